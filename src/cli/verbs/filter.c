/* SPDX-License-Identifier: GPL-3.0-or-later */
/* filter: the part of a network that is asked for. */
#include "cli/verb.h"
#include <stdlib.h>
#include <string.h>

typedef struct filter_state {
  option_list relations, not_relations, actors, ego, networks;
  unsigned signs, kinds;
  diplo_period during;
  bool dated, largest_component, drop_isolates;
  uint64_t steps;
  const char *where_actor, *where_tie;
  bool kept; /* something was left in some network */
} filter_state;

static const option_spec tie_table[] = {
    {.name = "relation",
     .letter = 'r',
     .type = OPTION_LIST,
     .offset = offsetof(filter_state, relations),
     .argument = "NAME,...",
     .help = "keep ties of these relations",
     .conflict = "not-relation"},
    {.name = "not-relation",
     .type = OPTION_LIST,
     .offset = offsetof(filter_state, not_relations),
     .argument = "NAME,...",
     .help = "keep ties of all relations but these"},
    {.name = "sign",
     .letter = 's',
     .type = OPTION_SIGNS,
     .offset = offsetof(filter_state, signs),
     .argument = "SIGNS",
     .help = "keep ties of these signs: + friendly, - hostile, 0 neither, or several: +0"},
    {.name = "during",
     .letter = 'd',
     .type = OPTION_PERIOD,
     .offset = offsetof(filter_state, during),
     .argument = "PERIOD",
     .help = "keep ties that hold in this period, cut to it, and those without a period"},
    {.name = "dated",
     .type = OPTION_FLAG,
     .offset = offsetof(filter_state, dated),
     .help = "drop ties without a period"},
    {.name = "where-tie",
     .letter = 't',
     .type = OPTION_TEXT,
     .offset = offsetof(filter_state, where_tie),
     .argument = "CONDITION",
     .help = "keep ties whose fields fulfil the condition, like 'weight >= 2 and relation =~ "
             "\"trade\"'"},
    {.name = NULL}};
static const option_group tie_group = {"Ties", tie_table};

static const option_spec actor_table[] = {
    {.name = "kind",
     .letter = 'k',
     .type = OPTION_KINDS,
     .offset = offsetof(filter_state, kinds),
     .argument = "KIND,...",
     .help = "keep actors of these kinds: country, leader, organisation, event, group"},
    {.name = "actor",
     .type = OPTION_LIST,
     .offset = offsetof(filter_state, actors),
     .argument = "ID,...",
     .help = "keep these actors and the ties among them"},
    {.name = "where-actor",
     .letter = 'a',
     .type = OPTION_TEXT,
     .offset = offsetof(filter_state, where_actor),
     .argument = "CONDITION",
     .help = "keep actors whose fields fulfil the condition, like 'region == \"Asia\"'"},
    {.name = "ego",
     .type = OPTION_LIST,
     .offset = offsetof(filter_state, ego),
     .argument = "ID,...",
     .help = "keep these actors and all within --steps of them, whatever the direction"},
    {.name = "steps",
     .type = OPTION_COUNT,
     .offset = offsetof(filter_state, steps),
     .argument = "NUMBER",
     .help = "how far --ego reaches",
     .fallback = "1",
     .min = 1,
     .max = 1000000},
    {.name = "largest-component",
     .type = OPTION_FLAG,
     .offset = offsetof(filter_state, largest_component),
     .help = "keep the largest part that hangs together"},
    {.name = "drop-isolates",
     .type = OPTION_FLAG,
     .offset = offsetof(filter_state, drop_isolates),
     .help = "drop actors that have no tie left"},
    {.name = NULL}};
static const option_group actor_group = {"Actors", actor_table};

static const option_spec network_table[] = {
    {.name = "network",
     .type = OPTION_LIST,
     .offset = offsetof(filter_state, networks),
     .argument = "NAME,...",
     .help = "of a panel, keep the networks of these names"},
    {.name = NULL}};
static const option_group network_group = {"Networks", network_table};

static const option_use uses[] = {
    {&tie_group, 0}, {&actor_group, 0}, {&network_group, 0}, {NULL, 0}};

static bool is_listed(const option_list *list, const char *name) {
  for (size_t i = 0; i < list->count; i++) {
    if (name && strcmp(list->items[i], name) == 0)
      return true;
  }
  return false;
}

/* A name that is no relation of the network, with what is near. */
static diplo_status refuse_relation(const diplo_network *network, const char *name,
                                    diplo_error *error) {
  size_t count = diplo_relation_count(network);
  char hint[OPTION_HINT_SIZE];
  const char **names = malloc((count + 1) * sizeof *names);
  if (!names)
    return diplo_error_memory(error);
  for (size_t i = 0; i < count; i++)
    names[i] = diplo_relation_get(network, i)->name;
  option_hint(name, false, names, count, hint);
  free(names);
  return diplo_error_set(error, DIPLO_USAGE, "there is no relation '%s'%s", name, hint);
}

