/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A network from a JSON document. Only its head and one row at a time become trees; what a row
   names is read before it, wherever it stands in the document. */
#include "model/format.h"
#include "read/json_row.h"
#include <stdlib.h>
#include <string.h>

enum { TABLE_COUNT = 4, ROWS_A_REPORT = 8192 };

/* The document: its bytes, and how far it was read. */
typedef struct document {
  const char *name, *bytes;
  size_t size, at, line;
  size_t counted; /* `line` is the line of this byte */
} document;

typedef struct json_reader {
  input *in;
  diplo_read_options options;
  bool done;
} json_reader;

/* In the order in which they are read. */
static const char *const tables[TABLE_COUNT] = {"relations", "actors", "refs", "ties"};

static bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* The member "diplonet" with a number: in a data package its value is an object. */
static int json_detect(const char *bytes, size_t size) {
  static const char word[] = "\"diplonet\"";
  size_t at = size >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
  while (at < size && is_blank(bytes[at]))
    at++;
  if (at == size || bytes[at] != '{')
    return FORMAT_NO;
  for (; at + sizeof word - 1 < size; at++) {
    if (memcmp(bytes + at, word, sizeof word - 1) != 0)
      continue;
    size_t end = at + sizeof word - 1;
    while (end < size && (is_blank(bytes[end]) || bytes[end] == ':'))
      end++;
    if (end < size && bytes[end] >= '0' && bytes[end] <= '9')
      return FORMAT_CERTAIN;
  }
  return FORMAT_NO;
}

static diplo_status json_open(input *in, const diplo_read_options *options, void **state,
                              diplo_error *error) {
  json_reader *r = calloc(1, sizeof *r);
  if (!r)
    return diplo_error_memory(error);
  r->in = in;
  r->options = *options;
  *state = r;
  return DIPLO_OK;
}

static void json_close(void *state) {
  free(state);
}

/* The line on which the document is read. */
static size_t get_line(document *d) {
  for (; d->counted < d->at && d->counted < d->size; d->counted++)
    d->line += d->bytes[d->counted] == '\n';
  return d->line;
}

static diplo_status refuse(document *d, const char *what, diplo_error *error) {
  return diplo_error_set(error, DIPLO_DATA, "%s:%zu: %s", d->name, get_line(d), what);
}

/* The next byte that is no blank; 0 at the end. */
static char look(document *d) {
  while (d->at < d->size && is_blank(d->bytes[d->at]))
    d->at++;
  return d->at < d->size ? d->bytes[d->at] : '\0';
}

static bool pass(document *d, char wanted) {
  bool found = look(d) == wanted;
  d->at += found;
  return found;
}

/* Reads one value as a tree. */
static diplo_status take_value(document *d, json_t **value, diplo_error *error) {
  json_error_t cause;
  look(d);
  size_t length;
  *value = json_value_take(d->bytes + d->at, d->size - d->at, &length, &cause);
  if (*value) {
    d->at += length;
    return DIPLO_OK;
  }
  return diplo_error_set(error, DIPLO_DATA, "%s:%zu: %s", d->name,
                         get_line(d) + (size_t)(cause.line > 1 ? cause.line - 1 : 0), cause.text);
}

/* Goes over `[...]` of a table; rows become those of the part, unless the network is NULL. */
static diplo_status take_rows(document *d, diplo_network *network, diplo_part part,
                              const json_reader *r, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  json_t *row = NULL;
  d->at++;
  for (size_t count = 0; !pass(d, ']'); count++) {
    diplo_error cause = {0};
    if (count > 0 && !pass(d, ',')) {
      status = refuse(d, "',' or ']' expected", error);
      goto done;
    }
    look(d);
    size_t line = get_line(d);
    DIPLO_TRY(take_value(d, &row, error));
    if (network && json_row_add(network, part, row, &cause) != DIPLO_OK) {
      status = diplo_error_set(error, cause.status, "%s:%zu: %s", d->name, line, cause.message);
      goto done;
    }
    json_decref(row);
    row = NULL;
    if (r->options.progress && count % ROWS_A_REPORT == 0)
      r->options.progress(r->options.payload, d->at, d->size);
  }
done:
  json_decref(row);
  return status;
}

