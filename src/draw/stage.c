/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the columns x and y to the page. */
#include "draw/stage.h"
#include <math.h>
#include <stdlib.h>

enum {
  STAGE_SIDE = 56,  /* for labels at the sides */
  STAGE_ABOVE = 34, /* and above and below */
  STAGE_LOOP = 16,  /* for ties from an actor to itself, which stand above it */
  STAGE_BELOW = 52,
  STAGE_NEAR = 60, /* a leader within this distance is docked */
  STAGE_SNAPPED = 4,
  STAGE_APART = 160, /* the middle one of distances to the nearest is at most this */
  STAGE_PAIRS = 4000 /* actors up to which every pair is looked at */
};
static const double largest_radius = 19, smallest_radius = 2.5;
static const double height_at_most = 1.25; /* of the plot, as a share of the width */

static bool is_docked(const drawing *d, size_t actor) {
  return d->actors[actor].host != UINT32_MAX;
}

static double get_distance(const drawing *d, size_t a, size_t b) {
  point p = d->actors[a].shape.middle, q = d->actors[b].shape.middle;
  return hypot(p.x - q.x, p.y - q.y);
}

static int compare_reals(const void *one, const void *other) {
  double a = *(const double *)one, b = *(const double *)other;
  return a < b ? -1 : a > b;
}

/* The median, over actors that are not docked, of the distance to the nearest other such; 0 where
   there are not two. */
static diplo_status measure_spacing(const drawing *d, double *spacing, diplo_error *error) {
  size_t actors = diplo_actor_count(d->network), count = 0;
  if (actors > STAGE_PAIRS)
    actors = STAGE_PAIRS;
  double *nearest = malloc((actors + 1) * sizeof *nearest);
  if (!nearest)
    return diplo_error_memory(error);
  for (size_t a = 0; a < actors; a++) {
    double least = INFINITY;
    for (size_t b = 0; b < actors && !is_docked(d, a); b++) {
      if (b != a && !is_docked(d, b))
        least = fmin(least, get_distance(d, a, b));
    }
    if (isfinite(least))
      nearest[count++] = least;
  }
  qsort(nearest, count, sizeof *nearest, compare_reals);
  *spacing = count > 0 ? nearest[count / 2] : 0;
  free(nearest);
  return DIPLO_OK;
}

typedef struct bounds {
  double left, right, top, bottom;
} bounds;

static bounds read_places(drawing *d) {
  diplo_columns *columns = diplo_network_columns(d->network, DIPLO_PART_ACTORS);
  const diplo_column *x = diplo_columns_find(columns, "x"), *y = diplo_columns_find(columns, "y");
  bounds b = {INFINITY, -INFINITY, INFINITY, -INFINITY};
  for (size_t a = 0; a < diplo_actor_count(d->network); a++) {
    point p = {diplo_column_get_real(x, a), -diplo_column_get_real(y, a)};
    d->actors[a].shape.middle = p;
    b = (bounds){fmin(b.left, p.x), fmax(b.right, p.x), fmin(b.top, p.y), fmax(b.bottom, p.y)};
  }
  return b;
}

static double choose_scale(const drawing *d, bounds b, double spacing) {
  double wide = d->width - 2 * (DRAWING_MARGIN + STAGE_SIDE), scale = INFINITY;
  if (b.right > b.left)
    scale = fmin(scale, wide / (b.right - b.left));
  if (b.bottom > b.top)
    scale = fmin(scale, d->width * height_at_most / (b.bottom - b.top));
  if (spacing > 0)
    scale = fmin(scale, STAGE_APART / spacing);
  return isfinite(scale) ? scale : 1;
}

static void undock_far(drawing *d) {
  for (size_t a = 0; a < diplo_actor_count(d->network); a++) {
    if (is_docked(d, a) && get_distance(d, a, d->actors[a].host) > STAGE_NEAR)
      d->actors[a].host = UINT32_MAX;
  }
}

