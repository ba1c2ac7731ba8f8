/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Crossings of ties, and ties that pass under units. */
#include "layout/clutter.h"
#include "layout/room.h"
#include <math.h>

/* Above 0 where unit c lies to the left of the way from a to b. */
static double get_side(const arrangement *plan, uint32_t a, uint32_t b, uint32_t c) {
  double dx = plan->x[b] - plan->x[a], dy = plan->y[b] - plan->y[a];
  return dx * (plan->y[c] - plan->y[a]) - dy * (plan->x[c] - plan->x[a]);
}

static bool is_crossing(const arrangement *plan, size_t one, size_t other) {
  uint32_t a = plan->tie_from[one], b = plan->tie_to[one];
  uint32_t c = plan->tie_from[other], d = plan->tie_to[other];
  if (a == c || a == d || b == c || b == d)
    return false;
  return (get_side(plan, a, b, c) > 0) != (get_side(plan, a, b, d) > 0) &&
         (get_side(plan, c, d, a) > 0) != (get_side(plan, c, d, b) > 0);
}

static bool is_under(const arrangement *plan, size_t tie, uint32_t unit) {
  uint32_t a = plan->tie_from[tie], b = plan->tie_to[tie];
  double dx = plan->x[b] - plan->x[a], dy = plan->y[b] - plan->y[a];
  double length = dx * dx + dy * dy;
  if (unit == a || unit == b || length == 0)
    return false;
  double along = ((plan->x[unit] - plan->x[a]) * dx + (plan->y[unit] - plan->y[a]) * dy) / length;
  double beside = fabs(get_side(plan, a, b, unit)) / sqrt(length);
  return along > 0 && along < 1 && beside < ROOM_SYMBOL;
}

size_t clutter_count(const arrangement *plan) {
  size_t count = 0;
  for (size_t one = 0; one < plan->tie_count; one++) {
    for (size_t other = 0; other < one; other++)
      count += is_crossing(plan, one, other) ? 1 : 0;
    for (uint32_t unit = 0; unit < plan->unit_count; unit++)
      count += is_under(plan, one, unit) ? 2 : 0;
  }
  return count;
}
