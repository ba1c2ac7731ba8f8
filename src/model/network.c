/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A network as a whole: making, freeing, copying, its name and period. */
#include "base/text.h"
#include "model/network_private.h"
#include <stdlib.h>
#include <string.h>

diplo_network *diplo_network_new(void) {
  diplo_network *network = calloc(1, sizeof *network);
  if (!network)
    return NULL;
  network->name = INTERN_ABSENT;
  for (int part = 0; part <= DIPLO_PART_ATTRIBUTES; part++) {
    network->columns[part].part = (diplo_part)part;
    network->columns[part].texts = &network->texts;
  }
  diplo_columns *attributes = &network->columns[DIPLO_PART_ATTRIBUTES];
  if (columns_reserve(attributes, 1, NULL) != DIPLO_OK) {
    diplo_network_free(network);
    return NULL;
  }
  columns_add_row(attributes);
  return network;
}

void diplo_network_free(diplo_network *network) {
  if (!network)
    return;
  for (int part = 0; part <= DIPLO_PART_ATTRIBUTES; part++)
    columns_clear(&network->columns[part]);
  intern_clear(&network->texts);
  intern_clear(&network->actors);
  intern_clear(&network->refs);
  free(network->actor_kind);
  free(network->actor_name);
  free(network->relations);
  free(network->relation_name);
  free(network->tie_from);
  free(network->tie_to);
  free(network->tie_relation);
  free(network->runs);
  free(network->notes);
  free(network);
}

diplo_status network_grow(void *array, size_t size, size_t *capacity, size_t needed,
                          diplo_error *error) {
  void **place = array;
  if (needed <= *capacity)
    return DIPLO_OK;
  size_t wanted = *capacity + *capacity / 2;
  wanted = wanted < needed ? needed : wanted;
  wanted = wanted < 16 ? 16 : wanted;
  if (wanted > SIZE_MAX / 2 / size)
    return diplo_error_memory(error);
  void *grown = realloc(*place, wanted * size);
  if (!grown)
    return diplo_error_memory(error);
  *place = grown;
  *capacity = wanted;
  return DIPLO_OK;
}

const char *network_text(const diplo_network *network, uint32_t number) {
  return number == INTERN_ABSENT ? NULL : intern_get(&network->texts, number);
}

diplo_status network_add_text(diplo_network *network, const char *text, uint32_t *number,
                              diplo_error *error) {
  diplo_status status = DIPLO_OK;
  *number = INTERN_ABSENT;
  if (!text || !text[0])
    goto done;
  size_t size = strlen(text);
  DIPLO_TRY(text_check(text, size, TEXT_LINES, error));
  DIPLO_TRY(intern_add(&network->texts, text, size, number, error));
done:
  return status;
}

const char *diplo_network_get_name(const diplo_network *network) {
  return network_text(network, network->name);
}

diplo_status diplo_network_set_name(diplo_network *network, const char *name, diplo_error *error) {
  diplo_status status;
  uint32_t number = INTERN_ABSENT;
  if (name)
    DIPLO_TRY(text_check(name, strlen(name), TEXT_LINE, error));
  DIPLO_TRY(network_add_text(network, name, &number, error));
  network->name = number;
done:
  if (status != DIPLO_OK)
    diplo_error_prefix(error, "name of the network '%s'", name);
  return status;
}

diplo_period diplo_network_get_period(const diplo_network *network) {
  return network->period;
}

void diplo_network_set_period(diplo_network *network, diplo_period period) {
  network->period = period;
}

size_t diplo_network_row_count(const diplo_network *network, diplo_part part) {
  switch (part) {
  case DIPLO_PART_ACTORS:
    return network->actors.count;
  case DIPLO_PART_RELATIONS:
    return network->relation_count;
  case DIPLO_PART_TIES:
    return network->tie_count;
  case DIPLO_PART_REFS:
    return network->refs.count;
  case DIPLO_PART_ATTRIBUTES:
    return 1;
  }
  return 0;
}

diplo_columns *diplo_network_columns(const diplo_network *network, diplo_part part) {
  return (diplo_columns *)&network->columns[part];
}
