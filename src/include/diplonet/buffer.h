/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A growable byte string. */
#ifndef DIPLONET_BUFFER_H
#define DIPLONET_BUFFER_H

#include <diplonet/error.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* An all-zero struct is a valid empty one. `data` is NULL or ends with a NUL that `size` does not
   count. */
typedef struct diplo_buffer {
  char *data;
  size_t size, capacity;
} diplo_buffer;

void diplo_buffer_clear(diplo_buffer *buffer);

/* Empties without giving the memory back. */
void diplo_buffer_reset(diplo_buffer *buffer);

diplo_status diplo_buffer_add(diplo_buffer *buffer, const char *bytes, size_t size,
                              diplo_error *error);
diplo_status diplo_buffer_add_text(diplo_buffer *buffer, const char *text, diplo_error *error);
diplo_status diplo_buffer_add_format(diplo_buffer *buffer, diplo_error *error, const char *format,
                                     ...) __attribute__((format(printf, 3, 4)));

/* The bytes as a string, never NULL; borrowed until the next change. */
const char *diplo_buffer_get(const diplo_buffer *buffer);

/* Hands the string over to the caller, who frees it; the buffer is empty afterwards. NULL without
   memory. */
char *diplo_buffer_take(diplo_buffer *buffer);

#ifdef __cplusplus
}
#endif

#endif
