/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Data packages: a folder that appears whole or not at all. */
#include "write/delimited.h"
#include "write/package_descriptor.h"
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define DESCRIPTOR "datapackage.json"

/* Tables first: the descriptor must not name what is not there. */
enum { TABLE_COUNT = 4, FILE_COUNT = 5, NAMES_TRIED = 1000 };

static const diplo_part table_parts[TABLE_COUNT] = {DIPLO_PART_ACTORS, DIPLO_PART_RELATIONS,
                                                    DIPLO_PART_REFS, DIPLO_PART_TIES};

static diplo_status say_errno(const char *path, const char *what, diplo_error *error) {
  return diplo_error_set(error, DIPLO_SYSTEM, "%s: %s: %s", path, what, strerror(errno));
}

/* `FOLDER/NAME`, for the caller to free. */
static diplo_status join(const char *folder, const char *name, const char *ending, char **path,
                         diplo_error *error) {
  size_t size = strlen(folder) + strlen(name) + strlen(ending) + 2;
  *path = malloc(size);
  if (!*path)
    return diplo_error_memory(error);
  (void)snprintf(*path, size, "%s/%s%s", folder, name, ending);
  return DIPLO_OK;
}

/* The name of a file of the package, NULL where the network does not need it. */
static diplo_status make_name(const char *folder, const diplo_network *network, int number,
                              char **path, diplo_error *error) {
  *path = NULL;
  if (number == TABLE_COUNT)
    return join(folder, DESCRIPTOR, "", path, error);
  if (network && !package_has_part(network, table_parts[number]))
    return DIPLO_OK;
  return join(folder, package_get_name(table_parts[number]), ".csv", path, error);
}

static diplo_status write_file(const diplo_network *network, int number, diplo_output *output,
                               diplo_error *error) {
  diplo_status status;
  if (number == TABLE_COUNT)
    DIPLO_TRY(package_descriptor_write(network, output, error));
  else
    DIPLO_TRY(delimited_write(network, table_parts[number], &delimited_csv, output, error));
  DIPLO_TRY(diplo_output_flush(output, error));
done:
  return status;
}

/* Writes all files beside their targets; they take their names when all of them are whole. */
static diplo_status write_files(const diplo_network *network, const char *folder,
                                diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_output *outputs[FILE_COUNT] = {NULL};
  char *path = NULL;
  for (int i = 0; i < FILE_COUNT; i++) {
    DIPLO_TRY(make_name(folder, network, i, &path, error));
    if (!path)
      continue;
    DIPLO_TRY(diplo_output_open_file(path, &outputs[i], error));
    DIPLO_TRY(write_file(network, i, outputs[i], error));
    free(path);
    path = NULL;
  }
  for (int i = 0; i < FILE_COUNT; i++) {
    diplo_output *output = outputs[i];
    outputs[i] = NULL;
    if (output)
      DIPLO_TRY(diplo_output_close(output, error));
  }
done:
  for (int i = 0; i < FILE_COUNT; i++)
    diplo_output_abandon(outputs[i]);
  free(path);
  return status;
}

/* Removes the files of a package from the folder, and the folder where it is empty then. */
static void remove_folder(const char *folder) {
  for (int i = 0; i < FILE_COUNT; i++) {
    char *path;
    if (make_name(folder, NULL, i, &path, NULL) != DIPLO_OK)
      continue;
    (void)unlink(path);
    free(path);
  }
  (void)rmdir(folder);
}

/* Makes a folder beside the target; its name is for the caller to free. */
static diplo_status make_folder(const char *path, char **folder, diplo_error *error) {
  size_t size = strlen(path) + 16;
  *folder = malloc(size);
  if (!*folder)
    return diplo_error_memory(error);
  for (int i = 0; i < NAMES_TRIED; i++) {
    (void)snprintf(*folder, size, "%s.part%d", path, i);
    if (mkdir(*folder, 0777) == 0)
      return DIPLO_OK;
    if (errno != EEXIST)
      break;
  }
  diplo_status status = say_errno(*folder, "the folder cannot be made", error);
  free(*folder);
  *folder = NULL;
  return status;
}

static diplo_status write_new(const diplo_network *network, const char *path, diplo_error *error) {
  diplo_status status;
  char *folder = NULL;
  DIPLO_TRY(make_folder(path, &folder, error));
  DIPLO_TRY(write_files(network, folder, error));
  if (rename(folder, path) != 0)
    status = say_errno(path, "the folder cannot be made", error);
done:
  if (folder && status != DIPLO_OK)
    remove_folder(folder);
  free(folder);
  return status;
}

static diplo_status replace_old(const diplo_network *network, const char *path,
                                diplo_error *error) {
  diplo_status status;
  char *refs = NULL;
  DIPLO_TRY(join(path, package_get_name(DIPLO_PART_REFS), ".csv", &refs, error));
  DIPLO_TRY(write_files(network, path, error));
  if (!package_has_part(network, DIPLO_PART_REFS))
    (void)unlink(refs);
done:
  free(refs);
  return status;
}

typedef enum target { TARGET_NONE, TARGET_EMPTY, TARGET_PACKAGE, TARGET_OTHER } target;

static bool is_empty(const char *path) {
  bool empty = true;
  DIR *folder = opendir(path);
  if (!folder)
    return false;
  for (struct dirent *entry; empty && (entry = readdir(folder));)
    empty = strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0;
  (void)closedir(folder);
  return empty;
}

static diplo_status find_target(const char *path, target *found, diplo_error *error) {
  diplo_status status;
  struct stat info;
  char *descriptor = NULL;
  DIPLO_TRY(join(path, DESCRIPTOR, "", &descriptor, error));
  if (stat(path, &info) != 0)
    *found = TARGET_NONE;
  else if (stat(descriptor, &info) == 0)
    *found = TARGET_PACKAGE;
  else
    *found = is_empty(path) ? TARGET_EMPTY : TARGET_OTHER;
done:
  free(descriptor);
  return status;
}

/* The path without slashes at its end, for the caller to free. */
static diplo_status trim(const char *path, char **trimmed, diplo_error *error) {
  size_t size = strlen(path);
  while (size > 1 && path[size - 1] == '/')
    size--;
  *trimmed = calloc(size + 1, 1);
  if (!*trimmed)
    return diplo_error_memory(error);
  memcpy(*trimmed, path, size);
  return DIPLO_OK;
}

diplo_status diplo_package_write(const diplo_network *network, const char *path, bool replace,
                                 diplo_error *error) {
  diplo_status status;
  target found = TARGET_NONE;
  char *folder = NULL;
  DIPLO_TRY(trim(path, &folder, error));
  DIPLO_TRY(find_target(folder, &found, error));
  if (found == TARGET_OTHER)
    status = diplo_error_set(error, DIPLO_USAGE,
                             "%s: is there and is no data package (a folder with " DESCRIPTOR
                             "); choose another name",
                             path);
  else if (found == TARGET_PACKAGE && !replace)
    status = diplo_error_set(
        error, DIPLO_USAGE,
        "%s: a data package is there; choose another name, or replace it (--replace)", path);
  else if (found == TARGET_PACKAGE)
    status = replace_old(network, folder, error);
  else
    status = write_new(network, folder, error);
done:
  free(folder);
  return status;
}
