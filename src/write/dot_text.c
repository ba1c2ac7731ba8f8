/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts in DOT. */
#include "write/dot_text.h"
#include "write/escape.h"
#include <string.h>

static const escaping escape_name = {.of = {['"'] = "\\\"", ['\\'] = "\\\\"}};

static const escaping escape_label = {
    .of = {['"'] = "\\\"", ['\\'] = "\\\\", ['\n'] = "\\n", ['\r'] = " ", ['\t'] = " "}};

diplo_status dot_add_name(diplo_buffer *line, const char *text, diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(diplo_buffer_add_text(line, "\"", error));
  DIPLO_TRY(escape_add(&escape_name, text, strlen(text), line, error));
  DIPLO_TRY(diplo_buffer_add_text(line, "\"", error));
done:
  return status;
}

/* Whether Graphviz would take it for an entity. */
static bool begins_entity(const char *text) {
  size_t size = strspn(text + 1, "#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
  return text[0] == '&' && size > 0 && text[1 + size] == ';';
}

diplo_status dot_add_label(diplo_buffer *line, const char *text, diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(diplo_buffer_add_text(line, "\"", error));
  while (*text) {
    size_t size = strcspn(text + 1, "&") + 1;
    if (begins_entity(text)) {
      DIPLO_TRY(diplo_buffer_add_text(line, "&amp;", error));
      text++;
      size--;
    }
    DIPLO_TRY(escape_add(&escape_label, text, size, line, error));
    text += size;
  }
  DIPLO_TRY(diplo_buffer_add_text(line, "\"", error));
done:
  return status;
}
