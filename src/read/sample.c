/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first rows of a table, kept to judge it by. */
#include "read/sample.h"
#include "read/csv.h"
#include <stdlib.h>
#include <string.h>

void sample_clear(sample *rows) {
  for (size_t i = 0; i < rows->row_count * rows->column_count; i++)
    free(rows->texts[i]);
  free(rows->texts);
  *rows = (sample){0};
}

const char *sample_get(const sample *rows, size_t row, size_t column) {
  return rows->texts[row * rows->column_count + column];
}

const char *sample_get_value(const sample *rows, size_t column) {
  for (size_t row = 1; row < rows->row_count; row++) {
    const char *text = sample_get(rows, row, column);
    if (*text)
      return text;
  }
  return NULL;
}

static diplo_status add_row(sample *rows, const csv *table, diplo_error *error) {
  size_t count;
  const csv_field *fields = csv_get_fields(table, &count);
  size_t size = (rows->row_count + 1) * count;
  char **texts = realloc(rows->texts, size * sizeof *texts);
  if (!texts)
    return diplo_error_memory(error);
  rows->texts = texts;
  memset(texts + size - count, 0, count * sizeof *texts);
  rows->column_count = count;
  rows->row_count++;
  for (size_t i = 0; i < count; i++) {
    csv_field field = csv_field_trim(fields[i]);
    char *text = strndup(field.text, field.size);
    if (!text)
      return diplo_error_memory(error);
    texts[size - count + i] = text;
  }
  return DIPLO_OK;
}

/* The size of the bytes up to the last end of a line. */
static size_t cut_lines(const char *bytes, size_t size) {
  while (size > 0 && bytes[size - 1] != '\n')
    size--;
  return size;
}

diplo_status sample_init(sample *rows, const char *bytes, size_t size, bool whole, char separator,
                         diplo_error *error) {
  input *in = NULL;
  csv *table = NULL;
  diplo_status status = DIPLO_OK;
  if (!whole)
    size = cut_lines(bytes, size);
  DIPLO_TRY(input_open_memory("sample", bytes, size, &in, error));
  DIPLO_TRY(csv_open(in, separator, &table, error));
  while (rows->row_count < SAMPLE_ROWS) {
    bool found = false;
    diplo_error cause = {0};
    status = csv_next(table, &found, &cause);
    if (status == DIPLO_DATA || !found)
      break;
    DIPLO_TRY(add_row(rows, table, error));
  }
  /* What is wrong with a row is said when the row is read. */
  status = status == DIPLO_SYSTEM ? diplo_error_memory(error) : DIPLO_OK;
done:
  csv_close(table);
  input_close(in);
  return status;
}
