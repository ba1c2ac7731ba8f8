/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of actors, relations and refs from text, for every reader of tables. */
#ifndef MODEL_PART_ROW_H
#define MODEL_PART_ROW_H

#include <diplonet/network.h>

enum { PART_ROW_FIELDS = 8 }; /* fixed fields of a part at most */

/* The place of a fixed field among those of its part, in the order of tables; -1 where there is no
   such field. */
int part_row_find(diplo_part part, const char *name);

/* Adds a row to a part other than ties. `texts` are its fixed fields in the order of tables, NULL
   where missing: then a relation is positive, undirected and without weight, an actor a `kind`. A
   word that is none is DIPLO_DATA and says the column. */
diplo_status part_row_add(diplo_network *network, diplo_part part, const char *const *texts,
                          diplo_kind kind, size_t *row, diplo_error *error);

#endif
