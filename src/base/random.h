/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Random numbers that are the same everywhere for the same seed: xoshiro256** (Blackman and Vigna
   2021, Scrambled linear pseudorandom number generators, ACM TOMS 47), seeded by splitmix64. */
#ifndef BASE_RANDOM_H
#define BASE_RANDOM_H

#include <stddef.h>
#include <stdint.h>

typedef struct random_source {
  uint64_t state[4];
} random_source;

/* Sources of one seed and different streams (blocks of parallel work, replicates) are unrelated. */
void random_init(random_source *source, uint64_t seed, uint64_t stream);
uint64_t random_next(random_source *source);
/* 0 to bound - 1, each equally likely; 0 for bound 0. */
uint64_t random_below(random_source *source, uint64_t bound);
/* 0 up to, not with, 1: a multiple of 2^-53. */
double random_real(random_source *source);
/* Puts the values into an order drawn from all orders. */
void random_shuffle(random_source *source, uint32_t *values, size_t count);

#endif
