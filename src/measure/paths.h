/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The measures that come from shortest paths share one pass over all sources: this kernel. Each has
   a `path_detail` behind its descriptor's `detail`. */
#ifndef MEASURE_PATHS_H
#define MEASURE_PATHS_H

#include "measure/kernel.h"

/* What can be summed over the pairs (source, target), target reached and not the source; d is their
   distance. */
typedef enum path_sum {
  PATH_REACHED,  /* 1 */
  PATH_DISTANCE, /* d */
  PATH_INVERSE,  /* 1 / d */
  PATH_DECAY,    /* delta^d */
  PATH_WITHIN,   /* 1 where d <= reach */
  PATH_LONGEST,  /* d, the largest instead of the sum */
  PATH_SUMS      /* how many there are */
} path_sum;

enum {
  PATH_BETWEEN_ACTORS = 1 << PATH_SUMS, /* dependencies of actors and of arcs */
  PATH_BETWEEN_ARCS = 2 << PATH_SUMS
};

/* Sums by actor; NULL where not wanted. `out`: over the targets that the actor reaches; `in`: over
   the sources that reach the actor (in an undirected view only `out` is made, and stands for both).
 */
typedef struct path_totals {
  size_t actor_count;
  bool directed;
  double delta; /* of decay */
  double *out[PATH_SUMS], *in[PATH_SUMS];
  double *between_actors; /* indexed by actor: over ordered pairs */
  double *between_arcs;   /* indexed by arc */
} path_totals;

typedef struct path_detail {
  unsigned wanted; /* 1u << path_sum, PATH_BETWEEN_* */
  bool incoming;   /* from the sums `in` */
  /* The score of an actor (index: actor), of a tie (index: arc) or of the network (index 0). `sums`
     is the side that `incoming` chooses. NaN where it is undefined. */
  double (*score)(const path_totals *totals, double *const sums[], size_t index, bool normalized);
  const char *undefined; /* why a score is missing: `nothing is reached` */
} path_detail;

diplo_status paths_kernel(const measure_input *input, measure_output *outputs, size_t count,
                          diplo_error *error);

#endif
