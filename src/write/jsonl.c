/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON lines: an object on each line, whose one name says what it is. docs/json.md describes it. */
#include "write/json_text.h"
#include "write/json_writer.h"

static diplo_status put_head(json_writer *writer, const diplo_network *network,
                             diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(diplo_buffer_add_text(&writer->line, "{\"network\":{", error));
  DIPLO_TRY(json_add_head(&writer->line, network, writer->provenance, error));
  DIPLO_TRY(diplo_buffer_add_text(&writer->line, "}}", error));
  DIPLO_TRY(json_writer_put(writer, error));
done:
  return status;
}

static diplo_status put_rows(json_writer *writer, const diplo_network *network,
                             const json_part *part, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (size_t row = 0; row < diplo_network_row_count(network, part->part); row++) {
    DIPLO_TRY(diplo_buffer_add_format(&writer->line, error, "{\"%s\":", part->row_name));
    DIPLO_TRY(json_add_row(&writer->line, network, part->part, row, error));
    DIPLO_TRY(diplo_buffer_add_text(&writer->line, "}", error));
    DIPLO_TRY(json_writer_put(writer, error));
  }
done:
  return status;
}

/* How many rows there were: lines without this one were cut off. */
static diplo_status put_end(json_writer *writer, const diplo_network *network, diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(diplo_buffer_add_text(&writer->line, "{\"end\":{", error));
  for (int i = 0; i < JSON_PART_COUNT; i++)
    DIPLO_TRY(diplo_buffer_add_format(&writer->line, error, "%s\"%s\":%zu", i ? "," : "",
                                      json_parts[i].name,
                                      diplo_network_row_count(network, json_parts[i].part)));
  DIPLO_TRY(diplo_buffer_add_text(&writer->line, "}}", error));
  DIPLO_TRY(json_writer_put(writer, error));
done:
  return status;
}

static diplo_status jsonl_add(void *state, const diplo_network *network, diplo_error *error) {
  diplo_status status;
  json_writer *writer = state;
  DIPLO_TRY(put_head(writer, network, error));
  for (int i = 0; i < JSON_PART_COUNT; i++)
    DIPLO_TRY(put_rows(writer, network, &json_parts[i], error));
  DIPLO_TRY(put_end(writer, network, error));
done:
  return status;
}

const writer_kind writer_jsonl = {
    .name = "jsonl",
    .summary = "JSON lines, an object for each actor and tie, any number of networks",
    .open = json_writer_open,
    .add = jsonl_add,
    .close = json_writer_close,
    .abandon = json_writer_abandon,
};
