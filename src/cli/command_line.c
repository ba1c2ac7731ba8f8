/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Quoting words for a shell. */
#include "cli/command_line.h"
#include "cli/printable.h"
#include <string.h>

/* $'...' with the bytes that need it in hexadecimal. */
static diplo_status add_escaped(diplo_buffer *line, const char *word, diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(diplo_buffer_add_text(line, "$'", error));
  for (const unsigned char *c = (const unsigned char *)word; *c; c++) {
    bool plain = *c >= 0x20 && *c < 0x7F && *c != '\'' && *c != '\\';
    DIPLO_TRY(diplo_buffer_add_format(line, error, plain ? "%c" : "\\x%02x", *c));
  }
  status = diplo_buffer_add_text(line, "'", error);
done:
  return status;
}

static diplo_status add_quoted(diplo_buffer *line, const char *word, diplo_error *error) {
  static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                              "_@%+=:,./-";
  diplo_status status;
  if (word[0] && strspn(word, plain) == strlen(word))
    return diplo_buffer_add_text(line, word, error);
  if (!printable_is(word))
    return add_escaped(line, word, error);
  DIPLO_TRY(diplo_buffer_add_text(line, "'", error));
  for (const char *c = word; *c; c++) {
    if (*c == '\'')
      DIPLO_TRY(diplo_buffer_add_text(line, "'\\''", error));
    else
      DIPLO_TRY(diplo_buffer_add(line, c, 1, error));
  }
  status = diplo_buffer_add_text(line, "'", error);
done:
  return status;
}

diplo_status command_line_format(const char *kind, size_t count, const char *const *words,
                                 const bool *untraced, diplo_buffer *line, diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(diplo_buffer_add_format(line, error, "diplonet %s", kind));
  for (size_t i = 0; i < count; i++) {
    if (untraced[i])
      continue;
    DIPLO_TRY(diplo_buffer_add_text(line, " ", error));
    DIPLO_TRY(add_quoted(line, words[i], error));
  }
done:
  return status;
}
