/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Networks from JSON, piece by piece: what stands before the tables, and a row at a time.
   docs/json.md describes the objects. */
#ifndef READ_JSON_ROW_H
#define READ_JSON_ROW_H

#include <diplonet/network.h>
#include <jansson.h>

/* Takes name, period, attributes, runs, notes and columns from an object; other members are left to
   the caller. */
diplo_status json_head_take(diplo_network *network, const json_t *head, diplo_error *error);

/* Adds a row of a part from an object. A member that is no field and no column yet becomes a column
   of its value's type. Ties name actors and relations that are there. */
diplo_status json_row_add(diplo_network *network, diplo_part part, const json_t *row,
                          diplo_error *error);

/* Reads the value that `bytes` begin with, JSON as it should be; its length goes to `*length`.
   Whole numbers beyond 64 bits are read as reals. NULL with the reason in `cause`. */
json_t *json_value_take(const char *bytes, size_t size, size_t *length, json_error_t *cause);

/* The part of a table (`actors`) or of a row (`actor`); false where it is neither. */
bool json_table_find(const char *name, diplo_part *part);
bool json_row_find(const char *name, diplo_part *part);

#endif
