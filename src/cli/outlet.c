/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The outlet: format, file, writer. */
#include "cli/outlet.h"
#include "cli/show.h"
#include "cli/terminal.h"
#include <string.h>
#include <unistd.h>

static bool is_standard_output(const verb_context *context) {
  const char *path = context->global->output;
  return !path || strcmp(path, "-") == 0;
}

static const char *find_format(option_words *formats, const char *name) {
  const char *format;
  for (size_t i = 0; (format = formats(i)); i++) {
    if (strcmp(format, name) == 0)
      return format;
  }
  return NULL;
}

/* The format whose suffix the file's name has, or NULL. */
static const char *guess_format(option_words *formats, const char *path) {
  static const struct {
    const char *suffix, *format;
  } known[] = {{".diplonet", "stream"}, {".json", "json"}, {".jsonl", "jsonl"},
               {".csv", "csv"},         {".tsv", "tsv"},   {".graphml", "graphml"},
               {".dot", "dot"},         {".gv", "dot"},    {".md", "markdown"},
               {".html", "html"},       {".htm", "html"},  {".tex", "latex"},
               {".txt", "text"}};
  const char *name = strrchr(path, '/');
  const char *suffix = strrchr(name ? name + 1 : path, '.');
  for (size_t i = 0; suffix && i < sizeof known / sizeof *known; i++) {
    if (strcmp(known[i].suffix, suffix) == 0)
      return find_format(formats, known[i].format);
  }
  return NULL;
}

void outlet_choose_format(verb_context *context) {
  const verb *kind = context->verb;
  option_words *formats = verb_get_formats(kind);
  bool networks = kind->output == VERB_GIVES_NETWORKS, standard = is_standard_output(context);
  context->terminal = standard && terminal_is(STDOUT_FILENO);
  context->colour = context->terminal && terminal_has_colour(STDOUT_FILENO);
  context->width = context->terminal ? terminal_get_width(STDOUT_FILENO) : 0;
  if (!formats)
    return;
  context->format = context->global->format;
  if (!context->format && kind->format_by_suffix && !standard)
    context->format = guess_format(formats, context->global->output);
  if (!context->format && context->terminal)
    context->format = networks ? "text" : kind->format_terminal;
  if (!context->format)
    context->format = networks ? "stream" : kind->format_file;
}

diplo_status outlet_open(verb_outlet *outlet, verb_context *context) {
  diplo_status status = DIPLO_OK;
  diplo_write_options options = {.no_provenance = context->global->no_provenance};
  if (context->own_output)
    goto done;
  if (is_standard_output(context))
    DIPLO_TRY(diplo_output_open_descriptor(STDOUT_FILENO, "standard output", &outlet->output,
                                           context->error));
  else
    DIPLO_TRY(diplo_output_open_file(context->global->output, &outlet->output, context->error));
  context->output = outlet->output;
  if (context->verb->output == VERB_GIVES_NETWORKS && strcmp(context->format, "text") != 0)
    DIPLO_TRY(diplo_writer_open(context->format, &options, outlet->output, &outlet->writer,
                                context->error));
done:
  return status;
}

diplo_status outlet_add(verb_outlet *outlet, verb_context *context, const void *state,
                        const diplo_network *network) {
  diplo_status status = DIPLO_OK;
  if (outlet->writer) {
    status = diplo_writer_add(outlet->writer, network, context->error);
    goto done;
  }
  if (outlet->shown++ > 0)
    DIPLO_TRY(diplo_output_write_text(outlet->output, "\n", context->error));
  progress_erase(context->progress);
  status = context->verb->show ? context->verb->show(context, state, network)
                               : show_network(context, network);
done:
  return status;
}

diplo_status outlet_close(verb_outlet *outlet, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_writer *writer = outlet->writer;
  diplo_output *output = outlet->output;
  outlet->writer = NULL;
  if (writer)
    DIPLO_TRY(diplo_writer_close(writer, error));
  outlet->output = NULL;
  if (output)
    status = diplo_output_close(output, error);
done:
  return status;
}

void outlet_abandon(verb_outlet *outlet) {
  diplo_writer_abandon(outlet->writer);
  diplo_output_abandon(outlet->output);
  *outlet = (struct verb_outlet){0};
}
