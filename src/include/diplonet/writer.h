/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writing networks, and tables of their parts. */
#ifndef DIPLONET_WRITER_H
#define DIPLONET_WRITER_H

#include <diplonet/network.h>
#include <diplonet/output.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct diplo_write_options {
  diplo_part part;    /* for formats that hold one table (csv, tsv): actors or ties */
  bool no_provenance; /* leave runs out */
} diplo_write_options;

/* Names (stream, csv, tsv, json, jsonl, graphml, dot) and one-line descriptions; NULL behind the
 * last. */
const char *diplo_writer_get_name(size_t index);
const char *diplo_writer_get_summary(size_t index);

typedef struct diplo_writer diplo_writer;
/* `format` unknown is DIPLO_USAGE. `output` is borrowed. A format that holds one network refuses a
 * second. */
diplo_status diplo_writer_open(const char *format, const diplo_write_options *options,
                               diplo_output *output, diplo_writer **writer, diplo_error *error);
diplo_status diplo_writer_add(diplo_writer *writer, const diplo_network *network,
                              diplo_error *error);
/* Writes what ends the document; takes the writer in any case. The output stays open. */
diplo_status diplo_writer_close(diplo_writer *writer, diplo_error *error);
void diplo_writer_abandon(diplo_writer *writer);

/* A data package is a folder: datapackage.json, actors.csv, relations.csv, ties.csv, refs.csv.
   Written beside its target and renamed; an existing folder is replaced only where it is a data
   package and `replace` is set. */
diplo_status diplo_package_write(const diplo_network *network, const char *path, bool replace,
                                 diplo_error *error);

/* One table of a part: columns, order, rows. */
typedef struct diplo_table_options {
  const char *format;         /* text tsv csv json jsonl markdown html latex */
  const char *const *columns; /* field names; count 0: all */
  size_t column_count;
  const char *const *sort; /* field names, `-name` for descending; ties in rank keep their order */
  size_t sort_count;
  size_t top;   /* rows at most after sorting; 0: all */
  int digits;   /* significant digits of reals in text, markdown, html and latex; 0: 6 */
  size_t width; /* of the terminal for text; 0: no limit */
  bool colour;  /* text: bold header, dim missing */
  bool no_header;
  bool rank; /* a first column with the rank by the first sort key; equal values share the rank */
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
