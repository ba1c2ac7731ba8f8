/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Topics of help, listed from the registries of the library. */
#include "cli/help.h"
#include <diplonet/layout.h>
#include <diplonet/writer.h>
#include <string.h>

enum { INDENT = 6, TERM_COLUMN = 14 };

static diplo_status add_labelled(const text_page *page, const char *label, const char *text) {
  diplo_status status =
      diplo_output_write_format(page->output, page->error, "%*s%s: ", INDENT, "", label);
  if (status == DIPLO_OK)
    status = page_add_wrapped(page, text, INDENT + 2, INDENT + strlen(label) + 2);
  return status;
}

static diplo_status add_takes(const text_page *page, const diplo_measure *measure) {
  static const char *const weights[] = {[DIPLO_USE_NONE] = "ties without their weights",
                                        [DIPLO_USE_STRENGTH] = "weights as strengths",
                                        [DIPLO_USE_LENGTH] = "weights as lengths"};
  diplo_buffer text = {0};
  diplo_status status;
  DIPLO_TRY(diplo_buffer_add_format(
      &text, page->error, "%s; %s; %s", weights[measure->use],
      measure->flags & DIPLO_ACCEPTS_DIRECTED ? "direction" : "no direction",
      measure->flags & DIPLO_ACCEPTS_NEGATIVE ? "negative ties" : "no negative ties"));
  DIPLO_TRY(add_labelled(page, "takes", diplo_buffer_get(&text)));
done:
  diplo_buffer_clear(&text);
  return status;
}

diplo_status help_write_measure(const text_page *page, const diplo_measure *measure) {
  static const char *const scopes[] = {[DIPLO_SCOPE_ACTOR] = "of actors",
                                       [DIPLO_SCOPE_TIE] = "of ties",
                                       [DIPLO_SCOPE_NETWORK] = "of the network"};
  diplo_status status;
  DIPLO_TRY(diplo_output_write_format(
      page->output, page->error, "  %s%s%s: %s, %s\n", page->colour ? "\033[1m" : "", measure->name,
      page->colour ? "\033[0m" : "", measure->label, scopes[measure->scope]));
  DIPLO_TRY(page_add_wrapped(page, measure->summary, INDENT, 0));
  DIPLO_TRY(add_labelled(page, "formula", measure->formula));
  if (measure->normalized)
    DIPLO_TRY(add_labelled(page, "normalised", measure->normalized));
  DIPLO_TRY(add_takes(page, measure));
  status = add_labelled(page, "reference", measure->reference);
done:
  return status;
}

static diplo_status write_measures(const text_page *page) {
  diplo_status status = DIPLO_OK;
  const diplo_measure *measure;
  const char *family = "";
  for (size_t i = 0; (measure = diplo_measure_get(i)); i++) {
    if (strcmp(family, measure->family) != 0) {
      if (i > 0)
        DIPLO_TRY(diplo_output_write_text(page->output, "\n", page->error));
      DIPLO_TRY(page_add_heading(page, measure->family));
    }
    family = measure->family;
    DIPLO_TRY(help_write_measure(page, measure));
  }
done:
  return status;
}

/* A list of names and summaries under a heading. */
static diplo_status write_list(const text_page *page, const char *title,
                               const char *(*get_name)(size_t index),
                               const char *(*get_summary)(size_t index)) {
  diplo_status status;
  const char *name;
  DIPLO_TRY(page_add_heading(page, title));
  for (size_t i = 0; (name = get_name(i)); i++) {
    DIPLO_TRY(
        diplo_output_write_format(page->output, page->error, "  %-*s", TERM_COLUMN - 4, name));
    DIPLO_TRY(
        page_add_wrapped(page, get_summary ? get_summary(i) : "", TERM_COLUMN, TERM_COLUMN - 2));
  }
done:
  return status;
}

static diplo_status write_formats(const text_page *page) {
  diplo_status status;
  const char *name;
  DIPLO_TRY(write_list(page, "Read, found out by content", diplo_reader_get_name,
                       diplo_reader_get_summary));
  DIPLO_TRY(diplo_output_write_text(page->output, "\n", page->error));
  DIPLO_TRY(write_list(page, "Written: --format, and the verb export", diplo_writer_get_name,
                       diplo_writer_get_summary));
  DIPLO_TRY(diplo_output_write_format(page->output, page->error, "  %-*s%s\n", TERM_COLUMN - 2,
                                      "package", "data packages: a folder (of export alone)"));
  DIPLO_TRY(diplo_output_write_text(page->output, "\n", page->error));
  DIPLO_TRY(page_add_heading(page, "Tables: the verb table"));
  DIPLO_TRY(diplo_output_write_text(page->output, " ", page->error));
  for (size_t i = 0; (name = diplo_table_get_format(i)); i++)
    DIPLO_TRY(diplo_output_write_format(page->output, page->error, " %s", name));
  status = diplo_output_write_text(page->output, "\n", page->error);
done:
  return status;
}

static diplo_status write_layouts(const text_page *page) {
  return write_list(page, "Layouts: --engine", diplo_layout_get_name, diplo_layout_get_summary);
}

const help_topic *help_topic_get(size_t index) {
  static const help_topic topics[] = {
      {"measures", write_measures}, {"formats", write_formats}, {"layouts", write_layouts}};
  return index < sizeof topics / sizeof *topics ? &topics[index] : NULL;
}
