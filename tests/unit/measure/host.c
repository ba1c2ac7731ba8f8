/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The host of the measures: what it refuses, what it says, and what it leaves as it was. */
#include "unit/expect.h"
#include "unit/measure/given.h"
#include <check.h>
#include <math.h>
#include <string.h>

static diplo_network *given_mixed(void) {
  diplo_network *network = given_network("ally + no strength", "A B 1, B C 2, C A 1, C D 1");
  given_relation(network, "feud - no strength");
  given_ties(network, "A D 1, B D 1");
  return network;
}

static diplo_status measure(diplo_network *network, const char *name,
                            const diplo_measure_options *options, diplo_error *error) {
  return diplo_network_measure(network, &name, 1, options, error);
}

static size_t actor_columns(const diplo_network *network) {
  return diplo_columns_count(diplo_network_columns(network, DIPLO_PART_ACTORS));
}

START_TEST(negative_ties) {
  diplo_network *network = given_mixed();
  diplo_measure_options options = {0};
  diplo_error error = {0};
  expect_error(measure(network, "coreness", &options, &error), DIPLO_DATA, &error,
               "coreness does not take signs, and 2 ties are negative: choose --sign +, --sign -, "
               "--absolute, or a signed measure (pn, signed_degree)");
  ck_assert_uint_eq(actor_columns(network), 0);
  ck_assert_uint_eq(diplo_note_count(network), 0);
  options.signs = DIPLO_SIGNS_POSITIVE;
  compute_measure(network, "coreness", &options);
  expect_scores(network, "coreness", "A 2, B 2, C 2, D 1", 0);
  expect_note(network, "coreness", "From 4 of 6 ties (ally 4). Left out: 2 of other signs.");
  options.signs = DIPLO_SIGNS_NEGATIVE;
  compute_measure(network, "coreness", &options);
  expect_scores(network, "coreness", "A 1, B 1, C 0, D 1", 0);
  expect_note(network, "coreness", "Negative ties alone, each with its strength.");
  options = (diplo_measure_options){.absolute = true};
  compute_measure(network, "coreness", &options);
  expect_scores(network, "coreness", "A 3, B 3, C 3, D 3", 0);
  expect_note(network, "coreness", "Signs were set aside: 2 negative ties count like others.");
  diplo_network_free(network);
}
END_TEST

START_TEST(one_is_enough_to_refuse_all) {
  diplo_network *network = given_mixed();
  const char *names[] = {"degree", "density", "clustering"};
  diplo_error error = {0};
  expect_error(diplo_network_measure(network, names, 3, NULL, &error), DIPLO_DATA, &error,
               "clustering does not take signs");
  ck_assert_uint_eq(actor_columns(network), 0);
  ck_assert_uint_eq(diplo_columns_count(diplo_network_columns(network, DIPLO_PART_ATTRIBUTES)), 0);
  ck_assert_uint_eq(diplo_note_count(network), 0);
  diplo_network_free(network);
}
END_TEST

START_TEST(skipping) {
  diplo_network *network = given_mixed();
  const char *names[] = {"degree", "clustering", "transitivity"};
  diplo_measure_options options = {.skip_refused = true};
  diplo_error error = {0};
  expect_ok(diplo_network_measure(network, names, 3, &options, &error), &error);
  expect_scores(network, "degree", "A 3, D 3", 0);
  expect_note(network, "clustering", "Not computed. clustering does not take signs, and 2 ties");
  expect_note(network, "transitivity", "Not computed. transitivity does not take signs");
  ck_assert_uint_eq(actor_columns(network), 1);
  diplo_network_free(network);
}
END_TEST

START_TEST(signs_that_are_not_its_matter) {
  diplo_network *network = given_mixed();
  diplo_measure_options options = {.signs = DIPLO_SIGNS_POSITIVE};
  diplo_error error = {0};
  expect_error(measure(network, "degree_negative", &options, &error), DIPLO_DATA, &error,
               "degree_negative is about negative ties, which --sign leaves out");
  diplo_network_free(network);
}
END_TEST

START_TEST(relations) {
  diplo_network *network = given_mixed();
  const char *chosen[] = {"ally"};
  diplo_measure_options options = {.relations = chosen, .relation_count = 1};
  diplo_error error = {0};
  compute_measure(network, "strength", &options);
  expect_scores(network, "strength", "A 2, B 3, C 4, D 1", 0);
  expect_note(network, "strength",
              "From 4 of 6 ties (ally 4). Left out: 2 of other relations. Strength = weight");
  chosen[0] = "alli";
  expect_error(measure(network, "strength", &options, &error), DIPLO_USAGE, &error,
               "there is no relation 'alli'; did you mean 'ally'?");
  diplo_network_free(network);
}
END_TEST

