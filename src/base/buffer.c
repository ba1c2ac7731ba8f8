/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A growable byte string. */
#include <diplonet/buffer.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void diplo_buffer_clear(diplo_buffer *buffer) {
  if (!buffer)
    return;
  free(buffer->data);
  *buffer = (diplo_buffer){NULL, 0, 0};
}

void diplo_buffer_reset(diplo_buffer *buffer) {
  buffer->size = 0;
  if (buffer->data)
    buffer->data[0] = '\0';
}

/* Makes room for `extra` bytes and the NUL behind them. */
static diplo_status make_room(diplo_buffer *buffer, size_t extra, diplo_error *error) {
  if (extra >= SIZE_MAX / 2 - buffer->size)
    return diplo_error_memory(error);
  size_t needed = buffer->size + extra + 1;
  if (needed <= buffer->capacity)
    return DIPLO_OK;
  size_t capacity = buffer->capacity + buffer->capacity / 2;
  if (capacity < needed)
    capacity = needed < 32 ? 32 : needed;
  char *data = realloc(buffer->data, capacity);
  if (!data)
    return diplo_error_memory(error);
  buffer->data = data;
  buffer->capacity = capacity;
  return DIPLO_OK;
}

diplo_status diplo_buffer_add(diplo_buffer *buffer, const char *bytes, size_t size,
                              diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(make_room(buffer, size, error));
  if (size > 0)
    memcpy(buffer->data + buffer->size, bytes, size);
  buffer->size += size;
  buffer->data[buffer->size] = '\0';
done:
  return status;
}

diplo_status diplo_buffer_add_text(diplo_buffer *buffer, const char *text, diplo_error *error) {
  return diplo_buffer_add(buffer, text, strlen(text), error);
}

diplo_status diplo_buffer_add_format(diplo_buffer *buffer, diplo_error *error, const char *format,
                                     ...) {
  diplo_status status;
  va_list arguments, again;
  va_start(arguments, format);
  va_copy(again, arguments);
  int length = vsnprintf(NULL, 0, format, arguments);
  if (length < 0) {
    status = diplo_error_set(error, DIPLO_BUG, "a text could not be formatted");
    goto done;
  }
  DIPLO_TRY(make_room(buffer, (size_t)length, error));
  vsnprintf(buffer->data + buffer->size, (size_t)length + 1, format, again);
  buffer->size += (size_t)length;
done:
  va_end(again);
  va_end(arguments);
  return status;
}

const char *diplo_buffer_get(const diplo_buffer *buffer) {
  return buffer->data ? buffer->data : "";
}

char *diplo_buffer_take(diplo_buffer *buffer) {
  if (!buffer->data && diplo_buffer_add(buffer, "", 0, NULL) != DIPLO_OK)
    return NULL;
  char *data = buffer->data;
  *buffer = (diplo_buffer){NULL, 0, 0};
  return data;
}
