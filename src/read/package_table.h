/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One table of a data package. */
#ifndef READ_PACKAGE_TABLE_H
#define READ_PACKAGE_TABLE_H

#include "read/fault.h"
#include "read/package_schema.h"
#include "read/tie_relations.h"

/* What the tables of a package are read into. An all-zero struct with options and network is a
   valid empty one. */
typedef struct package_target {
  const diplo_read_options *options;
  diplo_network *network;
  bool has[DIPLO_PART_ATTRIBUTES]; /* indexed by part: the package has its table */
  diplo_kind kind;                 /* of actors whose kind nothing says */
  tie_relations relations;         /* of a package without a table of relations */
} package_target;

/* A table: its place, and where each of its rows stands. An all-zero struct is a valid empty one.
 */
typedef struct package_table {
  const json_t *resource; /* borrowed */
  diplo_part part;
  char *path;
  fault_sink faults;
  package_schema schema;
  size_t *lines; /* indexed by row of the part */
  size_t count, capacity;
} package_table;

/* Reads the resource, a JSON object with name, path and schema, from the folder. Ties find actors
   and relations that were read before. */
diplo_status package_table_read(package_table *table, const char *folder, package_target *target,
                                diplo_error *error);
void package_table_clear(package_table *table);

/* Checks the table's foreign keys against the network. */
diplo_status package_keys_check(package_table *table, const diplo_network *network,
                                diplo_error *error);

/* The part that a resource of this name fills; false where it fills none. */
bool package_part_find(const char *resource, diplo_part *part);

#endif
