/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes networks as a stream, in the one canonical form. */
#include "model/format.h"
#include "stream/field_words.h"
#include <stdlib.h>
#include <string.h>

enum { BLOCK_SIZE = 1 << 16 };

typedef struct stream_writer {
  diplo_output *output;
  bool no_provenance;
  bool begun;         /* a network was written; what ends it was not */
  diplo_buffer block; /* not yet given to the output */
} stream_writer;

static diplo_status flush(stream_writer *w, diplo_error *error) {
  diplo_status status =
      diplo_output_write(w->output, diplo_buffer_get(&w->block), w->block.size, error);
  diplo_buffer_reset(&w->block);
  return status;
}

static diplo_status stream_write_open(diplo_output *output, const diplo_write_options *options,
                                      void **state, diplo_error *error) {
  stream_writer *w = calloc(1, sizeof *w);
  if (!w)
    return diplo_error_memory(error);
  w->output = output;
  w->no_provenance = options && options->no_provenance;
  *state = w;
  return DIPLO_OK;
}

static void stream_write_abandon(void *state) {
  stream_writer *w = state;
  if (!w)
    return;
  diplo_buffer_clear(&w->block);
  free(w);
}

static diplo_status put(stream_writer *w, const char *text, diplo_error *error) {
  return diplo_buffer_add_text(&w->block, text, error);
}

static bool is_special(char c) {
  return c == '\t' || c == '\n' || c == '\r' || c == '\\';
}

/* Appends a text with its special characters escaped. */
static diplo_status put_text(stream_writer *w, const char *text, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  while (*text) {
    const char *end = text;
    while (*end && !is_special(*end))
      end++;
    DIPLO_TRY(diplo_buffer_add(&w->block, text, (size_t)(end - text), error));
    if (!*end)
      break;
    char escape[] = {'\\', *end == '\t' ? 't' : *end == '\n' ? 'n' : *end == '\r' ? 'r' : '\\'};
    DIPLO_TRY(diplo_buffer_add(&w->block, escape, sizeof escape, error));
    text = end + 1;
  }
done:
  return status;
}

/* The first field of a row: a # there would begin a declaration. */
static diplo_status put_first(stream_writer *w, const char *text, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  if (*text == '#')
    DIPLO_TRY(put(w, "\\", error));
  DIPLO_TRY(put_text(w, text, error));
done:
  return status;
}

/* A tab and the text, which may be NULL for missing. */
static diplo_status put_next(stream_writer *w, const char *text, diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(put(w, "\t", error));
  if (text)
    DIPLO_TRY(put_text(w, text, error));
done:
  return status;
}

static diplo_status put_period(stream_writer *w, diplo_period period, diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(put(w, "\t", error));
  DIPLO_TRY(diplo_period_format(period, &w->block, error));
done:
  return status;
}

static diplo_status put_column_name(stream_writer *w, diplo_part part, const diplo_column *column,
                                    diplo_error *error) {
  const char *name = diplo_column_get_name(column);
  diplo_type type = diplo_column_get_type(column);
  diplo_status status;
  DIPLO_TRY(put_next(w, name, error));
  if (stream_column_is_plain(part, name, type))
    goto done;
  DIPLO_TRY(put(w, ":", error));
  DIPLO_TRY(put(w, diplo_type_get_name(type), error));
done:
  return status;
}

static diplo_status put_value(stream_writer *w, const diplo_column *column, size_t row,
                              diplo_error *error) {
  if (diplo_column_get_type(column) == DIPLO_TEXT)
    return put_next(w, diplo_column_get_text(column, row), error);
  diplo_status status;
  DIPLO_TRY(put(w, "\t", error));
  DIPLO_TRY(diplo_column_format(column, row, &w->block, error));
done:
  return status;
}

static diplo_status put_relation(stream_writer *w, const diplo_network *network, size_t row,
                                 diplo_error *error) {
  const diplo_relation *relation = diplo_relation_get(network, row);
  diplo_status status;
  DIPLO_TRY(put_first(w, relation->name, error));
  DIPLO_TRY(put_next(w, diplo_sign_get_name(relation->sign), error));
  DIPLO_TRY(put_next(w, relation->directed ? "yes" : "no", error));
  DIPLO_TRY(put_next(w, diplo_weight_get_name(relation->weight), error));
  DIPLO_TRY(put_next(w, diplo_combine_get_name(relation->combine), error));
  DIPLO_TRY(put_next(w, relation->label, error));
  DIPLO_TRY(put_next(w, relation->colour, error));
  DIPLO_TRY(put_next(w, diplo_dash_get_name(relation->dash), error));
done:
  return status;
}

static diplo_status put_actor(stream_writer *w, const diplo_network *network, size_t row,
                              diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(put_first(w, diplo_actor_get_id(network, row), error));
  DIPLO_TRY(put_next(w, diplo_kind_get_name(diplo_actor_get_kind(network, row)), error));
  DIPLO_TRY(put_next(w, diplo_actor_get_name(network, row), error));
done:
  return status;
}

static diplo_status put_tie(stream_writer *w, const diplo_network *network, size_t row,
                            diplo_error *error) {
  size_t from = diplo_tie_get_from(network)[row], to = diplo_tie_get_to(network)[row];
  size_t relation = diplo_tie_get_relation(network)[row];
  diplo_status status;
  DIPLO_TRY(put_first(w, diplo_actor_get_id(network, from), error));
  DIPLO_TRY(put_next(w, diplo_actor_get_id(network, to), error));
  DIPLO_TRY(put_next(w, diplo_relation_get(network, relation)->name, error));
done:
  return status;
}

