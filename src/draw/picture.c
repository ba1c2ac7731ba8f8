/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The relation diagram: from a network to a scene, and the scene to SVG. */
#include "draw/picture.h"
#include "draw/actor_marks.h"
#include "draw/describe.h"
#include "draw/frame.h"
#include "draw/legend.h"
#include "draw/route.h"
#include "draw/stage.h"
#include "draw/svg.h"
#include "draw/tie_marks.h"
#include <math.h>
#include <stdlib.h>

static bool has_column(const diplo_network *network, const char *name) {
  const diplo_column *column =
      diplo_columns_find(diplo_network_columns(network, DIPLO_PART_ACTORS), name);
  size_t count = diplo_actor_count(network);
  diplo_type type = column ? diplo_column_get_type(column) : DIPLO_TEXT;
  bool whole = type == DIPLO_REAL || type == DIPLO_INTEGER;
  for (size_t a = 0; whole && a < count; a++)
    whole = !diplo_column_is_missing(column, a);
  return whole;
}

/* The network itself where every actor has a place, else a copy with places in `*placed`. */
static diplo_status ensure_places(const diplo_network **network,
                                  const diplo_picture_options *options, diplo_network **placed,
                                  diplo_buffer *warning, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  if (has_column(*network, "x") && has_column(*network, "y"))
    return status;
  DIPLO_TRY(diplo_network_copy(*network, placed, error));
  DIPLO_TRY(diplo_network_layout(*placed, options->layout, warning, error));
  *network = *placed;
done:
  return status;
}

static diplo_status describe(drawing *d, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_buffer text = {0};
  const char *title = frame_get_title(d->network, d->options);
  DIPLO_TRY(diplo_buffer_add_text(&text, title && *title ? title : "Relation diagram", error));
  d->scene.title = diplo_buffer_take(&text);
  DIPLO_TRY(describe_picture(d, &text, error));
  d->scene.description = diplo_buffer_take(&text);
  if (!d->scene.title || !d->scene.description)
    DIPLO_TRY(diplo_error_memory(error));
done:
  diplo_buffer_clear(&text);
  return status;
}

diplo_status picture_compose(drawing *d, const diplo_network *network,
                             const diplo_picture_options *options, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  DIPLO_TRY(drawing_init(d, network, options, error));
  DIPLO_TRY(route_ties(d, error));
  DIPLO_TRY(tie_marks_draw(d, error));
  DIPLO_TRY(actor_marks_draw_shapes(d, error));
  DIPLO_TRY(actor_marks_draw_labels(d, error));
  double y = d->bottom + 8;
  if (!d->options->no_legend)
    DIPLO_TRY(legend_draw(d, &y, error));
  if (!d->options->no_refs)
    DIPLO_TRY(frame_draw_refs(d, &y, error));
  d->scene.width = ceil(d->width);
  d->scene.height = ceil(y + DRAWING_MARGIN / 2);
  DIPLO_TRY(describe(d, error));
done:
  return status;
}

diplo_status picture_write(const diplo_network *network, const diplo_picture_options *options,
                           bool inside, diplo_output *output, diplo_buffer *warning,
                           diplo_error *error) {
  static const diplo_picture_options defaults;
  diplo_status status = DIPLO_OK;
  diplo_network *placed = NULL;
  drawing d = {0};
  options = options ? options : &defaults;
  DIPLO_TRY(ensure_places(&network, options, &placed, warning, error));
  DIPLO_TRY(picture_compose(&d, network, options, error));
  DIPLO_TRY(svg_write(&d.scene, inside, output, error));
done:
  drawing_clear(&d);
  diplo_network_free(placed);
  return status;
}

diplo_status diplo_picture_write(const diplo_network *network, const diplo_picture_options *options,
                                 diplo_output *output, diplo_buffer *warning, diplo_error *error) {
  return picture_write(network, options, false, output, warning, error);
}
