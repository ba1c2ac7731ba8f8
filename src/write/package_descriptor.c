/* SPDX-License-Identifier: GPL-3.0-or-later */
/* datapackage.json, after the specifications Data Package and Table Schema, version 1. What they
   have no word for stands in properties called `diplonet`. */
#include "write/package_descriptor.h"
#include "write/json_text.h"
#include <string.h>

#define LETTERS "abcdefghijklmnopqrstuvwxyz0123456789._-"

static const char *const part_names[] = {[DIPLO_PART_ACTORS] = "actors",
                                         [DIPLO_PART_RELATIONS] = "relations",
                                         [DIPLO_PART_TIES] = "ties",
                                         [DIPLO_PART_REFS] = "refs"};

/* What the schema says of fixed fields, in their order. */
static const struct {
  diplo_part part;
  const char *name, *schema;
} fixed[] = {
    {DIPLO_PART_ACTORS, "id",
     "\"type\":\"string\",\"constraints\":{\"required\":true,\"unique\":true}"},
    {DIPLO_PART_ACTORS, "kind",
     "\"type\":\"string\",\"constraints\":{\"required\":true,\"enum\":"
     "[\"country\",\"leader\",\"organisation\",\"event\",\"group\"]}"},
    {DIPLO_PART_ACTORS, "name", "\"type\":\"string\""},
    {DIPLO_PART_RELATIONS, "name",
     "\"type\":\"string\",\"constraints\":{\"required\":true,\"unique\":true}"},
    {DIPLO_PART_RELATIONS, "sign",
     "\"type\":\"string\",\"description\":\"+ friendly, - hostile, 0 neither, +- as the sign of "
     "the "
     "weight\",\"constraints\":{\"required\":true,\"enum\":[\"+\",\"-\",\"0\",\"+-\"]}"},
    {DIPLO_PART_RELATIONS, "directed",
     "\"type\":\"boolean\",\"trueValues\":[\"yes\"],\"falseValues\":[\"no\"],"
     "\"constraints\":{\"required\":true}"},
    {DIPLO_PART_RELATIONS, "weight",
     "\"type\":\"string\",\"description\":\"What the weights of the ties mean\",\"constraints\":"
     "{\"required\":true,\"enum\":[\"none\",\"strength\",\"cost\",\"count\",\"share\",\"level\"]}"},
    {DIPLO_PART_RELATIONS, "combine",
     "\"type\":\"string\",\"description\":\"How parallel ties become one value\",\"constraints\":"
     "{\"required\":true,\"enum\":[\"sum\",\"max\",\"mean\",\"min\",\"count\"]}"},
    {DIPLO_PART_RELATIONS, "label", "\"type\":\"string\""},
    {DIPLO_PART_RELATIONS, "colour",
     "\"type\":\"string\",\"constraints\":{\"pattern\":\"#[0-9a-fA-F]{6}\"}"},
    {DIPLO_PART_RELATIONS, "dash",
     "\"type\":\"string\",\"constraints\":{\"required\":true,\"enum\":"
     "[\"solid\",\"dashed\",\"dotted\",\"dashdot\"]}"},
    {DIPLO_PART_TIES, "from", "\"type\":\"string\",\"constraints\":{\"required\":true}"},
    {DIPLO_PART_TIES, "to", "\"type\":\"string\",\"constraints\":{\"required\":true}"},
    {DIPLO_PART_TIES, "relation", "\"type\":\"string\",\"constraints\":{\"required\":true}"},
    {DIPLO_PART_REFS, "id",
     "\"type\":\"string\",\"constraints\":{\"required\":true,\"unique\":true}"},
};

