/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of separated values: the scanner. A row is parsed where it lies; only fields with doubled
   quotes are copied. */
#include "read/csv.h"
#include "base/text.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { WINDOW = 1 << 20 };

/* What a byte means in an unquoted field. */
enum { PLAIN, STOP };

struct csv {
  input *in;
  const char *bytes; /* visible: bytes[at] is the next one to read */
  size_t at, size;
  bool last;   /* nothing follows the visible bytes */
  bool simple; /* the visible bytes are ASCII without NUL */
  char separator;
  unsigned char classes[256];
  csv_field *fields;
  size_t count, capacity, expected;
  char *scratch; /* texts of fields with doubled quotes, of this row */
  size_t scratch_size, scratch_capacity;
  size_t row_line, line; /* where the row read last begins; the next line */
};

/* What became of a row. */
typedef enum outcome { ROW_DONE, ROW_CUT, ROW_FAULT, ROW_NO_MEMORY } outcome;

/* A row while it is read. */
typedef struct scan {
  const char *at, *end;
  size_t line;       /* of `at` */
  const char *fault; /* what is wrong with the field at `line` */
  bool open;         /* the fault is in a field that is not yet added */
} scan;

diplo_status csv_open(input *in, char separator, csv **result, diplo_error *error) {
  csv *table = calloc(1, sizeof *table);
  if (!table)
    return diplo_error_memory(error);
  table->in = in;
  table->separator = separator;
  table->line = 1;
  table->classes[(unsigned char)separator] = STOP;
  table->classes['\n'] = table->classes['\r'] = table->classes['"'] = STOP;
  *result = table;
  return DIPLO_OK;
}

void csv_close(csv *table) {
  if (!table)
    return;
  free(table->fields);
  free(table->scratch);
  free(table);
}

const csv_field *csv_get_fields(const csv *table, size_t *count) {
  *count = table->count;
  return table->fields;
}

size_t csv_get_line(const csv *table) {
  return table->row_line;
}

/* ASCII without NUL: then rows need no further look at their bytes. */
static bool is_simple(const char *bytes, size_t size) {
  unsigned char high = 0;
  for (size_t i = 0; i < size; i++)
    high |= (unsigned char)bytes[i];
  return !(high & 0x80) && !memchr(bytes, 0, size);
}

/* Makes at least `wanted` bytes from the next one on visible, or all that is left. */
static diplo_status look_ahead(csv *table, size_t wanted, diplo_error *error) {
  input_skip(table->in, table->at);
  size_t visible = 0;
  diplo_status status = input_peek(table->in, wanted, &table->bytes, &visible, error);
  if (status != DIPLO_OK)
    return status;
  size_t most = wanted > WINDOW ? wanted : WINDOW;
  table->last = visible < wanted;
  table->size = visible < most ? visible : most;
  table->at = 0;
  table->simple = is_simple(table->bytes, table->size);
  return DIPLO_OK;
}

static bool add_field(csv *table, const char *text, size_t size, bool quoted) {
  if (table->count == table->capacity) {
    size_t capacity = table->capacity ? 2 * table->capacity : 16;
    csv_field *fields = realloc(table->fields, capacity * sizeof *fields);
    if (!fields)
      return false;
    table->fields = fields;
    table->capacity = capacity;
  }
  table->fields[table->count++] = (csv_field){text, size, quoted};
  return true;
}

/* Room for all unescaped texts of a row that lies in `size` bytes: it never moves within the row.
 */
static bool reserve_scratch(csv *table, size_t size) {
  if (table->scratch_size > 0 || table->scratch_capacity >= size)
    return true;
  char *scratch = realloc(table->scratch, size);
  if (!scratch)
    return false;
  table->scratch = scratch;
  table->scratch_capacity = size;
  return true;
}

/* Adds the field `begin..end`, in which doubled quotes stand for one. */
static bool add_unescaped(csv *table, const char *begin, const char *end, size_t row_size) {
  if (!reserve_scratch(table, row_size))
    return false;
  char *text = table->scratch + table->scratch_size;
  size_t size = 0;
  for (const char *c = begin; c < end; c++) {
    text[size++] = *c;
    c += *c == '"';
  }
  table->scratch_size += size;
  return add_field(table, text, size, true);
}

