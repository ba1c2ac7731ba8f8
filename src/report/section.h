/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of a report. Each adds its blocks; what it says is true for every network, also for an
   empty one. */
#ifndef REPORT_SECTION_H
#define REPORT_SECTION_H

#include "report/document.h"
#include <diplonet/measure.h>
#include <diplonet/network.h>

diplo_status section_add_network(document *doc, const diplo_network *network, diplo_error *error);
diplo_status section_add_central(document *doc, const diplo_network *network, size_t top,
                                 diplo_error *error);
diplo_status section_add_whole(document *doc, const diplo_network *network, diplo_error *error);
diplo_status section_add_method(document *doc, const diplo_network *network, diplo_error *error);
diplo_status section_add_refs(document *doc, const diplo_network *network, diplo_error *error);

/* The measure whose values the column holds: one of that name and scope, and numbers; else NULL. */
const diplo_measure *section_find_measure(const diplo_column *column, diplo_scope scope);

/* Says a number with that many significant digits in the block or cell begun last. */
diplo_status section_say_number(document *doc, double value, int digits, diplo_error *error);

/* `Kim → Parade 2025`, by short names, with a dash for ties without direction. */
diplo_status section_say_tie(document *doc, const diplo_network *network, size_t tie,
                             diplo_error *error);

#endif
