/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lifting: ties of leaders become ties of what they lead on the tie's days. */
#include "model/gather.h"
#include "model/lift_terms.h"
#include "model/name_refuse.h"
#include "model/network_private.h"
#include <diplonet/select.h>
#include <stdlib.h>

/* A tie of the result: a tie of the network with other ends and another period. */
typedef struct lifted_tie {
  uint32_t from, to;
  diplo_period period;
} lifted_tie;

typedef struct lift {
  const diplo_network *network;
  size_t relation; /* `leads` */
  diplo_period during;
  bool keep_leaders;
  lift_terms terms;
  lifted_tie *ties; /* indexed by tie of the result */
  uint32_t *rows;   /* the tie of the network that it comes from */
  size_t count, tie_capacity, row_capacity;
  /* Ties of the network, by what became of them; `loops` counts ties of the result. */
  size_t moved, cut, several, led_nothing, undecided, apart, loops, leaders;
} lift;

static diplo_status add_tie(lift *l, size_t row, lifted_tie made, diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(network_grow(&l->ties, sizeof *l->ties, &l->tie_capacity, l->count + 1, error));
  DIPLO_TRY(network_grow(&l->rows, sizeof *l->rows, &l->row_capacity, l->count + 1, error));
  l->ties[l->count] = made;
  l->rows[l->count++] = (uint32_t)row;
done:
  return status;
}

static lifted_tie get_tie(const lift *l, size_t row) {
  return (lifted_tie){l->network->tie_from[row], l->network->tie_to[row],
                      diplo_tie_get_period(l->network, row)};
}

/* Whether a leader stays in the tie, and why. */
static void count_unmoved(lift *l, const lift_stand *stands, diplo_period period) {
  if (stands[0].lifted || diplo_actor_get_kind(l->network, stands[0].actor) != DIPLO_KIND_LEADER)
    return;
  if (diplo_period_is_missing(period) && lift_terms_has(&l->terms, stands[0].actor))
    l->undecided++;
  else
    l->led_nothing++;
}

/* The pairs of stands that have days in common. */
static diplo_status add_pairs(lift *l, size_t row, const lift_stand *from, size_t from_count,
                              const lift_stand *to, size_t to_count, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  lifted_tie tie = get_tie(l, row);
  diplo_period own = tie.period;
  size_t pairs = 0, cut = 0;
  bool dated = !diplo_period_is_missing(own), single = from_count * to_count == 1;
  for (size_t i = 0; i < from_count * to_count; i++) {
    const lift_stand *one = &from[i / to_count], *other = &to[i % to_count];
    diplo_period common = diplo_period_intersect(one->period, other->period);
    if (diplo_period_is_missing(common))
      continue;
    pairs++;
    if (one->actor == other->actor) {
      l->loops++;
      continue;
    }
    tie = (lifted_tie){(uint32_t)one->actor, (uint32_t)other->actor, own};
    if (dated || !single)
      tie.period = common;
    cut += dated && !diplo_period_is_equal(common, own);
    DIPLO_TRY(add_tie(l, row, tie, error));
  }
  l->several += pairs > 1;
  l->cut += pairs == 1 && cut > 0;
  l->moved += pairs > 0;
  if (pairs == 0) {
    l->apart++;
    status = add_tie(l, row, get_tie(l, row), error);
  }
done:
  return status;
}

static diplo_status lift_tie(lift *l, size_t row, diplo_error *error) {
  lifted_tie tie = get_tie(l, row);
  diplo_period period = diplo_period_is_missing(tie.period) ? l->during : tie.period;
  lift_stand *from = l->terms.stands, *to = from + l->terms.longest;
  size_t from_count = lift_terms_find(&l->terms, tie.from, period, from);
  size_t to_count = lift_terms_find(&l->terms, tie.to, period, to);
  count_unmoved(l, from, period);
  count_unmoved(l, to, period);
  if (!from[0].lifted && !to[0].lifted)
    return add_tie(l, row, tie, error);
  return add_pairs(l, row, from, from_count, to, to_count, error);
}

/* All ties in their order; those of `leads` as they are. */
static diplo_status lift_ties(lift *l, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (size_t row = 0; row < l->network->tie_count; row++) {
    if (l->network->tie_relation[row] == l->relation)
      DIPLO_TRY(add_tie(l, row, get_tie(l, row), error));
    else
      DIPLO_TRY(lift_tie(l, row, error));
  }
done:
  return status;
}

