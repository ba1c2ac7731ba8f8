/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of the stream, taken apart. */
#ifndef STREAM_STREAM_LINE_H
#define STREAM_STREAM_LINE_H

#include <diplonet/error.h>
#include <stdbool.h>
#include <stddef.h>

/* One field, without escapes; ends with a NUL. */
typedef struct stream_field {
  char *text;
  size_t size;
} stream_field;

/* An all-zero struct is a valid empty one. */
typedef struct stream_line {
  stream_field *fields;
  size_t count, capacity;
  char *bytes; /* the fields' texts */
  size_t size;
  bool is_declaration; /* begins with a # */
} stream_line;

/* Takes the line apart. A \ that begins no escape is DIPLO_DATA. */
diplo_status stream_line_set(stream_line *line, const char *bytes, size_t size, diplo_error *error);
void stream_line_clear(stream_line *line);

#endif
