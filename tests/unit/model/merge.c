/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Merging: union, filling, and what contradicts. */
#include "unit/expect.h"
#include "unit/model/told.h"
#include <check.h>
#include <diplonet/select.h>
#include <string.h>

static const char one_lines[] = "network one 1949..1955\n"
                                "actor A country Aland\nactor B country -\n"
                                "relation ally + no strength\n"
                                "tie A B ally 1949 1 S1:1\n"
                                "tie A B ally 1949 1 S1:1\n"
                                "ref S1\n"
                                "column actors region text\nset actors 0 region north\n"
                                "column refs date period\nset refs 0 date 1949\n";

static diplo_network *one, *other;
static diplo_error error;

static void set_up(void) {
  one = told_network(one_lines);
  other = NULL;
  error = (diplo_error){0};
}

static void tear_down(void) {
  diplo_network_free(one);
  diplo_network_free(other);
}

static const char *get_text(diplo_part part, const char *name, size_t row) {
  return diplo_column_get_text(diplo_columns_find(diplo_network_columns(one, part), name), row);
}

START_TEST(joins) {
  diplo_period period;
  other = told_network("network two 1940..1950\n"
                       "actor C leader -\nactor B country Bland\nactor A country -\n"
                       "relation feud - yes none\nrelation ally + no strength\n"
                       "tie C B feud 1950 - S2:1\n"
                       "tie B A ally 1949 1 S1:1\n"
                       "tie B A ally 1949 2 S1:1\n"
                       "tie B A ally 1949 2 S1:1\n"
                       "ref S2\nref S1\n"
                       "column actors region text\nset actors 1 region south\n"
                       "set actors 2 region north\n"
                       "column actors size integer\nset actors 2 size 7\n"
                       "column network title text\nset network 0 title Two\n");
  expect_ok(diplo_run_add(one, "import one", &error), &error);
  expect_ok(diplo_run_add(other, "import one", &error), &error);
  expect_ok(diplo_run_add(other, "import two", &error), &error);
  expect_ok(diplo_note_add(other, "size", "in parts", &error), &error);
  expect_ok(diplo_network_merge(one, other, &error), &error);
  expect_told(told_actors(one), "A B C");
  expect_told(told_ties(one), "A>B ally 1949 1; A>B ally 1949 1; C>B feud 1950; B>A ally 1949 2");
  ck_assert_str_eq(diplo_network_get_name(one), "one+two");
  ck_assert_str_eq(diplo_actor_get_name(one, 0), "Aland");
  ck_assert_str_eq(diplo_actor_get_name(one, 1), "Bland");
  ck_assert_str_eq(get_text(DIPLO_PART_ACTORS, "region", 1), "south");
  ck_assert_str_eq(get_text(DIPLO_PART_ATTRIBUTES, "title", 0), "Two");
  const diplo_column *size =
      diplo_columns_find(diplo_network_columns(one, DIPLO_PART_ACTORS), "size");
  ck_assert_int_eq(diplo_column_get_integer(size, 0), 7);
  ck_assert(diplo_column_is_missing(size, 2));
  ck_assert_uint_eq(diplo_ref_count(one), 2);
  ck_assert_uint_eq(diplo_run_count(one), 2);
  expect_ok(diplo_period_parse("1940..1955", 10, false, &period, &error), &error);
  ck_assert(diplo_period_is_equal(diplo_network_get_period(one), period));
  expect_told_note(one, "in parts");
  expect_told_note(one, "merge: ties that were there already and were not added again: 2");
}
END_TEST

/* What differs is true of neither, also where a third network comes. */
START_TEST(attributes) {
  static const char *const others[] = {"column network title text\nset network 0 title Two\n"
                                       "column network version text\nset network 0 version 1\n",
                                       "column network title text\nset network 0 title Three\n"
                                       "column network version text\nset network 0 version 1\n",
                                       "column network title text\nset network 0 title Four\n"};
  for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
    diplo_network_free(other);
    other = told_network(others[i]);
    expect_ok(diplo_network_merge(one, other, &error), &error);
    const char *title = get_text(DIPLO_PART_ATTRIBUTES, "title", 0);
    ck_assert(i == 0 ? strcmp(title, "Two") == 0 : title == NULL);
  }
  ck_assert_str_eq(get_text(DIPLO_PART_ATTRIBUTES, "version", 0), "1");
  ck_assert_str_eq(diplo_network_get_name(one), "one");
}
END_TEST

START_TEST(with_itself) {
  expect_ok(diplo_network_merge(one, one, &error), &error);
  expect_told(told_ties(one), "A>B ally 1949 1; A>B ally 1949 1");
  expect_told(told_actors(one), "A B");
}
END_TEST

static const struct {
  const char *lines, *message;
} faults[] = {
    {"relation ally - no strength\n", "relation 'ally': sign is '+' in the first network ('one') "
                                      "and '-' in the second network; correct one of them"},
    {"relation ally + yes strength\n", "directed is 'no' in the first network"},
    {"relation ally + no cost\n", "weight is 'strength'"},
    {"network two -\nactor A leader -\n",
     "actor 'A': kind is 'country' in the first network ('one') and 'leader' in the second network "
     "('two')"},
    {"actor A country Oland\n", "name is 'Aland'"},
    {"column actors region real\n", "actor column 'region': its type is 'text' in the first"},
    {"actor A country -\ncolumn actors region text\nset actors 0 region south\n",
     "actor 'A': region is 'north'"},
    {"ref S1\ncolumn refs date period\nset refs 0 date 1950\n", "ref 'S1': date is '1949'"},
};

START_TEST(contradictions) {
  char *lines = (char *)faults[_i].lines;
  /* `network two -` has no period to parse. */
  const char *rest = strstr(lines, "network two -\n");
  other = told_network(rest ? rest + strlen("network two -\n") : lines);
  if (rest)
    expect_ok(diplo_network_set_name(other, "two", &error), &error);
  expect_error(diplo_network_merge(one, other, &error), DIPLO_DATA, &error, faults[_i].message);
  expect_told(told_ties(one), "A>B ally 1949 1; A>B ally 1949 1");
  expect_told(told_actors(one), "A B");
}
END_TEST

Suite *suite_merge(void) {
  Suite *suite = suite_create("merge");
  TCase *tests = tcase_create("merge");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, joins);
  tcase_add_test(tests, attributes);
  tcase_add_test(tests, with_itself);
  tcase_add_loop_test(tests, contradictions, 0, sizeof faults / sizeof faults[0]);
  suite_add_tcase(suite, tests);
  return suite;
}
