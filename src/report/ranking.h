/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows in the order of a score, with shared ranks. */
#ifndef REPORT_RANKING_H
#define REPORT_RANKING_H

#include <diplonet/column.h>
#include <diplonet/number.h>

typedef struct ranked {
  size_t row, rank; /* rank from 1; rows with the same value share it, and those after skip */
  double value;
} ranked;

/* An all-zero struct is a valid empty one. */
typedef struct ranking {
  ranked *items; /* the largest value first; equal values in the order of rows */
  size_t count, missing;
} ranking;

/* Values that differ by less than a billionth of the largest are one value: what remains of
   rounding must not decide who is first. */
diplo_status ranking_init(ranking *r, const diplo_column *column, size_t rows, diplo_error *error);
void ranking_clear(ranking *r);

/* How many share the rank of the item at `index`. */
size_t ranking_count_shared(const ranking *r, size_t index);

/* The significant digits, 3 to 9, with which the first `shown` values look different where they are
   different. */
int ranking_get_digits(const ranking *r, size_t shown);

#endif
