/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The terms of stress: pairs of units with the distance that they should have. */
#ifndef LAYOUT_TERMS_H
#define LAYOUT_TERMS_H

#include "layout/arrangement.h"

typedef struct term {
  uint32_t one, other;
  double distance;
  double pull_one, pull_other; /* weight with which either end follows; 0: it stays */
} term;

/* An all-zero struct is a valid empty one. */
typedef struct terms {
  term *items;
  size_t count, capacity;
} terms;

/* Terms of one component: every pair where it has at most 1,000 units, else the ties and the
   distances to some well spread pivots (Ortmann, Klimenta and Brandes 2017). `members` are its
   units. */
diplo_status terms_init(terms *list, const arrangement *plan, const uint32_t *members, size_t count,
                        diplo_error *error);
void terms_clear(terms *list);

#endif