/* The relations that --not-relation leaves; the caller frees the array. */
static diplo_status find_others(const diplo_network *network, const option_list *unwanted,
                                const char ***names, size_t *count, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t all = diplo_relation_count(network);
  *count = 0;
  for (size_t i = 0; i < unwanted->count; i++) {
    if (diplo_relation_find(network, unwanted->items[i]) == DIPLO_NONE)
      return refuse_relation(network, unwanted->items[i], error);
  }
  *names = malloc((all + 1) * sizeof **names);
  if (!*names)
    return diplo_error_memory(error);
  for (size_t i = 0; i < all; i++) {
    const char *name = diplo_relation_get(network, i)->name;
    if (!is_listed(unwanted, name))
      (*names)[(*count)++] = name;
  }
  return status;
}

/* Whether something was asked of ties, and not of actors alone. */
static bool asks_for_ties(const filter_state *state) {
  return state->relations.count > 0 || state->not_relations.count > 0 || state->signs != 0 ||
         !diplo_period_is_missing(state->during) || state->dated || state->where_tie;
}

/* Whether nothing is left of what was asked for. */
static bool is_nothing(const filter_state *state, const diplo_network *before,
                       const diplo_network *after) {
  return (diplo_actor_count(before) > 0 && diplo_actor_count(after) == 0) ||
         (asks_for_ties(state) && diplo_tie_count(before) > 0 && diplo_tie_count(after) == 0);
}

static diplo_status select_part(verb_context *context, filter_state *state,
                                diplo_network **network) {
  diplo_status status = DIPLO_OK;
  diplo_network *result = NULL;
  const char **others = NULL;
  diplo_selection selection = {.relations = state->relations.items,
                               .relation_count = state->relations.count,
                               .signs = state->signs,
                               .period = state->during,
                               .dated = state->dated,
                               .kinds = state->kinds,
                               .actors = state->actors.items,
                               .actor_count = state->actors.count,
                               .actor_expression = state->where_actor,
                               .tie_expression = state->where_tie,
                               .ego = state->ego.items,
                               .ego_count = state->ego.count,
                               .steps = (unsigned)state->steps,
                               .largest_component = state->largest_component,
                               .drop_isolates = state->drop_isolates};
  if (state->not_relations.count > 0) {
    DIPLO_TRY(find_others(*network, &state->not_relations, &others, &selection.relation_count,
                          context->error));
    selection.relations = others;
  }
  DIPLO_TRY(diplo_network_select(*network, &selection, &result, context->error));
  state->kept = state->kept || !is_nothing(state, *network, result);
  diplo_network_free(*network);
  *network = result;
done:
  free(others);
  return status;
}

static diplo_status take_network(verb_context *context, void *payload, diplo_network **network) {
  filter_state *state = payload;
  if (state->networks.count > 0 && !is_listed(&state->networks, diplo_network_get_name(*network))) {
    diplo_network_free(*network);
    *network = NULL;
    return DIPLO_OK;
  }
  return select_part(context, state, network);
}

static diplo_status end(verb_context *context, void *payload, diplo_network **network) {
  const filter_state *state = payload;
  (void)network;
  context->answer_is_no = !state->kept;
  if (!state->kept)
    verb_note(context, "nothing is left");
  return DIPLO_OK;
}

static const verb_example examples[] = {
    {"diplonet filter --sign + --kind country data/parade-2025",
     "Friendly ties among countries alone."},
    {"diplonet filter --where-tie 'weight >= 0.75' --drop-isolates data/parade-2025",
     "The stronger ties, and who has any."},
    {"diplonet filter --ego CHN --steps 1 data/parade-2025", "One actor and its partners."},
    {NULL, NULL}};

const verb verb_filter = {
    .name = "filter",
    .group = "Choose and join",
    .summary = "keep a part of a network",
    .description =
        "Keeps the ties and actors that fulfil all conditions; a tie goes with either of its "
        "actors. First ties are chosen, then actors, then --ego, --largest-component and "
        "--drop-isolates look at what is left. Columns, relations, refs and provenance stay.\n\n"
        "A condition compares fields with numbers, dates and \"texts\" by == != < <= > >= and =~ "
        "(contains), joined by and, or, not and parentheses; of ties also from.FIELD, to.FIELD and "
        "relation.FIELD. x == missing asks for a missing value, and any other comparison with a "
        "missing value is not fulfilled. docs/expressions.md has the grammar.\n\n"
        "The exit status is 1 where no actor is left, or, if ties were asked for, no tie.",
    .usage = "[FILE]...",
    .options = uses,
    .examples = examples,
    .input = VERB_READS_NETWORKS,
    .output = VERB_GIVES_NETWORKS,
    .state_size = sizeof(filter_state),
    .network = take_network,
    .end = end};
