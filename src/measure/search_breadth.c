/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Breadth-first search and the way back over its shortest paths (Brandes 2001), written without
   branches that depend on the data: what is not wanted is written and then overwritten. */
#include "measure/search.h"

static void find_levels(path_search *search, uint32_t source) {
  const struct view_slots *out = &search->view->out;
  uint32_t *order = search->order, *level = search->level;
  size_t tail = 1;
  order[0] = source;
  level[source] = 0;
  for (size_t head = 0; head < tail; head++) {
    uint32_t actor = order[head], next = level[actor] + 1;
    for (size_t slot = out->start[actor]; slot < out->start[actor + 1]; slot++) {
      uint32_t other = out->other[slot], seen = level[other];
      bool is_new = seen == UINT32_MAX;
      order[tail] = other;
      tail += is_new;
      level[other] = is_new ? next : seen;
    }
  }
  search->reached = tail;
}

/* The same, counting paths: sigma(w) = sum of sigma(v) over the arcs (v, w) on shortest paths. */
static void find_levels_and_paths(path_search *search, uint32_t source) {
  const struct view_slots *out = &search->view->out;
  uint32_t *order = search->order, *level = search->level, *step = search->step;
  double *paths = search->paths;
  size_t tail = 1, steps = 0;
  order[0] = source;
  level[source] = 0;
  paths[source] = 1;
  for (size_t head = 0; head < tail; head++) {
    uint32_t actor = order[head], next = level[actor] + 1;
    double here = paths[actor];
    search->step_start[head] = steps;
    for (size_t slot = out->start[actor]; slot < out->start[actor + 1]; slot++) {
      uint32_t other = out->other[slot], seen = level[other];
      bool is_new = seen == UINT32_MAX;
      order[tail] = other;
      tail += is_new;
      seen = is_new ? next : seen;
      level[other] = seen;
      bool is_step = seen == next;
      paths[other] += is_step ? here : 0.0;
      step[steps] = (uint32_t)slot;
      steps += is_step;
    }
  }
  search->step_start[tail] = steps;
  search->reached = tail;
}

void search_breadth(path_search *search, uint32_t source) {
  if (search->counting)
    find_levels_and_paths(search, source);
  else
    find_levels(search, source);
}

/* delta(v) = sigma(v) * sum over steps (v, w) of (1 + delta(w)) / sigma(w); share(w) is that
 * quotient. */
void search_breadth_gather(path_search *search, double *actors, double *arcs) {
  const struct view_slots *out = &search->view->out;
  double *share = search->share;
  for (size_t rank = search->reached; rank-- > 0;) {
    uint32_t actor = search->order[rank];
    double here = search->paths[actor], sum = 0;
    for (size_t i = search->step_start[rank]; i < search->step_start[rank + 1]; i++) {
      uint32_t slot = search->step[i];
      double part = share[out->other[slot]];
      sum += part;
      if (arcs)
        arcs[out->arc[slot]] += here * part;
    }
    double dependency = here * sum;
    share[actor] = (1 + dependency) / here;
    if (rank > 0)
      actors[actor] += dependency;
  }
}
