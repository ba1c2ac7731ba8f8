/* SPDX-License-Identifier: GPL-3.0-or-later */
/* igraph's door: its error handlers, its random numbers and its graph live behind these functions.
 */
#ifndef GRAPH_GUARD_H
#define GRAPH_GUARD_H

#include "graph/view.h"
#include <igraph.h>

/* Sets igraph's handlers; cheap when done already. Call before igraph, which is called from one
   thread alone. */
void guard_enter(void);
/* Turns an igraph error code into a status with igraph's own words: guard_check(igraph_f(...),
   error). An error has freed whatever igraph was working on. */
diplo_status guard_check(igraph_error_t code, diplo_error *error);
/* Seeds igraph's random numbers. */
void guard_seed(uint64_t seed);

/* The igraph graph of a view: vertices are actors, edges are arcs, in their order. The caller
 * destroys it. */
diplo_status guard_graph(const view *v, igraph_t *graph, diplo_error *error);
/* arc_value as an igraph vector that borrows the array. */
void guard_values(const view *v, igraph_vector_t *values);

#endif
