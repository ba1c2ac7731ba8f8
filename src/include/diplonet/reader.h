/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading networks from any format that the library knows. */
#ifndef DIPLONET_READER_H
#define DIPLONET_READER_H

#include <diplonet/network.h>
#include <diplonet/select.h>

#ifdef __cplusplus
extern "C" {
#endif

/* How to read a tie list. All-zero: find out from the header and the content. */
typedef struct diplo_read_options {
  const char *format; /* a reader's name, or NULL: by content */
  const char *from, *to, *weight, *relation, *during, *ref; /* header names of a tie list */
  const char *actors;        /* path of an actor table (CSV or TSV), or NULL */
  const char *actor_id;      /* header name of its id column; NULL: id, name or the first */
  const char *relation_name; /* relation of ties where there is no such column; NULL: "tie" */
  const char *kind;          /* kind of actors that no table describes; NULL: country */
  const char *sign;          /* of that relation: + - 0 +-; NULL: + or, with negative weights, +- */
  const char *meaning; /* of its weights: strength cost count share level; NULL: strength, or none
                          without weights */
  bool directed,
      undirected; /* of that relation; a header from,to gives undirected without either */
  bool no_header; /* the first line is data: columns are from, to, weight */
  diplo_findings
      *findings; /* where not NULL, faults are collected here and reading goes on (validate) */
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
