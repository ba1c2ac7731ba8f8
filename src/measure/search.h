/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shortest-path searches from one actor: breadth first where all arcs are equally long, Dijkstra's
 * else. */
#ifndef MEASURE_SEARCH_H
#define MEASURE_SEARCH_H

#include "graph/view.h"
#include "measure/length.h"
#include "measure/search_queue.h"

/* What a search needs and gives; one per worker, used for one source after another. Between
   searches all actors are unseen. Arrays are indexed by actor unless said otherwise. */
typedef struct path_search {
  const view *view;
  const path_lengths *lengths;
  bool counting; /* count shortest paths and keep their arcs, for betweenness */

  /* The result: actors in the order in which they were reached, the source first; and the distance
     in units of lengths->scale: steps in breadth first search, else `distance`. */
  size_t reached;
  uint32_t *order;  /* indexed by rank, `reached` of them */
  uint32_t *level;  /* breadth first; UINT32_MAX: unseen */
  double *distance; /* Dijkstra */

  /* Undirected views: how many are reached from the actor; 0: not known. */
  uint32_t *whole;

  /* Only where `counting`: number of shortest paths from the source, and for the way back
     (1 + dependency) / number of paths. */
  double *paths, *share;
  /* Breadth first: slots of view->out on shortest paths; those that leave order[i] are from
     step_start[i] on. */
  uint32_t *step;
  size_t *step_start;

  /* Dijkstra. Of settled actors in the general form: the second part of the distance (NaN: not yet
     known) and its residue; and room for a walk to an ancestor. */
  double *rest;
  uint64_t *residue;
  uint32_t *stack;
  /* The longest way that is still of interest: infinite for unseen actors, -1 for settled ones. */
  double *bound;
  /* The actor's first predecessor, the slot of `lengths` that leads from there, and where the
     others begin in `link` (UINT32_MAX: there are none). */
  struct search_step {
    uint32_t from, slot, more;
  } * last;
  struct search_step *link;
  size_t link_count, link_capacity;
  size_t seen;        /* how many have a way */
  search_queue queue; /* by bound */
  /* Workers' searches stand in one array: what one writes lies in no line of the cache that another
     reads. */
  char apart[128];
} path_search;

/* An all-zero search is a valid empty one. Breadth first is for counting alone: see search_many.h.
 */
diplo_status search_init(path_search *search, const view *v, const path_lengths *lengths,
                         bool counting, diplo_error *error);
void search_clear(path_search *search);

/* Searches from `source` along the out slots. */
diplo_status search_run(path_search *search, uint32_t source, diplo_error *error);

/* Distance of a reached actor in real units. */
double search_distance(const path_search *search, uint32_t actor);

/* After a counting search: adds each actor's dependency to `actors` (indexed by actor) and each
   arc's to `arcs` (indexed by arc; NULL: not wanted), and makes all actors unseen. Brandes 2001,
   2008. */
void search_gather(path_search *search, double *actors, double *arcs);
/* Makes all actors unseen. */
void search_reset(path_search *search);

/* The two ways, used by the functions above alone. */
void search_breadth(path_search *search, uint32_t source);
void search_breadth_gather(path_search *search, double *actors, double *arcs);
diplo_status search_dijkstra(path_search *search, uint32_t source, diplo_error *error);
void search_dijkstra_gather(path_search *search, double *actors, double *arcs);

#endif
