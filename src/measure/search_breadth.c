/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Breadth-first search and the way back over its shortest paths (Brandes 2001), written without
   branches that depend on the data: what is not wanted is written and then overwritten. */
#include "measure/search.h"

/* How many are reached from the source, as far as that is known: the search is over when so many
 * are. */
static size_t find_whole(const path_search *search, uint32_t source) {
  return search->whole[source] ? search->whole[source] : search->view->actor_count;
}

/* The actors from `head` on when all are found: only those above the last level have steps. */
static void count_last_steps(path_search *search, size_t head, size_t steps) {
  const struct view_slots *out = &search->view->out;
  const uint32_t *order = search->order, *level = search->level;
  uint32_t last = level[order[search->reached - 1]], *step = search->step;
  double *paths = search->paths;
  for (; level[order[head]] < last; head++) {
    uint32_t actor = order[head], next = level[actor] + 1;
    const double added[2] = {0, paths[actor]};
    search->step_start[head] = steps;
    for (size_t slot = out->start[actor]; slot < out->start[actor + 1]; slot++) {
      uint32_t other = out->other[slot];
      unsigned is_step = level[other] == next;
      paths[other] += added[is_step];
      step[steps] = (uint32_t)slot;
      steps += is_step;
    }
  }
  for (; head <= search->reached; head++)
    search->step_start[head] = steps;
}

/* Levels and numbers of paths: sigma(w) = sum of sigma(v) over the arcs (v, w) on shortest paths.
 */
void search_breadth(path_search *search, uint32_t source) {
  const struct view_slots *out = &search->view->out;
  uint32_t *order = search->order, *level = search->level, *step = search->step;
  double *paths = search->paths;
  size_t tail = 1, steps = 0, head = 0, whole = find_whole(search, source);
  order[0] = source;
  level[source] = 0;
  paths[source] = 1;
  for (; head < tail && tail < whole; head++) {
    uint32_t actor = order[head], next = level[actor] + 1;
    const double added[2] = {0, paths[actor]};
    search->step_start[head] = steps;
    for (size_t slot = out->start[actor]; slot < out->start[actor + 1]; slot++) {
      uint32_t other = out->other[slot], seen = level[other];
      order[tail] = other;
      tail += seen > next;
      level[other] = seen < next ? seen : next;
      unsigned is_step = seen >= next;
      paths[other] += added[is_step];
      step[steps] = (uint32_t)slot;
      steps += is_step;
    }
  }
  search->reached = tail;
  if (head < tail)
    count_last_steps(search, head, steps);
  else
    search->step_start[tail] = steps;
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
