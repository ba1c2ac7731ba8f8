/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a tie looks: its line, its arrowhead, and the marks of hostility and absence. */
#ifndef DRAW_TIE_MARKS_H
#define DRAW_TIE_MARKS_H

#include "draw/drawing.h"

/* A line with what belongs to it, on the way of `c` and not longer. Also legends use it. */
typedef struct tie_look {
  int ink;
  diplo_dash dash;
  double width, opacity;
  bool arrow; /* ends in an arrowhead */
  bool ring;  /* ends in an empty circle: somebody stays away */
  bool bars;  /* two bars across the middle: hostile */
} tie_look;

tie_look tie_look_get(const drawing *d, size_t relation, double width, bool hostile);
diplo_status tie_look_draw(scene *s, const tie_look *look, const curve *c, diplo_error *error);

/* All ties that are drawn, those that are hostile on top. */
diplo_status tie_marks_draw(drawing *d, diplo_error *error);

#endif
