/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands around the plot: title and caption above, sources below. */
#ifndef DRAW_FRAME_H
#define DRAW_FRAME_H

#include "draw/drawing.h"

/* The title, or NULL: of the options, else the network's attribute `title`, else its name. */
const char *frame_get_title(const diplo_network *network, const diplo_picture_options *options);

/* The caption, or NULL: of the options, else the network's attribute `description`. */
const char *frame_get_caption(const diplo_network *network, const diplo_picture_options *options);

/* Sets `top` of the drawing. */
diplo_status frame_draw_head(drawing *d, diplo_error *error);

/* The refs that ties cite, from `*y` downwards, which then is below them. */
diplo_status frame_draw_refs(drawing *d, double *y, diplo_error *error);

#endif
