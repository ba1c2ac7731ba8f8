/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Relations: the kinds of tie in a network. */
#include "base/text.h"
#include "model/network_private.h"
#include <string.h>

enum { COLOUR_SIZE = 7 };

size_t diplo_relation_count(const diplo_network *network) {
  return network->relation_count;
}

size_t relation_find(const diplo_network *network, const char *name, size_t size) {
  uint32_t number = intern_find(&network->texts, name, size);
  if (number == INTERN_ABSENT)
    return DIPLO_NONE;
  for (size_t i = 0; i < network->relation_count; i++) {
    if (network->relation_name[i] == number)
      return i;
  }
  return DIPLO_NONE;
}

size_t diplo_relation_find(const diplo_network *network, const char *name) {
  return relation_find(network, name, strlen(name));
}

static diplo_status check_colour(const char *colour, diplo_error *error) {
  if (!colour || !colour[0])
    return DIPLO_OK;
  if (strlen(colour) == COLOUR_SIZE && colour[0] == '#' &&
      strspn(colour + 1, "0123456789abcdefABCDEF") == COLOUR_SIZE - 1)
    return DIPLO_OK;
  return diplo_error_set(error, DIPLO_DATA,
                         "'%s' is not a colour; write it like #1b9e77, or leave it out", colour);
}

/* Keeps the strings of `relation` in the network; `index` is the row that it will have. */
static diplo_status keep(diplo_network *network, size_t index, const diplo_relation *relation,
                         diplo_relation *kept, uint32_t *name, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  uint32_t label, colour;
  if (!relation->name || !relation->name[0]) {
    status = diplo_error_set(error, DIPLO_DATA, "a relation's name is empty; name each relation");
    goto done;
  }
  DIPLO_TRY(text_check(relation->name, strlen(relation->name), TEXT_LINE, error));
  size_t found = diplo_relation_find(network, relation->name);
  if (found != DIPLO_NONE && found != index) {
    status = diplo_error_set(error, DIPLO_DATA, "it is there twice; name each relation once");
    goto done;
  }
  DIPLO_TRY(check_colour(relation->colour, error));
  DIPLO_TRY(network_add_text(network, relation->name, name, error));
  DIPLO_TRY(network_add_text(network, relation->label, &label, error));
  DIPLO_TRY(network_add_text(network, relation->colour, &colour, error));
  *kept = *relation;
  kept->name = network_text(network, *name);
  kept->label = network_text(network, label);
  kept->colour = network_text(network, colour);
done:
  if (status != DIPLO_OK && relation->name && relation->name[0])
    diplo_error_prefix(error, "relation '%s'", relation->name);
  return status;
}

diplo_status diplo_relation_add(diplo_network *network, const diplo_relation *relation,
                                size_t *index, diplo_error *error) {
  diplo_status status;
  diplo_relation kept;
  uint32_t name;
  size_t row = network->relation_count, capacity = network->relation_capacity;
  DIPLO_TRY(keep(network, row, relation, &kept, &name, error));
  DIPLO_TRY(columns_reserve(&network->columns[DIPLO_PART_RELATIONS], row + 1, error));
  DIPLO_TRY(
      network_grow(&network->relations, sizeof *network->relations, &capacity, row + 1, error));
  capacity = network->relation_capacity;
  DIPLO_TRY(network_grow(&network->relation_name, sizeof *network->relation_name, &capacity,
                         row + 1, error));
  network->relation_capacity = capacity;
  network->relations[row] = kept;
  network->relation_name[row] = name;
  network->relation_count++;
  columns_add_row(&network->columns[DIPLO_PART_RELATIONS]);
  if (index)
    *index = row;
done:
  return status;
}

diplo_status diplo_relation_set(diplo_network *network, size_t index,
                                const diplo_relation *relation, diplo_error *error) {
  diplo_status status;
  diplo_relation kept;
  uint32_t name;
  DIPLO_TRY(keep(network, index, relation, &kept, &name, error));
  network->relations[index] = kept;
  network->relation_name[index] = name;
done:
  return status;
}

const diplo_relation *diplo_relation_get(const diplo_network *network, size_t index) {
  return &network->relations[index];
}

const char *diplo_relation_get_label(const diplo_network *network, size_t index) {
  const diplo_relation *relation = &network->relations[index];
  return relation->label ? relation->label : relation->name;
}
