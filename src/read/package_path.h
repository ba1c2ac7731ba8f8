/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a resource of a data package lies, and how its table is written. */
#ifndef READ_PACKAGE_PATH_H
#define READ_PACKAGE_PATH_H

#include <diplonet/error.h>
#include <jansson.h>

/* `folder/path` of the resource; the caller frees it. A path that leaves the folder, inline data
   and addresses are DIPLO_DATA. */
diplo_status package_path_make(const json_t *resource, const char *folder, char **path,
                               diplo_error *error);

/* The separator. A dialect, an encoding or a compression that cannot be read is DIPLO_DATA. */
diplo_status package_dialect_get(const json_t *resource, char *separator, diplo_error *error);

/* The folder of a file's path; the caller frees it. NULL without memory. */
char *package_folder_make(const char *path);

#endif
