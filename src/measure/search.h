/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shortest-path searches from one actor: breadth first where all arcs are equally long, Dijkstra's
 * else. */
#ifndef MEASURE_SEARCH_H
#define MEASURE_SEARCH_H

#include "graph/view.h"
#include "measure/length.h"

/* What a search needs and gives; one per worker, used for one source after another. Between
   searches all actors are unseen. */
typedef struct path_search {
  const view *view;
  const path_lengths *lengths;
  bool counting; /* count shortest paths and keep their arcs, for betweenness */

  /* The result: actors in the order in which they were reached, the source first, and by actor the
     distance in units of lengths->scale (breadth first: steps). */
  uint32_t *order; /* indexed by rank, `reached` of them */
  size_t reached;
  uint32_t *level;  /* breadth first, indexed by actor; UINT32_MAX: unseen */
  double *distance; /* Dijkstra, indexed by actor */

  /* Only where `counting`, indexed by actor: number of shortest paths from the source, and for the
     way back (1 + dependency) / number of paths. */
  double *paths, *share;
  /* Breadth first: slots of arcs on shortest paths, those that leave order[i] from step_start[i]
   * on. */
  uint32_t *step;
  size_t *step_start;

  /* Dijkstra. */
  double *rest;      /* general form: second part of the distance, indexed by actor */
  uint64_t *residue; /* general form: indexed by actor */
  double
      *bound; /* longest distance that is still of interest, indexed by actor; infinite: unseen */
  uint32_t *place; /* place in the heap, indexed by actor; UINT32_MAX: settled or unseen */
  struct search_entry {
    double distance, rest;
    uint32_t actor;
  } * heap;
  size_t heap_size;
  uint32_t
      *before; /* counting, indexed by actor: first of its predecessors in `link`, or UINT32_MAX */
  struct search_link {
    uint32_t slot, from, next;
  } * link;
  size_t link_count, link_capacity;
} path_search;

/* An all-zero search is a valid empty one. */
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
