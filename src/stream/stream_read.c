/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads networks from a stream. */
#include "model/format.h"
#include "stream/stream_rows.h"
#include <stdlib.h>
#include <string.h>

enum { LINES_A_REPORT = 16384 };

typedef struct stream_reader {
  input *in;
  diplo_read_options options;
  stream_line line;
  stream_rows rows;
  diplo_network *network; /* the one that is being read */
  bool named;             /* its #network was read */
  bool begun;             /* inside a stream: its #end has not come yet */
  bool parted;            /* behind #next: another network must follow */
} stream_reader;

/* What a line did to the network. */
typedef enum outcome { LINE_TAKEN, NETWORK_DONE, INPUT_DONE } outcome;

static void stream_close(void *state) {
  stream_reader *r = state;
  if (!r)
    return;
  stream_line_clear(&r->line);
  stream_rows_clear(&r->rows);
  diplo_network_free(r->network);
  free(r);
}

static diplo_status stream_open(input *in, const diplo_read_options *options, void **state,
                                diplo_error *error) {
  stream_reader *r = calloc(1, sizeof *r);
  if (!r)
    return diplo_error_memory(error);
  r->in = in;
  r->options = *options;
  *state = r;
  return DIPLO_OK;
}

static int stream_detect(const char *bytes, size_t size) {
  size_t length = strlen(STREAM_MAGIC);
  bool begins = size > length && memcmp(bytes, STREAM_MAGIC, length) == 0 && bytes[length] == ' ';
  return begins ? FORMAT_CERTAIN : FORMAT_NO;
}

/* The line that opens a stream. */
static diplo_status begin_stream(stream_reader *r, const char *line, size_t size,
                                 diplo_error *error) {
  static const char opening[] = STREAM_MAGIC " " STREAM_VERSION;
  size_t magic = strlen(STREAM_MAGIC " ");
  if (size == sizeof opening - 1 && memcmp(line, opening, size) == 0) {
    r->begun = true;
    r->parted = false;
    return DIPLO_OK;
  }
  if (size > magic && memcmp(line, opening, magic) == 0)
    return diplo_error_set(
        error, DIPLO_DATA,
        "the stream is of version %.*s; this diplonet reads version " STREAM_VERSION,
        (int)(size - magic < 20 ? size - magic : 20), line + magic);
  return diplo_error_set(error, DIPLO_DATA,
                         "a stream begins with the line " STREAM_MAGIC " " STREAM_VERSION);
}

static diplo_status begin_network(stream_reader *r, diplo_error *error) {
  r->network = diplo_network_new();
  if (!r->network)
    return diplo_error_memory(error);
  r->named = false;
  stream_rows_begin(&r->rows, r->network);
  return DIPLO_OK;
}

static diplo_status expect_fields(const stream_line *line, size_t least, size_t most,
                                  const char *form, diplo_error *error) {
  if (line->count >= least && line->count <= most)
    return DIPLO_OK;
  return diplo_error_set(error, DIPLO_DATA, "the line must have the form %s, parted by tabs", form);
}

static diplo_status take_network(stream_reader *r, diplo_error *error) {
  const stream_line *line = &r->line;
  diplo_status status;
  diplo_period period = {0, 0};
  DIPLO_TRY(expect_fields(line, 1, 3, "#network NAME PERIOD", error));
  if (r->named) {
    status = diplo_error_set(error, DIPLO_DATA, "a second #network; the line #next parts networks");
    goto done;
  }
  r->named = true;
  if (line->count > 1 && line->fields[1].size > 0)
    DIPLO_TRY(diplo_network_set_name(r->network, line->fields[1].text, error));
  if (line->count > 2)
    DIPLO_TRY(
        diplo_period_parse(line->fields[2].text, line->fields[2].size, false, &period, error));
  diplo_network_set_period(r->network, period);
done:
  return status;
}

static diplo_status take_attribute(stream_reader *r, diplo_error *error) {
  const stream_line *line = &r->line;
  diplo_column *column = NULL;
  diplo_status status;
  DIPLO_TRY(expect_fields(line, 3, 3, "#attribute NAME:TYPE VALUE", error));
  DIPLO_TRY(
      stream_column_add(r->network, DIPLO_PART_ATTRIBUTES, line->fields[1].text, &column, error));
  DIPLO_TRY(diplo_column_parse(column, 0, line->fields[2].text, line->fields[2].size, error));
done:
  return status;
}

