/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets of columns: names, adding late, removing, growing rows. */
#include "unit/expect.h"
#include <check.h>
#include <diplonet/network.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

static diplo_network *network;
static diplo_columns *columns;

static void make_network(void) {
  network = diplo_network_new();
  ck_assert_ptr_nonnull(network);
  columns = diplo_network_columns(network, DIPLO_PART_ACTORS);
}

static void free_network(void) {
  diplo_network_free(network);
}

static diplo_column *add(diplo_columns *set, const char *name, diplo_type type) {
  diplo_error error = {0};
  diplo_column *column = NULL;
  expect_ok(diplo_columns_add(set, name, type, &column, &error), &error);
  return column;
}

static void add_actors(int count) {
  diplo_error error = {0};
  char id[16];
  int first = (int)diplo_actor_count(network);
  for (int i = first; i < first + count; i++) {
    snprintf(id, sizeof id, "a%d", i);
    expect_ok(diplo_actor_add(network, id, DIPLO_KIND_COUNTRY, NULL, NULL, &error), &error);
  }
}

START_TEST(adding_finds_or_makes) {
  diplo_error error = {0};
  diplo_column *column = add(columns, "gdp", DIPLO_REAL);
  ck_assert_ptr_eq(add(columns, "gdp", DIPLO_REAL), column);
  ck_assert_uint_eq(diplo_columns_count(columns), 1);
  ck_assert_ptr_eq(diplo_columns_find(columns, "gdp"), column);
  ck_assert_ptr_null(diplo_columns_find(columns, "GDP"));
  ck_assert_str_eq(diplo_column_get_name(column), "gdp");
  expect_error(diplo_columns_add(columns, "gdp", DIPLO_TEXT, NULL, &error), DIPLO_DATA, &error,
               "column 'gdp' is real, not text");
  expect_ok(diplo_columns_add(columns, "note", DIPLO_TEXT, NULL, &error), &error);
  ck_assert_uint_eq(diplo_columns_count(columns), 2);
}
END_TEST

START_TEST(bad_names_are_refused) {
  static const char *const names[] = {"",      "a:b", "a\tb", "a\nb", "\xff",
                                      "a\x7f", "id",  "kind", "name"};
  diplo_error error = {0};
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
    expect_error(diplo_columns_add(columns, names[i], DIPLO_TEXT, NULL, &error), DIPLO_DATA, &error,
                 "column");
  char name[257];
  memset(name, 'n', 256);
  name[256] = '\0';
  expect_error(diplo_columns_add(columns, name, DIPLO_TEXT, NULL, &error), DIPLO_DATA, &error,
               "1 to 255 bytes, not 256");
  name[255] = '\0';
  add(columns, name, DIPLO_TEXT);
  add(columns, "from", DIPLO_TEXT);
  add(columns, "T\xc3\xbcrkiye's share of GDP", DIPLO_REAL);
  ck_assert_uint_eq(diplo_columns_count(columns), 3);
}
END_TEST

/* Rows begin as missing, in columns that are there before and in those that come later. */
START_TEST(rows_begin_missing) {
  diplo_error error = {0};
  diplo_column *early = add(columns, "early", DIPLO_INTEGER);
  add_actors(1500);
  diplo_column *late = add(columns, "late", DIPLO_TEXT);
  diplo_column *real = add(columns, "real", DIPLO_REAL);
  diplo_column *boolean = add(columns, "boolean", DIPLO_BOOLEAN);
  diplo_column *period = add(columns, "period", DIPLO_PERIOD);
  for (size_t row = 0; row < 1500; row += 2) {
    expect_ok(diplo_column_set_integer(early, row, (int64_t)row, &error), &error);
    expect_ok(diplo_column_set_text(late, row, "x", 1, &error), &error);
    expect_ok(diplo_column_set_real(real, row, 0.5, &error), &error);
  }
  add_actors(3000);
  ck_assert_uint_eq(diplo_columns_row_count(columns), 4500);
  for (size_t row = 0; row < 4500; row++) {
    bool set = row < 1500 && row % 2 == 0;
    ck_assert_int_eq(diplo_column_is_missing(early, row), !set);
    ck_assert_int_eq(diplo_column_is_missing(late, row), !set);
    ck_assert_int_eq(diplo_column_is_missing(real, row), !set);
    ck_assert(diplo_column_is_missing(boolean, row) && diplo_column_is_missing(period, row));
    if (set) {
      ck_assert_int_eq(diplo_column_get_integer(early, row), (int64_t)row);
      ck_assert_str_eq(diplo_column_get_text(late, row), "x");
    }
  }
}
END_TEST

START_TEST(removing_keeps_the_others) {
  diplo_error error = {0};
  add_actors(3);
  diplo_column *a = add(columns, "a", DIPLO_TEXT);
  add(columns, "b", DIPLO_REAL);
  diplo_column *c = add(columns, "c", DIPLO_INTEGER);
  expect_ok(diplo_column_set_integer(c, 2, 9, &error), &error);
  diplo_columns_remove(columns, "b");
  diplo_columns_remove(columns, "not there");
  ck_assert_uint_eq(diplo_columns_count(columns), 2);
  ck_assert_ptr_eq(diplo_columns_get(columns, 0), a);
  ck_assert_ptr_eq(diplo_columns_get(columns, 1), c);
  ck_assert_int_eq(diplo_column_get_integer(c, 2), 9);
  ck_assert(diplo_column_is_missing(add(columns, "b", DIPLO_TEXT), 2));
}
END_TEST

START_TEST(attributes_are_one_row) {
  diplo_error error = {0};
  diplo_columns *attributes = diplo_network_columns(network, DIPLO_PART_ATTRIBUTES);
  ck_assert_uint_eq(diplo_columns_row_count(attributes), 1);
  diplo_column *density = add(attributes, "density", DIPLO_REAL);
  ck_assert(diplo_column_is_missing(density, 0));
  expect_ok(diplo_column_set_real(density, 0, 0.25, &error), &error);
  add(attributes, "name", DIPLO_TEXT);
  ck_assert_double_eq(diplo_column_get_real(density, 0), 0.25);
}
END_TEST

Suite *suite_columns(void) {
  Suite *suite = suite_create("columns");
  TCase *tests = tcase_create("columns");
  tcase_add_checked_fixture(tests, make_network, free_network);
  tcase_add_test(tests, adding_finds_or_makes);
  tcase_add_test(tests, bad_names_are_refused);
  tcase_add_test(tests, rows_begin_missing);
  tcase_add_test(tests, removing_keeps_the_others);
  tcase_add_test(tests, attributes_are_one_row);
  suite_add_tcase(suite, tests);
  return suite;
}
