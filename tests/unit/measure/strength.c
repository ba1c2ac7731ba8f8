/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Strength, Opsahl's degree, coreness, clustering and the signed degrees. */
#include "unit/expect.h"
#include "unit/measure/given.h"
#include <check.h>
#include <math.h>

/* By hand, after the formula of Opsahl, Agneessens & Skvoretz 2010: k^(1 - alpha) s^alpha. */
static diplo_network *given_opsahl(void) {
  return given_network("contact + no strength", "A B 4, A C 4, B C 2, B D 1, B E 4, B F 7");
}

START_TEST(opsahl) {
  diplo_network *network = given_opsahl();
  diplo_measure_options options = {0};
  compute_measure(network, "strength", NULL);
  expect_scores(network, "strength", "A 8, B 18, C 6, D 1, E 4, F 7", 0);
  expect_note(network, "strength", "Strength = weight (strength).");
  compute_measure(network, "degree_alpha", &options);
  expect_scores(network, "degree_alpha", "A 4, C 3.46410162, D 1, E 2, F 2.64575131", 1e-8);
  expect_note(network, "degree_alpha", "alpha = 0.5.");
  options.alpha = 1.5;
  compute_measure(network, "degree_alpha", &options);
  expect_scores(network, "degree_alpha", "A 16, D 1, E 8", 1e-12);
  options.unweighted = true;
  compute_measure(network, "strength", &options);
  expect_scores(network, "strength", "A 2, B 5, F 1", 0);
  expect_note(network, "strength", "Weights were set aside: each tie counts 1.");
  diplo_network_free(network);
}
END_TEST

START_TEST(isolates) {
  diplo_network *network = given_network("contact + no strength", "A B 4, C");
  diplo_measure_options options = {.alpha = 2};
  const char *names[] = {"strength", "degree_alpha", "coreness", "clustering",
                         "clustering_weighted"};
  diplo_error error = {0};
  expect_ok(diplo_network_measure(network, names, 5, &options, &error), &error);
  expect_scores(network, "strength", "A 4, C 0", 0);
  expect_scores(network, "degree_alpha", "A 16, C 0", 0);
  expect_scores(network, "coreness", "A 1, C 0", 0);
  expect_scores(network, "clustering", "A -, C -", 0);
  expect_note(network, "clustering", "Missing for 3 of 3: fewer than two ties.");
  diplo_network_free(network);
}
END_TEST

START_TEST(directions) {
  diplo_network *network = given_network("aid + yes strength", "A B 2, B A 3, A C 5, C B 1");
  const char *names[] = {"strength",         "strength_in", "strength_out",
                         "degree_alpha_out", "coreness_in", "coreness_out"};
  diplo_error error = {0};
  expect_ok(diplo_network_measure(network, names, 6, NULL, &error), &error);
  expect_scores(network, "strength", "A 10, B 6, C 6", 0);
  expect_scores(network, "strength_in", "A 3, B 3, C 5", 0);
  expect_scores(network, "strength_out", "A 7, B 3, C 1", 0);
  expect_scores(network, "degree_alpha_out", "A 3.7416573867739413, B 1.7320508075688772, C 1",
                1e-15);
  expect_scores(network, "coreness_in", "A 1, B 1, C 1", 0);
  expect_scores(network, "coreness_out", "A 1, B 1, C 1", 0);
  diplo_network_free(network);
}
END_TEST

/* Barrat et al. 2004: i with weights 2, 3, 5 to a, b, c, and a triangle with a and b alone:
   (2 + 3) / (10 * 2); unweighted 1 / 3. */
START_TEST(barrat) {
  diplo_network *network = given_network("tie + no strength", "i a 2, i b 3, i c 5, a b 1");
  const char *names[] = {"clustering", "clustering_weighted"};
  diplo_error error = {0};
  expect_ok(diplo_network_measure(network, names, 2, NULL, &error), &error);
  expect_scores(network, "clustering", "i .3333333333333333, a 1, b 1, c -", 1e-15);
  expect_scores(network, "clustering_weighted", "i .25, a 1, b 1, c -", 1e-15);
  diplo_network_free(network);
}
END_TEST

