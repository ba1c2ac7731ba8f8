/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Closeness and betweenness by current (Stephenson and Zelen 1989; Newman 2005; Brandes and
   Fleischer 2005). R(i,j) is the resistance between two actors, tau(i | s,t) the part of one unit
   of current from s to t that passes through i. Components are circuits of their own. */
#include "base/parallel.h"
#include "measure/flow.h"
#include "measure/kernel.h"
#include <float.h>
#include <math.h>
#include <stdlib.h>

enum { INFORMATION, CLOSENESS, BETWEENNESS };

static double potential(const flow *f, size_t i, size_t j) {
  return f->potential[i * f->count + j];
}

/* n / sum of R(i,j) and its relatives: sum over j of R(i,j) = n p(i,i) + trace p, the columns of p
   having the sum 0. */
static void fill_closeness(const flow *f, const ordering *order, measure_output *output) {
  double trace = 0, actors = (double)f->count;
  double top = output->kind->form == INFORMATION ? actors : output->normalized ? actors - 1 : 1;
  for (size_t i = 0; i < f->count; i++)
    trace += potential(f, i, i);
  for (size_t i = 0; i < f->count && f->count > 1; i++)
    output->values[order->actor[f->first + i]] = top / (actors * potential(f, i, i) + trace);
}

/* Betweenness takes one step for each arc: its current when one unit flows in at i (and the same
   share out at every actor) is c(i); with s to t it is c(s) - c(t). */
typedef struct arcs_pass {
  const view *view;
  const ordering *order;
  const flow *flow;
  const uint32_t *arcs; /* of the component */
  size_t count;
  double *sorted; /* indexed by worker * actors of the component */
  double *shares; /* two for each arc: what its ends get */
} arcs_pass;

enum { BLOCK = 64 };

static int compare(const void *one, const void *other) {
  double a = *(const double *)one, b = *(const double *)other;
  return (a > b) - (a < b);
}

/* What is left of a difference of sums of `terms` numbers, where it is more than rounding. */
static double above_rounding(double difference, double sum, size_t terms) {
  return difference > 4 * DBL_EPSILON * (double)terms * sum ? difference : 0;
}

static void measure_arc(const arcs_pass *p, size_t index, double *current) {
  const flow *f = p->flow;
  uint32_t arc = p->arcs[index];
  size_t u = p->order->place[p->view->arc_from[arc]] - f->first;
  size_t w = p->order->place[p->view->arc_to[arc]] - f->first;
  double at_u, at_w, pairs = 0, with_u = 0, with_w = 0;
  for (size_t i = 0; i < f->count; i++)
    current[i] = p->view->arc_value[arc] * (potential(f, u, i) - potential(f, w, i));
  at_u = current[u];
  at_w = current[w];
  for (size_t i = 0; i < f->count; i++) {
    with_u += fabs(at_u - current[i]);
    with_w += fabs(at_w - current[i]);
  }
  qsort(current, f->count, sizeof *current, compare);
  /* The sum of |c(s) - c(t)| over all pairs. */
  for (size_t i = 0; i < f->count; i++)
    pairs += current[i] * (2 * (double)i - (double)f->count + 1);
  p->shares[2 * index] = above_rounding(pairs - with_u, pairs, f->count) / 2;
  p->shares[2 * index + 1] = above_rounding(pairs - with_w, pairs, f->count) / 2;
}

static diplo_status run_arcs(void *payload, size_t block, unsigned worker, diplo_error *error) {
  const arcs_pass *p = payload;
  (void)error;
  size_t last = (block + 1) * BLOCK < p->count ? (block + 1) * BLOCK : p->count;
  for (size_t index = block * BLOCK; index < last; index++)
    measure_arc(p, index, &p->sorted[worker * p->flow->count]);
  return DIPLO_OK;
}

/* The arcs of a component, those of an actor where it stands first. */
static size_t list_arcs(const view *v, const ordering *order, const flow *f, uint32_t *arcs) {
  size_t count = 0;
  for (size_t i = 0; i < f->count; i++) {
    uint32_t actor = order->actor[f->first + i];
    for (size_t slot = v->out.start[actor]; slot < v->out.start[actor + 1]; slot++) {
      if (v->arc_from[v->out.arc[slot]] == actor)
        arcs[count++] = v->out.arc[slot];
    }
  }
  return count;
}

