/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Searches: memory, and the choice between breadth first and Dijkstra. */
#include "measure/search.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

static diplo_status init_breadth(path_search *search, size_t actors, diplo_error *error) {
  search->level = malloc(actors * sizeof *search->level);
  if (!search->level)
    return diplo_error_memory(error);
  for (size_t a = 0; a < actors; a++)
    search->level[a] = UINT32_MAX;
  size_t slots = search->view->out.start[search->view->actor_count];
  search->step = malloc((slots + 1) * sizeof *search->step);
  search->step_start = malloc((actors + 1) * sizeof *search->step_start);
  return search->step && search->step_start ? DIPLO_OK : diplo_error_memory(error);
}

static diplo_status init_dijkstra(path_search *search, size_t actors, diplo_error *error) {
  search->distance = malloc(actors * sizeof *search->distance);
  search->rest = calloc(actors, sizeof *search->rest);
  search->residue = calloc(actors, sizeof *search->residue);
  search->bound = malloc(actors * sizeof *search->bound);
  search->last = malloc(actors * sizeof *search->last);
  search->stack = malloc(actors * sizeof *search->stack);
  if (!search->distance || !search->rest || !search->residue || !search->bound || !search->last ||
      !search->stack)
    return diplo_error_memory(error);
  for (size_t a = 0; a < actors; a++)
    search->bound[a] = INFINITY;
  return DIPLO_OK;
}

diplo_status search_init(path_search *search, const view *v, const path_lengths *lengths,
                         bool counting, diplo_error *error) {
  memset(search, 0, sizeof *search);
  search->view = v;
  search->lengths = lengths;
  search->counting = counting;
  size_t actors = v->actor_count + 1;
  diplo_status status;
  search->order = malloc(actors * sizeof *search->order);
  search->whole = calloc(actors, sizeof *search->whole);
  search->paths = counting ? calloc(actors, sizeof *search->paths) : NULL;
  search->share = counting ? malloc(actors * sizeof *search->share) : NULL;
  if (!search->order || !search->whole || (counting && (!search->paths || !search->share)))
    status = diplo_error_memory(error);
  else if (lengths->uniform)
    status = init_breadth(search, actors, error);
  else
    status = init_dijkstra(search, actors, error);
  if (status != DIPLO_OK)
    search_clear(search);
  return status;
}

void search_clear(path_search *search) {
  free(search->order);
  free(search->level);
  free(search->distance);
  free(search->paths);
  free(search->share);
  free(search->step);
  free(search->step_start);
  free(search->rest);
  free(search->residue);
  free(search->bound);
  free(search->whole);
  queue_clear(&search->queue);
  free(search->last);
  free(search->stack);
  free(search->link);
  memset(search, 0, sizeof *search);
}

diplo_status search_run(path_search *search, uint32_t source, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  if (search->lengths->uniform)
    search_breadth(search, source);
  else
    status = search_dijkstra(search, source, error);
  if (!search->view->directed && search->whole[source] == 0) {
    for (size_t i = 0; i < search->reached; i++)
      search->whole[search->order[i]] = (uint32_t)search->reached;
  }
  return status;
}

double search_distance(const path_search *search, uint32_t actor) {
  double whole = search->level ? (double)search->level[actor] : search->distance[actor];
  return whole / search->lengths->scale;
}

void search_gather(path_search *search, double *actors, double *arcs) {
  if (search->lengths->uniform)
    search_breadth_gather(search, actors, arcs);
  else
    search_dijkstra_gather(search, actors, arcs);
  search_reset(search);
}

void search_reset(path_search *search) {
  for (size_t i = 0; i < search->reached; i++) {
    uint32_t actor = search->order[i];
    if (search->level)
      search->level[actor] = UINT32_MAX;
    else
      search->bound[actor] = INFINITY;
    if (search->paths)
      search->paths[actor] = 0;
  }
  search->reached = search->seen = 0;
  search->link_count = 0;
}
