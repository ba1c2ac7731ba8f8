/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The line of a tie: a straight line or an arc (a quadratic curve) from shape to shape. */
#ifndef DRAW_CURVE_H
#define DRAW_CURVE_H

#include "draw/shape.h"

typedef struct curve {
  point from, control, to;
  bool straight;
} curve;

/* From middle to middle, bent so that it passes `bend` px beside the straight line (to the right of
   the way for positive values). */
curve curve_between(point from, point to, double bend);

point curve_get_point(const curve *c, double share);
/* Direction at a share of the way, of length 1; (1, 0) for a curve without length. */
point curve_get_direction(const curve *c, double share);
double curve_get_length(const curve *c);
/* The part from share `begin` to share `end`. */
curve curve_cut(const curve *c, double begin, double end);

/* The part that lies outside of both shapes, with `gap` px between it and their outlines. Where
   nothing is left, a very short piece between the two. */
curve curve_trim(const curve *c, const shape *from, const shape *to, double gap_from,
                 double gap_to);

#endif
