/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who led what and when. */
#include "model/lift_terms.h"
#include <stdlib.h>
#include <string.h>

const diplo_period lift_always = {DIPLO_DAY_MIN, DIPLO_DAY_MAX};

/* The leader and the led of a tie; false where it joins no such two. */
static bool read_tie(const diplo_network *network, size_t relation, size_t tie, uint32_t *leader,
                     uint32_t *led) {
  if (diplo_tie_get_relation(network)[tie] != relation)
    return false;
  *leader = diplo_tie_get_from(network)[tie];
  *led = diplo_tie_get_to(network)[tie];
  if (!diplo_relation_get(network, relation)->directed &&
      diplo_actor_get_kind(network, *leader) != DIPLO_KIND_LEADER) {
    *leader = diplo_tie_get_to(network)[tie];
    *led = diplo_tie_get_from(network)[tie];
  }
  return diplo_actor_get_kind(network, *leader) == DIPLO_KIND_LEADER &&
         diplo_actor_get_kind(network, *led) != DIPLO_KIND_LEADER;
}

static diplo_status make_room(lift_terms *terms, size_t actors, diplo_error *error) {
  size_t count = 0;
  terms->longest = 1;
  for (size_t a = 0; a <= actors; a++) {
    size_t own = terms->start[a];
    terms->start[a] = count;
    count += own;
    terms->longest = own > terms->longest ? own : terms->longest;
  }
  terms->terms = malloc((count ? count : 1) * sizeof *terms->terms);
  terms->stands = malloc(2 * terms->longest * sizeof *terms->stands);
  return terms->terms && terms->stands ? DIPLO_OK : diplo_error_memory(error);
}

/* By what is led, then by the beginning. */
static int compare_terms(const void *one, const void *other) {
  const lift_term *a = one, *b = other;
  if (a->led != b->led)
    return a->led < b->led ? -1 : 1;
  if (a->period.begin != b->period.begin)
    return a->period.begin < b->period.begin ? -1 : 1;
  return a->period.end < b->period.end ? -1 : a->period.end > b->period.end;
}

diplo_status lift_terms_init(lift_terms *terms, const diplo_network *network, size_t relation,
                             diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t actors = diplo_actor_count(network), ties = diplo_tie_count(network);
  uint32_t leader, led;
  size_t *next = calloc(actors + 1, sizeof *next);
  terms->start = calloc(actors + 1, sizeof *terms->start);
  if (!next || !terms->start) {
    status = diplo_error_memory(error);
    goto done;
  }
  for (size_t t = 0; t < ties; t++) {
    if (read_tie(network, relation, t, &leader, &led))
      terms->start[leader]++;
  }
  DIPLO_TRY(make_room(terms, actors, error));
  memcpy(next, terms->start, actors * sizeof *next);
  for (size_t t = 0; t < ties; t++) {
    if (read_tie(network, relation, t, &leader, &led)) {
      diplo_period period = diplo_tie_get_period(network, t);
      period = diplo_period_is_missing(period) ? lift_always : period;
      terms->terms[next[leader]++] = (lift_term){led, period};
    }
  }
  for (size_t a = 0; a < actors; a++)
    qsort(terms->terms + terms->start[a], terms->start[a + 1] - terms->start[a],
          sizeof *terms->terms, compare_terms);
done:
  free(next);
  return status;
}

void lift_terms_clear(lift_terms *terms) {
  free(terms->start);
  free(terms->terms);
  free(terms->stands);
  *terms = (lift_terms){0};
}

bool lift_terms_has(const lift_terms *terms, size_t actor) {
  return terms->start[actor + 1] > terms->start[actor];
}

static size_t stand_alone(size_t actor, lift_stand *stands) {
  stands[0] = (lift_stand){actor, lift_always, false};
  return 1;
}

size_t lift_terms_find(const lift_terms *terms, size_t actor, diplo_period period,
                       lift_stand *stands) {
  bool dated = !diplo_period_is_missing(period);
  size_t count = 0;
  for (size_t i = terms->start[actor]; i < terms->start[actor + 1]; i++) {
    const lift_term *term = &terms->terms[i];
    lift_stand *last = count ? &stands[count - 1] : NULL;
    diplo_period common = dated ? diplo_period_intersect(term->period, period) : lift_always;
    if (diplo_period_is_missing(common))
      continue;
    if (last && last->actor == term->led && common.begin <= last->period.end) {
      if (common.end > last->period.end)
        last->period.end = common.end;
    } else {
      stands[count++] = (lift_stand){term->led, common, true};
    }
  }
  return count == 0 || (!dated && count > 1) ? stand_alone(actor, stands) : count;
}
