/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dominant eigenvectors, component by component; the undirected case by Lanczos. */
#include "measure/perron.h"
#include "measure/krylov.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

void perron_polish(const sparse_block *b, double value, double *vector, double *product) {
  for (int round = 0; round < 2; round++) {
    for (size_t i = 0; i < b->count; i++)
      vector[i] = fabs(vector[i]);
    sparse_block_multiply(b, vector, product);
    for (size_t i = 0; i < b->count; i++)
      vector[i] = product[i] / value;
  }
}

static void scale_to_one(size_t count, double *vector) {
  double largest = 0;
  for (size_t i = 0; i < count; i++)
    largest = fmax(largest, vector[i]);
  for (size_t i = 0; i < count; i++)
    vector[i] /= largest;
}

/* `vector` and `product` are scratch for all actors. */
static diplo_status solve_block(const sparse_block *b, perron_part *part, double *vector,
                                double *product, diplo_error *error) {
  krylov_problem problem = {.size = b->count,
                            .cost = sparse_block_count(b),
                            .apply = sparse_block_multiply,
                            .payload = b};
  krylov_result result;
  diplo_status status;
  if (b->count == 1) {
    part->state = PERRON_NO_TIE;
    return DIPLO_OK;
  }
  /* One product with a constant is a start that is near where all actors have similar ties. */
  for (size_t i = 0; i < b->count; i++)
    product[i] = 1;
  sparse_block_multiply(b, product, vector);
  DIPLO_TRY(krylov_lanczos(&problem, vector, &result, error));
  perron_polish(b, result.value, vector, product);
  scale_to_one(b->count, vector);
  part->state = result.converged ? PERRON_FOUND : PERRON_SLOW;
  part->value = result.value * b->matrix->scale;
  part->residual = result.residual;
done:
  return status;
}

static diplo_status fill_undirected(perron *p, const view *v, diplo_error *error) {
  const ordering *order = &p->order;
  sparse matrix = {0};
  double *vector = malloc((order->count + 1) * sizeof *vector);
  double *product = malloc((order->count + 1) * sizeof *product);
  diplo_status status;
  if (!vector || !product) {
    status = diplo_error_memory(error);
    goto done;
  }
  DIPLO_TRY(sparse_init(&matrix, &v->in, order, order, error));
  for (size_t g = 0; g < order->group_count; g++) {
    sparse_block b = sparse_get_block(&matrix, order, g);
    DIPLO_TRY(solve_block(&b, &p->parts[g], vector, product, error));
    for (size_t i = 0; p->parts[g].state == PERRON_FOUND && i < b.count; i++)
      p->vector[order->actor[b.first + i]] = vector[i];
  }
done:
  sparse_clear(&matrix);
  free(vector);
  free(product);
  return status;
}

diplo_status perron_init(perron *p, const view *v, diplo_error *error) {
  diplo_status status;
  *p = (perron){0};
  DIPLO_TRY(ordering_init_weak(&p->order, v, error));
  p->parts = calloc(p->order.group_count + 1, sizeof *p->parts);
  p->vector = malloc((v->actor_count + 1) * sizeof *p->vector);
  if (!p->parts || !p->vector) {
    status = diplo_error_memory(error);
    goto done;
  }
  for (size_t a = 0; a < v->actor_count; a++)
    p->vector[a] = NAN;
  DIPLO_TRY(v->directed ? perron_fill_directed(p, v, error) : fill_undirected(p, v, error));
  for (size_t g = 0; g < p->order.group_count; g++)
    p->radius = fmax(p->radius, p->parts[g].value);
done:
  if (status != DIPLO_OK)
    perron_clear(p);
  return status;
}

void perron_clear(perron *p) {
  ordering_clear(&p->order);
  free(p->parts);
  free(p->vector);
  memset(p, 0, sizeof *p);
}
