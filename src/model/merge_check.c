/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What contradicts between two networks that are to be merged. */
#include "model/merge.h"
#include <string.h>

typedef struct pair {
  const diplo_network *one, *other;
} pair;

size_t merge_find_row(const diplo_network *network, const diplo_network *other, diplo_part part,
                      size_t row) {
  const char *id;
  switch (part) {
  case DIPLO_PART_ACTORS:
    return diplo_actor_find(network, diplo_actor_get_id(other, row));
  case DIPLO_PART_RELATIONS:
    return diplo_relation_find(network, diplo_relation_get(other, row)->name);
  case DIPLO_PART_REFS:
    id = diplo_ref_get_id(other, row);
    return diplo_ref_find(network, id, strlen(id));
  case DIPLO_PART_ATTRIBUTES:
    return 0;
  case DIPLO_PART_TIES:
    break;
  }
  return DIPLO_NONE;
}

/* `the first network ('parade-2015')` */
static diplo_status add_network(const diplo_network *network, const char *which, diplo_buffer *text,
                                diplo_error *error) {
  const char *name = diplo_network_get_name(network);
  return name ? diplo_buffer_add_format(text, error, "the %s network ('%.60s')", which, name)
              : diplo_buffer_add_format(text, error, "the %s network", which);
}

/* `actor 'CHN': kind is country in the first network and leader in the second network; ...` */
static diplo_status refuse(const pair *p, const char *what, const char *name, const char *field,
                           const char *one, const char *other, diplo_error *error) {
  diplo_status status;
  diplo_buffer text = {0};
  DIPLO_TRY(diplo_buffer_add_format(&text, error, "%s '%.80s': %.80s is '%.80s' in ", what, name,
                                    field, one));
  DIPLO_TRY(add_network(p->one, "first", &text, error));
  DIPLO_TRY(diplo_buffer_add_format(&text, error, " and '%.80s' in ", other));
  DIPLO_TRY(add_network(p->other, "second", &text, error));
  status = diplo_error_set(error, DIPLO_DATA, "%s; correct one of them or leave it out",
                           diplo_buffer_get(&text));
done:
  diplo_buffer_clear(&text);
  return status;
}

static const struct {
  const char *word;
  int fixed_count; /* fixed fields that may contradict, from the first behind the key */
} parts[] = {[DIPLO_PART_ACTORS] = {"actor", 2},
             [DIPLO_PART_RELATIONS] = {"relation", 4},
             [DIPLO_PART_TIES] = {"tie", 0},
             [DIPLO_PART_REFS] = {"ref", 0},
             [DIPLO_PART_ATTRIBUTES] = {"attribute", 0}};

static diplo_status check_types(const pair *p, diplo_part part, diplo_error *error) {
  const diplo_columns *columns = diplo_network_columns(p->one, part);
  const diplo_columns *others = diplo_network_columns(p->other, part);
  for (size_t i = 0; i < diplo_columns_count(others); i++) {
    const diplo_column *other = diplo_columns_get(others, i);
    const diplo_column *one = diplo_columns_find(columns, diplo_column_get_name(other));
    if (one && diplo_column_get_type(one) != diplo_column_get_type(other)) {
      char what[32];
      strcpy(what, parts[part].word);
      return refuse(p, strcat(what, " column"), diplo_column_get_name(one), "its type",
                    diplo_type_get_name(diplo_column_get_type(one)),
                    diplo_type_get_name(diplo_column_get_type(other)), error);
    }
  }
  return DIPLO_OK;
}

/* Compares one field of the same thing in both networks. */
static diplo_status check_value(const pair *p, const diplo_field *one, size_t one_row,
                                const diplo_field *other, size_t other_row, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_buffer text = {0}, other_text = {0};
  if (diplo_field_is_missing(one, one_row) || diplo_field_is_missing(other, other_row))
    goto done;
  DIPLO_TRY(diplo_field_format(one, one_row, &text, error));
  DIPLO_TRY(diplo_field_format(other, other_row, &other_text, error));
  if (strcmp(diplo_buffer_get(&text), diplo_buffer_get(&other_text)) != 0) {
    diplo_field key = diplo_field_get(p->one, one->part, 0);
    status = refuse(p, parts[one->part].word, diplo_field_get_text(&key, one_row),
                    diplo_field_get_name(one), diplo_buffer_get(&text),
                    diplo_buffer_get(&other_text), error);
  }
done:
  diplo_buffer_clear(&text);
  diplo_buffer_clear(&other_text);
  return status;
}

static diplo_status check_row(const pair *p, diplo_part part, size_t row, size_t other_row,
                              diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (int i = 1; i <= parts[part].fixed_count; i++) {
    diplo_field one = diplo_field_get(p->one, part, (size_t)i);
    diplo_field other = diplo_field_get(p->other, part, (size_t)i);
    DIPLO_TRY(check_value(p, &one, row, &other, other_row, error));
  }
  const diplo_columns *columns = diplo_network_columns(p->one, part);
  for (size_t i = 0; i < diplo_columns_count(columns); i++) {
    diplo_field one, other;
    const char *name = diplo_column_get_name(diplo_columns_get(columns, i));
    if (!diplo_field_find(p->one, part, name, &one) ||
        !diplo_field_find(p->other, part, name, &other))
      continue;
    DIPLO_TRY(check_value(p, &one, row, &other, other_row, error));
  }
done:
  return status;
}

diplo_status merge_check(const diplo_network *network, const diplo_network *other,
                         diplo_error *error) {
  static const diplo_part keyed[] = {DIPLO_PART_RELATIONS, DIPLO_PART_ACTORS, DIPLO_PART_REFS};
  diplo_status status = DIPLO_OK;
  pair p = {network, other};
  for (int part = 0; part <= DIPLO_PART_ATTRIBUTES; part++)
    DIPLO_TRY(check_types(&p, (diplo_part)part, error));
  for (int i = 0; i < 3; i++) {
    for (size_t row = 0; row < diplo_network_row_count(other, keyed[i]); row++) {
      size_t found = merge_find_row(network, other, keyed[i], row);
      if (found != DIPLO_NONE)
        DIPLO_TRY(check_row(&p, keyed[i], found, row, error));
    }
  }
done:
  return status;
}
