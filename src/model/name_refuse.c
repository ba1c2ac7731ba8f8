/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Refusing a name that does not exist, with the name that may have been meant. */
#include "model/name_refuse.h"
#include <diplonet/select.h>
#include <stdlib.h>
#include <string.h>

enum { NAMES_TOLD = 12 };

static const char *const part_words[] = {
    [DIPLO_PART_ACTORS] = "field of actors",
    [DIPLO_PART_RELATIONS] = "field of relations",
    [DIPLO_PART_TIES] = "field of ties",
    [DIPLO_PART_REFS] = "field of refs",
    [DIPLO_PART_ATTRIBUTES] = "attribute of the network",
};

static diplo_status tell_names(const char *const *names, size_t count, diplo_buffer *text,
                               diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < count && i < NAMES_TOLD; i++)
    DIPLO_TRY(diplo_buffer_add_format(text, error, "%s%.60s", i ? ", " : "", names[i]));
  if (count > NAMES_TOLD)
    DIPLO_TRY(diplo_buffer_add_format(text, error, " and %zu more", count - NAMES_TOLD));
done:
  return status;
}

diplo_status name_refuse(const char *what, const char *word, const char *const *names, size_t count,
                         diplo_error *error) {
  diplo_status status;
  diplo_buffer told = {0};
  const char *nearest = diplo_name_nearest(word, names, count);
  if (nearest) {
    status = diplo_error_set(error, DIPLO_USAGE, "there is no %s '%.80s'; did you mean '%s'?", what,
                             word, nearest);
    goto done;
  }
  if (count == 0) {
    status =
        diplo_error_set(error, DIPLO_USAGE, "there is no %s '%.80s', nor any other", what, word);
    goto done;
  }
  DIPLO_TRY(tell_names(names, count, &told, error));
  status = diplo_error_set(error, DIPLO_USAGE, "there is no %s '%.80s'; choose from: %s", what,
                           word, diplo_buffer_get(&told));
done:
  diplo_buffer_clear(&told);
  return status;
}

/* Room for `count` names; NULL, with the error set, without memory. */
static const char **make_list(size_t count, diplo_error *error) {
  const char **names = malloc((count ? count : 1) * sizeof *names);
  if (!names)
    diplo_error_memory(error);
  return names;
}

diplo_status name_refuse_field(const diplo_network *network, diplo_part part, const char *word,
                               diplo_error *error) {
  size_t count = diplo_field_count(network, part);
  const char **names = make_list(count + 1, error);
  if (!names)
    return DIPLO_SYSTEM;
  for (size_t i = 0; i < count; i++) {
    diplo_field field = diplo_field_get(network, part, i);
    names[i] = diplo_field_get_name(&field);
  }
  if (part == DIPLO_PART_TIES)
    names[count++] = "sign";
  diplo_status status = name_refuse(part_words[part], word, names, count, error);
  free(names);
  return status;
}

diplo_status name_refuse_relation(const diplo_network *network, const char *word,
                                  diplo_error *error) {
  size_t count = diplo_relation_count(network);
  const char **names = make_list(count, error);
  if (!names)
    return DIPLO_SYSTEM;
  for (size_t i = 0; i < count; i++)
    names[i] = diplo_relation_get(network, i)->name;
  diplo_status status = name_refuse("relation", word, names, count, error);
  free(names);
  return status;
}

diplo_status name_refuse_actor(const diplo_network *network, const char *word, diplo_error *error) {
  size_t count = diplo_actor_count(network);
  for (size_t i = 0; i < count; i++) {
    const char *name = diplo_actor_get_name(network, i);
    if (name && strcmp(name, word) == 0)
      return diplo_error_set(error, DIPLO_USAGE,
                             "'%.80s' is an actor's name; its id is '%s', did you mean that?", word,
                             diplo_actor_get_id(network, i));
  }
  const char **names = make_list(count, error);
  if (!names)
    return DIPLO_SYSTEM;
  for (size_t i = 0; i < count; i++)
    names[i] = diplo_actor_get_id(network, i);
  diplo_status status = name_refuse("actor", word, names, count, error);
  free(names);
  return status;
}
