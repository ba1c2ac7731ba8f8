/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Help: pages to the terminal, and the way out for whoever mistyped. */
#include "cli/help.h"
#include "cli/manual.h"
#include <stdio.h>
#include <unistd.h>

enum { NAMES_MAX = 64 };

diplo_status help_print_verb(const verb *kind, const char *path, diplo_error *error) {
  diplo_status status;
  diplo_output *output = NULL;
  if (path)
    DIPLO_TRY(diplo_output_open_file(path, &output, error));
  else
    DIPLO_TRY(diplo_output_open_descriptor(STDOUT_FILENO, "standard output", &output, error));
  text_page page = {.output = output,
                    .error = error,
                    .width = path ? TERMINAL_WIDTH : terminal_get_width(STDOUT_FILENO),
                    .colour = !path && terminal_has_colour(STDOUT_FILENO)};
  DIPLO_TRY(manual_write_verb(&manual_text, &page, kind));
  diplo_output *done_output = output;
  output = NULL;
  status = diplo_output_close(done_output, error);
done:
  diplo_output_abandon(output);
  return status;
}

void help_say_usage(void) {
  const verb *kind;
  fputs("usage: diplonet VERB [OPTION]... [FILE]...\nverbs:", stderr);
  for (size_t i = 0; (kind = verb_get(i)); i++)
    fprintf(stderr, " %s", kind->name);
  fputs("\n'diplonet help' tells more\n", stderr);
}

void help_say_unknown_verb(const char *name) {
  const char *names[NAMES_MAX];
  char hint[OPTION_HINT_SIZE];
  const verb *kind;
  diplo_error error = {0};
  size_t count = 0;
  for (; count < NAMES_MAX && (kind = verb_get(count)); count++)
    names[count] = kind->name;
  option_hint(name, false, names, count, hint);
  diplo_error_set(&error, DIPLO_USAGE, "there is no verb '%s'%s", name,
                  hint[0] ? hint : "; 'diplonet help' lists them");
  fprintf(stderr, "diplonet: %s\n", error.message);
}
