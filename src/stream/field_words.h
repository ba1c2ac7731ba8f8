/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the stream calls its sections and fields. docs/format.md has the grammar. */
#ifndef STREAM_FIELD_WORDS_H
#define STREAM_FIELD_WORDS_H

#include <diplonet/network.h>

#define STREAM_MAGIC   "#diplonet"
#define STREAM_VERSION "1"

enum { STREAM_SECTION_COUNT = 4 };

/* A section: a table of a network. In the order in which they are written: what a row names stands
   before it. */
typedef struct stream_section {
  const char *word; /* `#actors` */
  diplo_part part;
  size_t required; /* fixed fields, from the first, that a section must have */
} stream_section;

extern const stream_section stream_sections[STREAM_SECTION_COUNT];

/* True where the column's header says its name alone, because its type goes without saying. */
bool stream_column_is_plain(diplo_part part, const char *name, diplo_type type);
/* The type of a column whose header says its name alone. */
diplo_type stream_column_get_type(diplo_part part, const char *name);

#endif
