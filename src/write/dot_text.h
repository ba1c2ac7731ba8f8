/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts in DOT, always between double quotes. */
#ifndef WRITE_DOT_TEXT_H
#define WRITE_DOT_TEXT_H

#include <diplonet/buffer.h>

/* A name. Graphviz knows one escape in quoted names, \": a backslash stays a backslash, and one
   before the closing quote would swallow it. So every backslash is doubled, which keeps different
   names different. */
diplo_status dot_add_name(diplo_buffer *line, const char *text, diplo_error *error);

/* A label or tooltip, which is drawn as it is: newlines break the line, entities (`&amp;`) and
   escapes (`\N`) of Graphviz's have no effect. */
diplo_status dot_add_label(diplo_buffer *line, const char *text, diplo_error *error);

#endif
