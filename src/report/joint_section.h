/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is central by several measures. */
#ifndef REPORT_JOINT_SECTION_H
#define REPORT_JOINT_SECTION_H

#include "report/ranking.h"
#include "report/section.h"

/* For networks with actors and at least one score: a table of the first `top` actors, then an item
   a measure. */
diplo_status section_add_joint(document *doc, const diplo_network *network, size_t top,
                               diplo_error *error);

#endif
