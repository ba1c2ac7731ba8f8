/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables as JSON: an array of objects, or an object on each line. Every object has all names; a
   missing value is null. */
#include "write/json_text.h"
#include "write/table.h"

static diplo_status add_cell(const table *t, size_t column, cell c, diplo_buffer *line,
                             diplo_error *error) {
  if (!c.text)
    return diplo_buffer_add_text(line, "null", error);
  if (table_is_boolean(t, column))
    return diplo_buffer_add_text(line, c.text[0] == 'y' ? "true" : "false", error);
  if (table_is_number(t, column))
    return diplo_buffer_add(line, c.text, c.size, error);
  return json_add_string(line, c.text, c.size, error);
}

static diplo_status add_object(table *t, size_t place, diplo_buffer *line, diplo_error *error) {
  diplo_status status;
  size_t count = 0;
  DIPLO_TRY(diplo_buffer_add_text(line, "{", error));
  for (size_t i = 0; i < t->column_count; i++) {
    cell c;
    DIPLO_TRY(table_get_cell(t, place, i, 0, &c, error));
    DIPLO_TRY(json_add_name(line, &count, table_get_name(t, i), error));
    DIPLO_TRY(add_cell(t, i, c, line, error));
  }
  DIPLO_TRY(diplo_buffer_add_text(line, "}", error));
done:
  return status;
}

static diplo_status write_json(table *t, diplo_output *output, diplo_error *error) {
  diplo_status status;
  diplo_buffer line = {0};
  DIPLO_TRY(diplo_output_write_text(output, t->row_count ? "[\n" : "[", error));
  for (size_t place = 0; place < t->row_count; place++) {
    DIPLO_TRY(add_object(t, place, &line, error));
    DIPLO_TRY(diplo_buffer_add_text(&line, place + 1 < t->row_count ? ",\n" : "\n", error));
    DIPLO_TRY(table_put_line(&line, output, error));
  }
  DIPLO_TRY(diplo_output_write_text(output, "]\n", error));
done:
  diplo_buffer_clear(&line);
  return status;
}

static diplo_status write_jsonl(table *t, diplo_output *output, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_buffer line = {0};
  for (size_t place = 0; place < t->row_count; place++) {
    DIPLO_TRY(add_object(t, place, &line, error));
    DIPLO_TRY(diplo_buffer_add_text(&line, "\n", error));
    DIPLO_TRY(table_put_line(&line, output, error));
  }
done:
  diplo_buffer_clear(&line);
  return status;
}

const table_kind table_json = {.name = "json", .write = write_json};
const table_kind table_jsonl = {.name = "jsonl", .write = write_jsonl};
