/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is at the other end of a descriptor, and text for it. */
#ifndef CLI_TERMINAL_H
#define CLI_TERMINAL_H

#include <diplonet/output.h>
#include <stdbool.h>
#include <stddef.h>

enum { TERMINAL_WIDTH = 80 /* where nothing says otherwise */ };

bool terminal_is(int descriptor);
/* True at a terminal that knows colours, unless NO_COLOR is set. */
bool terminal_has_colour(int descriptor);
/* Columns of the terminal: of the device, else of the environment, else TERMINAL_WIDTH. */
size_t terminal_get_width(int descriptor);

/* How text stands on a page. */
typedef struct text_page {
  diplo_output *output;
  diplo_error *error;
  size_t width;
  bool colour;
} text_page;

/* The bytes as they are, but ? for what would move a terminal's cursor or is no UTF-8. */
diplo_status page_add_text(const text_page *page, const char *text, size_t size);
/* A heading in a line of its own, bold where there is colour. */
diplo_status page_add_heading(const text_page *page, const char *text);
/* Words of `text`, wrapped, with `indent` blanks before each line; a newline in the text ends the
   line. `column` is how far the first line is written already. */
diplo_status page_add_wrapped(const text_page *page, const char *text, size_t indent,
                              size_t column);

#endif
