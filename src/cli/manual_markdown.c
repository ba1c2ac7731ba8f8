/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The manual as Markdown. */
#include "cli/manual.h"
#include <ctype.h>
#include <string.h>

static diplo_status add_text(const text_page *page, const char *text, size_t size) {
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < size; i++) {
    if (strchr("\\`*_<>[]|", text[i]))
      DIPLO_TRY(diplo_output_write_text(page->output, "\\", page->error));
    DIPLO_TRY(diplo_output_write(page->output, &text[i], 1, page->error));
  }
done:
  return status;
}

static diplo_status begin(const text_page *page, const char *name, const char *summary) {
  diplo_status status;
  DIPLO_TRY(diplo_output_write_format(
      page->output, page->error,
      "<!-- Written by 'make update-docs' from the tables in src/cli. -->\n# diplonet%s%s\n\n",
      name ? " " : "", name ? name : ""));
  /* A summary is a sentence here. */
  char first = (char)toupper((unsigned char)summary[0]);
  DIPLO_TRY(add_text(page, &first, 1));
  DIPLO_TRY(add_text(page, summary + 1, strlen(summary + 1)));
  status = diplo_output_write_text(page->output, ".\n", page->error);
done:
  return status;
}

static diplo_status synopsis(const text_page *page, const char *line) {
  return diplo_output_write_format(page->output, page->error, "\n    %s\n", line);
}

static diplo_status heading(const text_page *page, const char *title) {
  return diplo_output_write_format(page->output, page->error, "\n## %s\n\n", title);
}

static diplo_status paragraph(const text_page *page, const char *text, size_t size) {
  diplo_status status;
  DIPLO_TRY(add_text(page, text, size));
  status = diplo_output_write_text(page->output, "\n", page->error);
done:
  return status;
}

static diplo_status gap(const text_page *page) {
  return diplo_output_write_text(page->output, "\n", page->error);
}

static diplo_status entry(const text_page *page, const char *term, const char *text) {
  diplo_status status;
  /* The name of a verb leads to its page. */
  DIPLO_TRY(diplo_output_write_format(
      page->output, page->error, verb_find(term) ? "- [`%s`](%s.md): " : "- `%s`: ", term, term));
  DIPLO_TRY(add_text(page, text, strlen(text)));
  status = diplo_output_write_text(page->output, "\n", page->error);
done:
  return status;
}

static diplo_status example(const text_page *page, const verb_example *example) {
  diplo_status status;
  DIPLO_TRY(add_text(page, example->shows, strlen(example->shows)));
  status = diplo_output_write_format(page->output, page->error, "\n\n    %s\n", example->command);
done:
  return status;
}

static diplo_status end(const text_page *page, const char *name) {
  if (!name)
    return DIPLO_OK;
  return diplo_output_write_text(page->output, "\nAll verbs: [diplonet](README.md)\n", page->error);
}

const manual_style manual_markdown = {.begin = begin,
                                      .synopsis = synopsis,
                                      .heading = heading,
                                      .paragraph = paragraph,
                                      .gap = gap,
                                      .entry = entry,
                                      .example = example,
                                      .end = end,
                                      .whole = true};
