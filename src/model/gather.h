/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Making a network of some of its own rows. After a failure the network can only be freed. */
#ifndef MODEL_GATHER_H
#define MODEL_GATHER_H

#include <diplonet/network.h>

/* The ties become those of the given rows, in that order; a row may stand there several times. */
diplo_status gather_ties(diplo_network *network, const uint32_t *rows, size_t count,
                         diplo_error *error);

/* The ties become those with keep[tie]. */
diplo_status gather_kept_ties(diplo_network *network, const bool *keep, diplo_error *error);

/* The actors become those with keep[actor]. No tie may name another. */
diplo_status gather_kept_actors(diplo_network *network, const bool *keep, diplo_error *error);

#endif
