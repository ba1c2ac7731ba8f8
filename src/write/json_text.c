/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pieces of JSON, appended to a line. */
#include "write/json_text.h"
#include "write/escape.h"
#include <diplonet/number.h>
#include <string.h>

const json_part json_parts[JSON_PART_COUNT] = {{DIPLO_PART_RELATIONS, "relations", "relation"},
                                               {DIPLO_PART_ACTORS, "actors", "actor"},
                                               {DIPLO_PART_REFS, "refs", "ref"},
                                               {DIPLO_PART_TIES, "ties", "tie"}};

diplo_status json_add_string(diplo_buffer *line, const char *text, size_t size,
                             diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(diplo_buffer_add_text(line, "\"", error));
  DIPLO_TRY(escape_add(&escape_json, text, size, line, error));
  DIPLO_TRY(diplo_buffer_add_text(line, "\"", error));
done:
  return status;
}

diplo_status json_add_name(diplo_buffer *line, size_t *count, const char *name,
                           diplo_error *error) {
  diplo_status status;
  if (*count > 0)
    DIPLO_TRY(diplo_buffer_add_text(line, ",", error));
  ++*count;
  DIPLO_TRY(json_add_string(line, name, strlen(name), error));
  DIPLO_TRY(diplo_buffer_add_text(line, ":", error));
done:
  return status;
}

diplo_status json_add_member(diplo_buffer *line, size_t *count, const char *name, const char *text,
                             diplo_error *error) {
  diplo_status status = DIPLO_OK;
  if (!text)
    goto done;
  DIPLO_TRY(json_add_name(line, count, name, error));
  DIPLO_TRY(json_add_string(line, text, strlen(text), error));
done:
  return status;
}

static diplo_status add_period(diplo_buffer *line, diplo_period period, diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(diplo_buffer_add_text(line, "\"", error));
  DIPLO_TRY(diplo_period_format(period, line, error));
  DIPLO_TRY(diplo_buffer_add_text(line, "\"", error));
done:
  return status;
}

/* A whole real that does not fit an integer of 64 bits, and -0, keep a fraction: many readers take
   a number without one for an integer. */
static diplo_status add_real(diplo_buffer *line, double value, diplo_error *error) {
  enum { SAFE_DIGITS = 15 };
  char number[DIPLO_NUMBER_SIZE];
  size_t size = diplo_number_format(value, number);
  bool whole = strcspn(number, ".e") == size;
  diplo_status status;
  DIPLO_TRY(diplo_buffer_add(line, number, size, error));
  if (whole && (size > SAFE_DIGITS || strcmp(number, "-0") == 0))
    DIPLO_TRY(diplo_buffer_add_text(line, ".0", error));
done:
  return status;
}

diplo_status json_add_value(diplo_buffer *line, const diplo_field *field, size_t row,
                            diplo_error *error) {
  const char *text;
  switch (diplo_field_get_type(field)) {
  case DIPLO_TEXT:
    text = diplo_field_get_text(field, row);
    return json_add_string(line, text, strlen(text), error);
  case DIPLO_PERIOD:
    return add_period(line, diplo_field_get_period(field, row), error);
  case DIPLO_BOOLEAN:
    return diplo_buffer_add_text(line, diplo_field_get_real(field, row) > 0 ? "true" : "false",
                                 error);
  case DIPLO_REAL:
    return add_real(line, diplo_field_get_real(field, row), error);
  case DIPLO_INTEGER:
    break;
  }
  return diplo_field_format(field, row, line, error);
}

diplo_status json_add_row(diplo_buffer *line, const diplo_network *network, diplo_part part,
                          size_t row, diplo_error *error) {
  diplo_status status;
  size_t count = 0;
  DIPLO_TRY(diplo_buffer_add_text(line, "{", error));
  for (size_t i = 0; i < diplo_field_count(network, part); i++) {
    diplo_field field = diplo_field_get(network, part, i);
    if (diplo_field_is_missing(&field, row))
      continue;
    DIPLO_TRY(json_add_name(line, &count, diplo_field_get_name(&field), error));
    DIPLO_TRY(json_add_value(line, &field, row, error));
  }
  DIPLO_TRY(diplo_buffer_add_text(line, "}", error));
done:
  return status;
}

