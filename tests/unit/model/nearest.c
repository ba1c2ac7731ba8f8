/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Near names, and how names that do not exist are refused. */
#include "model/name_refuse.h"
#include "unit/expect.h"
#include "unit/model/told.h"
#include <check.h>
#include <diplonet/select.h>
#include <string.h>

static const char *const names[] = {"betweenness", "closeness", "closeness_in", "degree", "x"};

static const struct {
  const char *word, *nearest;
} words[] = {
    {"betweenness", "betweenness"},
    {"betweeness", "betweenness"},
    {"Betweenness", "betweenness"},
    {"closenes_in", "closeness_in"},
    {"dergee", "degree"},
    {"degre", "degree"},
    {"y", NULL},
    {"", NULL},
    {"betwixt", NULL},
    {"density", NULL},
};

START_TEST(nearest_names) {
  const char *found = diplo_name_nearest(words[_i].word, names, sizeof names / sizeof names[0]);
  if (words[_i].nearest)
    ck_assert_str_eq(found, words[_i].nearest);
  else
    ck_assert_ptr_null(found);
}
END_TEST

START_TEST(long_words) {
  char word[5000];
  memset(word, 'a', sizeof word - 1);
  word[sizeof word - 1] = '\0';
  const char *one[] = {word};
  ck_assert_ptr_null(diplo_name_nearest(word, names, 5));
  ck_assert_ptr_null(diplo_name_nearest("aaa", one, 1));
  ck_assert_ptr_null(diplo_name_nearest("aaa", NULL, 0));
}
END_TEST

START_TEST(refusals) {
  diplo_error error = {0};
  const char *many[20];
  for (int i = 0; i < 20; i++)
    many[i] = "something";
  expect_error(name_refuse("measure", "degre", names, 5, &error), DIPLO_USAGE, &error,
               "there is no measure 'degre'; did you mean 'degree'?");
  expect_error(name_refuse("measure", "zzz", names, 2, &error), DIPLO_USAGE, &error,
               "there is no measure 'zzz'; choose from: betweenness, closeness");
  expect_error(name_refuse("measure", "zzz", many, 20, &error), DIPLO_USAGE, &error,
               "something and 8 more");
  expect_error(name_refuse("measure", "zzz", names, 0, &error), DIPLO_USAGE, &error,
               "there is no measure 'zzz', nor any other");
  diplo_network *network = told_network("actor A country Aland\n");
  expect_error(name_refuse_field(network, DIPLO_PART_TIES, "sgin", &error), DIPLO_USAGE, &error,
               "there is no field of ties 'sgin'; did you mean 'sign'?");
  expect_error(name_refuse_relation(network, "ally", &error), DIPLO_USAGE, &error,
               "there is no relation 'ally', nor any other");
  expect_error(name_refuse_actor(network, "Aland", &error), DIPLO_USAGE, &error, "its id is 'A'");
  diplo_network_free(network);
}
END_TEST

Suite *suite_nearest(void) {
  Suite *suite = suite_create("nearest");
  TCase *tests = tcase_create("nearest");
  tcase_add_loop_test(tests, nearest_names, 0, sizeof words / sizeof words[0]);
  tcase_add_test(tests, long_words);
  tcase_add_test(tests, refusals);
  suite_add_tcase(suite, tests);
  return suite;
}
