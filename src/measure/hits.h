/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hubs and authorities of a directed view, not yet scaled. */
#ifndef MEASURE_HITS_H
#define MEASURE_HITS_H

#include "measure/sparse.h"

/* One weak component. */
typedef struct hits_part {
  double value; /* square of the largest singular value, in units of the scaled matrix; 0: no tie */
  size_t leading; /* blocks that have it */
  bool slow;      /* not converged */
} hits_part;

/* An all-zero struct is a valid empty one. */
typedef struct hits {
  ordering hubs, authorities; /* by block */
  sparse forth;               /* rows hubs, columns authorities */
  sparse back;                /* the other way round */
  double *hub, *authority;    /* indexed by place: scores, 0 outside of leading blocks */
  double *value;              /* indexed by block */
  bool *slow;                 /* indexed by block */
  uint32_t *part;             /* indexed by actor: weak component */
  hits_part *parts;
  size_t part_count;
} hits;

diplo_status hits_init(hits *h, const view *v, diplo_error *error);
void hits_clear(hits *h);

#endif
