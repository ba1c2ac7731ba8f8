/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which sentences several measures share. */
#include "report/shared_notes.h"
#include <string.h>

enum { SHARED_LEAST = 3 };

/* Up to and with the full stop that a blank follows. */
static sentence take_sentence(const char **rest) {
  const char *end = strstr(*rest, ". ");
  sentence s = {*rest, end ? (size_t)(end - *rest) + 1 : strlen(*rest)};
  *rest += end ? s.size + 1 : s.size;
  return s;
}

bool noted_next(const noted *n, size_t measure, size_t *note, const char **rest, sentence *found) {
  while (!*rest || !**rest) {
    if (*note == diplo_note_count(n->network))
      return false;
    const char *subject = diplo_note_get_subject(n->network, *note);
    bool about = subject && strcmp(subject, n->measures[measure]->name) == 0;
    *rest = about ? diplo_note_get_text(n->network, *note) : NULL;
    ++*note;
  }
  *found = take_sentence(rest);
  return true;
}

bool noted_has(const noted *n, size_t measure, sentence s) {
  size_t note = 0;
  const char *rest = NULL;
  sentence found;
  while (noted_next(n, measure, &note, &rest, &found)) {
    if (found.size == s.size && memcmp(found.text, s.text, s.size) == 0)
      return true;
  }
  return false;
}

bool noted_is_shared(const noted *n, sentence s) {
  size_t count = 0;
  for (size_t m = 0; m < n->count && count < SHARED_LEAST; m++)
    count += noted_has(n, m, s);
  return count == SHARED_LEAST;
}

bool noted_go_together(const noted *n, sentence one, sentence other) {
  for (size_t m = 0; m < n->count; m++) {
    if (noted_has(n, m, one) != noted_has(n, m, other))
      return false;
  }
  return true;
}
