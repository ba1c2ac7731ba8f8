/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Eigenvector centrality: published values, components, directions, what is undefined. */
#include "unit/expect.h"
#include "unit/measure/given.h"
#include <check.h>
#include <math.h>
#include <stdio.h>

/* Largest entry 1: igraph 0.10.2, eigenvector_centrality(). */
START_TEST(florence) {
  diplo_network *network = given_florence(true);
  compute_measure(network, "eigenvector", NULL);
  expect_scores(network, "eigenvector",
                "Medici 1, Strozzi .827269, Ridolfi .793740, Tornabuoni .757230, "
                "Guadagni .671880, Pucci -",
                5e-7);
  expect_note(network, "eigenvector", "Eigenvalue 3.256103745, residual below 1e-12.");
  expect_note(network, "eigenvector", "Missing for 1 of 16: no tie to another actor.");
  diplo_network_free(network);
}
END_TEST

START_TEST(karate) {
  diplo_network *network = given_karate();
  compute_measure(network, "eigenvector", NULL);
  expect_note(network, "eigenvector", "Eigenvalue 6.725697728");
  expect_scores(network, "eigenvector", "34 1", 0);
  diplo_network_free(network);
}
END_TEST

/* ison_adolescents of manynet: .303 .928 1 ... */
START_TEST(adolescents) {
  diplo_network *network =
      given_network("friend + no none", "Betty Sue, Sue Alice, Alice Jane, Sue Dale, Alice Dale, "
                                        "Jane Dale, Sue Pam, Alice Pam, Pam Carol, Carol Tina");
  compute_measure(network, "eigenvector", NULL);
  expect_scores(network, "eigenvector", "Betty .303, Sue .928, Alice 1", 5e-4);
  diplo_network_free(network);
}
END_TEST

/* The centre of a star with m leaves has sqrt(m) times a leaf's score. */
START_TEST(star) {
  diplo_network *network = given_network("tie + no none", "A B, A C, A D, A E");
  compute_measure(network, "eigenvector", NULL);
  expect_scores(network, "eigenvector", "A 1, B .5, C .5, D .5, E .5", 1e-15);
  diplo_network_free(network);
}
END_TEST

/* A path with strengths 2 and 1: eigenvalue sqrt(5), scores 2 : sqrt(5) : 1. */
START_TEST(strengths) {
  diplo_network *network = given_network("trade + no strength", "A B 2e-300, B C 1e-300");
  compute_measure(network, "eigenvector", NULL);
  expect_scores(network, "eigenvector", "A .8944271909999159, B 1, C .4472135954999579", 1e-15);
  diplo_network_free(network);
}
END_TEST

/* Each component by itself: no component is silently zero. */
START_TEST(components) {
  diplo_network *network =
      given_network("tie + no none", "A B, B C, C A, D E, E F, F D, G H, H I, J");
  compute_measure(network, "eigenvector", NULL);
  expect_scores(network, "eigenvector",
                "A 1, B 1, C 1, D 1, E 1, F 1, G .7071067811865476, H 1, "
                "I .7071067811865476, J -",
                1e-15);
  expect_note(network, "eigenvector", "Eigenvalue 2, 2, 1.414213562, residual");
  expect_note(network, "eigenvector", "Each of 3 components is computed and scaled by itself.");
  expect_note(network, "eigenvector",
              "2 components share the largest eigenvalue: the network as a whole has no unique");
  diplo_network_free(network);
}
END_TEST

/* Scores come along the ties: A and B in a cycle, C after them, D before. */
START_TEST(directed) {
  diplo_network *network = given_network("visit + yes none", "A B, B A, B C, C E, D A");
  compute_measure(network, "eigenvector", NULL);
  expect_scores(network, "eigenvector", "A 1, B 1, C 1, D 0, E 1", 1e-15);
  expect_note(network, "eigenvector", "0 for 1 of 5: no way leads to them");
  diplo_network_free(network);
}
END_TEST

/* A strong part with the larger eigenvalue feeds one with the smaller: A, B, C in a complete
   triangle (2) and D, E in a cycle (1); x(E) = x(D) / 2, x(D) = (x(C) + x(E)) / 2. */
START_TEST(directed_parts) {
  diplo_network *network = given_network(
      "visit + yes none", "A B, B A, B C, C B, A C, C A, C D, D E, E D, F G, G F, G A");
  compute_measure(network, "eigenvector", NULL);
  expect_scores(network, "eigenvector",
                "A 1, B 1, C 1, D .6666666666666666, E .3333333333333333, F 0, G 0", 1e-15);
  diplo_network_free(network);
}
END_TEST

/* Two cycles without a way between them share the eigenvalue 1; where one leads to the other, the
   vector is unique. */
