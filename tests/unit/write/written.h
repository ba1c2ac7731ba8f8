/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What writers write, as text, and a network whose names attack every format. */
#ifndef UNIT_WRITE_WRITTEN_H
#define UNIT_WRITE_WRITTEN_H

#include <diplonet/writer.h>

/* The network in the format; for the caller to free. Fails the test where it cannot be written. */
char *written(const char *format, const diplo_write_options *options, const diplo_network *network);
/* A table; for the caller to free. */
char *written_table(const diplo_network *network, diplo_part part,
                    const diplo_table_options *options);
/* Fails the test where they differ, and frees `text`. */
void expect_written(char *text, const char *wanted);
/* Fails the test unless `text` holds `part`. */
void expect_held(const char *text, const char *part);

/* Three actors whose names hold markup, quotes, a backslash, a newline, bidirectional overrides
   and 300 characters, and two ties between them. */
diplo_network *written_hostile(void);

/* Fails the test unless a full disk is told by the writer: `write` writes all of it. */
void expect_full_disk(diplo_status (*write)(diplo_output *output, diplo_error *error));

#endif
