/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which text stands for an actor, and how it breaks into lines. */
#include "model/label.h"
#include "base/text.h"
#include <string.h>
#include <utf8proc.h>

const char *label_get(const diplo_network *network, const diplo_column *column, size_t actor) {
  const char *text = column ? diplo_column_get_text(column, actor) : NULL;
  if (!text) {
    diplo_columns *columns = diplo_network_columns(network, DIPLO_PART_ACTORS);
    const diplo_column *brief = diplo_columns_find(columns, "short");
    text = brief ? diplo_column_get_text(brief, actor) : NULL;
  }
  return text && *text ? text : diplo_actor_get_label(network, actor);
}

/* One character: its bytes, its width, whether a line may break behind it. */
typedef struct glyph {
  size_t size, width;
  bool blank;
} glyph;

static glyph read_glyph(const char *text, size_t size) {
  uint32_t code;
  if (text[0] >= ' ' && text[0] <= '~')
    return (glyph){1, 1, text[0] == ' '};
  size_t length = text_decode(text, size, &code);
  if (length == 0)
    return (glyph){1, 1, false};
  if (code == ' ' || code == '\t' || code == '\n' || code == '\r')
    return (glyph){length, 1, true};
  if (code < 0x20 || (code >= 0x7f && code < 0xa0))
    return (glyph){length, 1, false};
  int width = utf8proc_charwidth((utf8proc_int32_t)code);
  return (glyph){length, width > 0 ? (size_t)width : 0, false};
}

size_t label_width(const char *text, size_t size) {
  size_t width = 0;
  for (size_t i = 0; i < size;) {
    glyph g = read_glyph(text + i, size - i);
    width += g.width;
    i += g.size;
  }
  return width;
}

/* The longest beginning of `text` that fits: up to the last blank, or where no blank is in reach up
   to the last whole character. */
static label_line take_line(const char *text, size_t size, size_t columns) {
  label_line whole = {text, 0, 0, false}, words = whole;
  bool blank = false;
  while (whole.size < size) {
    glyph g = read_glyph(text + whole.size, size - whole.size);
    if (g.blank && !blank)
      words = whole;
    blank = g.blank;
    if (whole.width + g.width > columns && whole.size > 0)
      return words.size > 0 ? words : whole;
    whole.size += g.size;
    whole.width += g.width;
  }
  return whole;
}

static size_t skip_blanks(const char *text, size_t size) {
  size_t i = 0;
  while (i < size && read_glyph(text + i, size - i).blank)
    i++;
  return i;
}

size_t label_wrap(const char *text, size_t columns, label_line *lines, size_t capacity) {
  size_t count = 0, size = strlen(text);
  while (size > 0 && read_glyph(text + size - 1, 1).blank)
    size--;
  size_t at = skip_blanks(text, size);
  while (at < size && count < capacity) {
    label_line line = take_line(text + at, size - at, columns);
    if (count + 1 == capacity && at + line.size < size) {
      line = take_line(text + at, size - at, columns > 1 ? columns - 1 : 1);
      line.cut = true;
      line.width++;
    }
    lines[count++] = line;
    at += line.size;
    at += skip_blanks(text + at, size - at);
  }
  return count;
}
