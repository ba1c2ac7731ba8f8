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

/* The value of one tie. A tie of a relation without weights counts 1, and so does one whose
   relation counts parallel ties (combine: count); else its weight without sign, and the sign of the
   tie is put before it where the view has negative values. Where weights are used (use strength or
   length), ties whose weight is missing or zero stay out; where they are not used, these are ties
   like others. Weights are used where some tie that may enter has one or is counted; where none
   has, every tie counts 1 and the view is unweighted.

   Parallel ties. Those of one relation are combined by its rule; of ties without weights several
   are still 1, unless the rule is count. Then the relations are put together: strengths are added,
   of lengths the smallest holds. Another choice of `combine` than BY_RELATION takes all parallel
   ties, whatever their relation, by one rule. `max` and `min` go by strength and keep the sign. A
   view with signs holds the net value; ties whose net value is zero stay out (`cancelled`); where
   weights are not used each relation has one vote. Ties of opposite direction are parallel in an
   undirected view.

   Lengths. A cost is a length. Strengths, once they are combined, become lengths by the map; with
   DIPLO_MAP_NONE they are taken for lengths. The step that the logarithmic map adds is the smallest
   positive value of -log(w / max w), or 1 where all are equal.

   Meanings. Weights that differ in meaning (levels and counts) are not added: then weights are not
   used and each tie counts 1, as the account says. Costs beside strengths, and costs for use
   strength, are DIPLO_DATA with the way out. */

/* What happened to the ties; all counts of ties. A tie that stays out is counted under the first
   reason that holds, in the order of the fields here. */
typedef struct view_account {
  size_t ties, entered;
  size_t other_relation, other_sign, loops, negative, missing, zero, cancelled; /* stayed out */
  /* Of those that entered: */
  size_t combined;          /* joined to another tie's arc */
  size_t direction_dropped; /* of directed relations, without their direction */
  size_t neutral;           /* of relations without a sign */
  size_t by_strength;       /* negative ties that entered with their strength */
  size_t ones;              /* counted 1 in a weighted view: their relation has no weights */
  bool weighted;  /* values are weights; false: no weights were there or none were wanted */
  bool unknown;   /* weights were wanted and declared, but no tie has one */
  bool set_aside; /* weights were wanted and are there, but those of the two relations `apart`
                     differ in meaning: each tie counts 1 */
  size_t apart[2];
  diplo_weight meaning; /* of the weights, where weighted */
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

/* Makes the view. DIPLO_DATA, with the way out, where weights cannot be used as is wanted. An
   all-zero view is a valid empty one. */
diplo_status view_init(view *v, const diplo_network *network, const view_options *options,
                       diplo_error *error);
void view_clear(view *v);

/* Makes of a view, which `have` made, what `wants` would make, where that needs no new look at the
   ties: lengths from strengths, or no weights from either. `converted` is false, and the view as it
   was, where the two differ in more than that. On an error the view is spoilt. */
diplo_status view_convert(view *v, const diplo_network *network, const view_options *have,
                          const view_options *wants, bool *converted, diplo_error *error);

/* Weak components: component[a] for each actor, numbered from 0 in the order of their first actors.
 */
diplo_status view_components(const view *v, uint32_t *component, size_t *count, diplo_error *error);

#endif
