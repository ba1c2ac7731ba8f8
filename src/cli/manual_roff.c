/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The manual as man pages (roff with the man macros). */
#include "cli/manual.h"
#include <ctype.h>
#include <diplonet/version.h>
#include <string.h>

/* Text with what roff would take for its own made harmless: backslashes, hyphens that are minus
   signs, quotes, and dots and apostrophes at the beginning of a line. */
static diplo_status add_text(const text_page *page, const char *text, size_t size) {
  diplo_status status = DIPLO_OK;
  bool first = true;
  for (size_t i = 0; i < size; i++) {
    char c = text[i];
    if (first && (c == '.' || c == '\''))
      DIPLO_TRY(diplo_output_write_text(page->output, "\\&", page->error));
    const char *escaped = c == '\\'   ? "\\e"
                          : c == '-'  ? "\\-"
                          : c == '\'' ? "\\(aq"
                          : c == '"'  ? "\\(dq"
                          : c == '^'  ? "\\(ha"
                          : c == '~'  ? "\\(ti"
                          : c == '`'  ? "\\(ga"
                                      : NULL;
    if (escaped)
      DIPLO_TRY(diplo_output_write_text(page->output, escaped, page->error));
    else
      DIPLO_TRY(diplo_output_write(page->output, &c, 1, page->error));
    first = c == '\n';
  }
done:
  return status;
}

/* A macro with text as its one argument, or (where `macro` is empty) a line of text. */
static diplo_status add_line(const text_page *page, const char *macro, const char *text) {
  diplo_status status;
  DIPLO_TRY(diplo_output_write_text(page->output, macro, page->error));
  DIPLO_TRY(add_text(page, text, strlen(text)));
  status = diplo_output_write_text(page->output, "\n", page->error);
done:
  return status;
}

static diplo_status begin(const text_page *page, const char *name, const char *summary) {
  diplo_status status;
  diplo_buffer title = {0};
  DIPLO_TRY(diplo_buffer_add_format(&title, page->error, "diplonet%s%s", name ? "-" : "",
                                    name ? name : ""));
  DIPLO_TRY(diplo_output_write_format(page->output, page->error,
                                      ".TH %s 1 \"\" \"diplonet %s\" \"diplonet manual\"\n",
                                      diplo_buffer_get(&title), diplo_version()));
  DIPLO_TRY(diplo_output_write_text(page->output, ".SH NAME\n", page->error));
  DIPLO_TRY(add_text(page, title.data, title.size));
  DIPLO_TRY(add_line(page, " \\- ", summary));
done:
  diplo_buffer_clear(&title);
  return status;
}

static diplo_status synopsis(const text_page *page, const char *line) {
  diplo_status status;
  DIPLO_TRY(diplo_output_write_text(page->output, ".SH SYNOPSIS\n.nh\n", page->error));
  status = add_line(page, "", line);
done:
  return status;
}

static diplo_status heading(const text_page *page, const char *title) {
  diplo_status status;
  DIPLO_TRY(diplo_output_write_text(page->output, ".SH ", page->error));
  for (const char *c = title; *c; c++) {
    char upper = (char)toupper((unsigned char)*c);
    DIPLO_TRY(diplo_output_write(page->output, &upper, 1, page->error));
  }
  status = diplo_output_write_text(page->output, "\n", page->error);
done:
  return status;
}

static diplo_status paragraph(const text_page *page, const char *text, size_t size) {
  diplo_status status;
  DIPLO_TRY(diplo_output_write_text(page->output, ".PP\n", page->error));
  DIPLO_TRY(add_text(page, text, size));
  status = diplo_output_write_text(page->output, "\n", page->error);
done:
  return status;
}

static diplo_status gap(const text_page *page) {
  (void)page; /* the macros part them */
  return DIPLO_OK;
}

static diplo_status entry(const text_page *page, const char *term, const char *text) {
  diplo_status status;
  DIPLO_TRY(diplo_output_write_text(page->output, ".TP\n", page->error));
  DIPLO_TRY(add_line(page, ".B ", term));
  status = add_line(page, "", text);
done:
  return status;
}

static diplo_status example(const text_page *page, const verb_example *example) {
  diplo_status status;
  DIPLO_TRY(add_line(page, ".PP\n", example->shows));
  DIPLO_TRY(diplo_output_write_text(page->output, ".PP\n.in +4\n.nf\n", page->error));
  DIPLO_TRY(add_line(page, "", example->command));
  status = diplo_output_write_text(page->output, ".fi\n.in\n", page->error);
done:
  return status;
}

static diplo_status end(const text_page *page, const char *name) {
  diplo_status status;
  const verb *kind;
  DIPLO_TRY(diplo_output_write_text(page->output, ".SH SEE ALSO\n", page->error));
  if (name)
    return diplo_output_write_text(page->output, ".BR diplonet (1)\n", page->error);
  for (size_t i = 0; (kind = verb_get(i)); i++)
    DIPLO_TRY(diplo_output_write_format(page->output, page->error, ".BR diplonet\\-%s (1)%s\n",
                                        kind->name, verb_get(i + 1) ? "," : ""));
done:
  return status;
}

const manual_style manual_roff = {.begin = begin,
                                  .synopsis = synopsis,
                                  .heading = heading,
                                  .paragraph = paragraph,
                                  .gap = gap,
                                  .entry = entry,
                                  .example = example,
                                  .end = end,
                                  .whole = true};
