/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Typed columns beside actors, ties, relations and refs. Missing is a value of its own. */
#ifndef DIPLONET_COLUMN_H
#define DIPLONET_COLUMN_H

#include <diplonet/period.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#define DIPLO_NONE SIZE_MAX /* no such index */

typedef enum diplo_type {
  DIPLO_TEXT,    /* UTF-8; the empty text is missing */
  DIPLO_REAL,    /* finite double; NaN inside means missing */
  DIPLO_INTEGER, /* int64; INT64_MIN inside means missing */
  DIPLO_BOOLEAN, /* written yes and no */
  DIPLO_PERIOD
} diplo_type;

/* `text`, `real`, `integer`, `boolean`, `period`. */
const char *diplo_type_get_name(diplo_type type);
bool diplo_type_find(const char *name, size_t size, diplo_type *type);

/* One column; one value (or missing) for each row of the set that it belongs to. */
typedef struct diplo_column diplo_column;
/* A set of columns with the same rows; belongs to a network. */
typedef struct diplo_columns diplo_columns;

size_t diplo_columns_count(const diplo_columns *columns);
size_t diplo_columns_row_count(const diplo_columns *columns);
diplo_column *diplo_columns_get(const diplo_columns *columns, size_t index);
/* NULL where there is none of that name. */
diplo_column *diplo_columns_find(const diplo_columns *columns, const char *name);
/* Finds or makes the column, all missing. An existing one of another type is an error (DIPLO_DATA).
   A name is 1 to 255 bytes of UTF-8 without control characters, tab or colon, and not that of a
   fixed field of the same table. */
diplo_status diplo_columns_add(diplo_columns *columns, const char *name, diplo_type type,
                               diplo_column **column, diplo_error *error);
/* Removes a column if it is there. */
void diplo_columns_remove(diplo_columns *columns, const char *name);

const char *diplo_column_get_name(const diplo_column *column);
diplo_type diplo_column_get_type(const diplo_column *column);
bool diplo_column_is_missing(const diplo_column *column, size_t row);
/* Text columns: borrowed from the network, NULL where missing. */
const char *diplo_column_get_text(const diplo_column *column, size_t row);
/* Real, integer (rounded to a double) and boolean (0, 1) columns; NaN where missing or not a
 * number. */
double diplo_column_get_real(const diplo_column *column, size_t row);
int64_t diplo_column_get_integer(const diplo_column *column, size_t row);
diplo_period diplo_column_get_period(const diplo_column *column, size_t row);
/* The values of a real column, indexed by row; NULL for other types. Valid until a row is added. */
double *diplo_column_get_reals(const diplo_column *column);

/* A value of the wrong type for the column is DIPLO_BUG. */
diplo_status diplo_column_set_text(diplo_column *column, size_t row, const char *text, size_t size,
                                   diplo_error *error);
/* NaN sets missing; infinity is refused (DIPLO_DATA). Also for integer columns where whole. */
diplo_status diplo_column_set_real(diplo_column *column, size_t row, double value,
                                   diplo_error *error);
diplo_status diplo_column_set_integer(diplo_column *column, size_t row, int64_t value,
                                      diplo_error *error);
diplo_status diplo_column_set_boolean(diplo_column *column, size_t row, bool value,
                                      diplo_error *error);
diplo_status diplo_column_set_period(diplo_column *column, size_t row, diplo_period value,
                                     diplo_error *error);
void diplo_column_set_missing(diplo_column *column, size_t row);

/* Reads a field by the column's type; empty text is missing. Errors name the column and the text:
   `column 'year': 'l950' is not an integer`. */
diplo_status diplo_column_parse(diplo_column *column, size_t row, const char *text, size_t size,
                                diplo_error *error);
/* Appends the canonical text of the value, unescaped; nothing where missing. */
diplo_status diplo_column_format(const diplo_column *column, size_t row, diplo_buffer *text,
                                 diplo_error *error);

#ifdef __cplusplus
}
#endif

#endif
