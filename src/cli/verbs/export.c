/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export: networks in other formats. */
#include "cli/verb.h"
#include <diplonet/writer.h>
#include <string.h>

typedef struct export_state {
  const char *part;
  bool replace;
  diplo_writer *writer;
  diplo_network *kept; /* of a package, until it is certain that it is the only one */
} export_state;

static const char *get_part(size_t index) {
  static const char *const words[] = {"actors", "ties"};
  return index < sizeof words / sizeof *words ? words[index] : NULL;
}

static const option_spec table[] = {
    {.name = "part",
     .letter = 'p',
     .type = OPTION_CHOICE,
     .offset = offsetof(export_state, part),
     .argument = "PART",
     .help = "of csv and tsv, which hold one table",
     .fallback = "ties",
     .words = get_part},
    {.name = "replace",
     .type = OPTION_FLAG,
     .offset = offsetof(export_state, replace),
     .help = "a package may take the place of a package that is there"},
    {.name = NULL}};
static const option_group group = {NULL, table};
static const option_use uses[] = {{&group, 0}, {NULL, 0}};

/* Every writer's format, and behind them the data package. */
static const char *get_format(size_t index) {
  const char *name = diplo_writer_get_name(index);
  if (name)
    return name;
  return index == 0 || diplo_writer_get_name(index - 1) ? "package" : NULL;
}

static bool is_package(const verb_context *context) {
  return strcmp(context->format, "package") == 0;
}

static diplo_status begin(verb_context *context, void *payload) {
  (void)payload;
  const char *folder = context->global->output;
  context->own_output = is_package(context);
  if (context->own_output && (!folder || strcmp(folder, "-") == 0))
    return diplo_error_set(context->error, DIPLO_USAGE,
                           "a data package is a folder: name it with --output FOLDER");
  return DIPLO_OK;
}

static diplo_status keep_network(const verb_context *context, export_state *state,
                                 diplo_network **network) {
  if (state->kept)
    return diplo_error_set(context->error, DIPLO_DATA,
                           "there are several networks, and a data package holds one: choose it "
                           "with 'diplonet filter --network NAME'");
  state->kept = *network;
  *network = NULL;
  return DIPLO_OK;
}

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
  if (is_package(context))
    return keep_network(context, state, network);
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
  if (state->kept)
    return diplo_package_write(state->kept, context->global->output, state->replace,
                               context->error);
  return writer ? diplo_writer_close(writer, context->error) : DIPLO_OK;
}

static void clear(void *payload) {
  export_state *state = payload;
  diplo_writer_abandon(state->writer);
  diplo_network_free(state->kept);
}

static const verb_example examples[] = {
    {"diplonet export data/parade-2025 -o parade.graphml", "GraphML, by the name of the file."},
    {"diplonet export --format csv --part actors data/parade-2025", "The actors as CSV."},
    {"diplonet filter --sign + data/parade-2025 | diplonet export --format package -o friends",
     "A part of a data set as a data set."},
    {NULL, NULL}};

const verb verb_export = {
    .name = "export",
    .group = "Show and write",
    .summary = "write networks in another format",
    .description =
        "Writes stream, JSON, JSON lines, GraphML, DOT, a table of actors or ties, or a data "
        "package. Without --format the suffix of --output decides (.json, .jsonl, .csv, .tsv, "
        ".graphml, .dot, .gv, .diplonet), else it is the stream.\n\n"
        "A package is a folder: datapackage.json with actors.csv, relations.csv, ties.csv and "
        "refs.csv. One that is there is replaced only with --replace.",
    .usage = "[FILE]...",
    .options = uses,
    .examples = examples,
    .formats = get_format,
    .format_file = "stream",
    .format_by_suffix = true,
    .input = VERB_READS_NETWORKS,
    .output = VERB_GIVES_DOCUMENT,
    .state_size = sizeof(export_state),
    .begin = begin,
    .network = take_network,
    .end = end,
    .clear = clear};
