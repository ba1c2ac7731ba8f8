/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures of whole networks on networks with published answers, and censuses against counting. */
#include "unit/expect.h"
#include "unit/measure/given.h"
#include <check.h>
#include <math.h>
#include <string.h>

static void compute(diplo_network *network, const diplo_measure_options *options,
                    const char *const *names, size_t count) {
  diplo_error error = {0};
  expect_ok(diplo_network_measure(network, names, count, options, &error), &error);
}

/* Densities and transitivity: Padgett's marriages in R's sna 2.7-1 and igraph 1.3.5. */
START_TEST(florence) {
  diplo_network *network = given_florence(true);
  const char *names[] = {"density",
                         "transitivity",
                         "components",
                         "largest_component",
                         "strong_components",
                         "dyads_mutual",
                         "dyads_null",
                         "centralisation_degree",
                         "centralisation_betweenness",
                         "reciprocity",
                         "centralisation_closeness"};
  compute(network, NULL, names, sizeof names / sizeof names[0]);
  expect_score(network, "density", 1.0 / 6, 1e-15);
  expect_score(network, "transitivity", 0.1914894, 5e-8);
  expect_score(network, "components", 2, 0);
  expect_score(network, "strong_components", 2, 0);
  expect_score(network, "largest_component", 15.0 / 16, 0);
  expect_score(network, "dyads_mutual", 20, 0);
  expect_score(network, "dyads_null", 100, 0);
  expect_score(network, "centralisation_degree", .2666667, 5e-8);
  expect_score(network, "centralisation_betweenness", .3834921, 5e-8);
  expect_score(network, "centralisation_closeness", NAN, 0);
  expect_note(network, "centralisation_closeness", "Missing: the network falls into parts");
  expect_score(network, "reciprocity", NAN, 0);
  expect_note(network, "reciprocity", "Missing: no tie has a direction.");
  diplo_network_free(network);
}
END_TEST

/* R's igraph 1.3.5 on the 15 families that are tied. */
START_TEST(florence_without_pucci) {
  diplo_network *network = given_florence(false);
  const char *names[] = {"centralisation_degree", "centralisation_betweenness",
                         "centralization_closeness", "centralisation_eigenvector"};
  compute(network, NULL, names, 4);
  expect_score(network, "centralisation_degree", .2747253, 5e-8);
  expect_score(network, "centralisation_betweenness", .4368132, 5e-8);
  expect_score(network, "centralisation_closeness", .3224523, 5e-8);
  expect_score(network, "centralisation_eigenvector", .5277086, 5e-8);
  diplo_network_free(network);
}
END_TEST

/* python-igraph 0.10.2. */
START_TEST(karate) {
  diplo_network *network = given_karate();
  const char *names[] = {"transitivity", "mean_clustering", "degree_assortativity", "coreness"};
  compute(network, NULL, names, 4);
  expect_score(network, "transitivity", .2556818, 5e-8);
  expect_score(network, "mean_clustering", .5879306, 5e-8);
  expect_score(network, "degree_assortativity", -.4756131, 5e-8);
  expect_scores(network, "coreness", "1 4, 34 4, 12 1, 17 2, 25 3", 0);
  diplo_network_free(network);
}
END_TEST

/* A star is the most centralised network by every one of them. */
START_TEST(stars) {
  static const char *const relations[] = {"visit + no none", "visit + yes none"};
  const char *names[] = {"centralisation_degree", "centralisation_betweenness",
                         "centralisation_closeness", "centralisation_degree_in"};
  for (int directed = 0; directed < 2; directed++) {
    diplo_network *network = given_network(relations[directed], "B A, C A, D A, E A");
    compute(network, NULL, names, 4);
    expect_score(network, "centralisation_degree", 1, 1e-15);
    expect_score(network, "centralisation_betweenness", directed ? 0 : 1, 1e-15);
    expect_score(network, "centralisation_closeness", 1, 1e-15);
    expect_score(network, "centralisation_degree_in", 1, 1e-15);
    diplo_network_free(network);
  }
}
END_TEST

/* Four directed ties, of which A and B return theirs. */
START_TEST(directions) {
  diplo_network *network = given_network("visit + yes none", "A B, B A, A C, C D");
  const char *names[] = {"density",          "reciprocity", "reciprocity_dyadic", "dyads_mutual",
                         "dyads_asymmetric", "dyads_null",  "strong_components",  "components"};
  compute(network, NULL, names, sizeof names / sizeof names[0]);
  expect_score(network, "density", 4.0 / 12, 1e-15);
  expect_score(network, "reciprocity", .5, 0);
  expect_score(network, "reciprocity_dyadic", 1.0 / 3, 1e-15);
  expect_score(network, "dyads_mutual", 1, 0);
  expect_score(network, "dyads_asymmetric", 2, 0);
  expect_score(network, "dyads_null", 3, 0);
  expect_score(network, "strong_components", 3, 0);
  expect_score(network, "components", 1, 0);
  diplo_network_free(network);
}
END_TEST

static const char *const triad_names[] = {
    "triads_003",  "triads_012",  "triads_102",  "triads_021d", "triads_021u", "triads_021c",
    "triads_111d", "triads_111u", "triads_030t", "triads_030c", "triads_201",  "triads_120d",
    "triads_120u", "triads_120c", "triads_210",  "triads_300"};