START_TEST(wrong_requests) {
  diplo_network *network = given_mixed();
  diplo_error error = {0};
  const struct {
    diplo_measure_options options;
    const char *message;
  } cases[] = {{{.alpha = -1}, "--alpha -1: give a number above 0"},
               {{.damping = 1}, "--damping 1: give a number between 0 and 1"},
               {{.decay = 2}, "--decay 2: give a number between 0 and 1"},
               {{.reach = -2}, "--reach -2: give a number above 0"},
               {{.power_beta = NAN}, "--power-beta: give a finite number"}};
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
    expect_error(measure(network, "degree", &cases[i].options, &error), DIPLO_USAGE, &error,
                 cases[i].message);
  expect_error(measure(network, "degre", NULL, &error), DIPLO_USAGE, &error,
               "there is no measure 'degre'; did you mean 'degree'?");
  diplo_network_free(network);
}
END_TEST

START_TEST(weights_of_two_kinds) {
  diplo_network *network = given_network("visit + yes count", "A B 2");
  given_relation(network, "rank + no level");
  given_ties(network, "B C 3");
  const char *chosen[] = {"rank"};
  diplo_measure_options options = {.relations = chosen, .relation_count = 1};
  compute_measure(network, "strength", NULL);
  expect_scores(network, "strength", "A 1, B 2, C 1", 0);
  expect_note(
      network, "strength",
      "Weights were set aside, because those of visit (count) and of rank (level) cannot be "
      "added: each tie counts 1. --relation chooses relations of one kind.");
  compute_measure(network, "strength", &options);
  expect_scores(network, "strength", "A 0, B 3, C 3", 0);
  given_relation(network, "road + no cost");
  given_ties(network, "A C 5");
  diplo_error error = {0};
  expect_error(measure(network, "closeness", NULL, &error), DIPLO_DATA, &error,
               "closeness: the weights of 'visit' are of type count and those of 'road' of type "
               "cost, of which one grows as the other shrinks: choose relations with --relation");
  diplo_network_free(network);
}
END_TEST

START_TEST(sentences) {
  diplo_network *network =
      given_network("trade + yes strength", "A B 2, B A 1, A C, C A 0, B B 3, A B 4");
  given_relation(network, "pact + no none");
  given_ties(network, "A C");
  compute_measure(network, "strength", NULL);
  expect_note(
      network, "strength",
      "Score: sum of the strengths of the ties. From 4 of 7 ties (trade 3, pact 1). Left "
      "out: 1 from an actor to itself, 1 without a weight, 1 of weight 0. Strength = weight "
      "(strength). 1 tie of a relation without weights counts 1. 2 ties are parallel to "
      "another: such were combined by their relation's rule, across relations by sum. "
      "Direction was set aside for 3 ties.");
  expect_scores(network, "strength", "A 8, B 7, C 1", 0);
  diplo_measure_options options = {.map = DIPLO_MAP_LOG};
  compute_measure(network, "closeness", &options);
  expect_note(network, "closeness",
              "Length = -log(weight / largest weight) + smallest positive step (strength).");
  options = (diplo_measure_options){.unweighted = true};
  compute_measure(network, "closeness", &options);
  expect_note(network, "closeness", "Weights were set aside: each tie counts 1.");
  diplo_network_free(network);
}
END_TEST

static size_t notes_of(const diplo_network *network, const char *name) {
  size_t count = 0;
  for (size_t i = 0; i < diplo_note_count(network); i++)
    count += strcmp(diplo_note_get_subject(network, i), name) == 0;
  return count;
}

/* A second run takes the place of the first: scores, note, and a column that was of another type.
 */
START_TEST(again) {
  diplo_network *network = given_mixed();
  diplo_error error = {0};
  diplo_column *column;
  diplo_columns *columns = diplo_network_columns(network, DIPLO_PART_ACTORS);
  expect_ok(diplo_columns_add(columns, "degree", DIPLO_TEXT, &column, &error), &error);
  diplo_measure_options options = {.normalized = true};
  compute_measure(network, "degree", NULL);
  compute_measure(network, "degree", &options);
  expect_scores(network, "degree", "A 1, B 1, C 1, D 1", 0);
  ck_assert_uint_eq(notes_of(network, "degree"), 1);
  expect_note(network, "degree", "Normalised score");
  ck_assert_uint_eq(actor_columns(network), 1);
  diplo_network_free(network);
}
END_TEST

