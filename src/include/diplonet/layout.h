/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Positions of actors, as their columns x and y. */
#ifndef DIPLONET_LAYOUT_H
#define DIPLONET_LAYOUT_H

#include <diplonet/network.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct diplo_layout_options {
  const char *engine; /* neato fdp sfdp twopi dot circle stress; NULL: neato */
  const char *worker; /* path of the Graphviz worker program; NULL: do without Graphviz */
  uint64_t seed;
  double seconds; /* the worker's time limit; 0: 10 */
} diplo_layout_options;

/* Names and one-line descriptions of the engines; NULL behind the last. */
const char *diplo_layout_get_name(size_t index);
const char *diplo_layout_get_summary(size_t index);

/* Sets columns x:real and y:real of every actor, in points, y upwards, no two actors at one place.
   Leaders are docked beside the country they lead. Where the worker crashes, hangs or is not there
   the stress layout takes its place and `warning` (when not NULL) says so in one sentence. */
diplo_status diplo_network_layout(diplo_network *network, const diplo_layout_options *options,
                                  diplo_buffer *warning, diplo_error *error);

/* `Graphviz 2.43.0`, as the worker says, into `version`; DIPLO_SYSTEM where it cannot be run. */
diplo_status diplo_layout_get_worker_version(const char *worker, diplo_buffer *version,
                                             diplo_error *error);

#ifdef __cplusplus
}
#endif

#endif
