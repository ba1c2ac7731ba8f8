/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text from data, made harmless for XML. */
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
  case '\t':
  case '\n':
  case '\r':
    return " ";
  default:
    return NULL;
  }
}

diplo_status svg_escape(diplo_buffer *xml, const char *text, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t size = strlen(text);
  for (size_t i = 0; i < size && status == DIPLO_OK;) {
    uint32_t code = 0;
    size_t length = text_decode(text + i, size - i, &code);
    const char *entity = length ? get_entity(code) : NULL;
    if (entity)
      status = diplo_buffer_add_text(xml, entity, error);
    else if (length == 0 || is_unsafe(code))
      status = diplo_buffer_add_text(xml, "\xef\xbf\xbd", error);
    else
      status = diplo_buffer_add(xml, text + i, length, error);
    i += length ? length : 1;
  }
  return status;
}
