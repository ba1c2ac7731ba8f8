/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The slots of a view: the arcs around each actor, by counting. */
#include "graph/view_build.h"
#include <stdlib.h>
#include <string.h>

typedef struct view_slots slots;

static bool allocate(slots *s, size_t actors, size_t count) {
  s->start = calloc(actors + 2, sizeof *s->start);
  s->arc = malloc((count + 1) * sizeof *s->arc);
  return s->start && s->arc;
}

static bool allocate_ends(slots *s, size_t count) {
  s->other = malloc((count + 1) * sizeof *s->other);
  s->value = malloc((count + 1) * sizeof *s->value);
  return s->other && s->value;
}

/* Counts the ends at each actor: afterwards start[a + 1] is where the slots of actor a begin, and
   placing moves it to where they end. */
static void count_ends(slots *s, size_t actors, const uint32_t *ends, const uint32_t *more,
                       size_t arcs) {
  for (size_t arc = 0; arc < arcs; arc++) {
    s->start[ends[arc] + 2]++;
    if (more)
      s->start[more[arc] + 2]++;
  }
  for (size_t a = 0; a < actors; a++)
    s->start[a + 2] += s->start[a + 1];
}

static void place(slots *s, const view *v, const uint32_t *ends, const uint32_t *others) {
  for (size_t arc = 0; arc < v->arc_count; arc++) {
    size_t slot = s->start[ends[arc] + 1]++;
    s->other[slot] = others[arc];
    s->arc[slot] = (uint32_t)arc;
    s->value[slot] = v->arc_value[arc];
  }
}

/* Both ends of each arc. Arcs are ordered by (from, to), so that those that come to an actor from
   below, then those that go up from it, are ordered by the other end. */
static bool make_undirected(view *v) {
  if (!allocate(&v->out, v->actor_count, 2 * v->arc_count) ||
      !allocate_ends(&v->out, 2 * v->arc_count))
    return false;
  count_ends(&v->out, v->actor_count, v->arc_from, v->arc_to, v->arc_count);
  place(&v->out, v, v->arc_to, v->arc_from);
  place(&v->out, v, v->arc_from, v->arc_to);
  v->in = v->out;
  return true;
}

/* The out slots lie like the arcs and share their arrays. */
static bool make_directed(view *v) {
  if (!allocate(&v->out, v->actor_count, v->arc_count))
    return false;
  v->out.other = v->arc_to;
  v->out.value = v->arc_value;
  for (size_t arc = 0; arc < v->arc_count; arc++)
    v->out.arc[arc] = (uint32_t)arc;
  count_ends(&v->out, v->actor_count, v->arc_from, NULL, v->arc_count);
  memmove(v->out.start, v->out.start + 1, (v->actor_count + 1) * sizeof *v->out.start);
  if (!allocate(&v->in, v->actor_count, v->arc_count) || !allocate_ends(&v->in, v->arc_count))
    return false;
  count_ends(&v->in, v->actor_count, v->arc_to, NULL, v->arc_count);
  place(&v->in, v, v->arc_to, v->arc_from);
  return true;
}

diplo_status view_make_slots(view *v, diplo_error *error) {
  bool made = v->directed ? make_directed(v) : make_undirected(v);
  return made ? DIPLO_OK : diplo_error_memory(error);
}
