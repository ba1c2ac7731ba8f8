/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Input: lines and look ahead are the same from memory, a mapped file and a pipe. */
#include "base/input.h"
#include "unit/expect.h"
#include <check.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

typedef enum source { SOURCE_MEMORY, SOURCE_FILE, SOURCE_PIPE, SOURCE_STANDARD, SOURCES } source;

static char folder[] = "input-XXXXXX";
static char path[64];

static void make_folder(void) {
  strcpy(folder, "input-XXXXXX");
  ck_assert_ptr_nonnull(mkdtemp(folder));
  snprintf(path, sizeof path, "%s/file", folder);
}

static void remove_folder(void) {
  unlink(path);
  rmdir(folder);
}

static void write_file(const char *bytes, size_t size) {
  FILE *file = fopen(path, "wb");
  ck_assert_ptr_nonnull(file);
  ck_assert_uint_eq(fwrite(bytes, 1, size, file), size);
  fclose(file);
}

/* A child writes the bytes in small pieces. */
static pid_t feed(const char *bytes, size_t size) {
  unlink(path);
  ck_assert_int_eq(mkfifo(path, 0600), 0);
  pid_t child = fork();
  ck_assert_int_ge(child, 0);
  if (child > 0)
    return child;
  int out = open(path, O_WRONLY);
  for (size_t at = 0; at < size;) {
    size_t step = size - at < 1000 ? size - at : 1000;
    ssize_t count = write(out, bytes + at, step);
    if (count < 0)
      _exit(1);
    at += (size_t)count;
  }
  _exit(0);
}

static input *open_source(source from, const char *bytes, size_t size, pid_t *child) {
  diplo_error error = {0};
  input *in = NULL;
  *child = 0;
  unlink(path);
  if (from == SOURCE_MEMORY) {
    expect_ok(input_open_memory("memory", bytes, size, &in, &error), &error);
    return in;
  }
  if (from == SOURCE_PIPE)
    *child = feed(bytes, size);
  else
    write_file(bytes, size);
  if (from == SOURCE_STANDARD) {
    int file = open(path, O_RDONLY);
    ck_assert_int_ge(dup2(file, STDIN_FILENO), 0);
    close(file);
  }
  expect_ok(input_open(from == SOURCE_STANDARD ? "-" : path, &in, &error), &error);
  return in;
}

static void expect_lines(const char *bytes, const char *const *lines, bool complete) {
  size_t size = strlen(bytes);
  for (source from = SOURCE_MEMORY; from < SOURCES; from++) {
    diplo_error error = {0};
    pid_t child;
    input *in = open_source(from, bytes, size, &child);
    const char *line;
    size_t length, count = 0;
    bool found, ended = true;
    for (;; count++) {
      expect_ok(input_next_line(in, &line, &length, &found, &ended, &error), &error);
      if (!found)
        break;
      ck_assert_ptr_nonnull(lines[count]);
      ck_assert_uint_eq(length, strlen(lines[count]));
      ck_assert_mem_eq(line, lines[count], length);
      ck_assert_uint_eq(input_get_line(in), count + 1);
      ck_assert(ended == (complete || lines[count + 1]));
    }
    ck_assert_ptr_null(lines[count]);
    ck_assert_uint_eq(input_get_done(in), size);
    input_close(in);
    if (child > 0)
      waitpid(child, NULL, 0);
  }
}

START_TEST(lines_lose_their_ends) {
  static const char *const usual[] = {"one", "", "two\r", "three", NULL};
  static const char *const cut[] = {"one", "two\r", NULL};
  static const char *const none[] = {NULL};
  static const char *const empty[] = {"", NULL};
  expect_lines("one\n\ntwo\r\r\nthree\r\n", usual, true);
  expect_lines("one\ntwo\r", cut, false);
  expect_lines("", none, true);
  expect_lines("\n", empty, true);
  expect_lines("\r\n", empty, true);
}
END_TEST

