/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The host of the writers: finds the format, counts networks, and sees to it that nothing follows a
   failure. */
#include "model/format.h"
#include "model/name_refuse.h"
#include <stdlib.h>
#include <string.h>

#define WRITER(name) extern const writer_kind writer_##name;
#include "write/writers.def"
#undef WRITER

static const writer_kind *const kinds[] = {
#define WRITER(name) &writer_##name,
#include "write/writers.def"
#undef WRITER
    NULL};

enum { KIND_COUNT = sizeof kinds / sizeof *kinds - 1 };

struct diplo_writer {
  const writer_kind *kind;
  void *state;
  size_t count;
  bool failed;
};

const char *diplo_writer_get_name(size_t index) {
  return index < KIND_COUNT ? kinds[index]->name : NULL;
}

const char *diplo_writer_get_summary(size_t index) {
  return index < KIND_COUNT ? kinds[index]->summary : NULL;
}

static diplo_status find_kind(const char *name, const writer_kind **kind, diplo_error *error) {
  const char *names[KIND_COUNT];
  for (size_t i = 0; i < KIND_COUNT; i++) {
    names[i] = kinds[i]->name;
    if (strcmp(names[i], name) == 0) {
      *kind = kinds[i];
      return DIPLO_OK;
    }
  }
  return name_refuse("format to write", name, names, KIND_COUNT, error);
}

diplo_status diplo_writer_open(const char *format, const diplo_write_options *options,
                               diplo_output *output, diplo_writer **writer, diplo_error *error) {
  static const diplo_write_options all = {0};
  diplo_status status;
  diplo_writer *made = calloc(1, sizeof *made);
  if (!made)
    return diplo_error_memory(error);
  DIPLO_TRY(find_kind(format, &made->kind, error));
  DIPLO_TRY(made->kind->open(output, options ? options : &all, &made->state, error));
  *writer = made;
  made = NULL;
done:
  free(made);
  return status;
}

diplo_status diplo_writer_add(diplo_writer *writer, const diplo_network *network,
                              diplo_error *error) {
  diplo_status status;
  if (writer->kind->single && writer->count > 0) {
    status = diplo_error_set(error, DIPLO_USAGE,
                             "%s holds one network and there are several: choose stream or jsonl, "
                             "or one of the networks",
                             writer->kind->name);
    goto done;
  }
  writer->count++;
  DIPLO_TRY(writer->kind->add(writer->state, network, error));
done:
  writer->failed |= status != DIPLO_OK;
  return status;
}

diplo_status diplo_writer_close(diplo_writer *writer, diplo_error *error) {
  diplo_status status;
  if (writer->failed) {
    status = diplo_error_set(error, DIPLO_SYSTEM, "an earlier network could not be written");
  } else if (writer->kind->single && writer->count == 0) {
    status = diplo_error_set(error, DIPLO_DATA, "there is no network to write as %s",
                             writer->kind->name);
  } else {
    status = writer->kind->close(writer->state, error);
    writer->state = NULL;
  }
  diplo_writer_abandon(writer);
  return status;
}

void diplo_writer_abandon(diplo_writer *writer) {
  if (!writer)
    return;
  writer->kind->abandon(writer->state);
  free(writer);
}
