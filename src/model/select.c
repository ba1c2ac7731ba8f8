/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Choosing parts of a network. First every actor and tie is judged by itself, then the ego network
   and the largest component are looked for in what is left, then isolates go. */
#include "model/gather.h"
#include "model/name_refuse.h"
#include "model/neighbourhood.h"
#include <diplonet/select.h>
#include <stdlib.h>
#include <string.h>

typedef struct choice {
  const diplo_network *network;
  const diplo_selection *selection;
  bool *actors, *ties; /* true stays; indexed by actor, by tie */
} choice;

static bool *make_flags(size_t count, bool value, diplo_error *error) {
  bool *flags = malloc((count ? count : 1) * sizeof *flags);
  if (!flags)
    diplo_error_memory(error);
  else
    memset(flags, value, count * sizeof *flags);
  return flags;
}

static diplo_status choice_init(choice *c, const diplo_network *network,
                                const diplo_selection *selection, diplo_error *error) {
  *c = (choice){.network = network, .selection = selection};
  c->actors = make_flags(diplo_actor_count(network), true, error);
  c->ties = make_flags(diplo_tie_count(network), true, error);
  return c->actors && c->ties ? DIPLO_OK : DIPLO_SYSTEM;
}

static void choice_clear(choice *c) {
  free(c->actors);
  free(c->ties);
}

/* The indices of the actors, for the caller to free. */
static diplo_status find_actors(const diplo_network *network, const char *const *ids, size_t count,
                                size_t **indices, diplo_error *error) {
  *indices = malloc((count ? count : 1) * sizeof **indices);
  if (!*indices)
    return diplo_error_memory(error);
  for (size_t i = 0; i < count; i++) {
    (*indices)[i] = diplo_actor_find(network, ids[i]);
    if ((*indices)[i] == DIPLO_NONE)
      return name_refuse_actor(network, ids[i], error);
  }
  return DIPLO_OK;
}

static diplo_status choose_named_actors(choice *c, diplo_error *error) {
  diplo_status status;
  size_t count = diplo_actor_count(c->network), *indices = NULL;
  bool *named = make_flags(count, false, error);
  if (!named)
    return DIPLO_SYSTEM;
  DIPLO_TRY(
      find_actors(c->network, c->selection->actors, c->selection->actor_count, &indices, error));
  for (size_t i = 0; i < c->selection->actor_count; i++)
    named[indices[i]] = true;
  for (size_t i = 0; i < count; i++)
    c->actors[i] = c->actors[i] && named[i];
done:
  free(named);
  free(indices);
  return status;
}

/* Drops rows for which the expression is false. */
static diplo_status choose_by_expression(const diplo_network *network, diplo_part part,
                                         const char *text, bool *rows, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_expression *expression = NULL;
  if (!text)
    return status;
  DIPLO_TRY(diplo_expression_new(network, part, text, &expression, error));
  for (size_t i = 0; i < diplo_network_row_count(network, part); i++)
    rows[i] = rows[i] && diplo_expression_is_true(expression, i);
done:
  diplo_expression_free(expression);
  return status;
}

static void choose_actors_by_life(choice *c) {
  const diplo_columns *columns = diplo_network_columns(c->network, DIPLO_PART_ACTORS);
  const diplo_column *life = diplo_columns_find(columns, "during");
  if (!life || diplo_period_is_missing(c->selection->period))
    return;
  for (size_t i = 0; i < diplo_actor_count(c->network); i++) {
    diplo_period period = diplo_column_get_period(life, i);
    if (!diplo_period_is_missing(period) &&
        !diplo_period_is_overlapping(period, c->selection->period))
      c->actors[i] = false;
  }
}

static diplo_status choose_actors(choice *c, diplo_error *error) {
  const diplo_selection *s = c->selection;
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; s->kinds && i < diplo_actor_count(c->network); i++)
    c->actors[i] = s->kinds >> diplo_actor_get_kind(c->network, i) & 1;
  if (s->actor_count > 0)
    DIPLO_TRY(choose_named_actors(c, error));
  choose_actors_by_life(c);
  DIPLO_TRY(
      choose_by_expression(c->network, DIPLO_PART_ACTORS, s->actor_expression, c->actors, error));
done:
  return status;
}

/* Which relations stay: indexed by relation, for the caller to free. */
static diplo_status find_relations(choice *c, bool **relations, diplo_error *error) {
  const diplo_selection *s = c->selection;
  *relations = make_flags(diplo_relation_count(c->network), s->relation_count == 0, error);
  if (!*relations)
    return DIPLO_SYSTEM;
  for (size_t i = 0; i < s->relation_count; i++) {
    size_t found = diplo_relation_find(c->network, s->relations[i]);
    if (found == DIPLO_NONE)
      return name_refuse_relation(c->network, s->relations[i], error);
    (*relations)[found] = true;
  }
  return DIPLO_OK;
}

static bool is_sign_kept(const choice *c, size_t tie) {
  static const unsigned bits[] = {[DIPLO_SIGN_POSITIVE] = DIPLO_SIGNS_POSITIVE,
                                  [DIPLO_SIGN_NEGATIVE] = DIPLO_SIGNS_NEGATIVE,
                                  [DIPLO_SIGN_NEUTRAL] = DIPLO_SIGNS_NEUTRAL,
                                  [DIPLO_SIGN_MIXED] = DIPLO_SIGNS_NEUTRAL};
  return !c->selection->signs || (c->selection->signs & bits[diplo_tie_get_sign(c->network, tie)]);
}

