/* SPDX-License-Identifier: GPL-3.0-or-later */
/* UTF-8: is it valid, is it free of control characters. */
#include "base/text.h"
#include <string.h>

static const uint64_t every_byte = UINT64_C(0x0101010101010101);

/* True where all eight bytes are printable ASCII (0x20 to 0x7e). */
static bool is_plain(uint64_t word) {
  uint64_t high = word & (every_byte * 0x80);
  uint64_t low = (word - every_byte * 0x20) & ~word & (every_byte * 0x80);
  uint64_t x = word ^ (every_byte * 0x7f);
  uint64_t delete = (x - every_byte) & ~x & (every_byte * 0x80);
  return !(high | low | delete);
}

/* How many bytes at the beginning are surely printable ASCII: a multiple of eight. */
static size_t skip_plain(const char *bytes, size_t size) {
  size_t at = 0;
  for (uint64_t word; at + sizeof word <= size; at += sizeof word) {
    memcpy(&word, bytes + at, sizeof word);
    if (!is_plain(word))
      break;
  }
  return at;
}

size_t text_decode(const char *bytes, size_t size, uint32_t *code) {
  static const uint32_t least[5] = {0, 0, 0x80, 0x800, 0x10000};
  if (size == 0)
    return 0;
  const unsigned char *b = (const unsigned char *)bytes;
  size_t length = b[0] < 0x80 ? 1 : b[0] < 0xc2 ? 0 : b[0] < 0xe0 ? 2 : b[0] < 0xf0 ? 3 : 4;
  if (length == 0 || length > size || b[0] > 0xf4)
    return 0;
  uint32_t value = length == 1 ? b[0] : b[0] & (0x7fu >> length);
  for (size_t i = 1; i < length; i++) {
    if ((b[i] & 0xc0) != 0x80)
      return 0;
    value = (value << 6) | (b[i] & 0x3fu);
  }
  if (value < least[length] || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff))
    return 0;
  if (code)
    *code = value;
  return length;
}

bool text_is_utf8(const char *bytes, size_t size) {
  for (size_t at = 0; at < size;) {
    at += skip_plain(bytes + at, size - at);
    if (at == size)
      break;
    size_t length = text_decode(bytes + at, size - at, NULL);
    if (length == 0)
      return false;
    at += length;
  }
  return true;
}

bool text_is_control(uint32_t code) {
  return code < 0x20 || (code >= 0x7f && code <= 0x9f);
}

bool text_is_turning(uint32_t code) {
  return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) ||
         code == 0x200e || code == 0x200f || code == 0x2028 || code == 0x2029;
}

diplo_status text_check(const char *bytes, size_t size, text_rule rule, diplo_error *error) {
  for (size_t at = 0; at < size;) {
    at += skip_plain(bytes + at, size - at);
    if (at == size)
      break;
    uint32_t code = 0;
    size_t length = text_decode(bytes + at, size - at, &code);
    if (length == 0)
      return diplo_error_set(error, DIPLO_DATA,
                             "the text is not UTF-8 (byte 0x%02x at position %zu); convert it, for "
                             "example with iconv -f WINDOWS-1252 -t UTF-8",
                             (unsigned)(unsigned char)bytes[at], at + 1);
    bool allowed = rule == TEXT_LINES && (code == '\t' || code == '\n' || code == '\r');
    if (text_is_control(code) && !allowed)
      return diplo_error_set(error, DIPLO_DATA,
                             "the control character U+%04X stands at position %zu; take it out",
                             (unsigned)code, at + 1);
    at += length;
  }
  return DIPLO_OK;
}

void text_make_printable(char *text) {
  size_t size = strlen(text);
  for (size_t at = 0; at < size;) {
    uint32_t code = 0;
    size_t length = text_decode(text + at, size - at, &code);
    if (length == 0 || text_is_control(code) || text_is_turning(code)) {
      length = length == 0 ? 1 : length;
      memset(text + at, '?', length);
    }
    at += length;
  }
}
