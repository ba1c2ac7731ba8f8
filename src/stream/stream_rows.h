/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sections of the stream: their header, and their rows into a network. */
#ifndef STREAM_STREAM_ROWS_H
#define STREAM_STREAM_ROWS_H

#include "model/part_row.h"
#include "stream/field_words.h"
#include "stream/stream_line.h"

/* The section that is being read. An all-zero struct is none. */
typedef struct stream_rows {
  const stream_section *section; /* NULL: none yet */
  diplo_network *network;
  size_t count;          /* fields of a row */
  diplo_column **column; /* indexed by field: its column, NULL where it is a fixed field */
  size_t capacity;
  size_t place[PART_ROW_FIELDS];       /* of the part's fixed fields: the field, or DIPLO_NONE */
  bool declared[STREAM_SECTION_COUNT]; /* sections that the network has had */
  diplo_buffer relation_name;          /* of the tie read last */
  size_t relation;
} stream_rows;

/* Forgets the sections of the network before and begins with another. */
void stream_rows_begin(stream_rows *rows, diplo_network *network);
/* Reads a declaration like `#actors id kind name region:text`; DIPLO_DATA where it is none. */
diplo_status stream_rows_declare(stream_rows *rows, const stream_line *line, diplo_error *error);
/* Adds a row of the section declared last. */
diplo_status stream_rows_add(stream_rows *rows, const stream_line *line, diplo_error *error);
void stream_rows_clear(stream_rows *rows);

/* Makes the column of a declaration `name:type` or `name`. */
diplo_status stream_column_add(diplo_network *network, diplo_part part, const char *declared,
                               diplo_column **column, diplo_error *error);

#endif
