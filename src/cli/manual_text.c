/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The manual at a terminal. */
#include "cli/manual.h"
#include <string.h>

enum { INDENT = 2, SYNOPSIS_INDENT = 7, TEXT_COLUMN = 28, NARROW = 60 };

static diplo_status begin(const text_page *page, const char *name, const char *summary) {
  diplo_buffer line = {0};
  diplo_status status = diplo_buffer_add_format(&line, page->error, "diplonet%s%s: %s",
                                                name ? " " : "", name ? name : "", summary);
  if (status == DIPLO_OK)
    status = page_add_wrapped(page, diplo_buffer_get(&line), 0, 0);
  diplo_buffer_clear(&line);
  return status;
}

static diplo_status synopsis(const text_page *page, const char *line) {
  diplo_status status = diplo_output_write_text(page->output, "\nusage:", page->error);
  return status == DIPLO_OK ? page_add_wrapped(page, line, SYNOPSIS_INDENT, SYNOPSIS_INDENT - 1)
                            : status;
}

static diplo_status heading(const text_page *page, const char *title) {
  diplo_status status = diplo_output_write_text(page->output, "\n", page->error);
  return status == DIPLO_OK ? page_add_heading(page, title) : status;
}

static diplo_status paragraph(const text_page *page, const char *text, size_t size) {
  diplo_buffer copy = {0};
  diplo_status status = diplo_buffer_add(&copy, text, size, page->error);
  if (status == DIPLO_OK)
    status = page_add_wrapped(page, diplo_buffer_get(&copy), INDENT, 0);
  diplo_buffer_clear(&copy);
  return status;
}

static diplo_status gap(const text_page *page) {
  return diplo_output_write_text(page->output, "\n", page->error);
}

/* The text stands beside its term where there is room, else below. */
static diplo_status entry(const text_page *page, const char *term, const char *text) {
  diplo_status status;
  size_t column = INDENT + strlen(term);
  size_t indent = page->width < NARROW ? 2 * INDENT + 2 : TEXT_COLUMN;
  DIPLO_TRY(diplo_output_write_format(page->output, page->error, "%*s%s", INDENT, "", term));
  if (column + 2 > indent) {
    DIPLO_TRY(diplo_output_write_text(page->output, "\n", page->error));
    column = 0;
  }
  status = page_add_wrapped(page, text, indent, column);
done:
  return status;
}

static diplo_status example(const text_page *page, const verb_example *example) {
  diplo_status status;
  DIPLO_TRY(page_add_wrapped(page, example->shows, INDENT, 0));
  status = diplo_output_write_format(page->output, page->error, "%*s%s\n", 2 * INDENT, "",
                                     example->command);
done:
  return status;
}

static diplo_status end(const text_page *page, const char *name) {
  (void)page;
  (void)name;
  return DIPLO_OK;
}

const manual_style manual_text = {.begin = begin,
                                  .synopsis = synopsis,
                                  .heading = heading,
                                  .paragraph = paragraph,
                                  .gap = gap,
                                  .entry = entry,
                                  .example = example,
                                  .end = end};
