/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The relation diagram, also for a page that takes it in. */
#ifndef DRAW_PICTURE_H
#define DRAW_PICTURE_H

#include "draw/drawing.h"
#include <diplonet/picture.h>

/* Like diplo_picture_write; `inside` an HTML page the XML declaration is left out. */
diplo_status picture_write(const diplo_network *network, const diplo_picture_options *options,
                           bool inside, diplo_output *output, diplo_buffer *warning,
                           diplo_error *error);

/* Fills the scene of `d`, which the caller clears in any case. Every actor must have a place. */
diplo_status picture_compose(drawing *d, const diplo_network *network,
                             const diplo_picture_options *options, diplo_error *error);

#endif
