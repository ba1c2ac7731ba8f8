/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Errors: the first writer wins, one printable line of bounded length. */
#include "base/text.h"
#include "unit/expect.h"
#include <check.h>
#include <string.h>

START_TEST(first_writer_wins) {
  diplo_error error = {0};
  ck_assert_int_eq(diplo_error_set(&error, DIPLO_DATA, "row %d", 3), DIPLO_DATA);
  ck_assert_int_eq(diplo_error_set(&error, DIPLO_SYSTEM, "later"), DIPLO_SYSTEM);
  ck_assert_int_eq(error.status, DIPLO_DATA);
  ck_assert_str_eq(error.message, "row 3");
  ck_assert_int_eq(diplo_error_set(NULL, DIPLO_USAGE, "nobody hears"), DIPLO_USAGE);
  diplo_error_clear(&error);
  expect_ok(DIPLO_OK, &error);
  ck_assert_int_eq(diplo_error_memory(&error), DIPLO_SYSTEM);
  ck_assert_str_eq(error.message, "out of memory");
}
END_TEST

START_TEST(prefix_puts_the_place_before) {
  diplo_error error = {0};
  diplo_error_prefix(&error, "nothing");
  ck_assert_str_eq(error.message, "");
  diplo_error_set(&error, DIPLO_DATA, "bad");
  diplo_error_prefix(&error, "%s:%d", "file.csv", 12);
  ck_assert_str_eq(error.message, "file.csv:12: bad");
  diplo_error_prefix(NULL, "nobody");
}
END_TEST

START_TEST(message_is_one_printable_line) {
  diplo_error error = {0};
  diplo_error_set(&error, DIPLO_DATA, "name '%s'", "x\x1b[2J\nroot");
  ck_assert_str_eq(error.message, "name 'x?[2J?root'");
  diplo_error_prefix(&error, "a\tb");
  ck_assert_str_eq(error.message, "a?b: name 'x?[2J?root'");
}
END_TEST

/* Cut in the middle of a character, the message is still UTF-8; the reason survives a long place.
 */
START_TEST(long_messages_are_cut) {
  diplo_error error = {0};
  char text[3001];
  for (size_t i = 0; i < 3000; i += 3)
    memcpy(text + i, "\xe4\xb8\xad", 4);
  diplo_error_set(&error, DIPLO_DATA, "%s", text);
  ck_assert(text_is_utf8(error.message, strlen(error.message)));
  ck_assert_uint_eq(strlen(error.message), DIPLO_ERROR_SIZE - 1);
  diplo_error_clear(&error);
  diplo_error_set(&error, DIPLO_DATA, "the reason");
  diplo_error_prefix(&error, "%s", text);
  ck_assert_ptr_nonnull(strstr(error.message, ": the reason"));
  ck_assert(text_is_utf8(error.message, strlen(error.message)));
}
END_TEST

Suite *suite_error(void) {
  Suite *suite = suite_create("error");
  TCase *tests = tcase_create("error");
  tcase_add_test(tests, first_writer_wins);
  tcase_add_test(tests, prefix_puts_the_place_before);
  tcase_add_test(tests, message_is_one_printable_line);
  tcase_add_test(tests, long_messages_are_cut);
  suite_add_tcase(suite, tests);
  return suite;
}