START_TEST(named_twice) {
  diplo_network *network = given_mixed();
  const char *names[] = {"degree", "degree"};
  diplo_error error = {0};
  expect_ok(diplo_network_measure(network, names, 2, NULL, &error), &error);
  ck_assert_uint_eq(actor_columns(network), 1);
  expect_ok(diplo_network_measure(network, NULL, 0, NULL, &error), &error);
  diplo_network_free(network);
}
END_TEST

static size_t choose(const diplo_network *network, bool all, const diplo_measure_options *options,
                     const char **names) {
  return diplo_measure_choose(network, all, options, names, 500);
}

static bool holds(const char *const *names, size_t count, const char *name) {
  for (size_t i = 0; i < count; i++) {
    if (strcmp(names[i], name) == 0)
      return true;
  }
  return false;
}

START_TEST(defaults) {
  diplo_network *network = given_mixed();
  const char *names[500], *allies[] = {"ally"};
  diplo_measure_options options = {0};
  size_t count = choose(network, false, NULL, names);
  ck_assert(holds(names, count, "signed_degree") && holds(names, count, "degree"));
  ck_assert(!holds(names, count, "closeness"));
  size_t of_signed = count;
  options.absolute = true;
  count = choose(network, false, &options, names);
  ck_assert(holds(names, count, "closeness") && holds(names, count, "strength"));
  ck_assert(!holds(names, count, "signed_degree"));
  options = (diplo_measure_options){.relations = allies, .relation_count = 1};
  ck_assert_uint_eq(choose(network, false, &options, names), count);
  options = (diplo_measure_options){.signs = DIPLO_SIGNS_NEGATIVE};
  ck_assert_uint_eq(choose(network, false, &options, names), count);
  options.signs = DIPLO_SIGNS_NEGATIVE | DIPLO_SIGNS_POSITIVE;
  ck_assert_uint_eq(choose(network, false, &options, names), of_signed);
  ck_assert_uint_eq(diplo_measure_choose(network, false, &options, names, 1), of_signed);
  count = choose(network, true, NULL, names);
  ck_assert(holds(names, count, "density") && holds(names, count, "tie_betweenness"));
  ck_assert(!holds(names, count, "assortativity"));
  diplo_network_free(network);
}
END_TEST

START_TEST(spellings) {
  ck_assert_ptr_eq(diplo_measure_find("centralization_degree"),
                   diplo_measure_find("centralisation_degree"));
  ck_assert_ptr_nonnull(diplo_measure_find("centralisation_degree"));
  ck_assert_ptr_null(diplo_measure_find("centralization"));
  ck_assert_ptr_null(diplo_measure_find("centrali"));
  diplo_weight_map map;
  ck_assert(diplo_weight_map_find("reverse", &map));
  ck_assert_int_eq(map, DIPLO_MAP_REVERSE);
  ck_assert(!diplo_weight_map_find("square", &map));
}
END_TEST

typedef struct shares {
  double last;
  size_t count;
} shares;

static void note_share(void *payload, double share) {
  shares *s = payload;
  ck_assert(share >= s->last && share <= 1);
  s->last = share;
  s->count++;
}

START_TEST(progress) {
  diplo_network *network = given_florence(true);
  const char *names[] = {"betweenness", "closeness_out", "diameter"};
  shares s = {0, 0};
  diplo_measure_options options = {.jobs = 2, .progress = note_share, .payload = &s};
  diplo_error error = {0};
  expect_ok(diplo_network_measure(network, names, 3, &options, &error), &error);
  ck_assert_uint_gt(s.count, 0);
  ck_assert_double_eq_tol(s.last, 1, 1e-12);
  diplo_network_free(network);
}
END_TEST

Suite *suite_host(void) {
  Suite *suite = suite_create("host");
  TCase *tests = tcase_create("host");
  tcase_add_test(tests, negative_ties);
  tcase_add_test(tests, one_is_enough_to_refuse_all);
  tcase_add_test(tests, skipping);
  tcase_add_test(tests, signs_that_are_not_its_matter);
  tcase_add_test(tests, relations);
  tcase_add_test(tests, wrong_requests);
  tcase_add_test(tests, weights_of_two_kinds);
  tcase_add_test(tests, sentences);
  tcase_add_test(tests, again);
  tcase_add_test(tests, named_twice);
  tcase_add_test(tests, defaults);
  tcase_add_test(tests, spellings);
  tcase_add_test(tests, progress);
  suite_add_tcase(suite, tests);
  return suite;
}
