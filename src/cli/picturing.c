/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From options to layouts and pictures. */
#include "cli/picturing.h"
#include "cli/scoring.h"
#include "cli/worker_path.h"
#include <string.h>

static const option_spec picture_options_table[] = {
    {.name = "size",
     .type = OPTION_TEXT,
     .offset = offsetof(picture_choice, size),
     .argument = "COLUMN",
     .help = "the area of actors: a column, or a measure that is then computed; none: all alike",
     .fallback = "how many ties they have"},
    {.name = "label",
     .type = OPTION_TEXT,
     .offset = offsetof(picture_choice, label),
     .argument = "COLUMN",
     .help = "what is written beside actors",
     .fallback = "short, name or id"},
    {.name = "title",
     .type = OPTION_TEXT,
     .offset = offsetof(picture_choice, title),
     .argument = "TEXT",
     .help = "what stands above the picture",
     .fallback = "the network's title"},
    {.name = "caption",
     .type = OPTION_TEXT,
     .offset = offsetof(picture_choice, caption),
     .argument = "TEXT",
     .help = "what stands below the title",
     .fallback = "the network's description"},
    {.name = "width",
     .type = OPTION_REAL,
     .offset = offsetof(picture_choice, width),
     .argument = "PIXELS",
     .help = "how wide the picture is",
     .fallback = "960",
     .min = 200,
     .max = 20000},
    {.name = "no-legend",
     .type = OPTION_FLAG,
     .offset = offsetof(picture_choice, no_legend),
     .help = "leave out the legend"},
    {.name = "no-refs",
     .type = OPTION_FLAG,
     .offset = offsetof(picture_choice, no_refs),
     .help = "leave out the list of sources"},
    {.name = NULL}};
const option_group option_group_picture = {"Picture", picture_options_table};

diplo_status picturing_get_layout(const verb_context *context, const layout_choice *choice,
                                  diplo_buffer *worker, diplo_layout_options *options) {
  diplo_status status = worker_path_find(worker, context->error);
  *options = (diplo_layout_options){.engine = choice->engine,
                                    .worker = worker->size > 0 ? worker->data : NULL,
                                    .seed = context->global->seed,
                                    .seconds = choice->seconds};
  return status;
}

diplo_picture_options picturing_get_picture(const picture_choice *choice,
                                            const diplo_layout_options *layout) {
  return (diplo_picture_options){.size = choice->size,
                                 .label = choice->label,
                                 .title = choice->title,
                                 .caption = choice->caption,
                                 .width = choice->width,
                                 .no_legend = choice->no_legend,
                                 .no_refs = choice->no_refs,
                                 .layout = layout};
}

diplo_status picturing_ensure_size(verb_context *context, const picture_choice *choice,
                                   diplo_network *network) {
  diplo_field field;
  tie_choice ties = {.signs = 0};
  measure_choice measures = {.names = {(const char *[]){choice->size}, 1}};
  const diplo_measure *measure = choice->size ? diplo_measure_find(choice->size) : NULL;
  if (!measure || measure->scope != DIPLO_SCOPE_ACTOR ||
      diplo_field_find(network, DIPLO_PART_ACTORS, choice->size, &field))
    return DIPLO_OK;
  return scoring_compute(context, &ties, &measures, network, NULL);
}

void picturing_say_warning(const verb_context *context, const diplo_buffer *warning) {
  if (warning->size > 0)
    verb_note(context, "%s", warning->data);
}
