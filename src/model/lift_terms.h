/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who led what and when, for lifting. */
#ifndef MODEL_LIFT_TERMS_H
#define MODEL_LIFT_TERMS_H

#include <diplonet/network.h>

/* What stands for a leader during a part of a tie's period. `period` is every day where there is no
   limit to it. */
typedef struct lift_stand {
  size_t actor;
  diplo_period period;
  bool lifted; /* the actor is led by the leader; else it is the leader itself */
} lift_stand;

typedef struct lift_term {
  uint32_t led;
  diplo_period period; /* missing: always */
} lift_term;

/* The terms of each leader: those of actor a are start[a] .. start[a + 1] - 1. An all-zero struct
   is a valid empty one. */
typedef struct lift_terms {
  size_t *start;
  lift_term *terms;
  lift_stand *stands; /* room for lift_terms_find: as many as an actor can have, twice */
  size_t longest;     /* terms that one actor has at most, at least 1 */
} lift_terms;

/* Reads the ties of the relation from leaders to others; where it is undirected, the leader may
   stand at either end. */
diplo_status lift_terms_init(lift_terms *terms, const diplo_network *network, size_t relation,
                             diplo_error *error);
void lift_terms_clear(lift_terms *terms);

bool lift_terms_has(const lift_terms *terms, size_t actor);

/* Fills `stands` (room for terms->longest) with whom the actor stands for in the period: one by one
   what it led, terms of the same that touch joined to one; or the actor itself, where it led
   nothing or where the period is missing and it led several. Returns how many. */
size_t lift_terms_find(const lift_terms *terms, size_t actor, diplo_period period,
                       lift_stand *stands);

extern const diplo_period lift_always;

#endif
