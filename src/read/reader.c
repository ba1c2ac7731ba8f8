/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading networks from any format: the list of readers, and the choice among them. */
#include "model/format.h"
#include "read/foreign.h"
#include <diplonet/reader.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define READER(name) extern const reader_kind reader_##name;
#include "read/readers.def"
#undef READER

static const reader_kind *const kinds[] = {
#define READER(name) &reader_##name,
#include "read/readers.def"
#undef READER
};

enum { KIND_COUNT = sizeof kinds / sizeof kinds[0] };

struct diplo_reader {
  input *in;
  const reader_kind *kind;
  void *state;
  size_t count; /* networks given so far */
};

const char *diplo_reader_get_name(size_t index) {
  return index < KIND_COUNT ? kinds[index]->name : NULL;
}

const char *diplo_reader_get_summary(size_t index) {
  return index < KIND_COUNT ? kinds[index]->summary : NULL;
}

/* Appends `stream, package, csv`. */
static diplo_status list_formats(diplo_buffer *text, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < KIND_COUNT; i++)
    DIPLO_TRY(diplo_buffer_add_format(text, error, "%s%s", i ? ", " : "", kinds[i]->name));
done:
  return status;
}

static diplo_status refuse_format(const char *format, diplo_error *error) {
  const char *names[KIND_COUNT];
  diplo_buffer formats = {0};
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < KIND_COUNT; i++)
    names[i] = kinds[i]->name;
  DIPLO_TRY(list_formats(&formats, error));
  const char *near = diplo_name_nearest(format, names, KIND_COUNT);
  status = diplo_error_set(error, DIPLO_USAGE, "there is no reader '%s'%s%s%s; the formats are %s",
                           format, near ? " (did you mean '" : "", near ? near : "",
                           near ? "'?)" : "", diplo_buffer_get(&formats));
done:
  diplo_buffer_clear(&formats);
  return status;
}

static bool begins_with(const char *bytes, size_t size, const char *start) {
  return size >= strlen(start) && memcmp(bytes, start, strlen(start)) == 0;
}

static bool is_utf16(const char *bytes, size_t size) {
  return begins_with(bytes, size, "\xff\xfe") || begins_with(bytes, size, "\xfe\xff");
}

static diplo_status refuse_content(const input *in, const char *bytes, size_t size,
                                   diplo_error *error) {
  const char *name = input_get_name(in);
  diplo_buffer formats = {0};
  diplo_status status = DIPLO_OK;
  if (size == 0)
    return diplo_error_set(error, DIPLO_DATA, "%s: is empty; a network was expected", name);
  if (is_utf16(bytes, size))
    return diplo_error_set(error, DIPLO_DATA, "%s: is UTF-16; convert it: iconv -f UTF-16 -t UTF-8",
                           name);
  const char *foreign = foreign_format_find(bytes, size);
  DIPLO_TRY(list_formats(&formats, error));
  if (foreign && strcmp(foreign, "JSON") == 0)
    status = diplo_error_set(error, DIPLO_DATA,
                             "%s: is JSON, but neither a network as diplonet writes it nor a data "
                             "package; the formats are %s",
                             name, diplo_buffer_get(&formats));
  else if (foreign)
    status = diplo_error_set(error, DIPLO_DATA,
                             "%s: looks like %s, which is not read here; the "
                             "formats are %s",
                             name, foreign, diplo_buffer_get(&formats));
  else
    status = diplo_error_set(error, DIPLO_DATA,
                             "%s: is in no format that is known here; the formats are %s", name,
                             diplo_buffer_get(&formats));
done:
  diplo_buffer_clear(&formats);
  return status;
}

static diplo_status choose_by_name(const char *format, const reader_kind **kind,
                                   diplo_error *error) {
  for (size_t i = 0; i < KIND_COUNT; i++) {
    if (strcmp(kinds[i]->name, format) == 0) {
      *kind = kinds[i];
      return DIPLO_OK;
    }
  }
  return refuse_format(format, error);
}

static diplo_status choose_by_content(input *in, const reader_kind **kind, diplo_error *error) {
  const char *bytes;
  size_t size;
  int best = FORMAT_NO;
  diplo_status status;
  DIPLO_TRY(input_peek(in, INPUT_PEEK, &bytes, &size, error));
  size = size < INPUT_PEEK ? size : INPUT_PEEK;
  for (size_t i = 0; i < KIND_COUNT && !is_utf16(bytes, size); i++) {
    int sure = kinds[i]->detect(bytes, size);
    if (sure > best) {
      best = sure;
      *kind = kinds[i];
    }
  }
  if (best == FORMAT_NO)
    status = refuse_content(in, bytes, size, error);
done:
  return status;
}

/* A folder is read from its datapackage.json; everything else as it is. */
static diplo_status open_input(const char *path, input **in, diplo_error *error) {
  struct stat about;
  diplo_buffer inner = {0};
  diplo_status status;
  if (strcmp(path, "-") == 0 || stat(path, &about) != 0 || !S_ISDIR(about.st_mode)) {
    DIPLO_TRY(input_open(path, in, error));
    goto done;
  }
  size_t size = strlen(path);
  while (size > 1 && path[size - 1] == '/')
    size--;
  DIPLO_TRY(diplo_buffer_add(&inner, path, size, error));
  DIPLO_TRY(diplo_buffer_add_text(&inner, "/datapackage.json", error));
  if (stat(diplo_buffer_get(&inner), &about) != 0 && errno == ENOENT) {
    status = diplo_error_set(error, DIPLO_DATA,
                             "%s: is a folder without datapackage.json; a folder is read as a data "
                             "package",
                             path);
    goto done;
  }
  DIPLO_TRY(input_open(diplo_buffer_get(&inner), in, error));
done:
  diplo_buffer_clear(&inner);
  return status;
}

diplo_status diplo_reader_open(const char *path, const diplo_read_options *options,
                               diplo_reader **reader, diplo_error *error) {
  static const diplo_read_options defaults = {0};
  diplo_status status;
  diplo_reader *made = calloc(1, sizeof *made);
  if (!made) {
    status = diplo_error_memory(error);
    goto done;
  }
  if (!options)
    options = &defaults;
  if (options->format)
    DIPLO_TRY(choose_by_name(options->format, &made->kind, error));
  DIPLO_TRY(open_input(path, &made->in, error));
  if (!made->kind)
    DIPLO_TRY(choose_by_content(made->in, &made->kind, error));
  DIPLO_TRY(made->kind->open(made->in, options, &made->state, error));
  *reader = made;
  made = NULL;
done:
  diplo_reader_close(made);
  return status;
}

diplo_status diplo_reader_next(diplo_reader *reader, diplo_network **network, diplo_error *error) {
  diplo_status status = reader->kind->next(reader->state, network, error);
  if (status != DIPLO_OK)
    *network = NULL;
  else if (*network)
    reader->count++;
  else if (reader->count == 0)
    status = diplo_error_set(error, DIPLO_DATA, "%s: holds no network", input_get_name(reader->in));
  return status;
}

void diplo_reader_close(diplo_reader *reader) {
  if (!reader)
    return;
  if (reader->kind)
    reader->kind->close(reader->state);
  input_close(reader->in);
  free(reader);
}
