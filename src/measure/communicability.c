/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sums over all walks, those of length k divided by k!: the entries of e^A. Subgraph centrality
   (Estrada and Rodriguez-Velazquez 2005) is its diagonal, communicability (Estrada and Hatano 2008)
   the entry of a pair, total communicability (Benzi and Klymko 2013) the sum of a row; the local
   balance of a signed network (Diaz-Diaz, Bartesaghi and Estrada 2023) is the diagonal with signs
   over that without. Ties are there or not: strengths do not enter. */
#include "base/parallel.h"
#include "measure/exponential.h"
#include "measure/kernel.h"
#include <math.h>
#include <stdlib.h>

enum form { SUBGRAPH, COMMUNICABILITY, TOTAL, LOCAL_BALANCE };
enum { WIDTH = EXPONENTIAL_WIDTH };
/* Additions beyond which the answer would take minutes. */
static const double too_long = 4e11;

typedef struct pass {
  const measure_input *input;
  measure_output *outputs[LOCAL_BALANCE + 1]; /* by form; NULL: not wanted */
  exponential *workers;                       /* indexed by worker */
} pass;

/* The columns of e^A for the actors first .. first + count - 1. */
typedef struct block {
  size_t first, count;
} block;

/* Only entries of the diagonal matter; those of ties are never below 1. */
static double least_diagonal(const void *payload, const exponential *e) {
  const block *b = payload;
  double smallest = INFINITY;
  for (size_t k = 0; k < b->count; k++)
    smallest = fmin(smallest, e->sum[(b->first + k) * WIDTH + k]);
  return smallest;
}

static void set_units(exponential *e, const block *b) {
  for (size_t i = 0; i < e->view->actor_count * WIDTH; i++)
    e->sum[i] = 0;
  for (size_t k = 0; k < b->count; k++)
    e->sum[(b->first + k) * WIDTH + k] = 1;
}

/* Each tie is filled once, from the column of its arc's first end. */
static void fill_ties(const pass *p, const exponential *e, const block *b, double *by_arc) {
  const struct view_slots *out = &p->input->view->out;
  for (size_t k = 0; k < b->count; k++) {
    size_t actor = b->first + k;
    for (size_t slot = out->start[actor]; slot < out->start[actor + 1]; slot++) {
      uint32_t arc = out->arc[slot];
      if (p->input->view->arc_from[arc] == actor)
        by_arc[arc] = e->sum[(size_t)out->other[slot] * WIDTH + k];
    }
  }
}

typedef struct columns_pass {
  pass *p;
  double *by_arc; /* indexed by arc; NULL: not wanted */
} columns_pass;

static diplo_status run_block(void *payload, size_t index, unsigned worker, diplo_error *error) {
  const columns_pass *c = payload;
  pass *p = c->p;
  exponential *e = &p->workers[worker];
  measure_output *balance = p->outputs[LOCAL_BALANCE], *subgraph = p->outputs[SUBGRAPH];
  size_t actors = p->input->view->actor_count;
  block b = {.first = index * WIDTH};
  (void)error;
  b.count = actors - b.first < WIDTH ? actors - b.first : WIDTH;
  set_units(e, &b);
  exponential_apply(e, true, c->by_arc ? NULL : least_diagonal, &b);
  for (size_t k = 0; k < b.count; k++) {
    double diagonal = e->sum[(b.first + k) * WIDTH + k];
    if (subgraph)
      subgraph->values[b.first + k] = diagonal;
    if (balance)
      balance->values[b.first + k] = diagonal;
  }
  if (c->by_arc)
    fill_ties(p, e, &b, c->by_arc);
  if (!balance)
    return DIPLO_OK;
  set_units(e, &b);
  exponential_apply(e, false, NULL, NULL);
  for (size_t k = 0; k < b.count; k++)
    balance->values[b.first + k] = e->sum[(b.first + k) * WIDTH + k] / balance->values[b.first + k];
  return DIPLO_OK;
}

static diplo_status run_columns(pass *p, double bound, diplo_error *error) {
  const view *v = p->input->view;
  measure_output *ties = p->outputs[COMMUNICABILITY];
  columns_pass c = {.p = p};
  unsigned jobs = p->input->options->jobs;
  diplo_status status;
  p->workers = calloc(jobs, sizeof *p->workers);
  if (ties)
    c.by_arc = calloc(v->arc_count + 1, sizeof *c.by_arc);
  if (!p->workers || (ties && !c.by_arc)) {
    status = diplo_error_memory(error);
    goto done;
  }
  for (unsigned w = 0; w < jobs; w++)
    DIPLO_TRY(exponential_init(&p->workers[w], v, WIDTH, bound, error));
  DIPLO_TRY(parallel_run((v->actor_count + WIDTH - 1) / WIDTH, jobs, run_block, &c,
                         p->input->options->progress, p->input->options->payload, error));
  for (size_t tie = 0; ties && tie < ties->count; tie++) {
    if (v->tie_arc[tie] != UINT32_MAX)
      ties->values[tie] = c.by_arc[v->tie_arc[tie]];
  }
done:
  for (unsigned w = 0; p->workers && w < jobs; w++)
    exponential_clear(&p->workers[w]);
  free(p->workers);
  free(c.by_arc);
  return status;
}

