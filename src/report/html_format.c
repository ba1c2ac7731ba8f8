/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report as one HTML page that needs nothing else: no script, no network. Well-formed as XML
 * too.
 */
#include "draw/svg.h"
#include "report/format.h"
#include "report/html_style.h"
#include <string.h>

static diplo_status add_span(diplo_buffer *html, const span *s, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  static const char *const begin[] = {"", "<strong>", "<code>", "", ""};
  static const char *const end[] = {"", "</strong>", "</code>", "</a>", ""};
  if (s->kind == SPAN_FOOTNOTE)
    return diplo_buffer_add_format(
        html, error, "<sup><a href=\"#ref-%zu\" aria-label=\"source %zu\">[%zu]</a></sup>",
        s->number, s->number, s->number);
  DIPLO_TRY(diplo_buffer_add_text(html, begin[s->kind], error));
  if (s->kind == SPAN_LINK) {
    DIPLO_TRY(diplo_buffer_add_text(html, "<a rel=\"noopener noreferrer\" href=\"", error));
    DIPLO_TRY(svg_escape(html, s->target, error));
    DIPLO_TRY(diplo_buffer_add_text(html, "\">", error));
  }
  DIPLO_TRY(svg_escape(html, s->text, error));
  DIPLO_TRY(diplo_buffer_add_text(html, end[s->kind], error));
done:
  return status;
}

static diplo_status add_phrase(diplo_buffer *html, const phrase *p, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < p->count && status == DIPLO_OK; i++)
    status = add_span(html, &p->spans[i], error);
  return status;
}

static diplo_status add_cell(diplo_buffer *html, const block *b, size_t cell, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  const char *look = b->numeric[cell % b->column_count] ? " class=\"number\"" : "";
  bool head = cell < b->column_count;
  DIPLO_TRY(diplo_buffer_add_format(html, error, head ? "<th scope=\"col\"%s>" : "<td%s>", look));
  DIPLO_TRY(add_phrase(html, &b->cells[cell], error));
  DIPLO_TRY(diplo_buffer_add_text(html, head ? "</th>" : "</td>", error));
done:
  return status;
}

static diplo_status add_table(diplo_buffer *html, const block *b, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  DIPLO_TRY(diplo_buffer_add_text(
      html, "<div class=\"table\" tabindex=\"0\"><table>\n<caption><span>", error));
  DIPLO_TRY(add_phrase(html, &b->text, error));
  DIPLO_TRY(diplo_buffer_add_text(html, "</span></caption>\n<thead>\n", error));
  for (size_t i = 0; i < b->cell_count; i++) {
    if (i % b->column_count == 0)
      DIPLO_TRY(diplo_buffer_add_text(html, "<tr>", error));
    DIPLO_TRY(add_cell(html, b, i, error));
    if (i % b->column_count + 1 == b->column_count)
      DIPLO_TRY(diplo_buffer_add_text(html, "</tr>\n", error));
    if (i + 1 == b->column_count)
      DIPLO_TRY(diplo_buffer_add_text(html, "</thead>\n<tbody>\n", error));
  }
  DIPLO_TRY(diplo_buffer_add_text(html, "</tbody>\n</table></div>\n", error));
done:
  return status;
}

static diplo_status add_picture(diplo_buffer *html, const document *doc, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  if (!doc->picture)
    return status;
  DIPLO_TRY(diplo_buffer_add_text(html, "<figure>\n", error));
  DIPLO_TRY(diplo_buffer_add_text(html, doc->picture, error));
  DIPLO_TRY(diplo_buffer_add_text(html, "</figure>\n", error));
done:
  return status;
}

/* Items and footnotes of a row share one list. */
static diplo_status add_list_end(diplo_buffer *html, const document *doc, size_t index, bool begin,
                                 diplo_error *error) {
  block_kind kind = doc->blocks[index].kind;
  size_t other = begin ? index - 1 : index + 1;
  bool inner = begin ? index > 0 : index + 1 < doc->count;
  const char *tags[2][2] = {{"</ul>\n", "<ul>\n"}, {"</ol>\n", "<ol class=\"refs\">\n"}};
  if ((kind != BLOCK_ITEM && kind != BLOCK_FOOTNOTE) || (inner && doc->blocks[other].kind == kind))
    return DIPLO_OK;
  return diplo_buffer_add_text(html, tags[kind == BLOCK_FOOTNOTE][begin], error);
}

static diplo_status add_block(diplo_buffer *html, const document *doc, size_t index,
                              diplo_error *error) {
  diplo_status status = DIPLO_OK;
  const block *b = &doc->blocks[index];
  const char *heading = b->level == 2 ? "h2" : "h3";
  const char *tag = b->kind == BLOCK_TITLE       ? "h1"
                    : b->kind == BLOCK_HEADING   ? heading
                    : b->kind == BLOCK_PARAGRAPH ? "p"
                                                 : "li";
  if (b->kind == BLOCK_TABLE)
    return add_table(html, b, error);
  if (b->kind == BLOCK_PICTURE)
    return add_picture(html, doc, error);
  DIPLO_TRY(add_list_end(html, doc, index, true, error));
  if (b->kind == BLOCK_FOOTNOTE)
    DIPLO_TRY(diplo_buffer_add_format(html, error, "<li id=\"ref-%zu\" value=\"%zu\">", b->number,
                                      b->number));
  else
    DIPLO_TRY(diplo_buffer_add_format(html, error, "<%s>", tag));
  DIPLO_TRY(add_phrase(html, &b->text, error));
  DIPLO_TRY(diplo_buffer_add_format(html, error, "</%s>\n", tag));
  DIPLO_TRY(add_list_end(html, doc, index, false, error));
done:
  return status;
}

static diplo_status add_head(diplo_buffer *html, const document *doc, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  DIPLO_TRY(diplo_buffer_add_text(
      html,
      "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">\n<head>\n"
      "<meta charset=\"utf-8\"/>\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
      "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\"/>\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
      "<meta name=\"color-scheme\" content=\"light dark\"/>\n"
      "<meta name=\"referrer\" content=\"no-referrer\"/>\n<title>",
      error));
  if (doc->count > 0 && doc->blocks[0].kind == BLOCK_TITLE)
    DIPLO_TRY(svg_escape(html, doc->blocks[0].text.spans[0].text, error));
  DIPLO_TRY(
      diplo_buffer_add_format(html, error, "</title>\n<style>\n%s</style>\n</head>\n", html_style));
done:
  return status;
}

static diplo_status write_document(const document *doc, size_t width, bool colour,
                                   diplo_output *output, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_buffer html = {0};
  (void)width;
  (void)colour;
  DIPLO_TRY(add_head(&html, doc, error));
  DIPLO_TRY(diplo_buffer_add_text(&html, "<body>\n<main>\n", error));
  for (size_t i = 0; i < doc->count; i++)
    DIPLO_TRY(add_block(&html, doc, i, error));
  DIPLO_TRY(diplo_buffer_add_text(&html, "</main>\n</body>\n</html>\n", error));
  DIPLO_TRY(diplo_output_write(output, diplo_buffer_get(&html), html.size, error));
done:
  diplo_buffer_clear(&html);
  return status;
}

const report_format report_format_html = {
    .name = "html", .pictures = true, .write = write_document};
