/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where bytes go: buffered writing, and the end of it. */
#include "base/output_target.h"
#include <diplonet/output.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { BLOCK_SIZE = 65536 };

struct diplo_output {
  output_target target; /* of a file or a descriptor */
  diplo_buffer *sink;   /* of memory, else NULL */
  char *block;
  size_t used;
  bool failed; /* a write failed: the file must not take its name */
};

static diplo_output *output_new(void) {
  diplo_output *output = calloc(1, sizeof *output);
  if (!output)
    return NULL;
  output->target.descriptor = -1;
  output->block = malloc(BLOCK_SIZE);
  if (!output->block) {
    free(output);
    return NULL;
  }
  return output;
}

static void output_free(diplo_output *output) {
  output_target_abandon(&output->target);
  free(output->block);
  free(output);
}

diplo_status diplo_output_open_file(const char *path, diplo_output **output, diplo_error *error) {
  diplo_output *made = output_new();
  if (!made)
    return diplo_error_memory(error);
  diplo_status status = output_target_open(path, &made->target, error);
  if (status == DIPLO_OK)
    *output = made;
  else
    output_free(made);
  return status;
}

diplo_status diplo_output_open_descriptor(int descriptor, const char *name, diplo_output **output,
                                          diplo_error *error) {
  diplo_output *made = output_new();
  if (!made)
    return diplo_error_memory(error);
  diplo_status status = output_target_borrow(descriptor, name, &made->target, error);
  if (status == DIPLO_OK)
    *output = made;
  else
    output_free(made);
  return status;
}

diplo_status diplo_output_open_buffer(diplo_buffer *buffer, diplo_output **output,
                                      diplo_error *error) {
  diplo_output *made = output_new();
  if (!made)
    return diplo_error_memory(error);
  made->sink = buffer;
  *output = made;
  return DIPLO_OK;
}

/* Hands bytes on to the target. */
static diplo_status pass_on(diplo_output *output, const char *bytes, size_t size,
                            diplo_error *error) {
  diplo_status status = output->sink ? diplo_buffer_add(output->sink, bytes, size, error)
                                     : output_target_write(&output->target, bytes, size, error);
  output->failed = output->failed || status != DIPLO_OK;
  return status;
}

diplo_status diplo_output_flush(diplo_output *output, diplo_error *error) {
  size_t used = output->used;
  output->used = 0;
  return used > 0 ? pass_on(output, output->block, used, error) : DIPLO_OK;
}

diplo_status diplo_output_write(diplo_output *output, const char *bytes, size_t size,
                                diplo_error *error) {
  diplo_status status = DIPLO_OK;
  if (size == 0)
    goto done;
  if (size > BLOCK_SIZE - output->used) {
    DIPLO_TRY(diplo_output_flush(output, error));
    if (size >= BLOCK_SIZE) {
      status = pass_on(output, bytes, size, error);
      goto done;
    }
  }
  memcpy(output->block + output->used, bytes, size);
  output->used += size;
done:
  return status;
}

diplo_status diplo_output_write_text(diplo_output *output, const char *text, diplo_error *error) {
  return diplo_output_write(output, text, strlen(text), error);
}

diplo_status diplo_output_write_format(diplo_output *output, diplo_error *error, const char *format,
                                       ...) {
  diplo_status status = DIPLO_OK;
  char small[512];
  char *large = NULL;
  va_list arguments, again;
  va_start(arguments, format);
  va_copy(again, arguments);
  int length = vsnprintf(small, sizeof small, format, arguments);
  if (length < 0) {
    status = diplo_error_set(error, DIPLO_BUG, "a text could not be formatted");
    goto done;
  }
  size_t size = (size_t)length;
  if (size >= sizeof small) {
    large = malloc(size + 1);
    if (!large) {
      status = diplo_error_memory(error);
      goto done;
    }
    vsnprintf(large, size + 1, format, again);
  }
  DIPLO_TRY(diplo_output_write(output, large ? large : small, size, error));
done:
  va_end(again);
  va_end(arguments);
  free(large);
  output->failed = output->failed || status != DIPLO_OK;
  return status;
}

diplo_status diplo_output_close(diplo_output *output, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  if (output->failed) {
    status = diplo_error_set(error, DIPLO_SYSTEM, "an earlier write had failed");
    goto done;
  }
  DIPLO_TRY(diplo_output_flush(output, error));
  if (!output->sink)
    DIPLO_TRY(output_target_close(&output->target, error));
done:
  output_free(output);
  return status;
}

void diplo_output_abandon(diplo_output *output) {
  if (output)
    output_free(output);
}