static bool has_loop(const diplo_network *network) {
  const uint32_t *from = diplo_tie_get_from(network), *to = diplo_tie_get_to(network);
  for (size_t t = 0; t < diplo_tie_count(network); t++) {
    if (from[t] == to[t])
      return true;
  }
  return false;
}

diplo_status stage_place(drawing *d, diplo_error *error) {
  double spacing = 0;
  bounds b = read_places(d);
  diplo_status status = measure_spacing(d, &spacing, error);
  if (status != DIPLO_OK)
    return status;
  double scale = choose_scale(d, b, spacing);
  double above = STAGE_ABOVE + (has_loop(d->network) ? STAGE_LOOP : 0);
  size_t count = diplo_actor_count(d->network);
  for (size_t a = 0; a < count; a++) {
    point *p = &d->actors[a].shape.middle;
    p->x = d->width / 2 + (p->x - (b.left + b.right) / 2) * scale;
    p->y = d->top + above + (p->y - b.top) * scale;
  }
  undock_far(d);
  d->bottom = d->top + (count > 0 ? above + (b.bottom - b.top) * scale + STAGE_BELOW : 0);
  return DIPLO_OK;
}

static void set_radii(drawing *d) {
  for (size_t a = 0; a < diplo_actor_count(d->network); a++)
    d->actors[a].shape.radius = scale_radius(&d->areas, d->actors[a].value);
}

/* By how much the radii have to shrink so that a gap stays between any two shapes. A shape's widest
   reach is 1.26 times its radius. */
static double measure_crowding(const drawing *d) {
  double worst = 0;
  size_t count = diplo_actor_count(d->network);
  for (size_t a = 0; a < count && count <= STAGE_PAIRS; a++) {
    for (size_t b = 0; b < a; b++) {
      if (is_docked(d, a) || is_docked(d, b))
        continue;
      const shape *one = &d->actors[a].shape, *other = &d->actors[b].shape;
      double reach = shape_get_half_width(one) + shape_get_half_width(other) + 3;
      worst = fmax(worst, reach / fmax(get_distance(d, a, b), 1e-6));
    }
  }
  return worst;
}

static void set_scale(drawing *d, double largest) {
  d->areas.largest = fmax(largest, smallest_radius);
  d->areas.least = fmin(fmax(d->areas.largest * 0.36, 4.5), d->areas.largest);
  d->areas.equal = fmax(d->areas.largest * 0.55, d->areas.least);
}

static void snap(drawing *d, size_t actor) {
  shape *own = &d->actors[actor].shape;
  const shape *host = &d->actors[d->actors[actor].host].shape;
  double dx = own->middle.x - host->middle.x, dy = own->middle.y - host->middle.y;
  double length = hypot(dx, dy);
  if (length < 1e-6) {
    dx = length = 1;
    dy = 0;
  }
  dx /= length;
  dy /= length;
  double distance = shape_reach(host, dx, dy) + shape_reach(own, dx, dy) - 0.5;
  own->middle = (point){host->middle.x + dx * distance, host->middle.y + dy * distance};
}

void stage_size(drawing *d) {
  set_scale(d, largest_radius);
  set_radii(d);
  for (int round = 0; round < 8; round++) {
    double crowding = measure_crowding(d);
    if (crowding <= 1 || d->areas.largest <= smallest_radius)
      break;
    set_scale(d, d->areas.largest / fmin(crowding, 1.25));
    set_radii(d);
  }
  size_t count = diplo_actor_count(d->network);
  for (size_t a = 0; a < count; a++)
    d->actors[a].docked = 0;
  for (size_t a = 0; a < count; a++) {
    /* Of many leaders the first stand at the outline, others keep their ring. */
    if (is_docked(d, a) && d->actors[d->actors[a].host].docked++ < STAGE_SNAPPED)
      snap(d, a);
  }
}
