/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far the work is, on standard error, for work that takes longer than a moment. */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>

/* An all-zero struct shows nothing. */
typedef struct progress_line {
  bool on;          /* standard error is a terminal, and it is wanted */
  const char *task; /* `reading`, `measuring` */
  double begun, said;
  bool shown;
} progress_line;

/* A new task begins; its clock too. */
void progress_begin(progress_line *progress, const char *task);
/* Callbacks of the library; `payload` is a progress. */
void progress_say_share(void *payload, double share);
void progress_say_bytes(void *payload, size_t done, size_t total);
/* Clears the line, so that something else can be written. */
void progress_erase(progress_line *progress);

#endif
