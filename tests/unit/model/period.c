/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Periods: text to days and back in one form, and how spans lie to one another. */
#include "base/random.h"
#include "unit/expect.h"
#include <check.h>
#include <diplonet/period.h>
#include <stdio.h>
#include <string.h>

static diplo_period parse(const char *text, bool loose) {
  diplo_error error = {0};
  diplo_period period = {7, 9};
  expect_ok(diplo_period_parse(text, strlen(text), loose, &period, &error), &error);
  return period;
}

static void expect_format(diplo_period period, const char *wanted) {
  diplo_error error = {0};
  diplo_buffer text = {NULL, 0, 0};
  expect_ok(diplo_period_format(period, &text, &error), &error);
  ck_assert_str_eq(diplo_buffer_get(&text), wanted);
  diplo_buffer_clear(&text);
}

static int32_t day(int year, int month, int day_of_month) {
  int32_t number = 0;
  ck_assert(diplo_day_from_date(year, month, day_of_month, &number));
  return number;
}

static void expect_days(const char *text, int32_t begin, int32_t end) {
  diplo_period period = parse(text, false);
  ck_assert_int_eq(period.begin, begin);
  ck_assert_int_eq(period.end, end);
}

START_TEST(partial_dates_are_spans) {
  expect_days("1949", day(1949, 1, 1), day(1950, 1, 1));
  expect_days("1949-10", day(1949, 10, 1), day(1949, 11, 1));
  expect_days("1949-12", day(1949, 12, 1), day(1950, 1, 1));
  expect_days("1949-10-01", day(1949, 10, 1), day(1949, 10, 2));
  expect_days("2024-02", day(2024, 2, 1), day(2024, 3, 1));
  expect_days("2023-02", day(2023, 2, 1), day(2023, 3, 1));
  expect_days("2024-02-29", day(2024, 2, 29), day(2024, 3, 1));
  expect_days("1949..1990-06", day(1949, 1, 1), day(1990, 7, 1));
  expect_days("1949-10-01..1949-10-01", day(1949, 10, 1), day(1949, 10, 2));
  expect_days("1949..", day(1949, 1, 1), DIPLO_DAY_MAX);
  expect_days("..1990", DIPLO_DAY_MIN, day(1991, 1, 1));
  expect_days("..", DIPLO_DAY_MIN, DIPLO_DAY_MAX);
  expect_days("-0044-03-15", day(-44, 3, 15), day(-44, 3, 16));
  expect_days("-0044..-0027", day(-44, 1, 1), day(-26, 1, 1));
  expect_days("9999-12-31", day(9999, 12, 31), day(9999, 12, 31) + 1);
  expect_days("", 0, 0);
}
END_TEST

START_TEST(other_texts_are_refused) {
  static const char *const texts[] = {"l950",
                                      "50",
                                      "950",
                                      "19500",
                                      "1950-1",
                                      "1950-1-1",
                                      "1950-13",
                                      "1950-00",
                                      "1950-02-30",
                                      "1900-02-29",
                                      "1950-01-00",
                                      "1950/01/01",
                                      " 1950",
                                      "1950 ",
                                      "1950-",
                                      "1950-01-",
                                      "1950-01-01-",
                                      "1950-01-01T00:00",
                                      "1950..x",
                                      "x..1950",
                                      "1950...1960",
                                      "1950..1960..1970",
                                      "1950-1960",
                                      "today",
                                      "-44",
                                      "1950-06-31",
                                      "+1950",
                                      "--",
                                      "."};
  diplo_error error = {0};
  diplo_period period = {0, 0};
  for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
    expect_error(diplo_period_parse(texts[i], strlen(texts[i]), false, &period, &error), DIPLO_DATA,
                 &error, texts[i]);
  expect_error(diplo_period_parse("1990..1949", 10, false, &period, &error), DIPLO_DATA, &error,
               "'1990..1949' ends before it begins");
  /* Only the given bytes are read. */
  expect_ok(diplo_period_parse("1949x", 4, false, &period, &error), &error);
}
END_TEST

