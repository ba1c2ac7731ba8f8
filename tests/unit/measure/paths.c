/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The measures of shortest paths on published networks, and on weights that rounding gets wrong. */
#include "unit/expect.h"
#include "unit/measure/given.h"
#include <check.h>
#include <math.h>

/* Betweenness and closeness of Padgett's marriages without Pucci, normalised (n = 15): networkx's
   test suite, test_betweenness_centrality.py and test_closeness_centrality.py; raw betweenness:
   igraph 0.10. */
START_TEST(florence) {
  diplo_network *network = given_florence(false);
  diplo_measure_options normalized = {.normalized = true};
  compute_measure(network, "betweenness", &normalized);
  expect_scores(
      network, "betweenness",
      "Medici .522, Guadagni .255, Albizzi .212, Salviati .143, Ridolfi .114, Bischeri .104, "
      "Strozzi .103, Barbadori .093, Tornabuoni .092, Castellani .055, Peruzzi .022, Pazzi 0",
      6e-4);
  compute_measure(network, "closeness", &normalized);
  expect_scores(
      network, "closeness",
      "Medici .560, Ridolfi .500, Albizzi .483, Guadagni .467, Barbadori .4375, Castellani .389, "
      "Peruzzi .368, Ginori .333, Lamberteschi .326, Pazzi .286",
      6e-4);
  compute_measure(network, "betweenness", NULL);
  expect_scores(network, "betweenness",
                "Medici 47.5, Guadagni 23.166666666666668, Strozzi 9.333333333333334", 1e-12);
  compute_measure(network, "harmonic", NULL);
  expect_scores(network, "harmonic", "Medici 9.5, Guadagni 8.083333333333334", 1e-12);
  compute_measure(network, "mean_distance", NULL);
  expect_score(network, "mean_distance", 2.485714285714286, 1e-12);
  compute_measure(network, "diameter", NULL);
  expect_score(network, "diameter", 5, 0);
  diplo_network_free(network);
}
END_TEST

/* Zachary's club: igraph 0.10. */
START_TEST(karate) {
  diplo_network *network = given_karate();
  compute_measure(network, "betweenness", NULL);
  expect_scores(network, "betweenness", "1 231.0714285714286, 34 160.5515873015873", 1e-10);
  diplo_measure_options normalized = {.normalized = true};
  compute_measure(network, "closeness", &normalized);
  expect_scores(network, "closeness", "1 .5689655172413793, 34 .55", 1e-12);
  compute_measure(network, "mean_distance", NULL);
  expect_score(network, "mean_distance", 2.408199643493761, 1e-12);
  diplo_network_free(network);
}
END_TEST

/* A path of three, a pair and an isolate: where tools differ. */
START_TEST(components) {
  diplo_network *network = given_network("tie + no none", "A B, B C, D E, F");
  const char *names[] = {"closeness", "closeness_wf", "harmonic", "eccentricity", "reach", "decay"};
  diplo_error error = {0};
  expect_ok(diplo_network_measure(network, names, 6, NULL, &error), &error);
  expect_scores(network, "closeness", "B .5, A .3333333333333333, D 1, F -", 1e-15);
  expect_scores(network, "closeness_wf", "B .4, D .2, F -", 1e-15);
  expect_scores(network, "harmonic", "B 2, A 1.5, D 1, F 0", 1e-15);
  expect_scores(network, "eccentricity", "A 2, B 1, D 1, F -", 0);
  expect_scores(network, "reach", "A 2, B 2, D 1, F 0", 0);
  expect_scores(network, "decay", "A .75, B 1, D .5, F 0", 0);
  expect_note(network, "closeness", "no other actor is reached");
  diplo_network_free(network);
}
END_TEST

START_TEST(directions) {
  diplo_network *network = given_network("visit + yes none", "A B, B C, C D, A D");
  const char *names[] = {"closeness_out", "closeness_in", "harmonic_out",
                         "harmonic_in",   "closeness",    "betweenness"};
  diplo_error error = {0};
  expect_ok(diplo_network_measure(network, names, 6, NULL, &error), &error);
  expect_scores(network, "closeness_out", "A .25, B .3333333333333333, C 1, D -", 1e-15);
  expect_scores(network, "closeness_in", "A -, B 1, C .3333333333333333, D .25", 1e-15);
  expect_scores(network, "harmonic_out", "A 2.5, D 0", 1e-15);
  expect_scores(network, "harmonic_in", "A 0, D 2.5", 1e-15);
  expect_scores(network, "closeness", "A .25, B .25", 1e-15);
  expect_scores(network, "betweenness", "A 0, B 1, C 1, D 0", 0);
  diplo_network_free(network);
}
END_TEST

