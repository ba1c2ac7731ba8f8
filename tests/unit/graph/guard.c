/* SPDX-License-Identifier: GPL-3.0-or-later */
/* igraph's door: errors come back as statuses, and igraph can be used after them. */
#include "graph/guard.h"
#include "unit/expect.h"
#include "unit/measure/given.h"
#include <check.h>

START_TEST(graph_of_a_view) {
  diplo_network *network = given_network("visit + yes strength", "A B 2, B C 3, C A 4");
  diplo_error error = {0};
  view v;
  view_options options = {.directed = true, .use = DIPLO_USE_STRENGTH};
  igraph_t graph;
  igraph_vector_t values;
  expect_ok(view_init(&v, network, &options, &error), &error);
  expect_ok(guard_graph(&v, &graph, &error), &error);
  guard_values(&v, &values);
  ck_assert_int_eq(igraph_vcount(&graph), 3);
  ck_assert_int_eq(igraph_ecount(&graph), 3);
  ck_assert(igraph_is_directed(&graph));
  for (int i = 0; i < 3; i++) {
    ck_assert_int_eq(IGRAPH_FROM(&graph, i), v.arc_from[i]);
    ck_assert_int_eq(IGRAPH_TO(&graph, i), v.arc_to[i]);
    ck_assert_double_eq(VECTOR(values)[i], v.arc_value[i]);
  }
  igraph_destroy(&graph);
  view_clear(&v);
  diplo_network_free(network);
}
END_TEST

START_TEST(errors_come_back) {
  diplo_error error = {0};
  igraph_t graph;
  guard_enter();
  for (int i = 0; i < 3; i++) {
    igraph_error_t code = igraph_famous(&graph, "no such graph");
    expect_error(guard_check(code, &error), DIPLO_DATA, &error, "not a known graph");
  }
  expect_ok(guard_check(igraph_famous(&graph, "Zachary"), &error), &error);
  ck_assert_int_eq(igraph_ecount(&graph), 78);
  igraph_destroy(&graph);
}
END_TEST

START_TEST(seeds) {
  double one[3], other[3];
  guard_seed(UINT64_C(0x123456789abcdef0));
  for (int i = 0; i < 3; i++)
    one[i] = igraph_rng_get_unif01(igraph_rng_default());
  guard_seed(UINT64_C(0x123456789abcdef0));
  for (int i = 0; i < 3; i++)
    other[i] = igraph_rng_get_unif01(igraph_rng_default());
  ck_assert_mem_eq(one, other, sizeof one);
}
END_TEST

START_TEST(fatal) {
  guard_enter();
  igraph_fatal("a test", "guard.c", 1);
}
END_TEST

Suite *suite_guard(void) {
  Suite *suite = suite_create("guard");
  TCase *tests = tcase_create("guard");
  tcase_add_test(tests, graph_of_a_view);
  tcase_add_test(tests, errors_come_back);
  tcase_add_test(tests, seeds);
  tcase_add_exit_test(tests, fatal, 70);
  suite_add_tcase(suite, tests);
  return suite;
}
