/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table for a terminal: columns as wide as their cells, the widest broken into lines where the
   terminal is narrower; a table of numbers goes on below with its first column repeated. */
#include "model/label.h"
#include "report/format.h"
#include <stdlib.h>
#include <string.h>

enum { TABLE_GAP = 2, TABLE_NARROW = 8, TABLE_FIRST = 24 };

typedef struct text_table {
  char **cells; /* indexed by cell: plain text */
  size_t *widths;
  label_line *lines; /* room for the lines of the longest cell, for each column */
  size_t *counts;    /* lines of each column in the row at hand */
  size_t longest;
} text_table;

static void table_clear(text_table *t, const block *b) {
  for (size_t i = 0; t->cells && i < b->cell_count; i++)
    free(t->cells[i]);
  free(t->cells);
  free(t->widths);
  free(t->lines);
  free(t->counts);
}

static diplo_status table_init(text_table *t, const block *b, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_buffer text = {0};
  t->cells = calloc(b->cell_count + 1, sizeof *t->cells);
  t->widths = calloc(b->column_count, sizeof *t->widths);
  t->counts = calloc(b->column_count, sizeof *t->counts);
  if (!t->cells || !t->widths || !t->counts)
    DIPLO_TRY(diplo_error_memory(error));
  for (size_t i = 0; i < b->cell_count; i++) {
    DIPLO_TRY(diplo_buffer_add_text(&text, "", error));
    DIPLO_TRY(text_add_phrase(&text, &b->cells[i], error));
    size_t width = label_width(diplo_buffer_get(&text), text.size);
    size_t *widest = &t->widths[i % b->column_count];
    *widest = width > *widest ? width : *widest;
    t->longest = text.size > t->longest ? text.size : t->longest;
    t->cells[i] = text.data ? diplo_buffer_take(&text) : calloc(1, 1);
    if (!t->cells[i])
      DIPLO_TRY(diplo_error_memory(error));
  }
  t->lines = calloc(b->column_count * (t->longest + 1), sizeof *t->lines);
  if (!t->lines)
    DIPLO_TRY(diplo_error_memory(error));
done:
  diplo_buffer_clear(&text);
  return status;
}

/* Takes from the widest column of text until all fit or are narrow. */
static void narrow(text_table *t, const block *b, size_t width) {
  size_t all = TABLE_GAP * (b->column_count - 1);
  for (size_t c = 0; c < b->column_count; c++)
    all += t->widths[c];
  while (all > width) {
    size_t widest = b->column_count;
    for (size_t c = 0; c < b->column_count; c++) {
      if (!b->numeric[c] && (widest == b->column_count || t->widths[c] > t->widths[widest]))
        widest = c;
    }
    if (widest == b->column_count || t->widths[widest] <= TABLE_NARROW)
      break;
    t->widths[widest]--;
    all--;
  }
}

static diplo_status write_blanks(diplo_output *output, size_t count, diplo_error *error) {
  return count > 0 ? diplo_output_write_format(output, error, "%*s", (int)count, "") : DIPLO_OK;
}

/* The given line of a cell. Blanks are held back until text follows, so that no line ends in them.
 */
static diplo_status write_cell(const text_table *t, const block *b, size_t column, size_t line,
                               size_t *held, diplo_output *output, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  label_line empty = {"", 0, 0, false};
  const label_line *l =
      line < t->counts[column] ? &t->lines[column * (t->longest + 1) + line] : &empty;
  size_t blanks = l->width < t->widths[column] ? t->widths[column] - l->width : 0;
  if (b->numeric[column])
    *held += blanks;
  if (l->size > 0) {
    DIPLO_TRY(write_blanks(output, *held, error));
    *held = 0;
  }
  DIPLO_TRY(diplo_output_write(output, l->text, l->size, error));
  *held += TABLE_GAP + (b->numeric[column] ? 0 : blanks);
done:
  return status;
}