diplo_status json_add_runs(diplo_buffer *line, const diplo_network *network, diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(diplo_buffer_add_text(line, "[", error));
  for (size_t i = 0; i < diplo_run_count(network); i++) {
    const char *run = diplo_run_get(network, i);
    DIPLO_TRY(diplo_buffer_add_text(line, i ? "," : "", error));
    DIPLO_TRY(json_add_string(line, run, strlen(run), error));
  }
  DIPLO_TRY(diplo_buffer_add_text(line, "]", error));
done:
  return status;
}

diplo_status json_add_notes(diplo_buffer *line, const diplo_network *network, diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(diplo_buffer_add_text(line, "[", error));
  for (size_t i = 0; i < diplo_note_count(network); i++) {
    size_t count = 0;
    DIPLO_TRY(diplo_buffer_add_text(line, i ? ",{" : "{", error));
    DIPLO_TRY(json_add_member(line, &count, "subject", diplo_note_get_subject(network, i), error));
    DIPLO_TRY(json_add_member(line, &count, "text", diplo_note_get_text(network, i), error));
    DIPLO_TRY(diplo_buffer_add_text(line, "}", error));
  }
  DIPLO_TRY(diplo_buffer_add_text(line, "]", error));
done:
  return status;
}

/* `"actors":[{"name":"region","type":"text"}]` */
static diplo_status add_columns(diplo_buffer *line, size_t *count, const char *name,
                                const diplo_columns *columns, diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(json_add_name(line, count, name, error));
  DIPLO_TRY(diplo_buffer_add_text(line, "[", error));
  for (size_t i = 0; i < diplo_columns_count(columns); i++) {
    const diplo_column *column = diplo_columns_get(columns, i);
    size_t members = 0;
    DIPLO_TRY(diplo_buffer_add_text(line, i ? ",{" : "{", error));
    DIPLO_TRY(json_add_member(line, &members, "name", diplo_column_get_name(column), error));
    DIPLO_TRY(json_add_member(line, &members, "type",
                              diplo_type_get_name(diplo_column_get_type(column)), error));
    DIPLO_TRY(diplo_buffer_add_text(line, "}", error));
  }
  DIPLO_TRY(diplo_buffer_add_text(line, "]", error));
done:
  return status;
}

diplo_status json_add_members(diplo_buffer *line, size_t *count, const diplo_network *network,
                              bool provenance, diplo_error *error) {
  diplo_status status;
  diplo_period period = diplo_network_get_period(network);
  DIPLO_TRY(json_add_member(line, count, "name", diplo_network_get_name(network), error));
  if (!diplo_period_is_missing(period)) {
    DIPLO_TRY(json_add_name(line, count, "period", error));
    DIPLO_TRY(add_period(line, period, error));
  }
  DIPLO_TRY(json_add_name(line, count, "attributes", error));
  DIPLO_TRY(json_add_row(line, network, DIPLO_PART_ATTRIBUTES, 0, error));
  if (provenance) {
    DIPLO_TRY(json_add_name(line, count, "runs", error));
    DIPLO_TRY(json_add_runs(line, network, error));
  }
  DIPLO_TRY(json_add_name(line, count, "notes", error));
  DIPLO_TRY(json_add_notes(line, network, error));
done:
  return status;
}

diplo_status json_add_columns(diplo_buffer *line, size_t *count, const diplo_network *network,
                              bool tables, diplo_error *error) {
  diplo_status status;
  size_t members = 0;
  DIPLO_TRY(json_add_name(line, count, "columns", error));
  DIPLO_TRY(diplo_buffer_add_text(line, "{", error));
  DIPLO_TRY(add_columns(line, &members, "attributes",
                        diplo_network_columns(network, DIPLO_PART_ATTRIBUTES), error));
  for (int i = 0; tables && i < JSON_PART_COUNT; i++)
    DIPLO_TRY(add_columns(line, &members, json_parts[i].name,
                          diplo_network_columns(network, json_parts[i].part), error));
  DIPLO_TRY(diplo_buffer_add_text(line, "}", error));
done:
  return status;
}

diplo_status json_add_head(diplo_buffer *line, const diplo_network *network, bool provenance,
                           diplo_error *error) {
  diplo_status status;
  size_t count = 0;
  DIPLO_TRY(json_add_name(line, &count, "diplonet", error));
  DIPLO_TRY(diplo_buffer_add_text(line, "1", error));
  DIPLO_TRY(json_add_members(line, &count, network, provenance, error));
  DIPLO_TRY(json_add_columns(line, &count, network, true, error));
done:
  return status;
}
