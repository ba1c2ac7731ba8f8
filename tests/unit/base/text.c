/* SPDX-License-Identifier: GPL-3.0-or-later */
/* UTF-8: against an independent judgement of every short byte string, and control characters. */
#include "base/text.h"
#include "unit/expect.h"
#include <check.h>
#include <string.h>

/* The well-formed byte sequences of the Unicode Standard, table 3-7. */
static bool is_in_table(const unsigned char *b, size_t size) {
  static const struct {
    unsigned char low[4], high[4];
    size_t size;
  } rows[] = {
      {{0x00}, {0x7f}, 1},
      {{0xc2, 0x80}, {0xdf, 0xbf}, 2},
      {{0xe0, 0xa0, 0x80}, {0xe0, 0xbf, 0xbf}, 3},
      {{0xe1, 0x80, 0x80}, {0xec, 0xbf, 0xbf}, 3},
      {{0xed, 0x80, 0x80}, {0xed, 0x9f, 0xbf}, 3},
      {{0xee, 0x80, 0x80}, {0xef, 0xbf, 0xbf}, 3},
      {{0xf0, 0x90, 0x80, 0x80}, {0xf0, 0xbf, 0xbf, 0xbf}, 4},
      {{0xf1, 0x80, 0x80, 0x80}, {0xf3, 0xbf, 0xbf, 0xbf}, 4},
      {{0xf4, 0x80, 0x80, 0x80}, {0xf4, 0x8f, 0xbf, 0xbf}, 4},
  };
  for (size_t r = 0; r < sizeof rows / sizeof rows[0]; r++) {
    bool fits = rows[r].size == size;
    for (size_t i = 0; fits && i < size; i++)
      fits = b[i] >= rows[r].low[i] && b[i] <= rows[r].high[i];
    if (fits)
      return true;
  }
  return false;
}

START_TEST(decode_agrees_with_unicode) {
  static const unsigned char tails[] = {0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90,
                                        0x9f, 0xa0, 0xbf, 0xc0, 0xff};
  enum { TAILS = sizeof tails };
  for (unsigned lead = 0; lead < 256; lead++) {
    for (unsigned t = 0; t < TAILS * TAILS * TAILS; t++) {
      unsigned char b[4] = {(unsigned char)lead, tails[t % TAILS], tails[t / TAILS % TAILS],
                            tails[t / TAILS / TAILS]};
      size_t expected = 0;
      for (size_t size = 1; size <= 4; size++) {
        if (is_in_table(b, size))
          expected = size;
      }
      ck_assert_uint_eq(text_decode((const char *)b, sizeof b, NULL), expected);
      /* Cut off before its end, a character is none. */
      if (expected > 0)
        ck_assert_uint_eq(text_decode((const char *)b, expected - 1, NULL), 0);
    }
  }
}
END_TEST

START_TEST(decode_gives_the_code) {
  uint32_t code = 0;
  ck_assert_uint_eq(text_decode("\xf0\x9f\x8c\x8d", 4, &code), 4);
  ck_assert_uint_eq(code, 0x1f30d);
  ck_assert_uint_eq(text_decode("\xe4\xb8\xad", 3, &code), 3);
  ck_assert_uint_eq(code, 0x4e2d);
  ck_assert_uint_eq(text_decode("", 0, &code), 0);
}
END_TEST

/* One bad byte is found at every place of a text, whatever the steps of the fast path. */
START_TEST(is_utf8_sees_every_place) {
  char text[41];
  for (size_t size = 1; size < sizeof text; size++) {
    for (size_t at = 0; at < size; at++) {
      memset(text, 'a', size);
      ck_assert(text_is_utf8(text, size));
      text[at] = '\xe9';
      ck_assert(!text_is_utf8(text, size));
    }
  }
  ck_assert(text_is_utf8("", 0));
}
END_TEST

START_TEST(check_finds_control_characters) {
  diplo_error error = {0};
  char text[24];
  for (int code = 0; code < 256; code++) {
    for (size_t at = 0; at < sizeof text; at++) {
      memset(text, 'x', sizeof text);
      text[at] = (char)code;
      bool plain = code >= 0x20 && code < 0x7f;
      bool space = code == '\t' || code == '\n' || code == '\r';
      ck_assert_int_eq(text_check(text, sizeof text, TEXT_LINE, NULL) == DIPLO_OK, plain);
      ck_assert_int_eq(text_check(text, sizeof text, TEXT_LINES, NULL) == DIPLO_OK, plain || space);
    }
  }
  expect_error(text_check("a\x1b[2J", 5, TEXT_LINES, &error), DIPLO_DATA, &error,
               "U+001B stands at position 2");
  expect_error(text_check("a\xc2\x85", 3, TEXT_LINES, &error), DIPLO_DATA, &error, "U+0085");
  expect_error(text_check("caf\xe9", 4, TEXT_LINE, &error), DIPLO_DATA, &error, "position 4");
  expect_ok(text_check("T\xc3\xbcrkiye", 8, TEXT_LINE, &error), &error);
}
END_TEST

START_TEST(make_printable_replaces) {
  char text[] = "a\x1b[31m\tb\xff\xe2\x80\xae"
                "c\xc3\xbc\xc2\x9b.";
  text_make_printable(text);
  ck_assert_str_eq(text, "a?[31m?b????c\xc3\xbc??.");
}
END_TEST

Suite *suite_text(void) {
  Suite *suite = suite_create("text");
  TCase *tests = tcase_create("text");
  tcase_add_test(tests, decode_agrees_with_unicode);
  tcase_add_test(tests, decode_gives_the_code);
  tcase_add_test(tests, is_utf8_sees_every_place);
  tcase_add_test(tests, check_finds_control_characters);
  tcase_add_test(tests, make_printable_replaces);
  suite_add_tcase(suite, tests);
  return suite;
}
