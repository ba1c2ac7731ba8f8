/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Options that several verbs share, written once: a group and the struct it fills. */
#ifndef CLI_OPTION_GROUPS_H
#define CLI_OPTION_GROUPS_H

#include "cli/option.h"
#include <diplonet/layout.h>
#include <diplonet/measure.h>
#include <stdint.h>

/* Options of every verb; --format stands apart, because each verb has its own words for it. */
typedef struct global_options {
  const char *output; /* NULL: standard output */
  const char *format; /* NULL: the verb's own choice */
  uint64_t seed, jobs;
  bool help, quiet, no_provenance;
} global_options;
extern const option_group option_group_global;

/* Of verbs that read networks. */
typedef struct input_options {
  const char *format;
  bool directed;
} input_options;
extern const option_group option_group_input;

/* Which ties enter a measure, and how. */
typedef struct tie_choice {
  option_list relations;
  unsigned signs;
  bool absolute, unweighted, undirected;
  const char *map, *combine;
} tie_choice;
extern const option_group option_group_ties;

/* Which measures, and their parameters. */
typedef struct measure_choice {
  option_list names;
  bool all, normalized;
  double alpha, damping, katz_alpha, power_beta, decay, reach;
  option_list seeds;
  const char *attribute;
} measure_choice;
extern const option_group option_group_measures;
extern const option_group option_group_parameters; /* of the same struct */

/* Where actors stand. */
typedef struct layout_choice {
  const char *engine;
  double seconds;
} layout_choice;
extern const option_group option_group_layout;

#endif
