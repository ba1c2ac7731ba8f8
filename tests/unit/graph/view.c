/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Views of small networks: lengths, what is refused, what stays out and how it is counted. */
#include "graph/view.h"
#include "unit/expect.h"
#include "unit/measure/given.h"
#include <check.h>
#include <math.h>

static view make(const diplo_network *network, view_options options) {
  diplo_error error = {0};
  view v = {0};
  expect_ok(view_init(&v, network, &options, &error), &error);
  return v;
}

static double value_between(const diplo_network *network, const view *v, const char *from,
                            const char *to) {
  size_t a = diplo_actor_find(network, from), b = diplo_actor_find(network, to);
  for (size_t s = v->out.start[a]; s < v->out.start[a + 1]; s++) {
    if (v->out.other[s] == b)
      return v->out.value[s];
  }
  return NAN;
}

START_TEST(empty) {
  diplo_network *network = diplo_network_new();
  view v = make(network, (view_options){.directed = true, .use = DIPLO_USE_LENGTH});
  ck_assert_uint_eq(v.actor_count, 0);
  ck_assert_uint_eq(v.arc_count, 0);
  ck_assert_uint_eq(v.out.start[0], 0);
  ck_assert(!v.directed && !v.weighted);
  view_clear(&v);
  view_clear(&v);
  diplo_network_free(network);
}
END_TEST

START_TEST(lengths) {
  static const struct {
    diplo_weight_map map;
    double ab, bc, cd;
  } cases[] = {
      {DIPLO_MAP_INVERSE, 1, .5, .25},
      {DIPLO_MAP_REVERSE, 4, 3, 1},
      {DIPLO_MAP_NONE, 1, 2, 4},
      {DIPLO_MAP_LOG, 3 * 0.69314718055994531, 2 * 0.69314718055994531, 0.69314718055994531}};
  diplo_network *network = given_network("trade + no strength", "A B 1, B C 2, C D 4");
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    view v = make(network, (view_options){.use = DIPLO_USE_LENGTH, .map = cases[i].map});
    ck_assert_double_eq_tol(value_between(network, &v, "A", "B"), cases[i].ab, 1e-15);
    ck_assert_double_eq_tol(value_between(network, &v, "B", "C"), cases[i].bc, 1e-15);
    ck_assert_double_eq_tol(value_between(network, &v, "C", "D"), cases[i].cd, 1e-15);
    view_clear(&v);
  }
  diplo_network_free(network);
}
END_TEST

START_TEST(lengths_combine_first) {
  diplo_network *network = given_network("trade + no strength sum", "A B 1, A B 3, B A 4");
  view v = make(network, (view_options){.use = DIPLO_USE_LENGTH});
  ck_assert_double_eq(value_between(network, &v, "A", "B"), .125);
  ck_assert_uint_eq(v.account.combined, 2);
  view_clear(&v);
  diplo_network_free(network);
}
END_TEST

START_TEST(costs) {
  diplo_network *network = given_network("road + no cost min", "A B 5, A B 3, B C 2");
  given_relation(network, "ferry + no cost min");
  given_ties(network, "A B 4, B C 1");
  view v = make(network, (view_options){.use = DIPLO_USE_LENGTH});
  ck_assert_double_eq(value_between(network, &v, "A", "B"), 3);
  ck_assert_double_eq(value_between(network, &v, "B", "C"), 1);
  view_clear(&v);
  diplo_error error = {0};
  view_options strengths = {.use = DIPLO_USE_STRENGTH};
  expect_error(view_init(&v, network, &strengths, &error), DIPLO_DATA, &error,
               "the weights of 'road' are costs: choose --unweighted");
  given_relation(network, "trade + no strength");
  given_ties(network, "A C 1");
  view_options as_lengths = {.use = DIPLO_USE_LENGTH};
  expect_error(view_init(&v, network, &as_lengths, &error), DIPLO_DATA, &error,
               "'road' are of type cost and those of 'trade' of type strength");
  diplo_network_free(network);
}
END_TEST

START_TEST(meanings) {
  diplo_network *network = given_network("visit + no count", "A B 2");
  given_relation(network, "pact + no none");
  given_ties(network, "A B, A C, A C");
  view v = make(network, (view_options){.use = DIPLO_USE_STRENGTH});
  ck_assert_double_eq(value_between(network, &v, "A", "B"), 3);
  ck_assert_double_eq(value_between(network, &v, "A", "C"), 1);
  ck_assert_uint_eq(v.account.ones, 3);
  ck_assert_int_eq(v.account.meaning, DIPLO_WEIGHT_COUNT);
  view_clear(&v);
  given_relation(network, "rank + no level");
  given_ties(network, "B C 1");
  v = make(network, (view_options){.use = DIPLO_USE_STRENGTH});
  ck_assert(!v.weighted && v.account.set_aside);
  ck_assert_uint_eq(v.account.apart[0], 0);
  ck_assert_uint_eq(v.account.apart[1], 2);
  ck_assert_double_eq(value_between(network, &v, "A", "B"), 1);
  view_clear(&v);
  diplo_network_free(network);
}
END_TEST

START_TEST(missing_and_zero) {
  diplo_network *network = given_network("trade + no strength", "A B 2, A C, B C 0, C D 1");
  view v = make(network, (view_options){.use = DIPLO_USE_STRENGTH});
  ck_assert_uint_eq(v.arc_count, 2);
  ck_assert_uint_eq(v.account.missing, 1);
  ck_assert_uint_eq(v.account.zero, 1);
  ck_assert_uint_eq(v.tie_arc[1], UINT32_MAX);
  view_clear(&v);
  v = make(network, (view_options){.use = DIPLO_USE_NONE});
  ck_assert_uint_eq(v.arc_count, 4);
  ck_assert_uint_eq(v.account.entered, 4);
  view_clear(&v);
  diplo_network_free(network);
}
END_TEST

