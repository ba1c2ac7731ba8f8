/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Structural holes: networkx's tests, which were checked by hand and against UCINET. */
#include "unit/expect.h"
#include "unit/measure/given.h"
#include <check.h>
#include <stdio.h>

static void compute_holes(diplo_network *network) {
  static const char *const names[] = {"constraint", "effective_size", "efficiency", "hierarchy"};
  diplo_error error = {0};
  expect_ok(diplo_network_measure(network, names, 4, NULL, &error), &error);
}

START_TEST(undirected) {
  diplo_network *network =
      given_network("tie + no none", "A B, A F, A G, A E, E G, F G, B G, B D, D G, G C");
  compute_holes(network);
  expect_scores(network, "constraint", "G .400, A .595, C 1", 5e-4);
  expect_scores(network, "effective_size", "G 4.6666666666666667, A 2.5, C 1", 1e-14);
  expect_scores(network, "efficiency", "G .7777777777777778, A .625, C 1", 1e-14);
  /* From networkx' local_constraint() and the definition. */
  expect_scores(network, "hierarchy",
                "A .16775111039976925, B .07373784490468818, G .09474929386668622, C -", 1e-13);
  expect_note(network, "hierarchy", "Missing for 1 of 7: a single contact has no hierarchy.");
  diplo_network_free(network);
}
END_TEST

START_TEST(undirected_weighted) {
  diplo_network *network =
      given_network("trade + no strength", "A B 2, A F 3, A G 5, A E 2, E G 8, F G 3, B G 4, "
                                           "B D 1, D G 3, G C 10");
  compute_holes(network);
  expect_scores(network, "constraint", "G .299, A .795, C 1", 5e-4);
  expect_scores(network, "effective_size", "G 5.471717171717171, A 2.475, C 1", 1e-14);
  expect_scores(network, "hierarchy", "A .39508870269003393, G .12477634155975163", 1e-13);
  diplo_network_free(network);
}
END_TEST

START_TEST(directed) {
  diplo_network *network = given_network("visit + yes none", "0 1, 0 2, 1 0, 2 1");
  compute_holes(network);
  expect_scores(network, "constraint", "0 1.003, 1 1.003, 2 1.389", 5e-4);
  expect_scores(network, "effective_size", "0 1.167, 1 1.167, 2 1", 5e-4);
  diplo_network_free(network);
}
END_TEST

START_TEST(directed_weighted) {
  diplo_network *network = given_network("trade + yes strength", "0 1 2, 0 2 2, 1 0 1, 2 1 1");
  compute_holes(network);
  expect_scores(network, "constraint", "0 .840, 1 1.143, 2 1.378", 5e-4);
  expect_scores(network, "effective_size", "0 1.567, 1 1.083, 2 1", 5e-4);
  diplo_network_free(network);
}
END_TEST

/* Those that ties lead to alone have contacts too. */
START_TEST(sink) {
  diplo_network *network = given_network("visit + yes none", "A B, C B");
  compute_holes(network);
  expect_scores(network, "constraint", "A 1, B .5, C 1", 1e-15);
  expect_scores(network, "effective_size", "A 1, B 2, C 1", 1e-15);
  diplo_network_free(network);
}
END_TEST

/* igraph's own test: a path of four, and K4. */
START_TEST(igraph_cases) {
  diplo_network *path = given_network("tie + no none", "A B, B C, C D, E");
  compute_holes(path);
  expect_scores(path, "constraint", "A 1, B .5, C .5, D 1, E -", 1e-15);
  expect_scores(path, "hierarchy", "B 0, C 0", 0);
  expect_note(path, "constraint", "Missing for 1 of 5: no tie to another actor.");
  diplo_network_free(path);
  diplo_network *complete = given_network("tie + no none", "A B, A C, A D, B C, B D, C D");
  compute_holes(complete);
  expect_scores(complete, "constraint", "A .9259259259259259", 1e-15);
  expect_scores(complete, "effective_size", "A 1", 1e-15);
  diplo_network_free(complete);
}
END_TEST

/* C igraph 0.10.2. */
START_TEST(known) {
  diplo_network *network = given_florence(true), *karate = given_karate();
  compute_holes(network);
  expect_scores(network, "constraint",
                "Medici .209877, Guadagni .25, Albizzi .333333, Strozzi .458333, Pucci -", 5e-7);
  compute_holes(karate);
  expect_scores(karate, "constraint", "1 .155423", 5e-7);
  diplo_network_free(network);
  diplo_network_free(karate);
}
END_TEST

/* H has 64 contacts, of which A and B are tied: c(A,H) = (1/2 + 1/2 1/2)^2, c(A,B) = (1/2 + 1/2
   1/64)^2. */
START_TEST(hub) {
  diplo_network *network = given_network("tie + no none", "A H, B H, A B");
  char text[32];
  for (int i = 0; i < 62; i++) {
    snprintf(text, sizeof text, "l%d H", i);
    given_ties(network, text);
  }
  compute_holes(network);
  expect_scores(network, "constraint", "A .82037353515625, B .82037353515625, l5 1", 1e-15);
  expect_scores(network, "effective_size", "A 1, H 63.96875, l5 1", 1e-13);
  diplo_network_free(network);
}
END_TEST

START_TEST(small) {
  diplo_network *network = diplo_network_new();
  compute_holes(network);
  given_relation(network, "tie + no none");
  given_ties(network, "A");
  compute_holes(network);
  expect_scores(network, "constraint", "A -", 0);
  diplo_network_free(network);
}
END_TEST

Suite *suite_holes(void) {
  Suite *suite = suite_create("holes");
  TCase *tests = tcase_create("holes");
  tcase_add_test(tests, undirected);
  tcase_add_test(tests, undirected_weighted);
  tcase_add_test(tests, directed);
  tcase_add_test(tests, directed_weighted);
  tcase_add_test(tests, sink);
  tcase_add_test(tests, igraph_cases);
  tcase_add_test(tests, known);
  tcase_add_test(tests, hub);
  tcase_add_test(tests, small);
  suite_add_tcase(suite, tests);
  return suite;
}
