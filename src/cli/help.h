/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Help for people at a terminal. */
#ifndef CLI_HELP_H
#define CLI_HELP_H

#include "cli/terminal.h"
#include "cli/verb.h"

/* The page of a verb to a file, or (NULL) to standard output. */
diplo_status help_print_verb(const verb *kind, const char *path, diplo_error *error);
/* What to do where the command line has no verb, or one that there is not: to standard error. */
void help_say_usage(void);
void help_say_unknown_verb(const char *name);

/* Topics of help that are no verbs: measures, formats, layouts. */
typedef struct help_topic {
  const char *name;
  diplo_status (*write)(const text_page *page);
} help_topic;
const help_topic *help_topic_get(size_t index); /* NULL behind the last */
/* One measure. */
diplo_status help_write_measure(const text_page *page, const diplo_measure *measure);

#endif