static diplo_status take_run(stream_reader *r, diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(expect_fields(&r->line, 2, 2, "#run COMMAND", error));
  DIPLO_TRY(diplo_run_add(r->network, r->line.fields[1].text, error));
done:
  return status;
}

static diplo_status take_note(stream_reader *r, diplo_error *error) {
  const stream_field *fields = r->line.fields;
  diplo_status status;
  DIPLO_TRY(expect_fields(&r->line, 3, 3, "#note SUBJECT TEXT", error));
  DIPLO_TRY(diplo_note_add(r->network, fields[1].size > 0 ? fields[1].text : NULL, fields[2].text,
                           error));
done:
  return status;
}

static diplo_status take_end(stream_reader *r, bool last, outcome *result, diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(expect_fields(&r->line, 1, 1, r->line.fields[0].text, error));
  if (!r->named) {
    status = diplo_error_set(error, DIPLO_DATA, "the network that ends here has no line #network");
    goto done;
  }
  r->begun = r->parted = !last;
  *result = NETWORK_DONE;
done:
  return status;
}

static diplo_status take_declaration(stream_reader *r, outcome *result, diplo_error *error) {
  const char *word = r->line.fields[0].text;
  if (strcmp(word, "#run") == 0)
    return take_run(r, error);
  if (strcmp(word, "#network") == 0)
    return take_network(r, error);
  if (strcmp(word, "#attribute") == 0)
    return take_attribute(r, error);
  if (strcmp(word, "#note") == 0)
    return take_note(r, error);
  if (strcmp(word, "#next") == 0)
    return take_end(r, false, result, error);
  if (strcmp(word, "#end") == 0)
    return take_end(r, true, result, error);
  return stream_rows_declare(&r->rows, &r->line, error);
}

/* One line of a stream. Lines that begin with #? are for readers that know them. */
static diplo_status take_line(stream_reader *r, const char *line, size_t size, outcome *result,
                              diplo_error *error) {
  diplo_status status;
  *result = LINE_TAKEN;
  if (!r->begun) {
    status = begin_stream(r, line, size, error);
    goto done;
  }
  if (size >= 2 && line[0] == '#' && line[1] == '?')
    return DIPLO_OK;
  DIPLO_TRY(stream_line_set(&r->line, line, size, error));
  if (!r->network && !r->parted && strcmp(r->line.fields[0].text, "#end") == 0) {
    r->begun = false; /* a stream of no networks */
    goto done;
  }
  if (!r->network)
    DIPLO_TRY(begin_network(r, error));
  if (r->line.is_declaration)
    DIPLO_TRY(take_declaration(r, result, error));
  else
    DIPLO_TRY(stream_rows_add(&r->rows, &r->line, error));
done:
  return status;
}

static void report_progress(const stream_reader *r) {
  if (r->options.progress)
    r->options.progress(r->options.payload, input_get_done(r->in), input_get_total(r->in));
}

/* Reads lines until a network is whole or the input is at its end. */
static diplo_status read_lines(stream_reader *r, outcome *result, diplo_error *error) {
  diplo_status status;
  do {
    diplo_error cause = {0};
    const char *line;
    size_t size;
    bool found;
    DIPLO_TRY(input_next_line(r->in, &line, &size, &found, NULL, error));
    if (!found) {
      *result = INPUT_DONE;
      break;
    }
    if (input_get_line(r->in) % LINES_A_REPORT == 0)
      report_progress(r);
    status = take_line(r, line, size, result, &cause);
    if (status != DIPLO_OK) {
      diplo_error_set(error, status, "%s:%zu: %s", input_get_name(r->in), input_get_line(r->in),
                      cause.message);
      goto done;
    }
  } while (*result == LINE_TAKEN);
done:
  return status;
}

static diplo_status stream_next(void *state, diplo_network **network, diplo_error *error) {
  stream_reader *r = state;
  diplo_status status;
  outcome result = INPUT_DONE;
  *network = NULL;
  DIPLO_TRY(read_lines(r, &result, error));
  report_progress(r);
  if (result == NETWORK_DONE) {
    *network = r->network;
    r->network = NULL;
  } else if (r->begun) {
    status = diplo_error_set(error, DIPLO_DATA,
                             "%s:%zu: the stream was cut off: it has no #end; look at the command "
                             "that wrote it",
                             input_get_name(r->in), input_get_line(r->in));
  }
done:
  return status;
}

const reader_kind reader_stream = {
    "stream",      "the text between verbs: everything a network holds",
    stream_detect, stream_open,
    stream_next,   stream_close};
