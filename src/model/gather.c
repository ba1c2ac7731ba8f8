/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Making a network of some of its own rows. */
#include "model/gather.h"
#include "model/network_private.h"
#include <stdlib.h>
#include <string.h>

/* Replaces `*array` (elements of `size` bytes) by its elements at `rows`. */
static diplo_status gather_array(void *array, size_t size, const uint32_t *rows, size_t count,
                                 diplo_error *error) {
  void **place = array;
  const char *from = *place;
  char *to = malloc((count ? count : 1) * size);
  if (!to)
    return diplo_error_memory(error);
  for (size_t i = 0; i < count; i++)
    memcpy(to + i * size, from + rows[i] * size, size);
  free(*place);
  *place = to;
  return DIPLO_OK;
}

static diplo_status gather_columns(diplo_columns *columns, const uint32_t *rows, size_t count,
                                   diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < columns->count; i++) {
    diplo_column *column = columns->items[i];
    DIPLO_TRY(
        gather_array(&column->values.raw, column_value_size(column->type), rows, count, error));
  }
  columns->row_count = columns->ready = columns->capacity = count;
done:
  return status;
}

diplo_status gather_ties(diplo_network *network, const uint32_t *rows, size_t count,
                         diplo_error *error) {
  diplo_status status;
  size_t size = sizeof *network->tie_from;
  DIPLO_TRY(gather_array(&network->tie_from, size, rows, count, error));
  DIPLO_TRY(gather_array(&network->tie_to, size, rows, count, error));
  DIPLO_TRY(gather_array(&network->tie_relation, size, rows, count, error));
  DIPLO_TRY(gather_columns(&network->columns[DIPLO_PART_TIES], rows, count, error));
  network->tie_count = network->tie_capacity = count;
done:
  return status;
}

/* The indices of true values, for the caller to free. */
static diplo_status list_kept(const bool *keep, size_t count, uint32_t **rows, size_t *kept,
                              diplo_error *error) {
  *kept = 0;
  *rows = malloc((count ? count : 1) * sizeof **rows);
  if (!*rows)
    return diplo_error_memory(error);
  for (size_t i = 0; i < count; i++) {
    if (keep[i])
      (*rows)[(*kept)++] = (uint32_t)i;
  }
  return DIPLO_OK;
}

diplo_status gather_kept_ties(diplo_network *network, const bool *keep, diplo_error *error) {
  diplo_status status;
  uint32_t *rows = NULL;
  size_t count;
  DIPLO_TRY(list_kept(keep, network->tie_count, &rows, &count, error));
  if (count < network->tie_count)
    DIPLO_TRY(gather_ties(network, rows, count, error));
done:
  free(rows);
  return status;
}

/* The ids of the actors at `rows`, which get the numbers 0 to count - 1. */
static diplo_status gather_ids(intern *ids, const uint32_t *rows, size_t count,
                               diplo_error *error) {
  diplo_status status = DIPLO_OK;
  intern kept = {0};
  uint32_t number;
  for (size_t i = 0; i < count; i++)
    DIPLO_TRY(
        intern_add(&kept, intern_get(ids, rows[i]), intern_get_size(ids, rows[i]), &number, error));
  intern_clear(ids);
  *ids = kept;
  kept = (intern){0};
done:
  intern_clear(&kept);
  return status;
}

diplo_status gather_kept_actors(diplo_network *network, const bool *keep, diplo_error *error) {
  diplo_status status;
  uint32_t *rows = NULL, *moved = NULL;
  size_t count, before = network->actors.count;
  DIPLO_TRY(list_kept(keep, before, &rows, &count, error));
  if (count == before)
    goto done;
  moved = malloc(before * sizeof *moved);
  if (!moved) {
    status = diplo_error_memory(error);
    goto done;
  }
  for (size_t i = 0; i < count; i++)
    moved[rows[i]] = (uint32_t)i;
  for (size_t i = 0; i < network->tie_count; i++) {
    network->tie_from[i] = moved[network->tie_from[i]];
    network->tie_to[i] = moved[network->tie_to[i]];
  }
  DIPLO_TRY(gather_array(&network->actor_kind, sizeof *network->actor_kind, rows, count, error));
  DIPLO_TRY(gather_array(&network->actor_name, sizeof *network->actor_name, rows, count, error));
  DIPLO_TRY(gather_columns(&network->columns[DIPLO_PART_ACTORS], rows, count, error));
  network->actor_capacity = count;
  DIPLO_TRY(gather_ids(&network->actors, rows, count, error));
done:
  free(rows);
  free(moved);
  return status;
}
