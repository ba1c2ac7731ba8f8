/* SPDX-License-Identifier: GPL-3.0-or-later */
/* table: a part of a network as rows and columns. */
#include "cli/show.h"
#include <diplonet/writer.h>
#include <string.h>

typedef struct table_state {
  option_list columns, sort;
  uint64_t top, digits;
  bool rank, no_header;
} table_state;

static const option_spec option_table[] = {
    {.name = "columns",
     .letter = 'c',
     .type = OPTION_LIST,
     .offset = offsetof(table_state, columns),
     .argument = "NAME,...",
     .help = "these columns, in this order",
     .fallback = "all"},
    {.name = "sort",
     .letter = 's',
     .type = OPTION_LIST,
     .offset = offsetof(table_state, sort),
     .argument = "NAME,...",
     .help = "sort by these columns; -NAME puts the largest first"},
    {.name = "top",
     .letter = 'n',
     .type = OPTION_COUNT,
     .offset = offsetof(table_state, top),
     .argument = "NUMBER",
     .help = "the first so many rows, after sorting",
     .fallback = "all",
     .min = 1,
     .max = 1e15},
    {.name = "rank",
     .type = OPTION_FLAG,
     .offset = offsetof(table_state, rank),
     .help = "a first column with the rank by the first column of --sort; equal values share it"},
    {.name = "digits",
     .type = OPTION_COUNT,
     .offset = offsetof(table_state, digits),
     .argument = "NUMBER",
     .help = "significant digits in text, markdown, html and latex; other formats are exact",
     .fallback = "6",
     .min = 1,
     .max = 17},
    {.name = "no-header",
     .type = OPTION_FLAG,
     .offset = offsetof(table_state, no_header),
     .help = "leave out the line of names"},
    {.name = NULL}};
static const option_group group = {NULL, option_table};
static const option_use uses[] = {{&group, 0}, {NULL, 0}};

typedef struct part_word {
  const char *word;
  diplo_part part;
} part_word;

static const part_word parts[] = {{"actors", DIPLO_PART_ACTORS},
                                  {"ties", DIPLO_PART_TIES},
                                  {"relations", DIPLO_PART_RELATIONS},
                                  {"refs", DIPLO_PART_REFS},
                                  {"network", DIPLO_PART_ATTRIBUTES}};

static const char *get_part(size_t index) {
  return index < sizeof parts / sizeof *parts ? parts[index].word : NULL;
}

static diplo_part find_part(const char *word) {
  size_t i = 0;
  while (strcmp(parts[i].word, word) != 0)
    i++;
  return parts[i].part;
}

/* In text several networks follow each other with headings; lines of JSON need none; the other
   formats hold one table. */
static diplo_status begin_network(verb_context *context, const diplo_network *network) {
  diplo_status status = DIPLO_OK;
  bool text = strcmp(context->format, "text") == 0;
  if (context->network_count > 1 && !text && strcmp(context->format, "jsonl") != 0)
    return diplo_error_set(context->error, DIPLO_DATA,
                           "there are several networks, and %s holds one table: choose it with "
                           "'diplonet filter --network NAME', or take --format text or jsonl",
                           context->format);
  if (context->network_count > 1 && text) {
    DIPLO_TRY(diplo_output_write_text(context->output, "\n", context->error));
    DIPLO_TRY(show_heading(context, network));
  }
done:
  return status;
}

static diplo_status take_network(verb_context *context, void *payload, diplo_network **network) {
  const table_state *state = payload;
  diplo_status status;
  diplo_table_options options = {.format = context->format,
                                 .columns = state->columns.items,
                                 .column_count = state->columns.count,
                                 .sort = state->sort.items,
                                 .sort_count = state->sort.count,
                                 .top = (size_t)state->top,
                                 .digits = (int)state->digits,
                                 .width = context->width,
                                 .colour = context->colour,
                                 .no_header = state->no_header,
                                 .rank = state->rank};
  DIPLO_TRY(begin_network(context, *network));
  DIPLO_TRY(diplo_table_write(*network, find_part(context->operands[0]), &options, context->output,
                              context->error));
done:
  diplo_network_free(*network);
  *network = NULL;
  return status;
}

static const verb_example examples[] = {
    {"diplonet table ties --columns from,to,relation,weight data/parade-2025",
     "Some columns of the ties."},
    {"diplonet centrality --sign + data/parade-2025 | diplonet table actors --columns "
     "name,strength,betweenness --sort -strength --top 5 --rank --format markdown",
     "The five strongest, for a document."},
    {"diplonet table relations --format csv data/parade-2025", "What each relation declares."},
    {NULL, NULL}};

const verb verb_table = {
    .name = "table",
    .group = "Show and write",
    .summary = "show actors, ties, relations or refs as a table",
    .description =
        "Writes one part of the network as a table: actors, ties, relations, refs, or network (the "
        "attributes of the network itself). At a terminal the table is aligned text; elsewhere it "
        "is tsv, unless --format or the suffix of --output says otherwise.",
    .usage = "PART [FILE]...",
    .operand_name = "PART",
    .operand_words = get_part,
    .operand_min = 1,
    .operand_max = 1,
    .options = uses,
    .examples = examples,
    .formats = diplo_table_get_format,
    .format_terminal = "text",
    .format_file = "tsv",
    .format_by_suffix = true,
    .input = VERB_READS_NETWORKS,
    .output = VERB_GIVES_DOCUMENT,
    .state_size = sizeof(table_state),
    .network = take_network};
