/* SPDX-License-Identifier: GPL-3.0-or-later */
/* help: of verbs, measures and formats; and the same for man pages and documents. */
#include "cli/help.h"
#include "cli/manual.h"
#include <string.h>
#include <unistd.h>

enum { NAMES_MAX = 512 };

typedef struct help_state {
  bool man, markdown, examples;
} help_state;

static const option_spec table[] = {
    {.name = "man",
     .type = OPTION_FLAG,
     .offset = offsetof(help_state, man),
     .help = "as a man page",
     .conflict = "markdown"},
    {.name = "markdown",
     .type = OPTION_FLAG,
     .offset = offsetof(help_state, markdown),
     .help = "as Markdown"},
    {.name = "examples",
     .type = OPTION_FLAG,
     .offset = offsetof(help_state, examples),
     .help = "every example of every verb, or of one: the verb, a tab and the command in a line"},
    {.name = NULL}};
static const option_group group = {NULL, table};
static const option_use uses[] = {{&group, 0}, {NULL, 0}};

static diplo_status refuse_topic(const char *name, diplo_error *error) {
  const char *names[NAMES_MAX];
  char hint[OPTION_HINT_SIZE];
  size_t count = 0;
  const verb *kind;
  const help_topic *topic;
  const diplo_measure *measure;
  for (size_t i = 0; count < NAMES_MAX && (kind = verb_get(i)); i++)
    names[count++] = kind->name;
  for (size_t i = 0; count < NAMES_MAX && (topic = help_topic_get(i)); i++)
    names[count++] = topic->name;
  for (size_t i = 0; count < NAMES_MAX && (measure = diplo_measure_get(i)); i++)
    names[count++] = measure->name;
  option_hint(name, false, names, count, hint);
  return diplo_error_set(error, DIPLO_USAGE, "there is no verb, topic or measure '%s'%s", name,
                         hint[0] ? hint : "; 'diplonet help' lists them");
}

static diplo_status write_examples(const text_page *page, const verb *only) {
  diplo_status status = DIPLO_OK;
  const verb *kind;
  for (size_t i = 0; (kind = verb_get(i)); i++) {
    if (only && kind != only)
      continue;
    for (const verb_example *example = kind->examples; example && example->command; example++)
      DIPLO_TRY(diplo_output_write_format(page->output, page->error, "%s\t%s\n", kind->name,
                                          example->command));
  }
done:
  return status;
}

static const help_topic *find_topic(const char *name) {
  const help_topic *topic;
  for (size_t i = 0; (topic = help_topic_get(i)); i++) {
    if (strcmp(topic->name, name) == 0)
      break;
  }
  return topic;
}

static diplo_status write_topic(const manual_style *style, const text_page *page,
                                const char *name) {
  const help_topic *topic = find_topic(name);
  const diplo_measure *measure = diplo_measure_find(name);
  const verb *kind = verb_find(name);
  if (kind)
    return manual_write_verb(style, page, kind);
  if (topic)
    return topic->write(page);
  if (measure)
    return help_write_measure(page, measure);
  return refuse_topic(name, page->error);
}

static diplo_status end(verb_context *context, void *payload, diplo_network **network) {
  const help_state *state = payload;
  const char *name = context->operand_count > 0 ? context->operands[0] : NULL;
  const manual_style *style = state->man        ? &manual_roff
                              : state->markdown ? &manual_markdown
                                                : &manual_text;
  text_page page = {.output = context->output,
                    .error = context->error,
                    .width = context->width ? context->width : TERMINAL_WIDTH,
                    .colour = context->colour};
  (void)network;
  if (state->examples && name && !verb_find(name))
    return refuse_topic(name, context->error);
  if (state->examples)
    return write_examples(&page, name ? verb_find(name) : NULL);
  return name ? write_topic(style, &page, name) : manual_write_overview(style, &page);
}

static const verb_example examples[] = {
    {"diplonet help filter", "The options of a verb."},
    {"diplonet help betweenness", "The definition of a measure."},
    {"diplonet help --man centrality | man -l -", "The man page, before it is installed."},
    {NULL, NULL}};

const verb verb_help = {
    .name = "help",
    .group = "About diplonet",
    .summary = "tell about a verb, a measure, or what there is",
    .description =
        "Without TOPIC, lists the verbs. TOPIC is a verb, a measure, or one of measures, "
        "formats and layouts, which list what there is.",
    .usage = "[TOPIC]",
    .operand_name = "TOPIC",
    .operand_max = 1,
    .options = uses,
    .examples = examples,
    .input = VERB_READS_NOTHING,
    .output = VERB_GIVES_DOCUMENT,
    .state_size = sizeof(help_state),
    .end = end};
