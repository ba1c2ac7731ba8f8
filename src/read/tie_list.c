/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tie lists: one tie a row, in a table with or without a header. docs/format.md says how. */
#include "base/text.h"
#include "model/format.h"
#include "read/actor_table.h"
#include "read/foreign.h"
#include "read/table_names.h"
#include "read/tie_rows.h"
#include <stdlib.h>
#include <string.h>

enum { ROWS_A_REPORT = 8192, ACTORS_SHOWN = 5 };

typedef struct tie_list {
  input *in;
  diplo_read_options options;
  csv *table;
  sample rows;
  tie_header header;
  fault_sink faults;
  bool done;
} tie_list;

static void list_close(void *state) {
  tie_list *list = state;
  if (!list)
    return;
  csv_close(list->table);
  tie_header_clear(&list->header);
  sample_clear(&list->rows);
  free(list);
}

/* Reads the beginning: what the columns are, and the header where there is one. */
static diplo_status begin(tie_list *list, char separator, diplo_error *error) {
  diplo_status status;
  const char *bytes;
  size_t size;
  DIPLO_TRY(input_peek(list->in, INPUT_PEEK, &bytes, &size, error));
  bool whole = size < INPUT_PEEK, found = false;
  size = whole ? size : INPUT_PEEK;
  if (separator == 0)
    separator = csv_detect_separator(bytes, size);
  separator = separator == 0 ? ',' : separator;
  DIPLO_TRY(sample_init(&list->rows, bytes, size, whole, separator, error));
  DIPLO_TRY(csv_open(list->in, separator, &list->table, error));
  if (list->rows.row_count == 0) {
    DIPLO_TRY(csv_next(list->table, &found, error));
    status = diplo_error_set(error, DIPLO_DATA,
                             found ? "the first line is longer than 64 KiB" : "there is no row");
    goto done;
  }
  DIPLO_TRY(tie_header_init(&list->header, &list->rows, &list->options, error));
  if (list->header.is_row)
    DIPLO_TRY(csv_next(list->table, &found, error));
done:
  return status;
}

static diplo_status open_separated(input *in, const diplo_read_options *options, char separator,
                                   void **state, diplo_error *error) {
  diplo_status status;
  tie_list *list = calloc(1, sizeof *list);
  if (!list)
    return diplo_error_memory(error);
  list->in = in;
  list->options = *options;
  list->faults = (fault_sink){.file = input_get_name(in), .findings = options->findings};
  DIPLO_TRY(tie_relations_check(options, error));
  status = begin(list, separator, error);
  if (status == DIPLO_DATA || status == DIPLO_USAGE) {
    size_t line = list->table ? csv_get_line(list->table) : 0;
    diplo_error_prefix(error, "%s:%zu", list->faults.file, line ? line : 1);
  }
  if (status != DIPLO_OK)
    goto done;
  *state = list;
  list = NULL;
done:
  list_close(list);
  return status;
}

static diplo_status csv_list_open(input *in, const diplo_read_options *options, void **state,
                                  diplo_error *error) {
  return open_separated(in, options, 0, state, error);
}

static diplo_status tsv_list_open(input *in, const diplo_read_options *options, void **state,
                                  diplo_error *error) {
  return open_separated(in, options, '\t', state, error);
}

static diplo_status blank_list_open(input *in, const diplo_read_options *options, void **state,
                                    diplo_error *error) {
  return open_separated(in, options, CSV_BLANKS, state, error);
}

static void report_progress(const tie_list *list) {
  if (list->options.progress)
    list->options.progress(list->options.payload, input_get_done(list->in),
                           input_get_total(list->in));
}

static diplo_status read_rows(tie_list *list, tie_rows *rows, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (size_t row = 0; !fault_is_full(&list->faults); row++) {
    diplo_error cause = {0};
    bool found = false;
    size_t count;
    if (row % ROWS_A_REPORT == 0)
      report_progress(list);
    if (csv_next(list->table, &found, &cause) != DIPLO_OK) {
      DIPLO_TRY(fault_take(&list->faults, csv_get_line(list->table), &cause, error));
      continue;
    }
    if (!found)
      break;
    const csv_field *fields = csv_get_fields(list->table, &count);
    DIPLO_TRY(tie_rows_add(rows, fields, csv_get_line(list->table), error));
  }
  report_progress(list);
done:
  return status;
}

/* The file's name without folder and ending names the network. */
static diplo_status set_name(const tie_list *list, diplo_network *network, diplo_error *error) {
  const char *path = input_get_name(list->in);
  const char *slash = strrchr(path, '/');
  const char *base = slash ? slash + 1 : path;
  const char *dot = strrchr(base, '.');
  if (strcmp(path, "standard input") == 0 ||
      text_check(base, strlen(base), TEXT_LINE, NULL) != DIPLO_OK)
    return DIPLO_OK;
  char *name = dot && dot != base ? strndup(base, (size_t)(dot - base)) : strdup(base);
  if (!name)
    return diplo_error_memory(error);
  diplo_status status = diplo_network_set_name(network, name, error);
  free(name);
  return status;
}

