/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comma-separated and tab-separated tables. */
#include "write/delimited.h"
#include "write/escape.h"
#include <stdlib.h>
#include <string.h>

static bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

/* Blanks at the ends are quoted because readers trim them, ours too; what begins like a byte-order
   mark because that would be dropped; a lone empty field because an empty line is no record. */
static bool needs_quotes(const table *t, cell c) {
  if (c.size == 0)
    return t->column_count == 1;
  return is_blank(c.text[0]) || is_blank(c.text[c.size - 1]) ||
         strncmp(c.text, "\xef\xbb\xbf", 3) == 0 || strcspn(c.text, ",\"\r\n") < c.size;
}

static diplo_status add_csv_cell(const table *t, size_t column, cell c, diplo_buffer *line,
                                 diplo_error *error) {
  diplo_status status = DIPLO_OK;
  (void)column;
  if (!needs_quotes(t, c)) {
    status = diplo_buffer_add(line, c.text ? c.text : "", c.size, error);
    goto done;
  }
  DIPLO_TRY(diplo_buffer_add_text(line, "\"", error));
  for (size_t at = 0; at < c.size;) {
    size_t size = strcspn(c.text + at, "\"");
    bool quote = at + size < c.size;
    DIPLO_TRY(diplo_buffer_add(line, c.text + at, size, error));
    if (quote)
      DIPLO_TRY(diplo_buffer_add_text(line, "\"\"", error));
    at += size + quote;
  }
  DIPLO_TRY(diplo_buffer_add_text(line, "\"", error));
done:
  return status;
}

static diplo_status add_tsv_cell(const table *t, size_t column, cell c, diplo_buffer *line,
                                 diplo_error *error) {
  (void)t;
  (void)column;
  return c.text ? escape_add(&escape_stream, c.text, c.size, line, error) : DIPLO_OK;
}

const table_frame delimited_csv = {
    .begin = "", .between = ",", .end = "\n", .add_cell = add_csv_cell};
const table_frame delimited_tsv = {
    .begin = "", .between = "\t", .end = "\n", .add_cell = add_tsv_cell};

diplo_status delimited_write(const diplo_network *network, diplo_part part,
                             const table_frame *frame, diplo_output *output, diplo_error *error) {
  static const diplo_table_options all = {0};
  diplo_status status;
  table t = {0};
  DIPLO_TRY(table_init(&t, network, part, &all, error));
  DIPLO_TRY(table_put_frame(&t, frame, true, output, error));
done:
  table_clear(&t);
  return status;
}

typedef struct delimited_writer {
  const table_frame *frame;
  diplo_output *output;
  diplo_part part;
} delimited_writer;

diplo_status delimited_open(const table_frame *frame, diplo_output *output,
                            const diplo_write_options *options, void **state, diplo_error *error) {
  delimited_writer *writer = malloc(sizeof *writer);
  if (!writer)
    return diplo_error_memory(error);
  *writer = (delimited_writer){frame, output, options->part};
  *state = writer;
  return DIPLO_OK;
}

diplo_status delimited_add(void *state, const diplo_network *network, diplo_error *error) {
  const delimited_writer *writer = state;
  return delimited_write(network, writer->part, writer->frame, writer->output, error);
}

diplo_status delimited_close(void *state, diplo_error *error) {
  (void)error;
  free(state);
  return DIPLO_OK;
}

void delimited_abandon(void *state) {
  free(state);
}
