/* SPDX-License-Identifier: GPL-3.0-or-later */
/* layout: where actors stand in a picture. */
#include "cli/picturing.h"

typedef struct layout_state {
  layout_choice layout;
} layout_state;

static const option_use uses[] = {{&option_group_layout, offsetof(layout_state, layout)},
                                  {NULL, 0}};

static diplo_status take_network(verb_context *context, void *payload, diplo_network **network) {
  const layout_state *state = payload;
  diplo_buffer worker = {0}, warning = {0};
  diplo_layout_options options;
  diplo_status status;
  DIPLO_TRY(picturing_get_layout(context, &state->layout, &worker, &options));
  DIPLO_TRY(diplo_network_layout(*network, &options, &warning, context->error));
  picturing_say_warning(context, &warning);
done:
  diplo_buffer_clear(&worker);
  diplo_buffer_clear(&warning);
  return status;
}

static const verb_example examples[] = {
    {"diplonet layout --engine stress data/parade-2025 -o placed.diplonet",
     "Adds the columns x and y."},
    {"diplonet layout --engine circle data/parade-2025 | diplonet draw -o circle.svg",
     "Draws with these places."},
    {NULL, NULL}};

const verb verb_layout = {
    .name = "layout",
    .group = "Compute",
    .summary = "give each actor its place in a picture",
    .description =
        "Adds the columns x and y to the actors: points, y upwards, no two actors at one place; "
        "leaders stand beside the country that they lead. 'diplonet draw' uses them, so that "
        "several pictures can have the same places.\n\n"
        "The engines of Graphviz run in a program of their own; where it crashes or takes too "
        "long, "
        "the stress layout takes its place and a note says so.",
    .usage = "[FILE]...",
    .options = uses,
    .examples = examples,
    .input = VERB_READS_NETWORKS,
    .output = VERB_GIVES_NETWORKS,
    .state_size = sizeof(layout_state),
    .network = take_network};
