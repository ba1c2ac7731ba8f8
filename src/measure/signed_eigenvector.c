/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Eigenvector centrality with signs (Bonacich and Lloyd 2004): the eigenvector of the eigenvalue of
   the largest magnitude, for each component. Where two eigenvalues share that magnitude there is no
   such vector. The entry of the largest magnitude is 1, so that the sign is fixed. */
#include "base/random.h"
#include "measure/dense.h"
#include "measure/kernel.h"
#include "measure/krylov.h"
#include "measure/sparse.h"
#include <diplonet/number.h>
#include <math.h>
#include <stdlib.h>

enum { DENSE = 150, LISTED = 5 };
static const double near = 1e-10; /* magnitudes that differ by less, relatively, are the same */

typedef enum state { FOUND, NO_TIE, TIED, SLOW, STATES } state;

typedef struct pass {
  ordering order;
  sparse matrix;
  double *vector;        /* indexed by place */
  double *second;        /* scratch, indexed by place */
  size_t actors[STATES]; /* by state */
  size_t found;          /* components */
} pass;

/* Which of the eigenvalues, from the largest down, has the largest magnitude; and the magnitude
   that comes next. */
static size_t find_dominant(const double *values, size_t count, double *next) {
  bool low = -values[count - 1] > values[0];
  double other = low ? values[0] : -values[count - 1];
  double beside = low ? -values[count - 2] : values[1];
  *next = fmax(other, beside);
  return low ? count - 1 : 0;
}

static diplo_status solve_dense(const sparse_block *b, double *vector, double *value, double *next,
                                diplo_error *error) {
  size_t n = b->count;
  double *matrix = malloc(n * n * sizeof *matrix), *values = malloc(n * sizeof *values),
         *vectors = malloc(n * n * sizeof *vectors);
  diplo_status status;
  if (!matrix || !values || !vectors) {
    status = diplo_error_memory(error);
    goto done;
  }
  sparse_block_fill(b, 0, 1, matrix);
  DIPLO_TRY(dense_symmetric(matrix, n, n, values, vectors, error));
  size_t dominant = find_dominant(values, n, next);
  *value = values[dominant];
  for (size_t i = 0; i < n; i++)
    vector[i] = vectors[dominant * n + i];
done:
  free(matrix);
  free(values);
  free(vectors);
  return status;
}

/* The second run, away from the first vector, finds what one start alone cannot see: a second
   vector of the same eigenvalue. */
static diplo_status solve_large(const sparse_block *b, double *vector, double *second,
                                double *value, double *next, bool *converged, diplo_error *error) {
  krylov_problem problem = {.size = b->count,
                            .cost = sparse_block_count(b),
                            .apply = sparse_block_multiply,
                            .payload = b,
                            .by_magnitude = true};
  krylov_result first, other;
  random_source source;
  diplo_status status;
  random_init(&source, 1, 0);
  for (size_t i = 0; i < b->count; i++) {
    vector[i] = random_real(&source) - 0.5;
    second[i] = random_real(&source) - 0.5;
  }
  DIPLO_TRY(krylov_lanczos(&problem, vector, &first, error));
  *value = first.value;
  *next = 0;
  *converged = first.converged;
  if (!first.converged)
    goto done;
  problem.avoid = vector;
  problem.tolerance = 1e-7; /* the value is then right to 1e-14 */
  DIPLO_TRY(krylov_lanczos(&problem, second, &other, error));
  *next = fabs(other.value);
done:
  return status;
}

/* Makes the largest magnitude 1 and positive. Where entries of both signs have it, the sign that
   more of them have is made positive, else that of the sum of all, else that of the first of them.
 */
static void fix_scale(size_t count, double *vector) {
  double largest = 0, balance = 0, sum = 0, first = 0;
  for (size_t i = 0; i < count; i++)
    largest = fmax(largest, fabs(vector[i]));
  for (size_t i = 0; i < count; i++) {
    sum += vector[i];
    if (fabs(vector[i]) < largest * (1 - 1e-9))
      continue;
    balance += vector[i] > 0 ? 1 : -1;
    first = first == 0 ? vector[i] : first;
  }
  double sign = balance != 0 ? balance : fabs(sum) > 1e-9 * largest ? sum : first;
  for (size_t i = 0; i < count; i++)
    vector[i] /= copysign(largest, sign);
}

