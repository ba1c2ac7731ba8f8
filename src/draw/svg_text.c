/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text from data, made harmless for a picture and for the page around it. */
#include "base/text.h"
#include "draw/svg.h"
#include <string.h>

/* Characters that are invisible and change what stands around them. */
static bool is_unsafe(uint32_t code) {
  return code < 0x20 || (code >= 0x7f && code < 0xa0) || code == 0x061c || code == 0x200e ||
         code == 0x200f || (code >= 0x2028 && code <= 0x202e) ||
         (code >= 0x2066 && code <= 0x2069) || code == 0xfeff || code == 0xfffe || code == 0xffff ||
         (code >= 0xfff9 && code <= 0xfffb) || (code >= 0xe0000 && code <= 0xe007f);
}

static const char *get_entity(uint32_t code) {
  switch (code) {
  case '&':
    return "&amp;";
  case '<':
    return "&lt;";
  case '>':
    return "&gt;";
  case '"':
    return "&quot;";
  case '\'':
    return "&#39;";
  default:
    return NULL;
  }
}

/* What stands for the character; NULL: itself. */
static const char *replace(uint32_t code, size_t length) {
  if (code == '\t' || code == '\n' || code == '\r')
    return " ";
  return length == 0 || is_unsafe(code) ? "\xef\xbf\xbd" : NULL;
}

static diplo_status add_harmless(diplo_buffer *to, const char *text, bool escaped,
                                 diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t size = strlen(text);
  for (size_t i = 0; i < size && status == DIPLO_OK;) {
    uint32_t code = 0;
    size_t length = text_decode(text + i, size - i, &code);
    const char *other = escaped ? get_entity(code) : NULL;
    other = other ? other : replace(code, length);
    if (other)
      status = diplo_buffer_add_text(to, other, error);
    else
      status = diplo_buffer_add(to, text + i, length, error);
    i += length ? length : 1;
  }
  return status;
}

diplo_status svg_clean(diplo_buffer *to, const char *text, diplo_error *error) {
  return add_harmless(to, text, false, error);
}

diplo_status svg_escape(diplo_buffer *html, const char *text, diplo_error *error) {
  return add_harmless(html, text, true, error);
}
