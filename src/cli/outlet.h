/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the result of a verb goes: in which format, to which file, and whole or not at all. */
#ifndef CLI_OUTLET_H
#define CLI_OUTLET_H

#include "cli/verb.h"
#include <diplonet/writer.h>

/* An all-zero struct is a valid closed one. */
typedef struct verb_outlet {
  diplo_output *output;
  diplo_writer *writer; /* of a verb that gives networks, unless they are shown */
  size_t shown;         /* networks shown so far */
} verb_outlet;

/* Sets context->terminal, colour, width and format: --format, else by the suffix of --output, else
   by whether the output is a terminal. */
void outlet_choose_format(verb_context *context);
/* Opens --output, or standard output, and sets context->output. */
diplo_status outlet_open(verb_outlet *outlet, verb_context *context);
diplo_status outlet_add(verb_outlet *outlet, verb_context *context, const void *state,
                        const diplo_network *network);
/* Ends the document; a file takes its name. */
diplo_status outlet_close(verb_outlet *outlet, diplo_error *error);
/* Throws away what was not closed. */
void outlet_abandon(verb_outlet *outlet);

#endif
