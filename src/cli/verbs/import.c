/* SPDX-License-Identifier: GPL-3.0-or-later */
/* import: files of any known format become networks. */
#include "cli/verb.h"

typedef struct import_state {
  const char *from, *to, *weight, *relation, *during, *ref;
  const char *actors, *actor_id, *relation_name, *kind, *sign, *meaning;
  bool undirected, no_header;
} import_state;

static const char *get_kind(size_t index) {
  return index < DIPLO_KIND_COUNT ? diplo_kind_get_name((diplo_kind)index) : NULL;
}

static const char *get_sign(size_t index) {
  return index <= DIPLO_SIGN_MIXED ? diplo_sign_get_name((diplo_sign)index) : NULL;
}

static const char *get_meaning(size_t index) {
  return index <= DIPLO_WEIGHT_LEVEL ? diplo_weight_get_name((diplo_weight)index) : NULL;
}

static const option_spec columns_table[] = {
    {.name = "from",
     .type = OPTION_TEXT,
     .offset = offsetof(import_state, from),
     .argument = "COLUMN",
     .help = "where the sender of a tie stands",
     .fallback = "from, source or the first"},
    {.name = "to",
     .type = OPTION_TEXT,
     .offset = offsetof(import_state, to),
     .argument = "COLUMN",
     .help = "where its receiver stands",
     .fallback = "to, target or the second"},
    {.name = "weight",
     .letter = 'w',
     .type = OPTION_TEXT,
     .offset = offsetof(import_state, weight),
     .argument = "COLUMN",
     .help = "where its weight stands",
     .fallback = "weight"},
    {.name = "relation",
     .letter = 'r',
     .type = OPTION_TEXT,
     .offset = offsetof(import_state, relation),
     .argument = "COLUMN",
     .help = "where its relation stands",
     .fallback = "relation"},
    {.name = "during",
     .type = OPTION_TEXT,
     .offset = offsetof(import_state, during),
     .argument = "COLUMN",
     .help = "where its date or period stands",
     .fallback = "during"},
    {.name = "ref",
     .type = OPTION_TEXT,
     .offset = offsetof(import_state, ref),
     .argument = "COLUMN",
     .help = "where the source that it cites stands",
     .fallback = "ref"},
    {.name = "no-header",
     .type = OPTION_FLAG,
     .offset = offsetof(import_state, no_header),
     .help = "the first line is a tie already; the columns are from, to, weight"},
    {.name = NULL}};
static const option_group columns_group = {"Columns of a tie list", columns_table};

static const option_spec meaning_table[] = {
    {.name = "actors",
     .type = OPTION_PATH,
     .offset = offsetof(import_state, actors),
     .argument = "FILE",
     .help = "a table of the actors: their ids, names, kinds and whatever else"},
    {.name = "actor-id",
     .type = OPTION_TEXT,
     .offset = offsetof(import_state, actor_id),
     .argument = "COLUMN",
     .help = "where the id stands in the table of actors",
     .fallback = "id, name or the first"},
    {.name = "kind",
     .letter = 'k',
     .type = OPTION_CHOICE,
     .offset = offsetof(import_state, kind),
     .argument = "KIND",
     .help = "what the actors are that no table describes",
     .fallback = "country",
     .words = get_kind},
    {.name = "relation-name",
     .type = OPTION_TEXT,
     .offset = offsetof(import_state, relation_name),
     .argument = "NAME",
     .help = "the relation of the ties where no column says it",
     .fallback = "tie"},
    {.name = "sign",
     .letter = 's',
     .type = OPTION_CHOICE,
     .offset = offsetof(import_state, sign),
     .argument = "SIGN",
     .help = "its sign; +- is that of the weight",
     .fallback = "+, or +- with negative weights",
     .words = get_sign},
    {.name = "meaning",
     .type = OPTION_CHOICE,
     .offset = offsetof(import_state, meaning),
     .argument = "MEANING",
     .help = "what its weights mean",
     .fallback = "strength, or none without weights",
     .words = get_meaning},
    {.name = "undirected",
     .type = OPTION_FLAG,
     .offset = offsetof(import_state, undirected),
     .help = "its ties are undirected",
     .conflict = "directed"},
    {.name = NULL}};
static const option_group meaning_group = {"What a tie list does not say", meaning_table};

static const option_use uses[] = {{&columns_group, 0}, {&meaning_group, 0}, {NULL, 0}};

static diplo_status begin(verb_context *context, void *payload) {
  const import_state *state = payload;
  diplo_read_options *read = &context->read;
  read->from = state->from;
  read->to = state->to;
  read->weight = state->weight;
  read->relation = state->relation;
  read->during = state->during;
  read->ref = state->ref;
  read->actors = state->actors;
  read->actor_id = state->actor_id;
  read->relation_name = state->relation_name;
  read->kind = state->kind;
  read->sign = state->sign;
  read->meaning = state->meaning;
  read->undirected = state->undirected;
  read->no_header = state->no_header;
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
