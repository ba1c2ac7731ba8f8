/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Views of random networks against what a slow reading of the same rules gives for each pair. */
#include "base/random.h"
#include "graph/view.h"
#include "unit/expect.h"
#include "unit/measure/given.h"
#include <check.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ACTORS = 7, MOST_TIES = 60, RELATIONS = 4, ROUNDS = 400 };

typedef struct round {
  diplo_network *network;
  view_options options;
  bool relations[RELATIONS];
  bool weighted, directed, mixed; /* mixed: weights of several meanings */
} round_of;

static const char *const any_relation[][3] = {
    {"ally + no strength sum", "ally + no strength max", "ally + yes strength mean"},
    {"foe - no strength sum", "foe - yes strength min", "foe - yes strength count"},
    {"score +- no strength sum", "score +- yes strength max", "score +- no strength mean"},
    {"leads 0 yes none max", "leads 0 no none sum", "leads + yes none min"}};

static void make_network(round_of *r, random_source *source) {
  char text[64];
  r->network = diplo_network_new();
  given_relation(r->network, any_relation[0][random_below(source, 3)]);
  for (int a = 0; a < ACTORS; a++) {
    snprintf(text, sizeof text, "a%d", a);
    given_ties(r->network, text);
  }
  for (int kind = 0; kind < RELATIONS; kind++) {
    size_t form = random_below(source, 3);
    bool counted = kind == 1 && form == 2;
    if (kind > 0)
      given_relation(r->network, any_relation[kind][form]);
    for (size_t i = random_below(source, MOST_TIES / RELATIONS); i > 0; i--) {
      int from = (int)random_below(source, ACTORS), to = (int)random_below(source, ACTORS);
      int weight = (int)random_below(source, 5); /* 0: none, so that ties without a weight occur */
      if (kind == 2 && random_below(source, 2) == 0)
        weight = -weight;
      if (weight == 0 && random_below(source, 2) == 0)
        snprintf(text, sizeof text, "a%d a%d 0", from, to);
      else if (weight == 0 || kind == 3 || counted)
        snprintf(text, sizeof text, "a%d a%d", from, to);
      else
        snprintf(text, sizeof text, "a%d a%d %d", from, to, weight);
      given_ties(r->network, text);
    }
  }
}

static void make_options(round_of *r, random_source *source) {
  view_options *o = &r->options;
  o->signs = (unsigned)random_below(source, 8);
  o->directed = random_below(source, 2) == 0;
  o->absolute = random_below(source, 3) == 0;
  o->negative = random_below(source, 2) == 0;
  o->loops = random_below(source, 2) == 0;
  o->use = random_below(source, 2) == 0 ? DIPLO_USE_NONE : DIPLO_USE_STRENGTH;
  if (o->use == DIPLO_USE_STRENGTH && random_below(source, 3) == 0)
    o->combine = (diplo_combine_choice)random_below(source, DIPLO_COMBINE_ALL_COUNT + 1);
  for (int i = 0; i < RELATIONS; i++)
    r->relations[i] = random_below(source, 4) > 0;
  if (random_below(source, 2) == 0)
    o->relations = r->relations;
}

static const diplo_relation *relation_of(const round_of *r, size_t tie) {
  return diplo_relation_get(r->network, diplo_tie_get_relation(r->network)[tie]);
}

static bool is_counted(const round_of *r, size_t tie) {
  const diplo_relation *relation = relation_of(r, tie);
  switch (r->options.combine) {
  case DIPLO_COMBINE_BY_RELATION:
    return relation->combine == DIPLO_COMBINE_COUNT;
  case DIPLO_COMBINE_ALL_COUNT:
    return true;
  case DIPLO_COMBINE_ALL_SUM:
    return relation->weight == DIPLO_WEIGHT_NONE;
  default:
    return false;
  }
}

