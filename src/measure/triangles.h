/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All triangles of an undirected view without parallel ties and loops. */
#ifndef MEASURE_TRIANGLES_H
#define MEASURE_TRIANGLES_H

#include "graph/view.h"

/* Three actors and the values of their ties: value[i] of the one that does not touch actor[i]. */
typedef struct triangle {
  uint32_t actor[3];
  double value[3];
} triangle;

/* Calls `visit` once for each triangle, in an order that depends on the view alone. Takes time
   proportional to arcs^1.5 at most. */
diplo_status triangles_visit(const view *v, void (*visit)(void *payload, const triangle *found),
                             void *payload, diplo_error *error);

#endif
