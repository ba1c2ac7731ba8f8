/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Actors: who is in a network. */
#include "base/text.h"
#include "model/network_private.h"
#include <string.h>

static const char *const kind_names[DIPLO_KIND_COUNT] = {[DIPLO_KIND_COUNTRY] = "country",
                                                         [DIPLO_KIND_LEADER] = "leader",
                                                         [DIPLO_KIND_ORGANISATION] = "organisation",
                                                         [DIPLO_KIND_EVENT] = "event",
                                                         [DIPLO_KIND_GROUP] = "group"};

const char *diplo_kind_get_name(diplo_kind kind) {
  return kind_names[kind];
}

bool diplo_kind_find(const char *name, diplo_kind *kind) {
  for (int i = 0; i < DIPLO_KIND_COUNT; i++) {
    if (strcmp(kind_names[i], name) == 0) {
      *kind = (diplo_kind)i;
      return true;
    }
  }
  return false;
}

size_t diplo_actor_count(const diplo_network *network) {
  return network->actors.count;
}

size_t actor_find(const diplo_network *network, const char *id, size_t size) {
  uint32_t number = intern_find(&network->actors, id, size);
  return number == INTERN_ABSENT ? DIPLO_NONE : number;
}

size_t diplo_actor_find(const diplo_network *network, const char *id) {
  return actor_find(network, id, strlen(id));
}

static diplo_status check_id(const char *id, size_t size, diplo_error *error) {
  if (size == 0)
    return diplo_error_set(error, DIPLO_DATA, "an actor's id is empty; give each actor an id");
  diplo_status status = text_check(id, size, TEXT_LINE, error);
  if (status != DIPLO_OK)
    diplo_error_prefix(error, "actor '%.*s'", (int)(size < 80 ? size : 80), id);
  return status;
}

static diplo_status make_room(diplo_network *network, diplo_error *error) {
  diplo_status status;
  size_t capacity = network->actor_capacity, needed = network->actors.count + 1;
  DIPLO_TRY(columns_reserve(&network->columns[DIPLO_PART_ACTORS], needed, error));
  DIPLO_TRY(
      network_grow(&network->actor_kind, sizeof *network->actor_kind, &capacity, needed, error));
  capacity = network->actor_capacity;
  DIPLO_TRY(
      network_grow(&network->actor_name, sizeof *network->actor_name, &capacity, needed, error));
  network->actor_capacity = capacity;
done:
  return status;
}

/* Adds an actor whose id is not there yet and has been checked. */
static diplo_status append(diplo_network *network, const char *id, size_t size, diplo_kind kind,
                           uint32_t name, size_t *index, diplo_error *error) {
  diplo_status status;
  uint32_t number;
  DIPLO_TRY(make_room(network, error));
  DIPLO_TRY(intern_add(&network->actors, id, size, &number, error));
  network->actor_kind[number] = (uint8_t)kind;
  network->actor_name[number] = name;
  columns_add_row(&network->columns[DIPLO_PART_ACTORS]);
  if (index)
    *index = number;
done:
  return status;
}

static diplo_status add_name(diplo_network *network, const char *id, const char *name,
                             uint32_t *number, diplo_error *error) {
  diplo_status status = network_add_text(network, name, number, error);
  if (status != DIPLO_OK)
    diplo_error_prefix(error, "name of the actor '%s'", id);
  return status;
}

diplo_status diplo_actor_add(diplo_network *network, const char *id, diplo_kind kind,
                             const char *name, size_t *index, diplo_error *error) {
  diplo_status status;
  size_t size = strlen(id);
  uint32_t number;
  DIPLO_TRY(check_id(id, size, error));
  if (actor_find(network, id, size) != DIPLO_NONE) {
    status = diplo_error_set(error, DIPLO_DATA,
                             "the actor '%s' is there twice; give each actor an id of its own", id);
    goto done;
  }
  DIPLO_TRY(add_name(network, id, name, &number, error));
  DIPLO_TRY(append(network, id, size, kind, number, index, error));
done:
  return status;
}

diplo_status diplo_actor_ensure(diplo_network *network, const char *id, size_t size,
                                diplo_kind kind, size_t *index, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  uint32_t number = intern_find(&network->actors, id, size);
  if (number != INTERN_ABSENT) {
    if (index)
      *index = number;
    goto done;
  }
  DIPLO_TRY(check_id(id, size, error));
  DIPLO_TRY(append(network, id, size, kind, INTERN_ABSENT, index, error));
done:
  return status;
}

const char *diplo_actor_get_id(const diplo_network *network, size_t actor) {
  return intern_get(&network->actors, (uint32_t)actor);
}

const char *diplo_actor_get_name(const diplo_network *network, size_t actor) {
  return network_text(network, network->actor_name[actor]);
}

const char *diplo_actor_get_label(const diplo_network *network, size_t actor) {
  const char *name = diplo_actor_get_name(network, actor);
  return name ? name : diplo_actor_get_id(network, actor);
}

diplo_kind diplo_actor_get_kind(const diplo_network *network, size_t actor) {
  return (diplo_kind)network->actor_kind[actor];
}

void diplo_actor_set_kind(diplo_network *network, size_t actor, diplo_kind kind) {
  network->actor_kind[actor] = (uint8_t)kind;
}

diplo_status diplo_actor_set_name(diplo_network *network, size_t actor, const char *name,
                                  diplo_error *error) {
  diplo_status status;
  uint32_t number;
  DIPLO_TRY(add_name(network, diplo_actor_get_id(network, actor), name, &number, error));
  network->actor_name[actor] = number;
done:
  return status;
}
