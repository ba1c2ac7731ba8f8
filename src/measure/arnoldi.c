/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Arnoldi with restarts from the wanted vector. */
#include "measure/dense.h"
#include "measure/krylov.h"
#include <float.h>
#include <math.h>
#include <stdlib.h>

enum { BASIS = 32 };

typedef struct arnoldi {
  const krylov_problem *problem;
  size_t size, capacity;
  double *basis; /* capacity + 1 vectors */
  double projected[BASIS * BASIS];
  double vector[BASIS];
} arnoldi;

/* Builds a basis from its first vector, up to the capacity or to where nothing is new. */
static void build(arnoldi *a) {
  size_t n = a->problem->size;
  double largest = 0, rest = 1;
  for (size_t k = 0; k < BASIS * BASIS; k++)
    a->projected[k] = 0;
  for (a->size = 0; a->size < a->capacity && rest > 0;) {
    size_t last = a->size++;
    double *next = &a->basis[a->size * n], parts[BASIS] = {0};
    a->problem->apply(a->problem->payload, &a->basis[last * n], next);
    krylov_orthogonalize(n, a->size, a->basis, next, parts);
    krylov_orthogonalize(n, a->size, a->basis, next, parts);
    for (size_t k = 0; k < a->size; k++) {
      a->projected[k * BASIS + last] = parts[k];
      largest = fmax(largest, fabs(parts[k]));
    }
    rest = krylov_normalize(n, next);
    if (rest <= 8 * DBL_EPSILON * largest)
      rest = 0;
    if (a->size < a->capacity)
      a->projected[a->size * BASIS + last] = rest;
  }
}

/* The value that fits the unit vector best, and how badly; `product` is scratch. */
static void judge(const krylov_problem *problem, const double *vector, double *product,
                  krylov_result *result) {
  size_t n = problem->size;
  problem->apply(problem->payload, vector, product);
  result->value = krylov_dot(n, vector, product);
  for (size_t i = 0; i < n; i++)
    product[i] -= result->value * vector[i];
  result->residual = sqrt(krylov_dot(n, product, product));
  if (result->value != 0)
    result->residual /= fabs(result->value);
}

diplo_status krylov_arnoldi(const krylov_problem *problem, double *vector, krylov_result *result,
                            diplo_error *error) {
  size_t n = problem->size;
  arnoldi a = {.problem = problem, .capacity = n < BASIS ? n : BASIS};
  size_t rounds = krylov_limit(problem, BASIS) / BASIS;
  diplo_status status = DIPLO_OK;
  double value, before = INFINITY;
  a.basis = malloc((a.capacity + 1) * n * sizeof *a.basis);
  if (!a.basis)
    return diplo_error_memory(error);
  krylov_normalize(n, vector);
  *result = (krylov_result){.next = NAN};
  for (size_t round = 0; round < rounds && !result->converged; round++) {
    for (size_t i = 0; i < n; i++)
      a.basis[i] = vector[i];
    build(&a);
    DIPLO_TRY(dense_rightmost(a.projected, BASIS, a.size, &value, a.vector, error));
    krylov_combine(n, a.size, a.basis, a.vector, vector);
    krylov_normalize(n, vector);
    judge(problem, vector, a.basis, result);
    /* At the level of rounding it stops falling. */
    result->converged = result->residual <= 4 * DBL_EPSILON ||
                        (result->residual <= 1e-13 && result->residual > before / 2);
    before = result->residual;
  }
done:
  free(a.basis);
  return status;
}
