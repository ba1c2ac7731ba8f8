/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Periods from text and to text. A date may be partial: a year or a month is all of its days. */
#include <diplonet/period.h>
#include <string.h>

enum { SHOWN_SIZE = 40, YEAR_DIGITS = 4 };

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/* Exactly `count` digits. */
static bool take_digits(const char **at, const char *end, int count, int *value) {
  *value = 0;
  for (int i = 0; i < count; i++, (*at)++) {
    if (*at == end || !is_digit(**at))
      return false;
    *value = *value * 10 + (**at - '0');
  }
  return true;
}

typedef enum unit { UNIT_YEAR, UNIT_MONTH, UNIT_DAY } unit;

/* The first day of the unit of time behind the given date. Behind 9999-12-31 there is none. */
static bool find_next(int year, int month, int day, unit length, int32_t *next) {
  if (length == UNIT_YEAR)
    month = 12;
  if (length == UNIT_DAY) {
    if (!diplo_day_from_date(year, month, day, next))
      return false;
    ++*next;
    return true;
  }
  int32_t first;
  if (!diplo_day_from_date(year, month, 1, &first))
    return false;
  int last = 31;
  while (!diplo_day_from_date(year, month, last, next))
    last--;
  ++*next;
  return true;
}

/* The days of a whole partial date. */
static bool parse_date(const char *text, const char *end, diplo_period *period) {
  const char *at = text;
  bool negative = at != end && *at == '-';
  int year, month = 1, day = 1;
  unit length = UNIT_YEAR;
  at += negative;
  if (!take_digits(&at, end, YEAR_DIGITS, &year))
    return false;
  if (at != end) {
    length = UNIT_MONTH;
    if (*at++ != '-' || !take_digits(&at, end, 2, &month))
      return false;
  }
  if (at != end) {
    length = UNIT_DAY;
    if (*at++ != '-' || !take_digits(&at, end, 2, &day))
      return false;
  }
  year = negative ? -year : year;
  return at == end && diplo_day_from_date(year, month, day, &period->begin) &&
         find_next(year, month, day, length, &period->end);
}

/* Where the two ends of a span are parted, NULL where the text is one date. */
static const char *find_dots(const char *text, const char *end) {
  for (const char *at = text; at + 1 < end; at++) {
    if (at[0] == '.' && at[1] == '.')
      return at;
  }
  return NULL;
}

static diplo_status refuse(const char *text, size_t size, const char *why, diplo_error *error) {
  return diplo_error_set(error, DIPLO_DATA, "'%.*s%s' %s",
                         (int)(size < SHOWN_SIZE ? size : SHOWN_SIZE), text,
                         size < SHOWN_SIZE ? "" : "...", why);
}

/* Both ends of a span; an empty one is open. False where one is no date. */
static bool parse_ends(const char *text, const char *middle, const char *behind, const char *end,
                       diplo_period *span) {
  diplo_period first = {DIPLO_DAY_MIN, DIPLO_DAY_MIN}, last = {DIPLO_DAY_MAX, DIPLO_DAY_MAX};
  if (middle != text && !parse_date(text, middle, &first))
    return false;
  if (behind != end && !parse_date(behind, end, &last))
    return false;
  *span = (diplo_period){first.begin, last.end};
  return true;
}

diplo_status diplo_period_parse(const char *text, size_t size, bool loose, diplo_period *period,
                                diplo_error *error) {
  enum { YEARS = 2 * YEAR_DIGITS + 1 };
  const char *end = text + size;
  const char *dots = find_dots(text, end);
  diplo_period found = {0, 0};
  bool good = true;
  if (dots)
    good = parse_ends(text, dots, dots + 2, end, &found);
  else if (loose && size == YEARS && text[YEAR_DIGITS] == '-')
    good = parse_ends(text, text + YEAR_DIGITS, text + YEAR_DIGITS + 1, end, &found);
  else if (size > 0)
    good = parse_date(text, end, &found);
  if (!good)
    return refuse(text, size,
                  "is not a date or a period that exists; write 1949, 1949-10, 1949-10-01 or a "
                  "span like 1949..1990",
                  error);
  if (size > 0 && found.begin >= found.end)
    return refuse(text, size, "ends before it begins", error);
  *period = found;
  return DIPLO_OK;
}

/* Writes a date without its later parts: `parts` is 1 for the year alone, 3 for the day. */
static diplo_status add_date(int32_t number, unit length, diplo_buffer *text, diplo_error *error) {
  int year, month, day;
  diplo_day_to_date(number, &year, &month, &day);
  diplo_status status;
  DIPLO_TRY(
      diplo_buffer_add_format(text, error, "%s%04d", year < 0 ? "-" : "", year < 0 ? -year : year));
  if (length >= UNIT_MONTH)
    DIPLO_TRY(diplo_buffer_add_format(text, error, "-%02d", month));
  if (length >= UNIT_DAY)
    DIPLO_TRY(diplo_buffer_add_format(text, error, "-%02d", day));
done:
  return status;
}

/* The longest unit of time that begins with the day. */
static unit find_unit(int32_t number) {
  int year, month, day;
  diplo_day_to_date(number, &year, &month, &day);
  return day != 1 ? UNIT_DAY : month != 1 ? UNIT_MONTH : UNIT_YEAR;
}

/* The days of the unit of time that the day lies in. */
static diplo_period spread(int32_t number, unit length) {
  int year, month, day;
  diplo_day_to_date(number, &year, &month, &day);
  diplo_period all = {number, number + 1};
  if (length < UNIT_DAY) {
    diplo_day_from_date(year, length == UNIT_YEAR ? 1 : month, 1, &all.begin);
    find_next(year, month, day, length, &all.end);
  }
  return all;
}

diplo_status diplo_period_format(diplo_period period, diplo_buffer *text, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  if (diplo_period_is_missing(period))
    goto done;
  bool open_begin = period.begin == DIPLO_DAY_MIN, open_end = period.end == DIPLO_DAY_MAX;
  unit first = open_begin ? UNIT_DAY : find_unit(period.begin);
  unit last = open_end ? UNIT_DAY : find_unit(period.end);
  if (!open_begin && !open_end) {
    for (unit length = UNIT_YEAR; length <= UNIT_DAY; length++) {
      if (diplo_period_is_equal(spread(period.begin, length), period)) {
        status = add_date(period.begin, length, text, error);
        goto done;
      }
    }
  }
  if (!open_begin)
    DIPLO_TRY(add_date(period.begin, first, text, error));
  DIPLO_TRY(diplo_buffer_add_text(text, "..", error));
  if (!open_end)
    DIPLO_TRY(add_date(period.end - 1, last, text, error));
done:
  return status;
}
