/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text in a scene. */
#include "draw/writing.h"
#include <stdlib.h>

double writing_get_width(const label_line *line, double size, bool bold) {
  return (bold ? WRITING_COLUMN_BOLD : WRITING_COLUMN) * size * (double)line->width;
}

diplo_status writing_add_line(scene *s, point at, double size, scene_anchor anchor,
                              mark_style style, const label_line *line, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_buffer text = {0};
  DIPLO_TRY(diplo_buffer_add(&text, line->text, line->size, error));
  if (line->cut)
    DIPLO_TRY(diplo_buffer_add_text(&text, "…", error));
  DIPLO_TRY(scene_add_text(s, at, size, anchor, style, diplo_buffer_get(&text), text.size, error));
done:
  diplo_buffer_clear(&text);
  return status;
}

diplo_status writing_add_paragraph(scene *s, point *at, double width, double size, mark_style style,
                                   size_t lines, const char *text, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  label_line *broken = malloc(lines * sizeof *broken);
  if (!broken)
    return diplo_error_memory(error);
  size_t columns = (size_t)(width / size / (style.bold ? WRITING_COLUMN_BOLD : WRITING_COLUMN));
  size_t count = label_wrap(text, columns > 0 ? columns : 1, broken, lines);
  for (size_t i = 0; i < count; i++) {
    point base = {at->x, at->y + size};
    DIPLO_TRY(writing_add_line(s, base, size, ANCHOR_START, style, &broken[i], error));
    at->y += 1.35 * size;
  }
done:
  free(broken);
  return status;
}
