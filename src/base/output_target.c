/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file or descriptor behind an output: found, written beside, renamed. */
#include "base/output_target.h"
#include <diplonet/buffer.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { LINKS_FOLLOWED = 40, NAMES_TRIED = 1000, BASE_KEPT = 100 };

static diplo_status fail(const char *name, diplo_error *error) {
  return diplo_error_set(error, DIPLO_SYSTEM, "%s: cannot be written: %s", name, strerror(errno));
}

static diplo_status copy_text(const char *text, char **copy, diplo_error *error) {
  *copy = malloc(strlen(text) + 1);
  if (!*copy)
    return diplo_error_memory(error);
  strcpy(*copy, text);
  return DIPLO_OK;
}

/* The length of the path's folder with the slash behind it, 0 for the current one. */
static size_t folder_size(const char *path) {
  const char *slash = strrchr(path, '/');
  return slash ? (size_t)(slash - path) + 1 : 0;
}

/* Where the symbolic link `path` leads, from here. *next is NULL where it is no link. */
static diplo_status follow(const char *path, char **next, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_buffer joined = {NULL, 0, 0};
  char where[4096];
  ssize_t size = readlink(path, where, sizeof where);
  *next = NULL;
  if (size < 0)
    goto done;
  if (size == (ssize_t)sizeof where) {
    errno = ENAMETOOLONG;
    status = fail(path, error);
    goto done;
  }
  if (where[0] != '/')
    DIPLO_TRY(diplo_buffer_add(&joined, path, folder_size(path), error));
  DIPLO_TRY(diplo_buffer_add(&joined, where, (size_t)size, error));
  *next = diplo_buffer_take(&joined);
done:
  diplo_buffer_clear(&joined);
  return status;
}

/* The name behind all symbolic links, whether there is a file of that name or not. */
static diplo_status resolve(const char *path, char **target, diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(copy_text(path, target, error));
  for (int i = 0; i <= LINKS_FOLLOWED; i++) {
    char *next;
    DIPLO_TRY(follow(*target, &next, error));
    if (!next)
      goto done;
    free(*target);
    *target = next;
  }
  errno = ELOOP;
  status = fail(path, error);
done:
  return status;
}

/* Opens a new file beside the target. */
static diplo_status open_beside(output_target *target, mode_t mode, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_buffer name = {NULL, 0, 0};
  size_t folder = folder_size(target->path);
  for (int i = 0; target->descriptor < 0 && i < NAMES_TRIED; i++) {
    diplo_buffer_reset(&name);
    DIPLO_TRY(diplo_buffer_add(&name, target->path, folder, error));
    DIPLO_TRY(diplo_buffer_add_format(&name, error, ".%.*s.%ld-%d.part", BASE_KEPT,
                                      target->path + folder, (long)getpid(), i));
    target->descriptor = open(name.data, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (target->descriptor < 0 && errno != EEXIST)
      break;
  }
  if (target->descriptor < 0) {
    status = fail(target->name, error);
    goto done;
  }
  target->temporary = diplo_buffer_take(&name);
done:
  diplo_buffer_clear(&name);
  return status;
}

/* Gives the new file the owner and the mode of the old one, as far as that is allowed. */
static void keep_mode(const output_target *target, const struct stat *old) {
  bool kept = (old->st_uid == geteuid() && old->st_gid == getegid()) ||
              fchown(target->descriptor, old->st_uid, old->st_gid) == 0;
  /* A set-user-id bit must not pass to another owner. */
  mode_t mask = kept ? 07777 : 0777;
  if (fchmod(target->descriptor, old->st_mode & mask) != 0)
    errno = 0;
}

/* The descriptor that the path is another name of, -1 where it is none. Such a path must not be
   opened anew: the place to write at is the descriptor's, also where it is a regular file. */
static int find_descriptor(const char *path) {
  if (strcmp(path, "/dev/stdout") == 0)
    return STDOUT_FILENO;
  if (strcmp(path, "/dev/stderr") == 0)
    return STDERR_FILENO;
  if (strncmp(path, "/dev/fd/", 8) != 0 || !path[8] || strlen(path) > 16 ||
      strspn(path + 8, "0123456789") != strlen(path + 8))
    return -1;
  return (int)strtol(path + 8, NULL, 10);
}

static diplo_status open_again(const char *path, int descriptor, output_target *target,
                               diplo_error *error) {
  target->descriptor = fcntl(descriptor, F_DUPFD_CLOEXEC, 0);
  return target->descriptor < 0 ? fail(path, error) : DIPLO_OK;
}

static diplo_status open_directly(const char *path, output_target *target, diplo_error *error) {
  target->descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
  return target->descriptor < 0 ? fail(path, error) : DIPLO_OK;
}

diplo_status output_target_open(const char *path, output_target *target, diplo_error *error) {
  diplo_status status;
  struct stat old;
  *target = (output_target){.descriptor = -1, .owned = true};
  DIPLO_TRY(copy_text(path, &target->name, error));
  int descriptor = find_descriptor(path);
  if (descriptor >= 0) {
    status = open_again(path, descriptor, target, error);
    goto done;
  }
  bool exists = stat(path, &old) == 0;
  if (!exists && errno != ENOENT) {
    status = fail(path, error);
    goto done;
  }
  if (exists && !S_ISREG(old.st_mode)) {
    status = open_directly(path, target, error);
    goto done;
  }
  /* Renaming would replace a file that may not be written: ask first. */
  if (exists && access(path, W_OK) != 0) {
    status = fail(path, error);
    goto done;
  }
  DIPLO_TRY(resolve(path, &target->path, error));
  if (!target->path[folder_size(target->path)]) {
    errno = path[0] ? EISDIR : ENOENT;
    status = fail(path, error);
    goto done;
  }
  DIPLO_TRY(open_beside(target, exists ? 0600 : 0666, error));
  if (exists)
    keep_mode(target, &old);
done:
  return status;
}

diplo_status output_target_borrow(int descriptor, const char *name, output_target *target,
                                  diplo_error *error) {
  *target = (output_target){.descriptor = descriptor};
  return copy_text(name, &target->name, error);
}

diplo_status output_target_write(const output_target *target, const char *bytes, size_t size,
                                 diplo_error *error) {
  for (size_t done = 0; done < size;) {
    ssize_t count = write(target->descriptor, bytes + done, size - done);
    if (count < 0 && errno == EINTR)
      continue;
    if (count < 0)
      return fail(target->name, error);
    done += (size_t)count;
  }
  return DIPLO_OK;
}

diplo_status output_target_close(output_target *target, diplo_error *error) {
  if (!target->owned)
    return DIPLO_OK;
  /* Pipes and terminals cannot be synced, which is no fault. */
  bool failed =
      fsync(target->descriptor) != 0 && errno != EINVAL && errno != EROFS && errno != ENOTSUP;
  int reason = errno;
  if (close(target->descriptor) != 0 && !failed) {
    failed = true;
    reason = errno;
  }
  target->descriptor = -1;
  if (!failed && target->temporary && rename(target->temporary, target->path) != 0) {
    failed = true;
    reason = errno;
  }
  if (failed) {
    errno = reason;
    return fail(target->name, error);
  }
  free(target->temporary);
  target->temporary = NULL;
  return DIPLO_OK;
}

void output_target_abandon(output_target *target) {
  if (target->owned && target->descriptor >= 0)
    close(target->descriptor);
  if (target->temporary)
    unlink(target->temporary);
  free(target->temporary);
  free(target->path);
  free(target->name);
  *target = (output_target){.descriptor = -1};
}
