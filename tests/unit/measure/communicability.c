/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Entries of e^A: another tool's values, closed forms, limits, and the local balance. */
#include "unit/expect.h"
#include "unit/measure/given.h"
#include <check.h>
#include <math.h>
#include <stdio.h>

static double tie_score(const diplo_network *network, const char *name, size_t tie) {
  const diplo_columns *ties = diplo_network_columns((diplo_network *)network, DIPLO_PART_TIES);
  return diplo_column_get_real(diplo_columns_find(ties, name), tie);
}

/* networkx 2.8.8: subgraph_centrality() and communicability(). */
START_TEST(florence) {
  diplo_network *network = given_florence(true);
  compute_measure(network, "subgraph", NULL);
  compute_measure(network, "communicability", NULL);
  compute_measure(network, "total_communicability", NULL);
  expect_scores(network, "subgraph", "Medici 7.275215671154271, Pazzi 1.5980351267873624, Pucci 1",
                1e-12);
  expect_scores(network, "total_communicability",
                "Medici 39.62984834548671, Pazzi 5.827614936974518, Pucci 1", 1e-11);
  ck_assert_double_eq_tol(tie_score(network, "communicability", 7), 3.5333230362635724, 1e-12);
  ck_assert_double_eq_tol(tie_score(network, "communicability", 9), 1.426018013447133, 1e-12);
  diplo_network_free(network);
}
END_TEST

/* Complete network: (e^(n-1) + (n - 1) / e) / n on the diagonal, (e^(n-1) - 1 / e) / n beside it.
 */
START_TEST(complete) {
  diplo_network *network = given_network("tie + no none", "");
  char text[32];
  for (int i = 0; i < 40; i++) {
    for (int j = 0; j < i; j++) {
      snprintf(text, sizeof text, "a%d a%d", i, j);
      given_ties(network, text);
    }
  }
  compute_measure(network, "subgraph", NULL);
  compute_measure(network, "communicability", NULL);
  double diagonal = (exp(39) + 39 * exp(-1)) / 40;
  ck_assert_double_eq_tol(get_score(network, "subgraph", "a17") / diagonal, 1, 1e-14);
  ck_assert_double_eq_tol(tie_score(network, "communicability", 33) / (exp(39) - exp(-1)), 1. / 40,
                          1e-15);
  diplo_network_free(network);
}
END_TEST

/* An actor at the end of a path of 30 before a clique sees nearly the path alone: its score is that
   of a path's end, which two walks of length 2 more begin. */
START_TEST(far_clique) {
  diplo_network *network = given_network("tie + no none", "");
  char text[32];
  for (int i = 0; i < 30; i++) {
    snprintf(text, sizeof text, "a%d a%d", i, i + 1);
    given_ties(network, text);
  }
  compute_measure(network, "subgraph", NULL);
  double path = get_score(network, "subgraph", "a0");
  /* I0(2) - I2(2), modified Bessel functions: Catalan numbers over factorials. */
  ck_assert_double_eq_tol(path, 1.5906368546373291, 1e-14);
  for (int i = 30; i < 60; i++) {
    for (int j = 30; j < i; j++) {
      snprintf(text, sizeof text, "a%d a%d", i, j);
      given_ties(network, text);
    }
  }
  compute_measure(network, "subgraph", NULL);
  ck_assert_double_eq_tol(get_score(network, "subgraph", "a0"), path, 1e-14);
  diplo_network_free(network);
}
END_TEST

START_TEST(too_many_walks) {
  const char *name = "subgraph";
  diplo_network *network = given_network("tie + no none", "");
  diplo_error error = {0};
  size_t tie, index;
  char id[32];
  for (int i = 0; i < 720; i++) {
    int size = snprintf(id, sizeof id, "a%d", i);
    expect_ok(diplo_actor_ensure(network, id, (size_t)size, DIPLO_KIND_COUNTRY, &index, &error),
              &error);
    for (size_t j = 0; j < index; j++)
      expect_ok(diplo_tie_add(network, index, j, 0, &tie, &error), &error);
  }
  const char *total = "total_communicability";
  expect_error(diplo_network_measure(network, &total, 1, NULL, &error), DIPLO_DATA, &error,
               "more walks than a number can hold");
  for (int i = 720; i < 40000; i++) {
    int size = snprintf(id, sizeof id, "a%d", i);
    expect_ok(diplo_actor_ensure(network, id, (size_t)size, DIPLO_KIND_COUNTRY, &index, &error),
              &error);
  }
  expect_error(diplo_network_measure(network, &name, 1, NULL, &error), DIPLO_DATA, &error,
               "would take too long");
  diplo_network_free(network);
}
END_TEST

/* The number of workers does not matter. */
START_TEST(workers) {
  diplo_network *network = given_random("tie + no none", 60, 200, 5);
  diplo_measure_options options = {.jobs = 1};
  compute_measure(network, "subgraph", &options);
  double one = get_score(network, "subgraph", "a7");
  options.jobs = 3;
  compute_measure(network, "subgraph", &options);
  ck_assert(get_score(network, "subgraph", "a7") == one);
  diplo_network_free(network);
}
END_TEST

/* A triangle with one negative tie has the eigenvalues 1, 1, -2 against 2, -1, -1 without signs. A
   balanced network has 1 everywhere. */
START_TEST(local_balance) {
  diplo_network *network = given_network("tie +- no none", "A B 1, B C 1, A C -1, D E -1, E F -1, "
                                                           "D F 1, G");
  compute_measure(network, "local_balance", NULL);
  double wanted = (2 * exp(1) + exp(-2)) / (exp(2) + 2 * exp(-1));
  ck_assert_double_eq_tol(get_score(network, "local_balance", "A"), wanted, 1e-14);
  ck_assert_double_eq_tol(get_score(network, "local_balance", "C"), wanted, 1e-14);
  expect_scores(network, "local_balance", "D 1, E 1, F 1, G 1", 1e-15);
  diplo_network_free(network);
}
END_TEST

START_TEST(small) {
  diplo_network *network = diplo_network_new();
  compute_measure(network, "subgraph", NULL);
  compute_measure(network, "total_communicability", NULL);
  given_relation(network, "visit + yes none");
  given_ties(network, "A, B");
  compute_measure(network, "communicability", NULL);
  given_ties(network, "A B, A A");
  compute_measure(network, "subgraph", NULL);
  compute_measure(network, "communicability", NULL);
  ck_assert_double_eq_tol(get_score(network, "subgraph", "A"), cosh(1), 1e-15);
  ck_assert_double_eq_tol(tie_score(network, "communicability", 0), sinh(1), 1e-15);
  ck_assert(isnan(tie_score(network, "communicability", 1)));
  expect_note(network, "subgraph", "Direction was set aside for 1 tie");
  diplo_network_free(network);
}
END_TEST

Suite *suite_communicability(void) {
  Suite *suite = suite_create("communicability");
  TCase *tests = tcase_create("communicability");
  tcase_set_timeout(tests, 30);
  tcase_add_test(tests, florence);
  tcase_add_test(tests, complete);
  tcase_add_test(tests, far_clique);
  tcase_add_test(tests, too_many_walks);
  tcase_add_test(tests, workers);
  tcase_add_test(tests, local_balance);
  tcase_add_test(tests, small);
  suite_add_tcase(suite, tests);
  return suite;
}
