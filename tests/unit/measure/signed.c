/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PN and the signed eigenvector: values of signnet, closed forms, what is not unique. */
#include "unit/expect.h"
#include "unit/measure/given.h"
#include <check.h>
#include <math.h>
#include <stdio.h>

/* The network of ten actors of signnet's vignette on centrality. */
static diplo_network *given_ten(void) {
  return given_network("tie +- no none",
                       "0 1 1, 0 3 1, 0 7 -1, 0 8 -1, 1 2 1, 1 3 -1, 1 4 1, 1 5 -1, 1 6 -1, 2 3 1, "
                       "2 4 -1, 2 8 -1, 3 4 1, 3 5 -1, 3 6 -1, 4 5 1, 4 7 -1, 4 9 -1, 5 6 1, "
                       "5 8 1, 5 9 -1, 6 7 1, 6 8 -1, 6 9 1, 7 8 1, 8 9 1");
}

START_TEST(ten) {
  diplo_network *network = given_ten();
  compute_measure(network, "pn", NULL);
  compute_measure(network, "signed_eigenvector", NULL);
  expect_scores(network, "pn",
                "0 .9009747, 1 .8613482, 2 .9076997, 3 .8613482, 4 .8410658, 5 .8496558, "
                "6 .8617321, 7 .9015909, 8 .8509848, 9 .9072930",
                5e-8);
  expect_scores(network, "signed_eigenvector",
                "0 -.62214960, 1 1, 2 -.74518850, 3 1, 4 -.89990041, 5 .64289592, 6 .35828159, "
                "7 -.37471921, 8 -.28087411, 9 -.07834568",
                5e-9);
  expect_note(network, "signed_eigenvector", "Eigenvalue -4.268416");
  diplo_network_free(network);
}
END_TEST

/* Read's tribes of the New Guinea highlands; signnet. */
START_TEST(tribes) {
  diplo_network *network = given_signed_file("tribes_signed.tsv");
  if (!network)
    return;
  compute_measure(network, "pn", NULL);
  compute_measure(network, "signed_eigenvector", NULL);
  expect_scores(network, "pn",
                "Gavev .752661, Kotun .764224, Ove 1.041977, Alika 1.022604, Nagam .902669, "
                "Gahuk .905457, Masil 1.223561, Ukudz 1.141460, Notoh .874085, Kohik .903383, "
                "Geham .865317, Asaro .934095, Uheto .915856, Seuve .874613, Nagad .714686, "
                "Gama .714519",
                5e-7);
  expect_scores(network, "signed_eigenvector",
                "Gavev 1, Kotun .888796, Nagad .911939, Gama .987249, Gahuk -.954550, "
                "Asaro -.913530, Ove -.716095, Seuve -.058558",
                5e-7);
  expect_note(network, "signed_eigenvector", "Eigenvalue 6.483378144");
  diplo_network_free(network);
}
END_TEST

/* All positive among five: 2 each (signnet's tests). With one negative tie the eigenvector falls to
   .68614066 at its ends. */
START_TEST(five) {
  static const char ties[] = "A C 1, A D 1, A E 1, B C 1, B D 1, B E 1, C D 1, C E 1, D E 1";
  diplo_network *network = given_network("tie +- no none", ties);
  given_ties(network, "A B -1");
  compute_measure(network, "signed_eigenvector", NULL);
  expect_scores(network, "signed_eigenvector", "A .68614066, B .68614066, C 1, D 1, E 1", 5e-9);
  diplo_network_free(network);
  network = given_network("tie +- no none", ties);
  given_ties(network, "A B 1");
  compute_measure(network, "pn", NULL);
  expect_scores(network, "pn", "A 2, B 2, C 2, D 2, E 2", 1e-13);
  diplo_network_free(network);
}
END_TEST

/* The formulas with numpy 1.24. */
START_TEST(directed_pn) {
  diplo_network *network = given_network("tie +- yes none", "A B 1, A C -1, B C 1, C A -1, D A 1");
  compute_measure(network, "pn_out", NULL);
  compute_measure(network, "pn_in", NULL);
  expect_scores(
      network, "pn_out",
      "A .8936170212765957, B 1.148936170212766, C .6774193548387097, D 1.161290322580645", 1e-13);
  expect_scores(network, "pn_in",
                "A .967741935483871, B 1.148936170212766, C .8936170212765957, D 1", 1e-13);
  diplo_network_free(network);
}
END_TEST

