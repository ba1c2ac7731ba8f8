/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Geometry of lines and arcs between shapes. */
#include "draw/curve.h"
#include <math.h>

curve curve_between(point from, point to, double bend) {
  double dx = to.x - from.x, dy = to.y - from.y, length = hypot(dx, dy);
  point middle = {(from.x + to.x) / 2, (from.y + to.y) / 2};
  if (length < 1e-9 || bend == 0)
    return (curve){from, middle, to, true};
  /* A quadratic curve passes half as far from the chord as its control point lies. */
  point control = {middle.x - 2 * bend * dy / length, middle.y + 2 * bend * dx / length};
  return (curve){from, control, to, false};
}

point curve_get_point(const curve *c, double t) {
  double a = (1 - t) * (1 - t), b = 2 * t * (1 - t), d = t * t;
  if (c->straight)
    return (point){c->from.x + (c->to.x - c->from.x) * t, c->from.y + (c->to.y - c->from.y) * t};
  return (point){a * c->from.x + b * c->control.x + d * c->to.x,
                 a * c->from.y + b * c->control.y + d * c->to.y};
}

point curve_get_direction(const curve *c, double t) {
  double dx = c->to.x - c->from.x, dy = c->to.y - c->from.y;
  if (!c->straight) {
    dx = (1 - t) * (c->control.x - c->from.x) + t * (c->to.x - c->control.x);
    dy = (1 - t) * (c->control.y - c->from.y) + t * (c->to.y - c->control.y);
  }
  double length = hypot(dx, dy);
  return length > 1e-12 ? (point){dx / length, dy / length} : (point){1, 0};
}

double curve_get_length(const curve *c) {
  enum { PIECES = 16 };
  double length = 0;
  point before = c->from;
  for (int i = 1; i <= PIECES; i++) {
    point next = curve_get_point(c, (double)i / PIECES);
    length += hypot(next.x - before.x, next.y - before.y);
    before = next;
  }
  return length;
}

curve curve_cut(const curve *c, double begin, double end) {
  curve part = {curve_get_point(c, begin), {0, 0}, curve_get_point(c, end), c->straight};
  /* The control point of a part is the curve's blossom at its two ends. */
  double a = (1 - begin) * (1 - end), b = begin * (1 - end) + end * (1 - begin), d = begin * end;
  part.control = (point){a * c->from.x + b * c->control.x + d * c->to.x,
                         a * c->from.y + b * c->control.y + d * c->to.y};
  return part;
}

/* The share of the way, counted from the shape's end, at which the curve is `gap` px outside of it.
   The shape is convex and the curve begins in its middle, so halving finds the one crossing. */
static double find_exit(const curve *c, const shape *s, double gap, bool from_end) {
  double inside = 0, outside = 1;
  for (int i = 0; i < 40; i++) {
    double middle = (inside + outside) / 2;
    point p = curve_get_point(c, from_end ? 1 - middle : middle);
    if (shape_distance(s, p) < gap)
      inside = middle;
    else
      outside = middle;
  }
  return outside;
}

curve curve_trim(const curve *c, const shape *from, const shape *to, double gap_from,
                 double gap_to) {
  double begin = find_exit(c, from, gap_from, false), end = 1 - find_exit(c, to, gap_to, true);
  if (begin >= end) {
    /* Shapes that touch: a short piece where they do. */
    double middle = fmin(fmax((begin + end) / 2, 0.01), 0.99);
    begin = middle - 0.005;
    end = middle + 0.005;
  }
  return curve_cut(c, begin, end);
}
