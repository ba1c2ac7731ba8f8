/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding out what separates the values of a file, from its first rows. */
#include "read/csv.h"
#include <string.h>

enum { ROWS_JUDGED = 50 };

/* What the rows so far have in common. */
typedef struct tally {
  size_t rows, fields; /* fields of each row; 0: they differ */
} tally;

/* False when the next row need not be looked at. */
static bool add_row(tally *t, size_t fields) {
  if (t->rows++ == 0)
    t->fields = fields;
  else if (t->fields != fields)
    t->fields = 0;
  return t->fields > 0 && t->rows < ROWS_JUDGED;
}

/* How many fields each of the first rows has, 0 where they differ. Quotes shield what they hold. */
static size_t count_separated(const char *bytes, size_t size, char separator) {
  tally t = {0, 0};
  size_t fields = 1;
  bool quoted = false, begins = true, empty = true;
  for (size_t at = 0; at < size; at++) {
    char c = bytes[at];
    if (quoted) {
      /* The first of two quotes ends the quoting, the second begins it again. */
      quoted = c != '"';
      begins = !quoted;
    } else if (c == '"') {
      quoted = begins;
      empty = false;
    } else if (c == '\n') {
      if (!empty && !add_row(&t, fields))
        return t.fields;
      fields = 1;
      begins = empty = true;
    } else {
      begins = c == separator;
      fields += begins;
      empty = empty && c == '\r';
    }
  }
  if (!empty)
    add_row(&t, fields);
  return t.fields;
}

static bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

/* The same for fields between blanks. */
static size_t count_blank(const char *bytes, size_t size) {
  tally t = {0, 0};
  for (size_t at = 0; at < size;) {
    const char *newline = memchr(bytes + at, '\n', size - at);
    size_t end = newline ? (size_t)(newline - bytes) : size, fields = 0;
    bool comment = bytes[at] == '#' || bytes[at] == '%';
    for (size_t i = at; i < end && !comment; i++)
      fields += !is_blank(bytes[i]) && (i == at || is_blank(bytes[i - 1]));
    if (fields > 0 && !add_row(&t, fields))
      break;
    at = end + 1;
  }
  return t.fields;
}

static size_t count_bytes(const char *bytes, size_t size, char wanted) {
  size_t count = 0;
  for (size_t i = 0; i < size; i++)
    count += bytes[i] == wanted;
  return count;
}

/* Up to the last end of a line; all where there is none. */
static size_t whole_lines(const char *bytes, size_t size) {
  for (size_t at = size; at > 0; at--) {
    if (bytes[at - 1] == '\n')
      return at;
  }
  return size;
}

char csv_detect_separator(const char *bytes, size_t size) {
  static const char separators[] = {'\t', ',', ';'};
  enum { COUNT = sizeof separators };
  char best = 0;
  size_t most = 1, lines = whole_lines(bytes, size);
  bool comment = size > 0 && (*bytes == '#' || *bytes == '%');
  if (comment && count_blank(bytes, lines) > 1)
    return CSV_BLANKS;
  for (size_t i = 0; i < COUNT; i++) {
    size_t count = count_separated(bytes, lines, separators[i]);
    if (count > most) {
      most = count;
      best = separators[i];
    }
  }
  if (best)
    return best;
  const char *end = memchr(bytes, '\n', size);
  size_t first = end ? (size_t)(end - bytes) : size;
  most = 0;
  for (size_t i = 0; i < COUNT; i++) {
    size_t count = count_bytes(bytes, first, separators[i]);
    if (count > most) {
      most = count;
      best = separators[i];
    }
  }
  return best || count_blank(bytes, lines) < 2 ? best : CSV_BLANKS;
}
