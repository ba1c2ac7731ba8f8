/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dijkstra's search, and the way back over its shortest paths (Brandes 2008).

   What is written for each way that is found is little: a bound and a predecessor. The distance is
   put together when the actor is settled. An actor's slots are in the order of their lengths, so
   that the rest of them is passed over as soon as they lead farther than any actor without a final
   distance still is. */
#include "measure/search.h"
#include <math.h>
#include <stdlib.h>

static const uint32_t none = UINT32_MAX;

/* A way to an actor: its length in two parts, and their residue. */
typedef struct path_way {
  double distance, rest;
  uint64_t residue;
} path_way;

/* The way through one slot of an actor whose second part is known. What rounding takes from the
   first part goes to the second (Knuth's two-sum). */
static path_way make_way(const path_search *search, uint32_t from, uint32_t slot) {
  const path_lengths *lengths = search->lengths;
  double a = search->distance[from], b = lengths->main[slot], sum = a + b;
  if (lengths->exact)
    return (path_way){sum, 0, 0};
  uint32_t arc = lengths->arc[slot];
  double b_taken = sum - a;
  double lost = (a - (sum - b_taken)) + (b - b_taken);
  return (path_way){sum, search->rest[from] + lengths->rest[arc] + lost,
                    length_residue_add(search->residue[from], lengths->residue[arc])};
}

/* Second parts are found when they are asked for, which is seldom: from the nearest ancestor on
   that has one, down to the actor. */
static void resolve(path_search *search, uint32_t actor) {
  size_t depth = 0;
  for (uint32_t a = actor; isnan(search->rest[a]); a = search->last[a].from)
    search->stack[depth++] = a;
  while (depth-- > 0) {
    uint32_t a = search->stack[depth];
    path_way way = make_way(search, search->last[a].from, search->last[a].slot);
    search->rest[a] = way.rest;
    search->residue[a] = way.residue;
  }
}

static path_way resolve_way(path_search *search, uint32_t from, uint32_t slot) {
  if (!search->lengths->exact)
    resolve(search, from);
  return make_way(search, from, slot);
}

/* -1: `one` is shorter, 0: equally short, 1: longer. */
static int compare_ways(const path_way *one, const path_way *other, bool exact) {
  double difference = one->distance - other->distance;
  if (!exact) {
    if (fabs(difference) <= LENGTH_NEAR * other->distance && one->residue == other->residue)
      return 0;
    difference += one->rest - other->rest;
    return difference < 0 ? -1 : 1;
  }
  return (difference > 0) - (difference < 0);
}

static path_way current_way(path_search *search, uint32_t actor) {
  return resolve_way(search, search->last[actor].from, search->last[actor].slot);
}

/* One more predecessor, for a way that is as short as the one that is there. */
static diplo_status add_predecessor(path_search *search, uint32_t actor, uint32_t from,
                                    uint32_t slot, diplo_error *error) {
  if (search->link_count == search->link_capacity) {
    size_t capacity = search->link_capacity ? 2 * search->link_capacity : 1024;
    struct search_step *grown = realloc(search->link, capacity * sizeof *grown);
    if (!grown)
      return diplo_error_memory(error);
    search->link = grown;
    search->link_capacity = capacity;
  }
  search->link[search->link_count] = (struct search_step){from, slot, search->last[actor].more};
  search->last[actor].more = (uint32_t)search->link_count++;
  return DIPLO_OK;
}

/* Takes the way to an unsettled actor where it is new, shorter or equally short. `distance` is not
   above the actor's bound. */
static diplo_status improve(path_search *search, uint32_t actor, uint32_t from, uint32_t slot,
                            double distance, diplo_error *error) {
  bool exact = search->lengths->exact;
  double bound = search->bound[actor];
  if (bound == INFINITY) {
    search->seen++;
  } else if (exact ? distance == bound : distance >= bound * (1 - 4 * LENGTH_NEAR)) {
    path_way here = current_way(search, actor), way = resolve_way(search, from, slot);
    int order = compare_ways(&way, &here, exact);
    if (order > 0)
      return DIPLO_OK;
    if (order == 0)
      return search->counting ? add_predecessor(search, actor, from, slot, error) : DIPLO_OK;
  }
  bound = exact ? distance : distance * (1 + LENGTH_NEAR);
  search->bound[actor] = bound;
  search->last[actor] = (struct search_step){from, slot, none};
  return queue_add(&search->queue, queue_key(bound), actor) ? DIPLO_OK : diplo_error_memory(error);
}

