/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ego networks and weak components, by passes over the list of ties. */
#include "model/neighbourhood.h"
#include <stdlib.h>

/* Room for one number an actor; the error is set where there is none. */
static uint32_t *make_numbers(size_t count, diplo_error *error) {
  uint32_t *numbers = calloc(count ? count : 1, sizeof *numbers);
  if (!numbers)
    diplo_error_memory(error);
  return numbers;
}

/* One pass: whoever is joined to an actor of this step is reached in the next. */
static bool reach_on(const diplo_network *network, const bool *ties, const bool *actors,
                     uint32_t step, uint32_t *reached) {
  const uint32_t *from = diplo_tie_get_from(network), *to = diplo_tie_get_to(network);
  bool any = false;
  for (size_t i = 0; i < diplo_tie_count(network); i++) {
    if (!ties[i] || !actors[from[i]] || !actors[to[i]])
      continue;
    uint32_t one = from[i], other = to[i];
    if (reached[one] != step) {
      one = to[i];
      other = from[i];
    }
    if (reached[one] == step && reached[other] == 0) {
      reached[other] = step + 1;
      any = true;
    }
  }
  return any;
}

diplo_status neighbourhood_keep_near(const diplo_network *network, const size_t *egos, size_t count,
                                     unsigned steps, const bool *ties, bool *actors,
                                     diplo_error *error) {
  size_t actor_count = diplo_actor_count(network);
  uint32_t *reached = make_numbers(actor_count, error); /* 0: not; else 1 + distance */
  if (!reached)
    return DIPLO_SYSTEM;
  for (size_t i = 0; i < count; i++)
    reached[egos[i]] = actors[egos[i]];
  for (uint32_t step = 1; step <= steps && reach_on(network, ties, actors, step, reached);)
    step++;
  for (size_t i = 0; i < actor_count; i++)
    actors[i] = reached[i] != 0;
  free(reached);
  return DIPLO_OK;
}

/* The first actor of the set; on the way the paths are halved. */
static uint32_t find_root(uint32_t *parent, uint32_t actor) {
  while (parent[actor] != actor)
    actor = parent[actor] = parent[parent[actor]];
  return actor;
}

static void join_sets(const diplo_network *network, const bool *ties, const bool *actors,
                      uint32_t *parent) {
  const uint32_t *from = diplo_tie_get_from(network), *to = diplo_tie_get_to(network);
  for (size_t i = 0; i < diplo_tie_count(network); i++) {
    if (!ties[i] || !actors[from[i]] || !actors[to[i]])
      continue;
    uint32_t one = find_root(parent, from[i]), other = find_root(parent, to[i]);
    if (one < other)
      parent[other] = one;
    else
      parent[one] = other;
  }
}

diplo_status neighbourhood_keep_largest(const diplo_network *network, const bool *ties,
                                        bool *actors, diplo_error *error) {
  size_t count = diplo_actor_count(network);
  uint32_t *parent = make_numbers(count, error), *size = make_numbers(count, error);
  uint32_t largest = 0;
  diplo_status status = parent && size ? DIPLO_OK : DIPLO_SYSTEM;
  if (status != DIPLO_OK)
    goto done;
  for (size_t i = 0; i < count; i++)
    parent[i] = (uint32_t)i;
  join_sets(network, ties, actors, parent);
  for (size_t i = 0; i < count; i++) {
    if (actors[i])
      size[find_root(parent, (uint32_t)i)]++;
  }
  for (size_t i = 0; i < count; i++) {
    if (size[i] > size[largest])
      largest = (uint32_t)i;
  }
  for (size_t i = 0; i < count; i++)
    actors[i] = actors[i] && find_root(parent, (uint32_t)i) == largest;
done:
  free(parent);
  free(size);
  return status;
}

diplo_status neighbourhood_drop_isolates(const diplo_network *network, const bool *ties,
                                         bool *actors, diplo_error *error) {
  const uint32_t *from = diplo_tie_get_from(network), *to = diplo_tie_get_to(network);
  size_t count = diplo_actor_count(network);
  uint32_t *joined = make_numbers(count, error);
  if (!joined)
    return DIPLO_SYSTEM;
  for (size_t i = 0; i < diplo_tie_count(network); i++) {
    if (ties[i] && actors[from[i]] && actors[to[i]])
      joined[from[i]] = joined[to[i]] = 1;
  }
  for (size_t i = 0; i < count; i++)
    actors[i] = actors[i] && joined[i];
  free(joined);
  return DIPLO_OK;
}
