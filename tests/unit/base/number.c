/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as text: hard cases of reading, shortest writing, every locale. */
#include "base/random.h"
#include "unit/comma.h"
#include <check.h>
#include <diplonet/number.h>
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static double parse(const char *text) {
  double value = NAN;
  ck_assert_msg(diplo_number_parse(text, strlen(text), &value), "'%s' is refused", text);
  return value;
}

/* The C library's reading in the C locale, which the tests run in, is the judge: glibc is exact. */
static void expect_nearest(const char *text) {
  double wanted = strtod(text, NULL), found = parse(text);
  ck_assert_msg(memcmp(&wanted, &found, sizeof wanted) == 0, "'%s' gives %a, not %a", text, found,
                wanted);
}

START_TEST(parse_gives_the_nearest) {
  static const char *const texts[] = {
      "0",
      "-0",
      "0.0",
      "-0.000e10",
      "1",
      "+1",
      ".5",
      "5.",
      "1e0",
      "1E+2",
      "1e-2",
      "007",
      "1e22",
      "1e23",
      "9007199254740993",
      "9007199254740992.5",
      "9007199254740993.0000000000000000001",
      "9007199254740992.99999999999999999999999",
      "0.1",
      "0.30000000000000004",
      "123456789012345678901234567890",
      "1.7976931348623157e308",
      "1.7976931348623158e308",
      "2.2250738585072011e-308",
      "2.2250738585072012e-308",
      "2.2250738585072014e-308",
      "4.9406564584124654e-324",
      "5e-324",
      "2.4703282292062327e-324",
      "2.4703282292062328e-324",
      "2.47032822920623272088284396434110686182e-324",
      "1e-400",
      "0e99999999999999999999",
      "0.000000000000000000000000000000000000000000000000000000000000000000000000000000000000001",
      "100000000000000000000000000000000000000000000000000000000000000000000000000000000e-80",
      "6.02214076e23",
      "1.448997445238699",
      "0.500000000000000166533453693773481063544750213623046875",
      "3.518437208883201171875e13",
      "62.5364939768271845828",
      "8.10109172351e-10",
      "1.50000000000000011102230246251565",
      "7.2057594037927933e16",
      "1e-22",
      "1e-23",
      "4503599627370497.5",
      "4503599627370496.5",
      "1e00000000000000000000000000000000000000001"};
  for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
    expect_nearest(texts[i]);
}
END_TEST

START_TEST(parse_refuses_what_is_no_number) {
  static const char *const texts[] = {"",        " 1",
                                      "1 ",      "1,5",
                                      "1.2.3",   "e5",
                                      "1e",      "1e+",
                                      "+",       "-",
                                      ".",       "-.",
                                      "inf",     "nan",
                                      "NaN",     "0x10",
                                      "1_0",     "1e5.",
                                      "--1",     "+-1",
                                      "1e309",   "-1e400",
                                      "1.8e308", "\t1",
                                      "1\n",     "1e99999999999999999999",
                                      ".e1",     "infinity"};
  double value = 7;
  for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
    ck_assert_msg(!diplo_number_parse(texts[i], strlen(texts[i]), &value), "'%s' is taken",
                  texts[i]);
  ck_assert(!diplo_number_parse("1\0", 2, &value));
  /* Only the given bytes are read. */
  ck_assert(diplo_number_parse("12345", 2, &value));
  ck_assert_double_eq(value, 12);
}
END_TEST

/* Digits at random, many of them near the middle between two doubles. */
START_TEST(parse_agrees_with_the_c_library) {
  random_source source;
  char text[900];
  random_init(&source, 20250903, 0);
  for (int i = 0; i < 30000; i++) {
    int digits = 1 + (int)random_below(&source, 40);
    size_t size = 0;
    size_t point = (size_t)random_below(&source, 20);
    for (int d = 0; d < digits; d++) {
      if (size == point)
        text[size++] = '.';
      text[size++] = (char)('0' + random_below(&source, 10));
    }
    snprintf(text + size, 16, "e%d", (int)random_below(&source, 660) - 350);
    if (isfinite(strtod(text, NULL)))
      expect_nearest(text);
  }
  for (int i = 0; i < 30000; i++) {
    uint64_t bits = random_next(&source) & UINT64_C(0x7fefffffffffffff);
    double value;
    memcpy(&value, &bits, sizeof value);
    double next = nextafter(value, INFINITY);
    /* The exact middle of two neighbours, and a little beside it. */
    if (!isfinite(next) || value < 1e-290)
      continue;
    snprintf(text, sizeof text, "%.800Lg", ((long double)value + next) / 2);
    expect_nearest(text);
    snprintf(text, sizeof text, "%.20Lg", ((long double)value + next) / 2);
    expect_nearest(text);
  }
}
END_TEST