static diplo_status run_total(const pass *p, double bound, diplo_error *error) {
  measure_output *total = p->outputs[TOTAL];
  exponential e = {0};
  diplo_status status;
  DIPLO_TRY(exponential_init(&e, p->input->view, 1, bound, error));
  for (size_t a = 0; a < total->count; a++)
    e.sum[a] = 1;
  exponential_apply(&e, true, NULL, NULL);
  for (size_t a = 0; a < total->count; a++)
    total->values[a] = e.sum[a];
done:
  exponential_clear(&e);
  return status;
}

static diplo_status check_size(const view *v, double bound, const char *name, diplo_error *error) {
  double work = (double)v->actor_count * (double)v->out.start[v->actor_count] *
                (double)exponential_term_count(v, bound);
  if (work <= too_long)
    return DIPLO_OK;
  return diplo_error_set(error, DIPLO_DATA,
                         "%s would take too long for %zu actors and %zu ties: choose a part of the "
                         "network with filter, or total_communicability",
                         name, v->actor_count, v->arc_count);
}

/* Loops of no value for overflow are left to this one check at the end. */
static diplo_status check_values(const measure_output *output, diplo_error *error) {
  for (size_t i = 0; i < output->count; i++) {
    if (isinf(output->values[i]))
      return diplo_error_set(error, DIPLO_DATA,
                             "%s: there are more walks than a number can hold: choose a sparser "
                             "part of the network with filter",
                             output->kind->about.name);
  }
  return DIPLO_OK;
}

static diplo_status kernel(const measure_input *input, measure_output *outputs, size_t count,
                           diplo_error *error) {
  const view *v = input->view;
  pass p = {.input = input};
  double bound = v->actor_count > 0 ? exponential_bound(v) : 0;
  bool columns = false;
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < count; i++) {
    p.outputs[outputs[i].kind->form] = &outputs[i];
    if (outputs[i].kind->form == TOTAL)
      continue;
    columns = true;
    DIPLO_TRY(check_size(v, bound, outputs[i].kind->about.name, error));
  }
  if (columns)
    DIPLO_TRY(run_columns(&p, bound, error));
  if (p.outputs[TOTAL])
    DIPLO_TRY(run_total(&p, bound, error));
  for (size_t i = 0; i < count; i++)
    DIPLO_TRY(check_values(&outputs[i], error));
done:
  return status;
}

const measure measure_subgraph = {
    .about = {.name = "subgraph",
              .label = "Subgraph",
              .family = "spectral",
              .summary = "High for actors that take part in many closed walks, short ones above "
                         "all.",
              .formula = "(e^A)(i,i): the sum over k of the closed walks of length k at i / k!",
              .reference = "Estrada & Rodriguez-Velazquez 2005, Subgraph centrality in complex "
                           "networks, Phys. Rev. E 71, 056103",
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_NONE},
    .kernel = kernel,
    .form = SUBGRAPH};

const measure measure_total_communicability = {
    .about = {.name = "total_communicability",
              .label = "Total communicability",
              .family = "spectral",
              .summary = "High for actors from whom many short walks lead to all.",
              .formula = "sum over j of (e^A)(i,j)",
              .reference = "Benzi & Klymko 2013, Total communicability as a centrality measure, J. "
                           "Complex Netw. 1",
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_NONE},
    .kernel = kernel,
    .form = TOTAL};

const measure measure_communicability = {
    .about = {.name = "communicability",
              .label = "Communicability",
              .family = "spectral",
              .summary = "High for ties whose two actors many short walks connect.",
              .formula = "(e^A)(i,j): the sum over k of the walks of length k from i to j / k!",
              .reference = "Estrada & Hatano 2008, Communicability in complex networks, Phys. Rev. "
                           "E 77, 036111",
              .scope = DIPLO_SCOPE_TIE,
              .use = DIPLO_USE_NONE},
    .kernel = kernel,
    .form = COMMUNICABILITY};

const measure measure_local_balance = {
    .about = {.name = "local_balance",
              .label = "Local balance",
              .family = "signed",
              .summary = "Near 1 for actors whose closed walks are nearly all positive (a friend's "
                         "friend is a friend).",
              .formula = "(e^A)(i,i) / (e^|A|)(i,i), A with 1 and -1",
              .reference = "Diaz-Diaz, Bartesaghi & Estrada 2023, Mathematical modeling of local "
                           "balance in signed networks and its applications to global "
                           "international analysis, arXiv:2303.03774",
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_NEGATIVE},
    .kernel = kernel,
    .form = LOCAL_BALANCE,
    .signs = DIPLO_SIGNS_POSITIVE | DIPLO_SIGNS_NEGATIVE};
