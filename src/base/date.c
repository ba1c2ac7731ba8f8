/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days of the proleptic Gregorian calendar. */
#include <diplonet/period.h>

/* The calendar repeats after 400 years, which have this many days. Years are counted from 1 March,
   so that the leap day is the last of its year. */
enum { DAYS_IN_ERA = 146097, YEARS_IN_ERA = 400, DAYS_TO_1970 = 719468 };

static int month_length(int year, int month) {
  static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return lengths[month - 1] + (month == 2 && leap);
}

bool diplo_day_from_date(int year, int month, int day, int32_t *number) {
  if (year < -9999 || year > 9999 || month < 1 || month > 12 || day < 1 ||
      day > month_length(year, month))
    return false;
  int shifted = month <= 2 ? year - 1 : year;
  int era = (shifted >= 0 ? shifted : shifted - (YEARS_IN_ERA - 1)) / YEARS_IN_ERA;
  int year_of_era = shifted - era * YEARS_IN_ERA;
  int day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  *number = (int32_t)(era * DAYS_IN_ERA + day_of_era - DAYS_TO_1970);
  return true;
}

void diplo_day_to_date(int32_t number, int *year, int *month, int *day) {
  int64_t shifted = (int64_t)number + DAYS_TO_1970;
  int64_t era = (shifted >= 0 ? shifted : shifted - (DAYS_IN_ERA - 1)) / DAYS_IN_ERA;
  int day_of_era = (int)(shifted - era * DAYS_IN_ERA);
  int year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int shifted_month = (5 * day_of_year + 2) / 153;
  *day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
  *month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  *year = (int)(era * YEARS_IN_ERA) + year_of_era + (*month <= 2);
}