/* Looks along the slots of a settled actor. */
static diplo_status relax(path_search *search, uint32_t actor, double limit, diplo_error *error) {
  const size_t *start = search->view->out.start;
  const uint32_t *others = search->lengths->other;
  const double *length = search->lengths->main, *bound = search->bound;
  double here = search->distance[actor];
  for (size_t slot = start[actor]; slot < start[actor + 1]; slot++) {
    uint32_t other = others[slot];
    double distance = here + length[slot];
    if (distance > limit)
      break;
    if (distance > bound[other])
      continue;
    diplo_status status = improve(search, other, actor, (uint32_t)slot, distance, error);
    if (status != DIPLO_OK)
      return status;
  }
  return DIPLO_OK;
}

/* Takes the nearest actor that is not settled; false at the end. Equal keys are ordered by the
 * ways. */
static bool take_nearest(path_search *search, uint32_t *nearest, bool *failed) {
  struct queue_bucket *equal = &search->queue.buckets[0];
  for (;;) {
    if (equal->count == 0 && !queue_advance(&search->queue, search->bound, failed))
      return false;
    size_t best = equal->count - 1;
    for (size_t i = best; !search->lengths->exact && i-- > 0;) {
      path_way one = current_way(search, equal->entries[i].actor);
      path_way other = current_way(search, equal->entries[best].actor);
      if (compare_ways(&one, &other, false) < 0)
        best = i;
    }
    queue_entry entry = equal->entries[best];
    equal->entries[best] = equal->entries[--equal->count];
    if (queue_key(search->bound[entry.actor]) != entry.key)
      continue;
    *nearest = entry.actor;
    return true;
  }
}

/* Gives the actor its final distance and number of paths. */
static void settle(path_search *search, uint32_t actor) {
  search->bound[actor] = -1;
  search->order[search->reached++] = actor;
  if (search->reached == 1)
    return;
  const struct search_step *step = &search->last[actor];
  search->distance[actor] = search->distance[step->from] + search->lengths->main[step->slot];
  search->rest[actor] = NAN;
  if (!search->counting)
    return;
  double paths = search->paths[step->from];
  for (uint32_t i = step->more; i != none; i = search->link[i].more)
    paths += search->paths[search->link[i].from];
  search->paths[actor] = paths;
}

/* The largest bound of an actor that is seen and not settled. */
static double find_limit(const path_search *search) {
  double limit = 0;
  for (size_t a = 0; a < search->view->actor_count; a++) {
    double bound = search->bound[a] < INFINITY ? search->bound[a] : 0;
    limit = bound > limit ? bound : limit;
  }
  return limit;
}

diplo_status search_dijkstra(path_search *search, uint32_t source, diplo_error *error) {
  size_t whole = search->whole[source] ? search->whole[source] : search->view->actor_count;
  size_t next_limit = 0;
  double limit = INFINITY;
  uint32_t actor;
  bool failed = false;
  search->distance[source] = search->rest[source] = search->bound[source] = 0;
  search->residue[source] = 0;
  if (search->counting)
    search->paths[source] = 1;
  search->seen = 1;
  search->last[source] = (struct search_step){source, 0, none};
  queue_reset(&search->queue);
  if (!queue_add(&search->queue, 0, source))
    return diplo_error_memory(error);
  while (take_nearest(search, &actor, &failed)) {
    settle(search, actor);
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

/* The part of an actor's dependency that goes to one of its predecessors. */
static void give_share(path_search *search, const struct search_step *step, double part,
                       double *arcs) {
  double share = search->paths[step->from] * part;
  search->share[step->from] += share;
  if (arcs)
    arcs[search->lengths->arc[step->slot]] += share;
}

/* delta(v) += sigma(v) / sigma(w) * (1 + delta(w)) over the predecessors v of w, farthest w first.
 */
void search_dijkstra_gather(path_search *search, double *actors, double *arcs) {
  double *dependency = search->share;
  for (size_t rank = 0; rank < search->reached; rank++)
    dependency[search->order[rank]] = 0;
  for (size_t rank = search->reached; rank-- > 1;) {
    uint32_t actor = search->order[rank];
    const struct search_step *step = &search->last[actor];
    double part = (1 + dependency[actor]) / search->paths[actor];
    give_share(search, step, part, arcs);
    for (uint32_t i = step->more; i != none; i = search->link[i].more)
      give_share(search, &search->link[i], part, arcs);
    actors[actor] += dependency[actor];
  }
}
