/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Data packages: datapackage.json, and beside it the tables actors, relations, refs and ties.
   docs/format.md says how. */
#include "model/format.h"
#include "read/json_row.h"
#include "read/package_path.h"
#include "read/package_table.h"
#include <stdlib.h>
#include <string.h>

enum { TABLE_COUNT = 4, DESCRIPTOR_LIMIT = 64 << 20 };

typedef struct package {
  input *in;
  diplo_read_options options;
  char *folder;
  json_t *descriptor;
  package_table tables[TABLE_COUNT]; /* in the order in which they are read */
  bool done;
} package;

/* What ties name is read before them. */
static const char *const table_names[TABLE_COUNT] = {"relations", "actors", "refs", "ties"};

static void package_close(void *state) {
  package *p = state;
  if (!p)
    return;
  for (size_t i = 0; i < TABLE_COUNT; i++)
    package_table_clear(&p->tables[i]);
  json_decref(p->descriptor);
  free(p->folder);
  free(p);
}

/* All of the input. */
static diplo_status peek_all(input *in, const char **bytes, size_t *size, diplo_error *error) {
  diplo_status status;
  size_t wanted = INPUT_PEEK;
  for (;; wanted *= 2) {
    DIPLO_TRY(input_peek(in, wanted, bytes, size, error));
    if (*size < wanted)
      break;
    if (wanted > DESCRIPTOR_LIMIT) {
      status = diplo_error_set(error, DIPLO_DATA, "%s: is larger than 64 MiB", input_get_name(in));
      goto done;
    }
  }
done:
  return status;
}

static diplo_status load(package *p, diplo_error *error) {
  const char *bytes, *name = input_get_name(p->in);
  size_t size;
  json_error_t cause;
  diplo_status status;
  DIPLO_TRY(peek_all(p->in, &bytes, &size, error));
  if (size >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0) {
    bytes += 3;
    size -= 3;
  }
  p->descriptor = json_loadb(bytes, size, JSON_REJECT_DUPLICATES, &cause);
  if (!p->descriptor && json_error_code(&cause) == json_error_numeric_overflow)
    p->descriptor =
        json_loadb(bytes, size, JSON_REJECT_DUPLICATES | JSON_DECODE_INT_AS_REAL, &cause);
  if (!p->descriptor)
    status = diplo_error_set(error, DIPLO_DATA, "%s:%d: column %d: %s", name, cause.line,
                             cause.column, cause.text);
done:
  return status;
}

/* Gives each table of ours its resource. */
static diplo_status find_resources(package *p, diplo_error *error) {
  const json_t *resources = json_object_get(p->descriptor, "resources");
  const char *file = input_get_name(p->in);
  if (!json_is_array(resources))
    return diplo_error_set(error, DIPLO_DATA, "%s: there is no array \"resources\"", file);
  for (size_t i = 0; i < json_array_size(resources); i++) {
    const json_t *resource = json_array_get(resources, i);
    const char *name = json_string_value(json_object_get(resource, "name"));
    if (!name)
      return diplo_error_set(error, DIPLO_DATA, "%s: resource %zu has no name", file, i + 1);
    for (size_t k = 0; k < TABLE_COUNT; k++) {
      if (strcmp(table_names[k], name) != 0)
        continue;
      if (p->tables[k].resource)
        return diplo_error_set(error, DIPLO_DATA, "%s: two resources are called '%s'", file, name);
      p->tables[k].resource = resource;
      package_part_find(name, &p->tables[k].part);
    }
  }
  if (!p->tables[TABLE_COUNT - 1].resource)
    return diplo_error_set(error, DIPLO_DATA,
                           "%s: there is no resource 'ties'; a network is read from the resources "
                           "actors, relations, ties and refs",
                           file);
  return DIPLO_OK;
}

static diplo_status package_open(input *in, const diplo_read_options *options, void **state,
                                 diplo_error *error) {
  diplo_status status;
  package *p = calloc(1, sizeof *p);
  if (!p)
    return diplo_error_memory(error);
  p->in = in;
  p->options = *options;
  DIPLO_TRY(tie_relations_check(options, error));
  if (strcmp(input_get_name(in), "standard input") == 0) {
    status = diplo_error_set(error, DIPLO_DATA,
                             "standard input: a data package is read from its folder; name it");
    goto done;
  }
  p->folder = package_folder_make(input_get_name(in));
  if (!p->folder) {
    status = diplo_error_memory(error);
    goto done;
  }
  DIPLO_TRY(load(p, error));
  DIPLO_TRY(find_resources(p, error));
  *state = p;
  p = NULL;
done:
  package_close(p);
  return status;
}

