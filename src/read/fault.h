/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the faults of a file go: into the error, which ends the reading, or into the findings of a
   validation, which goes on. */
#ifndef READ_FAULT_H
#define READ_FAULT_H

#include <diplonet/select.h>

enum { FAULT_LIMIT = 1000 }; /* findings of one file; then the reading ends */

typedef struct fault_sink {
  const char *file;         /* stands in messages */
  diplo_findings *findings; /* NULL: the first fault is the error */
  size_t count;
} fault_sink;

/* Takes the message of `cause` as a fault on `line` (0: of the file as a whole) and clears `cause`.
   DIPLO_OK where faults are collected: then the row is left out. A status that is no fault of the
   data (DIPLO_SYSTEM) is always passed on. */
diplo_status fault_take(fault_sink *sink, size_t line, diplo_error *cause, diplo_error *error);

/* True when so many faults were collected that reading on serves nobody. */
bool fault_is_full(const fault_sink *sink);

#endif
