/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lies around actors: ego networks and weak components. Ties join whatever their direction,
   sign and relation. */
#ifndef MODEL_NEIGHBOURHOOD_H
#define MODEL_NEIGHBOURHOOD_H

#include <diplonet/network.h>

/* Drops from `actors` (indexed by actor) all that cannot be reached from one of the `egos`
   (indices) in at most `steps` ties of `ties` (indexed by tie), among the kept actors. */
diplo_status neighbourhood_keep_near(const diplo_network *network, const size_t *egos, size_t count,
                                     unsigned steps, const bool *ties, bool *actors,
                                     diplo_error *error);

/* Drops from `actors` all but the component with the most actors; of equally large ones the one
   with the first actor stays. */
diplo_status neighbourhood_keep_largest(const diplo_network *network, const bool *ties,
                                        bool *actors, diplo_error *error);

/* Drops from `actors` those without a tie in `ties`; a loop is a tie. */
diplo_status neighbourhood_drop_isolates(const diplo_network *network, const bool *ties,
                                         bool *actors, diplo_error *error);

#endif