static diplo_status write_row(text_table *t, const block *b, size_t first, diplo_output *output,
                              diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t lines = 1;
  for (size_t c = 0; c < b->column_count; c++) {
    t->counts[c] = label_wrap(t->cells[first + c], t->widths[c] ? t->widths[c] : 1,
                              &t->lines[c * (t->longest + 1)], t->longest + 1);
    lines = t->counts[c] > lines ? t->counts[c] : lines;
  }
  for (size_t line = 0; line < lines; line++) {
    size_t held = 0;
    for (size_t c = 0; c < b->column_count; c++)
      DIPLO_TRY(write_cell(t, b, c, line, &held, output, error));
    DIPLO_TRY(diplo_output_write(output, "\n", 1, error));
  }
done:
  return status;
}

static diplo_status write_rule(const text_table *t, const block *b, diplo_output *output,
                               diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (size_t c = 0; c < b->column_count; c++) {
    for (size_t i = 0; i < t->widths[c]; i++)
      DIPLO_TRY(diplo_output_write(output, "-", 1, error));
    if (c + 1 < b->column_count)
      DIPLO_TRY(write_blanks(output, TABLE_GAP, error));
  }
  DIPLO_TRY(diplo_output_write(output, "\n", 1, error));
done:
  return status;
}

static diplo_status write_whole(const block *table, size_t width, bool colour, diplo_output *output,
                                diplo_error *error) {
  diplo_status status = DIPLO_OK;
  text_table t = {0};
  DIPLO_TRY(table_init(&t, table, error));
  narrow(&t, table, width);
  for (size_t first = 0; first + table->column_count <= table->cell_count;
       first += table->column_count) {
    bool strong = first == 0 && colour;
    DIPLO_TRY(diplo_output_write_text(output, strong ? "\033[1m" : "", error));
    DIPLO_TRY(write_row(&t, table, first, output, error));
    DIPLO_TRY(diplo_output_write_text(output, strong ? "\033[0m" : "", error));
    if (first == 0)
      DIPLO_TRY(write_rule(&t, table, output, error));
  }
done:
  table_clear(&t, table);
  return status;
}

/* The first column with those from `from` to before `to`, as a table of its own. */
static diplo_status write_part(const block *table, size_t from, size_t to, size_t width,
                               bool colour, diplo_output *output, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t columns = to - from + 1, rows = table->cell_count / table->column_count;
  block part = {.kind = BLOCK_TABLE, .column_count = columns, .cell_count = rows * columns};
  part.cells = calloc(part.cell_count + 1, sizeof *part.cells);
  part.numeric = calloc(columns, sizeof *part.numeric);
  if (!part.cells || !part.numeric)
    DIPLO_TRY(diplo_error_memory(error));
  for (size_t c = 0; c < columns; c++) {
    size_t column = c == 0 ? 0 : from + c - 1;
    part.numeric[c] = table->numeric[column];
    for (size_t r = 0; r < rows; r++)
      part.cells[r * columns + c] = table->cells[r * table->column_count + column];
  }
  DIPLO_TRY(write_whole(&part, width, colour, output, error));
done:
  free(part.cells); /* the phrases in it are the table's */
  free(part.numeric);
  return status;
}

/* Where the part ends that begins at column `from`: as many as fit beside the first, at least one.
 */
static size_t find_part_end(const text_table *t, const block *b, size_t from, size_t width) {
  size_t first = b->numeric[0] || t->widths[0] < TABLE_FIRST ? t->widths[0] : TABLE_FIRST;
  size_t to = from, all = first;
  while (to < b->column_count && (to == from || all + TABLE_GAP + t->widths[to] <= width))
    all += TABLE_GAP + t->widths[to++];
  return to;
}

diplo_status text_table_write(const block *table, size_t width, bool colour, diplo_output *output,
                              diplo_error *error) {
  diplo_status status = DIPLO_OK;
  text_table t = {0};
  DIPLO_TRY(table_init(&t, table, error));
  /* Text in other columns than the first can be broken; numbers cannot. */
  bool breakable = table->column_count < 3;
  for (size_t c = 1; c < table->column_count; c++)
    breakable |= !table->numeric[c];
  if (breakable) {
    DIPLO_TRY(write_whole(table, width, colour, output, error));
    goto done;
  }
  for (size_t from = 1, to; from < table->column_count; from = to) {
    to = find_part_end(&t, table, from, width);
    if (from > 1)
      DIPLO_TRY(diplo_output_write(output, "\n", 1, error));
    DIPLO_TRY(write_part(table, from, to, width, colour, output, error));
  }
done:
  table_clear(&t, table);
  return status;
}
