/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs the unit tests and prints TAP. `unit NAME...` runs the suites of those names alone. */
#include <check.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SUITE(name) Suite *suite_##name(void);
#include "unit/suites.def"
#undef SUITE

typedef struct entry {
  const char *name;
  Suite *(*make)(void);
} entry;

static const entry entries[] = {
#define SUITE(name) {#name, suite_##name},
#include "unit/suites.def"
#undef SUITE
    {NULL, NULL}};

static bool is_wanted(const char *name, int count, char **names) {
  for (int i = 1; i < count; i++) {
    if (strcmp(names[i], name) == 0)
      return true;
  }
  return count <= 1;
}

int main(int argc, char **argv) {
  SRunner *runner = srunner_create(NULL);
  for (const entry *e = entries; e->name; e++) {
    if (is_wanted(e->name, argc, argv))
      srunner_add_suite(runner, e->make());
  }
  srunner_set_tap(runner, "-");
  srunner_run_all(runner, CK_SILENT);
  int failed = srunner_ntests_failed(runner);
  srunner_free(runner);
  return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