/* Sets an attribute that our own part of the descriptor does not have. */
static diplo_status set_attribute(diplo_network *network, const char *name, const char *text,
                                  diplo_error *error) {
  diplo_columns *columns = diplo_network_columns(network, DIPLO_PART_ATTRIBUTES);
  diplo_column *column;
  diplo_status status = DIPLO_OK;
  if (!text || !*text || diplo_columns_find(columns, name))
    goto done;
  DIPLO_TRY(diplo_columns_add(columns, name, DIPLO_TEXT, &column, error));
  DIPLO_TRY(diplo_column_set_text(column, 0, text, strlen(text), error));
done:
  return status;
}

/* The names of the licences, joined by `; `. */
static diplo_status set_licence(const package *p, diplo_network *network, diplo_error *error) {
  const json_t *licences = json_object_get(p->descriptor, "licenses");
  diplo_buffer text = {0};
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < json_array_size(licences); i++) {
    const json_t *licence = json_array_get(licences, i);
    const char *name = json_string_value(json_object_get(licence, "name"));
    if (!name)
      name = json_string_value(json_object_get(licence, "title"));
    if (name)
      DIPLO_TRY(diplo_buffer_add_format(&text, error, "%s%s", text.size ? "; " : "", name));
  }
  DIPLO_TRY(set_attribute(network, "licence", diplo_buffer_get(&text), error));
done:
  diplo_buffer_clear(&text);
  return status;
}

/* What the descriptor says of the network as a whole: what stands in its member `diplonet` as in a
   JSON document of ours, then what every data package may say. */
static diplo_status set_head(const package *p, diplo_network *network, diplo_error *error) {
  static const char *const names[] = {"title", "description", "version", "created", "homepage"};
  const json_t *d = p->descriptor;
  const char *name = json_string_value(json_object_get(d, "name"));
  diplo_status status;
  DIPLO_TRY(json_head_take(network, json_object_get(d, "diplonet"), error));
  if (!diplo_network_get_name(network))
    DIPLO_TRY(diplo_network_set_name(network, name, error));
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
    DIPLO_TRY(
        set_attribute(network, names[i], json_string_value(json_object_get(d, names[i])), error));
  DIPLO_TRY(set_licence(p, network, error));
done:
  if (status == DIPLO_DATA)
    diplo_error_prefix(error, "%s", input_get_name(p->in));
  return status;
}

static diplo_status read_tables(package *p, package_target *target, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < TABLE_COUNT; i++) {
    if (p->tables[i].resource)
      target->has[p->tables[i].part] = true;
  }
  for (size_t i = 0; i < TABLE_COUNT; i++) {
    if (!p->tables[i].resource)
      continue;
    status = package_table_read(&p->tables[i], p->folder, target, error);
    if (status == DIPLO_DATA && !p->tables[i].faults.file)
      diplo_error_prefix(error, "%s", input_get_name(p->in));
    if (status != DIPLO_OK)
      goto done;
  }
  if (!target->has[DIPLO_PART_RELATIONS])
    DIPLO_TRY(tie_relations_finish(&target->relations, error));
  for (size_t i = 0; i < TABLE_COUNT; i++) {
    if (p->tables[i].resource)
      DIPLO_TRY(package_keys_check(&p->tables[i], target->network, error));
  }
done:
  return status;
}

static diplo_status package_next(void *state, diplo_network **result, diplo_error *error) {
  package *p = state;
  diplo_status status = DIPLO_OK;
  package_target target = {.options = &p->options};
  *result = NULL;
  if (p->done)
    return DIPLO_OK;
  p->done = true;
  target.network = diplo_network_new();
  target.relations = (tie_relations){.network = target.network, .options = &p->options};
  if (p->options.kind)
    diplo_kind_find(p->options.kind, &target.kind);
  if (!target.network) {
    status = diplo_error_memory(error);
    goto done;
  }
  DIPLO_TRY(set_head(p, target.network, error));
  DIPLO_TRY(read_tables(p, &target, error));
  *result = target.network;
  target.network = NULL;
done:
  tie_relations_clear(&target.relations);
  diplo_network_free(target.network);
  return status;
}

/* A JSON object that speaks of resources near its beginning. */
static int package_detect(const char *bytes, size_t size) {
  static const char word[] = "\"resources\"";
  size_t at = size >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
  while (at < size && strchr(" \t\r\n", bytes[at]) && bytes[at])
    at++;
  if (at == size || bytes[at] != '{')
    return FORMAT_NO;
  for (; at + sizeof word - 1 <= size; at++) {
    if (memcmp(bytes + at, word, sizeof word - 1) == 0)
      return FORMAT_LIKELY;
  }
  return FORMAT_NO;
}

const reader_kind reader_package = {
    "package",      "a Tabular Data Package: a folder with datapackage.json and CSV tables",
    package_detect, package_open,
    package_next,   package_close};
