/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The view: flat arrays, and on demand the igraph graph, made from a network for one computation.
 */
#ifndef GRAPH_VIEW_H
#define GRAPH_VIEW_H

#include <diplonet/measure.h>
#include <diplonet/network.h>

/* What enters a view, and how. */
typedef struct view_options {
  unsigned signs;        /* DIPLO_SIGNS_*: ties of other signs stay out; 0: all */
  const bool *relations; /* indexed by relation: true enters; NULL: all */
  bool directed;         /* keep direction, where a relation has it; else every tie is undirected */
  bool absolute;         /* negative ties enter with their strength */
  bool negative; /* negative ties enter with a value below 0; without it and without `absolute`,
                    they stay out and are counted */
  bool loops;    /* loops enter */
  bool parallel; /* parallel ties stay single arcs */
  diplo_weight_use use; /* NONE: value 1 (-1 for a negative tie) */
  diplo_weight_map map;
  diplo_combine_choice combine;
} view_options;

/* What happened to the ties; all counts of ties, `combined`: ties that were joined to another's
 * arc. */
typedef struct view_account {
  size_t ties, entered, other_relation, other_sign, negative, missing, zero, loops, combined;
  size_t direction_dropped; /* ties of directed relations that entered without direction */
  size_t neutral;           /* entered although their relation has no sign */
  bool weighted; /* values are weights; false: no weights were there or none were wanted */
} view_account;

/* An arc stands for one tie or several combined ones. In an undirected view an arc stands for both
   directions and has arc_from <= arc_to; in a directed view ties of undirected relations give two
   arcs. Arcs are ordered by (from, to), then by tie. */
typedef struct view {
  size_t actor_count, arc_count;
  bool directed, weighted, negative; /* negative: some value is below 0 */
  uint32_t *arc_from, *arc_to;       /* indexed by arc */
  double *arc_value; /* indexed by arc: strength, length, or signed strength; 1 where unweighted */
  size_t tie_count;
  uint32_t *tie_arc; /* indexed by tie of the network: its arc (the one from `from` to `to`), or
                        UINT32_MAX */

  /* Slots: the arcs around each actor. Those of actor a are start[a] .. start[a + 1] - 1, ordered
     by other end. `out` leads along the direction, `in` against it; in an undirected view both are
     the same arrays and each arc has a slot at both ends (a loop has two at its actor). */
  struct view_slots {
    size_t *start;   /* actor_count + 1 */
    uint32_t *other; /* indexed by slot: actor at the other end */
    uint32_t *arc;   /* indexed by slot */
    double *value;   /* indexed by slot: arc_value[arc] */
  } out, in;
  view_account account;
} view;

/* Makes the view. Weights of relations with different meanings that cannot be put together (cost
   with strength) are DIPLO_DATA with the way out. An all-zero view is a valid empty one. */
diplo_status view_init(view *view, const diplo_network *network, const view_options *options,
                       diplo_error *error);
void view_clear(view *view);

/* Weak components: component[a] for each actor, numbered from 0 in the order of their first actors.
 */
diplo_status view_components(const view *view, uint32_t *component, size_t *count,
                             diplo_error *error);

#endif
