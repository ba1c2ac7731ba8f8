/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export: networks in other formats. */
#include "cli/verb.h"
#include <diplonet/writer.h>
#include <string.h>

typedef struct export_state {
  const char *part;
  diplo_writer *writer;
} export_state;

static const char *get_part(size_t index) {
  static const char *const words[] = {"actors", "ties"};
  return index < sizeof words / sizeof *words ? words[index] : NULL;
}

static const option_spec table[] = {{.name = "part",
                                     .letter = 'p',
                                     .type = OPTION_CHOICE,
                                     .offset = offsetof(export_state, part),
                                     .argument = "PART",
                                     .help = "of csv and tsv, which hold one table",
                                     .fallback = "ties",
                                     .words = get_part},
                                    {.name = NULL}};
static const option_group group = {NULL, table};
static const option_use uses[] = {{&group, 0}, {NULL, 0}};

static diplo_status write_document(const verb_context *context, export_state *state,
                                   const diplo_network *network) {
  diplo_status status = DIPLO_OK;
  bool actors = state->part && strcmp(state->part, "actors") == 0;
  diplo_write_options options = {.part = actors ? DIPLO_PART_ACTORS : DIPLO_PART_TIES,
                                 .no_provenance = context->global->no_provenance};
  if (!state->writer)
    DIPLO_TRY(diplo_writer_open(context->format, &options, context->output, &state->writer,
                                context->error));
  status = diplo_writer_add(state->writer, network, context->error);
done:
  return status;
}

static diplo_status take_network(verb_context *context, void *payload, diplo_network **network) {
  export_state *state = payload;
  diplo_status status = write_document(context, state, *network);
  diplo_network_free(*network);
  *network = NULL;
  return status;
}

static diplo_status end(verb_context *context, void *payload, diplo_network **network) {
  export_state *state = payload;
  diplo_writer *writer = state->writer;
  (void)network;
  state->writer = NULL;
  return writer ? diplo_writer_close(writer, context->error) : DIPLO_OK;
}

static void clear(void *payload) {
  export_state *state = payload;
  diplo_writer_abandon(state->writer);
}

static const verb_example examples[] = {
    {"diplonet export data/parade-2025 -o parade.json", "JSON, by the name of the file."},
    {"diplonet export --format csv --part actors data/parade-2025", "The actors as CSV."},
    {NULL, NULL}};

const verb verb_export = {
    .name = "export",
    .group = "Show and write",
    .summary = "write networks in another format",
    .description =
        "Writes any format that diplonet knows; 'diplonet help formats' lists them. Without "
        "--format "
        "the suffix of --output decides (.json, .jsonl, .csv, .tsv, .diplonet), else it is the "
        "stream.",
    .usage = "[FILE]...",
    .options = uses,
    .examples = examples,
    .formats = diplo_writer_get_name,
    .format_file = "stream",
    .format_by_suffix = true,
    .input = VERB_READS_NETWORKS,
    .output = VERB_GIVES_DOCUMENT,
    .state_size = sizeof(export_state),
    .network = take_network,
    .end = end,
    .clear = clear};
