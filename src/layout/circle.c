/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All on one circle, in the order of the actors, from the top clockwise. */
#include "layout/engine.h"
#include <math.h>

static diplo_status place(arrangement *plan, const diplo_layout_options *options,
                          diplo_error *error) {
  (void)options;
  (void)error;
  const double turn = 2 * 3.14159265358979323846 / (double)(plan->unit_count + !plan->unit_count);
  for (size_t u = 0; u < plan->unit_count; u++) {
    plan->x[u] = sin(turn * (double)u);
    plan->y[u] = cos(turn * (double)u);
  }
  return DIPLO_OK;
}

const layout_engine layout_engine_circle = {
    .name = "circle",
    .summary = "all on one circle, in the order of the actors",
    .whole = true,
    .keeps = true,
    .place = place,
};
