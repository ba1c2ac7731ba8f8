/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The choice of the reader by content, and what is said where none fits. */
#include "unit/expect.h"
#include "unit/read/read_text.h"
#include <check.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

START_TEST(names_and_summaries) {
  static const char *const names[] = {"stream", "package", "csv",  "tsv",
                                      "blanks", "jsonl",   "json", NULL};
  for (size_t i = 0; names[i] || diplo_reader_get_name(i); i++) {
    ck_assert_str_eq(diplo_reader_get_name(i), names[i]);
    ck_assert_uint_gt(strlen(diplo_reader_get_summary(i)), 10);
  }
  ck_assert_ptr_null(diplo_reader_get_summary(7));
}
END_TEST

#define FORMATS "; the formats are stream, package, csv, tsv, blanks, jsonl, json"

START_TEST(what_is_not_read) {
  static const struct {
    const char *text, *message;
  } cases[] = {
      {"", "t: is empty; a network was expected"},
      {"\xff\xfe"
       "f,",
       "t: is UTF-16; convert it: iconv -f UTF-16 -t UTF-8"},
      {"one\ntwo\n", "t: is in no format that is known here" FORMATS},
      {"\x89PNG\r\n,,", "t: is in no format that is known here" FORMATS},
      {"<?xml version=\"1.0\"?>\n<graphml>", "t: looks like XML, which is not read here" FORMATS},
      {"graph [\n directed 1, x\n", "t: looks like GML, which is not read here" FORMATS},
      {"Creator \"igraph, 1\"\ngraph\n[\n", "t: looks like GML, which is not read here" FORMATS},
      {"digraph \"a, b\" { a -> b; }", "t: looks like DOT, which is not read here" FORMATS},
      {"% A network, large\n*Vertices 3\n1 \"a\"\n",
       "t: looks like Pajek, which is not read here" FORMATS},
      {"DL N=3 FORMAT=EDGELIST1\nDATA:\n",
       "t: looks like UCINET DL, which is not read here" FORMATS},
      {"{\"nodes\": [], \"links\": []}",
       "t: is JSON, but neither a network as diplonet writes it nor a data package" FORMATS},
  };
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
    expect_refused(cases[i].text, NULL, DIPLO_DATA, cases[i].message);
}
END_TEST

/* Names that begin like another format are names all the same. */
START_TEST(lists_that_look_like_others) {
  static const char *const texts[] = {"graph,from,to\nx,A,B\n", "creator\tfrom\tto\n1\tA\tB\n",
                                      "dl,from,to\n1,A,B\n"};
  for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
    diplo_network *network = read_good(texts[i], NULL);
    ck_assert_uint_eq(diplo_tie_count(network), 1);
    diplo_network_free(network);
  }
}
END_TEST

START_TEST(format_by_name) {
  diplo_read_options options = {.format = "tsv"};
  diplo_network *network = read_good("from\tto\tx,y\nA\tB\t1\n", &options);
  ck_assert_uint_eq(diplo_tie_count(network), 1);
  diplo_network_free(network);
  options.format = "blanks";
  network = read_good("from to\nA,1  B\n", &options);
  ck_assert_uint_ne(diplo_actor_find(network, "A,1"), DIPLO_NONE);
  diplo_network_free(network);
  options.format = "steam";
  expect_refused("from,to\n", &options, DIPLO_USAGE,
                 "there is no reader 'steam' (did you mean 'stream'?)" FORMATS);
  options.format = "stream";
  expect_refused("from,to\n", &options, DIPLO_DATA,
                 "t:1: a stream begins with the line #diplonet 1");
}
END_TEST

START_TEST(files_and_folders) {
  diplo_error error = {0};
  diplo_reader *reader = NULL;
  diplo_status status = diplo_reader_open("no such file", NULL, &reader, &error);
  expect_error(status, DIPLO_SYSTEM, &error, "no such file: ");
  ck_assert_int_eq(mkdir("empty-folder", 0700), 0);
  status = diplo_reader_open("empty-folder/", NULL, &reader, &error);
  expect_error(status, DIPLO_DATA, &error,
               "empty-folder/: is a folder without datapackage.json; a folder is read as a data "
               "package");
  rmdir("empty-folder");
  ck_assert_ptr_null(reader);
  diplo_reader_close(NULL);
}
END_TEST

START_TEST(standard_input) {
  static const char text[] = "from,to\nA,B\n", json[] = "{\"resources\": []}";
  diplo_error error = {0};
  diplo_reader *reader = NULL;
  diplo_network *network = NULL;
  int ends[2];
  ck_assert_int_eq(pipe(ends), 0);
  ck_assert_int_eq(write(ends[1], text, sizeof text - 1), sizeof text - 1);
  close(ends[1]);
  ck_assert_int_ge(dup2(ends[0], STDIN_FILENO), 0);
  expect_ok(diplo_reader_open("-", NULL, &reader, &error), &error);
  expect_ok(diplo_reader_next(reader, &network, &error), &error);
  ck_assert_uint_eq(diplo_tie_count(network), 1);
  ck_assert_ptr_null(diplo_network_get_name(network));
  diplo_network_free(network);
  expect_ok(diplo_reader_next(reader, &network, &error), &error);
  ck_assert_ptr_null(network);
  diplo_reader_close(reader);
  int file = open(write_text("p", json, sizeof json - 1), O_RDONLY);
  ck_assert_int_ge(dup2(file, STDIN_FILENO), 0);
  diplo_status status = diplo_reader_open("-", NULL, &reader, &error);
  expect_error(status, DIPLO_DATA, &error,
               "standard input: a data package is read from its folder; name it");
}
END_TEST

Suite *suite_reader(void) {
  Suite *suite = suite_create("reader");
  TCase *tests = tcase_create("reader");
  tcase_add_checked_fixture(tests, NULL, forget_files);
  tcase_add_test(tests, names_and_summaries);
  tcase_add_test(tests, what_is_not_read);
  tcase_add_test(tests, lists_that_look_like_others);
  tcase_add_test(tests, format_by_name);
  tcase_add_test(tests, files_and_folders);
  tcase_add_test(tests, standard_input);
  suite_add_tcase(suite, tests);
  return suite;
}
