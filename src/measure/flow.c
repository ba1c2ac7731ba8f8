/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Potentials from the Laplacian L of a component: the inverse of L + s J / n, J all ones, is the
   pseudo-inverse of L plus J / (n s). */
#include "measure/flow.h"
#include "measure/dense.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The Laplacian divided by `unit`. */
static void fill_laplacian(flow *f, const view *v, const ordering *order, double unit) {
  for (size_t i = 0; i < f->count; i++) {
    uint32_t actor = order->actor[f->first + i];
    double *row = &f->potential[i * f->count];
    for (size_t slot = v->out.start[actor]; slot < v->out.start[actor + 1]; slot++) {
      double strength = v->out.value[slot] / unit;
      row[order->place[v->out.other[slot]] - f->first] -= strength;
      row[i] += strength;
    }
  }
}

static double mean_strength(const flow *f, const view *v, const ordering *order) {
  double sum = 0;
  for (size_t i = 0; i < f->count; i++) {
    uint32_t actor = order->actor[f->first + i];
    for (size_t slot = v->out.start[actor]; slot < v->out.start[actor + 1]; slot++)
      sum += v->out.value[slot] / (double)f->count;
  }
  return sum > 0 ? sum : 1;
}

static void finish(flow *f, double unit) {
  double shift = 1 / (double)f->count;
  for (size_t i = 0; i < f->count * f->count; i++)
    f->potential[i] = (f->potential[i] - shift) / unit;
}

/* What flows into an actor must flow out of it: the largest amount, of the one unit, by which that
   fails. It is large where strengths differ by many orders of magnitude. */
static double find_imbalance(const flow *f, const view *v, const ordering *order) {
  double worst = 0;
  for (size_t s = 0; s < f->count; s++) {
    const double *level = &f->potential[s * f->count];
    for (size_t i = 0; i < f->count; i++) {
      uint32_t actor = order->actor[f->first + i];
      double rest = (s == i ? 1 : 0) - 1 / (double)f->count;
      for (size_t slot = v->out.start[actor]; slot < v->out.start[actor + 1]; slot++) {
        size_t other = order->place[v->out.other[slot]] - f->first;
        rest -= v->out.value[slot] * (level[i] - level[other]);
      }
      worst = fmax(worst, fabs(rest));
    }
  }
  return worst;
}

diplo_status flow_init(flow *f, const view *v, const ordering *order, size_t component,
                       const char *name, diplo_error *error) {
  size_t count = ordering_size(order, component);
  bool inverted;
  diplo_status status;
  *f = (flow){.first = order->start[component], .count = count};
  if (count > FLOW_LARGEST)
    return diplo_error_set(error, DIPLO_DATA,
                           "%s takes components of at most %d actors, and one has %zu: choose a "
                           "part of the network with filter",
                           name, FLOW_LARGEST, count);
  f->potential = calloc(count * count, sizeof *f->potential);
  if (!f->potential)
    return diplo_error_memory(error);
  double unit = mean_strength(f, v, order);
  fill_laplacian(f, v, order, unit);
  for (size_t i = 0; i < count * count; i++)
    f->potential[i] += 1 / (double)count;
  DIPLO_TRY(dense_invert(f->potential, count, &inverted, error));
  if (inverted)
    finish(f, unit);
  if (!inverted || find_imbalance(f, v, order) > 1e-8) {
    status = diplo_error_set(error, DIPLO_DATA,
                             "%s: the strengths of the ties lie too far apart to be computed with: "
                             "leave out the weakest, or use --unweighted",
                             name);
  }
done:
  if (status != DIPLO_OK)
    flow_clear(f);
  return status;
}

void flow_clear(flow *f) {
  free(f->potential);
  memset(f, 0, sizeof *f);
}
