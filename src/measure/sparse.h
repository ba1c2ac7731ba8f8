/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sparse matrices made from the slots of a view, with rows and columns in the order of groups. */
#ifndef MEASURE_SPARSE_H
#define MEASURE_SPARSE_H

#include "measure/ordering.h"

/* Row p is the actor rows->actor[p]; an entry's column q the actor columns->actor[q] at its other
   end. Values are divided by `scale`, a power of 2, so that sums of squares neither overflow nor
   vanish. An all-zero struct is a valid empty one. */
typedef struct sparse {
  size_t row_count;
  size_t *start;    /* indexed by row, row_count + 1 */
  uint32_t *column; /* indexed by entry */
  double *value;    /* indexed by entry; NULL: every entry is 1 */
  double scale;
} sparse;

/* Entries between actors of different groups stay out. */
diplo_status sparse_init(sparse *matrix, const struct view_slots *slots, const ordering *rows,
                         const ordering *columns, diplo_error *error);
void sparse_clear(sparse *matrix);

/* to = M from, for the rows first_row .. first_row + row_count - 1, whose columns all lie behind
   first_column; `from` is indexed by column - first_column, `to` by row - first_row. */
void sparse_multiply(const sparse *matrix, size_t first_row, size_t row_count, size_t first_column,
                     const double *from, double *to);

/* A group's part of a matrix: rows and columns first .. first + count - 1. */
typedef struct sparse_block {
  const sparse *matrix;
  size_t first, count;
} sparse_block;

sparse_block sparse_get_block(const sparse *matrix, const ordering *order, size_t group);
size_t sparse_block_count(const sparse_block *block); /* of entries */
/* to = B from, both indexed from the block's first on; `block` is a sparse_block. */
void sparse_block_multiply(const void *block, const double *from, double *to);
/* dense = identity * I + factor * B, by rows. */
void sparse_block_fill(const sparse_block *block, double identity, double factor, double *dense);

#endif
