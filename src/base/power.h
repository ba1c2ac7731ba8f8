/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Powers of ten to 128 bits, and what reading and writing numbers share. */
#ifndef BASE_POWER_H
#define BASE_POWER_H

#include <stdbool.h>
#include <stdint.h>

enum { POWER_MIN = -342, POWER_MAX = 324 };

/* The highest bit of `high` is 1; together they are 10^k / 2^s rounded up, where s is
   power_log2(k) - 127. Exact for k from 0 to 55. */
typedef struct power {
  uint64_t high, low;
} power;

power power_of_ten(int k);

/* The greatest integer that is not above log2(10^k), for k from -1233 to 1233. */
int power_log2(int k);

/* The greatest integer that is not above log10(2^q), or log10(3/4 2^q), for q from -1500 to 1500.
 */
int power_log10(int q, bool three_quarters);

__extension__ typedef unsigned __int128 power_wide;

#endif
