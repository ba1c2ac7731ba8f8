/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Status and error: how every function of the library says that it could not do its work. */
#ifndef DIPLONET_ERROR_H
#define DIPLONET_ERROR_H

#ifdef __cplusplus
extern "C" {
#endif

/* What went wrong, by who can mend it. The command's exit status is the same number. */
typedef enum diplo_status {
  DIPLO_OK = 0, /* done */
  DIPLO_NO =
      1, /* done, and the answer is no (a data set with faults, a filter that keeps nothing) */
  DIPLO_USAGE = 2, /* the caller asked for something that does not exist or does not fit together */
  DIPLO_DATA = 3,  /* the input is not what it should be, or the method cannot take it */
  DIPLO_SYSTEM = 4, /* no memory, no file, no space, a child that died */
  DIPLO_BUG = 70    /* an internal promise was broken */
} diplo_status;

enum { DIPLO_ERROR_SIZE = 1024 };

/* One sentence without a newline. An all-zero struct is a valid empty one. */
typedef struct diplo_error {
  diplo_status status;
  char message[DIPLO_ERROR_SIZE];
} diplo_error;

/* Writes the message (printf form) into `error` unless one stands there already (the first writer
   wins), and returns `status`. `error` may be NULL. Control characters in the message are replaced,
   so that a hostile name cannot move a terminal's cursor. */
diplo_status diplo_error_set(diplo_error *error, diplo_status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Puts `place: ` before the message that stands in `error`. Does nothing where there is none. */
void diplo_error_prefix(diplo_error *error, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

void diplo_error_clear(diplo_error *error);

/* `out of memory`, as DIPLO_SYSTEM. */
diplo_status diplo_error_memory(diplo_error *error);

/* Calls, and on failure leaves through `done:` with the status. Needs `status` in scope. */
#define DIPLO_TRY(call)                                                                            \
  do {                                                                                             \
    status = (call);                                                                               \
    if (status != DIPLO_OK)                                                                        \
      goto done;                                                                                   \
  } while (0)

#ifdef __cplusplus
}
#endif

#endif
