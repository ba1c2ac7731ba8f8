/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Powers of ten to 128 bits. */
#include "base/power.h"

static const power powers[] = {
#define POWER(high, low) {UINT64_C(high), UINT64_C(low)},
#include "base/powers.def"
#undef POWER
};

power power_of_ten(int k) {
  return powers[k - POWER_MIN];
}

/* Division by 2^bits, rounded down. */
static int shift_right(int value, int bits) {
  return value >= 0 ? value >> bits : ~(~value >> bits);
}

/* Both with the logarithm as a fraction that is exact enough in the range of doubles. */
int power_log2(int k) {
  return shift_right(k * 1741647, 19);
}

int power_log10(int q, bool three_quarters) {
  return shift_right(q * 1262611 - (three_quarters ? 524031 : 0), 22);
}
