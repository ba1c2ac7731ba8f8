/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comparing a decimal number of many digits with the middle between two doubles, exactly. */
#include "base/number_text.h"
#include <math.h>
#include <stdbool.h>
#include <string.h>

/* The middle of two doubles has at most 767 significant digits: of a longer text, what comes behind
   DIGITS_KEPT digits matters only by being there. Both sides then stay below 2^2800. */
enum { DIGITS_KEPT = 780, LIMBS = 96 };

/* A natural number, lowest limb first. */
typedef struct natural {
  uint32_t limbs[LIMBS];
  int count;
} natural;

/* number = number x factor + term */
static void multiply_add(natural *number, uint32_t factor, uint32_t term) {
  uint64_t carry = term;
  for (int i = 0; i < number->count; i++) {
    carry += (uint64_t)number->limbs[i] * factor;
    number->limbs[i] = (uint32_t)carry;
    carry >>= 32;
  }
  if (carry > 0)
    number->limbs[number->count++] = (uint32_t)carry;
}

static void multiply_power(natural *number, uint32_t base, int exponent) {
  for (int i = 0; i < exponent; i++)
    multiply_add(number, base, 0);
}

static void shift_left(natural *number, int bits) {
  for (; bits >= 31; bits -= 31)
    multiply_add(number, UINT32_C(1) << 31, 0);
  multiply_add(number, UINT32_C(1) << bits, 0);
}

static int compare(const natural *one, const natural *other) {
  if (one->count != other->count)
    return one->count < other->count ? -1 : 1;
  for (int i = one->count - 1; i >= 0; i--) {
    if (one->limbs[i] != other->limbs[i])
      return one->limbs[i] < other->limbs[i] ? -1 : 1;
  }
  return 0;
}

/* The text as whole x 10^exponent; true where digits other than 0 were left away. */
static bool take_digits(const char *text, size_t size, natural *whole, int *exponent) {
  bool fraction = false, cut = false;
  int kept = 0;
  int64_t scale = 0, written = 0;
  size_t at = 0;
  for (; at < size && text[at] != 'e' && text[at] != 'E'; at++) {
    if (text[at] == '.')
      fraction = true;
    if (text[at] < '0' || text[at] > '9')
      continue;
    uint32_t digit = (uint32_t)(text[at] - '0');
    if (kept < DIGITS_KEPT) {
      multiply_add(whole, 10, digit);
      kept += whole->count > 0;
      scale -= fraction;
    } else {
      cut = cut || digit != 0;
      scale += !fraction;
    }
  }
  bool negative = at + 1 < size && text[at + 1] == '-';
  for (at++; at < size; at++) {
    if (text[at] >= '0' && text[at] <= '9' && written < INT32_MAX)
      written = written * 10 + (text[at] - '0');
  }
  *exponent = (int)(scale + (negative ? -written : written));
  return cut;
}

/* The middle is odd x 2^exponent. */
static uint64_t find_middle(double lower, int *exponent) {
  int shift;
  double fraction = frexp(lower, &shift);
  /* Below 2^-1022 doubles are multiples of 2^-1074. */
  int last = lower <= 0 || shift - 53 < -1074 ? -1074 : shift - 53;
  *exponent = last - 1;
  return (uint64_t)ldexp(fraction, shift - last) * 2 + 1;
}

int number_compare_middle(const char *text, size_t size, double lower) {
  natural left = {.count = 0}, right = {.count = 0};
  int decimal, binary;
  bool cut = take_digits(text, size, &left, &decimal);
  uint64_t odd = find_middle(lower, &binary);
  multiply_add(&right, 0, (uint32_t)(odd >> 32));
  shift_left(&right, 31);
  multiply_add(&right, 2, (uint32_t)odd);
  /* left x 10^decimal against right x 2^binary, without fractions. */
  if (decimal >= 0)
    multiply_power(&left, 5, decimal);
  else
    multiply_power(&right, 5, -decimal);
  if (decimal >= binary)
    shift_left(&left, decimal - binary);
  else
    shift_left(&right, binary - decimal);
  int order = compare(&left, &right);
  return order == 0 && cut ? 1 : order;
}
