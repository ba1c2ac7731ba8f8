/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields: fixed ones and columns of a part under one face. */
#include "model/field_fixed.h"
#include "model/network_private.h"
#include <math.h>
#include <string.h>

typedef struct fixed_kind {
  const char *name;
  diplo_part part;
  diplo_type type;
} fixed_kind;

static const fixed_kind kinds[] = {
    [FIELD_ACTOR_ID] = {"id", DIPLO_PART_ACTORS, DIPLO_TEXT},
    [FIELD_ACTOR_KIND] = {"kind", DIPLO_PART_ACTORS, DIPLO_TEXT},
    [FIELD_ACTOR_NAME] = {"name", DIPLO_PART_ACTORS, DIPLO_TEXT},
    [FIELD_RELATION_NAME] = {"name", DIPLO_PART_RELATIONS, DIPLO_TEXT},
    [FIELD_RELATION_SIGN] = {"sign", DIPLO_PART_RELATIONS, DIPLO_TEXT},
    [FIELD_RELATION_DIRECTED] = {"directed", DIPLO_PART_RELATIONS, DIPLO_BOOLEAN},
    [FIELD_RELATION_WEIGHT] = {"weight", DIPLO_PART_RELATIONS, DIPLO_TEXT},
    [FIELD_RELATION_COMBINE] = {"combine", DIPLO_PART_RELATIONS, DIPLO_TEXT},
    [FIELD_RELATION_LABEL] = {"label", DIPLO_PART_RELATIONS, DIPLO_TEXT},
    [FIELD_RELATION_COLOUR] = {"colour", DIPLO_PART_RELATIONS, DIPLO_TEXT},
    [FIELD_RELATION_DASH] = {"dash", DIPLO_PART_RELATIONS, DIPLO_TEXT},
    [FIELD_TIE_FROM] = {"from", DIPLO_PART_TIES, DIPLO_TEXT},
    [FIELD_TIE_TO] = {"to", DIPLO_PART_TIES, DIPLO_TEXT},
    [FIELD_TIE_RELATION] = {"relation", DIPLO_PART_TIES, DIPLO_TEXT},
    [FIELD_REF_ID] = {"id", DIPLO_PART_REFS, DIPLO_TEXT},
    [FIELD_TIE_SIGN] = {"sign", DIPLO_PART_TIES, DIPLO_TEXT},
};

/* The first fixed field of each part; behind them the columns begin. */
static const int first[] = {
    [DIPLO_PART_ACTORS] = FIELD_ACTOR_ID,     [DIPLO_PART_RELATIONS] = FIELD_RELATION_NAME,
    [DIPLO_PART_TIES] = FIELD_TIE_FROM,       [DIPLO_PART_REFS] = FIELD_REF_ID,
    [DIPLO_PART_ATTRIBUTES] = FIELD_TIE_SIGN, FIELD_TIE_SIGN};

static int fixed_count(diplo_part part) {
  return first[part + 1] - first[part];
}

int field_fixed_find(diplo_part part, const char *name) {
  for (int i = first[part]; i < first[part + 1]; i++) {
    if (strcmp(kinds[i].name, name) == 0)
      return i;
  }
  return -1;
}

size_t diplo_field_count(const diplo_network *network, diplo_part part) {
  return (size_t)fixed_count(part) + network->columns[part].count;
}

diplo_field diplo_field_get(const diplo_network *network, diplo_part part, size_t index) {
  diplo_field field = {.network = network, .part = part};
  size_t fixed = (size_t)fixed_count(part);
  if (index < fixed)
    field.fixed = first[part] + (int)index;
  else
    field.column = network->columns[part].items[index - fixed];
  return field;
}

