/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns: each type from text, to text, missing and refused. */
#include "unit/expect.h"
#include <check.h>
#include <diplonet/network.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

static diplo_network *network;
static diplo_columns *columns;

static void make_network(void) {
  diplo_error error = {0};
  network = diplo_network_new();
  ck_assert_ptr_nonnull(network);
  columns = diplo_network_columns(network, DIPLO_PART_ACTORS);
  expect_ok(diplo_actor_add(network, "FRA", DIPLO_KIND_COUNTRY, NULL, NULL, &error), &error);
  expect_ok(diplo_actor_add(network, "CHN", DIPLO_KIND_COUNTRY, NULL, NULL, &error), &error);
}

static void free_network(void) {
  diplo_network_free(network);
}

static diplo_column *add(const char *name, diplo_type type) {
  diplo_error error = {0};
  diplo_column *column = NULL;
  expect_ok(diplo_columns_add(columns, name, type, &column, &error), &error);
  return column;
}

static void expect_parse(diplo_column *column, const char *text, const char *wanted) {
  diplo_error error = {0};
  diplo_buffer out = {NULL, 0, 0};
  expect_ok(diplo_column_parse(column, 1, text, strlen(text), &error), &error);
  ck_assert_int_eq(diplo_column_is_missing(column, 1), wanted[0] == '\0');
  ck_assert(diplo_column_is_missing(column, 0));
  expect_ok(diplo_column_format(column, 1, &out, &error), &error);
  ck_assert_str_eq(diplo_buffer_get(&out), wanted);
  diplo_buffer_clear(&out);
}

static void expect_refused(diplo_column *column, const char *text, const char *message) {
  diplo_error error = {0};
  expect_error(diplo_column_parse(column, 1, text, strlen(text), &error), DIPLO_DATA, &error,
               message);
}

START_TEST(text_is_kept_as_it_is) {
  diplo_column *column = add("region", DIPLO_TEXT);
  expect_parse(column, "Asia & Pacific", "Asia & Pacific");
  ck_assert_str_eq(diplo_column_get_text(column, 1), "Asia & Pacific");
  expect_parse(column, "two\nlines\tand a tab", "two\nlines\tand a tab");
  expect_parse(column, "", "");
  ck_assert_ptr_null(diplo_column_get_text(column, 1));
  ck_assert(isnan(diplo_column_get_real(column, 1)));
  expect_refused(column, "a\x1b[2J", "column 'region': the control character U+001B");
  expect_refused(column, "caf\xe9", "column 'region': the text is not UTF-8");
}
END_TEST

START_TEST(numbers_are_exact) {
  diplo_column *column = add("score", DIPLO_REAL);
  expect_parse(column, "0.30", "0.3");
  ck_assert_double_eq(diplo_column_get_real(column, 1), 0.3);
  ck_assert_double_eq(diplo_column_get_reals(column)[1], 0.3);
  expect_parse(column, "-1e3", "-1000");
  expect_parse(column, "", "");
  ck_assert(isnan(diplo_column_get_real(column, 1)));
  expect_refused(column, "1,5", "column 'score': '1,5' is not a number");
  expect_refused(column, "NaN", "is not a number");
  expect_refused(column, "1e999", "is not a number");
  diplo_error error = {0};
  expect_error(diplo_column_set_real(column, 1, -INFINITY, &error), DIPLO_DATA, &error,
               "column 'score': an infinite value");
  expect_ok(diplo_column_set_real(column, 1, NAN, &error), &error);
  ck_assert(diplo_column_is_missing(column, 1));
}
END_TEST

START_TEST(integers_are_whole) {
  diplo_error error = {0};
  diplo_column *column = add("year", DIPLO_INTEGER);
  expect_parse(column, "1950", "1950");
  ck_assert_int_eq(diplo_column_get_integer(column, 1), 1950);
  ck_assert_double_eq(diplo_column_get_real(column, 1), 1950);
  ck_assert_ptr_null(diplo_column_get_reals(column));
  expect_parse(column, "-9223372036854775807", "-9223372036854775807");
  expect_parse(column, "", "");
  ck_assert_int_eq(diplo_column_get_integer(column, 1), INT64_MIN);
  expect_refused(column, "l950", "column 'year': 'l950' is not an integer");
  expect_refused(column, "1.5", "is not an integer");
  /* The number that stands for missing is no value. */
  expect_refused(column, "-9223372036854775808", "is not an integer");
  expect_ok(diplo_column_set_real(column, 1, 42, &error), &error);
  ck_assert_int_eq(diplo_column_get_integer(column, 1), 42);
  expect_error(diplo_column_set_real(column, 1, 0.5, &error), DIPLO_BUG, &error, "year");
  expect_error(diplo_column_set_real(column, 1, 1e30, &error), DIPLO_BUG, &error, "year");
}
END_TEST

