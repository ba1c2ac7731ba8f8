/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Breadth-first search from many actors at once, a bit for each (Then et al. 2014, The more the
   merrier, PVLDB 8): how many actors lie on each level, where no path is wanted. */
#ifndef MEASURE_SEARCH_MANY_H
#define MEASURE_SEARCH_MANY_H

#include "graph/view.h"

enum { MANY_SOURCES = 256, MANY_WORDS = MANY_SOURCES / 64 };

/* A set of sources. */
typedef struct source_set {
  uint64_t word[MANY_WORDS];
} source_set;

/* Scratch memory; one per worker. An all-zero struct is a valid empty one. */
typedef struct many_search {
  const view *view;
  source_set *seen, *frontier,
      *next;                  /* indexed by actor: the sources that have, will have, reached it */
  uint32_t *active, *touched; /* actors with a frontier; actors that get the next one */
  size_t active_count, touched_count;
  source_set planes[32]; /* how many actors each source reached on this level, in binary: bit b in
                            planes[b] */
  char apart[128];       /* from the next worker's, in lines of the cache */
} many_search;

diplo_status many_init(many_search *search, const view *v, diplo_error *error);
void many_clear(many_search *search);

/* Called for each level from 1 on with the number of actors there, indexed by source - first. */
typedef void many_level(void *payload, size_t level, const uint32_t counts[MANY_SOURCES]);

/* Searches from the actors first .. first + count - 1 (count <= MANY_SOURCES) along the ties, or
   against them where `incoming`. */
void many_run(many_search *search, size_t first, size_t count, bool incoming, many_level *level,
              void *payload);

#endif
