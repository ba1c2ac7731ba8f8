/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dijkstra's search, and the way back over its shortest paths (Brandes 2008). An actor's slots are
   in the order of their lengths, so that the rest of them is passed over as soon as they lead
   farther than any actor without a final distance still is. */
#include "measure/search.h"
#include <math.h>
#include <stdlib.h>

static const uint32_t none = UINT32_MAX;

/* Puts `from`, by way of `arc`, before `actor` among its predecessors. */
static diplo_status add_link(path_search *search, uint32_t actor, uint32_t from, uint32_t arc,
                             diplo_error *error) {
  if (search->link_count == search->link_capacity) {
    size_t capacity = search->link_capacity ? 2 * search->link_capacity : 1024;
    struct search_link *grown = realloc(search->link, capacity * sizeof *grown);
    if (!grown)
      return diplo_error_memory(error);
    search->link = grown;
    search->link_capacity = capacity;
  }
  search->link[search->link_count] = (struct search_link){arc, from, search->before[actor]};
  search->before[actor] = (uint32_t)search->link_count++;
  return DIPLO_OK;
}

/* A candidate for the distance of `actor` by way of one arc. */
typedef struct candidate {
  double distance, rest;
  uint64_t residue;
} candidate;

/* The candidate in two parts: the error of the rounded sum goes to the second (Knuth's two-sum). */
static candidate candidate_general(const path_search *search, uint32_t from, size_t slot,
                                   double distance) {
  const path_lengths *lengths = search->lengths;
  uint32_t arc = lengths->arc[slot];
  double a = search->distance[from], b = lengths->main[slot];
  double virtual_b = distance - a;
  double lost = (a - (distance - virtual_b)) + (b - virtual_b);
  return (candidate){distance, search->rest[from] + lengths->rest[arc] + lost,
                     length_residue_add(search->residue[from], lengths->residue[arc])};
}

/* -1: the candidate is shorter than what the actor has, 0: equally short, 1: longer. */
static int compare(const path_search *search, uint32_t actor, const candidate *way) {
  double here = search->distance[actor];
  if (search->lengths->exact)
    return way->distance < here ? -1 : way->distance > here;
  if (fabs(way->distance - here) <= LENGTH_NEAR * here && way->residue == search->residue[actor])
    return 0;
  return (way->distance - here) + (way->rest - search->rest[actor]) < 0 ? -1 : 1;
}

/* Takes the way to `actor` through `slot` of `from` where it is new, shorter or equally short. */
static diplo_status improve(path_search *search, uint32_t actor, uint32_t from, size_t slot,
                            double distance, diplo_error *error) {
  bool exact = search->lengths->exact, is_new = search->bound[actor] == INFINITY;
  if (search->settled[actor])
    return DIPLO_OK;
  candidate way =
      exact ? (candidate){distance, 0, 0} : candidate_general(search, from, slot, distance);
  int order = is_new ? -1 : compare(search, actor, &way);
  if (order > 0)
    return DIPLO_OK;
  if (order < 0) {
    search->seen += is_new;
    search->distance[actor] = distance;
    search->rest[actor] = way.rest;
    search->residue[actor] = way.residue;
    search->bound[actor] = exact ? distance : distance * (1 + LENGTH_NEAR);
    search->before[actor] = none;
    if (!queue_add(&search->queue, queue_key(distance), actor))
      return diplo_error_memory(error);
  }
  return search->counting ? add_link(search, actor, from, search->lengths->arc[slot], error)
                          : DIPLO_OK;
}

static void count_paths(path_search *search, uint32_t actor) {
  double sum = actor == search->order[0];
  for (uint32_t i = search->before[actor]; i != none; i = search->link[i].next)
    sum += search->paths[search->link[i].from];
  search->paths[actor] = sum;
}

/* Takes the nearest actor that is not settled; false at the end. Of several at one rounded distance
   the one with the smallest second part comes first. */
static bool take_nearest(path_search *search, uint32_t *nearest, bool *failed) {
  struct queue_bucket *equal = &search->queue.buckets[0];
  for (;;) {
    if (equal->count == 0 && !queue_advance(&search->queue, search->distance, failed))
      return false;
    size_t best = equal->count - 1;
    for (size_t i = best; !search->lengths->exact && i-- > 0;) {
      if (search->rest[equal->entries[i].actor] < search->rest[equal->entries[best].actor])
        best = i;
    }
    uint32_t actor = equal->entries[best].actor;
    equal->entries[best] = equal->entries[--equal->count];
    if (search->settled[actor])
      continue;
    *nearest = actor;
    return true;
  }
}

/* Looks along the slots of a settled actor. */
static diplo_status relax(path_search *search, uint32_t actor, double limit, diplo_error *error) {
  const size_t *start = search->view->out.start;
  const double *length = search->lengths->main, *bound = search->bound;
  double here = search->distance[actor];
  for (size_t slot = start[actor]; slot < start[actor + 1]; slot++) {
    uint32_t other = search->lengths->other[slot];
    double distance = here + length[slot];
    if (distance > limit)
      break;
    if (distance > bound[other])
      continue;
    diplo_status status = improve(search, other, actor, slot, distance, error);
    if (status != DIPLO_OK)
      return status;
  }
  return DIPLO_OK;
}

/* The largest bound of an actor that is seen and not settled. */
static double find_limit(const path_search *search) {
  double limit = 0;
  for (size_t a = 0; a < search->view->actor_count; a++) {
    bool is_open = !search->settled[a] && search->bound[a] < INFINITY;
    limit = is_open && search->bound[a] > limit ? search->bound[a] : limit;
  }
  return limit;
}

diplo_status search_dijkstra(path_search *search, uint32_t source, diplo_error *error) {
  search->distance[source] = search->rest[source] = search->bound[source] = 0;
  search->residue[source] = 0;
  search->seen = 1;
  queue_reset(&search->queue);
  if (!queue_add(&search->queue, 0, source))
    return diplo_error_memory(error);
  size_t whole = search->whole[source] ? search->whole[source] : search->view->actor_count;
  size_t next_limit = 0;
  double limit = INFINITY;
  uint32_t actor;
  bool failed = false;
  while (take_nearest(search, &actor, &failed)) {
    search->order[search->reached++] = actor;
    search->settled[actor] = true;
    if (search->counting)
      count_paths(search, actor);
    if (search->seen == whole && search->reached >= next_limit) {
      limit = find_limit(search);
      next_limit = search->reached + whole / 16 + 1;
    }
    diplo_status status = relax(search, actor, limit, error);
    if (status != DIPLO_OK)
      return status;
  }
  return failed ? diplo_error_memory(error) : DIPLO_OK;
}

/* delta(v) += sigma(v) / sigma(w) * (1 + delta(w)) over the predecessors v of w, farthest w first.
 */
void search_dijkstra_gather(path_search *search, double *actors, double *arcs) {
  double *dependency = search->share;
  for (size_t rank = 0; rank < search->reached; rank++)
    dependency[search->order[rank]] = 0;
  for (size_t rank = search->reached; rank-- > 1;) {
    uint32_t actor = search->order[rank];
    double part = (1 + dependency[actor]) / search->paths[actor];
    for (uint32_t i = search->before[actor]; i != none; i = search->link[i].next) {
      const struct search_link *link = &search->link[i];
      double share = search->paths[link->from] * part;
      dependency[link->from] += share;
      if (arcs)
        arcs[link->arc] += share;
    }
    actors[actor] += dependency[actor];
  }
}
