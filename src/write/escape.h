/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts with the characters replaced that mean something in a format. */
#ifndef WRITE_ESCAPE_H
#define WRITE_ESCAPE_H

#include <diplonet/buffer.h>
#include <stdbool.h>

/* What stands for a character in a format. */
typedef struct escaping {
  const char *of[128]; /* indexed by character of ASCII; NULL: the character itself */
  /* Control characters that have no replacement, and those that turn the writing direction, as
     \u202e: they cannot be seen and would act on a terminal. */
  bool codes;
  /* What is read in their place in a document for people; NULL: themselves. */
  const char *unseen;
  /* U+FFFE and U+FFFF, which XML cannot hold, as U+FFFD. */
  bool xml;
} escaping;

/* Appends the text. */
diplo_status escape_add(const escaping *how, const char *text, size_t size, diplo_buffer *line,
                        diplo_error *error);

extern const escaping escape_stream; /* tab, newline, carriage return, backslash */
extern const escaping escape_json;   /* between double quotes */

#endif
