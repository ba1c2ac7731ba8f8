/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where actors stand on the page, and how large they are. */
#ifndef DRAW_STAGE_H
#define DRAW_STAGE_H

#include "draw/drawing.h"

/* Fits columns x and y (y upwards), which every actor has, between the margins below `top`; sets
   `bottom`. A leader that stands far from whom it leads is not docked. */
diplo_status stage_place(drawing *d, diplo_error *error);

/* Sets radii by value so that no two shapes overlap, and moves docked leaders to their host's
   outline. */
void stage_size(drawing *d);

#endif
