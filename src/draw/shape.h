/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shapes of actors, one a kind. Shapes of the same `radius` have the same area: that of a circle of
   this radius. */
#ifndef DRAW_SHAPE_H
#define DRAW_SHAPE_H

#include "draw/scene.h"

/* country circle, leader rounded square, organisation hexagon, event diamond, group rounded
   rectangle. */
typedef struct shape {
  diplo_kind kind;
  point middle;
  double radius;
} shape;

/* Half of its width and height. */
double shape_get_half_width(const shape *s);
double shape_get_half_height(const shape *s);

/* From the middle to the outline in the direction (dx, dy), which need not have length 1. */
double shape_reach(const shape *s, double dx, double dy);

/* Distance of a point from the outline: negative inside. An estimate from above outside. */
double shape_distance(const shape *s, point p);

diplo_status shape_draw(scene *s, const shape *what, mark_style style, diplo_error *error);

#endif
