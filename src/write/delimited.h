/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comma-separated and tab-separated tables. */
#ifndef WRITE_DELIMITED_H
#define WRITE_DELIMITED_H

#include "write/table.h"

/* RFC 4180, with LF behind each record. A field that begins with = + - or @ is left as it is. */
extern const table_frame delimited_csv;
/* No field can hold a tab or an end of line in this format, so they are written \t, \n and \r, and
   a backslash \\. */
extern const table_frame delimited_tsv;

/* Writes all fields of a part, with a header. */
diplo_status delimited_write(const diplo_network *network, diplo_part part,
                             const table_frame *frame, diplo_output *output, diplo_error *error);

/* The whole of the writers csv and tsv. */
diplo_status delimited_open(const table_frame *frame, diplo_output *output,
                            const diplo_write_options *options, void **state, diplo_error *error);
diplo_status delimited_add(void *state, const diplo_network *network, diplo_error *error);
diplo_status delimited_close(void *state, diplo_error *error);
void delimited_abandon(void *state);

#endif