/* The middle of two doubles written out to its last digit, and the same with a digit 0 or 1 behind
   hundreds of others: to the even one, to the even one, to the upper one. */
START_TEST(parse_decides_by_the_last_digit) {
  static const int exponents[] = {-1075, -1060, -1023, -1022, -500, -53, 0, 100, 900, 1023};
  char text[1400];
  for (size_t i = 0; i < sizeof exponents / sizeof exponents[0]; i++) {
    for (int odd = 0; odd < 2; odd++) {
      long double lower = i == 0 ? odd * 0x1p-1074L : ldexpl(1, exponents[i]);
      lower = odd && i > 0 ? (long double)nextafter((double)lower, INFINITY) : lower;
      long double upper = nextafter((double)lower, INFINITY);
      int size = snprintf(text, sizeof text, "%.1100Le", (lower + upper) / 2);
      expect_nearest(text);
      char *mark = strchr(text, 'e');
      char tail[16];
      memcpy(tail, mark, (size_t)(text + size - mark) + 1);
      snprintf(mark, 32, "0%s", tail);
      expect_nearest(text);
      ck_assert_double_eq(parse(text), odd ? (double)upper : (double)lower);
      snprintf(mark, 32, "1%s", tail);
      expect_nearest(text);
      ck_assert_double_eq(parse(text), (double)upper);
    }
  }
}
END_TEST

static void expect_text(double value, const char *wanted) {
  char text[DIPLO_NUMBER_SIZE];
  size_t size = diplo_number_format(value, text);
  ck_assert_str_eq(text, wanted);
  ck_assert_uint_eq(size, strlen(wanted));
}

START_TEST(format_has_one_form) {
  expect_text(0, "0");
  expect_text(-0.0, "0");
  expect_text(NAN, "");
  expect_text(1, "1");
  expect_text(-1, "-1");
  expect_text(100, "100");
  expect_text(0.1, "0.1");
  expect_text(0.1 + 0.2, "0.30000000000000004");
  expect_text(0.25, "0.25");
  expect_text(1234.5678, "1234.5678");
  expect_text(1.0 / 3, "0.3333333333333333");
  expect_text(1e15, "1000000000000000");
  expect_text(123456789012345678.0, "123456789012345680");
  expect_text(1e20, "100000000000000000000");
  expect_text(1e21, "1e+21");
  expect_text(2.5e21, "2.5e+21");
  expect_text(0.00001, "0.00001");
  expect_text(0.000012345, "0.000012345");
  expect_text(1e-6, "1e-06");
  expect_text(1e-7, "1e-07");
  expect_text(-2.5e-7, "-2.5e-07");
  expect_text(5e-324, "5e-324");
  expect_text(2.2250738585072014e-308, "2.2250738585072014e-308");
  expect_text(1.7976931348623157e308, "1.7976931348623157e+308");
  expect_text(-1.7976931348623157e308, "-1.7976931348623157e+308");
  expect_text(9007199254740993.0, "9007199254740992");
  expect_text(0x1p-44, "5.684341886080802e-14");
  expect_text(4.35, "4.35");
  expect_text(2.0 / 3, "0.6666666666666666");
}
END_TEST

/* Reads back, and no text with fewer digits does. */
static void expect_shortest(double value) {
  char text[DIPLO_NUMBER_SIZE], other[64];
  size_t size = diplo_number_format(value, text);
  double back = NAN;
  ck_assert_uint_lt(size, sizeof text);
  ck_assert_msg(diplo_number_parse(text, size, &back) && back == value, "%a gives '%s', %a", value,
                text, back);
  int digits = 0, zeros = 0;
  for (size_t i = 0; i < size && text[i] != 'e'; i++) {
    if (text[i] < '0' || text[i] > '9' || (text[i] == '0' && digits == 0))
      continue;
    digits++;
    zeros = text[i] == '0' ? zeros + 1 : 0;
  }
  digits -= zeros;
  if (digits < 2)
    return;
  snprintf(other, sizeof other, "%.*e", digits - 2, value);
  ck_assert_msg(strtod(other, NULL) != value, "%a gives '%s', but '%s' is shorter", value, text,
                other);
}

