/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Taking the rooms of units apart where they overlap. */
#ifndef LAYOUT_OVERLAP_H
#define LAYOUT_OVERLAP_H

#include "layout/arrangement.h"

/* Moves single units, as little as it can. Beyond 5,000 units nothing is moved: no page could show
   them. */
diplo_status overlap_remove(arrangement *plan, const uint32_t *members, size_t count,
                            diplo_error *error);

/* Spreads all of them by one factor until no two rooms, of which `share` counts, overlap. */
diplo_status overlap_spread(arrangement *plan, const uint32_t *members, size_t count, double share,
                            diplo_error *error);

#endif
