/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Failing memory where networks and tables are written. */
#include "write/package_descriptor.h"
#include <string.h>

static diplo_status fill(diplo_network *network, diplo_error *error) {
  static const diplo_relation relation = {.name = "ally", .label = "\"<&\\", .directed = true};
  diplo_status status;
  diplo_column *column;
  diplo_columns *attributes = diplo_network_columns(network, DIPLO_PART_ATTRIBUTES);
  DIPLO_TRY(diplo_actor_add(network, "A", DIPLO_KIND_COUNTRY, "a\nb|", NULL, error));
  DIPLO_TRY(diplo_actor_add(network, "B", DIPLO_KIND_LEADER, NULL, NULL, error));
  DIPLO_TRY(diplo_relation_add(network, &relation, NULL, error));
  DIPLO_TRY(diplo_tie_add(network, 0, 1, 0, NULL, error));
  DIPLO_TRY(diplo_ref_add(network, "S1", NULL, error));
  DIPLO_TRY(diplo_run_add(network, "diplonet import", error));
  DIPLO_TRY(diplo_note_add(network, "weight", "of gold", error));
  DIPLO_TRY(diplo_columns_add(diplo_network_columns(network, DIPLO_PART_TIES), "weight", DIPLO_REAL,
                              &column, error));
  DIPLO_TRY(diplo_column_set_real(column, 0, 0.1, error));
  DIPLO_TRY(diplo_columns_add(attributes, "licence", DIPLO_TEXT, &column, error));
  DIPLO_TRY(diplo_column_set_text(column, 0, "CC0-1.0", 7, error));
done:
  return status;
}

static diplo_status write_network(const char *format, const diplo_network *network,
                                  diplo_output *output, diplo_error *error) {
  diplo_status status;
  diplo_writer *writer = NULL;
  DIPLO_TRY(diplo_writer_open(format, NULL, output, &writer, error));
  DIPLO_TRY(diplo_writer_add(writer, network, error));
  status = diplo_writer_close(writer, error);
  writer = NULL;
done:
  diplo_writer_abandon(writer);
  return status;
}

static diplo_status write_table(const char *format, const diplo_network *network,
                                diplo_output *output, diplo_error *error) {
  const char *sort[] = {"name", "-id"};
  diplo_table_options options = {
      .format = format, .sort = sort, .sort_count = 2, .rank = true, .colour = true, .width = 10};
  return diplo_table_write(network, DIPLO_PART_ACTORS, &options, output, error);
}

diplo_status fault_write(diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_buffer text = {0};
  diplo_output *output = NULL;
  diplo_network *network = diplo_network_new();
  if (!network)
    return diplo_error_memory(error);
  DIPLO_TRY(fill(network, error));
  DIPLO_TRY(diplo_output_open_buffer(&text, &output, error));
  for (size_t i = 0; diplo_writer_get_name(i); i++)
    DIPLO_TRY(write_network(diplo_writer_get_name(i), network, output, error));
  for (size_t i = 0; diplo_table_get_format(i); i++)
    DIPLO_TRY(write_table(diplo_table_get_format(i), network, output, error));
  DIPLO_TRY(package_descriptor_write(network, output, error));
  status = diplo_output_close(output, error);
  output = NULL;
done:
  diplo_output_abandon(output);
  diplo_buffer_clear(&text);
  diplo_network_free(network);
  return status;
}
