/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One column: its values by row. */
#include "base/text.h"
#include "model/network_private.h"
#include <math.h>
#include <string.h>

static const struct {
  const char *name;
  size_t size;
} types[] = {[DIPLO_TEXT] = {"text", sizeof(uint32_t)},
             [DIPLO_REAL] = {"real", sizeof(double)},
             [DIPLO_INTEGER] = {"integer", sizeof(int64_t)},
             [DIPLO_BOOLEAN] = {"boolean", sizeof(int8_t)},
             [DIPLO_PERIOD] = {"period", sizeof(diplo_period)}};

const char *diplo_type_get_name(diplo_type type) {
  return types[type].name;
}

bool diplo_type_find(const char *name, size_t size, diplo_type *type) {
  for (int i = 0; i <= DIPLO_PERIOD; i++) {
    if (strlen(types[i].name) == size && memcmp(types[i].name, name, size) == 0) {
      *type = (diplo_type)i;
      return true;
    }
  }
  return false;
}

size_t column_value_size(diplo_type type) {
  return types[type].size;
}

const char *diplo_column_get_name(const diplo_column *column) {
  return column->name;
}

diplo_type diplo_column_get_type(const diplo_column *column) {
  return column->type;
}

void diplo_column_set_missing(diplo_column *column, size_t row) {
  column_fill(column, row, row + 1);
}

void column_fill(diplo_column *column, size_t begin, size_t end) {
  for (size_t row = begin; row < end; row++) {
    switch (column->type) {
    case DIPLO_TEXT:
      column->values.text[row] = INTERN_ABSENT;
      break;
    case DIPLO_REAL:
      column->values.real[row] = NAN;
      break;
    case DIPLO_INTEGER:
      column->values.integer[row] = INT64_MIN;
      break;
    case DIPLO_BOOLEAN:
      column->values.boolean[row] = -1;
      break;
    case DIPLO_PERIOD:
      column->values.period[row] = (diplo_period){0, 0};
      break;
    }
  }
}

bool diplo_column_is_missing(const diplo_column *column, size_t row) {
  switch (column->type) {
  case DIPLO_TEXT:
    return column->values.text[row] == INTERN_ABSENT;
  case DIPLO_REAL:
    return isnan(column->values.real[row]);
  case DIPLO_INTEGER:
    return column->values.integer[row] == INT64_MIN;
  case DIPLO_BOOLEAN:
    return column->values.boolean[row] < 0;
  case DIPLO_PERIOD:
    return diplo_period_is_missing(column->values.period[row]);
  }
  return true;
}

const char *diplo_column_get_text(const diplo_column *column, size_t row) {
  if (column->type != DIPLO_TEXT || column->values.text[row] == INTERN_ABSENT)
    return NULL;
  return intern_get(column->set->texts, column->values.text[row]);
}

double diplo_column_get_real(const diplo_column *column, size_t row) {
  if (column->type == DIPLO_REAL)
    return column->values.real[row];
  if (column->type == DIPLO_INTEGER && column->values.integer[row] != INT64_MIN)
    return (double)column->values.integer[row];
  if (column->type == DIPLO_BOOLEAN && column->values.boolean[row] >= 0)
    return column->values.boolean[row];
  return NAN;
}

int64_t diplo_column_get_integer(const diplo_column *column, size_t row) {
  if (column->type == DIPLO_INTEGER)
    return column->values.integer[row];
  if (column->type == DIPLO_BOOLEAN && column->values.boolean[row] >= 0)
    return column->values.boolean[row];
  return INT64_MIN;
}

diplo_period diplo_column_get_period(const diplo_column *column, size_t row) {
  return column->type == DIPLO_PERIOD ? column->values.period[row] : (diplo_period){0, 0};
}

double *diplo_column_get_reals(const diplo_column *column) {
  return column->type == DIPLO_REAL ? column->values.real : NULL;
}

static diplo_status check_type(const diplo_column *column, diplo_type type, diplo_error *error) {
  if (column->type == type)
    return DIPLO_OK;
  return diplo_error_set(error, DIPLO_BUG, "column '%s' is %s and was given a value of type %s",
                         column->name, diplo_type_get_name(column->type),
                         diplo_type_get_name(type));
}

diplo_status diplo_column_set_text(diplo_column *column, size_t row, const char *text, size_t size,
                                   diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(check_type(column, DIPLO_TEXT, error));
  if (size == 0) {
    column->values.text[row] = INTERN_ABSENT;
    goto done;
  }
  uint32_t number = intern_find(column->set->texts, text, size);
  if (number == INTERN_ABSENT) {
    status = text_check(text, size, TEXT_LINES, error);
    if (status != DIPLO_OK) {
      diplo_error_prefix(error, "column '%s'", column->name);
      goto done;
    }
    DIPLO_TRY(intern_add(column->set->texts, text, size, &number, error));
  }
  column->values.text[row] = number;
done:
  return status;
}

diplo_status diplo_column_set_real(diplo_column *column, size_t row, double value,
                                   diplo_error *error) {
  diplo_status status = DIPLO_OK;
  if (isinf(value)) {
    status = diplo_error_set(error, DIPLO_DATA,
                             "column '%s': an infinite value cannot be kept; leave it out",
                             column->name);
    goto done;
  }
  bool whole = value == floor(value) && fabs(value) < 0x1p63;
  if (column->type == DIPLO_INTEGER && (whole || isnan(value))) {
    column->values.integer[row] = whole ? (int64_t)value : INT64_MIN;
    goto done;
  }
  DIPLO_TRY(check_type(column, DIPLO_REAL, error));
  column->values.real[row] = value;
done:
  return status;
}

diplo_status diplo_column_set_integer(diplo_column *column, size_t row, int64_t value,
                                      diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(check_type(column, DIPLO_INTEGER, error));
  column->values.integer[row] = value;
done:
  return status;
}

diplo_status diplo_column_set_boolean(diplo_column *column, size_t row, bool value,
                                      diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(check_type(column, DIPLO_BOOLEAN, error));
  column->values.boolean[row] = value;
done:
  return status;
}

diplo_status diplo_column_set_period(diplo_column *column, size_t row, diplo_period value,
                                     diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(check_type(column, DIPLO_PERIOD, error));
  column->values.period[row] = value;
done:
  return status;
}