/* Whether the tie may enter, its weight apart. */
static bool may_enter(const round_of *r, size_t tie) {
  static const unsigned bits[] = {DIPLO_SIGNS_POSITIVE, DIPLO_SIGNS_NEGATIVE, DIPLO_SIGNS_NEUTRAL};
  const view_options *o = &r->options;
  diplo_sign sign = diplo_tie_get_sign(r->network, tie);
  if (o->relations && !o->relations[diplo_tie_get_relation(r->network)[tie]])
    return false;
  if (o->signs != 0 && (o->signs & bits[sign]) == 0)
    return false;
  if (diplo_tie_get_from(r->network)[tie] == diplo_tie_get_to(r->network)[tie] && !o->loops)
    return false;
  return sign != DIPLO_SIGN_NEGATIVE || o->absolute || o->negative;
}

/* The value of a tie, NaN where it does not enter. */
static double value_of(const round_of *r, size_t tie) {
  if (!may_enter(r, tie))
    return NAN;
  double value = 1;
  bool plain = is_counted(r, tie) || relation_of(r, tie)->weight == DIPLO_WEIGHT_NONE;
  if (r->weighted && !plain)
    value = fabs(diplo_tie_get_weight(r->network, tie));
  if (value == 0 || isnan(value))
    return NAN;
  bool hostile = diplo_tie_get_sign(r->network, tie) == DIPLO_SIGN_NEGATIVE;
  return hostile && !r->options.absolute ? -value : value;
}

static bool joins(const round_of *r, size_t tie, uint32_t from, uint32_t to) {
  uint32_t a = diplo_tie_get_from(r->network)[tie], b = diplo_tie_get_to(r->network)[tie];
  if (a == from && b == to)
    return true;
  return a == to && b == from && (!r->directed || !relation_of(r, tie)->directed);
}

static int by_size(const void *one, const void *other) {
  double a = fabs(*(const double *)one), b = fabs(*(const double *)other);
  return (a > b) - (a < b);
}

static double join_values(double *values, size_t count, diplo_combine rule) {
  double sum = 0;
  if (count == 0)
    return 0;
  for (size_t i = 0; i < count; i++)
    sum += values[i];
  qsort(values, count, sizeof *values, by_size);
  double extreme = rule == DIPLO_COMBINE_MAX ? values[count - 1] : values[0];
  switch (rule) {
  case DIPLO_COMBINE_MEAN:
    return sum / (double)count;
  case DIPLO_COMBINE_MAX:
  case DIPLO_COMBINE_MIN:
    for (size_t i = 0; i < count; i++) {
      if (values[i] == -extreme)
        return 0;
    }
    return extreme;
  default:
    return sum;
  }
}

static diplo_combine rule_of(const round_of *r, const diplo_relation *relation) {
  static const diplo_combine rules[] = {DIPLO_COMBINE_SUM,  DIPLO_COMBINE_SUM, DIPLO_COMBINE_MAX,
                                        DIPLO_COMBINE_MEAN, DIPLO_COMBINE_MIN, DIPLO_COMBINE_SUM};
  if (r->options.combine != DIPLO_COMBINE_BY_RELATION)
    return rules[r->options.combine];
  bool once = !r->weighted ||
              (relation->weight == DIPLO_WEIGHT_NONE && relation->combine != DIPLO_COMBINE_COUNT);
  return once ? DIPLO_COMBINE_MAX : relation->combine;
}

/* The value of the arc from one actor to another; 0 where there is none. */
static double arc_between(const round_of *r, uint32_t from, uint32_t to) {
  double values[2 * MOST_TIES], parts[RELATIONS];
  size_t count = 0, part_count = 0;
  bool by_relation = r->options.combine == DIPLO_COMBINE_BY_RELATION;
  for (uint32_t kind = 0; kind < RELATIONS; kind++) {
    for (size_t tie = 0; tie < diplo_tie_count(r->network); tie++) {
      double value = value_of(r, tie);
      if (diplo_tie_get_relation(r->network)[tie] == kind && joins(r, tie, from, to) &&
          !isnan(value))
        values[count++] = value;
    }
    if (!by_relation)
      continue;
    double part = join_values(values, count, rule_of(r, diplo_relation_get(r->network, kind)));
    if (part != 0)
      parts[part_count++] = part;
    count = 0;
  }
  double value = by_relation
                     ? join_values(parts, part_count, DIPLO_COMBINE_SUM)
                     : join_values(values, count, rule_of(r, diplo_relation_get(r->network, 0)));
  return r->weighted ? value : (double)((value > 0) - (value < 0));
}

