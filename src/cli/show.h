/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A network for a reader at a terminal, where a stream would stand in a pipe. */
#ifndef CLI_SHOW_H
#define CLI_SHOW_H

#include "cli/verb.h"

/* `parade-2025, 2025-09-03: 60 actors, 120 ties of 8 relations`. */
diplo_status show_heading(const verb_context *context, const diplo_network *network);

/* The heading, and the first ties. */
diplo_status show_network(const verb_context *context, const diplo_network *network);

/* Actors: the label, the kind, and these columns, sorted by the first (the largest first); `top`
   rows at most, 0: those that are looked at. */
diplo_status show_actors(const verb_context *context, const diplo_network *network,
                         const char *const *columns, size_t count, size_t top);

#endif
