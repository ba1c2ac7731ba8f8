/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables for a terminal: aligned, numbers to the right, cut where the terminal is too narrow. */
#include "base/text.h"
#include "model/label.h"
#include "write/escape.h"
#include "write/table.h"
#include <stdlib.h>
#include <string.h>

#define GAP      "  "
#define ELLIPSIS "\xe2\x80\xa6"

enum { GAP_WIDTH = 2, NARROWEST = 8 };

/* Nothing that comes from the data may act on the terminal. */
static const escaping escape_terminal = {.of = {['\t'] = "\\t", ['\n'] = "\\n", ['\r'] = "\\r"},
                                         .codes = true};

typedef struct sheet {
  table *t;
  size_t *widths; /* indexed by column, in columns of the terminal */
  diplo_buffer shown, line;
} sheet;

/* What a cell shows, in sheet->shown. */
static diplo_status show(sheet *s, cell c, diplo_error *error) {
  diplo_buffer_reset(&s->shown);
  if (!c.text)
    return diplo_buffer_add_text(&s->shown, "-", error);
  return escape_add(&escape_terminal, c.text, c.size, &s->shown, error);
}

static diplo_status show_name(sheet *s, size_t column, diplo_error *error) {
  const char *name = table_get_name(s->t, column);
  return show(s, (cell){name, strlen(name)}, error);
}

static void widen(sheet *s, size_t column) {
  size_t width = label_width(diplo_buffer_get(&s->shown), s->shown.size);
  if (width > s->widths[column])
    s->widths[column] = width;
}

static diplo_status find_widths(sheet *s, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  table *t = s->t;
  for (size_t i = 0; i < t->column_count && !t->options->no_header; i++) {
    DIPLO_TRY(show_name(s, i, error));
    widen(s, i);
  }
  for (size_t place = 0; place < t->row_count; place++) {
    for (size_t i = 0; i < t->column_count; i++) {
      cell c;
      DIPLO_TRY(table_get_cell(t, place, i, table_get_digits(t), &c, error));
      DIPLO_TRY(show(s, c, error));
      widen(s, i);
    }
  }
done:
  return status;
}

/* Takes columns of text in, the widest first, until the table fits or nothing can be taken in. */
static void fit_widths(sheet *s) {
  const table *t = s->t;
  size_t total = t->column_count ? GAP_WIDTH * (t->column_count - 1) : 0;
  for (size_t i = 0; i < t->column_count; i++)
    total += s->widths[i];
  for (; t->options->width > 0 && total > t->options->width; total--) {
    size_t widest = t->column_count;
    for (size_t i = 0; i < t->column_count; i++) {
      if (!table_is_number(t, i) && s->widths[i] > NARROWEST &&
          (widest == t->column_count || s->widths[i] > s->widths[widest]))
        widest = i;
    }
    if (widest == t->column_count)
      return;
    s->widths[widest]--;
  }
}

/* The bytes of the longest beginning that is at most `width` wide. */
static size_t cut(const char *text, size_t size, size_t width) {
  size_t at = 0;
  while (at < size) {
    size_t length = text_decode(text + at, size - at, NULL);
    length = length ? length : 1;
    size_t step = label_width(text + at, length);
    if (step > width)
      break;
    width -= step;
    at += length;
  }
  return at;
}

static diplo_status add_blanks(diplo_buffer *line, size_t count, diplo_error *error) {
  static const char blanks[] = "                                ";
  diplo_status status = DIPLO_OK;
  while (count > 0) {
    size_t size = count < sizeof blanks - 1 ? count : sizeof blanks - 1;
    DIPLO_TRY(diplo_buffer_add(line, blanks, size, error));
    count -= size;
  }
done:
  return status;
}

/* Puts what the cell shows into the line, between `begin` and `end` (colours). */
static diplo_status add_shown(sheet *s, size_t column, const char *begin, const char *end,
                              diplo_error *error) {
  diplo_status status;
  const char *text = diplo_buffer_get(&s->shown);
  size_t size = s->shown.size, width = label_width(text, size), room = s->widths[column];
  bool is_cut = width > room, right = table_is_number(s->t, column);
  bool last = column + 1 == s->t->column_count;
  if (is_cut) {
    size = cut(text, size, room - 1);
    width = label_width(text, size) + 1;
  }
  DIPLO_TRY(diplo_buffer_add_text(&s->line, column ? GAP : "", error));
  if (right)
    DIPLO_TRY(add_blanks(&s->line, room - width, error));
  DIPLO_TRY(diplo_buffer_add_text(&s->line, begin, error));
  DIPLO_TRY(diplo_buffer_add(&s->line, text, size, error));
  DIPLO_TRY(diplo_buffer_add_text(&s->line, is_cut ? ELLIPSIS : "", error));
  DIPLO_TRY(diplo_buffer_add_text(&s->line, end, error));
  if (!right && !last)
    DIPLO_TRY(add_blanks(&s->line, room - width, error));
done:
  return status;
}

static diplo_status put_header(sheet *s, diplo_output *output, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  bool colour = s->t->options->colour;
  for (size_t i = 0; i < s->t->column_count; i++) {
    DIPLO_TRY(show_name(s, i, error));
    DIPLO_TRY(add_shown(s, i, colour ? "\033[1m" : "", colour ? "\033[0m" : "", error));
  }
  DIPLO_TRY(diplo_buffer_add_text(&s->line, "\n", error));
  DIPLO_TRY(table_put_line(&s->line, output, error));
done:
  return status;
}

static diplo_status put_rows(sheet *s, diplo_output *output, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  table *t = s->t;
  for (size_t place = 0; place < t->row_count; place++) {
    for (size_t i = 0; i < t->column_count; i++) {
      cell c;
      DIPLO_TRY(table_get_cell(t, place, i, table_get_digits(t), &c, error));
      DIPLO_TRY(show(s, c, error));
      bool dim = t->options->colour && !c.text;
      DIPLO_TRY(add_shown(s, i, dim ? "\033[2m" : "", dim ? "\033[0m" : "", error));
    }
    DIPLO_TRY(diplo_buffer_add_text(&s->line, "\n", error));
    DIPLO_TRY(table_put_line(&s->line, output, error));
  }
done:
  return status;
}

static diplo_status write_text(table *t, diplo_output *output, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  sheet s = {.t = t};
  s.widths = calloc(t->column_count ? t->column_count : 1, sizeof *s.widths);
  if (!s.widths) {
    status = diplo_error_memory(error);
    goto done;
  }
  DIPLO_TRY(find_widths(&s, error));
  fit_widths(&s);
  if (!t->options->no_header)
    DIPLO_TRY(put_header(&s, output, error));
  DIPLO_TRY(put_rows(&s, output, error));
done:
  free(s.widths);
  diplo_buffer_clear(&s.shown);
  diplo_buffer_clear(&s.line);
  return status;
}

const table_kind table_text = {.name = "text", .write = write_text};
