/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Failing memory in the model: a network with something of everything, built and copied. */
#include "model/network_private.h"
#include <stdio.h>
#include <string.h>

static diplo_status add_columns(diplo_network *network, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  static const char *const names[] = {"text", "real", "integer", "boolean", "period"};
  static const char *const values[] = {"some text", "0.5", "7", "yes", "1949"};
  for (diplo_part part = DIPLO_PART_ACTORS; part <= DIPLO_PART_ATTRIBUTES; part++) {
    for (diplo_type type = DIPLO_TEXT; type <= DIPLO_PERIOD; type++) {
      diplo_column *column;
      diplo_columns *columns = diplo_network_columns(network, part);
      DIPLO_TRY(diplo_columns_add(columns, names[type], type, &column, error));
      if (diplo_network_row_count(network, part) > 0)
        DIPLO_TRY(diplo_column_parse(column, 0, values[type], strlen(values[type]), error));
    }
  }
done:
  return status;
}

static diplo_status fill(diplo_network *network, diplo_error *error) {
  diplo_status status;
  char id[32];
  size_t index;
  diplo_relation relation = {.name = "trust", .label = "Trust", .colour = "#1b9e77"};
  DIPLO_TRY(diplo_network_set_name(network, "sample", error));
  DIPLO_TRY(diplo_actor_add(network, "CHN", DIPLO_KIND_COUNTRY, "China", NULL, error));
  DIPLO_TRY(diplo_relation_add(network, &relation, NULL, error));
  DIPLO_TRY(diplo_tie_add(network, 0, 0, 0, NULL, error));
  DIPLO_TRY(add_columns(network, error));
  for (int i = 0; i < 60; i++) {
    int size = snprintf(id, sizeof id, "an actor, number %d", i);
    DIPLO_TRY(diplo_actor_ensure(network, id, (size_t)size, DIPLO_KIND_LEADER, &index, error));
    DIPLO_TRY(diplo_tie_add(network, index, 0, 0, NULL, error));
    relation.name = id;
    DIPLO_TRY(diplo_relation_add(network, &relation, NULL, error));
    DIPLO_TRY(diplo_ref_add(network, id, NULL, error));
  }
  DIPLO_TRY(tie_add_many(network, (const uint32_t[]){0, 1}, (const uint32_t[]){1, 2}, 0,
                         (const double[]){0.5, 2}, 2, error));
  DIPLO_TRY(diplo_actor_set_name(network, 1, "A name", error));
  relation.name = "renamed";
  DIPLO_TRY(diplo_relation_set(network, 1, &relation, error));
  DIPLO_TRY(diplo_run_add(network, "diplonet import x", error));
  DIPLO_TRY(diplo_note_add(network, "real", "A note.", error));
done:
  return status;
}

/* After a failure every row count still agrees, so that the network can be used or freed. */
static diplo_status check_rows(const diplo_network *network, diplo_error *error) {
  for (diplo_part part = DIPLO_PART_ACTORS; part <= DIPLO_PART_ATTRIBUTES; part++) {
    const diplo_columns *columns = diplo_network_columns(network, part);
    if (diplo_columns_row_count(columns) != diplo_network_row_count(network, part)) {
      diplo_error_clear(error);
      return diplo_error_set(error, DIPLO_BUG, "part %d has rows of different number", (int)part);
    }
    for (size_t i = 0; i < diplo_columns_count(columns); i++) {
      for (size_t row = 0; row < diplo_columns_row_count(columns); row++)
        diplo_column_is_missing(diplo_columns_get(columns, i), row);
    }
  }
  return DIPLO_OK;
}

diplo_status fault_network(diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_network *network = diplo_network_new();
  if (!network)
    return diplo_error_memory(error);
  status = fill(network, error);
  diplo_status rows = check_rows(network, error);
  diplo_network_free(network);
  return rows == DIPLO_OK ? status : rows;
}

diplo_status fault_copy(diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_network *network = diplo_network_new(), *copy = NULL;
  if (!network)
    return diplo_error_memory(error);
  DIPLO_TRY(fill(network, error));
  DIPLO_TRY(diplo_network_copy(network, &copy, error));
  DIPLO_TRY(check_rows(copy, error));
done:
  diplo_network_free(copy);
  diplo_network_free(network);
  return status;
}
