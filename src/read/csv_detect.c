/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding out what separates the values of a file, from its first rows. */
#include "read/csv.h"
#include <string.h>

enum { SAMPLE_ROWS = 50 };

/* How many fields each of the first rows has, 0 where they differ or are faulty. */
static size_t count_fields(const char *bytes, size_t size, char separator) {
  input *in = NULL;
  csv *table = NULL;
  size_t count = 0;
  if (input_open_memory("sample", bytes, size, &in, NULL) != DIPLO_OK)
    return 0;
  if (csv_open(in, separator, &table, NULL) == DIPLO_OK) {
    for (int row = 0; row < SAMPLE_ROWS; row++) {
      bool found = false;
      if (csv_next(table, &found, NULL) != DIPLO_OK) {
        count = 0;
        break;
      }
      if (!found)
        break;
      csv_get_fields(table, &count);
    }
  }
  csv_close(table);
  input_close(in);
  return count;
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
  char best = 0;
  size_t most = 1, lines = whole_lines(bytes, size);
  bool comment = size > 0 && (*bytes == '#' || *bytes == '%');
  if (comment && count_fields(bytes, lines, CSV_BLANKS) > 1)
    return CSV_BLANKS;
  for (size_t i = 0; i < sizeof separators; i++) {
    size_t count = count_fields(bytes, lines, separators[i]);
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
  for (size_t i = 0; i < sizeof separators; i++) {
    size_t count = count_bytes(bytes, first, separators[i]);
    if (count > most) {
      most = count;
      best = separators[i];
    }
  }
  if (!best && count_fields(bytes, lines, CSV_BLANKS) > 1)
    best = CSV_BLANKS;
  return best;
}
