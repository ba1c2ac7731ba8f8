/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Characters of UTF-8 that move nothing but the place of writing. */
#include "cli/printable.h"
#include <string.h>

/* U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069. */
static bool is_turning(const unsigned char *c) {
  if (c[0] != 0xE2)
    return false;
  if (c[1] == 0x80)
    return c[2] == 0x8E || c[2] == 0x8F || (c[2] >= 0xAA && c[2] <= 0xAE);
  return c[1] == 0x81 && c[2] >= 0xA6 && c[2] <= 0xA9;
}

size_t printable_measure(const char *text) {
  const unsigned char *c = (const unsigned char *)text;
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
  return is_turning(c) ? 0 : size;
}

bool printable_is(const char *text) {
  size_t size = 1;
  for (; *text && size > 0; text += size)
    size = printable_measure(text);
  return size > 0;
}
