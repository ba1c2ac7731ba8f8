/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The double nearest to a decimal number: by one product with 128 bits of the power of ten (Lemire
   2021, Number parsing at a gigabyte per second; Mushtak and Lemire 2023, Fast number parsing
   without fallback), and where more digits decide, by comparing large integers. */
#include "base/number_text.h"
#include "base/power.h"
#include <math.h>
#include <stdbool.h>
#include <string.h>

enum { FRACTION_BITS = 52, EXPONENT_BIAS = 1023, EXPONENT_TOP = 2047 };

static const uint64_t hidden_bit = UINT64_C(1) << FRACTION_BITS;

static double assemble(uint64_t fraction, int exponent) {
  uint64_t bits = (fraction & (hidden_bit - 1)) | (uint64_t)exponent << FRACTION_BITS;
  double value;
  memcpy(&value, &bits, sizeof value);
  return value;
}

/* The product as exactly as 55 bits of it need, with the power as the paper's proof has it: rounded
   down, but up from -27 to -1. */
static power_wide multiply(uint64_t digits, int exponent) {
  static const uint64_t undecided = UINT64_MAX >> 55;
  power p = power_of_ten(exponent);
  if (exponent > 55 || exponent < -27)
    p.high -= p.low-- == 0;
  power_wide product = (power_wide)digits * p.high;
  if (((uint64_t)(product >> 64) & undecided) == undecided)
    product += ((power_wide)digits * p.low) >> 64;
  return product;
}

double number_compose(uint64_t digits, int64_t exponent) {
  enum { POWER_TOP = 308, SPARE_BITS = 64 - FRACTION_BITS - 3 };
  if (digits == 0 || exponent < POWER_MIN)
    return 0;
  if (exponent > POWER_TOP)
    return INFINITY;
  int k = (int)exponent, zeros = __builtin_clzll(digits);
  power_wide product = multiply(digits << zeros, k);
  uint64_t high = (uint64_t)(product >> 64), low = (uint64_t)product;
  int top = (int)(high >> 63);
  uint64_t fraction = high >> (top + SPARE_BITS); /* 53 bits and one to round by */
  int binary = power_log2(k) + 63 + top - zeros + EXPONENT_BIAS;
  if (binary <= 0) {
    if (binary <= -63)
      return 0;
    fraction >>= 1 - binary;
    fraction = (fraction + (fraction & 1)) >> 1;
    return assemble(fraction, fraction >= hidden_bit);
  }
  /* Exactly in the middle of two doubles, which only small powers allow: to the even one. */
  if (low <= 1 && k >= -4 && k <= 23 && (fraction & 3) == 1 &&
      fraction << (top + SPARE_BITS) == high)
    fraction &= ~UINT64_C(1);
  fraction = (fraction + (fraction & 1)) >> 1;
  if (fraction == hidden_bit << 1)
    binary++;
  return binary >= EXPONENT_TOP ? (double)INFINITY : assemble(fraction, binary);
}
