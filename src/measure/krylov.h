/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dominant eigenvectors of large matrices that are known by their products alone. */
#ifndef MEASURE_KRYLOV_H
#define MEASURE_KRYLOV_H

#include <diplonet/error.h>
#include <stdbool.h>
#include <stddef.h>

/* to = A from. */
typedef void krylov_apply(const void *payload, const double *from, double *to);

typedef struct krylov_problem {
  size_t size;     /* at least 1 */
  size_t cost;     /* multiplications in one product: bounds the number of products */
  size_t patience; /* ... as does this one; 0: it does not */
  krylov_apply *apply;
  const void *payload;
  bool by_magnitude;   /* the eigenvalue of the largest magnitude; else the largest (or, of a matrix
                          that is not symmetric, the one with the largest real part) */
  double tolerance;    /* residual, against the value, that will do; 0: as small as it gets */
  const double *avoid; /* a unit eigenvector that stays out; NULL: none */
} krylov_problem;

typedef struct krylov_result {
  double value;    /* the eigenvalue */
  double next;     /* the one that comes after it in this order, as far as seen; NaN: none seen */
  double residual; /* length of A x - value x, against |value| */
  bool converged;
} krylov_result;

/* Symmetric matrices: thick-restart Lanczos (Wu and Simon 2000, SIAM J. Matrix Anal. Appl. 22) with
   full orthogonalisation. `vector` holds the start (not 0) and receives the unit eigenvector. */
diplo_status krylov_lanczos(const krylov_problem *problem, double *vector, krylov_result *result,
                            diplo_error *error);

/* Any matrix whose wanted eigenvalue is real: Arnoldi with restarts (Saad 1980, Linear Algebra
   Appl. 34). */
diplo_status krylov_arnoldi(const krylov_problem *problem, double *vector, krylov_result *result,
                            diplo_error *error);

/* Used by the two above: vectors of one length, one behind the other. */
double krylov_dot(size_t size, const double *one, const double *other);
double krylov_normalize(size_t size, double *vector); /* returns the length that it had */
/* Takes the parts along the `count` unit vectors of `basis` out of `vector` and adds them to
   `parts` (indexed by vector). */
void krylov_orthogonalize(size_t size, size_t count, const double *basis, double *vector,
                          double *parts);
/* vector = sum of weights[k] * basis[k]. */
void krylov_combine(size_t size, size_t count, const double *basis, const double *weights,
                    double *vector);
size_t krylov_limit(const krylov_problem *problem, size_t basis_size); /* of products */

#endif
