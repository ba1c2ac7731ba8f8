/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Weak components, by union and find (Tarjan 1975) with halving of paths. */
#include "graph/view.h"
#include <stdlib.h>

static uint32_t find_root(uint32_t *parent, uint32_t actor) {
  while (parent[actor] != actor) {
    parent[actor] = parent[parent[actor]];
    actor = parent[actor];
  }
  return actor;
}

/* The smaller root becomes the root of both, so that each root is its component's first actor. */
static void unite(uint32_t *parent, uint32_t one, uint32_t other) {
  one = find_root(parent, one);
  other = find_root(parent, other);
  if (one < other)
    parent[other] = one;
  else
    parent[one] = other;
}

diplo_status view_components(const view *v, uint32_t *component, size_t *count,
                             diplo_error *error) {
  uint32_t *parent = malloc((v->actor_count + 1) * sizeof *parent);
  if (!parent)
    return diplo_error_memory(error);
  for (size_t a = 0; a < v->actor_count; a++)
    parent[a] = (uint32_t)a;
  for (size_t arc = 0; arc < v->arc_count; arc++)
    unite(parent, v->arc_from[arc], v->arc_to[arc]);
  *count = 0;
  for (size_t a = 0; a < v->actor_count; a++) {
    uint32_t root = find_root(parent, (uint32_t)a);
    component[a] = root == a ? (uint32_t)(*count)++ : component[root];
  }
  free(parent);
  return DIPLO_OK;
}
