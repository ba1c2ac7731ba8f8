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

  /* Dijkstra. The second part of the distance and its residue, in the general form. */
  double *rest;
  uint64_t *residue;
  /* The longest distance that is still of interest; infinite: unseen. */
  double *bound;
  bool *settled;
  size_t seen; /* how many have a distance */
  search_queue queue;
  /* Counting: the first of the actor's predecessors in `link`, or UINT32_MAX. */
  uint32_t *before;
  struct search_link {
    uint32_t arc, from, next;
  } * link;
  size_t link_count, link_capacity;
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
