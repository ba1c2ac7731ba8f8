/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Overlapping rooms push each other along the direction in which they overlap least; where that
   does not come to rest the whole is spread a little and pushed again. */
#include "layout/overlap.h"
#include <math.h>
#include <stdlib.h>

enum { OVERLAP_UNITS = 5000, OVERLAP_PASSES = 400, OVERLAP_PATIENCE = 20 };

/* Rooms by their left side, so that a sweep meets the near ones alone. */
typedef struct side {
  double left;
  uint32_t unit;
} side;

static int compare_sides(const void *one, const void *other) {
  const side *a = one, *b = other;
  if (a->left != b->left)
    return a->left < b->left ? -1 : 1;
  return a->unit < b->unit ? -1 : a->unit > b->unit;
}

/* True where the two overlap, of whose rooms `share` counts; where that is all of them they are
   moved and touch afterwards. */
static bool push_apart(arrangement *plan, uint32_t a, uint32_t b, double share) {
  double dx = plan->x[b] - plan->x[a];
  double dy = (plan->y[b] - plan->drop[b]) - (plan->y[a] - plan->drop[a]);
  double deep_x = share * (plan->width[a] + plan->width[b]) / 2 - fabs(dx);
  double deep_y = share * (plan->height[a] + plan->height[b]) / 2 - fabs(dy);
  if (deep_x <= 0.01 || deep_y <= 0.01)
    return false;
  if (share < 1)
    return true;
  if (deep_x < deep_y) {
    double step = copysign(deep_x / 2 + 0.01, dx);
    plan->x[a] -= step;
    plan->x[b] += step;
  } else {
    double step = copysign(deep_y / 2 + 0.01, dy);
    plan->y[a] -= step;
    plan->y[b] += step;
  }
  return true;
}

static size_t sweep(arrangement *plan, const uint32_t *members, size_t count, side *sides,
                    double widest, double share) {
  size_t pushed = 0;
  for (size_t i = 0; i < count; i++)
    sides[i] = (side){plan->x[members[i]] - plan->width[members[i]] / 2, members[i]};
  qsort(sides, count, sizeof *sides, compare_sides);
  for (size_t i = 0; i < count; i++) {
    double right = sides[i].left + widest;
    for (size_t j = i + 1; j < count && sides[j].left < right; j++)
      pushed += push_apart(plan, sides[i].unit, sides[j].unit, share);
  }
  return pushed;
}

static void spread(arrangement *plan, const uint32_t *members, size_t count, double factor) {
  for (size_t i = 0; i < count; i++) {
    plan->x[members[i]] *= factor;
    plan->y[members[i]] *= factor;
  }
}

static double find_widest(const arrangement *plan, const uint32_t *members, size_t count) {
  double widest = 0;
  for (size_t i = 0; i < count; i++)
    widest = fmax(widest, plan->width[members[i]]);
  return widest;
}

/* Moves units apart until none stands on another; after every `patience` sweeps that were not
   enough the whole is spread by `factor`. */
static diplo_status part(arrangement *plan, const uint32_t *members, size_t count, double share,
                         int patience, double factor, diplo_error *error) {
  if (count < 2 || count > OVERLAP_UNITS)
    return DIPLO_OK;
  side *sides = malloc(count * sizeof *sides);
  if (!sides)
    return diplo_error_memory(error);
  double widest = find_widest(plan, members, count);
  for (int pass = 1; pass <= OVERLAP_PASSES; pass++) {
    if (sweep(plan, members, count, sides, widest, share) == 0)
      break;
    if (pass % patience == 0)
      spread(plan, members, count, factor);
  }
  free(sides);
  return DIPLO_OK;
}

diplo_status overlap_remove(arrangement *plan, const uint32_t *members, size_t count,
                            diplo_error *error) {
  return part(plan, members, count, 1, OVERLAP_PATIENCE, 1.08, error);
}

diplo_status overlap_spread(arrangement *plan, const uint32_t *members, size_t count, double share,
                            diplo_error *error) {
  return part(plan, members, count, share, 1, 1.05, error);
}
