/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The walk over a verb's declarations. */
#include "cli/manual.h"
#include <string.h>

/* Paragraphs are parted by an empty line. */
static diplo_status write_paragraphs(const manual_style *style, const text_page *page,
                                     const char *text) {
  diplo_status status = DIPLO_OK;
  while (*text) {
    const char *end = strstr(text, "\n\n");
    size_t size = end ? (size_t)(end - text) : strlen(text);
    DIPLO_TRY(style->paragraph(page, text, size));
    text += size + strspn(text + size, "\n");
    if (*text)
      DIPLO_TRY(style->gap(page));
  }
done:
  return status;
}

static diplo_status write_option(const manual_style *style, const text_page *page,
                                 const option_spec *spec) {
  diplo_status status;
  diplo_buffer syntax = {0}, help = {0};
  DIPLO_TRY(option_format_syntax(spec, &syntax, page->error));
  DIPLO_TRY(option_format_help(spec, &help, page->error));
  DIPLO_TRY(style->entry(page, diplo_buffer_get(&syntax), diplo_buffer_get(&help)));
done:
  diplo_buffer_clear(&syntax);
  diplo_buffer_clear(&help);
  return status;
}

static diplo_status write_groups(const manual_style *style, const text_page *page,
                                 const option_use *uses) {
  diplo_status status = DIPLO_OK;
  for (const option_use *use = uses; use && use->group; use++) {
    DIPLO_TRY(style->heading(page, use->group->title ? use->group->title : "Options"));
    for (const option_spec *spec = use->group->options; spec->name; spec++)
      DIPLO_TRY(write_option(style, page, spec));
  }
done:
  return status;
}

diplo_status manual_write_verb(const manual_style *style, const text_page *page, const verb *kind) {
  diplo_status status;
  diplo_buffer line = {0};
  host_groups groups;
  host_groups_init(&groups, kind);
  DIPLO_TRY(diplo_buffer_add_format(&line, page->error, "diplonet %s [OPTION]...%s%s", kind->name,
                                    kind->usage ? " " : "", kind->usage ? kind->usage : ""));
  DIPLO_TRY(style->begin(page, kind->name, kind->summary));
  DIPLO_TRY(style->synopsis(page, diplo_buffer_get(&line)));
  DIPLO_TRY(style->heading(page, "Description"));
  DIPLO_TRY(write_paragraphs(style, page, kind->description));
  DIPLO_TRY(write_groups(style, page, kind->options));
  DIPLO_TRY(write_groups(style, page, groups.uses));
  if (kind->examples)
    DIPLO_TRY(style->heading(page, "Examples"));
  for (const verb_example *example = kind->examples; example && example->command; example++) {
    DIPLO_TRY(style->example(page, example));
    if (example[1].command)
      DIPLO_TRY(style->gap(page));
  }
  DIPLO_TRY(style->end(page, kind->name));
done:
  diplo_buffer_clear(&line);
  return status;
}

static diplo_status write_entries(const manual_style *style, const text_page *page,
                                  const char *title, const char *const (*entries)[2],
                                  size_t count) {
  diplo_status status;
  DIPLO_TRY(style->heading(page, title));
  for (size_t i = 0; i < count; i++)
    DIPLO_TRY(style->entry(page, entries[i][0], entries[i][1]));
done:
  return status;
}

static diplo_status write_verbs(const manual_style *style, const text_page *page) {
  diplo_status status = DIPLO_OK;
  const verb *kind;
  const char *group = "";
  for (size_t i = 0; (kind = verb_get(i)); i++) {
    if (strcmp(group, kind->group) != 0)
      DIPLO_TRY(style->heading(page, kind->group));
    group = kind->group;
    DIPLO_TRY(style->entry(page, kind->name, kind->summary));
  }
done:
  return status;
}

static diplo_status write_surroundings(const manual_style *style, const text_page *page) {
  static const char *const statuses[][2] = {
      {"0", "done"},
      {"1", "done, and the answer is no: faults were found, nothing is left"},
      {"2", "the command line asks for something that does not exist or does not fit together"},
      {"3", "the input is not what it should be, or the method cannot take it"},
      {"4", "no memory, no file, no space"},
      {"70", "a fault of diplonet itself"}};
  static const char *const variables[][2] = {
      {"NO_COLOR", "where it is set and not empty, nothing is coloured"},
      {"COLUMNS", "the width of a terminal that does not tell its own"},
      {"DIPLONET_WORKER", "the program that lays out with Graphviz, in place of the one that was "
                          "installed"}};
  diplo_status status;
  DIPLO_TRY(
      write_entries(style, page, "Exit status", statuses, sizeof statuses / sizeof *statuses));
  DIPLO_TRY(
      write_entries(style, page, "Environment", variables, sizeof variables / sizeof *variables));
done:
  return status;
}

diplo_status manual_write_overview(const manual_style *style, const text_page *page) {
  static const char *const more[][2] = {
      {"diplonet help VERB", "the options of a verb, with examples; also 'diplonet VERB --help'"},
      {"diplonet help measures", "every measure: formula and paper; also 'diplonet help MEASURE'"},
      {"diplonet help formats", "what is read and written"},
      {"diplonet help layouts", "who can place the actors of a picture"}};
  diplo_status status;
  DIPLO_TRY(style->begin(page, NULL, "analyse networks of diplomatic relations"));
  DIPLO_TRY(style->synopsis(page, "diplonet VERB [OPTION]... [FILE]..."));
  if (style->whole) {
    DIPLO_TRY(style->heading(page, "Description"));
    DIPLO_TRY(write_paragraphs(
        style, page,
        "Each verb reads networks and gives networks, as a stream of text: scores and positions "
        "are columns of actors or ties, and verbs are joined by pipes. Any format that diplonet "
        "reads may stand for the stream; FILE may be a folder that holds a data package, and - is "
        "standard input. At a terminal a table stands for the stream.\n\n"
        "Long options may be written --name=value or --name value, short ones -nvalue or -n value; "
        "what follows -- is no option. Lists are parted by commas, and a list option may be "
        "repeated; a backslash keeps a comma. Dates are like 1950, 1950-10, 1950-10-01, and spans "
        "of them like 1950..1990."));
  }
  DIPLO_TRY(write_verbs(style, page));
  DIPLO_TRY(write_entries(style, page, "More", more, sizeof more / sizeof *more));
  if (style->whole)
    DIPLO_TRY(write_surroundings(style, page));
  DIPLO_TRY(style->end(page, NULL));
done:
  return status;
}
