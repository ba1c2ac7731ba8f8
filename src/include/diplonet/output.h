/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where bytes go: a file that appears whole or not at all, a descriptor, or memory. */
#ifndef DIPLONET_OUTPUT_H
#define DIPLONET_OUTPUT_H

#include <diplonet/buffer.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct diplo_output diplo_output;

/* A file is written beside its target and takes its name at diplo_output_close: a failed run leaves
   the old file. A symbolic link is followed, the old file's mode is kept, and a target that is no
   regular file
   (/dev/stdout, a FIFO) is written to directly. */
diplo_status diplo_output_open_file(const char *path, diplo_output **output, diplo_error *error);
/* `name` stands in messages. The descriptor stays open and is not owned. */
diplo_status diplo_output_open_descriptor(int descriptor, const char *name, diplo_output **output,
                                          diplo_error *error);
/* Appends to `buffer`, which the caller owns. */
diplo_status diplo_output_open_buffer(diplo_buffer *buffer, diplo_output **output,
                                      diplo_error *error);

/* Buffered. Every failed write is DIPLO_SYSTEM with the target's name and the reason. */
diplo_status diplo_output_write(diplo_output *output, const char *bytes, size_t size,
                                diplo_error *error);
diplo_status diplo_output_write_text(diplo_output *output, const char *text, diplo_error *error);
diplo_status diplo_output_write_format(diplo_output *output, diplo_error *error, const char *format,
                                       ...) __attribute__((format(printf, 3, 4)));
diplo_status diplo_output_flush(diplo_output *output, diplo_error *error);

/* Flushes, syncs and renames. Takes `output` in any case. */
diplo_status diplo_output_close(diplo_output *output, diplo_error *error);
/* Throws away what was written to a file; NULL is fine. */
void diplo_output_abandon(diplo_output *output);

#ifdef __cplusplus
}
#endif

#endif
