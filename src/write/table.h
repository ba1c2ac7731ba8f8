/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One table of a part, chosen and in order, and the formats that it can be written in: constant
   structs, listed in tables.def. */
#ifndef WRITE_TABLE_H
#define WRITE_TABLE_H

#include "model/format.h"

typedef struct table {
  const diplo_network *network;
  diplo_part part;
  const diplo_table_options *options;
  diplo_field *fields; /* indexed by column, without the column of ranks */
  size_t column_count; /* with the column of ranks, which is the first where there is one */
  uint32_t *rows;      /* indexed by place: rows of the part; NULL: all, in their order */
  size_t row_count;
  uint32_t *ranks;     /* indexed by place, 0: missing; NULL: no such column */
  diplo_buffer number; /* scratch of table_get_cell */
} table;

/* Chooses columns and rows. An all-zero table is a valid empty one. */
diplo_status table_init(table *t, const diplo_network *network, diplo_part part,
                        const diplo_table_options *options, diplo_error *error);
void table_clear(table *t);

/* Sorts and cuts the rows, and finds the ranks. */
diplo_status table_sort(table *t, diplo_error *error);

const char *table_get_name(const table *t, size_t column);
/* Real, integer: to be put to the right. */
bool table_is_number(const table *t, size_t column);
bool table_is_boolean(const table *t, size_t column);

/* One cell. `text` is not escaped, borrowed until the next call, and NULL where the value is
   missing. */
typedef struct cell {
  const char *text;
  size_t size;
} cell;

/* `digits`: significant digits of reals; 0: all. */
diplo_status table_get_cell(table *t, size_t place, size_t column, int digits, cell *found,
                            diplo_error *error);

/* Digits for people: what the options say, or 6. */
int table_get_digits(const table *t);

typedef struct table_kind {
  const char *name;
  diplo_status (*write)(table *t, diplo_output *output, diplo_error *error);
} table_kind;

/* Writes the line and empties it. */
diplo_status table_put_line(diplo_buffer *line, diplo_output *output, diplo_error *error);

/* A format whose rows are cells in a frame. */
typedef struct table_frame {
  const char *begin, *between, *end; /* around and between the cells of a row */
  int digits;                        /* -1: digits for people */
  /* Appends a cell, escaped; `text` is NULL where missing. */
  diplo_status (*add_cell)(const table *t, size_t column, cell c, diplo_buffer *line,
                           diplo_error *error);
} table_frame;

/* Writes all rows, and before them the header unless `no_header` is set or `header` is false. */
diplo_status table_put_frame(table *t, const table_frame *frame, bool header, diplo_output *output,
                             diplo_error *error);

#endif
