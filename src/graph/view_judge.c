/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which ties enter a view, and what each is worth. */
#include "graph/view_build.h"
#include <math.h>

static double weight_of(const view_build *build, size_t tie) {
  return build->weights ? build->weights[tie] : diplo_tie_get_weight(build->network, tie);
}

diplo_sign view_tie_sign(const view_build *build, size_t tie) {
  diplo_sign sign = build->relations[build->of[tie]].declared->sign;
  if (sign != DIPLO_SIGN_MIXED)
    return sign;
  double weight = weight_of(build, tie);
  return weight > 0 ? DIPLO_SIGN_POSITIVE : weight < 0 ? DIPLO_SIGN_NEGATIVE : DIPLO_SIGN_NEUTRAL;
}

double view_tie_value(const view_build *build, size_t tie) {
  const view_relation *relation = &build->relations[build->of[tie]];
  bool is_one =
      !build->view->weighted || relation->counts || relation->declared->weight == DIPLO_WEIGHT_NONE;
  double strength = is_one ? 1 : fabs(weight_of(build, tie));
  bool below = build->options->negative && !build->options->absolute &&
               view_tie_sign(build, tie) == DIPLO_SIGN_NEGATIVE;
  return below ? -strength : strength;
}

static void set_relations(view_build *build) {
  const view_options *options = build->options;
  static const diplo_combine rules[] = {[DIPLO_COMBINE_ALL_SUM] = DIPLO_COMBINE_SUM,
                                        [DIPLO_COMBINE_ALL_MAX] = DIPLO_COMBINE_MAX,
                                        [DIPLO_COMBINE_ALL_MEAN] = DIPLO_COMBINE_MEAN,
                                        [DIPLO_COMBINE_ALL_MIN] = DIPLO_COMBINE_MIN,
                                        [DIPLO_COMBINE_ALL_COUNT] = DIPLO_COMBINE_COUNT};
  for (size_t r = 0; r < diplo_relation_count(build->network); r++) {
    view_relation *relation = &build->relations[r];
    bool by_relation = options->combine == DIPLO_COMBINE_BY_RELATION;
    relation->declared = diplo_relation_get(build->network, r);
    relation->enters = !options->relations || options->relations[r];
    relation->rule = by_relation ? relation->declared->combine : rules[options->combine];
    relation->counts =
        relation->rule == DIPLO_COMBINE_COUNT || (options->combine == DIPLO_COMBINE_ALL_SUM &&
                                                  relation->declared->weight == DIPLO_WEIGHT_NONE);
    if (!relation->counts && by_relation && relation->declared->weight == DIPLO_WEIGHT_NONE)
      relation->rule = DIPLO_COMBINE_MAX;
  }
}

static unsigned sign_bit(diplo_sign sign) {
  return sign == DIPLO_SIGN_POSITIVE   ? DIPLO_SIGNS_POSITIVE
         : sign == DIPLO_SIGN_NEGATIVE ? DIPLO_SIGNS_NEGATIVE
                                       : DIPLO_SIGNS_NEUTRAL;
}

/* NULL: the tie may enter; else the count under which it stays out. */
static size_t *reason_against(view_build *build, size_t tie) {
  const view_options *options = build->options;
  view_account *account = &build->view->account;
  if (!build->relations[build->of[tie]].enters)
    return &account->other_relation;
  diplo_sign sign = view_tie_sign(build, tie);
  if (options->signs && !(options->signs & sign_bit(sign)))
    return &account->other_sign;
  if (build->from[tie] == build->to[tie] && !options->loops)
    return &account->loops;
  if (sign == DIPLO_SIGN_NEGATIVE && !options->absolute && !options->negative)
    return &account->negative;
  return NULL;
}

static void judge_entry(view_build *build) {
  view *v = build->view;
  for (size_t tie = 0; tie < v->tie_count; tie++) {
    view_relation *relation = &build->relations[build->of[tie]];
    size_t *reason = reason_against(build, tie);
    v->tie_arc[tie] = reason ? UINT32_MAX : 0;
    if (reason) {
      ++*reason;
      continue;
    }
    relation->ties++;
    relation->known +=
        relation->declared->weight != DIPLO_WEIGHT_NONE && !isnan(weight_of(build, tie));
    v->directed |= build->options->directed && relation->declared->directed;
  }
}

static bool is_weighing(const view_relation *relation) {
  return relation->ties > 0 && (relation->counts || relation->known > 0);
}

static diplo_weight meaning_of(const view_relation *relation) {
  return relation->counts ? DIPLO_WEIGHT_COUNT : relation->declared->weight;
}

