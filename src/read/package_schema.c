/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Table Schema of one resource of a data package: its fields. */
#include "read/package_schema.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Columns that are always of one type in a network, whatever the schema calls them. */
static const struct {
  diplo_part part;
  const char *name;
  diplo_type type;
} known[] = {{DIPLO_PART_TIES, "during", DIPLO_PERIOD},   {DIPLO_PART_TIES, "weight", DIPLO_REAL},
             {DIPLO_PART_TIES, "ref", DIPLO_TEXT},        {DIPLO_PART_TIES, "note", DIPLO_TEXT},
             {DIPLO_PART_TIES, "confidence", DIPLO_REAL}, {DIPLO_PART_REFS, "title", DIPLO_TEXT},
             {DIPLO_PART_REFS, "publisher", DIPLO_TEXT},  {DIPLO_PART_REFS, "date", DIPLO_TEXT},
             {DIPLO_PART_REFS, "url", DIPLO_TEXT},        {DIPLO_PART_REFS, "note", DIPLO_TEXT},
             {DIPLO_PART_ACTORS, "x", DIPLO_REAL},        {DIPLO_PART_ACTORS, "y", DIPLO_REAL}};

/* The types of Table Schema; those that are not here are read as text. */
static const struct {
  const char *name;
  diplo_type type;
} types[] = {{"number", DIPLO_REAL}, {"integer", DIPLO_INTEGER}, {"boolean", DIPLO_BOOLEAN},
             {"date", DIPLO_PERIOD}, {"year", DIPLO_PERIOD},     {"yearmonth", DIPLO_PERIOD},
             {"string", DIPLO_TEXT}, {"any", DIPLO_TEXT}};

static const char *get_word(const json_t *object, const char *key) {
  return json_string_value(json_object_get(object, key));
}

/* Our own property {"diplonet": {"type": "period"}} goes before all: it says what Table Schema has
   no word for. */
static diplo_type find_type(const json_t *field, diplo_part part) {
  const char *name = get_word(field, "name"), *word = get_word(field, "type");
  const char *own = get_word(json_object_get(field, "diplonet"), "type");
  diplo_type type = DIPLO_TEXT;
  if (own && diplo_type_find(own, strlen(own), &type))
    return type;
  for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
    if (known[i].part == part && strcmp(known[i].name, name) == 0)
      return known[i].type;
  }
  for (size_t i = 0; word && i < sizeof types / sizeof types[0]; i++) {
    if (strcmp(types[i].name, word) == 0)
      type = types[i].type;
  }
  return type;
}

/* What a backslash and the letter stand for in the matcher's language; NULL where it has nothing.
 */
static const char *find_class(char letter) {
  switch (letter) {
  case 'd':
    return "[0-9]";
  case 'w':
    return "[[:alnum:]_]";
  case 's':
    return "[[:space:]]";
  default:
    return NULL;
  }
}

static bool is_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* True where the matcher knows all that the pattern has. */
static bool is_plain(const char *pattern) {
  bool bracket = false;
  for (const char *c = pattern; *c; c++) {
    if (*c == '\\') {
      c++;
      if (bracket || !*c || (is_alphanumeric(*c) && !find_class(*c)))
        return false;
    } else {
      bracket = *c == '[' || (bracket && *c != ']');
    }
  }
  return true;
}

/* Writes a plain pattern in the matcher's language, bound to the whole text. */
static diplo_status translate(const char *pattern, diplo_buffer *text, diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(diplo_buffer_add_text(text, "^(", error));
  for (const char *c = pattern; *c; c++) {
    const char *class = *c == '\\' ? find_class(c[1]) : NULL;
    if (class)
      DIPLO_TRY(diplo_buffer_add_text(text, class, error));
    else
      DIPLO_TRY(diplo_buffer_add(text, c, *c == '\\' ? 2 : 1, error));
    c += *c == '\\';
  }
  DIPLO_TRY(diplo_buffer_add_text(text, ")$", error));
done:
  return status;
}

