/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A locale that writes numbers with a decimal comma. */
#include "unit/comma.h"
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool has_comma(const char *name) {
  return setlocale(LC_ALL, name) && strcmp(localeconv()->decimal_point, ",") == 0;
}

/* LC_NUMERIC alone is described; localedef warns of the other categories and goes on. */
static bool make_locale(const char *folder) {
  char path[64], command[256];
  snprintf(path, sizeof path, "%s/source", folder);
  FILE *source = fopen(path, "w");
  if (!source)
    return false;
  fputs("LC_NUMERIC\ndecimal_point \",\"\nthousands_sep \".\"\ngrouping 3;3\nEND LC_NUMERIC\n",
        source);
  fclose(source);
  snprintf(command, sizeof command,
           "localedef -c -f ANSI_X3.4-1968 -i %s/source %s/comma >%s/log 2>&1", folder, folder,
           folder);
  /* Its status tells of the warnings: what counts is whether the locale can be used. */
  if (system(command) == -1)
    return false;
  return setenv("LOCPATH", folder, 1) == 0 && has_comma("comma");
}

bool comma_set_locale(void) {
  static const char *const names[] = {"de_DE.UTF-8", "fr_FR.UTF-8", "ru_RU.UTF-8", "de_DE"};
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
    if (has_comma(names[i]))
      return true;
  }
  char folder[] = "./comma-XXXXXX", command[64];
  bool made = mkdtemp(folder) && make_locale(folder);
  snprintf(command, sizeof command, "rm -rf %s", folder);
  if (system(command) != 0)
    fprintf(stderr, "# %s could not be removed\n", folder);
  if (!made)
    fprintf(stderr, "# skipped: no locale with a decimal comma, and no localedef to make one\n");
  return made;
}
