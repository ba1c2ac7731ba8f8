/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a report's format is: a constant struct, listed in formats.def. */
#ifndef REPORT_FORMAT_H
#define REPORT_FORMAT_H

#include "report/document.h"
#include <diplonet/output.h>

typedef struct report_format {
  const char *name;
  bool pictures; /* can show one */
  diplo_status (*write)(const document *doc, size_t width, bool colour, diplo_output *output,
                        diplo_error *error);
} report_format;

#define FORMAT(name) extern const report_format report_format_##name;
#include "report/formats.def"
#undef FORMAT

/* Writes a table of the text format. */
diplo_status text_table_write(const block *table, size_t width, bool colour, diplo_output *output,
                              diplo_error *error);
/* Appends what a phrase says in the text format, without the addresses of its links. */
diplo_status text_add_phrase(diplo_buffer *text, const phrase *p, diplo_error *error);

#endif
