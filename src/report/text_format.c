/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report for a terminal: wrapped to its width, underlined headings, aligned tables. */
#include "model/label.h"
#include "report/format.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char bold_on[] = "\033[1m", bold_off[] = "\033[0m";

diplo_status text_add_phrase(diplo_buffer *text, const phrase *p, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < p->count; i++) {
    const span *s = &p->spans[i];
    /* Between marks a line may break. */
    bool follows = i > 0 && p->spans[i - 1].kind == SPAN_FOOTNOTE;
    if (s->kind == SPAN_FOOTNOTE)
      DIPLO_TRY(diplo_buffer_add_format(text, error, "%s[%zu]", follows ? " " : "", s->number));
    else
      DIPLO_TRY(diplo_buffer_add_text(text, s->text, error));
  }
done:
  return status;
}

/* Lines of at most `width`; the first begins with `lead`, the others with as many blanks. */
static diplo_status write_lines(diplo_output *output, const char *lead, const char *text,
                                size_t width, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t capacity = strlen(text) + 1, indent = strlen(lead);
  label_line *lines = malloc(capacity * sizeof *lines);
  if (!lines)
    return diplo_error_memory(error);
  size_t count = label_wrap(text, width > indent + 10 ? width - indent : 10, lines, capacity);
  for (size_t i = 0; i < count; i++) {
    DIPLO_TRY(diplo_output_write_format(output, error, "%*s", (int)indent, i == 0 ? lead : ""));
    DIPLO_TRY(diplo_output_write(output, lines[i].text, lines[i].size, error));
    DIPLO_TRY(diplo_output_write(output, "\n", 1, error));
  }
done:
  free(lines);
  return status;
}

/* Addresses stand on lines of their own, whole, so that a terminal can open them. */
static diplo_status write_addresses(diplo_output *output, const phrase *p, size_t indent,
                                    diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < p->count && status == DIPLO_OK; i++) {
    if (p->spans[i].kind == SPAN_LINK)
      status =
          diplo_output_write_format(output, error, "%*s%s\n", (int)indent, "", p->spans[i].target);
  }
  return status;
}

static diplo_status write_rule(diplo_output *output, char sign, size_t count, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < count && status == DIPLO_OK; i++)
    status = diplo_output_write(output, &sign, 1, error);
  return status == DIPLO_OK ? diplo_output_write(output, "\n", 1, error) : status;
}

static diplo_status write_heading(const block *b, const char *text, size_t width, bool colour,
                                  diplo_output *output, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t length = label_width(text, strlen(text));
  DIPLO_TRY(diplo_output_write_text(output, colour ? bold_on : "", error));
  DIPLO_TRY(write_lines(output, "", text, width, error));
  if (b->kind == BLOCK_TITLE)
    DIPLO_TRY(write_rule(output, '=', length < width ? length : width, error));
  else if (b->level == 2)
    DIPLO_TRY(write_rule(output, '-', length < width ? length : width, error));
  DIPLO_TRY(diplo_output_write_text(output, colour ? bold_off : "", error));
done:
  return status;
}

static diplo_status write_block(const block *b, size_t width, bool colour, diplo_output *output,
                                diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_buffer text = {0};
  char lead[32];
  DIPLO_TRY(text_add_phrase(&text, &b->text, error));
  switch (b->kind) {
  case BLOCK_TITLE:
  case BLOCK_HEADING:
    DIPLO_TRY(write_heading(b, diplo_buffer_get(&text), width, colour, output, error));
    break;
  case BLOCK_PARAGRAPH:
    DIPLO_TRY(write_lines(output, "", diplo_buffer_get(&text), width, error));
    break;
  case BLOCK_ITEM:
    DIPLO_TRY(write_lines(output, "- ", diplo_buffer_get(&text), width, error));
    break;
  case BLOCK_TABLE:
    DIPLO_TRY(write_lines(output, "", diplo_buffer_get(&text), width, error));
    DIPLO_TRY(text_table_write(b, width, colour, output, error));
    break;
  case BLOCK_FOOTNOTE:
    (void)snprintf(lead, sizeof lead, "[%zu] ", b->number);
    DIPLO_TRY(write_lines(output, lead, diplo_buffer_get(&text), width, error));
    DIPLO_TRY(write_addresses(output, &b->text, strlen(lead), error));
    break;
  case BLOCK_PICTURE:
    break;
  }
done:
  diplo_buffer_clear(&text);
  return status;
}

static diplo_status write_document(const document *doc, size_t width, bool colour,
                                   diplo_output *output, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < doc->count; i++) {
    block_kind kind = doc->blocks[i].kind, before = i ? doc->blocks[i - 1].kind : kind;
    bool close = kind == before && (kind == BLOCK_ITEM || kind == BLOCK_FOOTNOTE);
    if (i > 0 && kind != BLOCK_PICTURE && !close)
      DIPLO_TRY(diplo_output_write(output, "\n", 1, error));
    DIPLO_TRY(write_block(&doc->blocks[i], width, colour, output, error));
  }
done:
  return status;
}

const report_format report_format_text = {.name = "text", .write = write_document};
