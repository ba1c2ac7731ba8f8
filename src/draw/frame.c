/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Title, caption and sources. */
#include "draw/frame.h"
#include "draw/writing.h"
#include "model/citation.h"
#include <stdlib.h>
#include <string.h>

enum { FRAME_TITLE = 20, FRAME_CAPTION = 13, FRAME_REFS = 40 };

static const char *get_attribute(const diplo_network *network, const char *name) {
  const diplo_column *column =
      diplo_columns_find(diplo_network_columns(network, DIPLO_PART_ATTRIBUTES), name);
  bool text = column && diplo_column_get_type(column) == DIPLO_TEXT;
  return text && diplo_columns_row_count(diplo_network_columns(network, DIPLO_PART_ATTRIBUTES)) > 0
             ? diplo_column_get_text(column, 0)
             : NULL;
}

const char *frame_get_title(const diplo_network *network, const diplo_picture_options *options) {
  const char *title = options->title ? options->title : get_attribute(network, "title");
  return title ? title : diplo_network_get_name(network);
}

const char *frame_get_caption(const diplo_network *network, const diplo_picture_options *options) {
  return options->caption ? options->caption : get_attribute(network, "description");
}

diplo_status frame_draw_head(drawing *d, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  const char *title = frame_get_title(d->network, d->options);
  const char *caption = frame_get_caption(d->network, d->options);
  mark_style strong = {.fill = INK_TEXT, .stroke = -1, .bold = true};
  mark_style plain = {.fill = INK_FAINT, .stroke = -1};
  point at = {DRAWING_MARGIN, DRAWING_MARGIN - 6};
  double width = d->width - 2 * DRAWING_MARGIN;
  DIPLO_TRY(scene_open(&d->scene, "head", NULL, NULL, error));
  if (title && *title) {
    DIPLO_TRY(writing_add_paragraph(&d->scene, &at, width, FRAME_TITLE, strong, 3, title, error));
    at.y += 4;
  }
  if (caption && *caption)
    DIPLO_TRY(
        writing_add_paragraph(&d->scene, &at, width, FRAME_CAPTION, plain, 4, caption, error));
  DIPLO_TRY(scene_close(&d->scene, error));
  d->top = at.y;
done:
  return status;
}

static void find_cited(const diplo_network *network, bool *cited) {
  for (size_t t = 0; t < diplo_tie_count(network); t++) {
    const char *text = citation_get_text(network, t);
    citation found;
    while (citation_next(&text, &found)) {
      size_t ref = diplo_ref_find(network, found.id, found.id_size);
      if (ref != DIPLO_NONE)
        cited[ref] = true;
    }
  }
}

static const char *get_ref_text(const diplo_network *network, const char *name, size_t ref) {
  const diplo_column *column =
      diplo_columns_find(diplo_network_columns(network, DIPLO_PART_REFS), name);
  return column ? diplo_column_get_text(column, ref) : NULL;
}

static diplo_status add_date(const diplo_network *network, size_t ref, diplo_buffer *text,
                             diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_field field;
  if (!diplo_field_find(network, DIPLO_PART_REFS, "date", &field) ||
      diplo_field_is_missing(&field, ref))
    return status;
  DIPLO_TRY(diplo_buffer_add_text(text, ", ", error));
  DIPLO_TRY(diplo_field_format(&field, ref, text, error));
done:
  return status;
}

static diplo_status draw_ref(drawing *d, size_t ref, point *at, double width, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_buffer text = {0};
  const char *title = get_ref_text(d->network, "title", ref);
  const char *publisher = get_ref_text(d->network, "publisher", ref);
  const char *link = get_ref_text(d->network, "url", ref);
  bool safe = link && (strncmp(link, "https://", 8) == 0 || strncmp(link, "http://", 7) == 0);
  mark_style style = {.fill = INK_FAINT, .stroke = -1};
  DIPLO_TRY(diplo_buffer_add_format(&text, error, "[%s] %s", diplo_ref_get_id(d->network, ref),
                                    title ? title : ""));
  if (publisher)
    DIPLO_TRY(diplo_buffer_add_format(&text, error, "%s%s", title ? ". " : "", publisher));
  DIPLO_TRY(add_date(d->network, ref, &text, error));
  DIPLO_TRY(scene_open(&d->scene, "ref", NULL, safe ? link : NULL, error));
  DIPLO_TRY(writing_add_paragraph(&d->scene, at, width, DRAWING_SMALL - 1, style, 3,
                                  diplo_buffer_get(&text), error));
  DIPLO_TRY(scene_close(&d->scene, error));
  at->y += 2;
done:
  diplo_buffer_clear(&text);
  return status;
}

static diplo_status draw_more(drawing *d, size_t more, point *at, diplo_error *error) {
  diplo_buffer text = {0};
  mark_style style = {.fill = INK_FAINT, .stroke = -1};
  diplo_status status =
      diplo_buffer_add_format(&text, error, "and %zu more, which the report lists", more);
  if (status == DIPLO_OK)
    status = writing_add_paragraph(&d->scene, at, d->width - 2 * DRAWING_MARGIN, DRAWING_SMALL - 1,
                                   style, 1, diplo_buffer_get(&text), error);
  diplo_buffer_clear(&text);
  return status;
}

/* In two columns, filled one after the other. */
static diplo_status draw_cited(drawing *d, const bool *cited, size_t count, double *y,
                               diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t columns = d->width >= 600 && count > 3 ? 2 : 1, shown = 0;
  double width = (d->width - 2 * DRAWING_MARGIN - 24 * (double)(columns - 1)) / (double)columns;
  size_t at_most = count < FRAME_REFS ? count : FRAME_REFS,
         half = (at_most + columns - 1) / columns;
  point at = {DRAWING_MARGIN, *y};
  double lowest = *y;
  for (size_t r = 0; r < diplo_ref_count(d->network) && shown < at_most; r++) {
    if (!cited[r])
      continue;
    if (shown == half)
      at = (point){DRAWING_MARGIN + width + 24, *y};
    DIPLO_TRY(draw_ref(d, r, &at, width, error));
    lowest = at.y > lowest ? at.y : lowest;
    shown++;
  }
  at = (point){DRAWING_MARGIN, lowest};
  if (count > shown)
    DIPLO_TRY(draw_more(d, count - shown, &at, error));
  *y = at.y;
done:
  return status;
}

diplo_status frame_draw_refs(drawing *d, double *y, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t count = 0, refs = diplo_ref_count(d->network);
  bool *cited = calloc(refs + 1, sizeof *cited);
  if (!cited)
    return diplo_error_memory(error);
  find_cited(d->network, cited);
  for (size_t r = 0; r < refs; r++)
    count += cited[r];
  if (count > 0) {
    mark_style style = {.fill = INK_TEXT, .stroke = -1, .bold = true};
    point at = {DRAWING_MARGIN, *y + 8};
    DIPLO_TRY(scene_open(&d->scene, "refs", NULL, NULL, error));
    DIPLO_TRY(
        writing_add_paragraph(&d->scene, &at, d->width, DRAWING_SMALL, style, 1, "Sources", error));
    *y = at.y + 2;
    DIPLO_TRY(draw_cited(d, cited, count, y, error));
    DIPLO_TRY(scene_close(&d->scene, error));
  }
done:
  free(cited);
  return status;
}
