/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs every case again and again, with the first, second, third ... allocation failing: alone, and
   with all behind it. Each run must end as done or as out of memory, and give everything back.
   Prints TAP. `alloc NAME...` runs the cases of those names alone. */
#include "fault/memory.h"
#include <diplonet/error.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CASE(name) diplo_status fault_##name(diplo_error *error);
#include "fault/cases.def"
#undef CASE

typedef struct entry {
  const char *name;
  diplo_status (*run)(diplo_error *error);
} entry;

static const entry entries[] = {
#define CASE(name) {#name, fault_##name},
#include "fault/cases.def"
#undef CASE
    {NULL, NULL}};

static bool is_wanted(const char *name, int count, char **names) {
  for (int i = 1; i < count; i++) {
    if (strcmp(names[i], name) == 0)
      return true;
  }
  return count <= 1;
}

/* What is wrong with a run, NULL where nothing is. */
static const char *judge(diplo_status status, const diplo_error *error, size_t failing,
                         size_t allocations, size_t kept) {
  if (kept > 0)
    return "memory was not given back";
  if (status == DIPLO_OK)
    return error->message[0] ? "done, but with a message" : NULL;
  if (allocations <= failing)
    return "it fails without failing memory";
  if (status != DIPLO_SYSTEM || !strstr(error->message, "memory"))
    return "this is not the error `out of memory`";
  return NULL;
}

/* True where all runs of a case end as they must. */
static bool try_case(const entry *e, bool on, size_t *runs) {
  size_t allocations = 0, kept;
  for (size_t failing = 0; failing <= allocations; failing++, ++*runs) {
    diplo_error error = {0};
    memory_begin(failing, on);
    diplo_status status = e->run(&error);
    memory_end(&allocations, &kept);
    const char *fault = judge(status, &error, failing, allocations, kept);
    if (fault) {
      printf("# %s: allocation %zu of %zu fails%s: %s (status %d, %zu blocks left: %s)\n", e->name,
             failing, allocations, on ? ", and all behind it" : "", fault, (int)status, kept,
             error.message);
      return false;
    }
  }
  return true;
}

int main(int argc, char **argv) {
  int number = 0;
  bool good = true;
  for (const entry *e = entries; e->name; e++) {
    if (!is_wanted(e->name, argc, argv))
      continue;
    size_t runs = 0;
    bool passed = try_case(e, false, &runs) && try_case(e, true, &runs);
    printf("%sok %d - %s: %zu runs\n", passed ? "" : "not ", ++number, e->name, runs);
    fflush(stdout);
    good = good && passed;
  }
  printf("1..%d\n", number);
  return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
