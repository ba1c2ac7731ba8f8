/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables: which columns and rows, and their cells. */
#include "write/table.h"
#include "model/name_refuse.h"
#include <diplonet/number.h>
#include <diplonet/select.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define RANK "rank"

enum { DIGITS = 6 };

#define TABLE(name) extern const table_kind table_##name;
#include "write/tables.def"
#undef TABLE

static const table_kind *const kinds[] = {
#define TABLE(name) &table_##name,
#include "write/tables.def"
#undef TABLE
    NULL};

enum { KIND_COUNT = sizeof kinds / sizeof *kinds - 1 };

const char *diplo_table_get_format(size_t index) {
  return index < KIND_COUNT ? kinds[index]->name : NULL;
}

static diplo_status find_kind(const char *name, const table_kind **kind, diplo_error *error) {
  const char *names[KIND_COUNT];
  for (size_t i = 0; i < KIND_COUNT; i++) {
    names[i] = kinds[i]->name;
    if (strcmp(names[i], name) == 0) {
      *kind = kinds[i];
      return DIPLO_OK;
    }
  }
  return name_refuse("format of tables", name, names, KIND_COUNT, error);
}

static diplo_status choose_column(table *t, const char *name, diplo_field *field,
                                  diplo_error *error) {
  if (t->options->rank && strcmp(name, RANK) == 0)
    return diplo_error_set(error, DIPLO_USAGE,
                           "column '" RANK "': the table has a column of this name already; do "
                           "without one of them");
  if (!diplo_field_find(t->network, t->part, name, field))
    return name_refuse_field(t->network, t->part, name, error);
  return DIPLO_OK;
}

static diplo_status choose_columns(table *t, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t listed = diplo_field_count(t->network, t->part);
  size_t count = t->options->column_count ? t->options->column_count : listed;
  t->fields = calloc(count ? count : 1, sizeof *t->fields);
  if (!t->fields)
    return diplo_error_memory(error);
  for (size_t i = 0; i < count; i++) {
    diplo_field field;
    if (t->options->column_count == 0)
      field = diplo_field_get(t->network, t->part, i);
    const char *name =
        t->options->column_count ? t->options->columns[i] : diplo_field_get_name(&field);
    DIPLO_TRY(choose_column(t, name, &t->fields[i], error));
  }
  t->column_count = count + t->options->rank;
done:
  return status;
}

diplo_status table_init(table *t, const diplo_network *network, diplo_part part,
                        const diplo_table_options *options, diplo_error *error) {
  diplo_status status;
  *t = (table){.network = network, .part = part, .options = options};
  t->row_count = diplo_network_row_count(network, part);
  DIPLO_TRY(choose_columns(t, error));
  DIPLO_TRY(table_sort(t, error));
done:
  return status;
}

void table_clear(table *t) {
  free(t->fields);
  free(t->rows);
  free(t->ranks);
  diplo_buffer_clear(&t->number);
  *t = (table){0};
}

/* The field of a column; NULL for the column of ranks. */
static const diplo_field *get_field(const table *t, size_t column) {
  if (t->ranks)
    return column == 0 ? NULL : &t->fields[column - 1];
  return &t->fields[column];
}

const char *table_get_name(const table *t, size_t column) {
  const diplo_field *field = get_field(t, column);
  return field ? diplo_field_get_name(field) : RANK;
}

bool table_is_number(const table *t, size_t column) {
  const diplo_field *field = get_field(t, column);
  diplo_type type = field ? diplo_field_get_type(field) : DIPLO_INTEGER;
  return type == DIPLO_REAL || type == DIPLO_INTEGER;
}

bool table_is_boolean(const table *t, size_t column) {
  const diplo_field *field = get_field(t, column);
  return field && diplo_field_get_type(field) == DIPLO_BOOLEAN;
}

int table_get_digits(const table *t) {
  return t->options->digits > 0 ? t->options->digits : DIGITS;
}

