/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the stream calls its sections and fields. */
#include "stream/field_words.h"
#include <string.h>

const stream_section stream_sections[STREAM_SECTION_COUNT] = {
    {"#relations", DIPLO_PART_RELATIONS, 1},
    {"#actors", DIPLO_PART_ACTORS, 1},
    {"#refs", DIPLO_PART_REFS, 1},
    {"#ties", DIPLO_PART_TIES, 3}};

/* Columns of ties that every writer knows. */
static const struct {
  const char *name;
  diplo_type type;
} plain[] = {{"during", DIPLO_PERIOD}, {"ref", DIPLO_TEXT}, {"note", DIPLO_TEXT}};

bool stream_column_is_plain(diplo_part part, const char *name, diplo_type type) {
  for (size_t i = 0; part == DIPLO_PART_TIES && i < sizeof plain / sizeof plain[0]; i++) {
    if (strcmp(plain[i].name, name) == 0)
      return plain[i].type == type;
  }
  return false;
}

diplo_type stream_column_get_type(diplo_part part, const char *name) {
  return stream_column_is_plain(part, name, DIPLO_PERIOD) ? DIPLO_PERIOD : DIPLO_TEXT;
}
