/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gauss-Seidel sweeps with a bound of the error from their rate, and elimination by GSL. */
#include "measure/linear.h"
#include "measure/dense.h"
#include <float.h>
#include <math.h>
#include <stdlib.h>

enum { SWEEPS = 1000 };

typedef struct sweep {
  double change, largest; /* largest change of an entry, and largest entry */
} sweep;

static sweep sweep_once(const sparse *matrix, size_t first, size_t count, double factor,
                        const double *b, double *x) {
  sweep seen = {0, 0};
  for (size_t i = 0; i < count; i++) {
    size_t entry = matrix->start[first + i], end = matrix->start[first + i + 1];
    double sum = 0;
    for (; entry < end; entry++)
      sum += (matrix->value ? matrix->value[entry] : 1) * x[matrix->column[entry] - first];
    double now = b[i] + factor * sum;
    seen.change = fmax(seen.change, fabs(now - x[i]));
    seen.largest = fmax(seen.largest, fabs(now));
    x[i] = now;
  }
  return seen;
}

/* With r the rate at which the changes shrink, the error that remains is about change * r / (1 -
 * r).
 */
static bool iterate(const sparse *matrix, size_t first, size_t count, double factor,
                    const double *b, double *x) {
  double before = INFINITY, limit = 0;
  for (size_t i = 0; i < count; i++) {
    x[i] = b[i];
    limit = fmax(limit, fabs(b[i]));
  }
  for (int i = 0; i < SWEEPS; i++) {
    sweep seen = sweep_once(matrix, first, count, factor, b, x);
    double rate = fmin(seen.change / before, 0.9999);
    if (!(seen.largest <= limit * 1e15))
      return false;
    if (seen.change <= DBL_EPSILON * seen.largest ||
        (isfinite(before) && seen.change * rate / (1 - rate) <= 1e-15 * seen.largest))
      return true;
    before = seen.change;
  }
  return false;
}

diplo_status linear_solve(const sparse *matrix, size_t first, size_t count, double factor,
                          const double *b, double *x, bool *solved, diplo_error *error) {
  factor *= matrix->scale;
  *solved = iterate(matrix, first, count, factor, b, x);
  if (*solved || count > LINEAR_DENSE)
    return DIPLO_OK;
  sparse_block block = {matrix, first, count};
  double *dense = malloc(count * count * sizeof *dense);
  if (!dense)
    return diplo_error_memory(error);
  sparse_block_fill(&block, 1, -factor, dense);
  diplo_status status = dense_solve(dense, count, b, x, solved, error);
  free(dense);
  return status;
}
