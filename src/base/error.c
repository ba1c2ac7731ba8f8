/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Errors: one printable sentence and a status. */
#include "base/text.h"
#include <diplonet/error.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

diplo_status diplo_error_set(diplo_error *error, diplo_status status, const char *format, ...) {
  if (!error || error->message[0])
    return status;
  va_list arguments;
  va_start(arguments, format);
  if (vsnprintf(error->message, sizeof error->message, format, arguments) < 0)
    strcpy(error->message, "the message could not be written");
  va_end(arguments);
  text_make_printable(error->message);
  error->status = status;
  return status;
}

void diplo_error_prefix(diplo_error *error, const char *format, ...) {
  if (!error || !error->message[0])
    return;
  char old[DIPLO_ERROR_SIZE];
  memcpy(old, error->message, sizeof old);
  va_list arguments;
  va_start(arguments, format);
  int written = vsnprintf(error->message, sizeof error->message, format, arguments);
  va_end(arguments);
  if (written < 0)
    written = 0;
  /* A place longer than half of the room would push the reason out: it is cut instead. */
  size_t place = (size_t)written < sizeof old / 2 ? (size_t)written : sizeof old / 2;
  error->message[place] = '\0';
  snprintf(error->message + place, sizeof error->message - place, ": %s", old);
  text_make_printable(error->message);
}

void diplo_error_clear(diplo_error *error) {
  if (!error)
    return;
  error->status = DIPLO_OK;
  error->message[0] = '\0';
}

diplo_status diplo_error_memory(diplo_error *error) {
  return diplo_error_set(error, DIPLO_SYSTEM, "out of memory");
}
