/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON: one object for one network, a row of a table on each line. docs/json.md describes it,
   docs/network.schema.json is its JSON Schema. */
#include "write/json_text.h"
#include "write/json_writer.h"

static diplo_status put_part(json_writer *writer, const diplo_network *network,
                             const json_part *part, bool last, diplo_error *error) {
  diplo_status status;
  diplo_buffer *line = &writer->line;
  size_t rows = diplo_network_row_count(network, part->part);
  DIPLO_TRY(diplo_buffer_add_format(line, error, "\"%s\":[", part->name));
  for (size_t row = 0; row < rows; row++) {
    DIPLO_TRY(json_writer_put(writer, error));
    DIPLO_TRY(json_add_row(line, network, part->part, row, error));
    if (row + 1 < rows)
      DIPLO_TRY(diplo_buffer_add_text(line, ",", error));
  }
  DIPLO_TRY(diplo_buffer_add_text(line, last ? "]}" : "],", error));
  DIPLO_TRY(json_writer_put(writer, error));
done:
  return status;
}

static diplo_status json_add(void *state, const diplo_network *network, diplo_error *error) {
  diplo_status status;
  json_writer *writer = state;
  DIPLO_TRY(diplo_buffer_add_text(&writer->line, "{", error));
  DIPLO_TRY(json_add_head(&writer->line, network, writer->provenance, error));
  DIPLO_TRY(diplo_buffer_add_text(&writer->line, ",", error));
  DIPLO_TRY(json_writer_put(writer, error));
  for (int i = 0; i < JSON_PART_COUNT; i++)
    DIPLO_TRY(put_part(writer, network, &json_parts[i], i + 1 == JSON_PART_COUNT, error));
done:
  return status;
}

const writer_kind writer_json = {
    .name = "json",
    .summary = "one JSON object for one network, by a schema",
    .single = true,
    .open = json_writer_open,
    .add = json_add,
    .close = json_writer_close,
    .abandon = json_writer_abandon,
};
