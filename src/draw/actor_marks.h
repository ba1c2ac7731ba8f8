/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shapes of actors and their labels. */
#ifndef DRAW_ACTOR_MARKS_H
#define DRAW_ACTOR_MARKS_H

#include "draw/drawing.h"

mark_style actor_marks_get_style(diplo_kind kind);
diplo_status actor_marks_draw_shapes(drawing *d, diplo_error *error);
/* Labels of actors; a docked leader's stands below that of the one it leads. */
diplo_status actor_marks_draw_labels(drawing *d, diplo_error *error);

#endif
