/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small dense matrices: eigenvalues and linear systems, by GSL with every code checked. Matrices
   are by rows, and finite. */
#ifndef MEASURE_DENSE_H
#define MEASURE_DENSE_H

#include <diplonet/error.h>
#include <stdbool.h>
#include <stddef.h>

/* All eigenvalues, from the largest down, and unit eigenvectors (vectors[k * size + i]: entry i of
   the one that belongs to values[k]) of the symmetric matrix with entries matrix[i * stride + j],
   i, j < size. */
diplo_status dense_symmetric(const double *matrix, size_t stride, size_t size, double *values,
                             double *vectors, diplo_error *error);

/* The eigenvalue with the largest real part of a matrix that need not be symmetric, and the real
   part of its vector. */
diplo_status dense_rightmost(const double *matrix, size_t stride, size_t size, double *value,
                             double *vector, diplo_error *error);

/* Solves matrix x = right with one step of refinement; the matrix is kept. `solved` is false where
   it is singular as far as can be told. */
diplo_status dense_solve(const double *matrix, size_t size, const double *right, double *x,
                         bool *solved, diplo_error *error);

/* Replaces a symmetric positive definite matrix by its inverse; `inverted` is false where it is not
   one. */
diplo_status dense_invert(double *matrix, size_t size, bool *inverted, diplo_error *error);

#endif
