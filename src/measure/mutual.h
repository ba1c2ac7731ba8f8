/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mutual strength m(i,j) = a(i,j) + a(j,i): what structural holes are computed from. */
#ifndef MEASURE_MUTUAL_H
#define MEASURE_MUTUAL_H

#include "graph/view.h"

/* Contacts of actor a: entries start[a] .. start[a + 1] - 1, ordered by other end. An all-zero
   struct is a valid empty one. */
typedef struct mutual {
  size_t actor_count;
  size_t *start;
  uint32_t *other; /* indexed by entry */
  double *value;   /* indexed by entry: m(a, other) */
  double *sum;     /* indexed by actor: of all its m */
  double *largest; /* indexed by actor: of its m */
} mutual;

/* The view has no loops and no negative value. */
diplo_status mutual_init(mutual *m, const view *v, diplo_error *error);
void mutual_clear(mutual *m);

#endif