/* The tribes of Read 1954: degrees in the order of the actors, from R's signnet. */
START_TEST(tribes) {
  static const double positive[] = {3, 3, 4, 2, 3, 5, 7, 6, 3, 2, 4, 4, 4, 2, 3, 3},
                      negative[] = {5, 5, 2, 1, 4, 5, 0, 1, 4, 3, 5, 4, 4, 3, 6, 6};
  const char *order[] = {"Gavev", "Kotun", "Ove",   "Alika", "Nagam", "Gahuk", "Masil", "Ukudz",
                         "Notoh", "Kohik", "Geham", "Asaro", "Uheto", "Seuve", "Nagad", "Gama"};
  const char *names[] = {"degree_positive", "degree_negative", "signed_degree", "signed_ratio",
                         "strength_negative"};
  diplo_network *network = given_signed_file("tribes_signed.tsv");
  diplo_error error = {0};
  if (!network)
    return;
  expect_ok(diplo_network_measure(network, names, 5, NULL, &error), &error);
  for (size_t i = 0; i < 16; i++) {
    ck_assert_double_eq(get_score(network, "degree_positive", order[i]), positive[i]);
    ck_assert_double_eq(get_score(network, "degree_negative", order[i]), negative[i]);
    ck_assert_double_eq(get_score(network, "strength_negative", order[i]), negative[i]);
    ck_assert_double_eq(get_score(network, "signed_degree", order[i]), positive[i] - negative[i]);
    ck_assert_double_eq(get_score(network, "signed_ratio", order[i]),
                        positive[i] / (positive[i] + negative[i]));
  }
  expect_note(network, "degree_negative",
              "From 29 of 58 ties (tie 29). Left out: 29 of other signs.");
  expect_note(network, "degree_negative", "Negative ties alone, each with its strength.");
  diplo_network_free(network);
}
END_TEST

/* Signs of K4 in the order 12 13 14 23 24 34: - + + - - +; from the tests of R's signnet. */
START_TEST(signs_of_four) {
  diplo_network *network =
      given_network("tie +- no none", "1 2 -1, 1 3 1, 1 4 1, 2 3 -1, 2 4 -1, 3 4 1");
  const char *names[] = {"degree_positive", "degree_negative"};
  diplo_error error = {0};
  expect_ok(diplo_network_measure(network, names, 2, NULL, &error), &error);
  expect_scores(network, "degree_positive", "1 2, 2 0, 3 2, 4 2", 0);
  expect_scores(network, "degree_negative", "1 1, 2 3, 3 1, 4 1", 0);
  diplo_network_free(network);
}
END_TEST

/* A is friend and foe of B at once; ties without a sign are on neither side. */
START_TEST(both_sides) {
  diplo_network *network = given_network("pact + no strength", "A B 2, A B 1, A C 1, D");
  given_relation(network, "feud - yes strength");
  given_ties(network, "B A 5, A D 2");
  given_relation(network, "leads 0 yes none");
  given_ties(network, "D C");
  const char *names[] = {"signed_degree", "signed_ratio", "strength_positive",
                         "strength_negative_in", "degree"};
  diplo_error error = {0};
  expect_ok(diplo_network_measure(network, names, 5, NULL, &error), &error);
  expect_scores(network, "signed_degree", "A 0, B 0, C 1, D -1", 0);
  expect_scores(network, "signed_ratio", "A .5, B .5, C 1, D 0", 0);
  expect_scores(network, "strength_positive", "A 4, B 3, C 1, D 0", 0);
  expect_scores(network, "strength_negative_in", "A 5, B 0, C 0, D 2", 0);
  expect_scores(network, "degree", "A 3, B 1, C 2, D 2", 0);
  diplo_network_free(network);
}
END_TEST

Suite *suite_strength(void) {
  Suite *suite = suite_create("strength");
  TCase *tests = tcase_create("strength");
  tcase_add_test(tests, opsahl);
  tcase_add_test(tests, isolates);
  tcase_add_test(tests, directions);
  tcase_add_test(tests, barrat);
  tcase_add_test(tests, tribes);
  tcase_add_test(tests, signs_of_four);
  tcase_add_test(tests, both_sides);
  suite_add_tcase(suite, tests);
  return suite;
}
