/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The options of tie lists. */
#include "cli/tie_list.h"

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
     .offset = offsetof(tie_list_choice, from),
     .argument = "COLUMN",
     .help = "where the sender of a tie stands",
     .fallback = "a usual name: from, source, country1, ..."},
    {.name = "to",
     .type = OPTION_TEXT,
     .offset = offsetof(tie_list_choice, to),
     .argument = "COLUMN",
     .help = "where its receiver stands",
     .fallback = "its fellow: to, target, country2, ..."},
    {.name = "weight",
     .letter = 'w',
     .type = OPTION_TEXT,
     .offset = offsetof(tie_list_choice, weight),
     .argument = "COLUMN",
     .help = "where its weight stands",
     .fallback = "a usual name"},
    {.name = "relation",
     .letter = 'r',
     .type = OPTION_TEXT,
     .offset = offsetof(tie_list_choice, relation),
     .argument = "COLUMN",
     .help = "where its relation stands",
     .fallback = "a usual name"},
    {.name = "during",
     .type = OPTION_TEXT,
     .offset = offsetof(tie_list_choice, during),
     .argument = "COLUMN",
     .help = "where its date or period stands; BEGIN..END for two columns",
     .fallback = "a usual name"},
    {.name = "ref",
     .type = OPTION_TEXT,
     .offset = offsetof(tie_list_choice, ref),
     .argument = "COLUMN",
     .help = "where the source that it cites stands",
     .fallback = "a usual name"},
    {.name = "no-header",
     .type = OPTION_FLAG,
     .offset = offsetof(tie_list_choice, no_header),
     .help = "the first line is a tie already; the columns are from, to, weight"},
    {.name = NULL}};
const option_group option_group_columns = {"Columns of a tie list", columns_table};

static const option_spec meaning_table[] = {
    {.name = "actors",
     .type = OPTION_PATH,
     .offset = offsetof(tie_list_choice, actors),
     .argument = "FILE",
     .help = "a table of the actors: their ids, names, kinds and whatever else"},
    {.name = "actor-id",
     .type = OPTION_TEXT,
     .offset = offsetof(tie_list_choice, actor_id),
     .argument = "COLUMN",
     .help = "where the id stands in the table of actors",
     .fallback = "id, name or the first"},
    {.name = "kind",
     .letter = 'k',
     .type = OPTION_CHOICE,
     .offset = offsetof(tie_list_choice, kind),
     .argument = "KIND",
     .help = "what the actors are that no table describes",
     .fallback = "country",
     .words = get_kind},
    {.name = "relation-name",
     .type = OPTION_TEXT,
     .offset = offsetof(tie_list_choice, relation_name),
     .argument = "NAME",
     .help = "the relation of the ties where no column says it",
     .fallback = "tie"},
    {.name = "sign",
     .letter = 's',
     .type = OPTION_CHOICE,
     .offset = offsetof(tie_list_choice, sign),
     .argument = "SIGN",
     .help = "its sign; +- is that of the weight",
     .fallback = "+, or +- with negative weights",
     .words = get_sign},
    {.name = "meaning",
     .type = OPTION_CHOICE,
     .offset = offsetof(tie_list_choice, meaning),
     .argument = "MEANING",
     .help = "what its weights mean",
     .fallback = "strength, or none without weights",
     .words = get_meaning},
    {.name = "undirected",
     .type = OPTION_FLAG,
     .offset = offsetof(tie_list_choice, undirected),
     .help = "its ties are undirected",
     .conflict = "directed"},
    {.name = NULL}};
const option_group option_group_meaning = {"What a tie list does not say", meaning_table};

void tie_list_apply(const tie_list_choice *choice, diplo_read_options *read) {
  read->from = choice->from;
  read->to = choice->to;
  read->weight = choice->weight;
  read->relation = choice->relation;
  read->during = choice->during;
  read->ref = choice->ref;
  read->actors = choice->actors;
  read->actor_id = choice->actor_id;
  read->relation_name = choice->relation_name;
  read->kind = choice->kind;
  read->sign = choice->sign;
  read->meaning = choice->meaning;
  read->undirected = choice->undirected;
  read->no_header = choice->no_header;
}
