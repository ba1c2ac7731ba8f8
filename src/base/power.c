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

int power_log2(int k) {
  return (k * 1741647) >> 19;
}
