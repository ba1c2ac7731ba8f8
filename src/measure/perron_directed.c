/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dominant eigenvectors of directed networks. Each strong component has its own dominant eigenvalue
   and vector. In a weak component the largest of them counts: if one strong component alone has it
   and leads to no other that has it, x is that component's vector on its actors, follows from it on
   the actors that ways from there lead to, and is 0 on the others. */
#include "measure/dense.h"
#include "measure/krylov.h"
#include "measure/linear.h"
#include "measure/perron.h"
#include <math.h>
#include <stdlib.h>

/* Strong components of at most so many actors are solved whole where Arnoldi does not converge
   within so many products. */
enum { DENSE = 1000, PATIENCE = 640 };
/* Eigenvalues that differ by less, relatively, are the same. */
static const double near = 1e-10;

typedef struct classes {
  const view *view;
  ordering order;   /* by strong component */
  sparse matrix;    /* in-slots within strong components */
  double *vector;   /* indexed by place */
  double *scratch;  /* indexed by place */
  double *value;    /* indexed by strong component: its eigenvalue, 0 where it has no cycle */
  double *residual; /* indexed by strong component */
  bool *slow;       /* indexed by strong component: not converged */
  bool *leading; /* indexed by strong component: has its weak component's eigenvalue, and leads to
                    no other that has it */
} classes;

/* The eigenvalue lies between the smallest and the largest ratio of M x to x (Collatz, Wielandt).
 */
static double find_spread(const sparse_block *b, const double *vector, double *product,
                          double *most) {
  double least = INFINITY;
  *most = 0;
  sparse_block_multiply(b, vector, product);
  for (size_t i = 0; i < b->count; i++) {
    least = fmin(least, product[i] / vector[i]);
    *most = fmax(*most, product[i] / vector[i]);
  }
  return (*most - least) / *most;
}

/* Noda 1971, Note on the computation of the maximal eigenvalue of a non-negative irreducible
   matrix, Numer. Math. 17: inverse iteration, shifted to the upper bound of the eigenvalue; the
   number of right digits doubles with each step. `product` is scratch. */
static diplo_status solve_dense(const sparse_block *b, double *vector, double *product,
                                krylov_result *result, diplo_error *error) {
  size_t n = b->count;
  double *dense = malloc(n * n * sizeof *dense);
  diplo_status status = dense ? DIPLO_OK : diplo_error_memory(error);
  bool solved = true;
  for (size_t i = 0; i < n; i++)
    vector[i] = 1;
  result->residual = find_spread(b, vector, product, &result->value);
  for (int step = 0; step < 60 && result->residual > 1e-13 && solved; step++) {
    if (status != DIPLO_OK)
      break;
    sparse_block_fill(b, result->value, -1, dense);
    status = dense_solve(dense, n, vector, product, &solved, error);
    if (status != DIPLO_OK || !solved)
      break;
    for (size_t i = 0; i < n; i++)
      vector[i] = fabs(product[i]);
    krylov_normalize(n, vector);
    result->residual = find_spread(b, vector, product, &result->value);
  }
  result->converged = result->residual <= 1e-11;
  free(dense);
  return status;
}

/* The dominant eigenvalue and vector of one strong component. */
static diplo_status solve_class(classes *c, size_t group, diplo_error *error) {
  sparse_block b = sparse_get_block(&c->matrix, &c->order, group);
  size_t entries = sparse_block_count(&b);
  krylov_problem problem = {.size = b.count,
                            .cost = entries,
                            .patience = b.count <= DENSE ? PATIENCE : 0,
                            .apply = sparse_block_multiply,
                            .payload = &b};
  krylov_result result;
  double *vector = &c->vector[b.first];
  diplo_status status = DIPLO_OK;
  if (entries == 0)
    goto done;
  for (size_t i = 0; i < b.count; i++)
    vector[i] = 1;
  DIPLO_TRY(krylov_arnoldi(&problem, vector, &result, error));
  if (!result.converged && b.count <= DENSE)
    DIPLO_TRY(solve_dense(&b, vector, c->scratch, &result, error));
  c->slow[group] = !result.converged;
  perron_polish(&b, result.value, vector, c->scratch);
  c->value[group] = result.value * c->matrix.scale;
  c->residual[group] = result.residual;
done:
  return status;
}

static uint32_t class_of(const classes *c, uint32_t actor) {
  return c->order.group[c->order.place[actor]];
}

static size_t part_of(const classes *c, const perron *p, size_t group) {
  return p->order.group[p->order.place[c->order.actor[c->order.start[group]]]];
}

/* Finds the leading strong components, from the last to the first: what a component leads to is
   known before it. `reaches` is scratch, indexed by strong component. */
static void find_leading(classes *c, const perron *p, bool *reaches) {
  const struct view_slots *out = &c->view->out;
  for (size_t g = c->order.group_count; g-- > 0;) {
    double dominant = p->parts[part_of(c, p, g)].value;
    bool basic = dominant > 0 && c->value[g] >= dominant * (1 - near);
    reaches[g] = false;
    for (size_t place = c->order.start[g]; place < c->order.start[g + 1]; place++) {
      uint32_t actor = c->order.actor[place];
      for (size_t slot = out->start[actor]; slot < out->start[actor + 1]; slot++) {
        uint32_t other = class_of(c, out->other[slot]);
        reaches[g] = reaches[g] || (other != g && reaches[other]);
      }
    }
    c->leading[g] = basic && !reaches[g];
    reaches[g] = reaches[g] || basic;
  }
}

