/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PageRank (Brin and Page 1998): the share of time that a wanderer spends at an actor who follows a
   tie with probability d, chosen by strength, and otherwise (and where no tie leads on) starts
   anew: at any actor, or, in the personalised form, at one of the seeds. */
#include "measure/kernel.h"
#include <diplonet/number.h>
#include <float.h>
#include <math.h>
#include <stdlib.h>

enum { OF_ALL, OF_SEEDS };
enum { SWEEPS = 20000 };

/* Starting anew where no tie leads on is the same as ending there, but for the sum: so
   x = d P'x + start is solved, with P(i,j) the share of i's strength that leads to j, and scaled to
   the sum 1 (Del Corso, Gulli and Romani 2005, Fast PageRank computation via a sparse linear
   system, Internet Math. 2). */
typedef struct walk {
  const view *view;
  double damping;
  uint32_t *component; /* indexed by actor: weak component */
  size_t component_count;
  double *given;    /* indexed by component: sum of start */
  double *balance;  /* indexed by component: sum of x - d P'x */
  double *rounding; /* indexed by component: what that sum has lost */
  double *start;    /* indexed by actor, sum 1 */
  double *scale;    /* indexed by actor: d / strength of the ties that lead away; 0 without any */
  double *flow;     /* indexed by actor: scale * score */
  double *score;    /* indexed by actor */
} walk;

static double gather(const walk *w, size_t actor) {
  const struct view_slots *in = &w->view->in;
  size_t slot = in->start[actor], end = in->start[actor + 1];
  double sum = 0;
  if (w->view->weighted) {
    for (; slot < end; slot++)
      sum += in->value[slot] * w->flow[in->other[slot]];
  } else {
    for (; slot < end; slot++)
      sum += w->flow[in->other[slot]];
  }
  return sum;
}

typedef struct sweep {
  double change, total; /* sums of magnitudes */
} sweep;

/* Adds to a sum without the loss that many small additions have (Kahan 1965). */
static void add(double *sum, double *rounding, double value) {
  double exact = value - *rounding, next = *sum + exact;
  *rounding = (next - *sum) - exact;
  *sum = next;
}

/* Gauss-Seidel: each actor's score from what has just been found. */
static sweep sweep_once(walk *w) {
  sweep seen = {0, 0};
  for (size_t c = 0; c < w->component_count; c++)
    w->balance[c] = w->rounding[c] = 0;
  for (size_t a = 0; a < w->view->actor_count; a++) {
    double now = w->start[a] + gather(w, a);
    uint32_t c = w->component[a];
    add(&w->balance[c], &w->rounding[c], w->scale[a] > 0 ? now * (1 - w->damping) : now);
    seen.change += fabs(now - w->score[a]);
    seen.total += now;
    w->score[a] = now;
    w->flow[a] = w->scale[a] * now;
  }
  return seen;
}

/* Summed over a component the system says how large its scores are together. Giving each component
   that sum takes out the one error that sweeps are slow to remove. */
static void scale_components(walk *w) {
  for (size_t c = 0; c < w->component_count; c++)
    w->balance[c] = w->balance[c] > 0 ? w->given[c] / w->balance[c] : 1;
  for (size_t a = 0; a < w->view->actor_count; a++) {
    w->score[a] *= w->balance[w->component[a]];
    w->flow[a] *= w->balance[w->component[a]];
  }
}

/* The distance to the solution, in sums of magnitudes, is at most d / (1 - d) times the change of
   the last sweep. */
static bool solve(walk *w) {
  for (int count = 0; count < SWEEPS; count++) {
    sweep seen = sweep_once(w);
    double distance = seen.change * w->damping / (1 - w->damping);
    if (distance <= 1e-14 * seen.total || seen.change <= 4 * DBL_EPSILON * seen.total)
      return true;
    if (seen.change > 1e-10 * seen.total)
      scale_components(w);
  }
  return false;
}

static void prepare(walk *w) {
  const struct view_slots *out = &w->view->out;
  for (size_t c = 0; c < w->component_count; c++)
    w->given[c] = w->rounding[c] = 0;
  for (size_t a = 0; a < w->view->actor_count; a++) {
    double strength = 0;
    uint32_t c = w->component[a];
    add(&w->given[c], &w->rounding[c], w->start[a]);
    for (size_t slot = out->start[a]; slot < out->start[a + 1]; slot++)
      strength += out->value[slot];
    w->scale[a] = strength > 0 ? w->damping / strength : 0;
    w->score[a] = w->start[a] / (1 - w->damping);
    w->flow[a] = w->scale[a] * w->score[a];
  }
}

