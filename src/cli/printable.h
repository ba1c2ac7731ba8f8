/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which text may go to a terminal or into a line of provenance as it is. */
#ifndef CLI_PRINTABLE_H
#define CLI_PRINTABLE_H

#include <stdbool.h>
#include <stddef.h>

/* The length in bytes of the UTF-8 character that `text` begins with; 0 where it is none, where it
   is a control character, or one that turns the writing direction. */
size_t printable_measure(const char *text);

bool printable_is(const char *text);

#endif
