/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first rows of a table, kept to judge it by. */
#ifndef READ_SAMPLE_H
#define READ_SAMPLE_H

#include <diplonet/error.h>
#include <stdbool.h>
#include <stddef.h>

enum { SAMPLE_ROWS = 100 };

/* An all-zero struct is a valid empty one. Texts are trimmed and end with a NUL. */
typedef struct sample {
  char **texts; /* indexed by row * column_count + column */
  size_t row_count, column_count;
} sample;

/* Keeps up to SAMPLE_ROWS rows from `bytes`, the beginning of a file (all of it where `whole`); a
   row that is cut or faulty ends the sample. */
diplo_status sample_init(sample *rows, const char *bytes, size_t size, bool whole, char separator,
                         diplo_error *error);
void sample_clear(sample *rows);

const char *sample_get(const sample *rows, size_t row, size_t column);
/* The first text of the column below row 0 that is not empty; NULL where there is none. */
const char *sample_get_value(const sample *rows, size_t column);

#endif