START_TEST(whole_weights) {
  diplo_network *network = given_network("trade + no count", "A B, B C");
  diplo_columns *columns = diplo_network_columns(network, DIPLO_PART_TIES);
  diplo_column *weight;
  diplo_error error = {0};
  expect_ok(diplo_columns_add(columns, "weight", DIPLO_INTEGER, &weight, &error), &error);
  expect_ok(diplo_column_set_integer(weight, 0, 7, &error), &error);
  view v = make(network, (view_options){.use = DIPLO_USE_STRENGTH});
  ck_assert_double_eq(value_between(network, &v, "A", "B"), 7);
  ck_assert_uint_eq(v.account.missing, 1);
  view_clear(&v);
  diplo_network_free(network);
}
END_TEST

START_TEST(no_weight_known) {
  diplo_network *network = given_network("trade + no strength", "A B, B C");
  view v = make(network, (view_options){.use = DIPLO_USE_STRENGTH});
  ck_assert(!v.weighted && v.account.unknown);
  ck_assert_uint_eq(v.arc_count, 2);
  view_clear(&v);
  diplo_network_free(network);
}
END_TEST

START_TEST(opposites_cancel) {
  diplo_network *network = given_network("ally + no strength", "A B 2, B C 3");
  given_relation(network, "feud - yes strength");
  given_ties(network, "B A 2, B C 5");
  view v = make(network, (view_options){.use = DIPLO_USE_STRENGTH, .negative = true});
  ck_assert_uint_eq(v.arc_count, 1);
  ck_assert_uint_eq(v.account.cancelled, 2);
  ck_assert_double_eq(value_between(network, &v, "B", "C"), -2);
  ck_assert(v.negative);
  view_clear(&v);
  v = make(network, (view_options){.use = DIPLO_USE_NONE, .negative = true});
  ck_assert_uint_eq(v.arc_count, 0);
  ck_assert_uint_eq(v.account.cancelled, 4);
  view_clear(&v);
  v = make(network, (view_options){.use = DIPLO_USE_STRENGTH, .absolute = true});
  ck_assert_double_eq(value_between(network, &v, "B", "C"), 8);
  ck_assert_uint_eq(v.account.by_strength, 2);
  view_clear(&v);
  diplo_network_free(network);
}
END_TEST

START_TEST(wrong_signs) {
  diplo_network *network = given_network("ally + no strength", "A B -2");
  diplo_error error = {0};
  view v;
  view_options options = {.use = DIPLO_USE_STRENGTH};
  expect_error(view_init(&v, network, &options, &error), DIPLO_DATA, &error,
               "tie 1 (A -> B) weighs -2, and its relation 'ally' has sign +");
  options.absolute = true;
  v = make(network, options);
  ck_assert_double_eq(v.arc_value[0], 2);
  view_clear(&v);
  diplo_network_free(network);
}
END_TEST

START_TEST(too_large) {
  diplo_network *network = given_network("trade + no strength", "A B 1e308, A B 1e308");
  diplo_error error = {0};
  view v;
  view_options options = {.use = DIPLO_USE_STRENGTH};
  expect_error(view_init(&v, network, &options, &error), DIPLO_DATA, &error,
               "between A and B add up to more than a number can hold");
  diplo_network_free(network);
  network = given_network("trade + no strength", "A B 1e-310, B C 1");
  options.use = DIPLO_USE_LENGTH;
  expect_error(view_init(&v, network, &options, &error), DIPLO_DATA, &error, "has no length");
  diplo_network_free(network);
}
END_TEST

START_TEST(singly) {
  diplo_network *network = given_network("visit + yes none", "A B, A B, B A, A A");
  view v = make(network, (view_options){.directed = true, .parallel = true, .loops = true});
  ck_assert_uint_eq(v.arc_count, 4);
  ck_assert_uint_eq(v.tie_arc[0], 1);
  ck_assert_uint_eq(v.tie_arc[1], 2);
  ck_assert_uint_eq(v.tie_arc[2], 3);
  ck_assert_uint_eq(v.tie_arc[3], 0);
  ck_assert_uint_eq(v.account.combined, 0);
  view_clear(&v);
  diplo_network_free(network);
}
END_TEST

START_TEST(components) {
  diplo_network *network = given_network("ally + yes none", "A B, C, D E, F D, B A, G");
  view v = make(network, (view_options){.directed = true});
  uint32_t component[7];
  static const uint32_t wanted[] = {0, 0, 1, 2, 2, 2, 3};
  size_t count;
  diplo_error error = {0};
  expect_ok(view_components(&v, component, &count, &error), &error);
  ck_assert_uint_eq(count, 4);
  ck_assert_mem_eq(component, wanted, sizeof wanted);
  view_clear(&v);
  diplo_network_free(network);
}
END_TEST

Suite *suite_view(void) {
  Suite *suite = suite_create("view");
  TCase *tests = tcase_create("view");
  tcase_add_test(tests, empty);
  tcase_add_test(tests, lengths);
  tcase_add_test(tests, lengths_combine_first);
  tcase_add_test(tests, costs);
  tcase_add_test(tests, meanings);
  tcase_add_test(tests, missing_and_zero);
  tcase_add_test(tests, whole_weights);
  tcase_add_test(tests, no_weight_known);
  tcase_add_test(tests, opposites_cancel);
  tcase_add_test(tests, wrong_signs);
  tcase_add_test(tests, too_large);
  tcase_add_test(tests, singly);
  tcase_add_test(tests, components);
  suite_add_tcase(suite, tests);
  return suite;
}
