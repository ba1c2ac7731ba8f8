/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts with the characters replaced that mean something in a format. */
#include "write/escape.h"
#include "base/text.h"

const escaping escape_stream = {
    .of = {['\t'] = "\\t", ['\n'] = "\\n", ['\r'] = "\\r", ['\\'] = "\\\\"}};

const escaping escape_json = {
    .of = {['"'] = "\\\"", ['\\'] = "\\\\", ['\t'] = "\\t", ['\n'] = "\\n", ['\r'] = "\\r"},
    .codes = true};

/* The bytes from `at` on that stay as they are. */
static size_t skip_plain(const escaping *how, const char *at, const char *end) {
  const char *begin = at;
  while (at < end) {
    unsigned char byte = (unsigned char)*at;
    if (byte >= 0x80
            ? how->codes || how->unseen || how->xml
            : how->of[byte] || ((how->codes || how->unseen) && (byte < 0x20 || byte == 0x7f)))
      break;
    at++;
  }
  return (size_t)(at - begin);
}

static diplo_status add_character(const escaping *how, const char *at, size_t length, uint32_t code,
                                  diplo_buffer *line, diplo_error *error) {
  if (code < 0x80 && how->of[code])
    return diplo_buffer_add_text(line, how->of[code], error);
  if (how->codes && (text_is_control(code) || text_is_turning(code)))
    return diplo_buffer_add_format(line, error, "\\u%04x", (unsigned)code);
  if (how->unseen && (text_is_control(code) || text_is_turning(code)))
    return diplo_buffer_add_text(line, how->unseen, error);
  if (how->xml && (code == 0xfffe || code == 0xffff))
    return diplo_buffer_add_text(line, "\xef\xbf\xbd", error);
  return diplo_buffer_add(line, at, length, error);
}

diplo_status escape_add(const escaping *how, const char *text, size_t size, diplo_buffer *line,
                        diplo_error *error) {
  diplo_status status = DIPLO_OK;
  const char *at = text, *end = text + size;
  while (at < end) {
    size_t plain = skip_plain(how, at, end);
    DIPLO_TRY(diplo_buffer_add(line, at, plain, error));
    at += plain;
    if (at == end)
      break;
    uint32_t code = 0xfffd;
    size_t length = text_decode(at, (size_t)(end - at), &code);
    DIPLO_TRY(add_character(how, at, length ? length : 1, code, line, error));
    at += length ? length : 1;
  }
done:
  return status;
}
