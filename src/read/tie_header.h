/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns of a tie list: which one says what, by the options or by the names that other tools
   and data sets use (docs/format.md lists them). */
#ifndef READ_TIE_HEADER_H
#define READ_TIE_HEADER_H

#include "read/sample.h"
#include <diplonet/reader.h>

typedef enum tie_role {
  TIE_FROM,
  TIE_TO,
  TIE_WEIGHT,
  TIE_SIGN, /* of the weight, or the weight itself where there is none */
  TIE_RELATION,
  TIE_DIRECTION, /* directed or undirected, as Gephi writes */
  TIE_DURING,
  TIE_BEGIN, /* with TIE_END instead of TIE_DURING */
  TIE_END,
  TIE_REF,
  TIE_ROLE_COUNT
} tie_role;

/* An all-zero struct is a valid empty one. */
typedef struct tie_header {
  bool is_row;                    /* the first row holds the names */
  bool is_guessed;                /* ends were recognised by names other than from and to */
  size_t columns[TIE_ROLE_COUNT]; /* DIPLO_NONE where no column has the role */
  char **names;                   /* of all columns, fit for columns of a network */
  size_t count;
} tie_header;

/* Judges the list by its first rows (at least one). DIPLO_USAGE where an option names a column that
   is not there, DIPLO_DATA where the ends cannot be told. */
diplo_status tie_header_init(tie_header *header, const sample *rows,
                             const diplo_read_options *options, diplo_error *error);
void tie_header_clear(tie_header *header);

/* True where the column has no role. */
bool tie_header_is_extra(const tie_header *header, size_t column);

/* The sign that a word of a sign column says (1 -1 0 + - positive negative neutral). */
bool tie_sign_find(const char *text, size_t size, double *sign);
/* Directed or undirected, in any case. */
bool tie_direction_find(const char *text, size_t size, bool *directed);

#endif
