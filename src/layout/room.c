/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Room for symbols and labels. */
#include "layout/room.h"
#include "model/label.h"
#include <math.h>

/* Adds the lines of an actor's label to its unit's room. */
static void add_label(arrangement *plan, const diplo_network *network, size_t actor) {
  uint32_t unit = plan->unit[actor];
  label_line lines[3];
  size_t count = label_wrap(label_get(network, NULL, actor), ROOM_COLUMNS, lines, 3);
  for (size_t i = 0; i < count; i++)
    plan->width[unit] =
        fmax(plan->width[unit], 0.66 * ROOM_LETTER * (double)lines[i].width + ROOM_GAP);
  plan->height[unit] += (double)count * ROOM_LINE;
}

static void measure_symbols(arrangement *plan) {
  for (size_t u = 0; u < plan->unit_count; u++) {
    plan->width[u] = 2 * ROOM_SYMBOL + ROOM_GAP;
    plan->height[u] = 2 * ROOM_SYMBOL + ROOM_GAP;
  }
  for (size_t a = 0; a < plan->actor_count; a++) {
    uint32_t unit = plan->unit[a];
    if (plan->dock[a] == 1)
      plan->width[unit] = 2 * (ROOM_DOCK + ROOM_LEADER) + ROOM_GAP;
    else if (plan->dock[a] > 2)
      plan->height[unit] = 2 * (ROOM_DOCK + ROOM_LEADER) + ROOM_GAP;
  }
}

static const double labels_lost = 0.6;

/* Shrinks what exceeds the bare symbol so that all rooms cover at most the share of the page that
   can be filled without crowding. */
static void shrink(arrangement *plan) {
  const double bare = 2 * ROOM_SYMBOL, page = 0.45 * ROOM_PAGE_WIDTH * ROOM_PAGE_HEIGHT * 2;
  double area = 0;
  for (size_t u = 0; u < plan->unit_count; u++)
    area += plan->width[u] * plan->height[u];
  double share = fmin(1, sqrt(page / fmax(area, 1)));
  /* Where much would be lost there is no room for labels anyway: symbols are spread evenly. */
  plan->labelled = share >= labels_lost;
  if (!plan->labelled)
    share = 0.15;
  for (size_t u = 0; u < plan->unit_count; u++) {
    plan->width[u] = bare + (fmax(plan->width[u], bare) - bare) * share;
    plan->height[u] = bare + (fmax(plan->height[u], bare) - bare) * share;
  }
}

void room_measure(arrangement *plan, const diplo_network *network) {
  measure_symbols(plan);
  double *below = plan->drop; /* first the height of the symbols alone */
  for (size_t u = 0; u < plan->unit_count; u++)
    below[u] = plan->height[u];
  for (size_t a = 0; a < plan->actor_count; a++)
    add_label(plan, network, a);
  for (size_t u = 0; u < plan->unit_count; u++)
    below[u] = plan->height[u] - below[u];
  double *labels = below;
  shrink(plan);
  /* The label hangs below the symbols, so the middle of both lies half its height lower. */
  for (size_t u = 0; u < plan->unit_count; u++)
    plan->drop[u] = fmin(labels[u], plan->height[u] - 2 * ROOM_SYMBOL) / 2;
}
