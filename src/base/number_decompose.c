/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shortest decimal number that reads back as a double: Schubfach (Giulietti 2021, The Schubfach
   way to render doubles). */
#include "base/number_text.h"
#include "base/power.h"
#include <stdbool.h>
#include <string.h>

enum { FRACTION_BITS = 52, EXPONENT_SHIFT = 1075 };

/* The product of 64 and 128 bits, its high 64 bits; the last of them says whether anything behind
   them is not 0, so that later comparisons are right. */
static uint64_t round_to_odd(power p, uint64_t value) {
  power_wide low = (power_wide)p.low * value;
  power_wide high = (power_wide)p.high * value + (uint64_t)(low >> 64);
  return (uint64_t)(high >> 64) | ((uint64_t)high > 1);
}

/* The multiples of 10^exponent around value, and whether each reads back: `below` and `above` are
   four times the ends of the interval of numbers that do. */
static bool choose(uint64_t whole, uint64_t step, uint64_t below, uint64_t above,
                   uint64_t *digits) {
  bool lower_fits = below <= 4 * step * whole;
  bool upper_fits = 4 * step * (whole + 1) <= above;
  *digits = whole + upper_fits;
  return lower_fits != upper_fits;
}

void number_decompose(double value, uint64_t *digits, int *exponent) {
  uint64_t bits, hidden = UINT64_C(1) << FRACTION_BITS;
  memcpy(&bits, &value, sizeof bits);
  uint64_t fraction = bits & (hidden - 1);
  int written = (int)(bits >> FRACTION_BITS);
  uint64_t c = written > 0 ? fraction | hidden : fraction;
  int q = (written > 0 ? written : 1) - EXPONENT_SHIFT; /* value = c x 2^q */
  if (q <= 0 && q > -FRACTION_BITS - 1 && (c & ((UINT64_C(1) << -q) - 1)) == 0) {
    *digits = c >> -q;
    *exponent = 0;
    return;
  }
  /* Numbers that read back lie between c - 1/2 (or c - 1/4 above a power of two) and c + 1/2, the
     ends included where c is even. All is taken four times. */
  bool closer = fraction == 0 && written > 1, odd = c & 1;
  int k = power_log10(q, closer);
  int h = q + power_log2(-k) + 1;
  power p = power_of_ten(-k);
  uint64_t below = round_to_odd(p, (4 * c - 2 + closer) << h) + odd;
  uint64_t middle = round_to_odd(p, (4 * c) << h);
  uint64_t above = round_to_odd(p, (4 * c + 2) << h) - odd;
  uint64_t whole = middle / 4;
  *exponent = k + 1;
  if (whole >= 10 && choose(whole / 10, 10, below, above, digits))
    return;
  *exponent = k;
  if (choose(whole, 1, below, above, digits))
    return;
  uint64_t half = 4 * whole + 2;
  *digits = whole + (middle > half || (middle == half && (whole & 1)));
}
