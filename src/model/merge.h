/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two halves of a merge: what contradicts, and adding what does not. */
#ifndef MODEL_MERGE_H
#define MODEL_MERGE_H

#include <diplonet/network.h>

/* The row of `network` that is the same actor, relation or ref as a row of `other`; DIPLO_NONE
   where there is none. */
size_t merge_find_row(const diplo_network *network, const diplo_network *other, diplo_part part,
                      size_t row);

/* DIPLO_DATA, with the place in both, where the networks contradict each other. */
diplo_status merge_check(const diplo_network *network, const diplo_network *other,
                         diplo_error *error);

#endif
