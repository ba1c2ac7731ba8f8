/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From values to ink: areas of shapes, widths of lines, round numbers for legends. */
#ifndef DRAW_SCALE_H
#define DRAW_SCALE_H

#include <stdbool.h>
#include <stddef.h>

/* Area in proportion to the value: radius = largest * sqrt(value / top), but never below `least`,
   so that everybody is seen. Missing, zero and negative values are drawn at `least`. */
typedef struct area_scale {
  double top; /* the value of radius `largest`; 0: no value is above zero, all are `equal` */
  double least, largest, equal;
} area_scale;
double scale_radius(const area_scale *scale, double value);

/* Widths in few steps: a value gets the width of the last step that it reaches. */
enum { SCALE_STEPS = 4 };
#define SCALE_THINNEST 1.2
#define SCALE_THICKEST 3.4
#define SCALE_PLAIN    1.6 /* where a line has no weight, or all have the same */

typedef struct width_scale {
  size_t count;              /* of steps; 0: no value; 1: all the same */
  bool stepped;              /* a step stands for several values, from `from` on */
  double from[SCALE_STEPS];  /* round numbers, ascending; from[0] is at most the least value */
  double width[SCALE_STEPS]; /* ascending; descending where `inverse` */
} width_scale;
/* `values` may hold NaN (missing). Few different values get a step each; others equal steps, or
   equal ratios where the largest is more than 20 times the smallest. `inverse`: a larger value is
   a thinner line (costs). */
void scale_set_widths(width_scale *scale, const double *values, size_t count, bool inverse);
double scale_get_width(const width_scale *scale, double value, double missing);

/* The largest of 1, 2, 5 times a power of ten that is at most `value` (above 0). */
double scale_round_down(double value);

#endif
