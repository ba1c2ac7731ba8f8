/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Output: whole or not at all, links, modes, full disks, closed pipes. */
#include "unit/expect.h"
#include <check.h>
#include <diplonet/output.h>
#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[32];
static char path[64];

static void make_folder(void) {
  strcpy(folder, "output-XXXXXX");
  ck_assert_ptr_nonnull(mkdtemp(folder));
  snprintf(path, sizeof path, "%s/file", folder);
}

/* The number of files in the folder; removes them where that is asked for. */
static int count_files(bool clear) {
  char name[512];
  int count = 0;
  DIR *entries = opendir(folder);
  ck_assert_ptr_nonnull(entries);
  for (struct dirent *entry; (entry = readdir(entries));) {
    if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
      continue;
    count++;
    snprintf(name, sizeof name, "%s/%s", folder, entry->d_name);
    if (clear)
      unlink(name);
  }
  closedir(entries);
  return count;
}

static void remove_folder(void) {
  count_files(true);
  rmdir(folder);
}

static void write_file(const char *name, const char *text) {
  FILE *file = fopen(name, "wb");
  ck_assert_ptr_nonnull(file);
  fputs(text, file);
  fclose(file);
}

static void expect_file(const char *name, const char *text) {
  char found[256] = "";
  FILE *file = fopen(name, "rb");
  ck_assert_ptr_nonnull(file);
  found[fread(found, 1, sizeof found - 1, file)] = '\0';
  fclose(file);
  ck_assert_str_eq(found, text);
}

static diplo_output *open_file(const char *name) {
  diplo_error error = {0};
  diplo_output *output = NULL;
  expect_ok(diplo_output_open_file(name, &output, &error), &error);
  return output;
}

static void write_all(const char *name, const char *text) {
  diplo_error error = {0};
  diplo_output *output = open_file(name);
  expect_ok(diplo_output_write_text(output, text, &error), &error);
  expect_ok(diplo_output_close(output, &error), &error);
}

START_TEST(file_appears_at_the_end) {
  diplo_error error = {0};
  write_file(path, "old");
  diplo_output *output = open_file(path);
  expect_ok(diplo_output_write_text(output, "new", &error), &error);
  expect_ok(diplo_output_flush(output, &error), &error);
  expect_file(path, "old");
  ck_assert_int_eq(count_files(false), 2);
  expect_ok(diplo_output_close(output, &error), &error);
  expect_file(path, "new");
  ck_assert_int_eq(count_files(false), 1);
}
END_TEST

START_TEST(abandoned_leaves_the_old) {
  diplo_error error = {0};
  write_file(path, "old");
  diplo_output *output = open_file(path);
  expect_ok(diplo_output_write_text(output, "new", &error), &error);
  diplo_output_abandon(output);
  expect_file(path, "old");
  ck_assert_int_eq(count_files(false), 1);
  unlink(path);
  diplo_output_abandon(open_file(path));
  ck_assert_int_eq(count_files(false), 0);
  diplo_output_abandon(NULL);
}
END_TEST

START_TEST(mode_is_kept) {
  struct stat about;
  mode_t mask = umask(022);
  write_all(path, "first");
  ck_assert_int_eq(stat(path, &about), 0);
  ck_assert_uint_eq(about.st_mode & 07777, 0644);
  ck_assert_int_eq(chmod(path, 0640), 0);
  write_all(path, "second");
  ck_assert_int_eq(stat(path, &about), 0);
  ck_assert_uint_eq(about.st_mode & 07777, 0640);
  expect_file(path, "second");
  umask(mask);
}
END_TEST

START_TEST(links_are_followed) {
  struct stat about;
  char link[64], second[64];
  snprintf(link, sizeof link, "%s/link", folder);
  snprintf(second, sizeof second, "%s/second", folder);
  write_file(path, "old");
  ck_assert_int_eq(symlink("file", link), 0);
  ck_assert_int_eq(symlink("link", second), 0);
  write_all(second, "new");
  expect_file(path, "new");
  ck_assert_int_eq(lstat(link, &about), 0);
  ck_assert(S_ISLNK(about.st_mode));
  /* One that leads nowhere yet leads to the file afterwards. */
  unlink(path);
  write_all(second, "fresh");
  expect_file(path, "fresh");
  ck_assert_int_eq(lstat(second, &about), 0);
  ck_assert(S_ISLNK(about.st_mode));
  unlink(path);
  ck_assert_int_eq(symlink("second", path), 0);
  diplo_error error = {0};
  diplo_output *output;
  expect_error(diplo_output_open_file(second, &output, &error), DIPLO_SYSTEM, &error,
               "cannot be written");
}
END_TEST

/* A descriptor that leads to a file is written on from where it stands, by whatever name. */
START_TEST(descriptors_go_on) {
  diplo_error error = {0};
  diplo_output *output;
  char name[32];
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  ck_assert_int_eq(write(file, "first ", 6), 6);
  snprintf(name, sizeof name, "/dev/fd/%d", file);
  write_all(name, "second ");
  ck_assert_int_eq(write(file, "third", 5), 5);
  ck_assert_int_ge(dup2(file, STDERR_FILENO), 0);
  write_all("/dev/stderr", " fourth");
  close(file);
  expect_file(path, "first second third fourth");
  ck_assert_int_eq(count_files(false), 1);
  expect_error(diplo_output_open_file(name, &output, &error), DIPLO_SYSTEM, &error,
               "Bad file descriptor");
}
END_TEST

