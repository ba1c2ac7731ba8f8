/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days: every day of 20,000 years, and dates that do not exist. */
#include <check.h>
#include <diplonet/period.h>

static int32_t day(int year, int month, int day_of_month) {
  int32_t number = 0;
  ck_assert(diplo_day_from_date(year, month, day_of_month, &number));
  return number;
}

START_TEST(known_days) {
  ck_assert_int_eq(day(1970, 1, 1), 0);
  ck_assert_int_eq(day(1969, 12, 31), -1);
  ck_assert_int_eq(day(2000, 2, 29), 11016);
  ck_assert_int_eq(day(2025, 9, 3), 20334); /* date -u -d 2025-09-03 +%s, by 86400 */
  ck_assert_int_eq(day(1945, 9, 2), -8887);
  ck_assert_int_eq(day(1582, 10, 15), -141427); /* the first day of the calendar */
  ck_assert_int_eq(day(0, 3, 1), -719468);
}
END_TEST

/* Counted on from the first: each number has its date and each date its number. */
START_TEST(every_day_follows_the_day_before) {
  static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  int32_t number = day(-9999, 1, 1);
  for (int year = -9999; year <= 9999; year++) {
    bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    for (int month = 1; month <= 12; month++) {
      int length = lengths[month - 1] + (leap && month == 2);
      for (int d = 1; d <= length; d++, number++) {
        int found_year, found_month, found_day;
        int32_t found;
        if (!diplo_day_from_date(year, month, d, &found) || found != number)
          ck_abort_msg("%d-%d-%d is %d, not %d", year, month, d, found, number);
        diplo_day_to_date(number, &found_year, &found_month, &found_day);
        if (found_year != year || found_month != month || found_day != d)
          ck_abort_msg("day %d is %d-%d-%d", number, found_year, found_month, found_day);
      }
      ck_assert(!diplo_day_from_date(year, month, length + 1, &number));
    }
  }
}
END_TEST

START_TEST(other_dates_do_not_exist) {
  int32_t number;
  ck_assert(!diplo_day_from_date(1900, 2, 29, &number));
  ck_assert(!diplo_day_from_date(2023, 2, 30, &number));
  ck_assert(!diplo_day_from_date(2023, 0, 1, &number));
  ck_assert(!diplo_day_from_date(2023, 13, 1, &number));
  ck_assert(!diplo_day_from_date(2023, 1, 0, &number));
  ck_assert(!diplo_day_from_date(10000, 1, 1, &number));
  ck_assert(!diplo_day_from_date(-10000, 1, 1, &number));
}
END_TEST

Suite *suite_date(void) {
  Suite *suite = suite_create("date");
  TCase *tests = tcase_create("date");
  tcase_set_timeout(tests, 60);
  tcase_add_test(tests, known_days);
  tcase_add_test(tests, every_day_follows_the_day_before);
  tcase_add_test(tests, other_dates_do_not_exist);
  suite_add_tcase(suite, tests);
  return suite;
}
