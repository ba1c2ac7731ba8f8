/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The network as a circuit: networkx's tests, closed forms, components. */
#include "unit/expect.h"
#include "unit/measure/given.h"
#include <check.h>

static void compute_flows(diplo_network *network, bool normalized) {
  diplo_measure_options options = {.normalized = normalized};
  compute_measure(network, "information", &options);
  compute_measure(network, "current_flow_closeness", &options);
  compute_measure(network, "current_flow_betweenness", &options);
}

/* networkx, test_current_flow_closeness.py and test_current_flow_betweenness_centrality.py: K4, a
   path of four, a star of four. */
START_TEST(complete) {
  diplo_network *network = given_network("tie + no none", "A B, A C, A D, B C, B D, C D");
  compute_flows(network, false);
  expect_scores(network, "current_flow_closeness", "A .6666666666666667, C .6666666666666667",
                1e-14);
  expect_scores(network, "information", "A 2.6666666666666667", 1e-14);
  expect_scores(network, "current_flow_betweenness", "A .75, B .75, C .75, D .75", 1e-14);
  compute_flows(network, true);
  expect_scores(network, "current_flow_closeness", "A 2", 1e-14);
  expect_scores(network, "current_flow_betweenness", "A .25, D .25", 1e-14);
  diplo_network_free(network);
}
END_TEST

START_TEST(path) {
  diplo_network *network = given_network("tie + no none", "A B, B C, C D");
  compute_flows(network, false);
  expect_scores(network, "current_flow_closeness", "A .1666666666666667, B .25, C .25", 1e-14);
  expect_scores(network, "current_flow_betweenness", "A 0, B 2, C 2, D 0", 1e-13);
  diplo_network_free(network);
}
END_TEST

START_TEST(star) {
  diplo_network *network = given_network("tie + no none", "A B, A C, A D");
  compute_flows(network, true);
  expect_scores(network, "current_flow_closeness", "A 1, B .6, C .6", 1e-14);
  expect_scores(network, "current_flow_betweenness", "A 1, B 0, C 0, D 0", 1e-13);
  diplo_network_free(network);
}
END_TEST

/* A triangle with the conductances 1, 2, 3 of AB, BC, CA: between A and B 1 stands beside 2 and 3
   in series, R = 1 / (1 + 6/5) = 5/11, R(B,C) = 1 / (2 + 3/4) = 4/11, R(A,C) = 1 / (3 + 2/3) =
   3/11. Of the current from A to B the way through C takes 6/11, of B to C through A 3/11, of A to
   C through B 2/11. */
START_TEST(strengths) {
  diplo_network *network = given_network("trade + no strength", "A B 1, B C 2, C A 3");
  compute_flows(network, false);
  expect_scores(network, "current_flow_closeness",
                "A 1.375, B 1.2222222222222223, C 1.5714285714285714", 1e-14);
  expect_scores(network, "current_flow_betweenness",
                "A .2727272727272727, B .1818181818181818, C .5454545454545454", 1e-14);
  diplo_network_free(network);
}
END_TEST

/* Each component with its own number of actors. sna's infocent() divides by the number of all,
   isolates included, and gives 1.11775 for Medici where Pucci is among them. */
START_TEST(florence) {
  diplo_network *network = given_florence(true);
  compute_flows(network, false);
  expect_scores(network, "information", "Medici 1.0643171806167402, Pucci -", 1e-13);
  expect_scores(network, "current_flow_betweenness", "Pazzi 0, Salviati 13, Pucci 0", 1e-12);
  expect_note(network, "information", "Missing for 1 of 16: no tie to another actor.");
  diplo_network_free(network);
}
END_TEST

START_TEST(components) {
  diplo_network *network = given_network("tie + no none", "A B, C D, D E, F");
  compute_flows(network, true);
  expect_scores(network, "current_flow_closeness",
                "A 1, B 1, C .6666666666666667, D 1, E .6666666666666667, F -", 1e-14);
  expect_scores(network, "current_flow_betweenness", "A 0, D .1, F 0", 1e-14);
  expect_note(network, "information", "Each of 2 components is a circuit of its own.");
  diplo_network_free(network);
}
END_TEST

/* Where rounding would decide, there is no answer. */
START_TEST(far_apart) {
  const char *name = "current_flow_betweenness";
  diplo_network *network = given_network("trade + no strength", "A B 1e9, B C 1e-9, C D 1, D A 1");
  diplo_error error = {0};
  expect_error(diplo_network_measure(network, &name, 1, NULL, &error), DIPLO_DATA, &error,
               "the strengths of the ties lie too far apart");
  diplo_network_free(network);
  network = given_network("trade + no strength", "A B 1e3, B C 1e-3, C A 1");
  compute_flows(network, false);
  expect_scores(network, "current_flow_closeness", "A .999999001000997, B .9990019970039951",
                1e-10);
  diplo_network_free(network);
}
END_TEST

START_TEST(small) {
  diplo_network *network = diplo_network_new();
  compute_flows(network, false);
  given_relation(network, "tie + no none");
  given_ties(network, "A B");
  compute_flows(network, true);
  expect_scores(network, "current_flow_closeness", "A 1, B 1", 1e-15);
  expect_scores(network, "current_flow_betweenness", "A -, B -", 0);
  expect_note(network, "current_flow_betweenness", "there are fewer than two others");
  diplo_network_free(network);
}
END_TEST

Suite *suite_current_flow(void) {
  Suite *suite = suite_create("current_flow");
  TCase *tests = tcase_create("current_flow");
  tcase_add_test(tests, complete);
  tcase_add_test(tests, path);
  tcase_add_test(tests, star);
  tcase_add_test(tests, strengths);
  tcase_add_test(tests, florence);
  tcase_add_test(tests, components);
  tcase_add_test(tests, far_apart);
  tcase_add_test(tests, small);
  suite_add_tcase(suite, tests);
  return suite;
}
