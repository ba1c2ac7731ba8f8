/* SPDX-License-Identifier: GPL-3.0-or-later */
/* import: files of any known format become networks. */
#include "cli/tie_list.h"
#include "cli/verb.h"

typedef struct import_state {
  tie_list_choice list;
} import_state;

static const option_use uses[] = {{&option_group_columns, offsetof(import_state, list)},
                                  {&option_group_meaning, offsetof(import_state, list)},
                                  {NULL, 0}};

static diplo_status begin(verb_context *context, void *payload) {
  const import_state *state = payload;
  tie_list_apply(&state->list, &context->read);
  return DIPLO_OK;
}

static const verb_example examples[] = {
    {"diplonet import data/parade-2025 -o parade.diplonet", "A data package becomes a stream."},
    {"diplonet import alliances.csv --from country1 --to country2 --weight level",
     "A tie list whose columns have names of their own."},
    {"printf 'CHN,PRK,3\\nCHN,RUS,2\\n' | diplonet import --no-header --relation-name trade",
     "A bare list of ties, from a pipe."},
    {NULL, NULL}};

const verb verb_import = {
    .name = "import",
    .group = "Bring in and look",
    .summary = "read data packages, tie lists and streams",
    .description =
        "Reads each FILE and writes it as a network. A FILE is a stream, a folder that holds a "
        "data "
        "package (datapackage.json), or a tie list: a table in CSV or TSV with one tie a line. The "
        "format is found out by content, whatever the name of the file.\n\n"
        "A tie list needs columns for the two actors of a tie; weight, relation, period and ref "
        "are taken where they are there, and other columns stay beside the ties as they are. Its "
        "ties are undirected unless --directed is given. Several files give a panel: several "
        "networks in one stream; 'diplonet merge' makes them one.\n\n"
        "Other verbs read the same formats; import is for tie lists that need explaining.",
    .usage = "[FILE]...",
    .options = uses,
    .examples = examples,
    .input = VERB_READS_NETWORKS,
    .output = VERB_GIVES_NETWORKS,
    .state_size = sizeof(import_state),
    .begin = begin};