START_TEST(full_disk_is_told) {
  diplo_error error = {0};
  if (access("/dev/full", W_OK) != 0) {
    fprintf(stderr, "# skipped: /dev/full is not there\n");
    return;
  }
  /* A small text fails at the end, a large one before. */
  diplo_output *output = open_file("/dev/full");
  expect_ok(diplo_output_write_text(output, "small", &error), &error);
  expect_error(diplo_output_close(output, &error), DIPLO_SYSTEM, &error,
               "/dev/full: cannot be written: No space left");
  output = open_file("/dev/full");
  static char large[200000];
  expect_error(diplo_output_write(output, large, sizeof large, &error), DIPLO_SYSTEM, &error,
               "No space left");
  ck_assert_int_eq(diplo_output_close(output, &error), DIPLO_SYSTEM);
}
END_TEST

/* A write failed for the file may not grow: closing does not make it take its name. */
START_TEST(failed_write_leaves_the_old) {
  diplo_error error = {0};
  static char large[200000];
  struct rlimit limit, small;
  struct sigaction ignore = {.sa_handler = SIG_IGN};
  write_file(path, "old");
  diplo_output *output = open_file(path);
  sigaction(SIGXFSZ, &ignore, NULL);
  ck_assert_int_eq(getrlimit(RLIMIT_FSIZE, &limit), 0);
  small = (struct rlimit){.rlim_cur = 100000, .rlim_max = limit.rlim_max};
  ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &small), 0);
  diplo_status status = diplo_output_write(output, large, sizeof large, &error);
  setrlimit(RLIMIT_FSIZE, &limit);
  expect_error(status, DIPLO_SYSTEM, &error, "file: cannot be written: File too large");
  ck_assert_int_eq(diplo_output_close(output, &error), DIPLO_SYSTEM);
  expect_file(path, "old");
  ck_assert_int_eq(count_files(false), 1);
}
END_TEST

START_TEST(closed_pipe_is_told) {
  diplo_error error = {0};
  diplo_output *output;
  int ends[2];
  struct sigaction ignore = {.sa_handler = SIG_IGN};
  sigaction(SIGPIPE, &ignore, NULL);
  ck_assert_int_eq(pipe(ends), 0);
  close(ends[0]);
  expect_ok(diplo_output_open_descriptor(ends[1], "standard output", &output, &error), &error);
  expect_ok(diplo_output_write_text(output, "lost", &error), &error);
  expect_error(diplo_output_close(output, &error), DIPLO_SYSTEM, &error,
               "standard output: cannot be written: Broken pipe");
  ck_assert_int_ge(fcntl(ends[1], F_GETFD), 0);
  close(ends[1]);
}
END_TEST

START_TEST(missing_folder_is_told) {
  diplo_error error = {0};
  diplo_output *output;
  expect_error(diplo_output_open_file("no/such/file", &output, &error), DIPLO_SYSTEM, &error,
               "no/such/file: cannot be written");
  expect_error(diplo_output_open_file(folder, &output, &error), DIPLO_SYSTEM, &error,
               "Is a directory");
  expect_error(diplo_output_open_file("", &output, &error), DIPLO_SYSTEM, &error,
               "cannot be written");
}
END_TEST

START_TEST(memory_gets_everything_in_order) {
  diplo_error error = {0};
  diplo_buffer buffer = {NULL, 0, 0};
  diplo_output *output;
  static char large[70000], middle[1000];
  memset(large, 'l', sizeof large);
  memset(middle, 'm', sizeof middle - 1);
  expect_ok(diplo_output_open_buffer(&buffer, &output, &error), &error);
  size_t expected = 0;
  for (int i = 0; i < 100; i++) {
    expect_ok(diplo_output_write_format(output, &error, "%03d%s", i, i % 10 == 0 ? middle : ""),
              &error);
    expected += 3 + (i % 10 == 0 ? sizeof middle - 1 : 0);
    if (i % 20 == 0) {
      expect_ok(diplo_output_write(output, large, sizeof large, &error), &error);
      expected += sizeof large;
    }
  }
  expect_ok(diplo_output_close(output, &error), &error);
  ck_assert_uint_eq(buffer.size, expected);
  ck_assert_int_eq(strncmp(buffer.data, "000mm", 5), 0);
  ck_assert_int_eq(buffer.data[3 + sizeof middle - 1], 'l');
  ck_assert_str_eq(buffer.data + buffer.size - 9, "097098099");
  diplo_buffer_clear(&buffer);
}
END_TEST

Suite *suite_output(void) {
  Suite *suite = suite_create("output");
  TCase *tests = tcase_create("output");
  tcase_add_checked_fixture(tests, make_folder, remove_folder);
  tcase_add_test(tests, file_appears_at_the_end);
  tcase_add_test(tests, abandoned_leaves_the_old);
  tcase_add_test(tests, mode_is_kept);
  tcase_add_test(tests, links_are_followed);
  tcase_add_test(tests, descriptors_go_on);
  tcase_add_test(tests, full_disk_is_told);
  tcase_add_test(tests, failed_write_leaves_the_old);
  tcase_add_test(tests, closed_pipe_is_told);
  tcase_add_test(tests, missing_folder_is_told);
  tcase_add_test(tests, memory_gets_everything_in_order);
  suite_add_tcase(suite, tests);
  return suite;
}