static void find_nature(round_of *r) {
  diplo_weight meaning = DIPLO_WEIGHT_NONE;
  r->weighted = r->directed = r->mixed = false;
  for (size_t tie = 0; tie < diplo_tie_count(r->network); tie++) {
    if (!may_enter(r, tie))
      continue;
    bool known = relation_of(r, tie)->weight != DIPLO_WEIGHT_NONE &&
                 !isnan(diplo_tie_get_weight(r->network, tie));
    r->directed |= r->options.directed && relation_of(r, tie)->directed;
    if (r->options.use == DIPLO_USE_NONE || !(known || is_counted(r, tie)))
      continue;
    diplo_weight own = is_counted(r, tie) ? DIPLO_WEIGHT_COUNT : relation_of(r, tie)->weight;
    r->mixed |= r->weighted && own != meaning;
    meaning = own;
    r->weighted = true;
  }
  r->weighted = r->weighted && !r->mixed;
}

static void check_slots(const view *v) {
  for (size_t a = 0; a < v->actor_count; a++) {
    for (size_t s = v->out.start[a]; s < v->out.start[a + 1]; s++) {
      uint32_t arc = v->out.arc[s];
      uint32_t other = v->arc_from[arc] == a ? v->arc_to[arc] : v->arc_from[arc];
      ck_assert_uint_eq(v->out.other[s], other);
      ck_assert(v->out.value[s] == v->arc_value[arc]);
      ck_assert(v->arc_from[arc] == a || (!v->directed && v->arc_to[arc] == a));
      ck_assert(s == v->out.start[a] || v->out.other[s - 1] <= other);
    }
    for (size_t s = v->in.start[a]; v->directed && s < v->in.start[a + 1]; s++) {
      uint32_t arc = v->in.arc[s];
      ck_assert_uint_eq(v->arc_to[arc], a);
      ck_assert_uint_eq(v->in.other[s], v->arc_from[arc]);
      ck_assert(v->in.value[s] == v->arc_value[arc]);
      ck_assert(s == v->in.start[a] || v->in.other[s - 1] <= v->in.other[s]);
    }
  }
  ck_assert_uint_eq(v->out.start[v->actor_count], v->directed ? v->arc_count : 2 * v->arc_count);
  ck_assert_uint_eq(v->in.start[v->actor_count], v->directed ? v->arc_count : 2 * v->arc_count);
}

static void check_ties(const round_of *r, const view *v) {
  const view_account *c = &v->account;
  size_t entered = 0;
  for (size_t tie = 0; tie < v->tie_count; tie++) {
    uint32_t arc = v->tie_arc[tie];
    if (arc == UINT32_MAX)
      continue;
    entered++;
    ck_assert(!isnan(value_of(r, tie)));
    uint32_t from = diplo_tie_get_from(r->network)[tie], to = diplo_tie_get_to(r->network)[tie];
    bool same = v->arc_from[arc] == from && v->arc_to[arc] == to;
    bool turned = v->arc_from[arc] == to && v->arc_to[arc] == from;
    ck_assert(same || (turned && !v->directed));
  }
  ck_assert_uint_eq(c->entered, entered);
  ck_assert_uint_eq(c->ties, v->tie_count);
  ck_assert_uint_eq(c->entered + c->other_relation + c->other_sign + c->loops + c->negative +
                        c->missing + c->zero + c->cancelled,
                    v->tie_count);
}

static void check_round(round_of *r) {
  diplo_error error = {0};
  view v = {0};
  find_nature(r);
  expect_ok(view_init(&v, r->network, &r->options, &error), &error);
  ck_assert_int_eq(v.account.set_aside, r->mixed);
  ck_assert_int_eq(v.weighted, r->weighted);
  ck_assert_int_eq(v.directed, r->directed);
  size_t arc = 0;
  bool negative = false;
  for (uint32_t from = 0; from < ACTORS; from++) {
    for (uint32_t to = v.directed ? 0 : from; to < ACTORS; to++) {
      double value = arc_between(r, from, to);
      if (value == 0)
        continue;
      ck_assert_uint_lt(arc, v.arc_count);
      ck_assert_uint_eq(v.arc_from[arc], from);
      ck_assert_uint_eq(v.arc_to[arc], to);
      ck_assert_msg(fabs(v.arc_value[arc] - value) < 1e-12, "%u to %u: %g, not %g", from, to,
                    v.arc_value[arc], value);
      negative |= value < 0;
      arc++;
    }
  }
  ck_assert_uint_eq(v.arc_count, arc);
  ck_assert_int_eq(v.negative, negative);
  check_slots(&v);
  check_ties(r, &v);
  view_clear(&v);
}