/* 0.1 + 0.2 = 0.3: two shortest ways from A to C, one through B. Rounded sums see one. */
START_TEST(decimal_costs) {
  diplo_network *network = given_network("road + no cost", "A B 0.1, B C 0.2, A C 0.3");
  compute_measure(network, "betweenness", NULL);
  expect_scores(network, "betweenness", "A 0, B .5, C 0", 0);
  compute_measure(network, "closeness", NULL);
  expect_scores(network, "closeness", "A 2.5", 1e-15);
  diplo_network_free(network);
}
END_TEST

/* 1/3 + 1/6 = 1/2, with other strengths for which no common unit fits into 53 bits. */
START_TEST(inverse_strengths) {
  const char *plain = "A B 3, B C 6, A C 2";
  const char *wild =
      "A B 3, B C 6, A C 2, C D 999983, D E 999979, E F 999961, F G 999959, G H 0.0000001";
  for (int i = 0; i < 2; i++) {
    diplo_network *network = given_network("trade + no strength", i ? wild : plain);
    compute_measure(network, "tie_betweenness", NULL);
    compute_measure(network, "betweenness", NULL);
    expect_scores(network, "betweenness", i ? "A 0, B 3, C 10" : "A 0, B .5, C 0", 0);
    diplo_network_free(network);
  }
}
END_TEST

START_TEST(ties_between) {
  diplo_network *network = given_network("tie + no none", "A B, B C, C A, C D");
  compute_measure(network, "tie_betweenness", NULL);
  diplo_field field;
  ck_assert(diplo_field_find(network, DIPLO_PART_TIES, "tie_betweenness", &field));
  const double expected[] = {1, 2, 2, 3};
  for (size_t tie = 0; tie < 4; tie++)
    ck_assert_double_eq(diplo_field_get_real(&field, tie), expected[tie]);
  diplo_network_free(network);
}
END_TEST

/* A tie without direction among directed ones is used both ways: A to B, B to A, and A to C. */
START_TEST(ties_between_both_ways) {
  diplo_network *network = given_network("visit + yes none", "B C");
  given_relation(network, "border + no none");
  given_ties(network, "A B");
  compute_measure(network, "tie_betweenness", NULL);
  diplo_field field;
  ck_assert(diplo_field_find(network, DIPLO_PART_TIES, "tie_betweenness", &field));
  ck_assert_double_eq(diplo_field_get_real(&field, 0), 2);
  ck_assert_double_eq(diplo_field_get_real(&field, 1), 3);
  diplo_network_free(network);
}
END_TEST

START_TEST(workers_do_not_matter) {
  diplo_network *one = given_random("trade + yes strength", 150, 900, 7);
  diplo_network *two = NULL;
  diplo_error error = {0};
  expect_ok(diplo_network_copy(one, &two, &error), &error);
  diplo_measure_options alone = {.jobs = 1}, many = {.jobs = 5};
  const char *names[] = {"betweenness", "closeness_in", "harmonic_out", "eccentricity_in"};
  expect_ok(diplo_network_measure(one, names, 4, &alone, &error), &error);
  expect_ok(diplo_network_measure(two, names, 4, &many, &error), &error);
  for (size_t m = 0; m < 4; m++) {
    for (size_t a = 0; a < diplo_actor_count(one); a++) {
      double here = get_score(one, names[m], diplo_actor_get_id(one, a));
      double there = get_score(two, names[m], diplo_actor_get_id(two, a));
      ck_assert(here == there || (isnan(here) && isnan(there)));
    }
  }
  diplo_network_free(one);
  diplo_network_free(two);
}
END_TEST

Suite *suite_paths(void) {
  Suite *suite = suite_create("paths");
  TCase *tests = tcase_create("paths");
  tcase_add_test(tests, florence);
  tcase_add_test(tests, karate);
  tcase_add_test(tests, components);
  tcase_add_test(tests, directions);
  tcase_add_test(tests, decimal_costs);
  tcase_add_test(tests, inverse_strengths);
  tcase_add_test(tests, ties_between);
  tcase_add_test(tests, ties_between_both_ways);
  tcase_add_test(tests, workers_do_not_matter);
  suite_add_tcase(suite, tests);
  return suite;
}
