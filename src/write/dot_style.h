/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How actors and ties look in DOT. No attribute is used that makes Graphviz read a file. */
#ifndef WRITE_DOT_STYLE_H
#define WRITE_DOT_STYLE_H

#include <diplonet/network.h>

/* `shape=ellipse, style=filled, ...` for a kind of actor. */
const char *dot_style_get_kind(diplo_kind kind);

/* What the ties of one relation have in common. */
typedef struct dot_style {
  char colour[8];  /* #rrggbb: the relation's, else one from a list by its place */
  double heaviest; /* largest size of a weight, 0 without weights */
} dot_style;

/* The styles of all relations, for the caller to free. */
diplo_status dot_style_make(const diplo_network *network, dot_style **styles, diplo_error *error);

/* The colour of a tie: its relation's, or red where the weight's sign makes it hostile. */
const char *dot_style_get_colour(const diplo_network *network, const dot_style *styles, size_t tie);

/* Line width in points: 1 to 5 by the size of the weight, 1.5 where there is none. */
double dot_style_get_width(const diplo_network *network, const dot_style *styles, size_t tie);

/* solid, dashed or dotted: Graphviz has no dash-dotted line. */
const char *dot_style_get_dash(diplo_dash dash);

/* The heads of the arrow: hostile ties end in a bar instead of a point. */
const char *dot_style_get_heads(bool directed, diplo_sign sign);

#endif
