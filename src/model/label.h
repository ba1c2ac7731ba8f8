/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The short text that stands for an actor in a picture: which text, how wide, in which lines. */
#ifndef MODEL_LABEL_H
#define MODEL_LABEL_H

#include <diplonet/network.h>

/* The text of `column`; where that is NULL or the value missing: column `short`, else the name,
   else the id. Borrowed, never NULL or empty. */
const char *label_get(const diplo_network *network, const diplo_column *column, size_t actor);

/* Width in columns: 1 for a letter, 2 for a wide character, 0 for a mark that combines. Control
   characters count 1 (they are shown as a replacement). */
size_t label_width(const char *text, size_t size);

/* Part of a text that makes one line. `cut`: the last line that there was room for, and the text
   goes on; the width then counts the ellipsis that has to follow. */
typedef struct label_line {
  const char *text;
  size_t size, width;
  bool cut;
} label_line;

/* Breaks the text at blanks (between any two characters where a word is longer than `columns`)
   into at most `capacity` lines of at most `columns`. Returns how many. */
size_t label_wrap(const char *text, size_t columns, label_line *lines, size_t capacity);

#endif
