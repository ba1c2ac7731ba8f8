/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Thick-restart Lanczos. The projected matrix is kept whole (it is an arrow after a restart, and
   tridiagonal behind that), and solved by GSL. */
#include "measure/dense.h"
#include "measure/krylov.h"
#include <float.h>
#include <math.h>
#include <stdlib.h>

enum { BASIS = 24, KEPT = 10 };

typedef struct lanczos {
  const krylov_problem *problem;
  size_t size, capacity; /* of the basis: at most BASIS, and no more than coordinates */
  double *basis;         /* capacity + 1 vectors */
  double projected[BASIS * BASIS];
  double values[BASIS], vectors[BASIS * BASIS], order[BASIS];
  double rest; /* length of what the last product has outside of the basis */
  size_t products;
} lanczos;

/* vector = vector - part * unit */
static void take_out(size_t size, double part, const double *unit, double *vector) {
  for (size_t i = 0; part != 0 && i < size; i++)
    vector[i] -= part * unit[i];
}

/* Multiplies the last vector of the basis; what is new becomes the next one. False: nothing is new.
 */
static bool extend(lanczos *l) {
  const krylov_problem *problem = l->problem;
  size_t n = problem->size, last = l->size++;
  double *next = &l->basis[l->size * n], parts[BASIS + 1] = {0}, largest = 0;
  problem->apply(problem->payload, &l->basis[last * n], next);
  l->products++;
  if (problem->avoid)
    krylov_orthogonalize(n, 1, problem->avoid, next, &parts[BASIS]);
  for (size_t k = 0; k < last; k++)
    take_out(n, l->projected[last * BASIS + k], &l->basis[k * n], next);
  parts[last] = krylov_dot(n, &l->basis[last * n], next);
  take_out(n, parts[last], &l->basis[last * n], next);
  /* In exact arithmetic this finds nothing more. */
  krylov_orthogonalize(n, l->size, l->basis, next, parts);
  l->projected[last * BASIS + last] = parts[last];
  l->rest = krylov_normalize(n, next);
  for (size_t k = 0; k < l->size * BASIS; k++)
    largest = fmax(largest, fabs(l->projected[k]));
  if (l->size == n || l->rest <= 8 * DBL_EPSILON * largest)
    l->rest = 0;
  if (l->rest > 0 && l->size < l->capacity) {
    l->projected[last * BASIS + l->size] = l->rest;
    l->projected[l->size * BASIS + last] = l->rest;
  }
  return l->rest > 0;
}

/* Eigenvalues of the projected matrix; `rank` receives their indices, the wanted one first. */
static diplo_status project(lanczos *l, size_t *rank, diplo_error *error) {
  diplo_status status = dense_symmetric(l->projected, BASIS, l->size, l->values, l->vectors, error);
  size_t low = 0, high = l->size - 1;
  for (size_t k = 0; status == DIPLO_OK && k < l->size; k++) {
    /* They come from the largest down: the largest magnitude is at one of the two ends. */
    if (l->problem->by_magnitude && -l->values[high] > l->values[low])
      rank[k] = high--;
    else
      rank[k] = low++;
  }
  return status;
}

static void judge(const lanczos *l, const size_t *rank, krylov_result *result) {
  double last = l->vectors[rank[0] * l->size + l->size - 1];
  double residual = fabs(l->rest * last), gap = INFINITY;
  result->value = l->values[rank[0]];
  result->next = l->size > 1 ? l->values[rank[1]] : NAN;
  for (size_t k = 1; k < l->size; k++)
    gap = fmin(gap, fabs(result->value - l->values[rank[k]]));
  double scale = fmax(fabs(l->values[0]), fabs(l->values[l->size - 1]));
  double enough =
      fmax(fmax(DBL_EPSILON * scale, 1e-14 * gap), l->problem->tolerance * fabs(result->value));
  result->converged = l->rest == 0 || (l->size > 1 && residual <= enough);
}

/* Keeps the KEPT best vectors, and the last, which is outside of what they span. */
static void restart(lanczos *l, const size_t *rank) {
  size_t n = l->problem->size, kept = KEPT < l->size / 2 ? KEPT : l->size / 2;
  for (size_t strip = 0; strip < n; strip++) {
    double old[BASIS];
    for (size_t k = 0; k < l->size; k++)
      old[k] = l->basis[k * n + strip];
    for (size_t k = 0; k < kept; k++)
      l->basis[k * n + strip] = krylov_dot(l->size, &l->vectors[rank[k] * l->size], old);
    l->basis[kept * n + strip] = l->basis[l->size * n + strip];
  }
  for (size_t k = 0; k < BASIS * BASIS; k++)
    l->projected[k] = 0;
  for (size_t k = 0; k < kept; k++) {
    double coupling = l->rest * l->vectors[rank[k] * l->size + l->size - 1];
    l->projected[k * BASIS + k] = l->values[rank[k]];
    l->projected[k * BASIS + kept] = l->projected[kept * BASIS + k] = coupling;
  }
  l->size = kept;
}

static diplo_status iterate(lanczos *l, double *vector, krylov_result *result, diplo_error *error) {
  size_t rank[BASIS], limit = krylov_limit(l->problem, BASIS);
  /* The projected matrix is solved after each product where products are dear. */
  size_t patience = l->problem->cost > 20000 ? 6 : BASIS;
  diplo_status status;
  for (;;) {
    bool more = extend(l);
    if (more && l->size < l->capacity && l->size < patience)
      continue;
    DIPLO_TRY(project(l, rank, error));
    judge(l, rank, result);
    if (result->converged || l->products >= limit)
      break;
    if (l->size == l->capacity)
      restart(l, rank);
  }
  krylov_combine(l->problem->size, l->size, l->basis, &l->vectors[rank[0] * l->size], vector);
  krylov_normalize(l->problem->size, vector);
done:
  return status;
}

/* The residual as it is, not as it is estimated. */
static double find_residual(const krylov_problem *problem, const double *vector, double value,
                            double *product) {
  problem->apply(problem->payload, vector, product);
  for (size_t i = 0; i < problem->size; i++)
    product[i] -= value * vector[i];
  double length = sqrt(krylov_dot(problem->size, product, product));
  return value != 0 ? length / fabs(value) : length;
}

diplo_status krylov_lanczos(const krylov_problem *problem, double *vector, krylov_result *result,
                            diplo_error *error) {
  size_t n = problem->size;
  lanczos l = {.problem = problem, .capacity = n < BASIS ? n : BASIS};
  diplo_status status;
  l.basis = malloc((l.capacity + 1) * n * sizeof *l.basis);
  if (!l.basis)
    return diplo_error_memory(error);
  for (size_t i = 0; i < n; i++)
    l.basis[i] = vector[i];
  double part = 0;
  if (problem->avoid)
    krylov_orthogonalize(n, 1, problem->avoid, l.basis, &part);
  krylov_normalize(n, l.basis);
  DIPLO_TRY(iterate(&l, vector, result, error));
  result->residual = find_residual(problem, vector, result->value, l.basis);
done:
  free(l.basis);
  return status;
}
