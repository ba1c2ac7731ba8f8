/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Quoting words for a shell. */
#include "cli/command_line.h"
#include <string.h>

/* The length of the printable UTF-8 character that begins here, 0 where it is none. */
static size_t measure_character(const unsigned char *c) {
  /* What the second byte is at least and at most, where its full range would be overlong, a control
     character, a surrogate, or beyond Unicode. */
  unsigned char least = c[0] == 0xE0 || c[0] == 0xC2 ? 0xA0 : c[0] == 0xF0 ? 0x90 : 0x80;
  unsigned char most = c[0] == 0xED ? 0x9F : c[0] == 0xF4 ? 0x8F : 0xBF;
  size_t size = c[0] < 0x80 ? 1 : c[0] >= 0xF0 ? 4 : c[0] >= 0xE0 ? 3 : 2;
  if (c[0] < 0x20 || c[0] == 0x7F || (c[0] >= 0x80 && c[0] < 0xC2) || c[0] > 0xF4)
    return 0;
  if (size > 1 && (c[1] < least || c[1] > most))
    return 0;
  for (size_t i = 2; i < size; i++) {
    if ((c[i] & 0xC0) != 0x80)
      return 0;
  }
  return size;
}

static bool is_printable(const char *word) {
  size_t size = 1;
  for (const unsigned char *c = (const unsigned char *)word; *c && size > 0; c += size)
    size = measure_character(c);
  return size > 0;
}

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
  if (!is_printable(word))
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
