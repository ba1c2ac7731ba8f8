/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CSV: RFC 4180 and nothing else, each violation with its place, the same in blocks of any size. */
#include "read/csv.h"
#include "unit/expect.h"
#include <check.h>
#include <diplonet/buffer.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Reads all rows and writes them as `[a][b]|[c][d]|`; a fault as `!line message|`. */
static char *read_all(const char *text, size_t size, char separator) {
  diplo_error error = {0};
  diplo_buffer seen = {0};
  input *in = NULL;
  csv *table = NULL;
  bool found = true;
  expect_ok(input_open_memory("t", text, size, &in, &error), &error);
  expect_ok(csv_open(in, separator, &table, &error), &error);
  for (;;) {
    size_t count;
    diplo_status status = csv_next(table, &found, &error);
    if (status != DIPLO_OK) {
      ck_assert_int_eq(status, DIPLO_DATA);
      diplo_buffer_add_format(&seen, NULL, "!%zu %s|", csv_get_line(table), error.message);
      diplo_error_clear(&error);
      continue;
    }
    if (!found)
      break;
    const csv_field *fields = csv_get_fields(table, &count);
    for (size_t i = 0; i < count; i++)
      diplo_buffer_add_format(&seen, NULL, "[%.*s]", (int)fields[i].size, fields[i].text);
    diplo_buffer_add_text(&seen, "|", NULL);
  }
  csv_close(table);
  input_close(in);
  return diplo_buffer_take(&seen);
}

static void expect_rows(const char *text, char separator, const char *wanted) {
  char *seen = read_all(text, strlen(text), separator);
  ck_assert_str_eq(seen ? seen : "", wanted);
  free(seen);
}

