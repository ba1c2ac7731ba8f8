/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of actors, relations and refs from text. */
#include "model/part_row.h"
#include "model/field_fixed.h"
#include <string.h>

/* The first fixed field of each part. */
static const int first[] = {[DIPLO_PART_ACTORS] = FIELD_ACTOR_ID,
                            [DIPLO_PART_RELATIONS] = FIELD_RELATION_NAME,
                            [DIPLO_PART_TIES] = FIELD_TIE_FROM,
                            [DIPLO_PART_REFS] = FIELD_REF_ID,
                            [DIPLO_PART_ATTRIBUTES] = 0};

int part_row_find(diplo_part part, const char *name) {
  int field = field_fixed_find(part, name);
  return field < 0 ? -1 : field - first[part];
}

static diplo_status refuse(const char *column, const char *word, const char *words,
                           diplo_error *error) {
  return diplo_error_set(error, DIPLO_DATA, "column '%s': '%.60s' is none of: %s", column, word,
                         words);
}

static diplo_status add_actor(diplo_network *network, const char *const *texts, diplo_kind kind,
                              size_t *row, diplo_error *error) {
  const char *id = texts[0], *word = texts[FIELD_ACTOR_KIND - FIELD_ACTOR_ID];
  if (word && !diplo_kind_find(word, &kind))
    return refuse("kind", word, "country leader organisation event group", error);
  return diplo_actor_add(network, id ? id : "", kind, texts[FIELD_ACTOR_NAME - FIELD_ACTOR_ID], row,
                         error);
}

static diplo_status add_relation(diplo_network *network, const char *const *texts, size_t *row,
                                 diplo_error *error) {
  const char *sign = texts[FIELD_RELATION_SIGN - FIELD_RELATION_NAME];
  const char *directed = texts[FIELD_RELATION_DIRECTED - FIELD_RELATION_NAME];
  const char *weight = texts[FIELD_RELATION_WEIGHT - FIELD_RELATION_NAME];
  const char *combine = texts[FIELD_RELATION_COMBINE - FIELD_RELATION_NAME];
  const char *dash = texts[FIELD_RELATION_DASH - FIELD_RELATION_NAME];
  diplo_relation made = {.name = texts[0],
                         .label = texts[FIELD_RELATION_LABEL - FIELD_RELATION_NAME],
                         .colour = texts[FIELD_RELATION_COLOUR - FIELD_RELATION_NAME]};
  if (sign && !diplo_sign_find(sign, &made.sign))
    return refuse("sign", sign, "+ - 0 +-", error);
  made.directed = directed && strcmp(directed, "yes") == 0;
  if (directed && !made.directed && strcmp(directed, "no") != 0)
    return refuse("directed", directed, "yes no", error);
  if (weight && !diplo_weight_find(weight, &made.weight))
    return refuse("weight", weight, "none strength cost count share level", error);
  if (combine && !diplo_combine_find(combine, &made.combine))
    return refuse("combine", combine, "sum max mean min count", error);
  if (dash && !diplo_dash_find(dash, &made.dash))
    return refuse("dash", dash, "solid dashed dotted dashdot", error);
  return diplo_relation_add(network, &made, row, error);
}

diplo_status part_row_add(diplo_network *network, diplo_part part, const char *const *texts,
                          diplo_kind kind, size_t *row, diplo_error *error) {
  switch (part) {
  case DIPLO_PART_ACTORS:
    return add_actor(network, texts, kind, row, error);
  case DIPLO_PART_RELATIONS:
    return add_relation(network, texts, row, error);
  case DIPLO_PART_REFS:
    return diplo_ref_add(network, texts[0] ? texts[0] : "", row, error);
  default:
    return diplo_error_set(error, DIPLO_BUG, "ties are not added as rows of text");
  }
}
