/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dijkstra's search with a heap of four children, and the way back over its shortest paths (Brandes
 * 2008). */
#include "measure/search.h"
#include <math.h>
#include <stdlib.h>

enum { CHILDREN = 4 };
static const uint32_t none = UINT32_MAX;

static bool is_before(const struct search_entry *one, const struct search_entry *other) {
  return one->distance < other->distance ||
         (one->distance == other->distance && one->rest < other->rest);
}

static void heap_rise(path_search *search, size_t place, struct search_entry entry) {
  while (place > 0) {
    size_t parent = (place - 1) / CHILDREN;
    if (!is_before(&entry, &search->heap[parent]))
      break;
    search->heap[place] = search->heap[parent];
    search->place[search->heap[place].actor] = (uint32_t)place;
    place = parent;
  }
  search->heap[place] = entry;
  search->place[entry.actor] = (uint32_t)place;
}

static uint32_t heap_take_first(path_search *search) {
  uint32_t first = search->heap[0].actor;
  struct search_entry entry = search->heap[--search->heap_size];
  size_t place = 0, size = search->heap_size;
  for (;;) {
    size_t child = place * CHILDREN + 1, best = child;
    if (child >= size)
      break;
    size_t last = child + CHILDREN < size ? child + CHILDREN : size;
    for (size_t c = child + 1; c < last; c++)
      best = is_before(&search->heap[c], &search->heap[best]) ? c : best;
    if (!is_before(&search->heap[best], &entry))
      break;
    search->heap[place] = search->heap[best];
    search->place[search->heap[place].actor] = (uint32_t)place;
    place = best;
  }
  if (size > 0) {
    search->heap[place] = entry;
    search->place[entry.actor] = (uint32_t)place;
  }
  search->place[first] = none;
  return first;
}

/* Puts `slot` of `from` before `actor` among its predecessors. */
static diplo_status add_link(path_search *search, uint32_t actor, uint32_t from, size_t slot,
                             diplo_error *error) {
  if (search->link_count == search->link_capacity) {
    size_t capacity = search->link_capacity ? 2 * search->link_capacity : 1024;
    struct search_link *grown = realloc(search->link, capacity * sizeof *grown);
    if (!grown)
      return diplo_error_memory(error);
    search->link = grown;
    search->link_capacity = capacity;
  }
  search->link[search->link_count] =
      (struct search_link){(uint32_t)slot, from, search->before[actor]};
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
  uint32_t arc = search->view->out.arc[slot];
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
  if (!is_new && search->place[actor] == none)
    return DIPLO_OK; /* settled */
  candidate way =
      exact ? (candidate){distance, 0, 0} : candidate_general(search, from, slot, distance);
  int order = is_new ? -1 : compare(search, actor, &way);
  if (order > 0)
    return DIPLO_OK;
  if (order < 0) {
    size_t place = is_new ? search->heap_size++ : search->place[actor];
    search->distance[actor] = distance;
    search->rest[actor] = way.rest;
    search->residue[actor] = way.residue;
    search->bound[actor] = exact ? distance : distance * (1 + LENGTH_NEAR);
    search->before[actor] = none;
    heap_rise(search, place, (struct search_entry){distance, way.rest, actor});
  }
  return search->counting ? add_link(search, actor, from, slot, error) : DIPLO_OK;
}

static void count_paths(path_search *search, uint32_t actor) {
  double sum = 0;
  for (uint32_t i = search->before[actor]; i != none; i = search->link[i].next)
    sum += search->paths[search->link[i].from];
  search->paths[actor] = sum;
}

diplo_status search_dijkstra(path_search *search, uint32_t source, diplo_error *error) {
  const struct view_slots *out = &search->view->out;
  const double *length = search->lengths->main, *bound = search->bound;
  search->distance[source] = search->rest[source] = search->bound[source] = 0;
  search->residue[source] = 0;
  search->heap_size = 0;
  heap_rise(search, search->heap_size++, (struct search_entry){0, 0, source});
  while (search->heap_size > 0) {
    uint32_t actor = heap_take_first(search);
    search->order[search->reached++] = actor;
    if (search->counting) {
      if (actor == source)
        search->paths[source] = 1;
      else
        count_paths(search, actor);
    }
    double here = search->distance[actor];
    for (size_t slot = out->start[actor]; slot < out->start[actor + 1]; slot++) {
      uint32_t other = out->other[slot];
      double distance = here + length[slot];
      if (distance > bound[other])
        continue;
      diplo_status status = improve(search, other, actor, slot, distance, error);
      if (status != DIPLO_OK)
        return status;
    }
  }
  return DIPLO_OK;
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
        arcs[search->view->out.arc[link->slot]] += share;
    }
    actors[actor] += dependency[actor];
  }
}