/* Isolates have 1. Two actors with a negative tie: the system is singular. */
START_TEST(small_pn) {
  diplo_network *network = diplo_network_new();
  compute_measure(network, "pn", NULL);
  given_relation(network, "tie +- no none");
  given_ties(network, "A");
  compute_measure(network, "pn", NULL);
  expect_scores(network, "pn", "A -", 0);
  given_ties(network, "B");
  compute_measure(network, "pn", NULL);
  expect_scores(network, "pn", "A 1, B 1", 0);
  given_ties(network, "A B -1");
  compute_measure(network, "pn", NULL);
  expect_scores(network, "pn", "A -, B -", 0);
  expect_note(network, "pn", "no unique solution");
  given_ties(network, "C");
  compute_measure(network, "pn", NULL);
  expect_scores(network, "pn", "A .6666666666666667, B .6666666666666667, C 1", 1e-15);
  diplo_network_free(network);
}
END_TEST

/* Three friends against one: 1 and -1 have the same magnitude, and the majority is positive. The
 * sign does not depend on who comes first. */
START_TEST(sign) {
  const char *orders[] = {"A B 1, B C 1, C A 1, D A -1, D B -1, D C -1",
                          "D A -1, D B -1, D C -1, A B 1, B C 1, C A 1"};
  for (int i = 0; i < 2; i++) {
    diplo_network *network = given_network("tie +- no none", orders[i]);
    compute_measure(network, "signed_eigenvector", NULL);
    expect_scores(network, "signed_eigenvector", "A 1, B 1, C 1, D -1", 1e-14);
    diplo_network_free(network);
  }
}
END_TEST

/* One tie has the eigenvalues 1 and -1; a triangle of negative ties the dominant -2. */
START_TEST(tied) {
  diplo_network *network = given_network("tie +- no none", "A B 1, C D -1, D E -1, C E -1, F");
  compute_measure(network, "signed_eigenvector", NULL);
  expect_scores(network, "signed_eigenvector", "A -, B -, C 1, D 1, E 1, F -", 1e-14);
  expect_note(network, "signed_eigenvector",
              "Missing for 2 of 6: two eigenvalues of their component share the largest magnitude");
  expect_note(network, "signed_eigenvector", "Missing for 1 of 6: no tie to another actor.");
  diplo_network_free(network);
}
END_TEST

/* Too large for the dense way: the equation itself must hold. */
START_TEST(large) {
  enum { ACTORS = 180 };
  diplo_network *network = given_network("tie +- no strength", "");
  char text[64];
  double x[ACTORS], product[ACTORS] = {0};
  for (int i = 0; i < ACTORS; i++) {
    for (int j = 0; j < i; j++) {
      int weight = (i + j) % 3 == 0 ? -2 : 1;
      snprintf(text, sizeof text, "a%d a%d %d", i, j, weight);
      if (j == i - 1 || (i * i + 3 * j) % 17 == 0)
        given_ties(network, text);
    }
  }
  compute_measure(network, "signed_eigenvector", NULL);
  for (int i = 0; i < ACTORS; i++) {
    x[i] = get_score(network, "signed_eigenvector", diplo_actor_get_id(network, (size_t)i));
    ck_assert_double_le(fabs(x[i]), 1);
  }
  for (size_t tie = 0; tie < diplo_tie_count(network); tie++) {
    size_t from = diplo_tie_get_from(network)[tie], to = diplo_tie_get_to(network)[tie];
    product[from] += diplo_tie_get_weight(network, tie) * x[to];
    product[to] += diplo_tie_get_weight(network, tie) * x[from];
  }
  double value = NAN;
  for (int i = 0; i < ACTORS; i++)
    value = x[i] == 1 ? product[i] : value;
  ck_assert_double_ge(fabs(value), 5);
  for (int i = 0; i < ACTORS; i++)
    ck_assert_double_eq_tol(product[i], value * x[i], 1e-12);
  diplo_network_free(network);
}
END_TEST

/* A cycle of even length has the eigenvalues 2 and -2; in the large form both are found. */
START_TEST(large_tied) {
  diplo_network *network = given_network("tie +- no none", "");
  char text[64];
  for (int i = 0; i < 90; i++) {
    snprintf(text, sizeof text, "a%d b%d 1", i, i);
    given_ties(network, text);
    snprintf(text, sizeof text, "a%d b%d 1", i, (i + 1) % 90);
    given_ties(network, text);
  }
  compute_measure(network, "signed_eigenvector", NULL);
  expect_scores(network, "signed_eigenvector", "a0 -, b0 -", 0);
  expect_note(network, "signed_eigenvector", "share the largest magnitude");
  diplo_network_free(network);
}
END_TEST

Suite *suite_signed(void) {
  Suite *suite = suite_create("signed");
  TCase *tests = tcase_create("signed");
  tcase_add_test(tests, ten);
  tcase_add_test(tests, tribes);
  tcase_add_test(tests, five);
  tcase_add_test(tests, directed_pn);
  tcase_add_test(tests, small_pn);
  tcase_add_test(tests, sign);
  tcase_add_test(tests, tied);
  tcase_add_test(tests, large);
  tcase_add_test(tests, large_tied);
  suite_add_tcase(suite, tests);
  return suite;
}
