/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Buffers: any bytes, growth, ownership. */
#include "unit/expect.h"
#include <check.h>
#include <diplonet/buffer.h>
#include <stdlib.h>
#include <string.h>

START_TEST(bytes_are_kept) {
  diplo_error error = {0};
  diplo_buffer buffer = {NULL, 0, 0};
  ck_assert_str_eq(diplo_buffer_get(&buffer), "");
  for (int i = 0; i < 10000; i++) {
    char byte = (char)i;
    expect_ok(diplo_buffer_add(&buffer, &byte, 1, &error), &error);
  }
  ck_assert_uint_eq(buffer.size, 10000);
  for (int i = 0; i < 10000; i++)
    ck_assert_int_eq(buffer.data[i], (char)i);
  ck_assert_int_eq(buffer.data[10000], '\0');
  diplo_buffer_reset(&buffer);
  ck_assert_str_eq(diplo_buffer_get(&buffer), "");
  expect_ok(diplo_buffer_add(&buffer, NULL, 0, &error), &error);
  diplo_buffer_clear(&buffer);
  ck_assert_ptr_null(buffer.data);
  diplo_buffer_clear(NULL);
}
END_TEST

START_TEST(format_appends) {
  diplo_error error = {0};
  diplo_buffer buffer = {NULL, 0, 0};
  char expected[2001];
  memset(expected, 'y', 2000);
  expected[2000] = '\0';
  expect_ok(diplo_buffer_add_text(&buffer, "x", &error), &error);
  expect_ok(diplo_buffer_add_format(&buffer, &error, "%d-%s", 7, expected), &error);
  ck_assert_uint_eq(buffer.size, 2003);
  ck_assert_int_eq(strncmp(buffer.data, "x7-yy", 5), 0);
  ck_assert_str_eq(buffer.data + 3, expected);
  diplo_buffer_clear(&buffer);
}
END_TEST

START_TEST(take_hands_over) {
  diplo_error error = {0};
  diplo_buffer buffer = {NULL, 0, 0};
  char *empty = diplo_buffer_take(&buffer);
  ck_assert_str_eq(empty, "");
  expect_ok(diplo_buffer_add_text(&buffer, "kept", &error), &error);
  char *text = diplo_buffer_take(&buffer);
  ck_assert_str_eq(text, "kept");
  ck_assert_ptr_null(buffer.data);
  ck_assert_uint_eq(buffer.size, 0);
  free(text);
  free(empty);
}
END_TEST

Suite *suite_buffer(void) {
  Suite *suite = suite_create("buffer");
  TCase *tests = tcase_create("buffer");
  tcase_add_test(tests, bytes_are_kept);
  tcase_add_test(tests, format_appends);
  tcase_add_test(tests, take_hands_over);
  suite_add_tcase(suite, tests);
  return suite;
}
