/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Terminals: are they one, how wide, with colour; wrapping text to them. */
/* struct winsize stands beyond POSIX. */
#define _DEFAULT_SOURCE
#include "cli/terminal.h"
#include "cli/printable.h"
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

bool terminal_is(int descriptor) {
  return isatty(descriptor) == 1;
}

bool terminal_has_colour(int descriptor) {
  const char *refused = getenv("NO_COLOR"), *kind = getenv("TERM");
  return terminal_is(descriptor) && !(refused && refused[0]) && kind && kind[0] &&
         strcmp(kind, "dumb") != 0;
}

size_t terminal_get_width(int descriptor) {
  struct winsize size;
  const char *columns = getenv("COLUMNS");
  long width = 0;
  if (ioctl(descriptor, TIOCGWINSZ, &size) == 0)
    width = size.ws_col;
  if (width <= 0 && columns)
    width = strtol(columns, NULL, 10);
  if (width <= 0)
    width = TERMINAL_WIDTH;
  return width < 30 ? 30 : width > 1000 ? 1000 : (size_t)width;
}

diplo_status page_add_text(const text_page *page, const char *text, size_t size) {
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < size;) {
    size_t length = printable_measure(text + i);
    if (length > 0)
      DIPLO_TRY(diplo_output_write(page->output, text + i, length, page->error));
    else
      DIPLO_TRY(diplo_output_write_text(page->output, "?", page->error));
    i += length > 0 ? length : 1;
  }
done:
  return status;
}

diplo_status page_add_heading(const text_page *page, const char *text) {
  diplo_status status;
  DIPLO_TRY(diplo_output_write_text(page->output, page->colour ? "\033[1m" : "", page->error));
  DIPLO_TRY(page_add_text(page, text, strlen(text)));
  DIPLO_TRY(diplo_output_write_text(page->output, page->colour ? "\033[0m\n" : "\n", page->error));
done:
  return status;
}

/* Columns of UTF-8 text whose characters are all one wide. */
static size_t count_columns(const char *text, size_t size) {
  size_t columns = 0;
  for (size_t i = 0; i < size; i++)
    columns += ((unsigned char)text[i] & 0xC0) != 0x80;
  return columns;
}

diplo_status page_add_wrapped(const text_page *page, const char *text, size_t indent,
                              size_t column) {
  diplo_status status = DIPLO_OK;
  bool begun = false; /* a word stands on this line */
  while (*text) {
    size_t size = strcspn(text, " \n"), columns = count_columns(text, size);
    if (begun && column + 1 + columns > page->width) {
      DIPLO_TRY(diplo_output_write_text(page->output, "\n", page->error));
      column = 0;
      begun = false;
    }
    size_t blanks = begun ? 1 : column < indent ? indent - column : 0;
    DIPLO_TRY(diplo_output_write_format(page->output, page->error, "%*s", (int)blanks, ""));
    DIPLO_TRY(page_add_text(page, text, size));
    column += blanks + columns;
    begun = true;
    text += size;
    if (*text == '\n') {
      DIPLO_TRY(diplo_output_write_text(page->output, "\n", page->error));
      column = 0;
      begun = false;
    }
    text += *text != '\0';
  }
  status = diplo_output_write_text(page->output, "\n", page->error);
done:
  return status;
}
