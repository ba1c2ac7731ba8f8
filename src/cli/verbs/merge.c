/* SPDX-License-Identifier: GPL-3.0-or-later */
/* merge: several networks become one. */
#include "cli/verb.h"

typedef struct merge_state {
  const char *name;
  diplo_network *merged;
} merge_state;

static const option_spec table[] = {{.name = "name",
                                     .type = OPTION_TEXT,
                                     .offset = offsetof(merge_state, name),
                                     .argument = "NAME",
                                     .help = "the name of the result",
                                     .fallback = "that of the first network"},
                                    {.name = NULL}};
static const option_group group = {NULL, table};
static const option_use uses[] = {{&group, 0}, {NULL, 0}};

static diplo_status take_network(verb_context *context, void *payload, diplo_network **network) {
  merge_state *state = payload;
  diplo_status status = DIPLO_OK;
  if (!state->merged)
    state->merged = *network;
  else {
    status = diplo_network_merge(state->merged, *network, context->error);
    diplo_network_free(*network);
  }
  *network = NULL;
  return status;
}

static diplo_status end(verb_context *context, void *payload, diplo_network **network) {
  merge_state *state = payload;
  diplo_status status = DIPLO_OK;
  if (state->merged && state->name)
    status = diplo_network_set_name(state->merged, state->name, context->error);
  *network = state->merged;
  state->merged = NULL;
  return status;
}

static void clear(void *payload) {
  merge_state *state = payload;
  diplo_network_free(state->merged);
}

static const verb_example examples[] = {
    {"diplonet merge data/parade-2015 data/parade-2025 --name parades",
     "Two data sets become one network."},
    {NULL, NULL}};

const verb verb_merge = {
    .name = "merge",
    .group = "Choose and join",
    .summary = "make several networks one",
    .description =
        "Joins all networks of all FILEs. Actors, relations and refs of the same id are one; what "
        "one network does not know is filled in from the other, and ties that are equal in every "
        "field are kept once. Where two networks contradict each other (the sign of a relation, "
        "the "
        "kind of an actor, the type of a column) nothing is written, and both places are named.",
    .usage = "[FILE]...",
    .options = uses,
    .examples = examples,
    .input = VERB_READS_NETWORKS,
    .output = VERB_GIVES_NETWORKS,
    .state_size = sizeof(merge_state),
    .network = take_network,
    .end = end,
    .clear = clear};
