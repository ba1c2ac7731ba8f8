/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mutual strengths, by merging the slots that lead away and those that lead to an actor. */
#include "measure/mutual.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

static void add(mutual *m, size_t actor, size_t entry, uint32_t other, double value) {
  m->other[entry] = other;
  m->value[entry] = value;
  m->sum[actor] += value;
  m->largest[actor] = fmax(m->largest[actor], value);
}

/* Both lists are ordered by other end. Returns the first entry of the next actor. */
static size_t merge(mutual *m, const view *v, size_t actor, size_t entry) {
  size_t out = v->out.start[actor], out_end = v->out.start[actor + 1];
  size_t in = v->in.start[actor], in_end = v->in.start[actor + 1];
  while (out < out_end || in < in_end) {
    uint32_t to = out < out_end ? v->out.other[out] : UINT32_MAX;
    uint32_t from = in < in_end ? v->in.other[in] : UINT32_MAX;
    uint32_t other = to < from ? to : from;
    double value = to == other ? v->out.value[out++] : 0;
    value += from == other ? v->in.value[in++] : 0;
    add(m, actor, entry++, other, value);
  }
  return entry;
}

diplo_status mutual_init(mutual *m, const view *v, diplo_error *error) {
  size_t actors = v->actor_count, entry = 0;
  size_t capacity = actors > 0 ? v->out.start[actors] + v->in.start[actors] : 0;
  *m = (mutual){.actor_count = actors};
  m->start = malloc((actors + 1) * sizeof *m->start);
  m->sum = calloc(actors + 1, sizeof *m->sum);
  m->largest = calloc(actors + 1, sizeof *m->largest);
  m->other = malloc((capacity + 1) * sizeof *m->other);
  m->value = malloc((capacity + 1) * sizeof *m->value);
  if (!m->start || !m->sum || !m->largest || !m->other || !m->value) {
    mutual_clear(m);
    return diplo_error_memory(error);
  }
  for (size_t a = 0; a < actors; a++) {
    m->start[a] = entry;
    entry = merge(m, v, a, entry);
  }
  m->start[actors] = entry;
  return DIPLO_OK;
}

void mutual_clear(mutual *m) {
  free(m->start);
  free(m->other);
  free(m->value);
  free(m->sum);
  free(m->largest);
  memset(m, 0, sizeof *m);
}
