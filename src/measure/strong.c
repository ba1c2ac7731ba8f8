/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Strong components by one depth-first search (Tarjan 1972, Depth-first search and linear graph
   algorithms, SIAM J. Comput. 1), with a stack of our own. */
#include "measure/ordering.h"
#include <stdlib.h>

enum { UNSEEN = 0 };

typedef struct search {
  const view *view;
  uint32_t *rank;  /* indexed by actor: 1, 2, ... in the order of their discovery; UNSEEN */
  uint32_t *low;   /* indexed by actor: the least rank known to be reached and still open */
  size_t *slot;    /* indexed by actor: the next slot to follow */
  uint32_t *path;  /* the actors from the root to the current one */
  uint32_t *open;  /* actors found whose component is not closed */
  uint32_t *group; /* indexed by actor; UINT32_MAX: still open */
  size_t path_size, open_size;
  uint32_t next_rank, group_count;
} search;

static void enter(search *s, uint32_t actor) {
  s->rank[actor] = s->low[actor] = ++s->next_rank;
  s->slot[actor] = s->view->out.start[actor];
  s->path[s->path_size++] = actor;
  s->open[s->open_size++] = actor;
}

static void leave(search *s, uint32_t actor) {
  s->path_size--;
  if (s->low[actor] == s->rank[actor]) {
    uint32_t member;
    do {
      member = s->open[--s->open_size];
      s->group[member] = s->group_count;
    } while (member != actor);
    s->group_count++;
  }
  if (s->path_size > 0) {
    uint32_t before = s->path[s->path_size - 1];
    if (s->low[actor] < s->low[before])
      s->low[before] = s->low[actor];
  }
}

static void explore(search *s, uint32_t root) {
  const struct view_slots *out = &s->view->out;
  enter(s, root);
  while (s->path_size > 0) {
    uint32_t actor = s->path[s->path_size - 1];
    if (s->slot[actor] == out->start[actor + 1]) {
      leave(s, actor);
      continue;
    }
    uint32_t other = out->other[s->slot[actor]++];
    if (s->rank[other] == UNSEEN)
      enter(s, other);
    else if (s->group[other] == UINT32_MAX && s->rank[other] < s->low[actor])
      s->low[actor] = s->rank[other];
  }
}

diplo_status ordering_init_strong(ordering *order, const view *v, diplo_error *error) {
  size_t count = v->actor_count;
  search s = {.view = v};
  diplo_status status;
  s.rank = calloc(count + 1, sizeof *s.rank);
  s.low = malloc((count + 1) * sizeof *s.low);
  s.slot = malloc((count + 1) * sizeof *s.slot);
  s.path = malloc((count + 1) * sizeof *s.path);
  s.open = malloc((count + 1) * sizeof *s.open);
  s.group = malloc((count + 1) * sizeof *s.group);
  if (!s.rank || !s.low || !s.slot || !s.path || !s.open || !s.group) {
    status = diplo_error_memory(error);
    goto done;
  }
  for (size_t a = 0; a < count; a++)
    s.group[a] = UINT32_MAX;
  for (size_t a = 0; a < count; a++) {
    if (s.rank[a] == UNSEEN)
      explore(&s, (uint32_t)a);
  }
  /* Components close after all that they lead to: turned round, no arc leads back. */
  for (size_t a = 0; a < count; a++)
    s.group[a] = s.group_count - 1 - s.group[a];
  status = ordering_init(order, s.group, count, s.group_count, error);
done:
  free(s.rank);
  free(s.low);
  free(s.slot);
  free(s.path);
  free(s.open);
  free(s.group);
  return status;
}
