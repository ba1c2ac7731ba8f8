/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lift: ties of leaders become ties of their countries. */
#include "cli/verb.h"

typedef struct lift_state {
  const char *leads;
  diplo_period during;
  bool keep_leaders;
} lift_state;

static const option_spec table[] = {{.name = "leads",
                                     .type = OPTION_TEXT,
                                     .offset = offsetof(lift_state, leads),
                                     .argument = "RELATION",
                                     .help = "the relation from a leader to the country",
                                     .fallback = "leads"},
                                    {.name = "during",
                                     .letter = 'd',
                                     .type = OPTION_PERIOD,
                                     .offset = offsetof(lift_state, during),
                                     .argument = "PERIOD",
                                     .help = "when ties without a period hold",
                                     .fallback = "the network's period"},
                                    {.name = "keep-leaders",
                                     .type = OPTION_FLAG,
                                     .offset = offsetof(lift_state, keep_leaders),
                                     .help = "keep the leaders, and who leads what"},
                                    {.name = NULL}};
static const option_group group = {NULL, table};
static const option_use uses[] = {{&group, 0}, {NULL, 0}};

static diplo_status take_network(verb_context *context, void *payload, diplo_network **network) {
  const lift_state *state = payload;
  diplo_network *result = NULL;
  diplo_lift_options options = {
      .leads = state->leads, .during = state->during, .keep_leaders = state->keep_leaders};
  diplo_status status = diplo_network_lift(*network, &options, &result, context->error);
  if (status == DIPLO_OK) {
    for (size_t i = diplo_note_count(*network); i < diplo_note_count(result); i++)
      verb_note(context, "%s", diplo_note_get_text(result, i));
    diplo_network_free(*network);
    *network = result;
  }
  return status;
}

static const verb_example examples[] = {
    {"diplonet lift data/parade-2025", "Countries alone, tied by what their leaders did."},
    {NULL, NULL}};

const verb verb_lift = {
    .name = "lift",
    .group = "Choose and join",
    .summary = "turn ties of leaders into ties of their countries",
    .description =
        "Each tie of a leader becomes a tie of the country that the leader led when the tie held, "
        "as ties of the relation leads say. A leader who led nothing then keeps the tie; how many "
        "there are stands in a note. Ties that would join a country with itself go.",
    .usage = "[FILE]...",
    .options = uses,
    .examples = examples,
    .input = VERB_READS_NETWORKS,
    .output = VERB_GIVES_NETWORKS,
    .state_size = sizeof(lift_state),
    .network = take_network};
