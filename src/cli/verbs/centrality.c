/* SPDX-License-Identifier: GPL-3.0-or-later */
/* centrality: scores of actors, ties and the network. */
#include "cli/scores.h"
#include "cli/scoring.h"
#include <stdlib.h>

typedef struct centrality_state {
  tie_choice ties;
  measure_choice measures;
  uint64_t top;
  scoring_names names; /* of the network at hand */
} centrality_state;

static const option_spec table[] = {{.name = "top",
                                     .type = OPTION_COUNT,
                                     .offset = offsetof(centrality_state, top),
                                     .argument = "NUMBER",
                                     .help = "in the text for reading, so many actors",
                                     .fallback = "20",
                                     .min = 1,
                                     .max = 1e9,
                                     .flags = OPTION_UNTRACED},
                                    {.name = NULL}};
static const option_group group = {"Text", table};

static const option_use uses[] = {{&option_group_measures, offsetof(centrality_state, measures)},
                                  {&option_group_ties, offsetof(centrality_state, ties)},
                                  {&option_group_parameters, offsetof(centrality_state, measures)},
                                  {&group, 0},
                                  {NULL, 0}};

static diplo_status take_network(verb_context *context, void *payload, diplo_network **network) {
  centrality_state *state = payload;
  free(state->names.items);
  state->names = (scoring_names){0};
  diplo_status status =
      scoring_compute(context, &state->ties, &state->measures, *network, &state->names);
  if (status == DIPLO_OK && !context->global->quiet)
    scores_say_notes(context, *network, &state->names);
  return status;
}

static diplo_status show(verb_context *context, const void *payload, const diplo_network *network) {
  const centrality_state *state = payload;
  return scores_show(context, network, &state->names, (size_t)state->top);
}

static void clear(void *payload) {
  centrality_state *state = payload;
  free(state->names.items);
}

static const verb_example examples[] = {
    {"diplonet centrality --sign + data/parade-2025 | diplonet table actors --sort -betweenness "
     "--top 10",
     "The ten usual measures on friendly ties, as a table."},
    {"diplonet centrality -m signed_degree,pn data/parade-2025 --format text",
     "Two measures that take hostile ties as such."},
    {"diplonet centrality -m strength,closeness --relation trade_dependency data/parade-2025",
     "On one relation alone."},
    {NULL, NULL}};

const verb verb_centrality = {
    .name = "centrality",
    .group = "Compute",
    .summary = "compute who is central, by which measure",
    .description =
        "Computes measures and adds the scores to the network: columns of actors, columns of ties, "
        "and attributes of the network itself, each of the name of its measure. With each goes a "
        "note that says the definition, which ties entered, what was left out, how weights were "
        "taken, and why a value is missing.\n\n"
        "Where no measure is named, ten that suit the network are computed; they are others where "
        "negative ties enter. A measure that cannot take the network refuses it with a sentence "
        "that names the way out, such as --sign + or --absolute.\n\n"
        "At a terminal, and with --format text, the actors are shown by the first measure; in a "
        "pipe the network goes on as a stream.",
    .usage = "[FILE]...",
    .options = uses,
    .examples = examples,
    .input = VERB_READS_NETWORKS,
    .output = VERB_GIVES_NETWORKS,
    .state_size = sizeof(centrality_state),
    .network = take_network,
    .clear = clear,
    .show = show};
