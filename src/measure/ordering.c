/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Orders of actors by group: a counting sort. */
#include "measure/ordering.h"
#include <stdlib.h>
#include <string.h>

diplo_status ordering_init(ordering *order, const uint32_t *group, size_t count, size_t group_count,
                           diplo_error *error) {
  *order = (ordering){.count = count, .group_count = group_count};
  order->place = malloc((count + 1) * sizeof *order->place);
  order->actor = malloc((count + 1) * sizeof *order->actor);
  order->group = malloc((count + 1) * sizeof *order->group);
  order->start = calloc(group_count + 2, sizeof *order->start);
  if (!order->place || !order->actor || !order->group || !order->start) {
    ordering_clear(order);
    return diplo_error_memory(error);
  }
  for (size_t a = 0; a < count; a++)
    order->start[group[a] + 2]++;
  for (size_t g = 2; g < group_count + 2; g++)
    order->start[g] += order->start[g - 1];
  for (size_t a = 0; a < count; a++) {
    size_t place = order->start[group[a] + 1]++;
    order->place[a] = (uint32_t)place;
    order->actor[place] = (uint32_t)a;
    order->group[place] = group[a];
  }
  return DIPLO_OK;
}

void ordering_clear(ordering *order) {
  free(order->place);
  free(order->actor);
  free(order->group);
  free(order->start);
  memset(order, 0, sizeof *order);
}

diplo_status ordering_init_weak(ordering *order, const view *v, diplo_error *error) {
  uint32_t *component = malloc((v->actor_count + 1) * sizeof *component);
  size_t count;
  diplo_status status;
  if (!component)
    return diplo_error_memory(error);
  DIPLO_TRY(view_components(v, component, &count, error));
  DIPLO_TRY(ordering_init(order, component, v->actor_count, count, error));
done:
  free(component);
  return status;
}

diplo_status ordering_init_whole(ordering *order, size_t count, diplo_error *error) {
  uint32_t *group = calloc(count + 1, sizeof *group);
  if (!group)
    return diplo_error_memory(error);
  diplo_status status = ordering_init(order, group, count, count > 0 ? 1 : 0, error);
  free(group);
  return status;
}
