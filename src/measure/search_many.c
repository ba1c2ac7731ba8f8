/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many breadth-first searches at once. While few actors have a frontier they push it to their
   neighbours; when many have one, each actor pulls from its own. */
#include "measure/search_many.h"
#include <stdlib.h>
#include <string.h>

/* From this share of active actors on, pulling is cheaper. */
enum { PULL_SHARE = 16 };

diplo_status many_init(many_search *search, const view *v, diplo_error *error) {
  size_t actors = v->actor_count + 1;
  memset(search, 0, sizeof *search);
  search->view = v;
  search->seen = calloc(actors, sizeof *search->seen);
  search->frontier = calloc(actors, sizeof *search->frontier);
  search->next = calloc(actors, sizeof *search->next);
  search->active = malloc(actors * sizeof *search->active);
  search->touched = malloc(actors * sizeof *search->touched);
  if (search->seen && search->frontier && search->next && search->active && search->touched)
    return DIPLO_OK;
  many_clear(search);
  return diplo_error_memory(error);
}

void many_clear(many_search *search) {
  free(search->seen);
  free(search->frontier);
  free(search->next);
  free(search->active);
  free(search->touched);
  memset(search, 0, sizeof *search);
}

static bool set_is_empty(const source_set *set) {
  uint64_t all = 0;
  for (int w = 0; w < MANY_WORDS; w++)
    all |= set->word[w];
  return all == 0;
}

/* Adds one to the counters of the sources in `set`: a ripple of carries through the planes. */
static void count_set(many_search *search, source_set set) {
  for (int plane = 0; plane < 32 && !set_is_empty(&set); plane++) {
    for (int w = 0; w < MANY_WORDS; w++) {
      uint64_t carry = search->planes[plane].word[w] & set.word[w];
      search->planes[plane].word[w] ^= set.word[w];
      set.word[w] = carry;
    }
  }
}

static void push(many_search *search, const struct view_slots *slots) {
  for (size_t i = 0; i < search->active_count; i++) {
    uint32_t actor = search->active[i];
    source_set mine = search->frontier[actor];
    for (size_t slot = slots->start[actor]; slot < slots->start[actor + 1]; slot++) {
      uint32_t other = slots->other[slot];
      source_set *next = &search->next[other];
      bool was_empty = set_is_empty(next);
      for (int w = 0; w < MANY_WORDS; w++)
        next->word[w] |= mine.word[w] & ~search->seen[other].word[w];
      search->touched[search->touched_count] = other;
      search->touched_count += was_empty && !set_is_empty(next);
    }
  }
}

static void pull(many_search *search, const struct view_slots *slots, const source_set *all) {
  for (size_t actor = 0; actor < search->view->actor_count; actor++) {
    source_set open, found = {{0}};
    for (int w = 0; w < MANY_WORDS; w++)
      open.word[w] = all->word[w] & ~search->seen[actor].word[w];
    if (set_is_empty(&open))
      continue;
    for (size_t slot = slots->start[actor]; slot < slots->start[actor + 1]; slot++) {
      const source_set *theirs = &search->frontier[slots->other[slot]];
      for (int w = 0; w < MANY_WORDS; w++)
        found.word[w] |= theirs->word[w];
    }
    for (int w = 0; w < MANY_WORDS; w++)
      search->next[actor].word[w] = found.word[w] & open.word[w];
    if (!set_is_empty(&search->next[actor]))
      search->touched[search->touched_count++] = (uint32_t)actor;
  }
}

/* What was found becomes the frontier and is counted. */
static void advance(many_search *search) {
  for (size_t i = 0; i < search->active_count; i++)
    memset(&search->frontier[search->active[i]], 0, sizeof *search->frontier);
  for (size_t i = 0; i < search->touched_count; i++) {
    uint32_t actor = search->touched[i];
    source_set found = search->next[actor];
    search->active[i] = actor;
    search->frontier[actor] = found;
    memset(&search->next[actor], 0, sizeof *search->next);
    for (int w = 0; w < MANY_WORDS; w++)
      search->seen[actor].word[w] |= found.word[w];
    count_set(search, found);
  }
  search->active_count = search->touched_count;
  search->touched_count = 0;
}

static void read_counts(many_search *search, uint32_t counts[MANY_SOURCES]) {
  memset(counts, 0, MANY_SOURCES * sizeof *counts);
  for (size_t plane = 0; plane < 32; plane++) {
    if (set_is_empty(&search->planes[plane]))
      continue;
    for (size_t s = 0; s < MANY_SOURCES; s++)
      counts[s] |= (uint32_t)(search->planes[plane].word[s / 64] >> (s % 64) & 1) << plane;
  }
  memset(search->planes, 0, sizeof search->planes);
}

void many_run(many_search *search, size_t first, size_t count, bool incoming, many_level *level,
              void *payload) {
  const view *v = search->view;
  const struct view_slots *forward = incoming ? &v->in : &v->out;
  const struct view_slots *backward = incoming ? &v->out : &v->in;
  uint32_t counts[MANY_SOURCES];
  source_set all = {{0}};
  memset(search->seen, 0, v->actor_count * sizeof *search->seen);
  for (size_t s = 0; s < count; s++) {
    uint64_t bit = UINT64_C(1) << (s % 64);
    all.word[s / 64] |= bit;
    search->seen[first + s].word[s / 64] |= bit;
    search->frontier[first + s].word[s / 64] |= bit;
    search->active[s] = (uint32_t)(first + s);
  }
  search->active_count = count;
  for (size_t depth = 1; search->active_count > 0; depth++) {
    if (search->active_count > v->actor_count / PULL_SHARE)
      pull(search, backward, &all);
    else
      push(search, forward);
    advance(search);
    read_counts(search, counts);
    if (search->active_count > 0)
      level(payload, depth, counts);
  }
}
