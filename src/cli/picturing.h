/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Layout and picture as the shared options say. */
#ifndef CLI_PICTURING_H
#define CLI_PICTURING_H

#include "cli/verb.h"
#include <diplonet/picture.h>

/* What the picture shows. */
typedef struct picture_choice {
  const char *size, *label, *title, *caption;
  double width;
  bool no_legend, no_refs;
} picture_choice;
extern const option_group option_group_picture;

/* The options of a layout; the worker's path is kept in `worker`. */
diplo_status picturing_get_layout(const verb_context *context, const layout_choice *choice,
                                  diplo_buffer *worker, diplo_layout_options *options);
diplo_picture_options picturing_get_picture(const picture_choice *choice,
                                            const diplo_layout_options *layout);
/* Where --size names a measure that the network has no column of, computes it. */
diplo_status picturing_ensure_size(verb_context *context, const picture_choice *choice,
                                   diplo_network *network);
/* Says a warning of the library, unless there is none. */
void picturing_say_warning(const verb_context *context, const diplo_buffer *warning);

#endif