static diplo_status fill_betweenness(const measure_input *input, const flow *f,
                                     const ordering *order, measure_output *output,
                                     diplo_error *error) {
  const view *v = input->view;
  uint32_t *arcs = malloc((v->arc_count + 1) * sizeof *arcs);
  size_t count = arcs ? list_arcs(v, order, f, arcs) : 0;
  double *sorted = malloc((input->options->jobs * f->count + 1) * sizeof *sorted);
  double *shares = malloc((2 * count + 1) * sizeof *shares);
  double others = (double)v->actor_count - 1;
  double unit = output->normalized ? others * (others - 1) / 2 : 1;
  arcs_pass pass = {v, order, f, arcs, count, sorted, shares};
  diplo_status status;
  if (!arcs || !sorted || !shares) {
    status = diplo_error_memory(error);
    goto done;
  }
  DIPLO_TRY(parallel_run((count + BLOCK - 1) / BLOCK, input->options->jobs, run_arcs, &pass,
                         input->options->progress, input->options->payload, error));
  for (size_t i = 0; i < f->count && unit > 0; i++)
    output->values[order->actor[f->first + i]] = 0;
  for (size_t index = 0; index < count && unit > 0; index++) {
    output->values[v->arc_from[arcs[index]]] += shares[2 * index] / unit;
    output->values[v->arc_to[arcs[index]]] += shares[2 * index + 1] / unit;
  }
done:
  free(arcs);
  free(sorted);
  free(shares);
  return status;
}

static diplo_status say(const measure_output *output, const ordering *order, diplo_error *error) {
  size_t circuits = 0, missing = 0;
  diplo_status status = DIPLO_OK;
  for (size_t g = 0; g < order->group_count; g++)
    circuits += ordering_size(order, g) > 1;
  for (size_t a = 0; a < output->count; a++)
    missing += isnan(output->values[a]) != 0;
  if (circuits > 1)
    DIPLO_TRY(diplo_buffer_add_format(
        output->note, error, " Each of %zu components is a circuit of its own.", circuits));
  if (missing > 0)
    DIPLO_TRY(diplo_buffer_add_format(
        output->note, error, " Missing for %zu of %zu: %s.", missing, output->count,
        output->kind->form == BETWEENNESS ? "there are fewer than two others"
                                          : "no tie to another actor"));
done:
  return status;
}

static diplo_status kernel(const measure_input *input, measure_output *outputs, size_t count,
                           diplo_error *error) {
  ordering order = {0};
  flow f = {0};
  diplo_status status;
  DIPLO_TRY(ordering_init_weak(&order, input->view, error));
  for (size_t g = 0; g < order.group_count; g++) {
    DIPLO_TRY(flow_init(&f, input->view, &order, g, outputs[0].kind->about.name, error));
    for (size_t i = 0; i < count; i++) {
      if (outputs[i].kind->form == BETWEENNESS)
        DIPLO_TRY(fill_betweenness(input, &f, &order, &outputs[i], error));
      else
        fill_closeness(&f, &order, &outputs[i]);
    }
    flow_clear(&f);
  }
  for (size_t i = 0; i < count; i++)
    DIPLO_TRY(say(&outputs[i], &order, error));
done:
  flow_clear(&f);
  ordering_clear(&order);
  return status;
}

const measure measure_information = {
    .about = {.name = "information",
              .label = "Information",
              .family = "flow",
              .summary = "High for actors that many strong ways connect with all others of their "
                         "component.",
              .formula = "n / sum over j of R(i,j), n actors of the component, R the resistance "
                         "with strengths as conductances",
              .reference = "Stephenson & Zelen 1989, Rethinking centrality: methods and examples, "
                           "Soc. Netw. 11",
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_STRENGTH},
    .kernel = kernel,
    .form = INFORMATION};

const measure measure_current_flow_closeness = {
    .about = {.name = "current_flow_closeness",
              .label = "Current-flow closeness",
              .family = "flow",
              .summary = "High for actors that are near all others of their component when every "
                         "way counts, not the shortest alone.",
              .formula =
                  "1 / sum over j of R(i,j), R the resistance with strengths as conductances",
              .normalized = "(n - 1) / sum over j of R(i,j), n actors of the component",
              .reference = "Brandes & Fleischer 2005, Centrality measures based on current flow, "
                           "STACS, LNCS 3404",
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_STRENGTH},
    .kernel = kernel,
    .form = CLOSENESS};

const measure measure_current_flow_betweenness = {
    .about = {.name = "current_flow_betweenness",
              .label = "Current-flow betweenness",
              .family = "flow",
              .summary = "High for actors through whom much of the current between others passes.",
              .formula = "sum over pairs s, t of others of the current through i when one unit "
                         "flows from s to t, strengths being conductances",
              .normalized = "the same / ((n - 1)(n - 2) / 2)",
              .reference = "Newman 2005, A measure of betweenness centrality based on random "
                           "walks, Soc. Netw. 27; Brandes & Fleischer 2005, Centrality measures "
                           "based on current flow, STACS, LNCS 3404",
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_STRENGTH},
    .kernel = kernel,
    .form = BETWEENNESS};
