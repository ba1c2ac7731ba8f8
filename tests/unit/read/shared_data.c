/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tie lists of real data sets, where they are at hand (DIPLONET_SHARED, or `shared` beside the
   source). */
#include "unit/expect.h"
#include <check.h>
#include <diplonet/reader.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct list {
  const char *path;
  size_t actors, relations, ties;
  diplo_sign sign;
  bool weighted, dated;
} list;

/* Counted with Python's csv module; actors are the distinct values of the two columns of ends. */
static const list lists[] = {
    {"cow_alliances/cow_alliance_4.1_dyadyear.csv", 180, 1, 60392, DIPLO_SIGN_POSITIVE, false,
     true},
    {"alliances_1981_2000/ally_edges.csv", 120, 1, 13155, DIPLO_SIGN_POSITIVE, false, true},
    {"classic_small/dolphins_1_edges.csv", 13, 1, 45, DIPLO_SIGN_POSITIVE, true, false},
    {"classic_small/flo_marriage_edges.csv", 15, 1, 20, DIPLO_SIGN_POSITIVE, false, false},
    {"signnet/tribes_edges.csv", 16, 1, 58, DIPLO_SIGN_MIXED, true, false},
    {"signnet/cowList_edges.csv", 178, 1, 41295, DIPLO_SIGN_MIXED, true, false},
    {"manynet/irps_911_edges.csv", 60, 2, 153, DIPLO_SIGN_POSITIVE, false, false},
    {"manynet/irps_wwi_edges.csv", 6, 1, 20, DIPLO_SIGN_MIXED, true, true},
    {"check_numbers/florentine_edges.tsv", 15, 2, 35, DIPLO_SIGN_POSITIVE, false, false},
    {"un_votes/DERIVED_agreement_4yrs.csv", 197, 1, 53121, DIPLO_SIGN_POSITIVE, false, true},
    {"icews18/DERIVED_icews18_test_named.csv", 8243, 213, 49545, DIPLO_SIGN_POSITIVE, false, true},
};

static bool find_data(const char *name, char *path, size_t size) {
  const char *shared = getenv("DIPLONET_SHARED"), *source = getenv("srcdir");
  if (shared)
    snprintf(path, size, "%s/data/%s", shared, name);
  else
    snprintf(path, size, "%s/../shared/data/%s", source ? source : ".", name);
  return access(path, R_OK) == 0;
}

START_TEST(known_lists) {
  const list *wanted = &lists[_i];
  char path[512];
  diplo_error error = {0};
  diplo_reader *reader = NULL;
  diplo_network *network = NULL;
  if (!find_data(wanted->path, path, sizeof path)) {
    fprintf(stderr, "# skipped: no %s (set DIPLONET_SHARED)\n", path);
    return;
  }
  expect_ok(diplo_reader_open(path, NULL, &reader, &error), &error);
  expect_ok(diplo_reader_next(reader, &network, &error), &error);
  diplo_reader_close(reader);
  ck_assert_uint_eq(diplo_actor_count(network), wanted->actors);
  ck_assert_uint_eq(diplo_relation_count(network), wanted->relations);
  ck_assert_uint_eq(diplo_tie_count(network), wanted->ties);
  ck_assert_int_eq(diplo_relation_get(network, 0)->sign, wanted->sign);
  const diplo_columns *columns = diplo_network_columns(network, DIPLO_PART_TIES);
  ck_assert((diplo_columns_find(columns, "weight") != NULL) == wanted->weighted);
  ck_assert((diplo_columns_find(columns, "during") != NULL) == wanted->dated);
  diplo_network_free(network);
}
END_TEST

Suite *suite_shared_data(void) {
  Suite *suite = suite_create("shared_data");
  TCase *tests = tcase_create("shared_data");
  tcase_add_loop_test(tests, known_lists, 0, sizeof lists / sizeof lists[0]);
  suite_add_tcase(suite, tests);
  return suite;
}
