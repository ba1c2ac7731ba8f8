/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Katz's status and Bonacich's power. */
#include "unit/expect.h"
#include "unit/measure/given.h"
#include <check.h>

/* A - B - C with alpha 1/2: x(B) = 1 + (x(A) + x(C)) / 2, x(A) = 1 + x(B) / 2. */
START_TEST(path) {
  diplo_network *network = given_network("tie + no none", "A B, B C, D");
  diplo_measure_options options = {.katz_alpha = 0.5};
  compute_measure(network, "katz", &options);
  expect_scores(network, "katz", "A 3, B 4, C 3, D 1", 1e-14);
  expect_note(network, "katz", "Alpha 0.5; the largest eigenvalue is 1.414213562.");
  options.normalized = true;
  compute_measure(network, "katz", &options);
  expect_scores(network, "katz",
                "A .50709255283711, B .676123403782813, C .50709255283711, D .169030850945703",
                1e-14);
  diplo_network_free(network);
}
END_TEST

/* Walks that arrive count; without a cycle every alpha will do, and the default is .85 over the
   largest strength that arrives. */
START_TEST(directed) {
  diplo_network *network = given_network("visit + yes strength", "A B 2, B C 2, A C 1");
  diplo_measure_options options = {.katz_alpha = 10};
  compute_measure(network, "katz", &options);
  expect_scores(network, "katz", "A 1, B 21, C 431", 1e-12);
  expect_note(network, "katz", "no way leads back to where it began");
  compute_measure(network, "katz", NULL);
  expect_note(network, "katz", "Alpha 0.2833333333;");
  diplo_network_free(network);
}
END_TEST

/* networkx 2.8.8: katz_centrality(florentine_families_graph(), alpha=.1, tol=1e-16). */
START_TEST(florence) {
  diplo_network *network = given_florence(false);
  diplo_measure_options options = {.katz_alpha = 0.1, .normalized = true};
  compute_measure(network, "katz", &options);
  expect_scores(network, "katz",
                "Medici .33382483890552, Strozzi .28987017117452, Pazzi .20681508713354", 1e-13);
  diplo_network_free(network);
}
END_TEST

START_TEST(refused) {
  const char *name = "katz";
  diplo_network *network = given_network("tie + no none", "A B, B C, C A");
  diplo_measure_options options = {.katz_alpha = 0.5};
  diplo_error error = {0};
  expect_error(diplo_network_measure(network, &name, 1, &options, &error), DIPLO_DATA, &error,
               "alpha 0.5 is not between 0 and 0.5 (1 / the largest eigenvalue): choose a smaller");
  options.katz_alpha = 0.4999;
  compute_measure(network, "katz", &options);
  expect_scores(network, "katz", "A 5000, B 5000, C 5000", 1e-6);
  diplo_network_free(network);
}
END_TEST

/* igraph for R, power_centrality(exponent = .1). */
START_TEST(power) {
  diplo_network *network = given_florence(false);
  diplo_measure_options options = {.power_beta = 0.1};
  compute_measure(network, "power", &options);
  expect_scores(network, "power", "Medici 1.87334, Strozzi 1.32704, Guadagni 1.26377", 5e-6);
  diplo_network_free(network);
}
END_TEST

/* Bonacich 1987, figure 1: a chain of five; with beta below 0 the second and fourth gain. With
   beta = -.2, c(A) = 1 - .2 c(B), c(B) = 2 - .2 (c(A) + c(C)), c(C) = 2 - .4 c(B) before scaling:
   15 : 35 : 30 over 22. */
START_TEST(power_negative) {
  diplo_network *network = given_network("tie + no none", "A B, B C, C D, D E");
  diplo_measure_options options = {.power_beta = -0.2};
  compute_measure(network, "power", &options);
  double a = get_score(network, "power", "A");
  ck_assert_double_eq_tol(get_score(network, "power", "B") / a, 35. / 15, 1e-12);
  ck_assert_double_eq_tol(get_score(network, "power", "C") / a, 30. / 15, 1e-12);
  diplo_network_free(network);
}
END_TEST

/* Beyond 1 / lambda the equation still has a solution: A - B with beta 2 gives c = -1. */
START_TEST(power_beyond) {
  const char *name = "power";
  diplo_network *network = given_network("tie + no none", "A B");
  diplo_measure_options options = {.power_beta = 2};
  diplo_error error = {0};
  compute_measure(network, "power", &options);
  expect_scores(network, "power", "A -1, B -1", 1e-14);
  expect_note(network, "power", "Beta is beyond 1 / the largest eigenvalue");
  options.power_beta = 1;
  expect_error(diplo_network_measure(network, &name, 1, &options, &error), DIPLO_DATA, &error,
               "with beta 1 the system has no unique solution");
  diplo_network_free(network);
}
END_TEST

/* Ties that lead away count. */
START_TEST(power_directed) {
  diplo_network *network = given_network("visit + yes none", "A B, C B, B D");
  diplo_measure_options options = {.power_beta = 1};
  compute_measure(network, "power", &options);
  expect_scores(network, "power",
                "A 1.333333333333333, B .6666666666666667, "
                "C 1.333333333333333, D 0",
                1e-14);
  diplo_network_free(network);
}
END_TEST

START_TEST(small) {
  diplo_network *network = diplo_network_new();
  compute_measure(network, "katz", NULL);
  compute_measure(network, "power", NULL);
  given_relation(network, "tie + no none");
  given_ties(network, "A, B");
  compute_measure(network, "katz", NULL);
  compute_measure(network, "power", NULL);
  expect_scores(network, "katz", "A 1, B 1", 0);
  expect_scores(network, "power", "A -, B -", 0);
  expect_note(network, "power", "Missing: there is no tie.");
  diplo_network_free(network);
}
END_TEST

Suite *suite_katz(void) {
  Suite *suite = suite_create("katz");
  TCase *tests = tcase_create("katz");
  tcase_add_test(tests, path);
  tcase_add_test(tests, directed);
  tcase_add_test(tests, florence);
  tcase_add_test(tests, refused);
  tcase_add_test(tests, power);
  tcase_add_test(tests, power_negative);
  tcase_add_test(tests, power_beyond);
  tcase_add_test(tests, power_directed);
  tcase_add_test(tests, small);
  suite_add_tcase(suite, tests);
  return suite;
}
