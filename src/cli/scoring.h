/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Computing measures as the shared options say. */
#ifndef CLI_SCORING_H
#define CLI_SCORING_H

#include "cli/verb.h"

/* Names of measures; they belong to the registry, or to the options. */
typedef struct scoring_names {
  const char **items;
  size_t count;
} scoring_names;

/* Computes the measures that `choice` names, or those that suit the network, and adds them to it.
   `names`, where not NULL, gets their names, in order; the caller frees the items. */
diplo_status scoring_compute(verb_context *context, const tie_choice *ties,
                             const measure_choice *choice, diplo_network *network,
                             scoring_names *names);

#endif
