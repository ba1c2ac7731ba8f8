/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A report before it has a format: blocks of phrases. Whatever text enters is made printable: no
   control characters, no characters that turn the writing direction, no newlines. */
#ifndef REPORT_DOCUMENT_H
#define REPORT_DOCUMENT_H

#include <diplonet/buffer.h>
#include <stdbool.h>
#include <stdint.h>

typedef enum span_kind {
  SPAN_TEXT,
  SPAN_STRONG,
  SPAN_CODE,
  SPAN_LINK,    /* text, with an http or https address as target */
  SPAN_FOOTNOTE /* a mark: number */
} span_kind;

typedef struct span {
  span_kind kind;
  char *text, *target;
  size_t number;
} span;

/* An all-zero struct is a valid empty one. */
typedef struct phrase {
  span *spans;
  size_t count, capacity;
} phrase;

typedef enum block_kind {
  BLOCK_TITLE,
  BLOCK_HEADING, /* level 2 or 3 */
  BLOCK_PARAGRAPH,
  BLOCK_ITEM, /* of a list */
  BLOCK_TABLE,
  BLOCK_PICTURE, /* where the format can show one */
  BLOCK_FOOTNOTE
} block_kind;

typedef struct block {
  block_kind kind;
  int level;
  size_t number; /* of a footnote, from 1 */
  phrase text;   /* a table's is its caption */
  /* Tables: the header and the cells, row by row; `numeric` columns stand on the right. */
  size_t column_count, cell_count, cell_capacity;
  phrase *cells; /* the first column_count are the header */
  bool *numeric;
} block;

typedef struct document {
  block *blocks;
  size_t count, capacity;
  char *picture; /* SVG to stand in a page, or NULL */
} document;

void document_clear(document *doc);

/* Begins a block; spans added from now on go into it. */
diplo_status document_add(document *doc, block_kind kind, diplo_error *error);
diplo_status document_add_heading(document *doc, int level, const char *text, diplo_error *error);
diplo_status document_add_footnote(document *doc, size_t number, diplo_error *error);
/* Begins a table. Cells are begun by document_add_cell, the header's first. `columns`: a letter for
   each: `t` text, `n` number. Spans added before the first cell make the caption. */
diplo_status document_add_table(document *doc, const char *columns, diplo_error *error);
diplo_status document_add_cell(document *doc, diplo_error *error);

/* Adds to the block or cell begun last. */
diplo_status document_say(document *doc, diplo_error *error, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
diplo_status document_say_span(document *doc, span_kind kind, const char *text, diplo_error *error);
/* An address that is not http or https becomes plain text. */
diplo_status document_say_link(document *doc, const char *text, const char *address,
                               diplo_error *error);
diplo_status document_say_footnote(document *doc, size_t number, diplo_error *error);
/* A whole cell. */
diplo_status document_say_cell(document *doc, diplo_error *error, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
