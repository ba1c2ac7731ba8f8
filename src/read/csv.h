/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of separated values, strictly by RFC 4180: every violation is an error with its place. */
#ifndef READ_CSV_H
#define READ_CSV_H

#include "base/input.h"

/* The separator of rows whose fields stand between runs of spaces and tabs, without quotes; lines
   that begin with # or % are comments there. */
#define CSV_BLANKS ' '

/* One field. The text is borrowed until the next row and does not end with a NUL. */
typedef struct csv_field {
  const char *text;
  size_t size;
  bool quoted; /* it stood in quotes: its blanks belong to it */
} csv_field;

typedef struct csv csv;

/* Reads from `in`, which is borrowed, with a comma, a semicolon, a tab or CSV_BLANKS between
   fields. A byte-order mark at the beginning is dropped. */
diplo_status csv_open(input *in, char separator, csv **result, diplo_error *error);
void csv_close(csv *table); /* NULL is fine */

/* The next row that is not an empty line; *found is false at the end. Every row must have as many
   fields as the first. A violation is DIPLO_DATA and says the column; the line is that of
   csv_get_line, and the next call goes on behind the faulty row. */
diplo_status csv_next(csv *table, bool *found, diplo_error *error);

/* The fields of the row read last. */
const csv_field *csv_get_fields(const csv *table, size_t *count);
/* The line on which that row begins, from 1; after a violation the line on which it stands. */
size_t csv_get_line(const csv *table);

/* The field without spaces and tabs around it, unless it stood in quotes. */
csv_field csv_field_trim(csv_field field);
bool csv_field_is_equal(csv_field field, const char *text);

/* Which of tab, comma and semicolon separates the values in `bytes`, the beginning of a file:
   the one by which the first rows have equally many fields, and the most; failing that the one that
   the first line holds most often; CSV_BLANKS where it holds none but has blanks; 0 where it has
   none of all these. */
char csv_detect_separator(const char *bytes, size_t size);

#endif
