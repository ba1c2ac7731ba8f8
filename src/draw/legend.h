/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The legend: what colours, lines, shapes, sizes and widths stand for. */
#ifndef DRAW_LEGEND_H
#define DRAW_LEGEND_H

#include "draw/drawing.h"

/* From `*y` downwards, which then is below it. Only what the picture uses is explained. */
diplo_status legend_draw(drawing *d, double *y, diplo_error *error);

#endif
