/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scores for a reader, and what there is to say about them. */
#ifndef CLI_SCORES_H
#define CLI_SCORES_H

#include "cli/scoring.h"

/* On standard error: measures that could not take the network, and ties that were left out. Where
   the output is the text for reading, which holds it all, nothing. */
void scores_say_notes(const verb_context *context, const diplo_network *network,
                      const scoring_names *names);

/* The actors by the first score (`top` at most, 0: as many as are looked at), ties, the network as
   a whole, and what the notes say. */
diplo_status scores_show(const verb_context *context, const diplo_network *network,
                         const scoring_names *names, size_t top);

#endif
