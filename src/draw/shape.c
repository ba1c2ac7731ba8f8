/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Outlines of shapes as convex polygons around their middle; the circle is a circle. */
#include "draw/shape.h"
#include <math.h>

enum { SHAPE_CORNERS = 6 };

/* Corners for radius 1, in order around the middle. Areas are pi. */
typedef struct outline {
  int count;
  point corner[SHAPE_CORNERS];
  double rounding; /* radius of rounded corners, as a share of the radius */
} outline;

/* Half sides: square sqrt(pi)/2; diamond's half diagonal sqrt(pi/2); hexagon's sqrt(2 pi/(3 sqrt
   3)); the group's rectangle is 1.7 times as wide as high. */
static const outline outlines[DIPLO_KIND_COUNT] = {
    [DIPLO_KIND_COUNTRY] = {0, {{0, 0}}, 0},
    [DIPLO_KIND_LEADER] =
        {4,
         {{-0.88623, -0.88623}, {0.88623, -0.88623}, {0.88623, 0.88623}, {-0.88623, 0.88623}},
         0.35},
    [DIPLO_KIND_ORGANISATION] = {6,
                                 {{-0.54982, -0.95231},
                                  {0.54982, -0.95231},
                                  {1.09964, 0},
                                  {0.54982, 0.95231},
                                  {-0.54982, 0.95231},
                                  {-1.09964, 0}},
                                 0},
    [DIPLO_KIND_EVENT] = {4, {{0, -1.25331}, {1.25331, 0}, {0, 1.25331}, {-1.25331, 0}}, 0},
    [DIPLO_KIND_GROUP] =
        {4,
         {{-1.15551, -0.67971}, {1.15551, -0.67971}, {1.15551, 0.67971}, {-1.15551, 0.67971}},
         0.45},
};

static double get_extent(const shape *s, bool vertical) {
  const outline *o = &outlines[s->kind];
  double extent = o->count == 0 ? 1 : 0;
  for (int i = 0; i < o->count; i++)
    extent = fmax(extent, vertical ? o->corner[i].y : o->corner[i].x);
  return extent * s->radius;
}

double shape_get_half_width(const shape *s) {
  return get_extent(s, false);
}

double shape_get_half_height(const shape *s) {
  return get_extent(s, true);
}

/* Where the ray from the middle crosses a side: the least positive crossing of the lines of all
   sides, since the outline is convex. Rounded corners count as sharp. */
double shape_reach(const shape *s, double dx, double dy) {
  const outline *o = &outlines[s->kind];
  double length = hypot(dx, dy), reach = INFINITY;
  if (o->count == 0 || length == 0)
    return s->radius;
  dx /= length;
  dy /= length;
  for (int i = 0; i < o->count; i++) {
    point a = o->corner[i], b = o->corner[(i + 1) % o->count];
    double nx = b.y - a.y, ny = a.x - b.x;
    double along = nx * dx + ny * dy, distance = nx * a.x + ny * a.y;
    if (along > 1e-9)
      reach = fmin(reach, distance / along);
  }
  return reach * s->radius;
}

double shape_distance(const shape *s, point p) {
  double dx = p.x - s->middle.x, dy = p.y - s->middle.y;
  return hypot(dx, dy) - shape_reach(s, dx, dy);
}

static point place(const shape *s, point corner) {
  return (point){s->middle.x + corner.x * s->radius, s->middle.y + corner.y * s->radius};
}

/* On the way from a to b, `rounding` (of radius 1) away from a. */
static point leave(point a, point b, double rounding) {
  double share = rounding / hypot(b.x - a.x, b.y - a.y);
  return (point){a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

diplo_status shape_draw(scene *s, const shape *what, mark_style style, diplo_error *error) {
  const outline *o = &outlines[what->kind];
  path_step steps[2 * SHAPE_CORNERS + 1];
  size_t count = 0;
  if (o->count == 0)
    return scene_add_circle(s, what->middle, what->radius, style, error);
  for (int i = 0; i < o->count; i++) {
    point corner = o->corner[i], before = o->corner[(i + o->count - 1) % o->count],
          after = o->corner[(i + 1) % o->count];
    char order = i == 0 ? 'M' : 'L';
    if (o->rounding > 0) {
      steps[count++] = (path_step){order, {place(what, leave(corner, before, o->rounding))}};
      steps[count++] =
          (path_step){'Q', {place(what, corner), place(what, leave(corner, after, o->rounding))}};
    } else {
      steps[count++] = (path_step){order, {place(what, corner)}};
    }
  }
  steps[count++] = (path_step){'Z', {{0, 0}}};
  return scene_add_path(s, steps, count, style, error);
}
