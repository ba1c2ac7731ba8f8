/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hubs and authorities (Kleinberg 1999): good hubs have strong ties to good authorities, and the
   other way round; the dominant singular vectors of the matrix of ties. That matrix falls apart
   into blocks: actors as hubs and actors as authorities that ways of ties walked forth and back
   connect. In each weak component the blocks with the largest singular value count. Where there are
   several, the scores are the limit of Kleinberg's iteration from equal scores, and that is said.
 */
#include "measure/hits.h"
#include "measure/krylov.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double near = 1e-10; /* singular values squared that differ by less are the same */

typedef struct block {
  const hits *h;
  size_t hub_first, hub_count, authority_first, authority_count;
  double *between; /* scratch for hubs */
} block;

/* to = A'A from */
static void apply(const void *payload, const double *from, double *to) {
  const block *b = payload;
  sparse_multiply(&b->h->forth, b->hub_first, b->hub_count, b->authority_first, from, b->between);
  sparse_multiply(&b->h->back, b->authority_first, b->authority_count, b->hub_first, b->between,
                  to);
}

static uint32_t find_root(uint32_t *parent, uint32_t copy) {
  while (parent[copy] != copy) {
    parent[copy] = parent[parent[copy]];
    copy = parent[copy];
  }
  return copy;
}

/* Numbers the blocks: copy a is actor a as a hub, copy n + a as an authority. */
static diplo_status order_blocks(hits *h, const view *v, diplo_error *error) {
  size_t actors = v->actor_count, count = 0;
  uint32_t *parent = malloc((2 * actors + 1) * sizeof *parent);
  uint32_t *group = malloc((2 * actors + 1) * sizeof *group);
  diplo_status status;
  if (!parent || !group) {
    status = diplo_error_memory(error);
    goto done;
  }
  for (size_t copy = 0; copy < 2 * actors; copy++)
    parent[copy] = (uint32_t)copy;
  for (size_t arc = 0; arc < v->arc_count; arc++) {
    uint32_t hub = find_root(parent, v->arc_from[arc]);
    uint32_t authority = find_root(parent, (uint32_t)(actors + v->arc_to[arc]));
    parent[hub > authority ? hub : authority] = hub > authority ? authority : hub;
  }
  for (size_t copy = 0; copy < 2 * actors; copy++) {
    uint32_t root = find_root(parent, (uint32_t)copy);
    group[copy] = root == copy ? (uint32_t)count++ : group[root];
  }
  DIPLO_TRY(ordering_init(&h->hubs, group, actors, count, error));
  DIPLO_TRY(ordering_init(&h->authorities, group + actors, actors, count, error));
done:
  free(parent);
  free(group);
  return status;
}

/* The singular value and the unit vectors of one block, at the places of its actors. */
static diplo_status solve_block(hits *h, size_t group, double *between, diplo_error *error) {
  block b = {.h = h,
             .hub_first = h->hubs.start[group],
             .hub_count = ordering_size(&h->hubs, group),
             .authority_first = h->authorities.start[group],
             .authority_count = ordering_size(&h->authorities, group),
             .between = between};
  krylov_result result;
  diplo_status status = DIPLO_OK;
  if (b.hub_count == 0 || b.authority_count == 0)
    goto done;
  size_t entries = h->forth.start[b.hub_first + b.hub_count] - h->forth.start[b.hub_first];
  krylov_problem problem = {
      .size = b.authority_count, .cost = 2 * entries, .apply = apply, .payload = &b};
  double *authority = &h->authority[b.authority_first], *hub = &h->hub[b.hub_first];
  for (size_t i = 0; i < b.hub_count; i++)
    between[i] = 1;
  sparse_multiply(&h->back, b.authority_first, b.authority_count, b.hub_first, between, authority);
  DIPLO_TRY(krylov_lanczos(&problem, authority, &result, error));
  h->value[group] = result.value;
  h->slow[group] = !result.converged;
  for (size_t i = 0; i < b.authority_count; i++)
    authority[i] = fabs(authority[i]);
  sparse_multiply(&h->forth, b.hub_first, b.hub_count, b.authority_first, authority, hub);
  sparse_multiply(&h->back, b.authority_first, b.authority_count, b.hub_first, hub, authority);
  krylov_normalize(b.hub_count, hub);
  krylov_normalize(b.authority_count, authority);
done:
  return status;
}

/* The limit from equal scores: each leading block counts as much as its hub vector has in common
   with them. */
static void weigh_blocks(hits *h) {
  for (size_t g = 0; g < h->hubs.group_count; g++) {
    size_t first = h->hubs.start[g], last = h->hubs.start[g + 1];
    double weight = 0;
    if (h->value[g] > 0) {
      hits_part *part = &h->parts[h->part[h->hubs.actor[first]]];
      bool leads = h->value[g] >= part->value * (1 - near);
      part->leading += leads;
      part->slow |= leads && h->slow[g];
      for (size_t place = first; leads && place < last; place++)
        weight += h->hub[place];
    }
    for (size_t place = first; place < last; place++)
      h->hub[place] *= weight;
    for (size_t place = h->authorities.start[g]; place < h->authorities.start[g + 1]; place++)
      h->authority[place] *= weight;
  }
}

static diplo_status hits_allocate(hits *h, const view *v, diplo_error *error) {
  size_t actors = v->actor_count, groups = h->hubs.group_count;
  h->hub = calloc(actors + 1, sizeof *h->hub);
  h->authority = calloc(actors + 1, sizeof *h->authority);
  h->value = calloc(groups + 1, sizeof *h->value);
  h->slow = calloc(groups + 1, sizeof *h->slow);
  h->part = malloc((actors + 1) * sizeof *h->part);
  if (!h->hub || !h->authority || !h->value || !h->slow || !h->part)
    return diplo_error_memory(error);
  diplo_status status = view_components(v, h->part, &h->part_count, error);
  if (status != DIPLO_OK)
    return status;
  h->parts = calloc(h->part_count + 1, sizeof *h->parts);
  return h->parts ? DIPLO_OK : diplo_error_memory(error);
}

diplo_status hits_init(hits *h, const view *v, diplo_error *error) {
  double *between = NULL;
  diplo_status status;
  *h = (hits){0};
  DIPLO_TRY(order_blocks(h, v, error));
  DIPLO_TRY(hits_allocate(h, v, error));
  DIPLO_TRY(sparse_init(&h->forth, &v->out, &h->hubs, &h->authorities, error));
  DIPLO_TRY(sparse_init(&h->back, &v->in, &h->authorities, &h->hubs, error));
  between = malloc((v->actor_count + 1) * sizeof *between);
  if (!between) {
    status = diplo_error_memory(error);
    goto done;
  }
  for (size_t g = 0; g < h->hubs.group_count; g++) {
    DIPLO_TRY(solve_block(h, g, between, error));
    if (h->value[g] > 0) {
      hits_part *part = &h->parts[h->part[h->hubs.actor[h->hubs.start[g]]]];
      part->value = fmax(part->value, h->value[g]);
    }
  }
  weigh_blocks(h);
done:
  free(between);
  if (status != DIPLO_OK)
    hits_clear(h);
  return status;
}

void hits_clear(hits *h) {
  ordering_clear(&h->hubs);
  ordering_clear(&h->authorities);
  sparse_clear(&h->forth);
  sparse_clear(&h->back);
  free(h->hub);
  free(h->authority);
  free(h->value);
  free(h->slow);
  free(h->part);
  free(h->parts);
  memset(h, 0, sizeof *h);
}