static diplo_status put_ref(stream_writer *w, const diplo_network *network, size_t row,
                            diplo_error *error) {
  return put_first(w, diplo_ref_get_id(network, row), error);
}

/* The fixed fields of a row, and their names; indexed by diplo_part. */
static const struct {
  const char *header;
  diplo_status (*put)(stream_writer *w, const diplo_network *network, size_t row,
                      diplo_error *error);
} fixed[] = {
    [DIPLO_PART_ACTORS] = {"\tid\tkind\tname", put_actor},
    [DIPLO_PART_RELATIONS] = {"\tname\tsign\tdirected\tweight\tcombine\tlabel\tcolour\tdash",
                              put_relation},
    [DIPLO_PART_TIES] = {"\tfrom\tto\trelation", put_tie},
    [DIPLO_PART_REFS] = {"\tid", put_ref}};

static diplo_status put_section(stream_writer *w, const stream_section *section,
                                const diplo_network *network, diplo_error *error) {
  diplo_part part = section->part;
  const diplo_columns *columns = diplo_network_columns(network, part);
  size_t rows = diplo_network_row_count(network, part), count = diplo_columns_count(columns);
  diplo_status status = DIPLO_OK;
  if (part == DIPLO_PART_REFS && rows + count == 0)
    goto done;
  DIPLO_TRY(put(w, section->word, error));
  DIPLO_TRY(put(w, fixed[part].header, error));
  for (size_t i = 0; i < count; i++)
    DIPLO_TRY(put_column_name(w, part, diplo_columns_get(columns, i), error));
  DIPLO_TRY(put(w, "\n", error));
  for (size_t row = 0; row < rows; row++) {
    DIPLO_TRY(fixed[part].put(w, network, row, error));
    for (size_t i = 0; i < count; i++)
      DIPLO_TRY(put_value(w, diplo_columns_get(columns, i), row, error));
    DIPLO_TRY(put(w, "\n", error));
    if (w->block.size >= BLOCK_SIZE)
      DIPLO_TRY(flush(w, error));
  }
done:
  return status;
}

static diplo_status put_head(stream_writer *w, const diplo_network *network, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  const char *name = diplo_network_get_name(network);
  diplo_period period = diplo_network_get_period(network);
  for (size_t i = 0; !w->no_provenance && i < diplo_run_count(network); i++) {
    DIPLO_TRY(put(w, "#run", error));
    DIPLO_TRY(put_next(w, diplo_run_get(network, i), error));
    DIPLO_TRY(put(w, "\n", error));
  }
  DIPLO_TRY(put(w, "#network", error));
  if (name || !diplo_period_is_missing(period))
    DIPLO_TRY(put_next(w, name, error));
  if (!diplo_period_is_missing(period))
    DIPLO_TRY(put_period(w, period, error));
  DIPLO_TRY(put(w, "\n", error));
done:
  return status;
}

static diplo_status put_attributes(stream_writer *w, const diplo_network *network,
                                   diplo_error *error) {
  const diplo_columns *columns = diplo_network_columns(network, DIPLO_PART_ATTRIBUTES);
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < diplo_columns_count(columns); i++) {
    const diplo_column *column = diplo_columns_get(columns, i);
    DIPLO_TRY(put(w, "#attribute", error));
    DIPLO_TRY(put_column_name(w, DIPLO_PART_ATTRIBUTES, column, error));
    DIPLO_TRY(put_value(w, column, 0, error));
    DIPLO_TRY(put(w, "\n", error));
  }
  for (size_t i = 0; i < diplo_note_count(network); i++) {
    DIPLO_TRY(put(w, "#note", error));
    DIPLO_TRY(put_next(w, diplo_note_get_subject(network, i), error));
    DIPLO_TRY(put_next(w, diplo_note_get_text(network, i), error));
    DIPLO_TRY(put(w, "\n", error));
  }
done:
  return status;
}

static diplo_status stream_write_add(void *state, const diplo_network *network,
                                     diplo_error *error) {
  stream_writer *w = state;
  diplo_status status;
  DIPLO_TRY(put(w, w->begun ? "#next\n" : STREAM_MAGIC " " STREAM_VERSION "\n", error));
  w->begun = true;
  DIPLO_TRY(put_head(w, network, error));
  DIPLO_TRY(put_attributes(w, network, error));
  for (size_t i = 0; i < STREAM_SECTION_COUNT; i++)
    DIPLO_TRY(put_section(w, &stream_sections[i], network, error));
  DIPLO_TRY(flush(w, error));
done:
  return status;
}

static diplo_status stream_write_close(void *state, diplo_error *error) {
  stream_writer *w = state;
  diplo_status status = DIPLO_OK;
  if (!w->begun)
    DIPLO_TRY(put(w, STREAM_MAGIC " " STREAM_VERSION "\n", error));
  DIPLO_TRY(put(w, "#end\n", error));
  DIPLO_TRY(flush(w, error));
done:
  stream_write_abandon(w);
  return status;
}

const writer_kind writer_stream = {
    .name = "stream",
    .summary = "the text between verbs: everything that a network holds",
    .open = stream_write_open,
    .add = stream_write_add,
    .close = stream_write_close,
    .abandon = stream_write_abandon,
};
