/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report as Markdown with tables and footnotes (GitHub, Pandoc). Characters that Markdown or
   HTML read are escaped, so that a name is a name. */
#include "report/format.h"
#include <string.h>

static diplo_status add_escaped(diplo_buffer *text, const char *plain, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (; *plain && status == DIPLO_OK; plain++) {
    if (*plain == '<' || *plain == '&') {
      status = diplo_buffer_add_text(text, *plain == '<' ? "&lt;" : "&amp;", error);
      continue;
    }
    if (strchr("\\`*_{}[]#|~!>", *plain))
      status = diplo_buffer_add(text, "\\", 1, error);
    if (status == DIPLO_OK)
      status = diplo_buffer_add(text, plain, 1, error);
  }
  return status;
}

/* Code between backticks, more of them than stand in it. A table's cells end at a bar also there.
 */
static diplo_status add_code(diplo_buffer *text, const char *code, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t longest = 0, run = 0;
  for (const char *c = code; *c; c++) {
    run = *c == '`' ? run + 1 : 0;
    longest = run > longest ? run : longest;
  }
  for (size_t i = 0; i <= longest; i++)
    DIPLO_TRY(diplo_buffer_add(text, "`", 1, error));
  DIPLO_TRY(diplo_buffer_add_text(text, longest ? " " : "", error));
  DIPLO_TRY(diplo_buffer_add_text(text, code, error));
  DIPLO_TRY(diplo_buffer_add_text(text, longest ? " " : "", error));
  for (size_t i = 0; i <= longest; i++)
    DIPLO_TRY(diplo_buffer_add(text, "`", 1, error));
done:
  return status;
}

/* In an address only what could end it or begin markup is encoded. */
static diplo_status add_address(diplo_buffer *text, const char *address, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (; *address && status == DIPLO_OK; address++) {
    unsigned char c = (unsigned char)*address;
    status = strchr(" <>()[]|\\`\"*_", c) ? diplo_buffer_add_format(text, error, "%%%02X", c)
                                          : diplo_buffer_add(text, address, 1, error);
  }
  return status;
}

static diplo_status add_span(diplo_buffer *text, const span *s, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  switch (s->kind) {
  case SPAN_TEXT:
    return add_escaped(text, s->text, error);
  case SPAN_STRONG:
    DIPLO_TRY(diplo_buffer_add_text(text, "**", error));
    DIPLO_TRY(add_escaped(text, s->text, error));
    return diplo_buffer_add_text(text, "**", error);
  case SPAN_CODE:
    return add_code(text, s->text, error);
  case SPAN_LINK:
    DIPLO_TRY(diplo_buffer_add_text(text, "[", error));
    DIPLO_TRY(add_escaped(text, s->text, error));
    DIPLO_TRY(diplo_buffer_add_text(text, "](", error));
    DIPLO_TRY(add_address(text, s->target, error));
    return diplo_buffer_add_text(text, ")", error);
  case SPAN_FOOTNOTE:
    return diplo_buffer_add_format(text, error, "[^%zu]", s->number);
  }
done:
  return status;
}

static diplo_status add_phrase(diplo_buffer *text, const phrase *p, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < p->count && status == DIPLO_OK; i++)
    status = add_span(text, &p->spans[i], error);
  return status;
}

static diplo_status add_row(diplo_buffer *text, const block *b, size_t first, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  DIPLO_TRY(diplo_buffer_add_text(text, "|", error));
  for (size_t c = 0; c < b->column_count; c++) {
    DIPLO_TRY(diplo_buffer_add_text(text, " ", error));
    DIPLO_TRY(add_phrase(text, &b->cells[first + c], error));
    DIPLO_TRY(diplo_buffer_add_text(text, " |", error));
  }
  DIPLO_TRY(diplo_buffer_add_text(text, "\n", error));
done:
  return status;
}

static diplo_status add_table(diplo_buffer *text, const block *b, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  DIPLO_TRY(add_phrase(text, &b->text, error));
  DIPLO_TRY(diplo_buffer_add_text(text, "\n\n", error));
  for (size_t first = 0; first + b->column_count <= b->cell_count; first += b->column_count) {
    DIPLO_TRY(add_row(text, b, first, error));
    for (size_t c = 0; first == 0 && c < b->column_count; c++)
      DIPLO_TRY(diplo_buffer_add_text(text, b->numeric[c] ? "|---:" : "|---", error));
    if (first == 0)
      DIPLO_TRY(diplo_buffer_add_text(text, "|\n", error));
  }
done:
  return status;
}

static diplo_status add_block(diplo_buffer *text, const block *b, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  if (b->kind == BLOCK_TABLE)
    return add_table(text, b, error);
  if (b->kind == BLOCK_PICTURE)
    return DIPLO_OK;
  if (b->kind == BLOCK_TITLE)
    DIPLO_TRY(diplo_buffer_add_text(text, "# ", error));
  if (b->kind == BLOCK_HEADING)
    DIPLO_TRY(diplo_buffer_add_text(text, b->level == 2 ? "## " : "### ", error));
  if (b->kind == BLOCK_ITEM)
    DIPLO_TRY(diplo_buffer_add_text(text, "- ", error));
  if (b->kind == BLOCK_FOOTNOTE)
    DIPLO_TRY(diplo_buffer_add_format(text, error, "[^%zu]: ", b->number));
  DIPLO_TRY(add_phrase(text, &b->text, error));
  DIPLO_TRY(diplo_buffer_add_text(text, "\n", error));
done:
  return status;
}

static diplo_status write_document(const document *doc, size_t width, bool colour,
                                   diplo_output *output, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_buffer text = {0};
  (void)width;
  (void)colour;
  for (size_t i = 0; i < doc->count; i++) {
    bool items =
        i > 0 && doc->blocks[i].kind == BLOCK_ITEM && doc->blocks[i - 1].kind == BLOCK_ITEM;
    if (i > 0 && !items && doc->blocks[i].kind != BLOCK_PICTURE)
      DIPLO_TRY(diplo_buffer_add_text(&text, "\n", error));
    DIPLO_TRY(add_block(&text, &doc->blocks[i], error));
  }
  DIPLO_TRY(diplo_output_write(output, diplo_buffer_get(&text), text.size, error));
done:
  diplo_buffer_clear(&text);
  return status;
}

const report_format report_format_markdown = {.name = "markdown", .write = write_document};
