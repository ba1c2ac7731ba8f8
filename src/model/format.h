/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reader and a writer of a file format are: constant structs, listed in read/readers.def and
   write/writers.def. They stand here because the stream has one of each and may include neither
   folder. */
#ifndef MODEL_FORMAT_H
#define MODEL_FORMAT_H

#include "base/input.h"
#include <diplonet/output.h>
#include <diplonet/reader.h>
#include <diplonet/writer.h>

/* How sure a reader is that the bytes are its format. The surest reader reads; at equal sureness
   the one listed first. */
enum { FORMAT_NO = 0, FORMAT_POSSIBLE = 10, FORMAT_LIKELY = 50, FORMAT_CERTAIN = 100 };

typedef struct reader_kind {
  const char *name, *summary;
  /* Judges the first bytes (up to INPUT_PEEK of them; all of a shorter file). Never fails. */
  int (*detect)(const char *bytes, size_t size);
  /* A state of the reader's own for `input`, which is borrowed until `close`. */
  diplo_status (*open)(input *input, const diplo_read_options *options, void **state,
                       diplo_error *error);
  /* The next network, or NULL at the end. Errors carry the place (input_name:line: ...). */
  diplo_status (*next)(void *state, diplo_network **network, diplo_error *error);
  void (*close)(void *state); /* NULL is fine */
} reader_kind;

typedef struct writer_kind {
  const char *name, *summary;
  bool single; /* holds one network alone */
  diplo_status (*open)(diplo_output *output, const diplo_write_options *options, void **state,
                       diplo_error *error);
  diplo_status (*add)(void *state, const diplo_network *network, diplo_error *error);
  diplo_status (*close)(void *state,
                        diplo_error *error); /* writes what ends the document and frees */
  void (*abandon)(void *state);              /* frees; NULL is fine */
} writer_kind;

#endif