START_TEST(rows_and_fields) {
  static const struct {
    const char *text;
    char separator;
    const char *rows;
  } cases[] = {
      {"", ',', ""},
      {"\n\r\n\n", ',', ""},
      {"a", ',', "[a]|"},
      {"a,b\nc,d\n", ',', "[a][b]|[c][d]|"},
      {"a,b\r\nc,d", ',', "[a][b]|[c][d]|"},
      {"a,b\n\n\r\nc,d\n\n", ',', "[a][b]|[c][d]|"},
      {",\n,", ',', "[][]|[][]|"},
      {"\xef\xbb\xbf"
       "a,b\n",
       ',', "[a][b]|"},
      {"a,\xef\xbb\xbf"
       "b\n",
       ',',
       "[a][\xef\xbb\xbf"
       "b]|"},
      {" a , b \n", ',', "[ a ][ b ]|"},
      {"\"\"\n", ',', "[]|"},
      {"\"\",\"\"\n", ',', "[][]|"},
      {"\"a\",b\n", ',', "[a][b]|"},
      {"\"a,b\",\"c\nd\"\n1,2", ',', "[a,b][c\nd]|[1][2]|"},
      {"\"a\r\nb\",c\r\n", ',', "[a\r\nb][c]|"},
      {"\"\"\"\",\"a\"\"b\",\"\"\"c\"\"\"\n", ',', "[\"][a\"b][\"c\"]|"},
      {"a;b,c\nd;e,f\n", ';', "[a][b,c]|[d][e,f]|"},
      {"a\tb \"x\" c\n\"d\te\"\tf\n", '\t', "[a][b \"x\" c]|[d\te][f]|"},
      {"Norodom Sihamoni,\xe1\x9e\x93\n", ',', "[Norodom Sihamoni][\xe1\x9e\x93]|"},
      {"# comment, with commas\n% other\n a  b\t c \n\n1 2 3\r\n", CSV_BLANKS,
       "[a][b][c]|[1][2][3]|"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
    expect_rows(cases[i].text, cases[i].separator, cases[i].rows);
}
END_TEST

START_TEST(violations_have_their_place_and_reading_goes_on) {
  static const struct {
    const char *text, *rows;
  } cases[] = {
      {"a,b\n\"c,d\n1,2\n", "[a][b]|!2 column 1: a quoted field is not closed|"},
      {"a,b\n1,\"c\nd\n", "[a][b]|!2 column 2: a quoted field is not closed|"},
      {"a,b\n1,\"", "[a][b]|!2 column 2: a quoted field is not closed|"},
      {"a,b\n\"c\"d,1\n3,4\n", "[a][b]|!2 column 1: text follows the closing quote; write a quote "
                               "within a field twice|[3][4]|"},
      {"a,b\n\"c\n\"d,1\n3,4\n", "[a][b]|!3 column 1: text follows the closing quote; write a "
                                 "quote within a field twice|[3][4]|"},
      {"a,b\n1,c\"d\"\n3,4\n",
       "[a][b]|!2 column 2: a quote within a field that is not in quotes; put the field in quotes "
       "and write the quote twice|[3][4]|"},
      {"a,b\n1\n3,4\n", "[a][b]|!2 1 field where the first row has 2|[3][4]|"},
      {"a,b\n1,2,3\n\n3,4\n", "[a][b]|!2 3 fields where the first row has 2|[3][4]|"},
      {"a,b\r1,2\r", "!1 column 2: a carriage return without a line feed; end lines with LF or "
                     "CRLF|"},
      {"a,b\nx\r,2\n3,4\n", "[a][b]|!2 column 1: a carriage return without a line feed; end lines "
                            "with LF or CRLF|[3][4]|"},
      {"a,b\n1,\xe9t\xe9\n3,4\n",
       "[a][b]|!2 column 2: the text is not UTF-8; convert the file, for "
       "example with iconv -f WINDOWS-1252 -t UTF-8|[3][4]|"},
      {"a,b\n\xc0\x80,1\n", "[a][b]|!2 column 1: the text is not UTF-8; convert the file, for "
                            "example with iconv -f WINDOWS-1252 -t UTF-8|"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
    expect_rows(cases[i].text, ',', cases[i].rows);
  static const char zero[] = "a,b\n1,x\0y\n3,4\n";
  char *seen = read_all(zero, sizeof zero - 1, ',');
  ck_assert_str_eq(seen, "[a][b]|!2 column 2: a NUL byte; this is no text|[3][4]|");
  free(seen);
}
END_TEST

/* Rows longer than what is looked at at once, and rows that lie across its end. */
START_TEST(rows_of_any_length) {
  enum { SIZE = 3 << 20 };
  char *text = malloc(SIZE + 64);
  ck_assert_ptr_nonnull(text);
  size_t length = (size_t)sprintf(text, "id,note\n1,\"");
  memset(text + length, '\n', SIZE);
  length += SIZE;
  length += (size_t)sprintf(text + length, "\"\"end\"\n2,b\n");
  char *seen = read_all(text, length, ',');
  ck_assert_uint_eq(strlen(seen), strlen("[id][note]|[1][\"end]|[2][b]|") + SIZE);
  ck_assert_str_eq(strstr(seen, "\"end]|"), "\"end]|[2][b]|");
  free(seen);
  free(text);
}
END_TEST

START_TEST(many_rows_over_the_window) {
  enum { ROWS = 300000 };
  diplo_buffer text = {0};
  diplo_error error = {0};
  input *in = NULL;
  csv *table = NULL;
  bool found;
  for (int i = 0; i < ROWS; i++)
    expect_ok(diplo_buffer_add_format(&text, &error, "%d,\"a\"\"%d\"\n", i, i), &error);
  expect_ok(input_open_memory("t", text.data, text.size, &in, &error), &error);
  expect_ok(csv_open(in, ',', &table, &error), &error);
  for (int i = 0; i < ROWS; i++) {
    char wanted[32];
    size_t count;
    expect_ok(csv_next(table, &found, &error), &error);
    const csv_field *fields = csv_get_fields(table, &count);
    ck_assert(found && count == 2);
    ck_assert_uint_eq(csv_get_line(table), (size_t)i + 1);
    sprintf(wanted, "a\"%d", i);
    ck_assert(csv_field_is_equal(fields[1], wanted));
    sprintf(wanted, "%d", i);
    ck_assert(csv_field_is_equal(fields[0], wanted));
  }
  expect_ok(csv_next(table, &found, &error), &error);
  ck_assert(!found);
  csv_close(table);
  input_close(in);
  diplo_buffer_clear(&text);
}
END_TEST

/* Every beginning of a file is read without harm, and never with a row that is not in the whole but
   as its last. */
START_TEST(cut_anywhere) {
  static const char text[] = "\xef\xbb\xbf"
                             "id,\"na\"\"me\"\r\n1,\"two\r\nlines\"\r\n\r\n3,\xc3\xa9\r\n";
  char *whole = read_all(text, sizeof text - 1, ',');
  for (size_t size = 0; size < sizeof text - 1; size++) {
    char *copy = malloc(size + 1); /* so that a read behind the end is seen */
    ck_assert_ptr_nonnull(copy);
    memcpy(copy, text, size);
    char *seen = read_all(copy, size, ',');
    char *last = seen ? strrchr(seen, '|') : NULL;
    if (last) {
      *last = '\0';
      last = strrchr(seen, '|');
      if (last)
        ck_assert_int_eq(strncmp(seen, whole, (size_t)(last - seen)), 0);
    }
    free(seen);
    free(copy);
  }
  free(whole);
}
END_TEST

START_TEST(separators_are_found) {
  static const struct {
    const char *text;
    char separator;
  } cases[] = {{"from,to\nA,B\n", ','},
               {"from;to\nA;B\n", ';'},
               {"from\tto\nA\tB\n", '\t'},
               {"from;to;w\nA;B;0,5\nC;D;1,5\n", ';'},
               {"name, first\tto\nA, b\tB\n", '\t'},
               {"\"a;b\",c\n\"d;e\",f\n", ','},
               {"\"a\"\";b\",c\n\"d;\"\"e\",f\n", ','},
               {"a,b\n1,2,3\n", ','},
               {"a b\nc d\n", CSV_BLANKS},
               {"# Nodes: 3, ties: 2\n0 1\n1\t2\n", CSV_BLANKS},
               {"a b\nc\n", 0},
               {"one\ntwo\n", 0},
               {"", 0}};
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
    ck_assert_msg(csv_detect_separator(cases[i].text, strlen(cases[i].text)) == cases[i].separator,
                  "case %zu", i);
}
END_TEST

START_TEST(blanks_are_trimmed_outside_quotes) {
  csv_field plain = {" \ta b ", 6, false}, quoted = {" a ", 3, true}, empty = {"  ", 2, false};
  ck_assert(csv_field_is_equal(csv_field_trim(plain), "a b"));
  ck_assert(csv_field_is_equal(csv_field_trim(quoted), " a "));
  ck_assert_uint_eq(csv_field_trim(empty).size, 0);
}
END_TEST

Suite *suite_csv(void) {
  Suite *suite = suite_create("csv");
  TCase *tests = tcase_create("csv");
  tcase_set_timeout(tests, 30);
  tcase_add_test(tests, rows_and_fields);
  tcase_add_test(tests, violations_have_their_place_and_reading_goes_on);
  tcase_add_test(tests, rows_of_any_length);
  tcase_add_test(tests, many_rows_over_the_window);
  tcase_add_test(tests, cut_anywhere);
  tcase_add_test(tests, separators_are_found);
  tcase_add_test(tests, blanks_are_trimmed_outside_quotes);
  suite_add_tcase(suite, tests);
  return suite;
}
