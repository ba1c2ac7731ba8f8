/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pieces of JSON, appended to a line. */
#ifndef WRITE_JSON_TEXT_H
#define WRITE_JSON_TEXT_H

#include <diplonet/network.h>

/* A string with its quotes. Control characters and those that turn the writing direction are
   written as \uXXXX. */
diplo_status json_add_string(diplo_buffer *line, const char *text, size_t size, diplo_error *error);

/* A comma where `*count` is not 0, which is then raised; and `"name":`. */
diplo_status json_add_name(diplo_buffer *line, size_t *count, const char *name, diplo_error *error);

/* `"name":"text"`, nothing where `text` is NULL. */
diplo_status json_add_member(diplo_buffer *line, size_t *count, const char *name, const char *text,
                             diplo_error *error);

/* The value of a field that is not missing: text and period as strings, real and integer as
   numbers, boolean as true and false. */
diplo_status json_add_value(diplo_buffer *line, const diplo_field *field, size_t row,
                            diplo_error *error);

/* A row of a part as an object: every field that is not missing. */
diplo_status json_add_row(diplo_buffer *line, const diplo_network *network, diplo_part part,
                          size_t row, diplo_error *error);

/* Members of an object: name, period, attributes, runs (with `provenance`) and notes. */
diplo_status json_add_members(diplo_buffer *line, size_t *count, const diplo_network *network,
                              bool provenance, diplo_error *error);
/* The member `columns`: names and types of the attributes, and with `tables` those of all tables.
 */
diplo_status json_add_columns(diplo_buffer *line, size_t *count, const diplo_network *network,
                              bool tables, diplo_error *error);
/* What stands before the tables: diplonet (the version of the format) and the members above. */
diplo_status json_add_head(diplo_buffer *line, const diplo_network *network, bool provenance,
                           diplo_error *error);

/* `[...]` of a network's runs, as strings, and of its notes, as objects. */
diplo_status json_add_runs(diplo_buffer *line, const diplo_network *network, diplo_error *error);
diplo_status json_add_notes(diplo_buffer *line, const diplo_network *network, diplo_error *error);

/* The parts in the order in which they are written, and what they are called. */
typedef struct json_part {
  diplo_part part;
  const char *name, *row_name; /* `actors`, `actor` */
} json_part;

enum { JSON_PART_COUNT = 4 };
extern const json_part json_parts[JSON_PART_COUNT];

#endif
