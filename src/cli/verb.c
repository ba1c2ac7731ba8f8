/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of verbs, and the options that the host adds to each. */
#include "cli/verb.h"
#include <diplonet/writer.h>
#include <string.h>

static const verb *const verbs[] = {
#define VERB(name) &verb_##name,
#include "cli/verbs.def"
#undef VERB
    NULL};

enum { VERB_COUNT = sizeof verbs / sizeof *verbs - 1 };

const verb *verb_get(size_t index) {
  return index < VERB_COUNT ? verbs[index] : NULL;
}

const char *verb_get_name(size_t index) {
  const verb *kind = verb_get(index);
  return kind ? kind->name : NULL;
}

const verb *verb_find(const char *name) {
  for (size_t i = 0; i < VERB_COUNT; i++) {
    if (strcmp(verbs[i]->name, name) == 0)
      return verbs[i];
  }
  return NULL;
}

/* What a verb that gives networks can write: a readable text, or any format of the library. */
static const char *get_network_format(size_t index) {
  return index == 0 ? "text" : diplo_writer_get_name(index - 1);
}

option_words *verb_get_formats(const verb *kind) {
  return kind->formats || kind->output == VERB_GIVES_DOCUMENT ? kind->formats : get_network_format;
}

void host_groups_init(host_groups *groups, const verb *kind) {
  size_t count = 0;
  bool networks = kind->output == VERB_GIVES_NETWORKS;
  *groups = (host_groups){.format_group = {"Output", groups->format}};
  groups->format[0] = (option_spec){
      .name = "format",
      .letter = 'f',
      .type = OPTION_CHOICE,
      .offset = offsetof(host_options, global) + offsetof(global_options, format),
      .argument = "FORMAT",
      .help = networks ? "write this format; text is for reading" : "write this format",
      .fallback = networks                ? "text at a terminal, else stream"
                  : kind->format_terminal ? kind->format_terminal
                                          : kind->format_file,
      .words = verb_get_formats(kind)};
  if (kind->input == VERB_READS_NETWORKS)
    groups->uses[count++] = (option_use){&option_group_input, offsetof(host_options, input)};
  if (groups->format[0].words)
    groups->uses[count++] = (option_use){&groups->format_group, 0};
  groups->uses[count] = (option_use){&option_group_global, offsetof(host_options, global)};
}