START_TEST(format_is_the_shortest) {
  random_source source;
  random_init(&source, 1949, 0);
  for (int i = 0; i < 30000; i++) {
    uint64_t bits = random_next(&source) & UINT64_C(0xffefffffffffffff);
    double value;
    memcpy(&value, &bits, sizeof value);
    if (isfinite(value))
      expect_shortest(value);
    expect_shortest(random_real(&source));
    expect_shortest((double)(random_next(&source) >> (i % 50)) / 1000);
  }
  for (int exponent = -1074; exponent < 1024; exponent++) {
    double power = ldexp(1, exponent);
    expect_shortest(power);
    expect_shortest(nextafter(power, 0));
    expect_shortest(nextafter(power, INFINITY));
  }
  for (int exponent = -323; exponent <= 308; exponent++) {
    char text[16];
    snprintf(text, sizeof text, "1e%d", exponent);
    expect_shortest(strtod(text, NULL));
  }
}
END_TEST

static void expect_rounded(double value, int digits, const char *wanted) {
  char text[DIPLO_NUMBER_SIZE];
  ck_assert_uint_eq(diplo_number_format_rounded(value, digits, text), strlen(wanted));
  ck_assert_str_eq(text, wanted);
}

START_TEST(format_rounds_for_people) {
  expect_rounded(1.0 / 3, 3, "0.333");
  expect_rounded(2.0 / 3, 4, "0.6667");
  expect_rounded(1234567, 3, "1230000");
  expect_rounded(0.5, 6, "0.5");
  expect_rounded(-0.99999, 3, "-1");
  expect_rounded(999.96, 4, "1000");
  expect_rounded(1e-9, 3, "1e-09");
  expect_rounded(0, 3, "0");
  expect_rounded(NAN, 3, "");
  expect_rounded(12, 0, "10");
  expect_rounded(0.1, 99, "0.10000000000000001");
}
END_TEST

static void expect_integer(const char *text, int64_t wanted) {
  int64_t value = 77;
  ck_assert_msg(diplo_number_parse_integer(text, strlen(text), &value), "'%s' is refused", text);
  ck_assert_int_eq(value, wanted);
}

START_TEST(parse_integer_knows_its_limits) {
  static const char *const bad[] = {"",
                                    "-",
                                    "+",
                                    "1.0",
                                    "1e3",
                                    " 1",
                                    "9223372036854775808",
                                    "-9223372036854775809",
                                    "99999999999999999999",
                                    "0x1",
                                    "1 "};
  int64_t value;
  expect_integer("0", 0);
  expect_integer("-0", 0);
  expect_integer("+12", 12);
  expect_integer("-12", -12);
  expect_integer("0009", 9);
  expect_integer("9223372036854775807", INT64_MAX);
  expect_integer("-9223372036854775808", INT64_MIN);
  for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
    ck_assert_msg(!diplo_number_parse_integer(bad[i], strlen(bad[i]), &value), "'%s' is taken",
                  bad[i]);
}
END_TEST

/* Under a locale whose decimal point is a comma nothing changes. */
START_TEST(locale_does_not_matter) {
  if (!comma_set_locale())
    return;
  ck_assert_str_eq(localeconv()->decimal_point, ",");
  ck_assert_double_eq(parse("0.75"), 0.75);
  ck_assert(parse("9007199254740993.0000000000000000001") == 9007199254740994.0);
  expect_text(0.75, "0.75");
  expect_text(0.1 + 0.2, "0.30000000000000004");
  expect_rounded(2.0 / 3, 4, "0.6667");
  expect_text(1234567.5, "1234567.5");
  double value;
  ck_assert(!diplo_number_parse("0,75", 4, &value));
  setlocale(LC_ALL, "C");
}
END_TEST

Suite *suite_number(void) {
  Suite *suite = suite_create("number");
  TCase *tests = tcase_create("number");
  tcase_set_timeout(tests, 120);
  tcase_add_test(tests, parse_gives_the_nearest);
  tcase_add_test(tests, parse_refuses_what_is_no_number);
  tcase_add_test(tests, parse_agrees_with_the_c_library);
  tcase_add_test(tests, parse_decides_by_the_last_digit);
  tcase_add_test(tests, format_has_one_form);
  tcase_add_test(tests, format_is_the_shortest);
  tcase_add_test(tests, format_rounds_for_people);
  tcase_add_test(tests, parse_integer_knows_its_limits);
  tcase_add_test(tests, locale_does_not_matter);
  suite_add_tcase(suite, tests);
  return suite;
}
