/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables as Markdown (GitHub's): what has a meaning there is escaped, so that names read as they
   are. */
#include "write/escape.h"
#include "write/table.h"
#include <string.h>

static const escaping escape_markdown = {.of = {['\\'] = "\\\\",
                                                ['|'] = "\\|",
                                                ['*'] = "\\*",
                                                ['`'] = "\\`",
                                                ['['] = "\\[",
                                                [']'] = "\\]",
                                                ['~'] = "\\~",
                                                ['$'] = "\\$",
                                                ['_'] = "\\_",
                                                ['<'] = "&lt;",
                                                ['>'] = "&gt;",
                                                ['&'] = "&amp;",
                                                ['\n'] = "<br>",
                                                ['\r'] = " ",
                                                ['\t'] = " "},
                                         .unseen = "\xef\xbf\xbd"};

static bool is_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* An underscore inside of a word (closeness_in) emphasises nothing. */
static size_t skip_word(cell c, size_t at) {
  size_t end = at;
  while (end < c.size &&
         (is_alphanumeric(c.text[end]) ||
          (c.text[end] == '_' && end > at && end + 1 < c.size && is_alphanumeric(c.text[end + 1]))))
    end++;
  return end - at;
}

/* Of the character that begins at `at`, in bytes. */
static size_t get_character_size(cell c, size_t at) {
  size_t size = 1;
  while (at + size < c.size && ((unsigned char)c.text[at + size] & 0xc0) == 0x80)
    size++;
  return size;
}

static diplo_status add_cell(const table *t, size_t column, cell c, diplo_buffer *line,
                             diplo_error *error) {
  diplo_status status = DIPLO_OK;
  (void)t;
  (void)column;
  for (size_t at = 0; at < c.size;) {
    size_t size = skip_word(c, at);
    DIPLO_TRY(diplo_buffer_add(line, c.text + at, size, error));
    at += size;
    if (at == c.size)
      break;
    size = get_character_size(c, at);
    DIPLO_TRY(escape_add(&escape_markdown, c.text + at, size, line, error));
    at += size;
  }
done:
  return status;
}

static const table_frame frame = {
    .begin = "| ", .between = " | ", .end = " |\n", .digits = -1, .add_cell = add_cell};

/* The header is part of the format: without it, it is empty. */
static diplo_status put_head(table *t, diplo_buffer *line, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < t->column_count; i++) {
    const char *name = t->options->no_header ? "" : table_get_name(t, i);
    DIPLO_TRY(diplo_buffer_add_text(line, i ? frame.between : frame.begin, error));
    DIPLO_TRY(add_cell(t, i, (cell){name, strlen(name)}, line, error));
  }
  DIPLO_TRY(diplo_buffer_add_text(line, " |\n|", error));
  for (size_t i = 0; i < t->column_count; i++)
    DIPLO_TRY(diplo_buffer_add_text(line, table_is_number(t, i) ? "--:|" : "---|", error));
  DIPLO_TRY(diplo_buffer_add_text(line, "\n", error));
done:
  return status;
}

static diplo_status write_markdown(table *t, diplo_output *output, diplo_error *error) {
  diplo_status status;
  diplo_buffer line = {0};
  DIPLO_TRY(put_head(t, &line, error));
  DIPLO_TRY(table_put_line(&line, output, error));
  DIPLO_TRY(table_put_frame(t, &frame, false, output, error));
done:
  diplo_buffer_clear(&line);
  return status;
}

const table_kind table_markdown = {.name = "markdown", .write = write_markdown};
