/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All triangles, each found once at its actor with the fewest ties (Chiba & Nishizeki 1985). */
#include "measure/triangles.h"
#include <stdlib.h>

/* The slots that lead up: to others with more ties, or as many and a higher number. */
typedef struct ascent {
  size_t *start;
  uint32_t *other;
  double *value;
  double *mark; /* indexed by actor: value of the tie with the actor in hand */
  bool *marked;
} ascent;

static size_t degree_of(const view *v, uint32_t actor) {
  return v->out.start[actor + 1] - v->out.start[actor];
}

static bool is_up(const view *v, uint32_t from, uint32_t to) {
  size_t one = degree_of(v, from), other = degree_of(v, to);
  return one != other ? one < other : from < to;
}

static void ascent_clear(ascent *up) {
  free(up->start);
  free(up->other);
  free(up->value);
  free(up->mark);
  free(up->marked);
}

static bool ascent_init(ascent *up, const view *v) {
  up->start = malloc((v->actor_count + 1) * sizeof *up->start);
  up->other = malloc((v->arc_count + 1) * sizeof *up->other);
  up->value = malloc((v->arc_count + 1) * sizeof *up->value);
  up->mark = malloc((v->actor_count + 1) * sizeof *up->mark);
  up->marked = calloc(v->actor_count + 1, sizeof *up->marked);
  if (!up->start || !up->other || !up->value || !up->mark || !up->marked)
    return false;
  size_t count = 0;
  for (size_t a = 0; a < v->actor_count; a++) {
    up->start[a] = count;
    for (size_t s = v->out.start[a]; s < v->out.start[a + 1]; s++) {
      if (!is_up(v, (uint32_t)a, v->out.other[s]))
        continue;
      up->other[count] = v->out.other[s];
      up->value[count++] = v->out.value[s];
    }
  }
  up->start[v->actor_count] = count;
  return true;
}

static void visit_from(ascent *up, uint32_t low, void (*visit)(void *, const triangle *),
                       void *payload) {
  size_t begin = up->start[low], end = up->start[low + 1];
  for (size_t s = begin; s < end; s++) {
    up->mark[up->other[s]] = up->value[s];
    up->marked[up->other[s]] = true;
  }
  for (size_t s = begin; s < end; s++) {
    uint32_t middle = up->other[s];
    for (size_t t = up->start[middle]; t < up->start[middle + 1]; t++) {
      uint32_t high = up->other[t];
      if (!up->marked[high])
        continue;
      triangle found = {{low, middle, high}, {up->value[t], up->mark[high], up->value[s]}};
      visit(payload, &found);
    }
  }
  for (size_t s = begin; s < end; s++)
    up->marked[up->other[s]] = false;
}

diplo_status triangles_visit(const view *v, void (*visit)(void *payload, const triangle *found),
                             void *payload, diplo_error *error) {
  ascent up = {0};
  bool ready = ascent_init(&up, v);
  for (size_t a = 0; ready && a < v->actor_count; a++)
    visit_from(&up, (uint32_t)a, visit, payload);
  ascent_clear(&up);
  return ready ? DIPLO_OK : diplo_error_memory(error);
}