START_TEST(long_lines_are_whole) {
  enum { LONG = 400000 };
  static char bytes[LONG + 8], first[LONG + 1];
  memset(bytes, 'x', LONG);
  memcpy(bytes + LONG, "\nshort\n", 8);
  memset(first, 'x', LONG);
  const char *const lines[] = {first, "short", NULL};
  expect_lines(bytes, lines, true);
}
END_TEST

START_TEST(peek_consumes_nothing) {
  enum { SIZE = 300000 };
  static char bytes[SIZE];
  for (size_t i = 0; i < SIZE; i++)
    bytes[i] = (char)(i * 7 % 251);
  for (source from = SOURCE_MEMORY; from < SOURCES; from++) {
    diplo_error error = {0};
    pid_t child;
    input *in = open_source(from, bytes, SIZE, &child);
    const char *seen;
    size_t size, at = 0;
    for (size_t wanted = 1; at < SIZE; wanted = wanted * 3 + 1) {
      expect_ok(input_peek(in, wanted, &seen, &size, &error), &error);
      ck_assert(size >= wanted || at + size == SIZE);
      ck_assert_mem_eq(seen, bytes + at, size);
      size_t step = size / 2 + 1 < size ? size / 2 + 1 : size;
      ck_assert_uint_eq(input_get_done(in), at);
      input_skip(in, step);
      at += step;
    }
    expect_ok(input_peek(in, 1, &seen, &size, &error), &error);
    ck_assert_uint_eq(size, 0);
    ck_assert_uint_eq(input_get_total(in), from == SOURCE_PIPE ? 0 : SIZE);
    input_close(in);
    if (child > 0)
      waitpid(child, NULL, 0);
  }
}
END_TEST

/* What is read from standard input begins where the descriptor stands. */
START_TEST(standard_input_goes_on) {
  diplo_error error = {0};
  pid_t child;
  input_close(open_source(SOURCE_STANDARD, "skipped\nread\n", 13, &child));
  ck_assert_int_eq(lseek(STDIN_FILENO, 8, SEEK_SET), 8);
  input *in;
  const char *line;
  size_t size;
  bool found;
  expect_ok(input_open("-", &in, &error), &error);
  ck_assert_str_eq(input_get_name(in), "standard input");
  expect_ok(input_next_line(in, &line, &size, &found, NULL, &error), &error);
  ck_assert(found && size == 4 && memcmp(line, "read", 4) == 0);
  input_close(in);
  ck_assert_int_ge(fcntl(STDIN_FILENO, F_GETFD), 0);
}
END_TEST

START_TEST(faults_name_the_place) {
  diplo_error error = {0};
  input *in = NULL;
  const char *line;
  size_t size;
  bool found;
  expect_error(input_open("no/such/file", &in, &error), DIPLO_SYSTEM, &error,
               "no/such/file: cannot be read: No such file");
  expect_error(input_open(folder, &in, &error), DIPLO_SYSTEM, &error, "Is a directory");
  expect_ok(input_open_memory("data.csv", "fine\nb\0d\n", 9, &in, &error), &error);
  expect_ok(input_next_line(in, &line, &size, &found, NULL, &error), &error);
  expect_error(input_next_line(in, &line, &size, &found, NULL, &error), DIPLO_DATA, &error,
               "data.csv:2: a NUL byte");
  input_close(in);
  input_close(NULL);
}
END_TEST

Suite *suite_input(void) {
  Suite *suite = suite_create("input");
  TCase *tests = tcase_create("input");
  tcase_add_checked_fixture(tests, make_folder, remove_folder);
  tcase_add_test(tests, lines_lose_their_ends);
  tcase_add_test(tests, long_lines_are_whole);
  tcase_add_test(tests, peek_consumes_nothing);
  tcase_add_test(tests, standard_input_goes_on);
  tcase_add_test(tests, faults_name_the_place);
  suite_add_tcase(suite, tests);
  return suite;
}