/* What ends a field or a row: one byte, or CR and LF. Sets *ended for a row. */
static outcome pass_end(const csv *table, scan *row, bool *ended, const char *fault) {
  *ended = row->at == row->end;
  if (*ended)
    return table->last ? ROW_DONE : ROW_CUT;
  char c = *row->at;
  if (c == table->separator) {
    row->at++;
    return ROW_DONE;
  }
  *ended = true;
  if (c == '\r') {
    if (row->at + 1 == row->end && !table->last)
      return ROW_CUT;
    if (row->at + 1 < row->end && row->at[1] == '\n')
      c = *++row->at;
    else
      fault = "a carriage return without a line feed; end lines with LF or CRLF";
  }
  if (c != '\n') {
    row->fault = fault;
    return ROW_FAULT;
  }
  row->at++;
  row->line++;
  return ROW_DONE;
}

/* A field in quotes; row->at is behind the first one. */
static outcome scan_quoted(csv *table, scan *row, bool *ended) {
  const char *begin = row->at, *row_begin = table->bytes + table->at;
  size_t line = row->line;
  bool doubled = false;
  for (;;) {
    const char *quote = memchr(row->at, '"', (size_t)(row->end - row->at));
    const char *stop = quote ? quote : row->end;
    for (const char *c = row->at; (c = memchr(c, '\n', (size_t)(stop - c))); c++)
      line++;
    if (!quote || (quote + 1 == row->end && !table->last)) {
      row->at = row->end;
      row->fault = "a quoted field is not closed";
      row->open = true;
      return table->last ? ROW_FAULT : ROW_CUT;
    }
    row->at = quote + 1;
    if (row->at == row->end || *row->at != '"')
      break;
    doubled = true;
    row->at++;
  }
  const char *end = row->at - 1;
  row->line = line;
  bool added = doubled ? add_unescaped(table, begin, end, (size_t)(row->end - row_begin))
                       : add_field(table, begin, (size_t)(end - begin), true);
  if (!added)
    return ROW_NO_MEMORY;
  return pass_end(table, row, ended,
                  "text follows the closing quote; write a quote within a field twice");
}

static outcome scan_plain(csv *table, scan *row, bool *ended) {
  const char *begin = row->at, *c = begin;
  while (c < row->end && (table->classes[(unsigned char)*c] == PLAIN ||
                          (*c == '"' && c > begin && table->separator == '\t')))
    c++;
  row->at = c;
  if (!add_field(table, begin, (size_t)(c - begin), false))
    return ROW_NO_MEMORY;
  return pass_end(table, row, ended,
                  "a quote within a field that is not in quotes; put the field in quotes and write "
                  "the quote twice");
}

static outcome scan_separated(csv *table, scan *row) {
  bool ended = false;
  while (!ended) {
    outcome result;
    if (row->at < row->end && *row->at == '"') {
      row->at++;
      result = scan_quoted(table, row, &ended);
    } else {
      result = scan_plain(table, row, &ended);
    }
    if (result != ROW_DONE)
      return result;
  }
  return ROW_DONE;
}

static bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

/* A line of fields between blanks. */
static outcome scan_blanks(csv *table, scan *row) {
  const char *end = memchr(row->at, '\n', (size_t)(row->end - row->at));
  if (!end && !table->last)
    return ROW_CUT;
  const char *next = end ? end + 1 : row->end;
  if (!end)
    end = row->end;
  else if (end > row->at && end[-1] == '\r')
    end--;
  bool comment = row->at < end && (*row->at == '#' || *row->at == '%');
  const char *c = comment ? end : row->at;
  for (;;) {
    while (c < end && is_blank(*c))
      c++;
    if (c == end)
      break;
    const char *begin = c;
    while (c < end && !is_blank(*c))
      c++;
    if (!add_field(table, begin, (size_t)(c - begin), false))
      return ROW_NO_MEMORY;
  }
  row->at = next;
  row->line++;
  return ROW_DONE;
}

static diplo_status set_fault(size_t column, const char *what, diplo_error *error) {
  return diplo_error_set(error, DIPLO_DATA, "column %zu: %s", column, what);
}

