/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A source of bytes: mapped where it is a regular file, else read in blocks. */
#include "base/input.h"
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

struct input {
  char *name;
  int descriptor;     /* -1: everything is visible already */
  bool owned;         /* the descriptor is closed at the end */
  bool ended;         /* the descriptor has nothing more */
  void *map;          /* of a regular file, or NULL */
  char *block;        /* what was read from a descriptor */
  size_t capacity;    /* of the block */
  const char *window; /* the map, the block or the memory */
  size_t at, end;     /* what is visible in the window */
  size_t total, done, line;
};

static input *input_new(const char *name) {
  input *in = calloc(1, sizeof *in);
  char *copy = malloc(strlen(name) + 1);
  if (!in || !copy) {
    free(in);
    free(copy);
    return NULL;
  }
  in->name = strcpy(copy, name);
  in->descriptor = -1;
  in->ended = true;
  return in;
}

static diplo_status fail(const input *in, diplo_error *error) {
  return diplo_error_set(error, DIPLO_SYSTEM, "%s: cannot be read: %s", in->name, strerror(errno));
}

/* Maps what is left of a regular file; anything else stays to be read in blocks. */
static diplo_status look_at(input *in, diplo_error *error) {
  struct stat about;
  if (fstat(in->descriptor, &about) != 0)
    return fail(in, error);
  if (S_ISDIR(about.st_mode)) {
    errno = EISDIR;
    return fail(in, error);
  }
  in->ended = false;
  /* Files of /proc say that they are empty: they are read. */
  if (!S_ISREG(about.st_mode) || about.st_size <= 0)
    return DIPLO_OK;
  off_t begin = in->owned ? 0 : lseek(in->descriptor, 0, SEEK_CUR);
  if (begin < 0 || begin >= about.st_size || (uintmax_t)about.st_size > SIZE_MAX)
    return DIPLO_OK;
  size_t size = (size_t)about.st_size;
  void *map = mmap(NULL, size, PROT_READ, MAP_PRIVATE, in->descriptor, 0);
  if (map == MAP_FAILED)
    return DIPLO_OK;
  posix_madvise(map, size, POSIX_MADV_SEQUENTIAL);
  in->map = map;
  in->window = map;
  in->at = (size_t)begin;
  in->end = size;
  in->total = size - in->at;
  in->ended = true;
  return DIPLO_OK;
}

diplo_status input_open(const char *path, input **result, diplo_error *error) {
  diplo_status status;
  bool standard = strcmp(path, "-") == 0;
  input *in = input_new(standard ? "standard input" : path);
  if (!in) {
    status = diplo_error_memory(error);
    goto done;
  }
  in->owned = !standard;
  in->descriptor = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
  if (in->descriptor < 0) {
    status = fail(in, error);
    goto done;
  }
  DIPLO_TRY(look_at(in, error));
  *result = in;
  in = NULL;
done:
  input_close(in);
  return status;
}

diplo_status input_open_memory(const char *name, const char *bytes, size_t size, input **result,
                               diplo_error *error) {
  input *in = input_new(name);
  if (!in)
    return diplo_error_memory(error);
  in->window = bytes;
  in->end = in->total = size;
  *result = in;
  return DIPLO_OK;
}

void input_close(input *in) {
  if (!in)
    return;
  if (in->map)
    munmap(in->map, in->end);
  if (in->owned && in->descriptor >= 0)
    close(in->descriptor);
  free(in->block);
  free(in->name);
  free(in);
}

const char *input_get_name(const input *in) {
  return in->name;
}

size_t input_get_total(const input *in) {
  return in->total;
}

size_t input_get_done(const input *in) {
  return in->done;
}

size_t input_get_line(const input *in) {
  return in->line;
}

/* Moves what is visible to the front of the block, which has room for `wanted` bytes then. */
static diplo_status make_room(input *in, size_t wanted, diplo_error *error) {
  size_t visible = in->end - in->at;
  if (in->at > 0 && visible > 0)
    memmove(in->block, in->block + in->at, visible);
  in->at = 0;
  in->end = visible;
  if (wanted <= in->capacity)
    return DIPLO_OK;
  if (wanted > SIZE_MAX / 2)
    return diplo_error_memory(error);
  size_t capacity = in->capacity * 2 > wanted ? in->capacity * 2 : wanted;
  capacity = capacity < 2 * INPUT_PEEK ? 2 * INPUT_PEEK : capacity;
  char *block = realloc(in->block, capacity);
  if (!block)
    return diplo_error_memory(error);
  in->block = block;
  in->window = block;
  in->capacity = capacity;
  return DIPLO_OK;
}

/* Reads until `wanted` bytes are visible or nothing more comes. */
static diplo_status fill(input *in, size_t wanted, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  if (in->ended || in->end - in->at >= wanted)
    goto done;
  DIPLO_TRY(make_room(in, wanted, error));
  while (!in->ended && in->end < wanted) {
    ssize_t count = read(in->descriptor, in->block + in->end, in->capacity - in->end);
    if (count < 0 && errno == EINTR)
      continue;
    if (count < 0) {
      status = fail(in, error);
      goto done;
    }
    in->ended = count == 0;
    in->end += (size_t)count;
  }
done:
  return status;
}

diplo_status input_peek(input *in, size_t wanted, const char **bytes, size_t *size,
                        diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(fill(in, wanted, error));
  *bytes = in->window ? in->window + in->at : "";
  *size = in->end - in->at;
done:
  return status;
}

void input_skip(input *in, size_t count) {
  in->at += count;
  in->done += count;
}

/* Makes bytes up to the next LF visible; *size is where it stands, or all that is left. */
static diplo_status find_line_end(input *in, size_t *size, bool *complete, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t searched = 0, wanted = 1;
  for (;;) {
    DIPLO_TRY(fill(in, wanted, error));
    size_t visible = in->end - in->at;
    const char *begin = in->window + in->at;
    const char *found =
        visible > searched ? memchr(begin + searched, '\n', visible - searched) : NULL;
    *complete = found != NULL;
    *size = found ? (size_t)(found - begin) : visible;
    if (found || in->ended)
      break;
    searched = visible;
    wanted = visible + INPUT_PEEK;
  }
done:
  return status;
}

diplo_status input_next_line(input *in, const char **line, size_t *size, bool *found,
                             bool *complete, diplo_error *error) {
  diplo_status status;
  bool ended;
  *found = false;
  DIPLO_TRY(find_line_end(in, size, &ended, error));
  if (complete)
    *complete = ended;
  if (*size == 0 && !ended)
    goto done;
  *line = in->window + in->at;
  in->line++;
  input_skip(in, *size + ended);
  if (ended && *size > 0 && (*line)[*size - 1] == '\r')
    --*size;
  if (memchr(*line, '\0', *size)) {
    status = diplo_error_set(error, DIPLO_DATA,
                             "%s:%zu: a NUL byte stands in the line; this is no text file, or one "
                             "in UTF-16: convert it to UTF-8",
                             in->name, in->line);
    goto done;
  }
  *found = true;
done:
  return status;
}
