/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding the worker beside this program. */
#include "cli/worker_path.h"
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PATH_SIZE = 4096 };

/* The folder of the running program, with a slash behind it; empty where the system does not tell.
 */
static void find_folder(char folder[PATH_SIZE]) {
  ssize_t size = readlink("/proc/self/exe", folder, PATH_SIZE - 1);
  folder[size > 0 ? size : 0] = '\0';
  char *slash = strrchr(folder, '/');
  if (slash)
    slash[1] = '\0';
}

diplo_status worker_path_find(diplo_buffer *path, diplo_error *error) {
  static const struct {
    const char *where; /* the program's folder ends so */
    const char *path;  /* beside it */
  } places[] = {{"/.libs/", "../diplonet-layout"},
                {"/", "diplonet-layout"},
                {"/bin/", "../libexec/diplonet/diplonet-layout"}};
  diplo_status status = DIPLO_OK;
  char folder[PATH_SIZE];
  const char *named = getenv("DIPLONET_WORKER");
  if (named && named[0])
    return diplo_buffer_add_text(path, named, error);
  find_folder(folder);
  size_t size = strlen(folder);
  for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
    size_t tail = strlen(places[i].where);
    if (size < tail || strcmp(folder + size - tail, places[i].where) != 0)
      continue;
    diplo_buffer_reset(path);
    DIPLO_TRY(diplo_buffer_add_format(path, error, "%s%s", folder, places[i].path));
    if (access(diplo_buffer_get(path), X_OK) == 0)
      goto done;
  }
  diplo_buffer_reset(path);
  if (access(PKGLIBEXECDIR "/diplonet-layout", X_OK) == 0)
    status = diplo_buffer_add_text(path, PKGLIBEXECDIR "/diplonet-layout", error);
done:
  return status;
}
