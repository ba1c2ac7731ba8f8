/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A source of bytes: a file, standard input or memory, read once and in order, with a look ahead.
 */
#ifndef BASE_INPUT_H
#define BASE_INPUT_H

#include <diplonet/error.h>
#include <stdbool.h>
#include <stddef.h>

enum { INPUT_PEEK = 65536 };

typedef struct input input;

/* "-" is standard input. A folder, a missing file or one without permission is DIPLO_SYSTEM with
   its name and the reason. Regular files are mapped, others read in blocks. */
diplo_status input_open(const char *path, input **result, diplo_error *error);
/* The bytes are borrowed. `name` stands in messages. */
diplo_status input_open_memory(const char *name, const char *bytes, size_t size, input **result,
                               diplo_error *error);
void input_close(input *in); /* NULL is fine */

const char *input_get_name(const input *in); /* `standard input` for "-" */
size_t input_get_total(const input *in);     /* bytes in all, 0 where not known */
size_t input_get_done(const input *in);      /* bytes consumed */

/* Makes at least `wanted` bytes visible unless the input ends before; `*bytes` is valid until the
   next call, `*size` is at least `wanted` or all that is left. Nothing is consumed. */
diplo_status input_peek(input *in, size_t wanted, const char **bytes, size_t *size,
                        diplo_error *error);
void input_skip(input *in, size_t count); /* consumes bytes that were visible */

/* The next line without its end (LF or CRLF); *found is false at the end of the input. Borrowed
   until the next call. A NUL byte in it is DIPLO_DATA. `*complete` (may be NULL) says whether an
   end of line was there. */
diplo_status input_next_line(input *in, const char **line, size_t *size, bool *found,
                             bool *complete, diplo_error *error);
size_t input_get_line(const input *in); /* number of the line read last, from 1 */

#endif
