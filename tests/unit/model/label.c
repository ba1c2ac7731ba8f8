/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which text stands for an actor, how wide it is and how it breaks. */
#include "model/label.h"
#include <check.h>
#include <string.h>

static void check_lines(const char *text, size_t columns, size_t capacity, const char *expected) {
  label_line lines[8];
  char joined[256] = "";
  size_t count = label_wrap(text, columns, lines, capacity);
  ck_assert_uint_le(count, capacity);
  for (size_t i = 0; i < count; i++) {
    ck_assert_uint_le(lines[i].width, columns);
    ck_assert_uint_eq(lines[i].width, label_width(lines[i].text, lines[i].size) + lines[i].cut);
    strncat(joined, i ? "|" : "", 2);
    strncat(joined, lines[i].text, lines[i].size);
    strncat(joined, lines[i].cut ? "~" : "", 2);
  }
  ck_assert_str_eq(joined, expected);
}

START_TEST(lines_break_at_blanks) {
  check_lines("Republic of the Congo", 16, 3, "Republic of the|Congo");
  check_lines("China", 16, 3, "China");
  check_lines("  two   words\tand\nmore ", 9, 8, "two|words\tand|more");
  check_lines("", 16, 3, "");
  check_lines("   ", 16, 3, "");
}
END_TEST

START_TEST(long_words_break_anywhere_and_long_texts_are_cut) {
  check_lines("abcdefghij", 4, 8, "abcd|efgh|ij");
  check_lines("one two three four", 5, 2, "one|two~");
  check_lines("abcdefghij", 4, 1, "abc~");
}
END_TEST

START_TEST(wide_characters_count_two_and_marks_nothing) {
  ck_assert_uint_eq(label_width("中国", strlen("中国")), 4);
  ck_assert_uint_eq(label_width("e\xcc\x81", 3), 1);
  ck_assert_uint_eq(label_width("Đà", strlen("Đà")), 2);
  check_lines("中华人民共和国", 6, 8, "中华人|民共和|国");
  /* What is not UTF-8 counts a column a byte. */
  ck_assert_uint_eq(label_width("\xff\xfe", 2), 2);
}
END_TEST

START_TEST(short_goes_before_name_before_id) {
  diplo_network *n = diplo_network_new();
  diplo_column *brief, *other;
  size_t first, second;
  ck_assert_int_eq(diplo_actor_add(n, "A", DIPLO_KIND_COUNTRY, "Alpha", &first, NULL), 0);
  ck_assert_int_eq(diplo_actor_add(n, "B", DIPLO_KIND_COUNTRY, NULL, &second, NULL), 0);
  ck_assert_str_eq(label_get(n, NULL, first), "Alpha");
  ck_assert_str_eq(label_get(n, NULL, second), "B");
  diplo_columns *columns = diplo_network_columns(n, DIPLO_PART_ACTORS);
  ck_assert_int_eq(diplo_columns_add(columns, "short", DIPLO_TEXT, &brief, NULL), 0);
  ck_assert_int_eq(diplo_columns_add(columns, "code", DIPLO_TEXT, &other, NULL), 0);
  ck_assert_int_eq(diplo_column_set_text(brief, first, "Al", 2, NULL), 0);
  ck_assert_int_eq(diplo_column_set_text(other, first, "001", 3, NULL), 0);
  ck_assert_str_eq(label_get(n, NULL, first), "Al");
  ck_assert_str_eq(label_get(n, other, first), "001");
  ck_assert_str_eq(label_get(n, other, second), "B");
  diplo_network_free(n);
}
END_TEST

Suite *suite_actor_label(void) {
  Suite *suite = suite_create("actor_label");
  TCase *all = tcase_create("all");
  tcase_add_test(all, lines_break_at_blanks);
  tcase_add_test(all, long_words_break_anywhere_and_long_texts_are_cut);
  tcase_add_test(all, wide_characters_count_two_and_marks_nothing);
  tcase_add_test(all, short_goes_before_name_before_id);
  suite_add_tcase(suite, all);
  return suite;
}
