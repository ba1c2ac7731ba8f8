/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A column whose type its values decide. */
#include "read/guess.h"
#include <diplonet/number.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* What has been seen among the values. */
enum { SEEN_INTEGER = 1, SEEN_REAL = 2, SEEN_BOOLEAN = 4, SEEN_NA = 8, SEEN_TEXT = 16 };

void guess_clear(guess *column) {
  free(column->texts);
  free(column->ends);
  *column = (guess){0};
}

static bool is_word(const char *text, size_t size, const char *word) {
  return strlen(word) == size && strncasecmp(text, word, size) == 0;
}

bool guess_find_boolean(const char *text, size_t size, bool *value) {
  bool yes = is_word(text, size, "yes") || is_word(text, size, "true");
  if (!yes && !is_word(text, size, "no") && !is_word(text, size, "false"))
    return false;
  *value = yes;
  return true;
}

bool guess_is_infinite(const char *text, size_t size) {
  if (size > 0 && (*text == '+' || *text == '-')) {
    text++;
    size--;
  }
  return is_word(text, size, "nan") || is_word(text, size, "inf") ||
         is_word(text, size, "infinity");
}

/* 007 and +49 are codes. */
static bool is_code(const char *text, size_t size) {
  if (*text == '+')
    return true;
  if (*text == '-') {
    text++;
    size--;
  }
  return size > 1 && text[0] == '0' && text[1] >= '0' && text[1] <= '9';
}

static bool has_digits_alone(const char *text, size_t size) {
  for (size_t i = *text == '-'; i < size; i++) {
    if (text[i] < '0' || text[i] > '9')
      return false;
  }
  return true;
}

static unsigned judge(const char *text, size_t size) {
  int64_t whole;
  double real;
  bool yes;
  if (size == 0)
    return 0;
  if (is_code(text, size))
    return SEEN_TEXT;
  if (diplo_number_parse_integer(text, size, &whole) && whole != INT64_MIN)
    return is_word(text, size, "-0") ? SEEN_REAL : SEEN_INTEGER;
  if (diplo_number_parse(text, size, &real))
    return has_digits_alone(text, size) ? SEEN_TEXT : SEEN_REAL;
  if (guess_find_boolean(text, size, &yes))
    return SEEN_BOOLEAN;
  return size == 2 && memcmp(text, "NA", 2) == 0 ? SEEN_NA : SEEN_TEXT;
}

static bool reserve(guess *column, size_t size) {
  if (column->count == column->capacity) {
    size_t capacity = column->capacity ? 2 * column->capacity : 64;
    size_t *ends = realloc(column->ends, capacity * sizeof *ends);
    if (!ends)
      return false;
    column->ends = ends;
    column->capacity = capacity;
  }
  if (column->size_capacity - column->size <= size) {
    size_t capacity = 2 * column->size_capacity + size + 64;
    char *texts = realloc(column->texts, capacity);
    if (!texts)
      return false;
    column->texts = texts;
    column->size_capacity = capacity;
  }
  return true;
}

diplo_status guess_add(guess *column, const char *text, size_t size, size_t line,
                       diplo_error *error) {
  if (!reserve(column, size))
    return diplo_error_memory(error);
  if (guess_is_infinite(text, size)) {
    if (column->infinite_line == 0)
      column->infinite_line = line;
  } else if (!(column->seen & SEEN_TEXT)) {
    column->seen |= judge(text, size);
  }
  if (size > 0)
    memcpy(column->texts + column->size, text, size);
  column->size += size;
  column->ends[column->count++] = column->size;
  return DIPLO_OK;
}

diplo_type guess_get_type(const guess *column) {
  switch (column->seen & ~(unsigned)SEEN_NA) {
  case SEEN_INTEGER:
    return DIPLO_INTEGER;
  case SEEN_REAL:
  case SEEN_REAL | SEEN_INTEGER:
    return DIPLO_REAL;
  case SEEN_BOOLEAN:
    return column->infinite_line ? DIPLO_TEXT : DIPLO_BOOLEAN;
  default:
    return DIPLO_TEXT;
  }
}

static diplo_status set_value(diplo_column *column, size_t row, const char *text, size_t size,
                              diplo_error *error) {
  diplo_type type = diplo_column_get_type(column);
  bool yes = false;
  if (type == DIPLO_TEXT)
    return diplo_column_set_text(column, row, text, size, error);
  if (size == 0 || (size == 2 && memcmp(text, "NA", 2) == 0) || guess_is_infinite(text, size))
    return DIPLO_OK;
  if (type == DIPLO_BOOLEAN && guess_find_boolean(text, size, &yes))
    return diplo_column_set_boolean(column, row, yes, error);
  return diplo_column_parse(column, row, text, size, error);
}

diplo_status guess_take(guess *column, diplo_columns *columns, const char *name, fault_sink *faults,
                        diplo_error *error) {
  diplo_column *target = NULL;
  diplo_type type = guess_get_type(column);
  diplo_status status = DIPLO_OK;
  diplo_error cause = {0};
  if (type != DIPLO_TEXT && column->infinite_line) {
    diplo_error_set(&cause, DIPLO_DATA,
                    "column '%s': NaN and infinity are no values; leave the field empty where the "
                    "value is missing",
                    name);
    DIPLO_TRY(fault_take(faults, column->infinite_line, &cause, error));
  }
  DIPLO_TRY(diplo_columns_add(columns, name, type, &target, error));
  for (size_t row = 0, at = 0; row < column->count; at = column->ends[row++])
    DIPLO_TRY(set_value(target, row, column->texts + at, column->ends[row] - at, error));
done:
  guess_clear(column);
  return status;
}