static diplo_status format_number(table *t, const diplo_field *field, size_t row, int digits,
                                  diplo_error *error) {
  char text[DIPLO_NUMBER_SIZE];
  if (digits == 0 || diplo_field_get_type(field) != DIPLO_REAL)
    return diplo_field_format(field, row, &t->number, error);
  size_t size = diplo_number_format_rounded(diplo_field_get_real(field, row), digits, text);
  return diplo_buffer_add(&t->number, text, size, error);
}

diplo_status table_get_cell(table *t, size_t place, size_t column, int digits, cell *found,
                            diplo_error *error) {
  diplo_status status = DIPLO_OK;
  const diplo_field *field = get_field(t, column);
  size_t row = t->rows ? t->rows[place] : place;
  *found = (cell){NULL, 0};
  if (field ? diplo_field_is_missing(field, row) : t->ranks[place] == 0)
    goto done;
  if (field && diplo_field_get_type(field) == DIPLO_TEXT) {
    found->text = diplo_field_get_text(field, row);
    found->size = strlen(found->text);
    goto done;
  }
  diplo_buffer_reset(&t->number);
  if (field)
    DIPLO_TRY(format_number(t, field, row, digits, error));
  else
    DIPLO_TRY(diplo_buffer_add_format(&t->number, error, "%u", (unsigned)t->ranks[place]));
  *found = (cell){diplo_buffer_get(&t->number), t->number.size};
done:
  return status;
}

diplo_status table_put_line(diplo_buffer *line, diplo_output *output, diplo_error *error) {
  diplo_status status = diplo_output_write(output, diplo_buffer_get(line), line->size, error);
  diplo_buffer_reset(line);
  return status;
}

static diplo_status put_header(const table *t, const table_frame *frame, diplo_buffer *line,
                               diplo_output *output, diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(diplo_buffer_add_text(line, frame->begin, error));
  for (size_t i = 0; i < t->column_count; i++) {
    const char *name = table_get_name(t, i);
    if (i > 0)
      DIPLO_TRY(diplo_buffer_add_text(line, frame->between, error));
    DIPLO_TRY(frame->add_cell(t, i, (cell){name, strlen(name)}, line, error));
  }
  DIPLO_TRY(diplo_buffer_add_text(line, frame->end, error));
  DIPLO_TRY(table_put_line(line, output, error));
done:
  return status;
}

diplo_status table_put_frame(table *t, const table_frame *frame, bool header, diplo_output *output,
                             diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_buffer line = {0};
  int digits = frame->digits < 0 ? table_get_digits(t) : frame->digits;
  if (header && !t->options->no_header)
    DIPLO_TRY(put_header(t, frame, &line, output, error));
  for (size_t place = 0; place < t->row_count; place++) {
    DIPLO_TRY(diplo_buffer_add_text(&line, frame->begin, error));
    for (size_t i = 0; i < t->column_count; i++) {
      cell c;
      DIPLO_TRY(table_get_cell(t, place, i, digits, &c, error));
      if (i > 0)
        DIPLO_TRY(diplo_buffer_add_text(&line, frame->between, error));
      DIPLO_TRY(frame->add_cell(t, i, c, &line, error));
    }
    DIPLO_TRY(diplo_buffer_add_text(&line, frame->end, error));
    DIPLO_TRY(table_put_line(&line, output, error));
  }
done:
  diplo_buffer_clear(&line);
  return status;
}

diplo_status diplo_table_write(const diplo_network *network, diplo_part part,
                               const diplo_table_options *options, diplo_output *output,
                               diplo_error *error) {
  diplo_status status;
  static const diplo_table_options all = {0};
  const table_kind *kind = kinds[0];
  table t = {0};
  options = options ? options : &all;
  DIPLO_TRY(find_kind(options->format ? options->format : kind->name, &kind, error));
  DIPLO_TRY(table_init(&t, network, part, options, error));
  DIPLO_TRY(kind->write(&t, output, error));
done:
  table_clear(&t);
  return status;
}
