/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a resource of a data package lies, and how its table is written. */
#include "read/package_path.h"
#include <diplonet/buffer.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

char *package_folder_make(const char *path) {
  const char *slash = strrchr(path, '/');
  if (!slash)
    return strdup(".");
  return slash == path ? strdup("/") : strndup(path, (size_t)(slash - path));
}

/* Relative, without a step upwards, on this machine. */
static bool is_inside(const char *path) {
  if (!*path || *path == '/' || *path == '~' || strchr(path, '\\') || strstr(path, "://"))
    return false;
  for (const char *step = path; step; step = strchr(step, '/')) {
    step += *step == '/';
    if (strncmp(step, "..", 2) == 0 && (step[2] == '/' || step[2] == '\0'))
      return false;
  }
  return true;
}

diplo_status package_path_make(const json_t *resource, const char *folder, char **path,
                               diplo_error *error) {
  const char *name = json_string_value(json_object_get(resource, "name"));
  const json_t *value = json_object_get(resource, "path");
  diplo_buffer text = {0};
  diplo_status status = DIPLO_OK;
  if (json_is_array(value) && json_array_size(value) == 1)
    value = json_array_get(value, 0);
  const char *inside = json_string_value(value);
  if (!inside) {
    status = diplo_error_set(error, DIPLO_DATA,
                             "resource '%s': there is no path; the table must be one file beside "
                             "datapackage.json",
                             name);
    goto done;
  }
  if (!is_inside(inside)) {
    status = diplo_error_set(error, DIPLO_DATA,
                             "resource '%s': the path '%.80s' leads out of the folder; put the "
                             "file beside datapackage.json",
                             name, inside);
    goto done;
  }
  DIPLO_TRY(diplo_buffer_add_text(&text, folder, error));
  DIPLO_TRY(diplo_buffer_add_text(&text, strcmp(folder, "/") == 0 ? "" : "/", error));
  DIPLO_TRY(diplo_buffer_add_text(&text, inside, error));
  *path = diplo_buffer_take(&text);
  if (!*path)
    status = diplo_error_memory(error);
done:
  diplo_buffer_clear(&text);
  return status;
}

static diplo_status refuse(const json_t *resource, const char *what, diplo_error *error) {
  return diplo_error_set(error, DIPLO_DATA, "resource '%s': %s",
                         json_string_value(json_object_get(resource, "name")), what);
}

/* True where the member is absent or is that text. */
static bool has_text(const json_t *object, const char *key, const char *text) {
  const json_t *value = json_object_get(object, key);
  return !value || (json_is_string(value) && strcasecmp(json_string_value(value), text) == 0);
}

diplo_status package_dialect_get(const json_t *resource, char *separator, diplo_error *error) {
  const json_t *dialect = json_object_get(resource, "dialect");
  const char *delimiter = json_string_value(json_object_get(dialect, "delimiter"));
  *separator = delimiter ? delimiter[0] : ',';
  if (!has_text(resource, "encoding", "utf-8") && !has_text(resource, "encoding", "utf8"))
    return refuse(resource, "the encoding is not utf-8; convert the file", error);
  if (json_object_get(resource, "compression"))
    return refuse(resource, "the file is compressed; unpack it", error);
  if (json_object_get(resource, "data"))
    return refuse(resource, "the table stands in the descriptor; put it into a file", error);
  if (delimiter && (strlen(delimiter) != 1 || strchr("\"\r\n ", delimiter[0]) ||
                    (unsigned char)delimiter[0] >= 0x80))
    return refuse(resource, "the delimiter must be one character, like a comma", error);
  if (json_is_false(json_object_get(dialect, "header")))
    return refuse(resource, "the table must have a header", error);
  if (!has_text(dialect, "quoteChar", "\"") ||
      json_is_false(json_object_get(dialect, "doubleQuote")) ||
      json_is_string(json_object_get(dialect, "escapeChar")) ||
      json_is_string(json_object_get(dialect, "commentChar")))
    return refuse(resource,
                  "quotes must be \", doubled within a field, without escapes or comments", error);
  return DIPLO_OK;
}