/* NUL and what is not UTF-8, field by field. */
static diplo_status check_bytes(const csv *table, diplo_error *error) {
  for (size_t i = 0; i < table->count; i++) {
    csv_field field = table->fields[i];
    if (memchr(field.text, 0, field.size))
      return set_fault(i + 1, "a NUL byte; this is no text", error);
    if (!text_is_utf8(field.text, field.size))
      return set_fault(i + 1,
                       "the text is not UTF-8; convert the file, for example with iconv -f "
                       "WINDOWS-1252 -t UTF-8",
                       error);
  }
  return DIPLO_OK;
}

static diplo_status check_count(csv *table, diplo_error *error) {
  if (table->expected == 0)
    table->expected = table->count;
  if (table->count == table->expected)
    return DIPLO_OK;
  return diplo_error_set(error, DIPLO_DATA, "%zu field%s where the first row has %zu", table->count,
                         table->count == 1 ? "" : "s", table->expected);
}

/* Reads the row at hand, looking further ahead until it is whole. */
static diplo_status read_row(csv *table, scan *row, outcome *result, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (size_t wanted = WINDOW;; wanted *= 2) {
    table->count = table->scratch_size = 0;
    const char *begin = table->bytes + table->at;
    *row = (scan){begin, table->bytes + table->size, table->line, NULL, false};
    *result = table->separator == CSV_BLANKS ? scan_blanks(table, row) : scan_separated(table, row);
    if (*result != ROW_CUT)
      break;
    DIPLO_TRY(look_ahead(table, wanted, error));
  }
done:
  return status;
}

/* Goes on behind the end of the line at hand. */
static diplo_status skip_line(csv *table, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (;;) {
    const char *begin = table->bytes + table->at;
    const char *end = memchr(begin, '\n', table->size - table->at);
    table->at = end ? (size_t)(end + 1 - table->bytes) : table->size;
    table->line += end != NULL;
    if (end || table->last)
      break;
    DIPLO_TRY(look_ahead(table, WINDOW, error));
  }
done:
  return status;
}

static diplo_status take_row(csv *table, diplo_error *error) {
  scan row;
  outcome result;
  diplo_status status = DIPLO_OK;
  DIPLO_TRY(read_row(table, &row, &result, error));
  if (result == ROW_NO_MEMORY)
    return diplo_error_memory(error);
  table->row_line = table->line;
  table->at = (size_t)(row.at - table->bytes);
  table->line = row.line;
  if (result == ROW_FAULT) {
    set_fault(table->count + row.open, row.fault, error);
    table->row_line = row.line;
    DIPLO_TRY(skip_line(table, error));
    status = DIPLO_DATA;
  }
done:
  return status;
}

static bool is_empty_line(const csv *table) {
  return table->count == 0 ||
         (table->count == 1 && table->fields[0].size == 0 && !table->fields[0].quoted);
}

/* The first look at the bytes; drops a byte-order mark. */
static diplo_status begin(csv *table, diplo_error *error) {
  diplo_status status = look_ahead(table, WINDOW, error);
  if (status == DIPLO_OK && table->size >= 3 && memcmp(table->bytes, "\xef\xbb\xbf", 3) == 0)
    table->at = 3;
  return status;
}

/* Everything was read: says so to the input. */
static void finish(csv *table) {
  input_skip(table->in, table->at);
  table->bytes += table->at;
  table->at = table->size = 0;
}

diplo_status csv_next(csv *table, bool *found, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  *found = false;
  if (!table->bytes)
    DIPLO_TRY(begin(table, error));
  do {
    table->count = 0;
    if (table->at == table->size) {
      if (!table->last)
        DIPLO_TRY(look_ahead(table, WINDOW, error));
      if (table->at == table->size) {
        finish(table);
        return DIPLO_OK;
      }
    }
    DIPLO_TRY(take_row(table, error));
  } while (is_empty_line(table));
  if (!table->simple)
    DIPLO_TRY(check_bytes(table, error));
  DIPLO_TRY(check_count(table, error));
  *found = true;
done:
  return status;
}

csv_field csv_field_trim(csv_field field) {
  if (field.quoted)
    return field;
  while (field.size > 0 && is_blank(field.text[0])) {
    field.text++;
    field.size--;
  }
  while (field.size > 0 && is_blank(field.text[field.size - 1]))
    field.size--;
  return field;
}

bool csv_field_is_equal(csv_field field, const char *text) {
  return strlen(text) == field.size && memcmp(text, field.text, field.size) == 0;
}
