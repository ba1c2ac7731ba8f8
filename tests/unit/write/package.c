/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Data packages: what is written is read back, and nothing is replaced that should stay. */
#include "unit/expect.h"
#include "unit/model/told.h"
#include "unit/stream/random_network.h"
#include "unit/write/written.h"
#include <check.h>
#include <diplonet/reader.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { NETWORKS = 60, PATH_SIZE = 256 };

static char folder[PATH_SIZE], target[PATH_SIZE + 16];

static void make_path(char path[], size_t size, const char *parent, const char *name) {
  ck_assert_int_lt(snprintf(path, size, "%s/%s", parent, name), (int)size);
}

static void set_up(void) {
  const char *temporary = getenv("TMPDIR");
  make_path(folder, sizeof folder, temporary ? temporary : "/tmp", "diplonet-package-XXXXXX");
  ck_assert_ptr_nonnull(mkdtemp(folder));
  make_path(target, sizeof target, folder, "data");
}

/* The names in a folder without . and .., how many there are. */
static int count_files(const char *path, bool remove_them) {
  int count = 0;
  DIR *opened = opendir(path);
  if (!opened)
    return -1;
  for (struct dirent *entry; (entry = readdir(opened));) {
    char file[2 * PATH_SIZE + 300];
    if (entry->d_name[0] == '.')
      continue;
    count++;
    make_path(file, sizeof file, path, entry->d_name);
    if (remove_them)
      (void)remove(file);
  }
  closedir(opened);
  return count;
}

static void tear_down(void) {
  (void)chmod(folder, 0700);
  count_files(target, true);
  count_files(folder, true);
  (void)rmdir(folder);
}

static diplo_network *read_back(void) {
  diplo_error error = {0};
  diplo_reader *reader = NULL;
  diplo_network *network = NULL;
  expect_ok(diplo_reader_open(target, &(diplo_read_options){.format = NULL}, &reader, &error),
            &error);
  expect_ok(diplo_reader_next(reader, &network, &error), &error);
  diplo_reader_close(reader);
  return network;
}

static void write_good(const diplo_network *network, bool replace) {
  diplo_error error = {0};
  expect_ok(diplo_package_write(network, target, replace, &error), &error);
}

/* The reader holds packages to their refs, which networks drawn at random do not keep. */
static void drop_refs(diplo_network *network) {
  diplo_columns_remove(diplo_network_columns(network, DIPLO_PART_TIES), "ref");
}

START_TEST(comes_back) {
  random_source source;
  random_init(&source, 77, 0);
  for (int i = 0; i < NETWORKS; i++) {
    diplo_network *network = random_network(&source);
    drop_refs(network);
    write_good(network, true);
    diplo_network *back = read_back();
    expect_equal_networks(network, back);
    diplo_network_free(back);
    diplo_network_free(network);
  }
}
END_TEST

START_TEST(hostile_names_come_back) {
  diplo_network *network = written_hostile();
  write_good(network, false);
  diplo_network *back = read_back();
  expect_equal_networks(network, back);
  diplo_network_free(back);
  diplo_network_free(network);
}
END_TEST

static diplo_network *make_small(const char *id) {
  char lines[200];
  snprintf(lines, sizeof lines,
           "network n 2025\nactor %s country -\nrelation ally + no none\nref S1\n"
           "column network licence text\nset network 0 licence CC0-1.0\n"
           "tie %s %s ally 2025 - S1:1\n",
           id, id, id);
  return told_network(lines);
}

static void touch(const char *name) {
  char path[2 * PATH_SIZE];
  make_path(path, sizeof path, target, name);
  FILE *file = fopen(path, "w");
  ck_assert_ptr_nonnull(file);
  fputs("mine\n", file);
  fclose(file);
}

START_TEST(replaces_packages_alone) {
  diplo_error error = {0};
  diplo_network *one = make_small("A"), *two = make_small("B");
  write_good(one, false);
  ck_assert_int_eq(count_files(target, false), 5);
  ck_assert_int_eq(count_files(folder, false), 1);
  expect_error(diplo_package_write(two, target, false, &error), DIPLO_USAGE, &error,
               "a data package is there");
  diplo_network *back = read_back();
  expect_told(told_actors(back), "A");
  diplo_network_free(back);
  touch("README.md");
  write_good(two, true);
  ck_assert_int_eq(count_files(target, false), 6);
  back = read_back();
  expect_told(told_actors(back), "B");
  diplo_network_free(back);
  diplo_network_free(one);
  diplo_network_free(two);
}
END_TEST

START_TEST(refuses_other_folders) {
  diplo_error error = {0};
  diplo_network *one = make_small("A");
  ck_assert_int_eq(mkdir(target, 0755), 0);
  touch("thesis.tex");
  expect_error(diplo_package_write(one, target, true, &error), DIPLO_USAGE, &error,
               "is there and is no data package");
  ck_assert_int_eq(count_files(target, true), 1);
  /* An empty one is as good as none, with or without a slash. */
  strcat(target, "/");
  write_good(one, false);
  target[strlen(target) - 1] = '\0';
  ck_assert_int_eq(count_files(target, true), 5);
  ck_assert_int_eq(rmdir(target), 0);
  FILE *file = fopen(target, "w");
  fclose(file);
  expect_error(diplo_package_write(one, target, true, &error), DIPLO_USAGE, &error,
               "is there and is no data package");
  diplo_network_free(one);
}
END_TEST

START_TEST(leaves_nothing_behind) {
  diplo_error error = {0};
  diplo_network *one = make_small("A");
  char path[2 * PATH_SIZE];
  make_path(path, sizeof path, target, "in/nowhere");
  expect_error(diplo_package_write(one, path, true, &error), DIPLO_SYSTEM, &error,
               "the folder cannot be made");
  ck_assert_int_eq(count_files(folder, false), 0);
  diplo_network_free(one);
}
END_TEST

START_TEST(without_refs) {
  diplo_network *one = make_small("A"), *bare = told_network("actor A country -\n");
  write_good(one, false);
  write_good(bare, true);
  ck_assert_int_eq(count_files(target, false), 4);
  diplo_network *back = read_back();
  expect_equal_networks(bare, back);
  diplo_network_free(back);
  diplo_network_free(bare);
  diplo_network_free(one);
}
END_TEST

Suite *suite_package_writer(void) {
  Suite *suite = suite_create("package_writer");
  TCase *tests = tcase_create("package_writer");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_set_timeout(tests, 60);
  tcase_add_test(tests, comes_back);
  tcase_add_test(tests, hostile_names_come_back);
  tcase_add_test(tests, replaces_packages_alone);
  tcase_add_test(tests, refuses_other_folders);
  tcase_add_test(tests, leaves_nothing_behind);
  tcase_add_test(tests, without_refs);
  suite_add_tcase(suite, tests);
  return suite;
}