/* Fills the actors of one strong component from those before it. */
static diplo_status follow(classes *c, size_t group, perron_part *part, diplo_error *error) {
  const struct view_slots *in = &c->view->in;
  size_t first = c->order.start[group], count = ordering_size(&c->order, group);
  double *arriving = c->scratch, largest = 0;
  bool solved;
  for (size_t i = 0; i < count; i++) {
    uint32_t actor = c->order.actor[first + i];
    arriving[i] = 0;
    for (size_t slot = in->start[actor]; slot < in->start[actor + 1]; slot++) {
      uint32_t other = c->order.place[in->other[slot]];
      if (c->order.group[other] != group)
        arriving[i] += in->value[slot] / part->value * c->vector[other];
    }
    largest = fmax(largest, arriving[i]);
  }
  for (size_t i = 0; i < count; i++)
    c->vector[first + i] = arriving[i];
  if (largest == 0 || c->value[group] == 0)
    return DIPLO_OK;
  diplo_status status = linear_solve(&c->matrix, first, count, 1 / part->value, arriving,
                                     &c->vector[first], &solved, error);
  if (status == DIPLO_OK && !solved)
    part->state = PERRON_SLOW;
  return status;
}

static void judge_parts(classes *c, perron *p) {
  for (size_t w = 0; w < p->order.group_count; w++)
    p->parts[w].state = ordering_size(&p->order, w) == 1 ? PERRON_NO_TIE : PERRON_NO_CYCLE;
  for (size_t g = 0; g < c->order.group_count; g++) {
    perron_part *part = &p->parts[part_of(c, p, g)];
    if (!c->leading[g])
      continue;
    bool first = part->state == PERRON_NO_CYCLE || part->state == PERRON_NO_TIE;
    part->state = !first ? PERRON_TIED : PERRON_FOUND;
    part->residual = c->residual[g];
  }
  for (size_t g = 0; g < c->order.group_count; g++) {
    perron_part *part = &p->parts[part_of(c, p, g)];
    if (c->slow[g] && part->state == PERRON_FOUND)
      part->state = PERRON_SLOW;
  }
}

static void copy_part(const classes *c, perron *p, size_t w) {
  perron_part *part = &p->parts[w];
  double largest = 0;
  if (part->state != PERRON_FOUND)
    return;
  for (size_t place = p->order.start[w]; place < p->order.start[w + 1]; place++)
    largest = fmax(largest, c->vector[c->order.place[p->order.actor[place]]]);
  for (size_t place = p->order.start[w]; place < p->order.start[w + 1]; place++) {
    uint32_t actor = p->order.actor[place];
    p->vector[actor] = c->vector[c->order.place[actor]] / largest;
    part->zeros += p->vector[actor] == 0;
  }
}

static diplo_status classes_init(classes *c, const view *v, diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(ordering_init_strong(&c->order, v, error));
  DIPLO_TRY(sparse_init(&c->matrix, &v->in, &c->order, &c->order, error));
  size_t groups = c->order.group_count;
  c->vector = calloc(v->actor_count + 1, sizeof *c->vector);
  c->scratch = malloc((v->actor_count + 1) * sizeof *c->scratch);
  c->value = calloc(groups + 1, sizeof *c->value);
  c->residual = calloc(groups + 1, sizeof *c->residual);
  c->slow = calloc(groups + 1, sizeof *c->slow);
  c->leading = calloc(groups + 1, sizeof *c->leading);
  if (!c->vector || !c->scratch || !c->value || !c->residual || !c->slow || !c->leading)
    status = diplo_error_memory(error);
done:
  return status;
}

static void classes_clear(classes *c) {
  ordering_clear(&c->order);
  sparse_clear(&c->matrix);
  free(c->vector);
  free(c->scratch);
  free(c->value);
  free(c->residual);
  free(c->slow);
  free(c->leading);
}

diplo_status perron_fill_directed(perron *p, const view *v, diplo_error *error) {
  classes c = {.view = v};
  bool *reaches = NULL;
  diplo_status status;
  DIPLO_TRY(classes_init(&c, v, error));
  reaches = calloc(c.order.group_count + 1, sizeof *reaches);
  if (!reaches) {
    status = diplo_error_memory(error);
    goto done;
  }
  for (size_t g = 0; g < c.order.group_count; g++) {
    DIPLO_TRY(solve_class(&c, g, error));
    perron_part *part = &p->parts[part_of(&c, p, g)];
    part->value = fmax(part->value, c.value[g]);
  }
  find_leading(&c, p, reaches);
  judge_parts(&c, p);
  for (size_t g = 0; g < c.order.group_count; g++) {
    perron_part *part = &p->parts[part_of(&c, p, g)];
    if (part->state == PERRON_FOUND && !c.leading[g])
      DIPLO_TRY(follow(&c, g, part, error));
  }
  for (size_t w = 0; w < p->order.group_count; w++)
    copy_part(&c, p, w);
done:
  classes_clear(&c);
  free(reaches);
  return status;
}
