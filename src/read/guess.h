/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A column whose type its values decide: texts are kept until all are there. */
#ifndef READ_GUESS_H
#define READ_GUESS_H

#include "read/fault.h"
#include <diplonet/column.h>

/* An all-zero struct is a valid empty one. Values are integer, real or boolean (yes, no, true,
   false) where all are, else text. In a column of numbers or booleans that has at least one, NA is
   missing. Digits behind a leading zero are no number: they are a code. */
typedef struct guess {
  char *texts; /* one behind the other */
  size_t size, size_capacity;
  size_t *ends; /* indexed by value: where its text ends */
  size_t count, capacity;
  unsigned seen;        /* which types the values so far allow, see guess.c */
  size_t infinite_line; /* where NaN or infinity stands first, 0: nowhere */
} guess;

void guess_clear(guess *column);

/* The next value, which stands on `line`. */
diplo_status guess_add(guess *column, const char *text, size_t size, size_t line,
                       diplo_error *error);

/* What the values are. */
diplo_type guess_get_type(const guess *column);

/* Adds the column `name` to `columns` and fills its rows from 0 on. NaN or infinity in a column of
   numbers is a fault at its line. */
diplo_status guess_take(guess *column, diplo_columns *columns, const char *name, fault_sink *faults,
                        diplo_error *error);

/* The words for boolean values, in any case: yes, true, no, false. */
bool guess_find_boolean(const char *text, size_t size, bool *value);

/* NaN, inf or infinity, in any case and with a sign. */
bool guess_is_infinite(const char *text, size_t size);

#endif
