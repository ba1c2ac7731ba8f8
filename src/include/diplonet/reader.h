/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading networks from any format that the library knows. */
#ifndef DIPLONET_READER_H
#define DIPLONET_READER_H

#include <diplonet/network.h>
#include <diplonet/select.h>

#ifdef __cplusplus
extern "C" {
#endif

/* How to read a tie list; docs/format.md says what is recognised without it. All-zero: find out
   from the header and the content. What the fields point to must stay until the reader is closed.
 */
typedef struct diplo_read_options {
  const char *format; /* a reader's name, or NULL: by content */
  /* Header names of a tie list. `during` may name two columns: `begin..end`. A name that is not
     there is DIPLO_USAGE and a near one is offered. */
  const char *from, *to, *weight, *relation, *during, *ref;
  const char *actors;        /* path of an actor table (CSV or TSV), or NULL */
  const char *actor_id;      /* header name of its id column; NULL: id, name or the first */
  const char *relation_name; /* relation of ties where there is no such column; NULL: "tie" */
  const char *kind;          /* kind of actors that no table describes; NULL: country */
  const char *sign;          /* of the relations: + - 0 +-; NULL: + or, with negative weights, +- */
  const char *meaning; /* of their weights: strength cost count share level none; NULL: strength, or
                          none without weights */
  bool directed, undirected; /* the relations; without either they are undirected */
  bool no_header;            /* the first line is data: columns are from, to, weight */
  /* Where not NULL, faults of tables are collected here and reading goes on without the row
     (validate); the network is what could be read. */
  diplo_findings *findings;
  void (*progress)(void *payload, size_t bytes_done, size_t bytes_total); /* total 0: unknown */
  void *payload;
} diplo_read_options;

/* Names and one-line descriptions of the formats; NULL behind the last. */
const char *diplo_reader_get_name(size_t index);
const char *diplo_reader_get_summary(size_t index);

typedef struct diplo_reader diplo_reader;

/* Opens a file, a folder (data package) or, for "-", standard input, and finds the format by
 * content. */
diplo_status diplo_reader_open(const char *path, const diplo_read_options *options,
                               diplo_reader **reader, diplo_error *error);
/* The next network (a stream or panel holds several), or NULL at the end; the caller owns it. Input
   without any network is DIPLO_DATA. */
diplo_status diplo_reader_next(diplo_reader *reader, diplo_network **network, diplo_error *error);
void diplo_reader_close(diplo_reader *reader);

#ifdef __cplusplus
}
#endif

#endif
