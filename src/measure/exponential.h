/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Products of e^A with vectors, A the matrix of a view with values 1 and -1 (A symmetric). */
#ifndef MEASURE_EXPONENTIAL_H
#define MEASURE_EXPONENTIAL_H

#include "graph/view.h"

enum { EXPONENTIAL_WIDTH = 8 }; /* vectors multiplied at once */

/* What a product needs; an all-zero struct is a valid empty one. Arrays are indexed by actor *
   width + vector. */
typedef struct exponential {
  const view *view;
  size_t width; /* 1 or EXPONENTIAL_WIDTH */
  double bound; /* no eigenvalue is larger, in magnitude */
  double *sum;  /* the vectors, then their products */
  double *term, *next;
} exponential;

diplo_status exponential_init(exponential *e, const view *v, size_t width, double bound,
                              diplo_error *error);
void exponential_clear(exponential *e);

/* A bound of the largest eigenvalue's magnitude: the square root of the largest row sum of the
   square of |A|. */
double exponential_bound(const view *v);
/* How many terms a product takes at most, so that no entry is off by more than 2^-58. */
size_t exponential_term_count(const view *v, double bound);

/* Multiplies the vectors in `sum` by e^A, or with `absolute` by e^|A|, by Taylor's series. Where
   all terms are positive each entry is exact to nearly all its digits; else it is so against the
   same entry of e^|A|. `least` gives, where not NULL, the smallest entry of the product that
   matters so far: the error is held below 2^-56 of it. */
void exponential_apply(exponential *e, bool absolute,
                       double (*least)(const void *payload, const exponential *e),
                       const void *payload);

#endif
