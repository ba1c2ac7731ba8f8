/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an engine places: units, each an actor with the leaders that are docked to it, with the room
   that symbols and label take, and one joint tie for each pair of units with ties. */
#ifndef LAYOUT_ARRANGEMENT_H
#define LAYOUT_ARRANGEMENT_H

#include <diplonet/network.h>

/* An all-zero struct is a valid empty one. Lengths are points. */
typedef struct arrangement {
  size_t actor_count, unit_count, tie_count;
  uint32_t *unit;      /* indexed by actor */
  uint32_t *dock;      /* indexed by actor: 0 is the unit's own actor, 1 the first leader ... */
  uint32_t *anchor;    /* indexed by unit: its own actor */
  uint32_t *tie_from;  /* indexed by tie; tie_from < tie_to, ordered, no pair twice */
  uint32_t *tie_to;    /* indexed by tie */
  double *tie_length;  /* indexed by tie: 1, more between units that are hostile or apart */
  uint32_t *component; /* indexed by unit, numbered in the order of first units */
  size_t component_count;
  uint32_t *member;       /* the units, ordered by component */
  size_t *member_start;   /* component c has member[member_start[c]] .. */
  double *width, *height; /* indexed by unit: the room of symbols and label */
  bool labelled;          /* rooms have a place for labels */
  double *drop;           /* indexed by unit: how far the room's middle lies below the actor's */
  double *x, *y;          /* indexed by unit: where the actor stands */
  size_t *start;          /* ties around unit u: slots start[u] .. start[u + 1] - 1 */
  uint32_t *other, *slot_tie; /* indexed by slot */
} arrangement;

diplo_status arrangement_init(arrangement *plan, const diplo_network *network, diplo_error *error);
void arrangement_clear(arrangement *plan);

/* Where the docked actor stands, seen from the unit's own actor; `mirrored`: left for right. */
void arrangement_get_offset(uint32_t dock, bool mirrored, double *x, double *y);

#endif
