/* SPDX-License-Identifier: GPL-3.0-or-later */
/* info: what a network is. */
#include "cli/census.h"
#include "cli/info_pages.h"
#include "cli/verb.h"
#include <string.h>

static const char *get_format(size_t index) {
  static const char *const words[] = {"text", "json"};
  return index < sizeof words / sizeof *words ? words[index] : NULL;
}

static diplo_status take_network(verb_context *context, void *state, diplo_network **network) {
  (void)state;
  diplo_status status;
  network_census census = {.dated = 0};
  bool json = strcmp(context->format, "json") == 0;
  if (context->network_count > 1 && !json)
    DIPLO_TRY(diplo_output_write_text(context->output, "\n", context->error));
  DIPLO_TRY(census_take(*network, &census, context->error));
  status = json ? info_write_json(context, *network, &census)
                : info_write_text(context, *network, &census);
done:
  census_clear(&census);
  diplo_network_free(*network);
  *network = NULL;
  return status;
}

static const verb_example examples[] = {
    {"diplonet info data/parade-2025", "A data set in one look."},
    {"diplonet info --format json data/parade-2025", "The same for a program."},
    {NULL, NULL}};

const verb verb_info = {
    .name = "info",
    .group = "Bring in and look",
    .summary = "say what a network is",
    .description =
        "Says how many actors of each kind there are, what each relation declares and how many "
        "ties "
        "it has with which weights, how many ties are friendly, hostile or neither, which have a "
        "date and cite a source, which columns stand beside actors and ties, and by which commands "
        "the network was made. With --format json each network is an object in a line of its own.",
    .usage = "[FILE]...",
    .examples = examples,
    .formats = get_format,
    .format_file = "text",
    .input = VERB_READS_NETWORKS,
    .output = VERB_GIVES_DOCUMENT,
    .network = take_network};
