/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a network is, for a reader and for a program. */
#ifndef CLI_INFO_PAGES_H
#define CLI_INFO_PAGES_H

#include "cli/census.h"
#include "cli/verb.h"

/* Adds columns of counts to the relations, for their table. */
diplo_status info_write_text(verb_context *context, diplo_network *network,
                             const network_census *census);
/* One object in one line. */
diplo_status info_write_json(verb_context *context, const diplo_network *network,
                             const network_census *census);

#endif
