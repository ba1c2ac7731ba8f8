/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers from text, exact and the same in every locale. */
#include "base/number_text.h"
#include <diplonet/number.h>
#include <math.h>
#include <string.h>

/* A decimal number taken apart: value = digits x 10^exponent. */
typedef struct decimal {
  uint64_t digits; /* the first 19 significant ones */
  int64_t exponent;
  bool negative, cut; /* cut: digits other than 0 came behind the 19th */
} decimal;

enum { DIGITS_KEPT = 19 };

/* An exponent beyond this decides alone, however many digits there are. */
static const int64_t exponent_limit = INT64_C(1) << 56;

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/* Takes the digits from `at` on; those behind the point lower the exponent. */
static size_t scan_digits(const char *text, size_t at, size_t size, bool fraction, decimal *d,
                          int *kept) {
  for (; at < size && is_digit(text[at]); at++) {
    unsigned digit = (unsigned)(text[at] - '0');
    if (*kept < DIGITS_KEPT) {
      d->digits = d->digits * 10 + digit;
      *kept += d->digits != 0;
      d->exponent -= fraction;
    } else {
      d->cut = d->cut || digit != 0;
      d->exponent += !fraction;
    }
  }
  return at;
}

static size_t scan_exponent(const char *text, size_t at, size_t size, decimal *d) {
  if (at == size || (text[at] != 'e' && text[at] != 'E'))
    return at;
  at++;
  bool negative = at < size && text[at] == '-';
  if (at < size && (text[at] == '-' || text[at] == '+'))
    at++;
  size_t begin = at;
  int64_t exponent = 0;
  for (; at < size && is_digit(text[at]); at++) {
    if (exponent < exponent_limit)
      exponent = exponent * 10 + (text[at] - '0');
  }
  d->exponent += negative ? -exponent : exponent;
  return at == begin ? SIZE_MAX : at;
}

/* False where the text is not a number. */
static bool scan(const char *text, size_t size, decimal *d) {
  size_t at = 0, begin;
  int kept = 0;
  *d = (decimal){0};
  if (at < size && (text[at] == '-' || text[at] == '+'))
    d->negative = text[at++] == '-';
  begin = at;
  at = scan_digits(text, at, size, false, d, &kept);
  size_t digits = at - begin;
  if (at < size && text[at] == '.') {
    begin = ++at;
    at = scan_digits(text, at, size, true, d, &kept);
    digits += at - begin;
  }
  return digits > 0 && scan_exponent(text, at, size, d) == size;
}

/* The nearest to a number of which only 19 digits were kept: that of the digits or the one above.
 */
static double compose_cut(const decimal *d, const char *text, size_t size) {
  double lower = number_compose(d->digits, d->exponent);
  double upper = number_compose(d->digits + 1, d->exponent);
  if (lower == upper)
    return lower;
  int order = number_compare_middle(text, size, lower);
  uint64_t bits;
  memcpy(&bits, &lower, sizeof bits);
  return order > 0 || (order == 0 && (bits & 1)) ? upper : lower;
}

bool diplo_number_parse(const char *text, size_t size, double *value) {
  static const double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                  1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                  1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  decimal d;
  double result;
  if (!scan(text, size, &d))
    return false;
  /* Both factors are exact doubles, so that one rounding gives the nearest (Clinger 1990). */
  if (!d.cut && d.digits <= UINT64_C(1) << 53 && d.exponent >= -22 && d.exponent <= 22) {
    result = (double)d.digits;
    result = d.exponent < 0 ? result / powers[-d.exponent] : result * powers[d.exponent];
  } else {
    result = d.cut ? compose_cut(&d, text, size) : number_compose(d.digits, d.exponent);
  }
  if (isinf(result))
    return false;
  *value = d.negative ? -result : result;
  return true;
}

bool diplo_number_parse_integer(const char *text, size_t size, int64_t *value) {
  size_t at = 0;
  bool negative = size > 0 && text[0] == '-';
  if (size > 0 && (text[0] == '-' || text[0] == '+'))
    at++;
  if (at == size)
    return false;
  uint64_t limit = negative ? (uint64_t)INT64_MAX + 1 : (uint64_t)INT64_MAX;
  uint64_t sum = 0;
  for (; at < size; at++) {
    if (!is_digit(text[at]))
      return false;
    uint64_t digit = (uint64_t)(text[at] - '0');
    if (sum > (limit - digit) / 10)
      return false;
    sum = sum * 10 + digit;
  }
  *value = negative ? -(int64_t)(sum - 1) - 1 : (int64_t)sum;
  if (sum == 0)
    *value = 0;
  return true;
}
