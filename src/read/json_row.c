/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Networks from JSON, piece by piece. */
#include "read/json_row.h"
#include "model/network_private.h"
#include "model/part_row.h"
#include <string.h>

static const struct {
  const char *table, *row;
  diplo_part part;
} parts[] = {{"attributes", NULL, DIPLO_PART_ATTRIBUTES},
             {"relations", "relation", DIPLO_PART_RELATIONS},
             {"actors", "actor", DIPLO_PART_ACTORS},
             {"refs", "ref", DIPLO_PART_REFS},
             {"ties", "tie", DIPLO_PART_TIES}};

enum { PART_COUNT = sizeof parts / sizeof parts[0] };

bool json_table_find(const char *name, diplo_part *part) {
  for (size_t i = 0; i < PART_COUNT; i++) {
    if (strcmp(parts[i].table, name) == 0) {
      *part = parts[i].part;
      return true;
    }
  }
  return false;
}

bool json_row_find(const char *name, diplo_part *part) {
  for (size_t i = 0; i < PART_COUNT; i++) {
    if (parts[i].row && strcmp(parts[i].row, name) == 0) {
      *part = parts[i].part;
      return true;
    }
  }
  return false;
}

json_t *json_value_take(const char *bytes, size_t size, size_t *length, json_error_t *cause) {
  size_t flags = JSON_REJECT_DUPLICATES | JSON_DISABLE_EOF_CHECK | JSON_DECODE_ANY;
  json_t *value = json_loadb(bytes, size, flags, cause);
  if (!value && json_error_code(cause) == json_error_numeric_overflow)
    value = json_loadb(bytes, size, flags | JSON_DECODE_INT_AS_REAL, cause);
  if (value)
    *length = (size_t)cause->position;
  return value;
}

static diplo_status refuse(const char *name, const char *wanted, diplo_error *error) {
  return diplo_error_set(error, DIPLO_DATA, "'%s' must be %s", name, wanted);
}

/* The type of a column that nothing declared. */
static diplo_type find_type(const json_t *value) {
  return json_is_number(value) ? DIPLO_REAL : json_is_boolean(value) ? DIPLO_BOOLEAN : DIPLO_TEXT;
}

static diplo_status set_value(diplo_column *column, size_t row, const json_t *value,
                              diplo_error *error) {
  const char *name = diplo_column_get_name(column), *text = json_string_value(value);
  switch (diplo_column_get_type(column)) {
  case DIPLO_TEXT:
    return text ? diplo_column_set_text(column, row, text, json_string_length(value), error)
                : refuse(name, "a text", error);
  case DIPLO_REAL:
    return json_is_number(value)
               ? diplo_column_set_real(column, row, json_number_value(value), error)
               : refuse(name, "a number", error);
  case DIPLO_INTEGER:
    return json_is_integer(value)
               ? diplo_column_set_integer(column, row, json_integer_value(value), error)
               : refuse(name, "an integer", error);
  case DIPLO_BOOLEAN:
    return json_is_boolean(value)
               ? diplo_column_set_boolean(column, row, json_is_true(value), error)
               : refuse(name, "true or false", error);
  case DIPLO_PERIOD:
    break;
  }
  return text ? diplo_column_parse(column, row, text, json_string_length(value), error)
              : refuse(name, "a period, like \"1949..1990\"", error);
}

/* Sets every member of `object` that is no fixed field of the part. */
static diplo_status set_columns(diplo_network *network, diplo_part part, size_t row,
                                const json_t *object, diplo_error *error) {
  diplo_columns *columns = diplo_network_columns(network, part);
  diplo_status status = DIPLO_OK;
  const char *name;
  json_t *value;
  /* The iteration does not change the object; its signature knows no const. */
  json_object_foreach((json_t *)object, name, value) {
    if (json_is_null(value) || part_row_find(part, name) >= 0)
      continue;
    diplo_column *column = diplo_columns_find(columns, name);
    if (!column)
      DIPLO_TRY(diplo_columns_add(columns, name, find_type(value), &column, error));
    DIPLO_TRY(set_value(column, row, value, error));
  }
done:
  return status;
}

static diplo_status take_columns(diplo_network *network, const json_t *tables, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  const char *table;
  json_t *list, *item;
  size_t index;
  json_object_foreach((json_t *)tables, table, list) {
    diplo_part part;
    if (!json_table_find(table, &part))
      continue;
    json_array_foreach(list, index, item) {
      const char *name = json_string_value(json_object_get(item, "name"));
      const char *word = json_string_value(json_object_get(item, "type"));
      diplo_type type;
      if (!name || !word || !diplo_type_find(word, strlen(word), &type)) {
        status = refuse("columns",
                        "objects with a name and a type (text real integer boolean "
                        "period)",
                        error);
        goto done;
      }
      DIPLO_TRY(diplo_columns_add(diplo_network_columns(network, part), name, type, NULL, error));
    }
  }
done:
  return status;
}

