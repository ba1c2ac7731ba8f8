/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Networks from JSON lines: an object on each line, whose one name says what it is. */
#include "model/format.h"
#include "read/json_row.h"
#include <stdlib.h>
#include <string.h>

enum { LINES_A_REPORT = 8192 };

typedef struct jsonl_reader {
  input *in;
  diplo_read_options options;
  diplo_network *network; /* begun and not yet ended */
} jsonl_reader;

static int jsonl_detect(const char *bytes, size_t size) {
  static const char opening[] = "{\"network\":";
  size_t length = sizeof opening - 1;
  return size > length && memcmp(bytes, opening, length) == 0 ? FORMAT_CERTAIN : FORMAT_NO;
}

static diplo_status jsonl_open(input *in, const diplo_read_options *options, void **state,
                               diplo_error *error) {
  jsonl_reader *r = calloc(1, sizeof *r);
  if (!r)
    return diplo_error_memory(error);
  r->in = in;
  r->options = *options;
  *state = r;
  return DIPLO_OK;
}

static void jsonl_close(void *state) {
  jsonl_reader *r = state;
  if (!r)
    return;
  diplo_network_free(r->network);
  free(r);
}

static diplo_status begin_network(jsonl_reader *r, const json_t *head, diplo_error *error) {
  if (r->network)
    return diplo_error_set(error, DIPLO_DATA, "the network before has no line {\"end\":...}");
  if (json_integer_value(json_object_get(head, "diplonet")) != 1)
    return diplo_error_set(error, DIPLO_DATA,
                           "the member \"diplonet\" must be 1, the version that "
                           "is read here");
  r->network = diplo_network_new();
  return r->network ? json_head_take(r->network, head, error) : diplo_error_memory(error);
}

static bool is_blank(const char *bytes, size_t size) {
  size_t at = 0;
  while (at < size && (bytes[at] == ' ' || bytes[at] == '\t'))
    at++;
  return at == size;
}

/* One line; *ended where the network is whole. */
static diplo_status take_line(jsonl_reader *r, const char *line, size_t size, bool *ended,
                              diplo_error *error) {
  diplo_status status;
  diplo_part part;
  json_error_t cause;
  size_t length = 0;
  json_t *object = json_value_take(line, size, &length, &cause);
  const char *name = json_object_iter_key(json_object_iter(object));
  json_t *value = name ? json_object_get(object, name) : NULL;
  *ended = false;
  if (!object)
    status = diplo_error_set(error, DIPLO_DATA, "column %d: %s", cause.column, cause.text);
  else if (!is_blank(line + length, size - length))
    status = diplo_error_set(error, DIPLO_DATA, "column %zu: text follows the object", length + 1);
  else if (json_object_size(object) != 1)
    status = diplo_error_set(error, DIPLO_DATA, "a line must be an object with one member");
  else if (strcmp(name, "network") == 0)
    status = begin_network(r, value, error);
  else if (!r->network)
    status = diplo_error_set(error, DIPLO_DATA, "a line {\"network\":...} must come first");
  else if (strcmp(name, "end") == 0) {
    *ended = true;
    status = DIPLO_OK;
  } else if (json_row_find(name, &part))
    status = json_row_add(r->network, part, value, error);
  else
    status = diplo_error_set(error, DIPLO_DATA,
                             "'%.40s' is none of: network relation actor ref tie "
                             "end",
                             name);
  json_decref(object);
  return status;
}

static diplo_status jsonl_next(void *state, diplo_network **network, diplo_error *error) {
  jsonl_reader *r = state;
  diplo_status status = DIPLO_OK;
  bool ended = false;
  *network = NULL;
  while (!ended) {
    diplo_error cause = {0};
    const char *line;
    size_t size;
    bool found;
    DIPLO_TRY(input_next_line(r->in, &line, &size, &found, NULL, error));
    if (!found)
      break;
    status = size > 0 ? take_line(r, line, size, &ended, &cause) : DIPLO_OK;
    if (status != DIPLO_OK) {
      diplo_error_set(error, status, "%s:%zu: %s", input_get_name(r->in), input_get_line(r->in),
                      cause.message);
      goto done;
    }
    if (r->options.progress && input_get_line(r->in) % LINES_A_REPORT == 0)
      r->options.progress(r->options.payload, input_get_done(r->in), input_get_total(r->in));
  }
  if (r->network && !ended) {
    status = diplo_error_set(error, DIPLO_DATA,
                             "%s:%zu: the lines were cut off: there is no {\"end\":...}; look at "
                             "the command that wrote them",
                             input_get_name(r->in), input_get_line(r->in));
    goto done;
  }
  *network = r->network;
  r->network = NULL;
done:
  return status;
}

const reader_kind reader_jsonl = {"jsonl",      "JSON lines, an object for each actor and tie",
                                  jsonl_detect, jsonl_open,
                                  jsonl_next,   jsonl_close};