static diplo_status take_pattern(package_field *field, const char *pattern, diplo_error *error) {
  diplo_buffer text = {0};
  diplo_status status = DIPLO_OK;
  if (!pattern || !is_plain(pattern))
    goto done;
  DIPLO_TRY(translate(pattern, &text, error));
  int code = regcomp(&field->pattern, diplo_buffer_get(&text), REG_EXTENDED | REG_NOSUB);
  field->has_pattern = code == 0;
  if (code == REG_ESPACE)
    status = diplo_error_memory(error);
done:
  diplo_buffer_clear(&text);
  return status;
}

static double get_number(const json_t *object, const char *key) {
  const json_t *value = json_object_get(object, key);
  return json_is_number(value) ? json_number_value(value) : (double)NAN;
}

static size_t get_size(const json_t *object, const char *key) {
  json_int_t value = json_integer_value(json_object_get(object, key));
  return value > 0 ? (size_t)value : 0;
}

static const json_t *get_array(const json_t *object, const char *key) {
  const json_t *value = json_object_get(object, key);
  return json_is_array(value) ? value : NULL;
}

static diplo_status take_field(package_field *field, const json_t *json, diplo_part part,
                               diplo_error *error) {
  const json_t *constraints = json_object_get(json, "constraints");
  const char *word = get_word(json, "type");
  field->name = get_word(json, "name");
  field->type = find_type(json, part);
  field->is_date = field->type == DIPLO_TEXT && word && strcmp(word, "date") == 0;
  field->required = json_is_true(json_object_get(constraints, "required"));
  field->unique = json_is_true(json_object_get(constraints, "unique"));
  field->words = get_array(constraints, "enum");
  field->yes = get_array(json, "trueValues");
  field->no = get_array(json, "falseValues");
  field->least = get_number(constraints, "minimum");
  field->most = get_number(constraints, "maximum");
  field->shortest = get_size(constraints, "minLength");
  field->longest = get_size(constraints, "maxLength");
  return take_pattern(field, get_word(constraints, "pattern"), error);
}

/* A field that alone is the primary key is required and unique. */
static void take_key(package_schema *schema, const json_t *key) {
  if (json_is_array(key) && json_array_size(key) == 1)
    key = json_array_get(key, 0);
  const char *name = json_string_value(key);
  for (size_t i = 0; name && i < schema->count; i++) {
    if (strcmp(schema->fields[i].name, name) == 0)
      schema->fields[i].required = schema->fields[i].unique = true;
  }
}

diplo_status package_schema_init(package_schema *schema, const json_t *resource, diplo_part part,
                                 diplo_error *error) {
  const char *name = get_word(resource, "name");
  const json_t *json = json_object_get(resource, "schema"), *fields = get_array(json, "fields");
  size_t count = json_array_size(fields);
  diplo_status status = DIPLO_OK;
  if (count == 0)
    return diplo_error_set(error, DIPLO_DATA,
                           "resource '%s': there is no schema with fields; describe each column "
                           "under \"schema\"",
                           name);
  schema->fields = calloc(count, sizeof *schema->fields);
  if (!schema->fields)
    return diplo_error_memory(error);
  for (size_t i = 0; i < count; i++) {
    const json_t *field = json_array_get(fields, i);
    const char *title = get_word(field, "name");
    if (!title || !*title) {
      status =
          diplo_error_set(error, DIPLO_DATA, "resource '%s': field %zu has no name", name, i + 1);
      goto done;
    }
    schema->count++;
    DIPLO_TRY(take_field(&schema->fields[i], field, part, error));
  }
  take_key(schema, json_object_get(json, "primaryKey"));
  schema->missing = get_array(json, "missingValues");
done:
  return status;
}

void package_schema_clear(package_schema *schema) {
  for (size_t i = 0; i < schema->count; i++) {
    if (schema->fields[i].has_pattern)
      regfree(&schema->fields[i].pattern);
    intern_clear(&schema->fields[i].seen);
  }
  free(schema->fields);
  *schema = (package_schema){0};
}
