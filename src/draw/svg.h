/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scene as SVG. */
#ifndef DRAW_SVG_H
#define DRAW_SVG_H

#include "draw/scene.h"
#include <diplonet/output.h>

/* `inside`: to stand in an HTML page: no XML declaration. Colours are classes that follow the
   reader's choice of light or dark. No scripts, no fonts or pictures from elsewhere. */
diplo_status svg_write(const scene *s, bool inside, diplo_output *output, diplo_error *error);

/* Appends the text. Control characters, characters that turn the writing direction and what is not
   UTF-8 become U+FFFD; tab and newline a blank. */
diplo_status svg_clean(diplo_buffer *to, const char *text, diplo_error *error);

/* The same, escaped as character data of an HTML page that also an attribute value can hold. */
diplo_status svg_escape(diplo_buffer *html, const char *text, diplo_error *error);

#endif
