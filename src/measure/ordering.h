/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Orders of actors in which those of one group (a component) stand together, so that a group's
   part of a matrix is a range of rows. */
#ifndef MEASURE_ORDERING_H
#define MEASURE_ORDERING_H

#include "graph/view.h"

/* An all-zero struct is a valid empty one. */
typedef struct ordering {
  size_t count, group_count;
  uint32_t *place; /* indexed by actor */
  uint32_t *actor; /* indexed by place */
  size_t *start;   /* indexed by group, group_count + 1: the first place of each */
  uint32_t *group; /* indexed by place */
} ordering;

/* Orders `count` actors by group (indexed by actor, below `group_count`), and within a group as
   they are. */
diplo_status ordering_init(ordering *order, const uint32_t *group, size_t count, size_t group_count,
                           diplo_error *error);
void ordering_clear(ordering *order);

/* By weak component, in the order of their first actors. */
diplo_status ordering_init_weak(ordering *order, const view *v, diplo_error *error);
/* All actors as they are, in one group. */
diplo_status ordering_init_whole(ordering *order, size_t count, diplo_error *error);
/* By strong component, such that no arc leads to an earlier group (Tarjan 1972). */
diplo_status ordering_init_strong(ordering *order, const view *v, diplo_error *error);

static inline size_t ordering_size(const ordering *order, size_t group) {
  return order->start[group + 1] - order->start[group];
}

#endif
