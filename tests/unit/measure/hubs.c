/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hubs and authorities: another tool's values, several blocks, what is missing or not unique. */
#include "unit/expect.h"
#include "unit/measure/given.h"
#include <check.h>

static void compute_both(diplo_network *network) {
  compute_measure(network, "hubs", NULL);
  compute_measure(network, "authorities", NULL);
}

/* python-igraph 0.10.2: hub_score() and authority_score(). */
START_TEST(small_web) {
  diplo_network *network = given_network("visit + yes none", "A C, A D, B C, B D, B E, F C, C A");
  compute_both(network);
  expect_scores(network, "hubs", "A .8019377358048388, B 1, C 0, D 0, E 0, F .4450418679126287",
                1e-14);
  expect_scores(network, "authorities",
                "A 0, B 0, C 1, D .8019377358048383, E .4450418679126287, F 0", 1e-14);
  expect_note(network, "hubs", "0 for 3 of 6: outside of the blocks");
  diplo_network_free(network);
}
END_TEST

/* A sends 3 to C and 4 to D: authorities 3 : 4, the one hub 1. */
START_TEST(strengths) {
  diplo_network *network = given_network("trade + yes strength", "A C 3, A D 4");
  compute_both(network);
  expect_scores(network, "hubs", "A 1, C 0, D 0", 0);
  expect_scores(network, "authorities", "A 0, C .75, D 1", 1e-15);
  diplo_network_free(network);
}
END_TEST

/* A chain has one block for each tie, all alike: equal scores, and the note says so. */
START_TEST(tied) {
  diplo_network *network = given_network("visit + yes none", "A B, B C");
  compute_both(network);
  expect_scores(network, "hubs", "A 1, B 1, C 0", 1e-15);
  expect_scores(network, "authorities", "A 0, B 1, C 1", 1e-15);
  expect_note(network, "hubs", "several blocks have the largest singular value");
  diplo_network_free(network);
}
END_TEST

START_TEST(components) {
  diplo_network *network = given_network("visit + yes none", "A B, A C, D E, F");
  compute_both(network);
  expect_scores(network, "hubs", "A 1, B 0, C 0, D 1, E 0, F -", 1e-15);
  expect_scores(network, "authorities", "A 0, B 1, C 1, D 0, E 1, F -", 1e-15);
  expect_note(network, "hubs", "Each of 2 components is computed and scaled by itself.");
  expect_note(network, "hubs", "Missing for 1 of 6: no tie to another actor.");
  diplo_network_free(network);
}
END_TEST

START_TEST(undirected) {
  diplo_network *network = given_network("tie + no none", "A B, A C, A D, A E");
  compute_both(network);
  expect_scores(network, "hubs", "A 1, B .5, E .5", 1e-15);
  expect_scores(network, "authorities", "A 1, B .5, E .5", 1e-15);
  expect_note(network, "hubs", "Without direction hubs and authorities are the eigenvector.");
  diplo_network_free(network);
}
END_TEST

START_TEST(small) {
  diplo_network *network = diplo_network_new();
  compute_both(network);
  given_relation(network, "visit + yes none");
  given_ties(network, "A, B");
  compute_both(network);
  expect_scores(network, "hubs", "A -, B -", 0);
  diplo_network_free(network);
}
END_TEST

Suite *suite_hubs(void) {
  Suite *suite = suite_create("hubs");
  TCase *tests = tcase_create("hubs");
  tcase_add_test(tests, small_web);
  tcase_add_test(tests, strengths);
  tcase_add_test(tests, tied);
  tcase_add_test(tests, components);
  tcase_add_test(tests, undirected);
  tcase_add_test(tests, small);
  suite_add_tcase(suite, tests);
  return suite;
}
