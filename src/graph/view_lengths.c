/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lengths from strengths. */
#include "graph/view_build.h"
#include <math.h>

typedef struct range {
  double least, most;
  double step; /* smallest positive -log(w / most) */
} range;

static range find_range(const view *v) {
  range r = {INFINITY, 0, INFINITY};
  for (size_t arc = 0; arc < v->arc_count; arc++) {
    r.least = fmin(r.least, v->arc_value[arc]);
    r.most = fmax(r.most, v->arc_value[arc]);
  }
  for (size_t arc = 0; arc < v->arc_count; arc++) {
    double length = log(r.most) - log(v->arc_value[arc]);
    if (length > 0)
      r.step = fmin(r.step, length);
  }
  if (isinf(r.step))
    r.step = 1;
  return r;
}

static double length_of(double strength, const range *r, diplo_weight_map map) {
  switch (map) {
  case DIPLO_MAP_INVERSE:
    return 1 / strength;
  case DIPLO_MAP_LOG:
    return log(r->most) - log(strength) + r->step;
  case DIPLO_MAP_REVERSE:
    return r->most - strength + r->least;
  case DIPLO_MAP_NONE:
    break;
  }
  return strength;
}

diplo_status view_map_lengths(view *v, const diplo_network *network, diplo_weight_map map,
                              diplo_error *error) {
  range r = find_range(v);
  for (size_t arc = 0; arc < v->arc_count; arc++) {
    double strength = v->arc_value[arc], length = length_of(strength, &r, map);
    if (!(length > 0 && isfinite(length)))
      return diplo_error_set(error, DIPLO_DATA,
                             "the weight %g between %s and %s has no length that a number can "
                             "hold: use another unit or another --map",
                             strength, diplo_actor_get_id(network, v->arc_from[arc]),
                             diplo_actor_get_id(network, v->arc_to[arc]));
    v->arc_value[arc] = length;
  }
  return DIPLO_OK;
}
