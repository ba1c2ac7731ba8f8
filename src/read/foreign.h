/* SPDX-License-Identifier: GPL-3.0-or-later */
/* File formats that are known by sight and not read. */
#ifndef READ_FOREIGN_H
#define READ_FOREIGN_H

#include <stddef.h>

/* The name of the format that a file begins like, so that nobody takes it for a tie list; NULL
   where it is none of these. */
const char *foreign_format_find(const char *bytes, size_t size);

#endif
