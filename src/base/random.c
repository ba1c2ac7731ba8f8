/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Random numbers: xoshiro256** seeded by splitmix64. */
#include "base/random.h"

__extension__ typedef unsigned __int128 wide;

static uint64_t rotate(uint64_t value, int bits) {
  return (value << bits) | (value >> (64 - bits));
}

static uint64_t split_mix(uint64_t *state) {
  uint64_t z = *state += UINT64_C(0x9e3779b97f4a7c15);
  z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
  return z ^ (z >> 31);
}

void random_init(random_source *source, uint64_t seed, uint64_t stream) {
  /* The stream is mixed before it meets the seed, so that (1, 2) and (2, 1) differ. */
  uint64_t mixed = stream;
  uint64_t state = stream == 0 ? seed : seed ^ split_mix(&mixed);
  for (int i = 0; i < 4; i++)
    source->state[i] = split_mix(&state);
}

uint64_t random_next(random_source *source) {
  uint64_t *s = source->state;
  uint64_t result = rotate(s[1] * 5, 7) * 9;
  uint64_t shifted = s[1] << 17;
  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= shifted;
  s[3] = rotate(s[3], 45);
  return result;
}

/* The high half of a product; the few low halves that would favour small values are drawn anew
   (Lemire 2019, Fast random integer generation in an interval). */
uint64_t random_below(random_source *source, uint64_t bound) {
  if (bound == 0)
    return 0;
  wide product = (wide)random_next(source) * bound;
  if ((uint64_t)product < bound) {
    uint64_t least = (0 - bound) % bound;
    while ((uint64_t)product < least)
      product = (wide)random_next(source) * bound;
  }
  return (uint64_t)(product >> 64);
}

double random_real(random_source *source) {
  return (double)(random_next(source) >> 11) * 0x1p-53;
}

void random_shuffle(random_source *source, uint32_t *values, size_t count) {
  for (size_t left = count; left > 1; left--) {
    size_t other = (size_t)random_below(source, left);
    uint32_t value = values[left - 1];
    values[left - 1] = values[other];
    values[other] = value;
  }
}