/* Goes over the members of the document: notes where the tables begin, and keeps the others. */
static diplo_status take_members(document *d, const json_reader *r, json_t *head,
                                 document begins[TABLE_COUNT], diplo_error *error) {
  diplo_status status = DIPLO_OK;
  json_t *key = NULL, *value = NULL;
  if (!pass(d, '{'))
    return refuse(d, "'{' expected", error);
  for (size_t count = 0; !pass(d, '}'); count++) {
    size_t table = 0;
    if (count > 0 && !pass(d, ','))
      return refuse(d, "',' or '}' expected", error);
    DIPLO_TRY(take_value(d, &key, error));
    const char *name = json_string_value(key);
    if (!name || !pass(d, ':')) {
      status = refuse(d, "a name and ':' expected", error);
      goto done;
    }
    while (table < TABLE_COUNT && strcmp(tables[table], name) != 0)
      table++;
    bool is_table = table < TABLE_COUNT;
    if (json_object_get(head, name) || (is_table && begins[table].bytes)) {
      status = refuse(d, "a member is there twice", error);
      goto done;
    }
    if (is_table && look(d) == '[') {
      get_line(d);
      begins[table] = *d;
      DIPLO_TRY(take_rows(d, NULL, DIPLO_PART_ACTORS, r, error));
    } else {
      DIPLO_TRY(take_value(d, &value, error));
      if (json_object_set(head, name, value) != 0) {
        status = diplo_error_memory(error);
        goto done;
      }
    }
    json_decref(key);
    json_decref(value);
    key = value = NULL;
  }
  if (look(d) != '\0' || d->at < d->size)
    status = refuse(d, "the document ends before; nothing may follow it", error);
done:
  json_decref(key);
  json_decref(value);
  return status;
}

static diplo_status take_document(document *d, const json_reader *r, diplo_network *network,
                                  diplo_error *error) {
  document begins[TABLE_COUNT] = {{0}};
  diplo_status status;
  json_t *head = json_object();
  if (!head)
    return diplo_error_memory(error);
  DIPLO_TRY(take_members(d, r, head, begins, error));
  if (json_integer_value(json_object_get(head, "diplonet")) != 1) {
    status = diplo_error_set(error, DIPLO_DATA,
                             "%s: the member \"diplonet\" must be 1, the version that is read here",
                             d->name);
    goto done;
  }
  status = json_head_take(network, head, error);
  if (status != DIPLO_OK) {
    diplo_error_prefix(error, "%s", d->name);
    goto done;
  }
  for (size_t i = 0; i < TABLE_COUNT; i++) {
    diplo_part part;
    if (begins[i].bytes && json_table_find(tables[i], &part))
      DIPLO_TRY(take_rows(&begins[i], network, part, r, error));
  }
done:
  json_decref(head);
  return status;
}

static diplo_status peek_all(input *in, const char **bytes, size_t *size, diplo_error *error) {
  diplo_status status;
  size_t wanted = INPUT_PEEK;
  do {
    DIPLO_TRY(input_peek(in, wanted, bytes, size, error));
    wanted *= 2;
  } while (*size >= wanted / 2);
done:
  return status;
}

static diplo_status json_next(void *state, diplo_network **result, diplo_error *error) {
  json_reader *r = state;
  document d = {.name = input_get_name(r->in), .line = 1};
  diplo_network *network = NULL;
  diplo_status status = DIPLO_OK;
  *result = NULL;
  if (r->done)
    return DIPLO_OK;
  r->done = true;
  DIPLO_TRY(peek_all(r->in, &d.bytes, &d.size, error));
  if (d.size >= 3 && memcmp(d.bytes, "\xef\xbb\xbf", 3) == 0)
    d.at = 3;
  network = diplo_network_new();
  if (!network) {
    status = diplo_error_memory(error);
    goto done;
  }
  DIPLO_TRY(take_document(&d, r, network, error));
  *result = network;
  network = NULL;
done:
  diplo_network_free(network);
  return status;
}

const reader_kind reader_json = {"json",      "one JSON object for one network, by a schema",
                                 json_detect, json_open,
                                 json_next,   json_close};
