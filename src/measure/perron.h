/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dominant eigenvector of each weak component of a network without negative values (Perron
   1907, Frobenius 1912): x(i) = 1 / lambda * sum over ties j -> i of a(j,i) x(j). */
#ifndef MEASURE_PERRON_H
#define MEASURE_PERRON_H

#include "measure/sparse.h"
#include <diplonet/buffer.h>

typedef enum perron_state {
  PERRON_FOUND,
  PERRON_NO_TIE,   /* one actor alone */
  PERRON_NO_CYCLE, /* no way leads back anywhere: the only eigenvalue is 0 */
  PERRON_TIED,     /* several parts without a way between them have the dominant eigenvalue */
  PERRON_SLOW      /* not converged */
} perron_state;

/* One weak component. */
typedef struct perron_part {
  perron_state state;
  double value;    /* the eigenvalue */
  double residual; /* length of A x - value x, against value and the length of x */
  size_t zeros;    /* actors of value 0: no way leads to them from where the eigenvalue is */
} perron_part;

/* An all-zero struct is a valid empty one. */
typedef struct perron {
  ordering order;     /* by weak component */
  perron_part *parts; /* indexed by weak component */
  double *vector;     /* indexed by actor: largest of a component 1; NaN where not found */
  double radius;      /* the largest of the eigenvalues, 0 where there is no cycle */
} perron;

diplo_status perron_init(perron *p, const view *v, diplo_error *error);
void perron_clear(perron *p);

/* Appends to a note: the eigenvalues, and why scores are missing or 0. */
diplo_status perron_describe(const perron *p, diplo_buffer *note, diplo_error *error);

/* For the files perron*.c alone: makes the entries of a vector that has no negative one positive,
   and sharpens the small ones by products with the matrix. `product` is scratch. */
void perron_polish(const sparse_block *b, double value, double *vector, double *product);

/* The way of directed networks, for perron_init alone: fills parts and vector. */
diplo_status perron_fill_directed(perron *p, const view *v, diplo_error *error);

#endif
