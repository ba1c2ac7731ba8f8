/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Docking: a leader stands beside the country, organisation or group that it leads. */
#ifndef LAYOUT_DOCK_H
#define LAYOUT_DOCK_H

#include "layout/arrangement.h"

/* Sets unit, dock, anchor and unit_count. The arrays hold actor_count items each. A leader is
   docked to the first actor that it leads through a tie of the relation `leads`, unless that actor
   is itself docked. */
void dock_actors(arrangement *plan, const diplo_network *network);

#endif