/* Leaders of something who stand in no tie any more but `leads` go, and those ties with them. */
static diplo_status choose_leaders(lift *l, bool **actors, bool **ties, diplo_error *error) {
  size_t count = diplo_actor_count(l->network);
  *actors = malloc(count ? count : 1);
  *ties = malloc(l->count ? l->count : 1);
  if (!*actors || !*ties)
    return diplo_error_memory(error);
  for (size_t a = 0; a < count; a++)
    (*actors)[a] = l->keep_leaders || !lift_terms_has(&l->terms, a);
  for (size_t i = 0; i < l->count; i++) {
    if (l->network->tie_relation[l->rows[i]] != l->relation)
      (*actors)[l->ties[i].from] = (*actors)[l->ties[i].to] = true;
  }
  for (size_t i = 0; i < l->count; i++)
    (*ties)[i] = (*actors)[l->ties[i].from] && (*actors)[l->ties[i].to];
  for (size_t a = 0; a < count; a++)
    l->leaders += !(*actors)[a];
  return DIPLO_OK;
}

static diplo_status set_periods(const lift *l, diplo_network *made, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_column *during = NULL;
  for (size_t i = 0; i < l->count; i++) {
    if (diplo_period_is_equal(l->ties[i].period, diplo_tie_get_period(made, i)))
      continue;
    if (!during)
      DIPLO_TRY(diplo_columns_add(diplo_network_columns(made, DIPLO_PART_TIES), "during",
                                  DIPLO_PERIOD, &during, error));
    DIPLO_TRY(diplo_column_set_period(during, i, l->ties[i].period, error));
  }
done:
  return status;
}

static diplo_status make_result(lift *l, diplo_network *made, diplo_error *error) {
  diplo_status status;
  bool *actors = NULL, *ties = NULL;
  DIPLO_TRY(choose_leaders(l, &actors, &ties, error));
  DIPLO_TRY(gather_ties(made, l->rows, l->count, error));
  for (size_t i = 0; i < l->count; i++) {
    made->tie_from[i] = l->ties[i].from;
    made->tie_to[i] = l->ties[i].to;
  }
  DIPLO_TRY(set_periods(l, made, error));
  DIPLO_TRY(gather_kept_ties(made, ties, error));
  DIPLO_TRY(gather_kept_actors(made, actors, error));
done:
  free(actors);
  free(ties);
  return status;
}

static diplo_status add_note(const lift *l, diplo_network *made, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_buffer text = {0};
  const struct {
    size_t count;
    const char *words;
  } facts[] = {
      {l->moved, "ties moved from leaders to what they led"},
      {l->cut, "of these cut to the days on which they led it"},
      {l->several, "of these made several because more than one was led"},
      {l->loops, "loops that came of it left out"},
      {l->led_nothing, "ends of ties left with leaders who led nothing then"},
      {l->undecided, "ends of ties without a period left with leaders who led several"},
      {l->apart, "ties left between leaders who did not lead at the same time"},
      {l->leaders, "leaders taken out"},
  };
  for (size_t i = 0; i < sizeof facts / sizeof facts[0]; i++) {
    if (facts[i].count > 0)
      DIPLO_TRY(diplo_buffer_add_format(
          &text, error, "%s%s: %zu", text.size ? "; " : "lift: ", facts[i].words, facts[i].count));
  }
  DIPLO_TRY(diplo_note_add(made, NULL, diplo_buffer_get(&text), error));
done:
  diplo_buffer_clear(&text);
  return status;
}

diplo_status diplo_network_lift(const diplo_network *network, const diplo_lift_options *options,
                                diplo_network **result, diplo_error *error) {
  diplo_status status;
  static const diplo_lift_options all = {0};
  diplo_network *made = NULL;
  options = options ? options : &all;
  const char *leads = options->leads ? options->leads : "leads";
  lift l = {.network = network, .keep_leaders = options->keep_leaders, .during = options->during};
  if (diplo_period_is_missing(l.during))
    l.during = diplo_network_get_period(network);
  l.relation = diplo_relation_find(network, leads);
  if (l.relation == DIPLO_NONE) {
    status = name_refuse_relation(network, leads, error);
    goto done;
  }
  DIPLO_TRY(lift_terms_init(&l.terms, network, l.relation, error));
  DIPLO_TRY(lift_ties(&l, error));
  DIPLO_TRY(diplo_network_copy(network, &made, error));
  DIPLO_TRY(make_result(&l, made, error));
  DIPLO_TRY(add_note(&l, made, error));
  *result = made;
  made = NULL;
done:
  lift_terms_clear(&l.terms);
  free(l.ties);
  free(l.rows);
  diplo_network_free(made);
  return status;
}
