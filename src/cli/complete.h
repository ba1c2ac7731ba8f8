/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Completion for shells, derived from the tables. */
#ifndef CLI_COMPLETE_H
#define CLI_COMPLETE_H

#include "cli/verb.h"

/* A shell, and who writes its completion. */
typedef struct complete_shell {
  const char *name;
  diplo_status (*write)(diplo_output *output, diplo_error *error);
} complete_shell;

extern const complete_shell complete_bash, complete_zsh, complete_fish;

/* Calls `each` for every option of a verb, its own and the host's, until one fails. */
typedef diplo_status complete_each(const verb *kind, const option_spec *spec, diplo_output *output,
                                   diplo_error *error);
diplo_status complete_options(const verb *kind, complete_each *each, diplo_output *output,
                              diplo_error *error);
/* Words with a blank between them. */
diplo_status complete_write_words(option_words *words, diplo_output *output, diplo_error *error);
/* The topics of help that are no verbs. */
const char *complete_get_topic(size_t index);

#endif
