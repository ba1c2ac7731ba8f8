/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the writers of json and jsonl share. */
#include "write/json_writer.h"
#include <stdlib.h>

diplo_status json_writer_open(diplo_output *output, const diplo_write_options *options,
                              void **state, diplo_error *error) {
  json_writer *writer = calloc(1, sizeof *writer);
  if (!writer)
    return diplo_error_memory(error);
  writer->output = output;
  writer->provenance = !options->no_provenance;
  *state = writer;
  return DIPLO_OK;
}

diplo_status json_writer_close(void *state, diplo_error *error) {
  (void)error;
  json_writer_abandon(state);
  return DIPLO_OK;
}

void json_writer_abandon(void *state) {
  json_writer *writer = state;
  if (!writer)
    return;
  diplo_buffer_clear(&writer->line);
  free(writer);
}

diplo_status json_writer_put(json_writer *writer, diplo_error *error) {
  diplo_status status;
  diplo_buffer *line = &writer->line;
  DIPLO_TRY(diplo_buffer_add_text(line, "\n", error));
  DIPLO_TRY(diplo_output_write(writer->output, diplo_buffer_get(line), line->size, error));
  diplo_buffer_reset(line);
done:
  return status;
}
