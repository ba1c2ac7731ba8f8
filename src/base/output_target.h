/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file or descriptor behind an output. */
#ifndef BASE_OUTPUT_TARGET_H
#define BASE_OUTPUT_TARGET_H

#include <diplonet/error.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct output_target {
  int descriptor;  /* -1: none */
  bool owned;      /* closed at the end */
  char *name;      /* for messages */
  char *path;      /* the name that the file takes at the end; NULL: written to directly */
  char *temporary; /* the name that it has until then */
} output_target;

diplo_status output_target_open(const char *path, output_target *target, diplo_error *error);
diplo_status output_target_borrow(int descriptor, const char *name, output_target *target,
                                  diplo_error *error);
/* Writes all of it. */
diplo_status output_target_write(const output_target *target, const char *bytes, size_t size,
                                 diplo_error *error);
/* Syncs, closes and renames. */
diplo_status output_target_close(output_target *target, diplo_error *error);
/* Closes, removes the temporary file and frees; also after a close. */
void output_target_abandon(output_target *target);

#endif
