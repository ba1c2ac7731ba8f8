/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Interning: numbers in order of appearance, texts that stay, all lengths. */
#include "base/intern.h"
#include "unit/expect.h"
#include <check.h>
#include <stdio.h>
#include <string.h>

/* Texts of 0 to 40 bytes that differ in the last, first or middle byte alone, or in length. */
static size_t make_text(unsigned i, char text[64]) {
  size_t size = i % 41;
  memset(text, 'a', size);
  unsigned rest = i / 41;
  if (size > 0)
    text[size - 1] = (char)('a' + rest % 26);
  if (size > 1)
    text[0] = (char)('a' + rest / 26 % 26);
  if (size > 2)
    text[size / 2] = (char)(rest / 676);
  return size;
}

START_TEST(numbers_follow_first_appearance) {
  enum { COUNT = 41 * 26 * 26 * 3 };
  diplo_error error = {0};
  intern pool = {0};
  char text[64];
  uint32_t number;
  for (unsigned round = 0; round < 2; round++) {
    for (unsigned i = 0; i < COUNT; i++) {
      size_t size = make_text(i, text);
      uint32_t found = intern_find(&pool, text, size);
      size_t before = pool.count;
      expect_ok(intern_add(&pool, text, size, &number, &error), &error);
      ck_assert_uint_eq(pool.count, before + (found == INTERN_ABSENT));
      ck_assert_uint_eq(number, found == INTERN_ABSENT ? before : found);
      ck_assert_uint_eq(intern_get_size(&pool, number), size);
      ck_assert_mem_eq(intern_get(&pool, number), text, size);
      ck_assert_int_eq(intern_get(&pool, number)[size], '\0');
    }
    if (round == 0)
      ck_assert_uint_gt(pool.count, COUNT / 2);
  }
  intern_clear(&pool);
  ck_assert_uint_eq(pool.count, 0);
}
END_TEST

START_TEST(texts_stay_where_they_are) {
  diplo_error error = {0};
  intern pool = {0};
  const char *places[2000];
  char text[32];
  uint32_t number;
  for (int i = 0; i < 2000; i++) {
    int size = snprintf(text, sizeof text, "actor number %d", i);
    expect_ok(intern_add(&pool, text, (size_t)size, &number, &error), &error);
    ck_assert_int_eq((int)number, i);
    places[i] = intern_get(&pool, number);
  }
  for (uint32_t i = 0; i < 2000; i++)
    ck_assert_ptr_eq(intern_get(&pool, i), places[i]);
  intern_clear(&pool);
}
END_TEST

START_TEST(large_texts_and_bytes_of_any_value) {
  diplo_error error = {0};
  intern pool = {0};
  static char large[3000000];
  uint32_t first, second, third;
  memset(large, 'z', sizeof large);
  expect_ok(intern_add(&pool, large, sizeof large, &first, &error), &error);
  large[1500000] = '\0';
  expect_ok(intern_add(&pool, large, sizeof large, &second, &error), &error);
  ck_assert_uint_ne(first, second);
  ck_assert_uint_eq(intern_find(&pool, large, sizeof large), second);
  expect_ok(intern_add(&pool, "\0a", 2, &third, &error), &error);
  ck_assert_uint_eq(intern_find(&pool, "\0b", 2), INTERN_ABSENT);
  ck_assert_uint_eq(intern_find(&pool, "\0a", 2), third);
  ck_assert_uint_eq(intern_find(&pool, "\0a", 1), INTERN_ABSENT);
  intern_clear(&pool);
}
END_TEST

START_TEST(copy_has_the_same_numbers) {
  diplo_error error = {0};
  intern pool = {0}, copy = {0};
  char text[64];
  uint32_t number;
  ck_assert_uint_eq(intern_find(&pool, "x", 1), INTERN_ABSENT);
  for (unsigned i = 0; i < 5000; i++) {
    size_t size = make_text(i, text);
    expect_ok(intern_add(&pool, text, size, &number, &error), &error);
  }
  expect_ok(intern_copy(&pool, &copy, &error), &error);
  ck_assert_uint_eq(copy.count, pool.count);
  for (uint32_t i = 0; i < pool.count; i++) {
    size_t size = intern_get_size(&pool, i);
    ck_assert_uint_eq(intern_get_size(&copy, i), size);
    ck_assert_mem_eq(intern_get(&copy, i), intern_get(&pool, i), size);
    ck_assert_uint_eq(intern_find(&copy, intern_get(&pool, i), size), i);
  }
  intern_clear(&pool);
  intern_clear(&copy);
}
END_TEST

Suite *suite_intern(void) {
  Suite *suite = suite_create("intern");
  TCase *tests = tcase_create("intern");
  tcase_set_timeout(tests, 60);
  tcase_add_test(tests, numbers_follow_first_appearance);
  tcase_add_test(tests, texts_stay_where_they_are);
  tcase_add_test(tests, large_texts_and_bytes_of_any_value);
  tcase_add_test(tests, copy_has_the_same_numbers);
  suite_add_tcase(suite, tests);
  return suite;
}
