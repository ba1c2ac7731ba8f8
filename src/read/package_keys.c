/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The foreign keys of a data package's tables. */
#include "read/package_table.h"
#include <string.h>

enum { SHOWN_SIZE = 60 };

bool package_part_find(const char *resource, diplo_part *part) {
  static const struct {
    const char *name;
    diplo_part part;
  } parts[] = {{"relations", DIPLO_PART_RELATIONS},
               {"actors", DIPLO_PART_ACTORS},
               {"refs", DIPLO_PART_REFS},
               {"ties", DIPLO_PART_TIES}};
  for (size_t i = 0; resource && i < sizeof parts / sizeof parts[0]; i++) {
    if (strcmp(parts[i].name, resource) == 0) {
      *part = parts[i].part;
      return true;
    }
  }
  return false;
}

/* The one field name of a key; NULL where it has several. */
static const char *get_field(const json_t *key) {
  const json_t *fields = json_object_get(key, "fields");
  if (json_is_array(fields) && json_array_size(fields) == 1)
    fields = json_array_get(fields, 0);
  return json_string_value(fields);
}

/* The distinct values of a field. */
static diplo_status collect(const diplo_field *field, intern *values, diplo_error *error) {
  size_t rows = diplo_network_row_count(field->network, field->part);
  diplo_buffer text = {0};
  diplo_status status = DIPLO_OK;
  for (size_t row = 0; row < rows; row++) {
    uint32_t number;
    diplo_buffer_reset(&text);
    DIPLO_TRY(diplo_field_format(field, row, &text, error));
    DIPLO_TRY(intern_add(values, diplo_buffer_get(&text), text.size, &number, error));
  }
done:
  diplo_buffer_clear(&text);
  return status;
}

/* Each value of `field` that is not missing must be among the values of `target`. */
static diplo_status check(package_table *table, const diplo_field *field, const diplo_field *target,
                          const char *resource, diplo_error *error) {
  intern values = {0};
  diplo_buffer text = {0};
  diplo_status status;
  DIPLO_TRY(collect(target, &values, error));
  for (size_t row = 0; row < table->count && !fault_is_full(&table->faults); row++) {
    diplo_error cause = {0};
    diplo_buffer_reset(&text);
    DIPLO_TRY(diplo_field_format(field, row, &text, error));
    if (text.size == 0 || intern_find(&values, text.data, text.size) != INTERN_ABSENT)
      continue;
    diplo_error_set(&cause, DIPLO_DATA, "column '%s': '%.*s' is not in column '%s' of %s",
                    diplo_field_get_name(field),
                    (int)(text.size < SHOWN_SIZE ? text.size : SHOWN_SIZE), text.data,
                    diplo_field_get_name(target), resource);
    DIPLO_TRY(fault_take(&table->faults, table->lines[row], &cause, error));
  }
done:
  diplo_buffer_clear(&text);
  intern_clear(&values);
  return status;
}

/* The ends and the relation of ties were looked up while they were read. */
static bool is_checked(const package_table *table, const char *field) {
  return table->part == DIPLO_PART_TIES &&
         (strcmp(field, "from") == 0 || strcmp(field, "to") == 0 || strcmp(field, "relation") == 0);
}

diplo_status package_keys_check(package_table *table, const diplo_network *network,
                                diplo_error *error) {
  const json_t *schema = json_object_get(table->resource, "schema");
  const json_t *keys = json_object_get(schema, "foreignKeys");
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < json_array_size(keys); i++) {
    const json_t *key = json_array_get(keys, i), *reference = json_object_get(key, "reference");
    const char *name = get_field(key), *other = get_field(reference);
    const char *resource = json_string_value(json_object_get(reference, "resource"));
    diplo_part part = table->part;
    diplo_field field, target;
    /* An empty resource is the table itself; one that is no part of a network is not read. */
    if (!name || !other || !resource || is_checked(table, name) ||
        (*resource && !package_part_find(resource, &part)) ||
        !diplo_field_find(network, table->part, name, &field) ||
        !diplo_field_find(network, part, other, &target))
      continue;
    DIPLO_TRY(check(table, &field, &target, *resource ? resource : "the same table", error));
  }
done:
  return status;
}
