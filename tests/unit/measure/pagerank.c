/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PageRank: values of other tools, exact small cases, seeds. */
#include "unit/expect.h"
#include "unit/measure/given.h"
#include <check.h>
#include <stdio.h>

/* igraph 0.10.2, pagerank(). */
START_TEST(florence) {
  diplo_network *network = given_florence(false);
  compute_measure(network, "pagerank", NULL);
  expect_scores(network, "pagerank", "Medici .1458172, Guadagni .0983978", 5e-8);
  expect_note(network, "pagerank", "Damping 0.85;");
  diplo_network_free(network);
}
END_TEST

START_TEST(karate) {
  diplo_network *network = given_karate();
  compute_measure(network, "pagerank", NULL);
  expect_scores(network, "pagerank", "1 .096997, 34 .1009192", 5e-7);
  diplo_network_free(network);
}
END_TEST

/* A -> B, B leads nowhere: with d the damping, x(B) = (1 + d) x(A). */
START_TEST(dangling) {
  diplo_network *network = given_network("visit + yes none", "A B");
  diplo_measure_options options = {.damping = 0.5};
  compute_measure(network, "pagerank", &options);
  expect_scores(network, "pagerank", "A .4, B .6", 1e-15);
  diplo_network_free(network);
}
END_TEST

/* A's strength is shared out 3 : 1. x(B) = s + d 3/4 x(A), x(C) = s + d 1/4 x(A), x(A) = s + d
   (x(B) + x(C)), s = (1 - d) / 3: with d = .5, x(A) = 4/9. */
START_TEST(strengths) {
  diplo_network *network = given_network("trade + yes strength", "A B 3, A C 1, B A 1, C A 5");
  diplo_measure_options options = {.damping = 0.5};
  compute_measure(network, "pagerank", &options);
  expect_scores(network, "pagerank",
                "A .4444444444444444, B .3333333333333333, C .2222222222222222", 1e-15);
  diplo_network_free(network);
}
END_TEST

/* Return to A alone: x(A) = 1 - d + d x(C), x(B) = d x(A), x(C) = d x(B); D is never reached. */
START_TEST(personalised) {
  const char *const seeds[] = {"A"};
  diplo_network *network = given_network("visit + yes none", "A B, B C, C A, D A");
  diplo_measure_options options = {.damping = 0.5, .seeds = seeds, .seed_count = 1};
  compute_measure(network, "pagerank_personalised", &options);
  expect_scores(network, "pagerank_personalised",
                "A .5714285714285714, B .2857142857142857, C .1428571428571428, D 0", 1e-15);
  diplo_network_free(network);
}
END_TEST

START_TEST(personalised_refused) {
  const char *const seeds[] = {"A", "Z"};
  const char *name = "pagerank_personalised";
  diplo_network *network = given_network("visit + yes none", "A B");
  diplo_measure_options options = {.seeds = seeds, .seed_count = 2};
  diplo_error error = {0};
  expect_error(diplo_network_measure(network, &name, 1, NULL, &error), DIPLO_USAGE, &error,
               "name them with --seed-actor");
  expect_error(diplo_network_measure(network, &name, 1, &options, &error), DIPLO_USAGE, &error,
               "no actor has the id 'Z'");
  diplo_network_free(network);
}
END_TEST

/* A star of m leaves: x(centre) = (1 - d) (1 + d m) / ((m + 1) (1 - d^2)). */
START_TEST(star) {
  enum { LEAVES = 5000 };
  diplo_network *network = given_network("tie + no none", "");
  char text[32];
  for (int i = 0; i < LEAVES; i++) {
    snprintf(text, sizeof text, "C l%d", i);
    given_ties(network, text);
  }
  compute_measure(network, "pagerank", NULL);
  double centre = .15 * (1 + .85 * LEAVES) / ((LEAVES + 1) * (1 - .85 * .85));
  ck_assert_double_eq_tol(get_score(network, "pagerank", "C"), centre, 1e-12);
  ck_assert_double_eq_tol(get_score(network, "pagerank", "l9"), (1 - centre) / LEAVES, 1e-15);
  diplo_network_free(network);
}
END_TEST

START_TEST(small) {
  diplo_network *network = diplo_network_new();
  compute_measure(network, "pagerank", NULL);
  given_relation(network, "tie + no none");
  given_ties(network, "A, B");
  compute_measure(network, "pagerank", NULL);
  expect_scores(network, "pagerank", "A .5, B .5", 0);
  given_ties(network, "A B");
  compute_measure(network, "pagerank", NULL);
  expect_scores(network, "pagerank", "A .5, B .5", 1e-15);
  diplo_network_free(network);
}
END_TEST

Suite *suite_pagerank(void) {
  Suite *suite = suite_create("pagerank");
  TCase *tests = tcase_create("pagerank");
  tcase_add_test(tests, florence);
  tcase_add_test(tests, karate);
  tcase_add_test(tests, dangling);
  tcase_add_test(tests, strengths);
  tcase_add_test(tests, personalised);
  tcase_add_test(tests, personalised_refused);
  tcase_add_test(tests, star);
  tcase_add_test(tests, small);
  suite_add_tcase(suite, tests);
  return suite;
}
