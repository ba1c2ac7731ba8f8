/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Distances along ties, as terms of stress with weight 1 / distance^2. */
#include "layout/terms.h"
#include <stdlib.h>
#include <string.h>

enum { TERMS_FULL = 1000, TERMS_PIVOTS = 50 };

void terms_clear(terms *list) {
  free(list->items);
  memset(list, 0, sizeof *list);
}

static diplo_status add(terms *list, term item, diplo_error *error) {
  if (list->count == list->capacity) {
    size_t capacity = list->capacity ? 2 * list->capacity : 256;
    term *larger = realloc(list->items, capacity * sizeof *larger);
    if (!larger)
      return diplo_error_memory(error);
    list->items = larger;
    list->capacity = capacity;
  }
  list->items[list->count++] = item;
  return DIPLO_OK;
}

/* Steps from `source` to every unit of its component; `queue` and `steps` have unit_count items,
   and steps of the component are UINT32_MAX before. */
static void walk(const arrangement *plan, uint32_t source, uint32_t *steps, uint32_t *queue) {
  size_t head = 0, tail = 0;
  steps[source] = 0;
  queue[tail++] = source;
  while (head < tail) {
    uint32_t u = queue[head++];
    for (size_t s = plan->start[u]; s < plan->start[u + 1]; s++) {
      uint32_t v = plan->other[s];
      if (steps[v] == UINT32_MAX) {
        steps[v] = steps[u] + 1;
        queue[tail++] = v;
      }
    }
  }
}

static void forget(uint32_t *steps, const uint32_t *members, size_t count) {
  for (size_t i = 0; i < count; i++)
    steps[members[i]] = UINT32_MAX;
}

static diplo_status add_ties(terms *list, const arrangement *plan, const uint32_t *members,
                             size_t count, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < count; i++) {
    uint32_t u = members[i];
    for (size_t s = plan->start[u]; s < plan->start[u + 1] && status == DIPLO_OK; s++) {
      double d = plan->tie_length[plan->slot_tie[s]], weight = 1 / (d * d);
      if (plan->other[s] > u)
        status = add(list, (term){u, plan->other[s], d, weight, weight}, error);
    }
  }
  return status;
}

/* Every pair once, beside the ties. */
static diplo_status add_pairs(terms *list, const arrangement *plan, const uint32_t *members,
                              size_t count, uint32_t *steps, uint32_t *queue, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < count; i++) {
    forget(steps, members, count);
    walk(plan, members[i], steps, queue);
    for (size_t j = i + 1; j < count && status == DIPLO_OK; j++) {
      double d = steps[members[j]], weight = 1 / (d * d);
      if (d > 1)
        status = add(list, (term){members[i], members[j], d, weight, weight}, error);
    }
  }
  return status;
}

/* Pivots are chosen one after the other, each the unit farthest from those before it. A unit
   follows a pivot with the weight of all the units that the pivot stands for. */
static diplo_status add_pivots(terms *list, const arrangement *plan, const uint32_t *members,
                               size_t count, uint32_t *steps, uint32_t *queue, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  uint32_t *nearest = malloc(plan->unit_count * sizeof *nearest), pivot = members[0];
  if (!nearest)
    return diplo_error_memory(error);
  forget(nearest, members, count);
  for (size_t p = 0; p < TERMS_PIVOTS; p++) {
    forget(steps, members, count);
    walk(plan, pivot, steps, queue);
    uint32_t farthest = members[0];
    for (size_t j = 0; j < count; j++) {
      uint32_t u = members[j];
      double d = steps[u], pull = (double)count / TERMS_PIVOTS / (d * d);
      if (d > 1)
        DIPLO_TRY(add(list, (term){u, pivot, d, pull, 0}, error));
      if (steps[u] < nearest[u])
        nearest[u] = steps[u];
      if (nearest[u] > nearest[farthest])
        farthest = u;
    }
    pivot = farthest;
  }
done:
  free(nearest);
  return status;
}

diplo_status terms_init(terms *list, const arrangement *plan, const uint32_t *members, size_t count,
                        diplo_error *error) {
  diplo_status status = DIPLO_OK;
  uint32_t *steps = malloc((plan->unit_count + 1) * sizeof *steps);
  uint32_t *queue = malloc((plan->unit_count + 1) * sizeof *queue);
  if (!steps || !queue)
    DIPLO_TRY(diplo_error_memory(error));
  DIPLO_TRY(add_ties(list, plan, members, count, error));
  if (count <= TERMS_FULL)
    DIPLO_TRY(add_pairs(list, plan, members, count, steps, queue, error));
  else
    DIPLO_TRY(add_pivots(list, plan, members, count, steps, queue, error));
done:
  free(steps);
  free(queue);
  return status;
}
