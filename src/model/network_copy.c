/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A deep copy of a network. */
#include "model/network_private.h"
#include <stdlib.h>
#include <string.h>

/* A new array with the `count` elements of `from`. */
static diplo_status copy_array(const void *from, size_t count, size_t size, void *array,
                               size_t *capacity, diplo_error *error) {
  void **place = array;
  if (count == 0)
    return DIPLO_OK;
  *place = malloc(count * size);
  if (!*place)
    return diplo_error_memory(error);
  memcpy(*place, from, count * size);
  *capacity = count;
  return DIPLO_OK;
}

static diplo_status copy_actors(const diplo_network *from, diplo_network *to, diplo_error *error) {
  diplo_status status;
  size_t count = from->actors.count;
  DIPLO_TRY(intern_copy(&from->actors, &to->actors, error));
  DIPLO_TRY(copy_array(from->actor_kind, count, sizeof *from->actor_kind, &to->actor_kind,
                       &to->actor_capacity, error));
  DIPLO_TRY(copy_array(from->actor_name, count, sizeof *from->actor_name, &to->actor_name,
                       &to->actor_capacity, error));
done:
  return status;
}

static diplo_status copy_relations(const diplo_network *from, diplo_network *to,
                                   diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < from->relation_count; i++)
    DIPLO_TRY(diplo_relation_add(to, &from->relations[i], NULL, error));
done:
  return status;
}

static diplo_status copy_ties(const diplo_network *from, diplo_network *to, diplo_error *error) {
  diplo_status status;
  size_t count = from->tie_count;
  size_t size = sizeof *from->tie_from;
  DIPLO_TRY(copy_array(from->tie_from, count, size, &to->tie_from, &to->tie_capacity, error));
  DIPLO_TRY(copy_array(from->tie_to, count, size, &to->tie_to, &to->tie_capacity, error));
  DIPLO_TRY(
      copy_array(from->tie_relation, count, size, &to->tie_relation, &to->tie_capacity, error));
  to->tie_count = count;
done:
  return status;
}

static diplo_status copy_provenance(const diplo_network *from, diplo_network *to,
                                    diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(copy_array(from->runs, from->run_count, sizeof *from->runs, &to->runs,
                       &to->run_capacity, error));
  to->run_count = from->run_count;
  DIPLO_TRY(copy_array(from->notes, from->note_count, sizeof *from->notes, &to->notes,
                       &to->note_capacity, error));
  to->note_count = from->note_count;
done:
  return status;
}

diplo_status diplo_network_copy(const diplo_network *network, diplo_network **copy,
                                diplo_error *error) {
  diplo_status status;
  diplo_network *to = diplo_network_new();
  if (!to) {
    status = diplo_error_memory(error);
    goto done;
  }
  DIPLO_TRY(intern_copy(&network->texts, &to->texts, error));
  to->name = network->name;
  to->period = network->period;
  DIPLO_TRY(copy_actors(network, to, error));
  DIPLO_TRY(intern_copy(&network->refs, &to->refs, error));
  DIPLO_TRY(copy_ties(network, to, error));
  DIPLO_TRY(copy_provenance(network, to, error));
  /* Relations bring their rows themselves, the rows of the other parts come with their columns. */
  DIPLO_TRY(copy_relations(network, to, error));
  for (int part = 0; part <= DIPLO_PART_ATTRIBUTES; part++)
    DIPLO_TRY(columns_copy(&network->columns[part], &to->columns[part], error));
  *copy = to;
  to = NULL;
done:
  diplo_network_free(to);
  return status;
}