static diplo_status refuse_costs(const view_relation *one, const view_relation *other,
                                 diplo_error *error) {
  if (!other)
    return diplo_error_set(error, DIPLO_DATA,
                           "strengths are needed, and the weights of '%s' are costs: choose "
                           "--unweighted, or other relations with --relation",
                           one->declared->name);
  return diplo_error_set(
      error, DIPLO_DATA,
      "the weights of '%s' are of type %s and those of '%s' of type %s, of which "
      "one grows as the other shrinks: choose relations with --relation, or "
      "--unweighted",
      one->declared->name, diplo_weight_get_name(meaning_of(one)), other->declared->name,
      diplo_weight_get_name(meaning_of(other)));
}

/* Finds the first relation with weights, and the first that differs from it in their meaning; NULL
   where there is none. With a cost among several, one of the two is a cost. */
static void find_meanings(const view_build *build, const view_relation **first,
                          const view_relation **other) {
  *first = *other = NULL;
  for (size_t r = 0; r < diplo_relation_count(build->network); r++) {
    const view_relation *relation = &build->relations[r];
    if (!is_weighing(relation))
      continue;
    bool is_cost = meaning_of(relation) == DIPLO_WEIGHT_COST;
    if (!*first)
      *first = relation;
    else if (meaning_of(relation) != meaning_of(*first) && (!*other || is_cost))
      *other = relation;
  }
}

/* Decides whether weights are used, and whether they can be put together. */
static diplo_status judge_meaning(view_build *build, diplo_error *error) {
  view_account *account = &build->view->account;
  const view_relation *first, *other;
  bool declared = false;
  if (build->options->use == DIPLO_USE_NONE)
    return DIPLO_OK;
  find_meanings(build, &first, &other);
  bool costs = first && meaning_of(first) == DIPLO_WEIGHT_COST;
  if (other && (costs || meaning_of(other) == DIPLO_WEIGHT_COST))
    return refuse_costs(first, other, error);
  if (costs && build->options->use == DIPLO_USE_STRENGTH)
    return refuse_costs(first, NULL, error);
  for (size_t r = 0; r < diplo_relation_count(build->network); r++)
    declared |=
        build->relations[r].ties > 0 && build->relations[r].declared->weight != DIPLO_WEIGHT_NONE;
  account->unknown = !first && declared;
  account->set_aside = other != NULL;
  if (other) {
    account->apart[0] = (size_t)(first - build->relations);
    account->apart[1] = (size_t)(other - build->relations);
    first = NULL;
  }
  account->weighted = build->view->weighted = first != NULL;
  account->meaning = first ? meaning_of(first) : DIPLO_WEIGHT_NONE;
  build->lengths = costs || build->options->map == DIPLO_MAP_NONE;
  return DIPLO_OK;
}

static diplo_status refuse_sign(const view_build *build, size_t tie, double weight,
                                diplo_error *error) {
  const diplo_relation *relation = build->relations[build->of[tie]].declared;
  return diplo_error_set(
      error, DIPLO_DATA,
      "tie %zu (%s -> %s) weighs %g, and its relation '%s' has sign %s: declare the relation as "
      "mixed (+-), or use --absolute or --unweighted",
      tie + 1, diplo_actor_get_id(build->network, build->from[tie]),
      diplo_actor_get_id(build->network, build->to[tie]), weight, relation->name,
      diplo_sign_get_name(relation->sign));
}

/* Puts out the ties whose weight is needed and missing or zero. */
static diplo_status judge_weights(view_build *build, diplo_error *error) {
  view *v = build->view;
  for (size_t tie = 0; v->weighted && tie < v->tie_count; tie++) {
    const view_relation *relation = &build->relations[build->of[tie]];
    if (v->tie_arc[tie] == UINT32_MAX || relation->counts ||
        relation->declared->weight == DIPLO_WEIGHT_NONE)
      continue;
    double weight = weight_of(build, tie);
    diplo_sign sign = relation->declared->sign;
    if (weight < 0 && (sign == DIPLO_SIGN_POSITIVE || sign == DIPLO_SIGN_NEUTRAL) &&
        !build->options->absolute)
      return refuse_sign(build, tie, weight, error);
    if (!isnan(weight) && weight != 0)
      continue;
    v->tie_arc[tie] = UINT32_MAX;
    v->account.missing += isnan(weight) != 0;
    v->account.zero += weight == 0;
  }
  return DIPLO_OK;
}

diplo_status view_judge(view_build *build, diplo_error *error) {
  diplo_status status;
  set_relations(build);
  judge_entry(build);
  DIPLO_TRY(judge_meaning(build, error));
  DIPLO_TRY(judge_weights(build, error));
done:
  return status;
}