/* One triad of each type, drawn after Wasserman & Faust 1994, figure 14.3 (their A, B, C; B the
   lower left, C the lower right one or the other way round, which makes no difference). */
START_TEST(each_triad) {
  static const char *const ties[] = {"",
                                     "A B",
                                     "A B, B A",
                                     "A B, A C",
                                     "B A, C A",
                                     "A B, B C",
                                     "A B, B A, C A",
                                     "A B, B A, A C",
                                     "A B, B C, A C",
                                     "A B, B C, C A",
                                     "A B, B A, A C, C A",
                                     "A B, A C, B C, C B",
                                     "B A, C A, B C, C B",
                                     "A B, B C, A C, C A",
                                     "A B, B A, B C, C B, A C",
                                     "A B, B A, B C, C B, A C, C A"};
  for (size_t i = 0; i < 16; i++) {
    diplo_network *network = given_network("tie + yes none", "A, B, C");
    given_ties(network, ties[i]);
    compute(network, NULL, triad_names, 16);
    for (size_t k = 0; k < 16; k++)
      expect_score(network, triad_names[k], i == k, 0);
    diplo_network_free(network);
  }
}
END_TEST

/* Florentine marriages, by hand: 16 * 15 * 14 / 6 triads; 47 pairs of ties share an actor, 9 of
   them in 3 triangles; each of the 20 ties is in 14 triads. */
START_TEST(triads_without_direction) {
  diplo_network *network = given_florence(true);
  compute(network, NULL, triad_names, 16);
  double sum = 0;
  for (size_t k = 0; k < 16; k++)
    sum += get_score(network, triad_names[k], NULL);
  ck_assert_double_eq(sum, 560);
  expect_score(network, "triads_003", 324, 0);
  expect_score(network, "triads_102", 195, 0);
  expect_score(network, "triads_201", 38, 0);
  expect_score(network, "triads_300", 3, 0);
  diplo_network_free(network);
}
END_TEST

static void add_column(diplo_network *network, const char *name, diplo_type type,
                       const char *const *values) {
  diplo_error error = {0};
  diplo_column *column;
  diplo_columns *columns = diplo_network_columns(network, DIPLO_PART_ACTORS);
  expect_ok(diplo_columns_add(columns, name, type, &column, &error), &error);
  for (size_t a = 0; a < diplo_actor_count(network); a++)
    expect_ok(diplo_column_parse(column, a, values[a], strlen(values[a]), &error), &error);
}

/* By hand: ties within x 2, within y 1, between 1. e = [4 1; 1 2]/8, a = [5 3]/8. */
START_TEST(categories) {
  static const char *const groups[] = {"x", "x", "x", "y", "y", ""};
  static const char *const numbers[] = {"1", "2", "3", "10", "11", ""};
  static const char *const same[] = {"x", "x", "x", "x", "x", "x"};
  diplo_network *network = given_network("tie + no none", "A B, B C, C D, D E, E F");
  diplo_measure_options options = {.attribute = "group"};
  add_column(network, "group", DIPLO_TEXT, groups);
  add_column(network, "number", DIPLO_INTEGER, numbers);
  add_column(network, "same", DIPLO_TEXT, same);
  compute_measure(network, "assortativity", &options);
  expect_score(network, "assortativity", (6.0 / 8 - 34.0 / 64) / (1 - 34.0 / 64), 1e-15);
  expect_note(network, "assortativity", "By column 'group', categories.");
  expect_note(network, "assortativity", "Left out: 1 where an end has no value.");
  options.attribute = "number";
  compute_measure(network, "assortativity", &options);
  /* Pairs (1 2) (2 3) (3 10) (10 11), each both ways: mean 5.25, covariance 11.8125,
   * variance 15.9375. */
  expect_score(network, "assortativity", 9.4375 / 15.9375, 1e-12);
  options.attribute = "same";
  compute_measure(network, "assortativity", &options);
  expect_score(network, "assortativity", NAN, 0);
  expect_note(network, "assortativity", "Missing: the ends of the ties do not differ.");
  diplo_network_free(network);
}
END_TEST

START_TEST(no_such_column) {
  diplo_network *network = given_network("tie + no none", "A B");
  const char *name = "assortativity";
  diplo_measure_options options = {.attribute = "gdp"};
  diplo_error error = {0};
  expect_error(diplo_network_measure(network, &name, 1, &options, &error), DIPLO_USAGE, &error,
               "there is no field of actors 'gdp'");
  options.attribute = NULL;
  expect_error(diplo_network_measure(network, &name, 1, &options, &error), DIPLO_USAGE, &error,
               "--attribute");
  diplo_network_free(network);
}
END_TEST

Suite *suite_network_measures(void) {
  Suite *suite = suite_create("network_measures");
  TCase *tests = tcase_create("network_measures");
  tcase_add_test(tests, florence);
  tcase_add_test(tests, florence_without_pucci);
  tcase_add_test(tests, karate);
  tcase_add_test(tests, stars);
  tcase_add_test(tests, directions);
  tcase_add_test(tests, each_triad);
  tcase_add_test(tests, triads_without_direction);
  tcase_add_test(tests, categories);
  tcase_add_test(tests, no_such_column);
  suite_add_tcase(suite, tests);
  return suite;
}
