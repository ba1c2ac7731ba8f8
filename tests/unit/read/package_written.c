/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the package writer writes, the package reader reads: networks drawn at random come back
   whole. */
#include "unit/expect.h"
#include "unit/stream/random_network.h"
#include <check.h>
#include <diplonet/reader.h>
#include <diplonet/writer.h>
#include <stdio.h>
#include <unistd.h>

enum { NETWORKS = 60 };

static const char *const files[] = {"datapackage.json", "actors.csv", "relations.csv", "ties.csv",
                                    "refs.csv"};

static void remove_package(const char *folder) {
  for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
    char path[64];
    snprintf(path, sizeof path, "%s/%s", folder, files[i]);
    unlink(path);
  }
  rmdir(folder);
}

START_TEST(packages_come_back) {
  random_source source;
  random_init(&source, 1945, 0);
  for (int i = 0; i < NETWORKS; i++) {
    static const char folder[] = "package-written.tmp";
    diplo_network *network = random_network(&source), *read = NULL;
    diplo_reader *reader = NULL;
    diplo_error error = {0};
    /* Random texts cite no refs, and a package whose ties cite what is not there is refused. */
    diplo_columns_remove(diplo_network_columns(network, DIPLO_PART_TIES), "ref");
    expect_ok(diplo_package_write(network, folder, true, &error), &error);
    expect_ok(diplo_reader_open(folder, NULL, &reader, &error), &error);
    expect_ok(diplo_reader_next(reader, &read, &error), &error);
    diplo_reader_close(reader);
    expect_equal_networks(network, read);
    diplo_network_free(network);
    diplo_network_free(read);
    remove_package(folder);
  }
}
END_TEST

Suite *suite_package_written(void) {
  Suite *suite = suite_create("package_written");
  TCase *tests = tcase_create("package_written");
  tcase_set_timeout(tests, 60);
  tcase_add_test(tests, packages_come_back);
  suite_add_tcase(suite, tests);
  return suite;
}
