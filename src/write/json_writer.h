/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the writers of json and jsonl share: a line at a time, never a whole document. */
#ifndef WRITE_JSON_WRITER_H
#define WRITE_JSON_WRITER_H

#include "model/format.h"

typedef struct json_writer {
  diplo_output *output;
  bool provenance;
  diplo_buffer line;
} json_writer;

diplo_status json_writer_open(diplo_output *output, const diplo_write_options *options,
                              void **state, diplo_error *error);
diplo_status json_writer_close(void *state, diplo_error *error);
void json_writer_abandon(void *state);

/* Writes the line, with an end of line behind it, and empties it. */
diplo_status json_writer_put(json_writer *writer, diplo_error *error);

#endif
