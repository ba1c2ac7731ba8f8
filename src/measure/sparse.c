/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sparse matrices in rows: made from slots, and multiplied. */
#include "measure/sparse.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

static size_t row_slot_count(const struct view_slots *slots, uint32_t actor) {
  return slots->start[actor + 1] - slots->start[actor];
}

/* True where all values are 1, so that they need not be kept; else the largest is found. */
static bool are_all_one(const struct view_slots *slots, size_t actors, double *largest) {
  bool ones = true;
  *largest = 0;
  for (size_t slot = 0; slot < slots->start[actors]; slot++) {
    ones = ones && slots->value[slot] == 1;
    *largest = fmax(*largest, fabs(slots->value[slot]));
  }
  return ones;
}

static void fill(sparse *matrix, const struct view_slots *slots, const ordering *rows,
                 const ordering *columns) {
  size_t entry = 0;
  for (size_t row = 0; row < rows->count; row++) {
    uint32_t actor = rows->actor[row], group = rows->group[row];
    matrix->start[row] = entry;
    for (size_t slot = slots->start[actor]; slot < slots->start[actor + 1]; slot++) {
      uint32_t column = columns->place[slots->other[slot]];
      if (columns->group[column] != group)
        continue;
      matrix->column[entry] = column;
      if (matrix->value)
        matrix->value[entry] = slots->value[slot] / matrix->scale;
      entry++;
    }
  }
  matrix->start[rows->count] = entry;
}

diplo_status sparse_init(sparse *matrix, const struct view_slots *slots, const ordering *rows,
                         const ordering *columns, diplo_error *error) {
  double largest = 0;
  size_t entries = 0;
  *matrix = (sparse){.row_count = rows->count, .scale = 1};
  for (size_t row = 0; row < rows->count; row++)
    entries += row_slot_count(slots, rows->actor[row]);
  bool ones = rows->count == 0 || are_all_one(slots, rows->count, &largest);
  matrix->start = malloc((rows->count + 1) * sizeof *matrix->start);
  matrix->column = malloc((entries + 1) * sizeof *matrix->column);
  if (!ones) {
    matrix->value = malloc((entries + 1) * sizeof *matrix->value);
    matrix->scale = largest > 0 ? ldexp(1, ilogb(largest)) : 1;
  }
  if (!matrix->start || !matrix->column || (!ones && !matrix->value)) {
    sparse_clear(matrix);
    return diplo_error_memory(error);
  }
  fill(matrix, slots, rows, columns);
  return DIPLO_OK;
}

void sparse_clear(sparse *matrix) {
  free(matrix->start);
  free(matrix->column);
  free(matrix->value);
  memset(matrix, 0, sizeof *matrix);
}

void sparse_multiply(const sparse *matrix, size_t first_row, size_t row_count, size_t first_column,
                     const double *from, double *to) {
  const uint32_t *column = matrix->column;
  const double *value = matrix->value;
  for (size_t row = 0; row < row_count; row++) {
    size_t entry = matrix->start[first_row + row], end = matrix->start[first_row + row + 1];
    double sum = 0;
    if (value) {
      for (; entry < end; entry++)
        sum += value[entry] * from[column[entry] - first_column];
    } else {
      for (; entry < end; entry++)
        sum += from[column[entry] - first_column];
    }
    to[row] = sum;
  }
}

sparse_block sparse_get_block(const sparse *matrix, const ordering *order, size_t group) {
  return (sparse_block){matrix, order->start[group], ordering_size(order, group)};
}

size_t sparse_block_count(const sparse_block *block) {
  return block->matrix->start[block->first + block->count] - block->matrix->start[block->first];
}

void sparse_block_multiply(const void *block, const double *from, double *to) {
  const sparse_block *b = block;
  sparse_multiply(b->matrix, b->first, b->count, b->first, from, to);
}

void sparse_block_fill(const sparse_block *block, double identity, double factor, double *dense) {
  const sparse *m = block->matrix;
  for (size_t i = 0; i < block->count; i++) {
    double *row = &dense[i * block->count];
    for (size_t j = 0; j < block->count; j++)
      row[j] = i == j ? identity : 0;
    for (size_t e = m->start[block->first + i]; e < m->start[block->first + i + 1]; e++)
      row[m->column[e] - block->first] += factor * (m->value ? m->value[e] : 1);
  }
}