bool diplo_field_find(const diplo_network *network, diplo_part part, const char *name,
                      diplo_field *field) {
  *field = (diplo_field){.network = network, .part = part};
  field->fixed = field_fixed_find(part, name);
  if (field->fixed >= 0)
    return true;
  field->fixed = 0;
  field->column = diplo_columns_find(&network->columns[part], name);
  if (field->column)
    return true;
  if (part != DIPLO_PART_TIES || strcmp(name, kinds[FIELD_TIE_SIGN].name) != 0)
    return false;
  field->fixed = FIELD_TIE_SIGN;
  return true;
}

const char *diplo_field_get_name(const diplo_field *field) {
  return field->column ? diplo_column_get_name(field->column) : kinds[field->fixed].name;
}

diplo_type diplo_field_get_type(const diplo_field *field) {
  return field->column ? diplo_column_get_type(field->column) : kinds[field->fixed].type;
}

bool diplo_field_is_missing(const diplo_field *field, size_t row) {
  if (field->column)
    return diplo_column_is_missing(field->column, row);
  return field->fixed != FIELD_RELATION_DIRECTED && !diplo_field_get_text(field, row);
}

double diplo_field_get_real(const diplo_field *field, size_t row) {
  if (field->column)
    return diplo_column_get_real(field->column, row);
  if (field->fixed == FIELD_RELATION_DIRECTED)
    return diplo_relation_get(field->network, row)->directed;
  return NAN;
}

static const char *get_relation_text(const diplo_field *field, size_t row) {
  const diplo_relation *relation = diplo_relation_get(field->network, row);
  switch (field->fixed) {
  case FIELD_RELATION_NAME:
    return relation->name;
  case FIELD_RELATION_SIGN:
    return diplo_sign_get_name(relation->sign);
  case FIELD_RELATION_WEIGHT:
    return diplo_weight_get_name(relation->weight);
  case FIELD_RELATION_COMBINE:
    return diplo_combine_get_name(relation->combine);
  case FIELD_RELATION_LABEL:
    return relation->label;
  case FIELD_RELATION_COLOUR:
    return relation->colour;
  case FIELD_RELATION_DASH:
    return diplo_dash_get_name(relation->dash);
  }
  return NULL;
}

static const char *get_fixed_text(const diplo_field *field, size_t row) {
  const diplo_network *network = field->network;
  switch (field->fixed) {
  case FIELD_ACTOR_ID:
    return diplo_actor_get_id(network, row);
  case FIELD_ACTOR_KIND:
    return diplo_kind_get_name(diplo_actor_get_kind(network, row));
  case FIELD_ACTOR_NAME:
    return diplo_actor_get_name(network, row);
  case FIELD_TIE_FROM:
    return diplo_actor_get_id(network, network->tie_from[row]);
  case FIELD_TIE_TO:
    return diplo_actor_get_id(network, network->tie_to[row]);
  case FIELD_TIE_RELATION:
    return network->relations[network->tie_relation[row]].name;
  case FIELD_TIE_SIGN:
    return diplo_sign_get_name(diplo_tie_get_sign(network, row));
  case FIELD_REF_ID:
    return diplo_ref_get_id(network, row);
  }
  return get_relation_text(field, row);
}

const char *diplo_field_get_text(const diplo_field *field, size_t row) {
  return field->column ? diplo_column_get_text(field->column, row) : get_fixed_text(field, row);
}

diplo_period diplo_field_get_period(const diplo_field *field, size_t row) {
  return field->column ? diplo_column_get_period(field->column, row) : (diplo_period){0, 0};
}

diplo_status diplo_field_format(const diplo_field *field, size_t row, diplo_buffer *text,
                                diplo_error *error) {
  if (field->column)
    return diplo_column_format(field->column, row, text, error);
  if (field->fixed == FIELD_RELATION_DIRECTED) {
    bool directed = diplo_relation_get(field->network, row)->directed;
    return diplo_buffer_add_text(text, directed ? "yes" : "no", error);
  }
  const char *value = diplo_field_get_text(field, row);
  return diplo_buffer_add_text(text, value ? value : "", error);
}
