/* SPDX-License-Identifier: GPL-3.0-or-later */
/* report: what a reader gets. */
#include "cli/picturing.h"
#include "cli/scoring.h"
#include <diplonet/report.h>
#include <string.h>

typedef struct report_state {
  measure_choice measures;
  tie_choice ties;
  picture_choice picture;
  layout_choice layout;
  uint64_t top;
  bool no_picture;
} report_state;

static const option_spec table[] = {{.name = "top",
                                     .type = OPTION_COUNT,
                                     .offset = offsetof(report_state, top),
                                     .argument = "NUMBER",
                                     .help = "so many actors in each table",
                                     .fallback = "10",
                                     .min = 1,
                                     .max = 1e9},
                                    {.name = "no-picture",
                                     .type = OPTION_FLAG,
                                     .offset = offsetof(report_state, no_picture),
                                     .help = "html without the diagram"},
                                    {.name = NULL}};
static const option_group group = {NULL, table};
static const option_use uses[] = {{&group, 0},
                                  {&option_group_measures, offsetof(report_state, measures)},
                                  {&option_group_ties, offsetof(report_state, ties)},
                                  {&option_group_parameters, offsetof(report_state, measures)},
                                  {&option_group_picture, offsetof(report_state, picture)},
                                  {&option_group_layout, offsetof(report_state, layout)},
                                  {NULL, 0}};

static const char *get_format(size_t index) {
  static const char *const words[] = {"text", "markdown", "html"};
  return index < sizeof words / sizeof *words ? words[index] : NULL;
}

/* Whether some column of actors is a score. */
static bool has_scores(const diplo_network *network) {
  const diplo_columns *columns = diplo_network_columns(network, DIPLO_PART_ACTORS);
  for (size_t i = 0; i < diplo_note_count(network); i++) {
    const char *subject = diplo_note_get_subject(network, i);
    if (subject && diplo_measure_find(subject) && diplo_columns_find(columns, subject))
      return true;
  }
  return false;
}

static diplo_status compute(verb_context *context, report_state *state, diplo_network *network) {
  const measure_choice *measures = &state->measures;
  if (!measures->all && measures->names.count == 0 && has_scores(network))
    return DIPLO_OK;
  return scoring_compute(context, &state->ties, &state->measures, network, NULL);
}

static diplo_status take_network(verb_context *context, void *payload, diplo_network **network) {
  report_state *state = payload;
  diplo_buffer worker = {0}, warning = {0};
  diplo_layout_options layout;
  diplo_status status = DIPLO_OK;
  if (context->network_count > 1) {
    status = diplo_error_set(context->error, DIPLO_DATA,
                             "there are several networks, and a report is about one: choose it "
                             "with 'diplonet filter --network NAME'");
    goto done;
  }
  DIPLO_TRY(compute(context, state, *network));
  DIPLO_TRY(picturing_ensure_size(context, &state->picture, *network));
  DIPLO_TRY(picturing_get_layout(context, &state->layout, &worker, &layout));
  diplo_picture_options picture = picturing_get_picture(&state->picture, &layout);
  diplo_report_options options = {.format = context->format,
                                  .title = state->picture.title,
                                  .top = (size_t)state->top,
                                  .width = context->width,
                                  .colour = context->colour,
                                  .no_picture = state->no_picture,
                                  .picture = &picture};
  DIPLO_TRY(diplo_report_write(*network, &options, context->output, &warning, context->error));
  picturing_say_warning(context, &warning);
done:
  diplo_network_free(*network);
  *network = NULL;
  diplo_buffer_clear(&worker);
  diplo_buffer_clear(&warning);
  return status;
}

static const verb_example examples[] = {
    {"diplonet report --sign + data/parade-2025", "Scores of friendly ties, to be read here."},
    {"diplonet centrality --sign + data/parade-2025 | diplonet report -o parade.html",
     "The scores that the stream brings, as a page with the picture in it."},
    {"diplonet report -m signed_degree,pn --format markdown data/parade-2025",
     "Measures that take hostile ties, as Markdown."},
    {NULL, NULL}};

const verb verb_report = {
    .name = "report",
    .group = "Show and write",
    .summary = "write what the network is and who is central in it",
    .description =
        "Says what the network is, who is central by which measure, how the network is as a whole, "
        "how all this was computed, and gives every source as a footnote: as text, as Markdown, or "
        "as an HTML page that needs no other file and has the diagram in it.\n\n"
        "The scores are those that 'diplonet centrality' put into the stream. Where there are "
        "none, "
        "or where measures are named, they are computed first.",
    .usage = "[FILE]",
    .options = uses,
    .examples = examples,
    .formats = get_format,
    .format_file = "text",
    .format_by_suffix = true,
    .input = VERB_READS_NETWORKS,
    .output = VERB_GIVES_DOCUMENT,
    .state_size = sizeof(report_state),
    .network = take_network};