START_TEST(booleans_are_yes_and_no) {
  diplo_error error = {0};
  diplo_column *column = add("nuclear", DIPLO_BOOLEAN);
  expect_parse(column, "yes", "yes");
  ck_assert_double_eq(diplo_column_get_real(column, 1), 1);
  expect_parse(column, "false", "no");
  ck_assert_int_eq(diplo_column_get_integer(column, 1), 0);
  expect_parse(column, "", "");
  ck_assert(isnan(diplo_column_get_real(column, 1)));
  expect_refused(column, "perhaps", "column 'nuclear': 'perhaps' is not yes or no");
  expect_ok(diplo_column_set_boolean(column, 1, true, &error), &error);
  ck_assert_int_eq(diplo_column_get_integer(column, 1), 1);
}
END_TEST

START_TEST(periods_are_spans) {
  diplo_error error = {0};
  diplo_column *column = add("member", DIPLO_PERIOD);
  expect_parse(column, "1949-01..1990-12", "1949..1990");
  ck_assert(!diplo_period_is_missing(diplo_column_get_period(column, 1)));
  expect_parse(column, "", "");
  expect_refused(column, "1949-02-30", "column 'member': '1949-02-30' is not a date");
  expect_ok(diplo_column_set_period(column, 1, (diplo_period){0, 1}, &error), &error);
  expect_ok(diplo_column_set_period(column, 1, (diplo_period){5, 5}, &error), &error);
  ck_assert(diplo_column_is_missing(column, 1));
}
END_TEST

/* A value that is refused leaves the one that was there. */
START_TEST(refused_values_change_nothing) {
  diplo_error error = {0};
  diplo_column *real = add("a", DIPLO_REAL), *integer = add("b", DIPLO_INTEGER);
  diplo_column *boolean = add("c", DIPLO_BOOLEAN), *period = add("d", DIPLO_PERIOD);
  diplo_column *text = add("e", DIPLO_TEXT);
  expect_parse(real, "1.5", "1.5");
  expect_parse(integer, "7", "7");
  expect_parse(boolean, "yes", "yes");
  expect_parse(period, "1949", "1949");
  expect_parse(text, "kept", "kept");
  for (size_t i = 0; i < diplo_columns_count(columns); i++) {
    expect_error(diplo_column_parse(diplo_columns_get(columns, i), 1, "\xff", 1, &error),
                 DIPLO_DATA, &error, "column");
    expect_error(diplo_column_parse(integer, 1, "-9223372036854775808", 20, &error), DIPLO_DATA,
                 &error, "column");
  }
  ck_assert_double_eq(diplo_column_get_real(real, 1), 1.5);
  ck_assert_int_eq(diplo_column_get_integer(integer, 1), 7);
  ck_assert_int_eq(diplo_column_get_integer(boolean, 1), 1);
  ck_assert(!diplo_column_is_missing(period, 1));
  ck_assert_str_eq(diplo_column_get_text(text, 1), "kept");
}
END_TEST

START_TEST(wrong_types_are_bugs) {
  diplo_error error = {0};
  diplo_column *text = add("text", DIPLO_TEXT), *real = add("real", DIPLO_REAL);
  expect_error(diplo_column_set_real(text, 0, 1, &error), DIPLO_BUG, &error, "'text' is text");
  expect_error(diplo_column_set_text(real, 0, "x", 1, &error), DIPLO_BUG, &error, "real");
  expect_error(diplo_column_set_integer(real, 0, 1, &error), DIPLO_BUG, &error, "real");
  expect_error(diplo_column_set_boolean(real, 0, true, &error), DIPLO_BUG, &error, "real");
  expect_error(diplo_column_set_period(real, 0, (diplo_period){0, 1}, &error), DIPLO_BUG, &error,
               "real");
}
END_TEST

START_TEST(types_have_names) {
  diplo_type found;
  for (diplo_type type = DIPLO_TEXT; type <= DIPLO_PERIOD; type++) {
    const char *name = diplo_type_get_name(type);
    ck_assert(diplo_type_find(name, strlen(name), &found));
    ck_assert_int_eq(found, type);
  }
  ck_assert(!diplo_type_find("real", 3, &found));
  ck_assert(!diplo_type_find("float", 5, &found));
}
END_TEST

Suite *suite_column(void) {
  Suite *suite = suite_create("column");
  TCase *tests = tcase_create("column");
  tcase_add_checked_fixture(tests, make_network, free_network);
  tcase_add_test(tests, text_is_kept_as_it_is);
  tcase_add_test(tests, numbers_are_exact);
  tcase_add_test(tests, integers_are_whole);
  tcase_add_test(tests, booleans_are_yes_and_no);
  tcase_add_test(tests, periods_are_spans);
  tcase_add_test(tests, refused_values_change_nothing);
  tcase_add_test(tests, wrong_types_are_bugs);
  tcase_add_test(tests, types_have_names);
  suite_add_tcase(suite, tests);
  return suite;
}
