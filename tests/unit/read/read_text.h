/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading what stands in a string, for the suites of readers. */
#ifndef UNIT_READ_READ_TEXT_H
#define UNIT_READ_READ_TEXT_H

#include <diplonet/reader.h>

/* Writes a file of the test's own folder, which is made anew and removed by forget_files. The path
   is borrowed until the next call but seven. */
const char *write_text(const char *name, const char *text, size_t size);
void forget_files(void);

/* Reads the text as a file of that name; the error's message begins with the name alone. */
diplo_status read_text(const char *name, const char *text, size_t size,
                       const diplo_read_options *options, diplo_network **network,
                       diplo_error *error);

/* The network of a text that must be good; the caller frees it. */
diplo_network *read_good(const char *text, const diplo_read_options *options);

/* Fails the test unless reading the text is refused with exactly this status and message; the file
   is called `t`. */
void expect_refused(const char *text, const diplo_read_options *options, diplo_status status,
                    const char *message);

/* The network as a stream; the caller frees it. */
char *write_network(const diplo_network *network);

/* Fails the test unless the stream of the network has the line. */
void expect_line(const diplo_network *network, const char *line);

#endif
