/* SPDX-License-Identifier: GPL-3.0-or-later */
/* draw: the relation diagram. */
#include "cli/picturing.h"
#include <string.h>

typedef struct draw_state {
  picture_choice picture;
  layout_choice layout;
  const char *renderer;
} draw_state;

static const char *get_renderer(size_t index) {
  static const char *const words[] = {"diplonet", "graphviz"};
  return index < sizeof words / sizeof *words ? words[index] : NULL;
}

static const option_spec table[] = {{.name = "renderer",
                                     .type = OPTION_CHOICE,
                                     .offset = offsetof(draw_state, renderer),
                                     .argument = "RENDERER",
                                     .help = "who draws; graphviz is for comparison",
                                     .fallback = "diplonet",
                                     .words = get_renderer},
                                    {.name = NULL}};
static const option_group group = {"Renderer", table};
static const option_use uses[] = {{&option_group_picture, offsetof(draw_state, picture)},
                                  {&option_group_layout, offsetof(draw_state, layout)},
                                  {&group, 0},
                                  {NULL, 0}};

/* A name that promises another format than SVG is a mistake. */
static diplo_status begin(verb_context *context, void *payload) {
  static const char *const others[] = {".png", ".pdf", ".jpg", ".jpeg", ".gif", ".eps", ".ps"};
  const char *path = context->global->output;
  const char *suffix = path ? strrchr(path, '.') : NULL;
  (void)payload;
  for (size_t i = 0; suffix && i < sizeof others / sizeof *others; i++) {
    if (strcmp(suffix, others[i]) == 0)
      return diplo_error_set(context->error, DIPLO_USAGE,
                             "%s: pictures are SVG; write FILE.svg and convert it, for example "
                             "with rsvg-convert",
                             path);
  }
  return DIPLO_OK;
}

static diplo_status take_network(verb_context *context, void *payload, diplo_network **network) {
  const draw_state *state = payload;
  diplo_buffer worker = {0}, warning = {0};
  diplo_layout_options layout;
  diplo_status status = DIPLO_OK;
  bool graphviz = state->renderer && strcmp(state->renderer, "graphviz") == 0;
  if (context->network_count > 1) {
    status = diplo_error_set(context->error, DIPLO_DATA,
                             "there are several networks, and a picture shows one: choose it with "
                             "'diplonet filter --network NAME'");
    goto done;
  }
  DIPLO_TRY(picturing_ensure_size(context, &state->picture, *network));
  DIPLO_TRY(picturing_get_layout(context, &state->layout, &worker, &layout));
  diplo_picture_options options = picturing_get_picture(&state->picture, &layout);
  if (graphviz)
    DIPLO_TRY(diplo_picture_write_graphviz(*network, &options, context->output, context->error));
  else
    DIPLO_TRY(diplo_picture_write(*network, &options, context->output, &warning, context->error));
  picturing_say_warning(context, &warning);
done:
  diplo_network_free(*network);
  *network = NULL;
  diplo_buffer_clear(&worker);
  diplo_buffer_clear(&warning);
  return status;
}

static const verb_example examples[] = {
    {"diplonet draw data/parade-2025 -o parade.svg", "The diagram of a data set."},
    {"diplonet filter --sign + data/parade-2025 | diplonet draw --size betweenness -o friends.svg",
     "Friendly ties alone, actors as large as their betweenness."},
    {"diplonet draw --renderer graphviz --engine dot data/parade-2025 -o layers.svg",
     "As Graphviz draws it."},
    {NULL, NULL}};

const verb verb_draw = {
    .name = "draw",
    .group = "Show and write",
    .summary = "draw the relation diagram as SVG",
    .description =
        "Countries and leaders differ by shape, leaders stand beside their country, relations "
        "differ by colour and dash, weights by width; hostile ties and absence are marked, "
        "parallel "
        "ties lie side by side. The picture has a legend, a title and its sources, and is the same "
        "bytes each time.\n\n"
        "Actors that have columns x and y stand there; else they are laid out as 'diplonet layout' "
        "does it.",
    .usage = "[FILE]",
    .options = uses,
    .examples = examples,
    .input = VERB_READS_NETWORKS,
    .output = VERB_GIVES_DOCUMENT,
    .state_size = sizeof(draw_state),
    .begin = begin,
    .network = take_network};