static bool is_period_kept(const choice *c, size_t tie) {
  diplo_period period = diplo_tie_get_period(c->network, tie);
  if (diplo_period_is_missing(period))
    return !c->selection->dated;
  return diplo_period_is_missing(c->selection->period) ||
         diplo_period_is_overlapping(period, c->selection->period);
}

static diplo_status choose_ties(choice *c, diplo_error *error) {
  const uint32_t *relation = diplo_tie_get_relation(c->network);
  bool *relations = NULL;
  diplo_status status;
  DIPLO_TRY(find_relations(c, &relations, error));
  for (size_t i = 0; i < diplo_tie_count(c->network); i++)
    c->ties[i] = relations[relation[i]] && is_sign_kept(c, i) && is_period_kept(c, i);
  DIPLO_TRY(choose_by_expression(c->network, DIPLO_PART_TIES, c->selection->tie_expression, c->ties,
                                 error));
done:
  free(relations);
  return status;
}

static diplo_status choose_around(choice *c, diplo_error *error) {
  const diplo_selection *s = c->selection;
  diplo_status status = DIPLO_OK;
  size_t *egos = NULL;
  if (s->ego_count > 0) {
    DIPLO_TRY(find_actors(c->network, s->ego, s->ego_count, &egos, error));
    DIPLO_TRY(neighbourhood_keep_near(c->network, egos, s->ego_count, s->steps ? s->steps : 1,
                                      c->ties, c->actors, error));
  }
  if (s->largest_component)
    DIPLO_TRY(neighbourhood_keep_largest(c->network, c->ties, c->actors, error));
  if (s->drop_isolates)
    DIPLO_TRY(neighbourhood_drop_isolates(c->network, c->ties, c->actors, error));
done:
  free(egos);
  return status;
}

/* A tie stays where both of its ends do. */
static void drop_loose_ties(choice *c) {
  const uint32_t *from = diplo_tie_get_from(c->network), *to = diplo_tie_get_to(c->network);
  for (size_t i = 0; i < diplo_tie_count(c->network); i++)
    c->ties[i] = c->ties[i] && c->actors[from[i]] && c->actors[to[i]];
}

/* Periods of the ties and of the network end where the selection's does. */
static diplo_status clip_periods(diplo_network *network, diplo_period period, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_period whole = diplo_network_get_period(network);
  diplo_column *during =
      diplo_columns_find(diplo_network_columns(network, DIPLO_PART_TIES), "during");
  if (diplo_period_is_missing(period))
    return status;
  bool overlapping = diplo_period_is_overlapping(whole, period);
  diplo_network_set_period(network, overlapping ? diplo_period_intersect(whole, period) : period);
  if (!during || diplo_column_get_type(during) != DIPLO_PERIOD)
    return status;
  for (size_t i = 0; i < diplo_tie_count(network); i++) {
    diplo_period own = diplo_column_get_period(during, i);
    if (!diplo_period_is_missing(own))
      DIPLO_TRY(diplo_column_set_period(during, i, diplo_period_intersect(own, period), error));
  }
done:
  return status;
}

static diplo_status add_notes(const choice *c, diplo_network *made, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_buffer text = {0};
  size_t actors = diplo_actor_count(c->network), ties = diplo_tie_count(c->network);
  size_t kept_actors = diplo_actor_count(made), kept_ties = diplo_tie_count(made), dateless = 0;
  if (kept_actors == actors && kept_ties == ties)
    return status;
  DIPLO_TRY(diplo_buffer_add_format(&text, error,
                                    "selection: %zu of %zu actors and %zu of %zu ties", kept_actors,
                                    actors, kept_ties, ties));
  for (size_t i = 0; i < kept_ties; i++)
    dateless += diplo_period_is_missing(diplo_tie_get_period(made, i));
  if (dateless > 0 && !diplo_period_is_missing(c->selection->period))
    DIPLO_TRY(diplo_buffer_add_format(&text, error, ", %zu of them without a period", dateless));
  DIPLO_TRY(diplo_note_add(made, NULL, diplo_buffer_get(&text), error));
done:
  diplo_buffer_clear(&text);
  return status;
}

diplo_status diplo_network_select(const diplo_network *network, const diplo_selection *selection,
                                  diplo_network **result, diplo_error *error) {
  diplo_status status;
  choice c;
  diplo_network *made = NULL;
  DIPLO_TRY(choice_init(&c, network, selection, error));
  DIPLO_TRY(choose_actors(&c, error));
  DIPLO_TRY(choose_ties(&c, error));
  DIPLO_TRY(choose_around(&c, error));
  drop_loose_ties(&c);
  DIPLO_TRY(diplo_network_copy(network, &made, error));
  DIPLO_TRY(gather_kept_ties(made, c.ties, error));
  DIPLO_TRY(gather_kept_actors(made, c.actors, error));
  DIPLO_TRY(clip_periods(made, selection->period, error));
  DIPLO_TRY(add_notes(&c, made, error));
  *result = made;
  made = NULL;
done:
  choice_clear(&c);
  diplo_network_free(made);
  return status;
}
