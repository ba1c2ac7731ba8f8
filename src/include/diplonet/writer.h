/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writing networks, and tables of their parts. */
#ifndef DIPLONET_WRITER_H
#define DIPLONET_WRITER_H

#include <diplonet/network.h>
#include <diplonet/output.h>

#ifdef __cplusplus
extern "C" {
#endif

/* All-zero is the default of everything. */
typedef struct diplo_write_options {
  diplo_part part;    /* for formats that hold one table (csv, tsv): actors, ties or another */
  bool no_provenance; /* leave runs out */
} diplo_write_options;

/* Names (stream, csv, tsv, json, jsonl, graphml, dot) and one-line descriptions; NULL behind the
 * last. */
const char *diplo_writer_get_name(size_t index);
const char *diplo_writer_get_summary(size_t index);

typedef struct diplo_writer diplo_writer;
/* `format` unknown is DIPLO_USAGE. `output` is borrowed; `options` may be NULL. A format that holds
   one network (csv, tsv, json, graphml) refuses a second. docs/format.md and docs/json.md describe
   the formats. */
diplo_status diplo_writer_open(const char *format, const diplo_write_options *options,
                               diplo_output *output, diplo_writer **writer, diplo_error *error);
diplo_status diplo_writer_add(diplo_writer *writer, const diplo_network *network,
                              diplo_error *error);
/* Writes what ends the document; takes the writer in any case. The output stays open. After a
   failed add this is an error, and so it is where a format that holds one network was given none.
 */
diplo_status diplo_writer_close(diplo_writer *writer, diplo_error *error);
void diplo_writer_abandon(diplo_writer *writer);

/* A data package is a folder: datapackage.json, actors.csv, relations.csv, ties.csv and, where the
   network has refs, refs.csv. Read back it gives an equal network. A new folder is written beside
   its target and renamed. A folder that is there is refused (DIPLO_USAGE) unless it is empty, or a
   data package and `replace` is set; its files take their names when all of them are whole, and
   other files in it stay. */
diplo_status diplo_package_write(const diplo_network *network, const char *path, bool replace,
                                 diplo_error *error);

/* One table of a part: columns, order, rows. All-zero: all of it, as text. */
typedef struct diplo_table_options {
  const char *format;         /* text tsv csv json jsonl markdown html latex */
  const char *const *columns; /* field names; count 0: all */
  size_t column_count;
  /* Field names, `-name` for descending: numbers by size, texts by code point, periods by their
     beginning. Missing comes last in either direction; equal rows keep their order. */
  const char *const *sort;
  size_t sort_count;
  size_t top;   /* rows at most after sorting; 0: all */
  int digits;   /* significant digits of reals in text, markdown, html and latex; 0: 6 */
  size_t width; /* of the terminal for text: columns of text are cut to it; 0: no limit */
  bool colour;  /* text: bold header, dim missing */
  bool no_header;
  /* A first column `rank`: the place by the first sort key. Equal values share the place of the
     first of them (1, 2, 2, 4); reals are equal where they agree to 40 bits, about 12 digits. */
  bool rank;
} diplo_table_options;

/* Writes the table of `part`. An unknown column is DIPLO_USAGE and near names are offered. */
diplo_status diplo_table_write(const diplo_network *network, diplo_part part,
                               const diplo_table_options *options, diplo_output *output,
                               diplo_error *error);
/* Formats of tables; NULL behind the last. */
const char *diplo_table_get_format(size_t index);

#ifdef __cplusplus
}
#endif

#endif