static diplo_status take_provenance(diplo_network *network, const json_t *head,
                                    diplo_error *error) {
  diplo_status status = DIPLO_OK;
  json_t *item;
  size_t index;
  json_array_foreach(json_object_get(head, "runs"), index, item) {
    if (!json_is_string(item)) {
      status = refuse("runs", "texts", error);
      goto done;
    }
    DIPLO_TRY(diplo_run_add(network, json_string_value(item), error));
  }
  json_array_foreach(json_object_get(head, "notes"), index, item) {
    const char *text = json_string_value(json_object_get(item, "text"));
    if (!text) {
      status = refuse("notes", "objects with a text", error);
      goto done;
    }
    DIPLO_TRY(
        diplo_note_add(network, json_string_value(json_object_get(item, "subject")), text, error));
  }
done:
  return status;
}

diplo_status json_head_take(diplo_network *network, const json_t *head, diplo_error *error) {
  const json_t *name = json_object_get(head, "name"), *period = json_object_get(head, "period");
  const json_t *attributes = json_object_get(head, "attributes");
  diplo_status status = DIPLO_OK;
  if (json_is_string(name))
    DIPLO_TRY(diplo_network_set_name(network, json_string_value(name), error));
  if (json_is_string(period)) {
    diplo_period span;
    DIPLO_TRY(diplo_period_parse(json_string_value(period), json_string_length(period), false,
                                 &span, error));
    diplo_network_set_period(network, span);
  }
  DIPLO_TRY(take_columns(network, json_object_get(head, "columns"), error));
  DIPLO_TRY(take_provenance(network, head, error));
  if (json_is_object(attributes))
    DIPLO_TRY(set_columns(network, DIPLO_PART_ATTRIBUTES, 0, attributes, error));
done:
  return status;
}

/* The fixed fields of a part as texts; NULL where missing. */
static diplo_status take_texts(diplo_part part, const json_t *row,
                               const char *texts[PART_ROW_FIELDS], diplo_error *error) {
  const char *name;
  json_t *value;
  json_object_foreach((json_t *)row, name, value) {
    int place = part_row_find(part, name);
    if (place < 0 || json_is_null(value))
      continue;
    if (json_is_boolean(value))
      texts[place] = json_is_true(value) ? "yes" : "no";
    else if (json_is_string(value))
      texts[place] = json_string_value(value);
    else
      return refuse(name, "a text", error);
  }
  return DIPLO_OK;
}

static diplo_status find_end(const diplo_network *network, const char *name, const char *id,
                             size_t *actor, diplo_error *error) {
  *actor = id ? diplo_actor_find(network, id) : DIPLO_NONE;
  if (*actor != DIPLO_NONE)
    return DIPLO_OK;
  return diplo_error_set(error, DIPLO_DATA, "'%s': there is no actor '%.60s'", name, id ? id : "");
}

static diplo_status add_tie(diplo_network *network, const char *const *texts, size_t *tie,
                            diplo_error *error) {
  diplo_status status;
  size_t from, to;
  size_t relation = texts[2] ? diplo_relation_find(network, texts[2]) : DIPLO_NONE;
  DIPLO_TRY(find_end(network, "from", texts[0], &from, error));
  DIPLO_TRY(find_end(network, "to", texts[1], &to, error));
  if (relation == DIPLO_NONE) {
    status = diplo_error_set(error, DIPLO_DATA, "'relation': there is no relation '%.60s'",
                             texts[2] ? texts[2] : "");
    goto done;
  }
  DIPLO_TRY(diplo_tie_add(network, from, to, relation, tie, error));
done:
  return status;
}

diplo_status json_row_add(diplo_network *network, diplo_part part, const json_t *row,
                          diplo_error *error) {
  const char *texts[PART_ROW_FIELDS] = {NULL};
  diplo_status status;
  size_t index;
  if (!json_is_object(row))
    return diplo_error_set(error, DIPLO_DATA, "a row must be an object");
  DIPLO_TRY(take_texts(part, row, texts, error));
  if (part == DIPLO_PART_TIES)
    DIPLO_TRY(add_tie(network, texts, &index, error));
  else
    DIPLO_TRY(part_row_add(network, part, texts, DIPLO_KIND_COUNTRY, &index, error));
  DIPLO_TRY(set_columns(network, part, index, row, error));
done:
  return status;
}