static void expect_same_account(const view_account *one, const view_account *other) {
  ck_assert_uint_eq(one->entered, other->entered);
  ck_assert_uint_eq(one->missing, other->missing);
  ck_assert_uint_eq(one->zero, other->zero);
  ck_assert_uint_eq(one->cancelled, other->cancelled);
  ck_assert_uint_eq(one->combined, other->combined);
  ck_assert_uint_eq(one->ones, other->ones);
  ck_assert_int_eq(one->weighted, other->weighted);
  ck_assert_int_eq(one->unknown, other->unknown);
  ck_assert_int_eq(one->set_aside, other->set_aside);
  ck_assert_int_eq(one->meaning, other->meaning);
}

static void expect_same_view(const view *one, const view *other) {
  ck_assert_uint_eq(one->arc_count, other->arc_count);
  ck_assert_int_eq(one->weighted, other->weighted);
  ck_assert_mem_eq(one->arc_from, other->arc_from, one->arc_count * sizeof *one->arc_from);
  ck_assert_mem_eq(one->arc_to, other->arc_to, one->arc_count * sizeof *one->arc_to);
  ck_assert_mem_eq(one->arc_value, other->arc_value, one->arc_count * sizeof *one->arc_value);
  ck_assert_mem_eq(one->tie_arc, other->tie_arc, one->tie_count * sizeof *one->tie_arc);
  check_slots(one);
  expect_same_account(&one->account, &other->account);
}

/* What a conversion makes is what would have been made from the ties. */
static void check_conversion(round_of *r, random_source *source, size_t *count) {
  diplo_error error = {0};
  view v = {0}, wanted = {0};
  view_options wants = r->options;
  bool converted;
  wants.use = random_below(source, 2) == 0 ? DIPLO_USE_NONE : DIPLO_USE_LENGTH;
  wants.map = (diplo_weight_map)random_below(source, DIPLO_MAP_NONE + 1);
  if (wants.use == DIPLO_USE_NONE)
    wants.combine = DIPLO_COMBINE_BY_RELATION;
  else
    wants.negative = r->options.negative = false;
  if (view_init(&v, r->network, &r->options, &error) != DIPLO_OK)
    return;
  expect_ok(view_convert(&v, r->network, &r->options, &wants, &converted, &error), &error);
  if (converted) {
    expect_ok(view_init(&wanted, r->network, &wants, &error), &error);
    expect_same_view(&v, &wanted);
    ++*count;
  }
  view_clear(&v);
  view_clear(&wanted);
}

START_TEST(conversions) {
  random_source source;
  size_t count = 0;
  random_init(&source, 1919, 0);
  for (int i = 0; i < ROUNDS; i++) {
    round_of r = {0};
    make_network(&r, &source);
    make_options(&r, &source);
    check_conversion(&r, &source, &count);
    diplo_network_free(r.network);
  }
  ck_assert_uint_gt(count, ROUNDS / 8);
}
END_TEST

START_TEST(random_networks) {
  random_source source;
  random_init(&source, 1648, 0);
  for (int i = 0; i < ROUNDS; i++) {
    round_of r = {0};
    make_network(&r, &source);
    make_options(&r, &source);
    if (diplo_tie_count(r.network) > 0)
      check_round(&r);
    diplo_network_free(r.network);
  }
}
END_TEST

Suite *suite_view_naive(void) {
  Suite *suite = suite_create("view_naive");
  TCase *tests = tcase_create("view_naive");
  tcase_add_test(tests, random_networks);
  tcase_add_test(tests, conversions);
  suite_add_tcase(suite, tests);
  return suite;
}
