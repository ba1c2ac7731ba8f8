/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Degree, and what the host does with any measure on the way. */
#include "unit/expect.h"
#include "unit/measure/given.h"
#include <check.h>
#include <math.h>

/* Padgett's marriages: Medici 6, Guadagni 4, Strozzi 4 (Wasserman & Faust 1994, table 5.1). */
START_TEST(florence) {
  diplo_network *network = given_florence(true);
  compute_measure(network, "degree", NULL);
  expect_scores(network, "degree", "Medici 6, Guadagni 4, Strozzi 4, Albizzi 3, Pazzi 1, Pucci 0",
                0);
  expect_note(network, "degree", "From 20 ties (marriage 20).");
  diplo_network_free(network);
}
END_TEST

START_TEST(normalized) {
  diplo_network *network = given_florence(true);
  diplo_measure_options options = {.normalized = true};
  compute_measure(network, "degree", &options);
  expect_scores(network, "degree", "Medici .4, Guadagni .26666666666666666", 0);
  expect_note(network, "degree", "Normalised score: ");
  diplo_network_free(network);
}
END_TEST

START_TEST(directions) {
  diplo_network *network = given_network("visit + yes none", "A B, B A, A C, D A, A C");
  const char *names[] = {"degree", "degree_in", "degree_out"};
  diplo_error error = {0};
  expect_ok(diplo_network_measure(network, names, 3, NULL, &error), &error);
  expect_scores(network, "degree", "A 3, B 1, C 1, D 1", 0);
  expect_scores(network, "degree_in", "A 2, B 1, C 1, D 0", 0);
  expect_scores(network, "degree_out", "A 2, B 1, C 0, D 1", 0);
  expect_note(network, "degree", "Direction was set aside for 5 ties.");
  expect_note(network, "degree_in", "1 tie is parallel to another: such count once.");
  diplo_network_free(network);
}
END_TEST

START_TEST(loops_and_signs) {
  diplo_network *network = given_network("tie +- no none", "A B 1, A C -1, A A 1, C B -1");
  compute_measure(network, "degree", NULL);
  expect_scores(network, "degree", "A 2, B 2, C 2", 0);
  expect_note(network, "degree", "Left out: 1 from an actor to itself.");
  expect_note(network, "degree", "Signs were set aside: 2 negative ties count like others.");
  diplo_network_free(network);
}
END_TEST

START_TEST(alone) {
  diplo_network *network = given_network("tie + no none", "A");
  diplo_measure_options options = {.normalized = true};
  compute_measure(network, "degree", &options);
  expect_scores(network, "degree", "A -", 0);
  expect_note(network, "degree", "Missing: there is no other actor.");
  diplo_network_free(network);
}
END_TEST

Suite *suite_degree(void) {
  Suite *suite = suite_create("degree");
  TCase *tests = tcase_create("degree");
  tcase_add_test(tests, florence);
  tcase_add_test(tests, normalized);
  tcase_add_test(tests, directions);
  tcase_add_test(tests, loops_and_signs);
  tcase_add_test(tests, alone);
  suite_add_tcase(suite, tests);
  return suite;
}