START_TEST(directed_tied) {
  diplo_network *network = given_network("visit + yes none", "A B, B A, C D, D C, B E, D E");
  compute_measure(network, "eigenvector", NULL);
  expect_scores(network, "eigenvector", "A -, C -, E -", 0);
  expect_note(network, "eigenvector", "its eigenvector is not unique");
  given_ties(network, "B C");
  compute_measure(network, "eigenvector", NULL);
  expect_scores(network, "eigenvector", "A 0, B 0, C 1, D 1, E 1", 1e-15);
  diplo_network_free(network);
}
END_TEST

START_TEST(acyclic) {
  diplo_network *network = given_network("visit + yes none", "A B, B C, D");
  compute_measure(network, "eigenvector", NULL);
  expect_scores(network, "eigenvector", "A -, B -, C -, D -", 0);
  expect_note(network, "eigenvector", "Missing for 3 of 4: no way along the ties leads back");
  diplo_network_free(network);
}
END_TEST

START_TEST(small) {
  diplo_network *network = diplo_network_new();
  compute_measure(network, "eigenvector", NULL);
  given_relation(network, "tie + no none");
  given_ties(network, "A B");
  compute_measure(network, "eigenvector", NULL);
  expect_scores(network, "eigenvector", "A 1, B 1", 0);
  given_ties(network, "A A");
  compute_measure(network, "eigenvector", NULL);
  expect_scores(network, "eigenvector", "A 1, B 1", 0);
  expect_note(network, "eigenvector", "Left out: 1 from an actor to itself.");
  diplo_network_free(network);
}
END_TEST

START_TEST(signs) {
  const char *name = "eigenvector";
  diplo_network *network = given_network("tie +- no none", "A B 1, B C -1");
  diplo_error error = {0};
  expect_error(diplo_network_measure(network, &name, 1, NULL, &error), DIPLO_DATA, &error,
               "eigenvector does not take signs");
  diplo_network_free(network);
}
END_TEST

/* A path of 300 actors, whose eigenvalues lie close: x(k) = sin(k pi / 301). */
START_TEST(long_path) {
  diplo_network *network = given_network("tie + no none", "");
  char text[32];
  for (int k = 1; k < 300; k++) {
    snprintf(text, sizeof text, "%d %d", k, k + 1);
    given_ties(network, text);
  }
  compute_measure(network, "eigenvector", NULL);
  for (int k = 1; k <= 300; k++) {
    snprintf(text, sizeof text, "%d", k);
    double wanted = sin(k * acos(-1) / 301) / sin(150 * acos(-1) / 301);
    ck_assert_double_eq_tol(get_score(network, "eigenvector", text), wanted, 1e-10);
  }
  diplo_network_free(network);
}
END_TEST

/* A cycle of 300 with a shortcut: r^300 = 1 + r^200 for the eigenvalue r, and scores fall by r from
   one actor to the next. */
START_TEST(long_cycle) {
  diplo_network *network = given_network("tie + yes none", "1 202");
  char text[32];
  for (int k = 1; k <= 300; k++) {
    snprintf(text, sizeof text, "%d %d", k, k % 300 + 1);
    given_ties(network, text);
  }
  compute_measure(network, "eigenvector", NULL);
  double r = 1;
  for (int round = 0; round < 60; round++)
    r -= (pow(r, 300) - 1 - pow(r, 200)) / (300 * pow(r, 299) - 200 * pow(r, 199));
  ck_assert_double_eq_tol(get_score(network, "eigenvector", "3") /
                              get_score(network, "eigenvector", "2"),
                          1 / r, 1e-10);
  ck_assert_double_eq_tol(get_score(network, "eigenvector", "300") /
                              get_score(network, "eigenvector", "203"),
                          pow(r, -97), 1e-10);
  diplo_network_free(network);
}
END_TEST

Suite *suite_eigenvector(void) {
  Suite *suite = suite_create("eigenvector");
  TCase *cases = tcase_create("eigenvector");
  tcase_add_test(cases, florence);
  tcase_add_test(cases, karate);
  tcase_add_test(cases, adolescents);
  tcase_add_test(cases, star);
  tcase_add_test(cases, strengths);
  tcase_add_test(cases, components);
  tcase_add_test(cases, directed);
  tcase_add_test(cases, directed_parts);
  tcase_add_test(cases, directed_tied);
  tcase_add_test(cases, acyclic);
  tcase_add_test(cases, small);
  tcase_add_test(cases, signs);
  tcase_add_test(cases, long_path);
  tcase_add_test(cases, long_cycle);
  suite_add_tcase(suite, cases);
  return suite;
}
