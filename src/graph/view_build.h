/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The steps that make a view; used by the files view_*.c alone. */
#ifndef GRAPH_VIEW_BUILD_H
#define GRAPH_VIEW_BUILD_H

#include "graph/view.h"

/* What is found out about one relation. */
typedef struct view_relation {
  const diplo_relation *declared;
  size_t ties, known; /* that may enter; those of them with a weight */
  bool enters;
  bool counts;        /* each tie counts 1 and they are summed */
  diplo_combine rule; /* for its parallel ties */
} view_relation;

typedef struct view_build {
  const diplo_network *network;
  const view_options *options;
  view *view;
  view_relation *relations;       /* indexed by relation */
  const uint32_t *from, *to, *of; /* indexed by tie; `of`: its relation */
  const double *weights;          /* indexed by tie; NULL: ask the network */
  bool lengths;                   /* weights are lengths as they are */
} view_build;

/* Judges all ties: tie_arc is 0 for those that enter and UINT32_MAX for the others, the account
   says why; decides whether the view is directed and weighted. */
diplo_status view_judge(view_build *build, diplo_error *error);
/* The value of a tie that enters. */
double view_tie_value(const view_build *build, size_t tie);
diplo_sign view_tie_sign(const view_build *build, size_t tie);
/* Sorts the ties that enter into arcs and combines parallel ones. */
diplo_status view_make_arcs(view_build *build, diplo_error *error);
/* Turns the strengths of the arcs into lengths. */
diplo_status view_map_lengths(view *v, const diplo_network *network, diplo_weight_map map,
                              diplo_error *error);
diplo_status view_make_slots(view *v, diplo_error *error);

#endif
