/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Running a worker program that may crash, hang or talk nonsense, without harm to this process. */
#ifndef LAYOUT_WORKER_H
#define LAYOUT_WORKER_H

#include <diplonet/buffer.h>

typedef struct worker_call {
  const char *path;     /* of the program; no shell, no search */
  const char *argument; /* its only argument, or NULL */
  const char *input;
  size_t input_size;
  size_t limit;   /* bytes of answer at most */
  double seconds; /* of wall and of processor time */
} worker_call;

/* Starts the program in an empty environment with limits on time, memory and files, writes the
   input, and reads the answer to its end. The program is gone when this returns. Anything but a
   whole answer with exit status 0 is DIPLO_SYSTEM with the reason. The host's signal handlers stay
   as they are, and SIGPIPE is not raised. */
diplo_status worker_run(const worker_call *call, diplo_buffer *answer, diplo_error *error);

#endif
