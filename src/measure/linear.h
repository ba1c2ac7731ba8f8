/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Systems x = b + factor M x, where M is a group's part of a sparse matrix. */
#ifndef MEASURE_LINEAR_H
#define MEASURE_LINEAR_H

#include "measure/sparse.h"

/* Rows and columns first .. first + count - 1 of the matrix as it was before it was scaled; b and x
   are indexed from the first on. By Gauss-Seidel, and where that does not converge and `count` is
   at most LINEAR_DENSE, by elimination. `solved` is false where neither succeeds: the system is
   singular, or too large for its small distance from being so. */
diplo_status linear_solve(const sparse *matrix, size_t first, size_t count, double factor,
                          const double *b, double *x, bool *solved, diplo_error *error);

enum { LINEAR_DENSE = 2000 };

#endif
