/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Speaking to the Graphviz worker: shared by its layouts and its rendering. */
#ifndef LAYOUT_GRAPHVIZ_H
#define LAYOUT_GRAPHVIZ_H

#include <diplonet/layout.h>

/* The head of a request; `output` is positions or svg. */
diplo_status graphviz_begin(diplo_buffer *text, const char *engine, uint64_t seed,
                            const char *output, diplo_error *error);
/* A blank and the number. */
diplo_status graphviz_add_number(diplo_buffer *text, double value, diplo_error *error);

/* Sends the request to options->worker. DIPLO_SYSTEM where there is none or where it fails. */
diplo_status graphviz_call(const diplo_layout_options *options, const diplo_buffer *request,
                           size_t limit, diplo_buffer *answer, diplo_error *error);

#endif