/* What stands behind the fields of each table. */
static const char *const keys[] = {
    [DIPLO_PART_ACTORS] = "\"primaryKey\":[\"id\"]",
    [DIPLO_PART_RELATIONS] = "\"primaryKey\":[\"name\"]",
    [DIPLO_PART_TIES] =
        "\"foreignKeys\":["
        "{\"fields\":\"from\",\"reference\":{\"resource\":\"actors\",\"fields\":\"id\"}},"
        "{\"fields\":\"to\",\"reference\":{\"resource\":\"actors\",\"fields\":\"id\"}},"
        "{\"fields\":\"relation\",\"reference\":{\"resource\":\"relations\",\"fields\":\"name\"}}]",
    [DIPLO_PART_REFS] = "\"primaryKey\":[\"id\"]"};

bool package_has_part(const diplo_network *network, diplo_part part) {
  return part != DIPLO_PART_REFS || diplo_ref_count(network) > 0 ||
         diplo_columns_count(diplo_network_columns(network, part)) > 0;
}

const char *package_get_name(diplo_part part) {
  return part_names[part];
}

static diplo_status put(diplo_buffer *line, const char *text, diplo_error *error) {
  return diplo_buffer_add_text(line, text, error);
}

static const char *find_fixed(const diplo_field *field) {
  for (size_t i = 0; !field->column && i < sizeof fixed / sizeof fixed[0]; i++) {
    if (fixed[i].part == field->part && strcmp(fixed[i].name, diplo_field_get_name(field)) == 0)
      return fixed[i].schema;
  }
  return NULL;
}

static diplo_status put_field(diplo_buffer *line, const diplo_field *field, diplo_error *error) {
  static const char *const types[] = {
      [DIPLO_TEXT] = "\"type\":\"string\"",
      [DIPLO_REAL] = "\"type\":\"number\"",
      [DIPLO_INTEGER] = "\"type\":\"integer\"",
      [DIPLO_BOOLEAN] = "\"type\":\"boolean\",\"trueValues\":[\"yes\"],\"falseValues\":[\"no\"]",
      [DIPLO_PERIOD] = ("\"type\":\"string\",\"description\":\"A partial ISO 8601 date, or a span "
                        "FIRST..LAST of two, both ends included; an open end is left out\"")};
  diplo_status status;
  size_t count = 0;
  const char *schema = find_fixed(field);
  diplo_type type = diplo_field_get_type(field);
  DIPLO_TRY(put(line, "        {", error));
  DIPLO_TRY(json_add_member(line, &count, "name", diplo_field_get_name(field), error));
  DIPLO_TRY(diplo_buffer_add_format(line, error, ",%s", schema ? schema : types[type]));
  if (!schema)
    DIPLO_TRY(diplo_buffer_add_format(line, error, ",\"diplonet\":{\"type\":\"%s\"}",
                                      diplo_type_get_name(type)));
  DIPLO_TRY(put(line, "}", error));
done:
  return status;
}

static diplo_status put_resource(diplo_buffer *line, const diplo_network *network, diplo_part part,
                                 diplo_error *error) {
  diplo_status status;
  const char *name = part_names[part];
  size_t count = diplo_field_count(network, part);
  DIPLO_TRY(diplo_buffer_add_format(
      line, error,
      "    {\"profile\":\"tabular-data-resource\",\"name\":\"%s\",\"path\":\"%s.csv\","
      "\"format\":\"csv\",\"mediatype\":\"text/csv\",\"encoding\":\"utf-8\",\n"
      "      \"dialect\":{\"delimiter\":\",\",\"lineTerminator\":\"\\n\",\"quoteChar\":\"\\\"\","
      "\"doubleQuote\":true,\"header\":true},\n"
      "      \"schema\":{\"fields\":[\n",
      name, name));
  for (size_t i = 0; i < count; i++) {
    diplo_field field = diplo_field_get(network, part, i);
    DIPLO_TRY(put_field(line, &field, error));
    DIPLO_TRY(put(line, i + 1 < count ? ",\n" : "\n", error));
  }
  DIPLO_TRY(
      diplo_buffer_add_format(line, error, "      ],%s,\"missingValues\":[\"\"]}}", keys[part]));
done:
  return status;
}

