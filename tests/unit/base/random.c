/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Random numbers: the published generators' values, and fairness. */
#include "base/random.h"
#include <check.h>

/* The reference code of Blackman and Vigna, written down as they publish it, from the state that
   splitmix64 makes of seed 0: 0xe220a8397b1dcdaf, 0x6e789e6aa1b965f4, 0x06c45d188009454f,
   0xf88bb8a8724c81ec (the first values in Vigna's splitmix64.c). */
START_TEST(seeding_is_splitmix) {
  static const uint64_t wanted[4] = {UINT64_C(0xe220a8397b1dcdaf), UINT64_C(0x6e789e6aa1b965f4),
                                     UINT64_C(0x06c45d188009454f), UINT64_C(0xf88bb8a8724c81ec)};
  random_source source;
  random_init(&source, 0, 0);
  for (int i = 0; i < 4; i++)
    ck_assert_uint_eq(source.state[i], wanted[i]);
}
END_TEST

/* From the state 1, 2, 3, 4 the published values are 11520, 0, 1509978240, 1215971899390074240
   (also those of the Rust crate rand_xoshiro and of numpy's tests). */
START_TEST(values_are_xoshiro) {
  static const uint64_t wanted[4] = {11520, 0, 1509978240, UINT64_C(1215971899390074240)};
  random_source source = {{1, 2, 3, 4}};
  for (int i = 0; i < 4; i++)
    ck_assert_uint_eq(random_next(&source), wanted[i]);
}
END_TEST

START_TEST(streams_differ) {
  random_source a, b, c;
  random_init(&a, 1, 2);
  random_init(&b, 2, 1);
  random_init(&c, 1, 2);
  uint64_t first = random_next(&a);
  ck_assert_uint_ne(first, random_next(&b));
  ck_assert_uint_eq(first, random_next(&c));
}
END_TEST

START_TEST(below_is_fair) {
  random_source source;
  unsigned counts[7] = {0};
  random_init(&source, 7, 0);
  for (int i = 0; i < 70000; i++) {
    uint64_t value = random_below(&source, 7);
    ck_assert_uint_lt(value, 7);
    counts[value]++;
  }
  /* The standard deviation of each count is 93. */
  for (int i = 0; i < 7; i++) {
    ck_assert_uint_gt(counts[i], 10000 - 500);
    ck_assert_uint_lt(counts[i], 10000 + 500);
  }
  ck_assert_uint_eq(random_below(&source, 0), 0);
  ck_assert_uint_eq(random_below(&source, 1), 0);
}
END_TEST

START_TEST(real_lies_in_its_interval) {
  random_source source;
  double sum = 0;
  random_init(&source, 3, 0);
  for (int i = 0; i < 100000; i++) {
    double value = random_real(&source);
    ck_assert(value >= 0 && value < 1);
    sum += value;
  }
  ck_assert_double_eq_tol(sum / 100000, 0.5, 0.005);
}
END_TEST

START_TEST(shuffle_makes_every_order) {
  random_source source;
  unsigned counts[64] = {0};
  random_init(&source, 11, 0);
  for (int i = 0; i < 6000; i++) {
    uint32_t values[3] = {0, 1, 2};
    random_shuffle(&source, values, 3);
    counts[values[0] * 16 + values[1] * 4 + values[2]]++;
  }
  for (unsigned a = 0; a < 3; a++) {
    for (unsigned b = 0; b < 3; b++) {
      if (a != b)
        ck_assert_uint_gt(counts[a * 16 + b * 4 + (3 - a - b)], 850);
    }
  }
  random_shuffle(&source, NULL, 0);
}
END_TEST

Suite *suite_random(void) {
  Suite *suite = suite_create("random");
  TCase *tests = tcase_create("random");
  tcase_add_test(tests, seeding_is_splitmix);
  tcase_add_test(tests, values_are_xoshiro);
  tcase_add_test(tests, streams_differ);
  tcase_add_test(tests, below_is_fair);
  tcase_add_test(tests, real_lies_in_its_interval);
  tcase_add_test(tests, shuffle_makes_every_order);
  suite_add_tcase(suite, tests);
  return suite;
}