START_TEST(loose_takes_years_with_a_hyphen) {
  diplo_error error = {0};
  diplo_period period = parse("1949-1990", true);
  ck_assert_int_eq(period.begin, day(1949, 1, 1));
  ck_assert_int_eq(period.end, day(1991, 1, 1));
  ck_assert(diplo_period_is_equal(parse("1949-10", true), parse("1949-10", false)));
  expect_error(diplo_period_parse("1990-1949", 9, true, &period, &error), DIPLO_DATA, &error,
               "ends before");
}
END_TEST

START_TEST(format_takes_the_coarsest_unit) {
  expect_format(parse("1949-01-01..1949-12-31", false), "1949");
  expect_format(parse("1949-01..1950-12", false), "1949..1950");
  expect_format(parse("1949-02-01..1949-02-28", false), "1949-02");
  expect_format(parse("2024-02-01..2024-02-28", false), "2024-02..2024-02-28");
  expect_format(parse("1949-10-01..", false), "1949-10..");
  expect_format(parse("1949-01-01..", false), "1949..");
  expect_format(parse("..1990-12", false), "..1990");
  expect_format(parse("..", false), "..");
  expect_format(parse("-0044-03-15", false), "-0044-03-15");
  expect_format((diplo_period){0, 0}, "");
}
END_TEST

/* What is written reads back as the same days, whatever the days. */
START_TEST(format_reads_back) {
  diplo_error error = {0};
  diplo_buffer text = {NULL, 0, 0};
  random_source source;
  random_init(&source, 1815, 0);
  int32_t low = day(-9999, 1, 1), high = day(9999, 12, 31);
  for (int i = 0; i < 20000; i++) {
    int32_t length = i % 3 == 0 ? 366 : i % 3 == 1 ? 40 : high - low;
    int32_t begin = low + (int32_t)random_below(&source, (uint64_t)(high - low));
    int32_t end = begin + 1 + (int32_t)random_below(&source, (uint64_t)length);
    end = end > high + 1 ? high + 1 : end;
    diplo_period period = {i % 17 == 0 ? DIPLO_DAY_MIN : begin, i % 19 == 0 ? DIPLO_DAY_MAX : end};
    diplo_buffer_reset(&text);
    expect_ok(diplo_period_format(period, &text, &error), &error);
    diplo_period back = parse(diplo_buffer_get(&text), false);
    ck_assert_msg(back.begin == period.begin && back.end == period.end, "%d..%d gives '%s'",
                  period.begin, period.end, text.data);
  }
  diplo_buffer_clear(&text);
}
END_TEST

START_TEST(spans_lie_to_one_another) {
  diplo_period early = parse("1949..1955", false), late = parse("1955..1960", false);
  diplo_period apart = parse("1970", false), missing = {0, 0}, year = parse("1955", false);
  ck_assert(diplo_period_is_overlapping(early, late));
  ck_assert(!diplo_period_is_overlapping(early, apart));
  ck_assert(diplo_period_is_equal(diplo_period_intersect(early, late), year));
  ck_assert(diplo_period_is_missing(diplo_period_intersect(early, apart)));
  ck_assert(diplo_period_is_within(year, early));
  ck_assert(!diplo_period_is_within(early, year));
  ck_assert(diplo_period_is_within(early, early));
  /* 1954 ends where 1955 begins: no common day. */
  ck_assert(!diplo_period_is_overlapping(parse("..1954", false), year));
  ck_assert(!diplo_period_is_overlapping(missing, early));
  ck_assert(!diplo_period_is_within(missing, early));
  ck_assert(!diplo_period_is_within(early, missing));
  ck_assert(diplo_period_is_equal(missing, (diplo_period){5, 5}));
  ck_assert(!diplo_period_is_equal(missing, early));
  ck_assert(diplo_period_is_within(early, parse("..", false)));
}
END_TEST

Suite *suite_period(void) {
  Suite *suite = suite_create("period");
  TCase *tests = tcase_create("period");
  tcase_add_test(tests, partial_dates_are_spans);
  tcase_add_test(tests, other_texts_are_refused);
  tcase_add_test(tests, loose_takes_years_with_a_hyphen);
  tcase_add_test(tests, format_takes_the_coarsest_unit);
  tcase_add_test(tests, format_reads_back);
  tcase_add_test(tests, spans_lie_to_one_another);
  suite_add_tcase(suite, tests);
  return suite;
}
