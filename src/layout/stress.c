/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The stress layout: distances on the page as near as can be to distances along ties, by stochastic
   gradient descent (Zheng, Pawar and Goodman 2019, Graph drawing by stochastic gradient descent,
   IEEE TVCG 25). */
#include "base/random.h"
#include "layout/engine.h"
#include "layout/terms.h"
#include <math.h>
#include <stdlib.h>

enum { STRESS_ROUNDS = 30, STRESS_STARTS = 4, STRESS_SMALL = 120 };

static void scatter(arrangement *plan, const uint32_t *members, size_t count,
                    random_source *source) {
  for (size_t i = 0; i < count; i++) {
    plan->x[members[i]] = random_real(source);
    plan->y[members[i]] = random_real(source);
  }
}

static void shuffle(terms *list, random_source *source) {
  for (size_t i = list->count; i > 1; i--) {
    size_t j = (size_t)random_below(source, i);
    term kept = list->items[i - 1];
    list->items[i - 1] = list->items[j];
    list->items[j] = kept;
  }
}

/* Moves both ends of a pair towards its distance; a step never passes the goal. */
static void move_pair(arrangement *plan, const term *item, double rate) {
  double dx = plan->x[item->one] - plan->x[item->other];
  double dy = plan->y[item->one] - plan->y[item->other];
  double length = sqrt(dx * dx + dy * dy);
  if (length < 1e-9) {
    dx = length = 1e-9;
    dy = 0;
  }
  double excess = (length - item->distance) / 2 / length;
  double one = fmin(1, rate * item->pull_one), other = fmin(1, rate * item->pull_other);
  plan->x[item->one] -= one * excess * dx;
  plan->y[item->one] -= one * excess * dy;
  plan->x[item->other] += other * excess * dx;
  plan->y[item->other] += other * excess * dy;
}

static void descend(arrangement *plan, terms *list, random_source *source) {
  double smallest = INFINITY, largest = 0;
  for (size_t i = 0; i < list->count; i++) {
    smallest = fmin(smallest, list->items[i].pull_one);
    largest = fmax(largest, list->items[i].pull_one);
  }
  double rate = 1 / smallest, end = 0.05 / largest;
  double factor = exp(log(end / rate) / (STRESS_ROUNDS - 1));
  for (int round = 0; round < STRESS_ROUNDS; round++) {
    shuffle(list, source);
    for (size_t i = 0; i < list->count; i++)
      move_pair(plan, &list->items[i], rate);
    rate *= factor;
  }
}

static double sum_stress(const arrangement *plan, const terms *list) {
  double sum = 0;
  for (size_t i = 0; i < list->count; i++) {
    const term *t = &list->items[i];
    double length = hypot(plan->x[t->one] - plan->x[t->other], plan->y[t->one] - plan->y[t->other]);
    sum += t->pull_one * (length - t->distance) * (length - t->distance);
  }
  return sum;
}

/* Small components are begun several times and the best is kept: `kept` has room for 2 x count. */
static void place_component(arrangement *plan, terms *list, const uint32_t *members, size_t count,
                            double *kept, uint64_t seed) {
  double least = INFINITY;
  random_source source;
  random_init(&source, seed, plan->component[members[0]]);
  for (int begin = 0; begin < (count <= STRESS_SMALL ? STRESS_STARTS : 1); begin++) {
    scatter(plan, members, count, &source);
    descend(plan, list, &source);
    double stress = sum_stress(plan, list);
    if (!(stress < least))
      continue;
    least = stress;
    for (size_t i = 0; i < count; i++) {
      kept[2 * i] = plan->x[members[i]];
      kept[2 * i + 1] = plan->y[members[i]];
    }
  }
  for (size_t i = 0; i < count; i++) {
    plan->x[members[i]] = kept[2 * i];
    plan->y[members[i]] = kept[2 * i + 1];
  }
}

static diplo_status place(arrangement *plan, const diplo_layout_options *options,
                          diplo_error *error) {
  diplo_status status = DIPLO_OK;
  double *kept = malloc((2 * plan->unit_count + 1) * sizeof *kept);
  terms list = {0};
  if (!kept)
    DIPLO_TRY(diplo_error_memory(error));
  for (size_t c = 0; c < plan->component_count; c++) {
    const uint32_t *members = plan->member + plan->member_start[c];
    size_t count = plan->member_start[c + 1] - plan->member_start[c];
    list.count = 0;
    if (count > 1) {
      DIPLO_TRY(terms_init(&list, plan, members, count, error));
      place_component(plan, &list, members, count, kept, options->seed);
    }
  }
done:
  free(kept);
  terms_clear(&list);
  return status;
}

const layout_engine layout_engine_stress = {
    .name = "stress",
    .summary = "distances as along ties; without Graphviz",
    .turns = true,
    .place = place,
};
