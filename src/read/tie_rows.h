/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of a tie list, one tie each. */
#ifndef READ_TIE_ROWS_H
#define READ_TIE_ROWS_H

#include "read/csv.h"
#include "read/guess.h"
#include "read/tie_header.h"
#include "read/tie_relations.h"

/* An all-zero struct is a valid empty one. */
typedef struct tie_rows {
  const tie_header *header;
  diplo_network *network;
  fault_sink *faults;
  tie_relations relations;
  diplo_kind kind; /* of actors that are not there yet */
  bool directed;
  const char *relation_name; /* where no column says it */
  diplo_column *weight, *during, *ref;
  /* Indexed by column: it has no role; its fixed type, or NULL; its values until they are typed. */
  bool *is_extra;
  diplo_column **typed;
  guess *extras;
  diplo_buffer span;
} tie_rows;

/* Makes the columns of ties that the header asks for. */
diplo_status tie_rows_init(tie_rows *rows, const tie_header *header,
                           const diplo_read_options *options, diplo_network *network,
                           fault_sink *faults, diplo_error *error);
/* Adds the tie of one row. Faults of the row go to the faults. */
diplo_status tie_rows_add(tie_rows *rows, const csv_field *fields, size_t line, diplo_error *error);
/* Makes the columns whose types the values decide and declares the relations. */
diplo_status tie_rows_finish(tie_rows *rows, diplo_error *error);
void tie_rows_clear(tie_rows *rows);

#endif
