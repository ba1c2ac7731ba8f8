/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values of columns from text and to text. */
#include "model/network_private.h"
#include <diplonet/number.h>
#include <inttypes.h>
#include <string.h>

enum { SHOWN_SIZE = 80 };

static diplo_status refuse(const diplo_column *column, const char *text, size_t size,
                           const char *what, diplo_error *error) {
  return diplo_error_set(error, DIPLO_DATA, "column '%s': '%.*s%s' is not %s", column->name,
                         (int)(size < SHOWN_SIZE ? size : SHOWN_SIZE), text,
                         size < SHOWN_SIZE ? "" : "...", what);
}

static bool find_boolean(const char *text, size_t size, int8_t *value) {
  static const struct {
    const char *word;
    int8_t value;
  } words[] = {{"yes", 1}, {"no", 0}, {"true", 1}, {"false", 0}, {"1", 1}, {"0", 0}};
  for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
    if (strlen(words[i].word) == size && memcmp(words[i].word, text, size) == 0) {
      *value = words[i].value;
      return true;
    }
  }
  return false;
}

static diplo_status parse_integer(diplo_column *column, size_t row, const char *text, size_t size,
                                  diplo_error *error) {
  int64_t value;
  /* The least integer stands for missing. */
  if (!diplo_number_parse_integer(text, size, &value) || value == INT64_MIN)
    return refuse(column, text, size, "an integer", error);
  column->values.integer[row] = value;
  return DIPLO_OK;
}

static diplo_status parse_period(diplo_column *column, size_t row, const char *text, size_t size,
                                 diplo_error *error) {
  diplo_status status = diplo_period_parse(text, size, false, &column->values.period[row], error);
  if (status != DIPLO_OK)
    diplo_error_prefix(error, "column '%s'", column->name);
  return status;
}

diplo_status diplo_column_parse(diplo_column *column, size_t row, const char *text, size_t size,
                                diplo_error *error) {
  if (size == 0) {
    diplo_column_set_missing(column, row);
    return DIPLO_OK;
  }
  switch (column->type) {
  case DIPLO_TEXT:
    return diplo_column_set_text(column, row, text, size, error);
  case DIPLO_REAL:
    if (!diplo_number_parse(text, size, &column->values.real[row]))
      return refuse(column, text, size, "a number", error);
    break;
  case DIPLO_INTEGER:
    return parse_integer(column, row, text, size, error);
  case DIPLO_BOOLEAN:
    if (!find_boolean(text, size, &column->values.boolean[row]))
      return refuse(column, text, size, "yes or no", error);
    break;
  case DIPLO_PERIOD:
    return parse_period(column, row, text, size, error);
  }
  return DIPLO_OK;
}

diplo_status diplo_column_format(const diplo_column *column, size_t row, diplo_buffer *text,
                                 diplo_error *error) {
  char number[DIPLO_NUMBER_SIZE];
  if (diplo_column_is_missing(column, row))
    return DIPLO_OK;
  switch (column->type) {
  case DIPLO_TEXT:
    return diplo_buffer_add(text, intern_get(column->set->texts, column->values.text[row]),
                            intern_get_size(column->set->texts, column->values.text[row]), error);
  case DIPLO_REAL:
    return diplo_buffer_add(text, number, diplo_number_format(column->values.real[row], number),
                            error);
  case DIPLO_INTEGER:
    return diplo_buffer_add_format(text, error, "%" PRId64, column->values.integer[row]);
  case DIPLO_BOOLEAN:
    return diplo_buffer_add_text(text, column->values.boolean[row] ? "yes" : "no", error);
  case DIPLO_PERIOD:
    return diplo_period_format(column->values.period[row], text, error);
  }
  return DIPLO_OK;
}
