/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ways that ties take over the page. */
#ifndef DRAW_ROUTE_H
#define DRAW_ROUTE_H

#include "draw/drawing.h"

/* Sets the line of every tie that is drawn. Ties between the same two actors go side by side;
   lines bend around shapes that they would pass under. Drawings with very many ties and actors
   leave the bending out. */
diplo_status route_ties(drawing *d, diplo_error *error);

#endif
