/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of a table's columns. */
#include "read/table_names.h"
#include <diplonet/select.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { NAME_SIZE = 250, SHOWN = 24, SUFFIX_SIZE = 24 };

void table_names_free(char **names, size_t count) {
  for (size_t i = 0; names && i < count; i++)
    free(names[i]);
  free(names);
}

/* Cuts within the limit, at the beginning of a character, and replaces what a name may not hold. */
static void clean(char *name) {
  size_t size = strlen(name);
  if (size > NAME_SIZE) {
    size = NAME_SIZE;
    while (size > 0 && ((unsigned char)name[size] & 0xc0) == 0x80)
      size--;
    name[size] = '\0';
  }
  for (char *c = name; *c; c++) {
    if ((unsigned char)*c < 0x20 || *c == 0x7f || *c == ':')
      *c = '_';
  }
}

static char *make_name(size_t column) {
  char *name = malloc(SUFFIX_SIZE + sizeof "column");
  if (name)
    sprintf(name, "column%zu", column + 1);
  return name;
}

static diplo_status check_twice(char **names, size_t count, diplo_error *error) {
  for (size_t i = 0; i < count; i++) {
    for (size_t k = 0; k < i; k++) {
      if (strcmp(names[i], names[k]) == 0)
        return diplo_error_set(error, DIPLO_DATA,
                               "columns %zu and %zu are both called '%s'; rename one of them",
                               k + 1, i + 1, names[i]);
    }
  }
  return DIPLO_OK;
}

diplo_status table_names_init(const char *const *texts, size_t count, char ***names,
                              diplo_error *error) {
  diplo_status status;
  char **made = calloc(count ? count : 1, sizeof *made);
  if (!made)
    return diplo_error_memory(error);
  for (size_t i = 0; i < count; i++) {
    made[i] = *texts[i] ? strdup(texts[i]) : make_name(i);
    if (!made[i]) {
      status = diplo_error_memory(error);
      goto done;
    }
    clean(made[i]);
  }
  status = check_twice(made, count, error);
done:
  if (status != DIPLO_OK)
    table_names_free(made, count);
  else
    *names = made;
  return status;
}

diplo_status table_names_make(const char *const *known, size_t count, char ***names,
                              diplo_error *error) {
  char **made = calloc(count ? count : 1, sizeof *made);
  if (!made)
    return diplo_error_memory(error);
  for (size_t i = 0; i < count; i++) {
    made[i] = *known ? strdup(*known++) : make_name(i);
    if (!made[i]) {
      table_names_free(made, count);
      return diplo_error_memory(error);
    }
  }
  *names = made;
  return DIPLO_OK;
}

diplo_status table_names_list(const char *const *names, size_t count, diplo_buffer *text,
                              diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t shown = count > SHOWN ? SHOWN : count;
  for (size_t i = 0; i < shown; i++)
    DIPLO_TRY(diplo_buffer_add_format(text, error, "%s'%.40s'", i ? ", " : "", names[i]));
  if (shown < count)
    DIPLO_TRY(diplo_buffer_add_format(text, error, " and %zu more", count - shown));
done:
  return status;
}

static diplo_status refuse(const char *const *names, size_t count, const char *wanted,
                           diplo_error *error) {
  diplo_buffer list = {0};
  diplo_status status = DIPLO_OK;
  const char *near = diplo_name_nearest(wanted, names, count);
  DIPLO_TRY(table_names_list(names, count, &list, error));
  status = diplo_error_set(error, DIPLO_USAGE, "there is no column '%s'%s%s%s; the columns are %s",
                           wanted, near ? " (did you mean '" : "", near ? near : "",
                           near ? "'?)" : "", diplo_buffer_get(&list));
done:
  diplo_buffer_clear(&list);
  return status;
}

diplo_status table_names_find(const char *const *names, size_t count, const char *wanted,
                              size_t *column, diplo_error *error) {
  size_t near = count, near_count = 0;
  for (size_t i = 0; i < count; i++) {
    if (strcmp(names[i], wanted) == 0) {
      *column = i;
      return DIPLO_OK;
    }
    if (strcasecmp(names[i], wanted) == 0) {
      near = i;
      near_count++;
    }
  }
  if (near_count != 1)
    return refuse(names, count, wanted, error);
  *column = near;
  return DIPLO_OK;
}

static bool is_taken(char **names, size_t count, size_t column, const char *name,
                     const char *const *taken) {
  for (; *taken; taken++) {
    if (strcmp(*taken, name) == 0)
      return true;
  }
  for (size_t i = 0; i < count; i++) {
    if (i != column && strcmp(names[i], name) == 0)
      return true;
  }
  return false;
}

diplo_status table_names_avoid(char **names, size_t count, size_t column, const char *const *taken,
                               diplo_error *error) {
  if (!is_taken(names, count, column, names[column], taken))
    return DIPLO_OK;
  char *name = malloc(strlen(names[column]) + SUFFIX_SIZE);
  if (!name)
    return diplo_error_memory(error);
  for (size_t number = 2;; number++) {
    sprintf(name, "%s_%zu", names[column], number);
    if (!is_taken(names, count, column, name, taken))
      break;
  }
  free(names[column]);
  names[column] = name;
  return DIPLO_OK;
}