static diplo_status solve_block(pass *p, size_t group, state *found, double *value,
                                diplo_error *error) {
  sparse_block b = sparse_get_block(&p->matrix, &p->order, group);
  double next = 0, *vector = &p->vector[b.first];
  bool converged = true;
  diplo_status status = DIPLO_OK;
  *found = NO_TIE;
  if (b.count == 1)
    goto done;
  if (b.count <= DENSE)
    DIPLO_TRY(solve_dense(&b, vector, value, &next, error));
  else
    DIPLO_TRY(solve_large(&b, vector, &p->second[b.first], value, &next, &converged, error));
  *found = next >= fabs(*value) * (1 - near) ? TIED : converged ? FOUND : SLOW;
  *value *= p->matrix.scale;
  if (*found == FOUND)
    fix_scale(b.count, vector);
done:
  return status;
}

static diplo_status say_value(const pass *p, diplo_buffer *note, double value, diplo_error *error) {
  char text[DIPLO_NUMBER_SIZE];
  if (p->found > LISTED)
    return DIPLO_OK;
  diplo_number_format_rounded(value, 10, text);
  return diplo_buffer_add_format(note, error, "%s%s", p->found == 1 ? " Eigenvalue " : ", ", text);
}

static diplo_status say(const pass *p, diplo_buffer *note, diplo_error *error) {
  static const char *const reasons[STATES] = {
      [NO_TIE] = "no tie to another actor",
      [TIED] = "two eigenvalues of their component share the largest magnitude",
      [SLOW] = "the largest eigenvalues of their component are too near each other to converge"};
  diplo_status status = DIPLO_OK;
  if (p->found > LISTED)
    DIPLO_TRY(diplo_buffer_add_format(note, error, " and %zu more", p->found - LISTED));
  if (p->found > 0)
    DIPLO_TRY(diplo_buffer_add_text(note, ".", error));
  if (p->found > 1)
    DIPLO_TRY(diplo_buffer_add_format(
        note, error, " Each of %zu components is computed and scaled by itself.", p->found));
  for (int s = NO_TIE; s < STATES; s++) {
    if (p->actors[s] > 0)
      DIPLO_TRY(diplo_buffer_add_format(note, error, " Missing for %zu of %zu: %s.", p->actors[s],
                                        p->order.count, reasons[s]));
  }
done:
  return status;
}

static diplo_status fill(pass *p, measure_output *output, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (size_t g = 0; g < p->order.group_count; g++) {
    state found;
    double value = 0;
    DIPLO_TRY(solve_block(p, g, &found, &value, error));
    p->actors[found] += ordering_size(&p->order, g);
    if (found != FOUND)
      continue;
    p->found++;
    DIPLO_TRY(say_value(p, output->note, value, error));
    for (size_t place = p->order.start[g]; place < p->order.start[g + 1]; place++)
      output->values[p->order.actor[place]] = p->vector[place];
  }
  DIPLO_TRY(say(p, output->note, error));
done:
  return status;
}

static diplo_status kernel(const measure_input *input, measure_output *outputs, size_t count,
                           diplo_error *error) {
  const view *v = input->view;
  pass p = {0};
  diplo_status status;
  (void)count; /* this kernel has one measure */
  DIPLO_TRY(ordering_init_weak(&p.order, v, error));
  DIPLO_TRY(sparse_init(&p.matrix, &v->out, &p.order, &p.order, error));
  p.vector = malloc((v->actor_count + 1) * sizeof *p.vector);
  p.second = malloc((v->actor_count + 1) * sizeof *p.second);
  if (!p.vector || !p.second) {
    status = diplo_error_memory(error);
    goto done;
  }
  DIPLO_TRY(fill(&p, outputs, error));
done:
  ordering_clear(&p.order);
  sparse_clear(&p.matrix);
  free(p.vector);
  free(p.second);
  return status;
}

const measure measure_signed_eigenvector = {
    .about = {.name = "signed_eigenvector",
              .label = "Signed eigenvector",
              .family = "signed",
              .summary = "Large for actors that are strongly tied to others who are; of opposite "
                         "sign for those on the other side of negative ties.",
              .formula = "A x = lambda x, lambda the eigenvalue of the largest magnitude of the "
                         "component, the entry of the largest magnitude 1",
              .reference = "Bonacich & Lloyd 2004, Calculating status with negative relations, "
                           "Soc. Netw. 26",
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_STRENGTH,
              .flags = DIPLO_ACCEPTS_NEGATIVE | DIPLO_IS_DEFAULT_SIGNED},
    .kernel = kernel,
    .signs = DIPLO_SIGNS_POSITIVE | DIPLO_SIGNS_NEGATIVE};