/* A package's name is of small letters, digits and . _ - alone; any other stands in `diplonet`. */
static bool is_package_name(const char *name) {
  return name && strspn(name, LETTERS) == strlen(name);
}

static diplo_status put_attribute(diplo_buffer *line, const diplo_network *network,
                                  const char *name, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t count = 0;
  const diplo_column *column =
      diplo_columns_find(diplo_network_columns(network, DIPLO_PART_ATTRIBUTES), name);
  const char *text = column ? diplo_column_get_text(column, 0) : NULL;
  if (!text)
    goto done;
  DIPLO_TRY(put(line, "  ", error));
  DIPLO_TRY(json_add_member(line, &count, name, text, error));
  DIPLO_TRY(put(line, ",\n", error));
done:
  return status;
}

/* The licences that the attribute `licence` names, parted by `; `; none where one has characters
   that a licence's name may not have. */
static diplo_status put_licences(diplo_buffer *line, const diplo_network *network,
                                 diplo_error *error) {
  diplo_status status = DIPLO_OK;
  const diplo_column *column =
      diplo_columns_find(diplo_network_columns(network, DIPLO_PART_ATTRIBUTES), "licence");
  const char *text = column ? diplo_column_get_text(column, 0) : NULL;
  if (!text || strspn(text, LETTERS "ABCDEFGHIJKLMNOPQRSTUVWXYZ; ") < strlen(text))
    goto done;
  text += strspn(text, "; ");
  DIPLO_TRY(put(line, "  \"licenses\":[", error));
  for (const char *at = text; *at; at += strspn(at, "; ")) {
    size_t size = strcspn(at, "; ");
    DIPLO_TRY(diplo_buffer_add_format(line, error, "%s{\"name\":\"%.*s\"}", at > text ? "," : "",
                                      (int)size, at));
    at += size;
  }
  DIPLO_TRY(put(line, "],\n", error));
done:
  return status;
}

static diplo_status put_head(diplo_buffer *line, const diplo_network *network, diplo_error *error) {
  static const char *const known[] = {"title", "description", "version", "homepage"};
  diplo_status status;
  size_t count = 0;
  const char *name = diplo_network_get_name(network);
  DIPLO_TRY(put(line, "{\n  \"profile\":\"tabular-data-package\",\n", error));
  if (is_package_name(name))
    DIPLO_TRY(diplo_buffer_add_format(line, error, "  \"name\":\"%s\",\n", name));
  for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
    DIPLO_TRY(put_attribute(line, network, known[i], error));
  DIPLO_TRY(put_licences(line, network, error));
  DIPLO_TRY(put(line, "  \"diplonet\":{", error));
  DIPLO_TRY(json_add_members(line, &count, network, true, error));
  DIPLO_TRY(json_add_columns(line, &count, network, false, error));
  DIPLO_TRY(put(line, "},\n  \"resources\":[\n", error));
done:
  return status;
}

diplo_status package_descriptor_write(const diplo_network *network, diplo_output *output,
                                      diplo_error *error) {
  diplo_status status;
  diplo_buffer line = {0};
  static const diplo_part parts[] = {DIPLO_PART_ACTORS, DIPLO_PART_RELATIONS, DIPLO_PART_TIES,
                                     DIPLO_PART_REFS};
  DIPLO_TRY(put_head(&line, network, error));
  for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
    if (!package_has_part(network, parts[i]))
      continue;
    DIPLO_TRY(put(&line, i ? ",\n" : "", error));
    DIPLO_TRY(put_resource(&line, network, parts[i], error));
  }
  DIPLO_TRY(put(&line, "\n  ]\n}\n", error));
  DIPLO_TRY(diplo_output_write(output, diplo_buffer_get(&line), line.size, error));
done:
  diplo_buffer_clear(&line);
  return status;
}