static diplo_status set_start(walk *w, const measure_input *input, int form, diplo_error *error) {
  const diplo_measure_options *options = input->options;
  size_t actors = w->view->actor_count;
  for (size_t a = 0; a < actors; a++)
    w->start[a] = form == OF_ALL ? 1 / (double)actors : 0;
  if (form == OF_ALL)
    return DIPLO_OK;
  if (options->seed_count == 0)
    return diplo_error_set(error, DIPLO_USAGE,
                           "pagerank_personalised needs the actors to return to: name them with "
                           "--seed-actor ID,ID...");
  for (size_t s = 0; s < options->seed_count; s++) {
    size_t actor = diplo_actor_find(input->network, options->seeds[s]);
    if (actor == DIPLO_NONE)
      return diplo_error_set(error, DIPLO_USAGE,
                             "pagerank_personalised: no actor has the id '%s'; seeds are ids of "
                             "actors of the network",
                             options->seeds[s]);
    w->start[actor] = 1 / (double)options->seed_count;
  }
  return DIPLO_OK;
}

static diplo_status walk_init(walk *w, const measure_input *input, diplo_error *error) {
  size_t size = (input->view->actor_count + 1) * sizeof(double);
  *w = (walk){.view = input->view, .damping = input->options->damping};
  w->start = malloc(size);
  w->scale = malloc(size);
  w->flow = malloc(size);
  w->score = malloc(size);
  w->component = malloc((input->view->actor_count + 1) * sizeof *w->component);
  if (!w->start || !w->scale || !w->flow || !w->score || !w->component)
    return diplo_error_memory(error);
  diplo_status status = view_components(input->view, w->component, &w->component_count, error);
  if (status != DIPLO_OK)
    return status;
  w->given = malloc((w->component_count + 1) * sizeof *w->given);
  w->balance = malloc((w->component_count + 1) * sizeof *w->balance);
  w->rounding = malloc((w->component_count + 1) * sizeof *w->rounding);
  return w->given && w->balance && w->rounding ? DIPLO_OK : diplo_error_memory(error);
}

static void walk_clear(walk *w) {
  free(w->start);
  free(w->scale);
  free(w->flow);
  free(w->score);
  free(w->component);
  free(w->given);
  free(w->balance);
  free(w->rounding);
}

static diplo_status fill(const walk *w, measure_output *output, diplo_error *error) {
  char damping[DIPLO_NUMBER_SIZE];
  double total = 0, rounding = 0;
  for (size_t a = 0; a < output->count; a++)
    add(&total, &rounding, w->score[a]);
  for (size_t a = 0; a < output->count; a++)
    output->values[a] = w->score[a] / total;
  diplo_number_format(w->damping, damping);
  return diplo_buffer_add_format(output->note, error,
                                 " Damping %s; from an actor without ties that lead on, the walk "
                                 "starts anew%s.",
                                 damping, output->kind->form == OF_ALL ? "" : " at a seed");
}

static diplo_status kernel(const measure_input *input, measure_output *outputs, size_t count,
                           diplo_error *error) {
  walk w = {0};
  diplo_status status;
  double damping = input->options->damping;
  if (!(damping >= 0 && damping < 1))
    return diplo_error_set(error, DIPLO_USAGE,
                           "the damping of PageRank is %g: choose one from 0 to less than 1",
                           damping);
  DIPLO_TRY(walk_init(&w, input, error));
  for (size_t i = 0; i < count && input->view->actor_count > 0; i++) {
    DIPLO_TRY(set_start(&w, input, outputs[i].kind->form, error));
    prepare(&w);
    if (!solve(&w)) {
      status = diplo_error_set(error, DIPLO_DATA,
                               "PageRank does not converge with the damping %g: choose a smaller "
                               "one",
                               damping);
      goto done;
    }
    DIPLO_TRY(fill(&w, &outputs[i], error));
  }
done:
  walk_clear(&w);
  return status;
}

static const char reference[] = "Brin & Page 1998, The anatomy of a large-scale hypertextual web "
                                "search engine, Comput. Netw. ISDN Syst. 30";

const measure measure_pagerank = {
    .about = {.name = "pagerank",
              .label = "PageRank",
              .family = "spectral",
              .summary = "High for actors to whom the ties of high actors lead, each actor's "
                         "influence shared out among its ties.",
              .formula = "x(i) = (1 - d) / n + d sum over ties j -> i of a(j,i) / s(j) x(j), s(j) "
                         "the strength that leads away from j; sum 1",
              .reference = reference,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_STRENGTH,
              .flags = DIPLO_ACCEPTS_DIRECTED | DIPLO_IS_DEFAULT},
    .kernel = kernel,
    .form = OF_ALL};

const measure measure_pagerank_personalised = {
    .about = {.name = "pagerank_personalised",
              .label = "PageRank from seeds",
              .family = "spectral",
              .summary = "High for actors that are near the seeds by many strong ways.",
              .formula = "x(i) = (1 - d) v(i) + d sum over ties j -> i of a(j,i) / s(j) x(j), v "
                         "equal over the seeds and 0 elsewhere; sum 1",
              .reference = reference,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_STRENGTH,
              .flags = DIPLO_ACCEPTS_DIRECTED | DIPLO_NEEDS_OPTION},
    .kernel = kernel,
    .form = OF_SEEDS};
