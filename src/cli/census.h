/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is in a network, counted. */
#ifndef CLI_CENSUS_H
#define CLI_CENSUS_H

#include <diplonet/network.h>

typedef struct census_relation {
  size_t ties, without_weight;
  double least, most; /* weights; NaN where there are none */
} census_relation;

/* An all-zero struct is a valid empty one. */
typedef struct network_census {
  size_t kinds[DIPLO_KIND_COUNT];
  size_t signs[3]; /* ties that are positive, negative, neutral */
  size_t dated, cited, loops;
  diplo_period span;          /* from the first to the last day of any tie; missing without dates */
  census_relation *relations; /* indexed by relation */
  double components;          /* parts that hang together, whatever the direction */
  double largest;             /* actors in the largest of them */
} network_census;

diplo_status census_take(const diplo_network *network, network_census *census, diplo_error *error);
void census_clear(network_census *census);

#endif
