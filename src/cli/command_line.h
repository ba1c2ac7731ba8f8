/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command line as a line of provenance. */
#ifndef CLI_COMMAND_LINE_H
#define CLI_COMMAND_LINE_H

#include <diplonet/buffer.h>
#include <stdbool.h>

/* Appends `diplonet VERB WORD...`, each word quoted so that a shell reads it back; words that are
   marked in `untraced` are left out. */
diplo_status command_line_format(const char *kind, size_t count, const char *const *words,
                                 const bool *untraced, diplo_buffer *line, diplo_error *error);

#endif
