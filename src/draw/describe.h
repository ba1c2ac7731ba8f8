/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words about actors, ties and the whole: for hovering, and for those who do not see the picture.
 */
#ifndef DRAW_DESCRIBE_H
#define DRAW_DESCRIBE_H

#include "draw/drawing.h"

diplo_status describe_actor(const drawing *d, size_t actor, diplo_buffer *text, diplo_error *error);
diplo_status describe_tie(const drawing *d, size_t tie, diplo_buffer *text, diplo_error *error);
/* Some sentences: how many of what, which relations, who has the largest shapes. */
diplo_status describe_picture(const drawing *d, diplo_buffer *text, diplo_error *error);

/* What sizes say: `number of ties`, or the column's name with blanks for underscores. */
diplo_status describe_size(const drawing *d, diplo_buffer *text, diplo_error *error);
/* `countries`, or `country` for a count of 1. */
const char *describe_kind(diplo_kind kind, size_t count);
/* Three significant digits. */
diplo_status describe_number(double value, diplo_buffer *text, diplo_error *error);
/* Its label, or its name with blanks for underscores and hyphens. */
diplo_status describe_relation(const diplo_network *network, size_t relation, diplo_buffer *text,
                               diplo_error *error);

#endif