/* Says what was taken for the ends and the weight where that was a guess. */
static diplo_status note_guess(const tie_list *list, diplo_network *network, diplo_error *error) {
  const tie_header *header = &list->header;
  const size_t *roles = header->columns;
  diplo_buffer text = {0};
  diplo_status status = DIPLO_OK;
  if (!header->is_guessed)
    goto done;
  if (header->is_row)
    DIPLO_TRY(diplo_buffer_add_format(&text, error, "ties read from column '%s' to column '%s'",
                                      header->names[roles[TIE_FROM]],
                                      header->names[roles[TIE_TO]]));
  else
    DIPLO_TRY(diplo_buffer_add_text(&text,
                                    "the first line was read as a tie: the list has no "
                                    "header",
                                    error));
  size_t weight = roles[TIE_WEIGHT] != DIPLO_NONE ? roles[TIE_WEIGHT] : roles[TIE_SIGN];
  if (weight != DIPLO_NONE)
    DIPLO_TRY(
        diplo_buffer_add_format(&text, error, ", weights from column '%s'", header->names[weight]));
  if (roles[TIE_DIRECTION] == DIPLO_NONE && !list->options.directed)
    DIPLO_TRY(diplo_buffer_add_text(&text, ", as undirected", error));
  DIPLO_TRY(diplo_note_add(network, NULL, diplo_buffer_get(&text), error));
done:
  diplo_buffer_clear(&text);
  return status;
}

/* Says which actors of the ties the actor table does not have. */
static diplo_status note_strangers(const tie_list *list, size_t known, diplo_network *network,
                                   diplo_error *error) {
  size_t count = diplo_actor_count(network) - known;
  diplo_buffer text = {0};
  diplo_status status = DIPLO_OK;
  if (!list->options.actors || count == 0)
    goto done;
  DIPLO_TRY(diplo_buffer_add_format(&text, error,
                                    "%zu actor%s of the ties %s not in the actor "
                                    "table: ",
                                    count, count == 1 ? "" : "s", count == 1 ? "is" : "are"));
  for (size_t i = 0; i < count && i < ACTORS_SHOWN; i++)
    DIPLO_TRY(diplo_buffer_add_format(&text, error, "%s%s", i ? ", " : "",
                                      diplo_actor_get_id(network, known + i)));
  if (count > ACTORS_SHOWN)
    DIPLO_TRY(diplo_buffer_add_text(&text, " ...", error));
  DIPLO_TRY(diplo_note_add(network, NULL, diplo_buffer_get(&text), error));
  if (list->options.findings)
    DIPLO_TRY(diplo_findings_add(list->options.findings, DIPLO_WARNING, list->options.actors,
                                 diplo_buffer_get(&text), error));
done:
  diplo_buffer_clear(&text);
  return status;
}

static diplo_status list_next(void *state, diplo_network **result, diplo_error *error) {
  tie_list *list = state;
  diplo_network *network = NULL;
  tie_rows rows = {0};
  diplo_status status = DIPLO_OK;
  *result = NULL;
  if (list->done)
    goto done;
  list->done = true;
  network = diplo_network_new();
  if (!network) {
    status = diplo_error_memory(error);
    goto done;
  }
  DIPLO_TRY(set_name(list, network, error));
  if (list->options.actors)
    DIPLO_TRY(actor_table_read(&list->options, network, error));
  size_t known = diplo_actor_count(network);
  DIPLO_TRY(tie_rows_init(&rows, &list->header, &list->options, network, &list->faults, error));
  DIPLO_TRY(read_rows(list, &rows, error));
  DIPLO_TRY(tie_rows_finish(&rows, error));
  DIPLO_TRY(note_guess(list, network, error));
  DIPLO_TRY(note_strangers(list, known, network, error));
  *result = network;
  network = NULL;
done:
  tie_rows_clear(&rows);
  diplo_network_free(network);
  return status;
}

/* Text by the look of its first line. */
static bool has_text_line(const char *bytes, size_t size) {
  size_t at = size >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
  if (at == size || strchr("<{[*", bytes[at]))
    return false;
  for (; at < size && bytes[at] != '\n'; at++) {
    unsigned char c = (unsigned char)bytes[at];
    if ((c < 0x20 && c != '\t' && c != '\r') || c == 0x7f)
      return false;
  }
  return true;
}

static int detect_separated(const char *bytes, size_t size) {
  if (!has_text_line(bytes, size) || foreign_format_find(bytes, size))
    return FORMAT_NO;
  char separator = csv_detect_separator(bytes, size);
  return separator == 0 ? FORMAT_NO : separator == CSV_BLANKS ? FORMAT_POSSIBLE : FORMAT_LIKELY;
}

/* Tabs and blanks are read by the first of the three; the others are there to be named. */
static int detect_never(const char *bytes, size_t size) {
  (void)bytes;
  (void)size;
  return FORMAT_NO;
}

const reader_kind reader_csv = {"csv",
                                "ties a line, separated by commas, semicolons, tabs or blanks",
                                detect_separated,
                                csv_list_open,
                                list_next,
                                list_close};
const reader_kind reader_tsv = {
    "tsv", "ties a line, separated by tabs", detect_never, tsv_list_open, list_next, list_close};
const reader_kind reader_blanks = {"blanks",     "ties a line, separated by spaces",
                                   detect_never, blank_list_open,
                                   list_next,    list_close};
