/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Colours stand out from the paper, light and dark. */
#include "draw/palette.h"
#include <check.h>
#include <string.h>

static void check_seen(ink colour, double contrast) {
  ink paper = palette_get(INK_PAPER);
  ck_assert_msg(palette_contrast(colour.light, paper.light) >= contrast, "%s on light paper",
                colour.light);
  ck_assert_msg(palette_contrast(colour.dark, paper.dark) >= contrast, "%s on dark paper",
                colour.dark);
}

START_TEST(contrast_is_that_of_wcag) {
  ck_assert_double_eq_tol(palette_contrast("#000000", "#ffffff"), 21, 1e-9);
  ck_assert_double_eq_tol(palette_contrast("#ffffff", "#ffffff"), 1, 1e-9);
  /* W3C's own example of a colour that just fails on white. */
  ck_assert_double_eq_tol(palette_contrast("#777777", "#ffffff"), 4.48, 0.01);
}
END_TEST

START_TEST(texts_and_lines_stand_out) {
  check_seen(palette_get(INK_TEXT), PALETTE_CONTRAST_TEXT);
  check_seen(palette_get(INK_FAINT), PALETTE_CONTRAST_TEXT);
  for (int kind = 0; kind < DIPLO_KIND_COUNT; kind++)
    check_seen(palette_get(INK_LINE + kind), PALETTE_CONTRAST_LINE);
  for (int sign = DIPLO_SIGN_POSITIVE; sign <= DIPLO_SIGN_MIXED; sign++) {
    for (size_t taken = 0; taken < 12; taken++)
      check_seen(palette_choose((diplo_sign)sign, taken), PALETTE_CONTRAST_LINE);
  }
}
END_TEST

START_TEST(hostile_colours_are_no_others) {
  for (size_t i = 0; i < 8; i++) {
    for (size_t k = 0; k < 3; k++)
      ck_assert_str_ne(palette_choose(DIPLO_SIGN_POSITIVE, i).light,
                       palette_choose(DIPLO_SIGN_NEGATIVE, k).light);
  }
}
END_TEST

START_TEST(pale_colours_of_data_are_darkened_and_good_ones_kept) {
  ink colour;
  ck_assert(palette_adapt("#f0e442", &colour));
  check_seen(colour, PALETTE_CONTRAST_LINE);
  ck_assert(palette_adapt("#0072B2", &colour));
  ck_assert_str_eq(colour.light, "#0072b2");
  ck_assert(palette_adapt("#ffffff", &colour));
  check_seen(colour, PALETTE_CONTRAST_LINE);
  ck_assert(!palette_adapt(NULL, &colour));
  ck_assert(!palette_adapt("red", &colour));
  ck_assert(!palette_adapt("#12345", &colour));
  ck_assert(!palette_adapt("#12345g", &colour));
  ck_assert(!palette_adapt("url(#x)", &colour));
}
END_TEST

Suite *suite_palette(void) {
  Suite *suite = suite_create("palette");
  TCase *all = tcase_create("all");
  tcase_add_test(all, contrast_is_that_of_wcag);
  tcase_add_test(all, texts_and_lines_stand_out);
  tcase_add_test(all, hostile_colours_are_no_others);
  tcase_add_test(all, pale_colours_of_data_are_darkened_and_good_ones_kept);
  suite_add_tcase(suite, all);
  return suite;
}
