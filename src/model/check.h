/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of checking a network. */
#ifndef MODEL_CHECK_H
#define MODEL_CHECK_H

#include <diplonet/select.h>

typedef struct check {
  const diplo_network *network;
  diplo_findings *findings;
  diplo_buffer place, message;
} check;

/* Adds a finding whose message is the printf form; its place is what the functions below wrote. */
diplo_status check_add(check *c, diplo_severity severity, diplo_error *error, const char *format,
                       ...) __attribute__((format(printf, 4, 5)));

/* `tie 12 (CHN -> RUS, alliance)`, with `: column 'weight'` behind it where `column` is not NULL.
 */
diplo_status check_place_tie(check *c, size_t tie, const char *column, diplo_error *error);
/* `actor 'CHN'`, `relation 'ally'`, `ref 'S1'`. */
diplo_status check_place_row(check *c, diplo_part part, size_t row, diplo_error *error);

/* Weights, shares, confidence, loops, twins, leads, periods. */
diplo_status check_ties(check *c, diplo_error *error);
/* Isolates, relations that no tie uses or of which some ties lack a weight. */
diplo_status check_use(check *c, diplo_error *error);
/* Ties that cite nothing or what is not there, refs that nobody cites. */
diplo_status check_refs(check *c, diplo_error *error);

#endif
