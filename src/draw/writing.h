/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines and paragraphs of text in a scene, measured by columns so that the result is the same
   whatever fonts are there. */
#ifndef DRAW_WRITING_H
#define DRAW_WRITING_H

#include "draw/scene.h"
#include "model/label.h"

/* The width of a column, as a share of the height of letters: on the safe side for usual fonts. */
#define WRITING_COLUMN      0.6
#define WRITING_COLUMN_BOLD 0.66

double writing_get_width(const label_line *line, double size, bool bold);

/* One line, with an ellipsis where it is cut. `at` is on the base line. */
diplo_status writing_add_line(scene *s, point at, double size, scene_anchor anchor,
                              mark_style style, const label_line *line, diplo_error *error);

/* A paragraph from `at->y` downwards, which then is below it; at most `lines` lines. */
diplo_status writing_add_paragraph(scene *s, point *at, double width, double size, mark_style style,
                                   size_t lines, const char *text, diplo_error *error);

#endif
