/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of the stream, taken apart. */
#include "stream/stream_line.h"
#include <stdlib.h>
#include <string.h>

void stream_line_clear(stream_line *line) {
  free(line->fields);
  free(line->bytes);
  *line = (stream_line){0};
}

static bool grow_bytes(stream_line *line, size_t size) {
  if (size <= line->size)
    return true;
  char *bytes = realloc(line->bytes, 2 * size);
  if (!bytes)
    return false;
  line->bytes = bytes;
  line->size = 2 * size;
  return true;
}

static bool add_field(stream_line *line, char *text, size_t size) {
  if (line->count == line->capacity) {
    size_t capacity = line->capacity ? 2 * line->capacity : 16;
    stream_field *fields = realloc(line->fields, capacity * sizeof *fields);
    if (!fields)
      return false;
    line->fields = fields;
    line->capacity = capacity;
  }
  line->fields[line->count++] = (stream_field){text, size};
  return true;
}

/* The character that an escape stands for, 0 where it is none. */
static char find_escape(char c) {
  switch (c) {
  case 't':
    return '\t';
  case 'n':
    return '\n';
  case 'r':
    return '\r';
  case '\\':
  case '#':
    return c;
  default:
    return 0;
  }
}

/* Writes the field over itself without its escapes. */
static diplo_status unescape(stream_field *field, diplo_error *error) {
  char *to = memchr(field->text, '\\', field->size), *end = field->text + field->size;
  for (const char *from = to; from && from < end; from++) {
    char c = *from;
    if (c == '\\') {
      from++;
      c = from < end ? find_escape(*from) : 0;
      if (c == 0)
        return diplo_error_set(error, DIPLO_DATA,
                               "a \\ that begins no escape; the escapes are \\t \\n \\r \\\\ \\#");
    }
    *to++ = c;
  }
  if (to) {
    *to = '\0';
    field->size = (size_t)(to - field->text);
  }
  return DIPLO_OK;
}

diplo_status stream_line_set(stream_line *line, const char *bytes, size_t size,
                             diplo_error *error) {
  diplo_status status = DIPLO_OK;
  line->count = 0;
  line->is_declaration = size > 0 && *bytes == '#';
  if (!grow_bytes(line, size + 1))
    return diplo_error_memory(error);
  if (size > 0)
    memcpy(line->bytes, bytes, size);
  line->bytes[size] = '\0';
  char *at = line->bytes, *end = line->bytes + size;
  for (;;) {
    char *tab = memchr(at, '\t', (size_t)(end - at));
    char *stop = tab ? tab : end;
    *stop = '\0';
    if (!add_field(line, at, (size_t)(stop - at)))
      return diplo_error_memory(error);
    if (!tab)
      break;
    at = tab + 1;
  }
  if (memchr(bytes, '\\', size)) {
    for (size_t i = 0; i < line->count; i++)
      DIPLO_TRY(unescape(&line->fields[i], error));
  }
done:
  return status;
}
