/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a network is inside. Other folders use the public functions; the readers and the stream may
   reach for these where a million rows pass. */
#ifndef MODEL_NETWORK_PRIVATE_H
#define MODEL_NETWORK_PRIVATE_H

#include "base/intern.h"
#include <diplonet/network.h>

struct diplo_column {
  char *name;
  diplo_type type;
  diplo_columns *set;
  union {
    void *raw;
    uint32_t *text; /* numbers in the network's texts; INTERN_ABSENT: missing */
    double *real;
    int64_t *integer;
    int8_t *boolean; /* -1: missing */
    diplo_period *period;
  } values; /* set->capacity of them, the first set->ready are filled */
};

struct diplo_columns {
  diplo_part part;
  intern *texts; /* of the network */
  diplo_column **items;
  size_t count, item_capacity;
  size_t row_count, capacity;    /* rows there are, rows there is room for */
  size_t ready;                  /* rows that hold a value or missing: at least row_count */
  diplo_column *weight, *during; /* the columns of these names, or NULL */
};

/* The next row, missing in every column; room for it must have been made by columns_reserve. */
void columns_add_row(diplo_columns *columns);
/* Makes room for `rows` rows in all. */
diplo_status columns_reserve(diplo_columns *columns, size_t rows, diplo_error *error);
/* The same columns with the same values; `copy` is empty, its texts have the same numbers. */
diplo_status columns_copy(const diplo_columns *columns, diplo_columns *copy, diplo_error *error);
void columns_clear(diplo_columns *columns);
/* Fills the rows from `begin` up to, not with, `end` with missing. */
void column_fill(diplo_column *column, size_t begin, size_t end);
size_t column_value_size(diplo_type type);

typedef struct network_note {
  uint32_t subject, text; /* INTERN_ABSENT: about the network */
} network_note;

struct diplo_network {
  intern texts; /* every text but the ids of actors and refs */
  uint32_t name;
  diplo_period period;

  /* An actor's index is its id's number; so is a ref's. */
  intern actors, refs;
  uint8_t *actor_kind;
  uint32_t *actor_name;
  size_t actor_capacity;

  diplo_relation *relations; /* their strings are in `texts` */
  uint32_t *relation_name;
  size_t relation_count, relation_capacity;

  uint32_t *tie_from, *tie_to, *tie_relation;
  size_t tie_count, tie_capacity;

  uint32_t *runs;
  size_t run_count, run_capacity;
  network_note *notes;
  size_t note_count, note_capacity;

  diplo_columns columns[DIPLO_PART_ATTRIBUTES + 1]; /* indexed by diplo_part */
};

/* The text of a number, NULL for INTERN_ABSENT. */
const char *network_text(const diplo_network *network, uint32_t number);
/* Checks and adds a text; NULL and the empty text give INTERN_ABSENT. */
diplo_status network_add_text(diplo_network *network, const char *text, uint32_t *number,
                              diplo_error *error);
/* Grows `*array` (elements of `size` bytes) so that it holds `needed` elements. */
diplo_status network_grow(void *array, size_t size, size_t *capacity, size_t needed,
                          diplo_error *error);

/* Removes the notes about a subject. */
void network_remove_notes(diplo_network *network, const char *subject);

/* An actor by the bytes of its id; DIPLO_NONE where absent. */
size_t actor_find(const diplo_network *network, const char *id, size_t size);
size_t relation_find(const diplo_network *network, const char *name, size_t size);

/* Adds `count` ties of one relation. The indices must exist; `weights` (NULL: none) go into the
   column `weight`, which is made where it is missing. */
diplo_status tie_add_many(diplo_network *network, const uint32_t *from, const uint32_t *to,
                          size_t relation, const double *weights, size_t count, diplo_error *error);

#endif
