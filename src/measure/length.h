/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lengths of arcs for shortest paths, such that two paths of equal length compare equal. */
#ifndef MEASURE_LENGTH_H
#define MEASURE_LENGTH_H

#include "graph/view.h"

/* Adding rounded lengths decides wrongly which paths are equally short. So lengths are taken for
   what their decimal text says: a decimal number, or one over a decimal number (length =
   1/strength).

   Exact form: every length times `scale` is a whole number and no path is longer than 2^53, so
   double arithmetic is exact and paths compare as they are. General form (no such scale fits):
   lengths have a second part `rest` behind `main` (together about 64 bits), and a residue modulo
   the prime 2^61 - 1. Two sums within `LENGTH_NEAR` of one another are equal when their residues
   are, which errs with probability 2^-61. */
typedef struct path_lengths {
  bool exact;
  bool uniform; /* all arcs have the same length: count steps */
  double scale; /* length = main / scale; 1 in the general form */
  /* The slots of view->out again (actor a has those from out.start[a] on), shortest first; NULL
     where all are equally long. */
  double *main;
  uint32_t *other, *arc;
  double *rest;      /* indexed by arc; NULL in the exact form */
  uint64_t *residue; /* indexed by arc; NULL in the exact form */
} path_lengths;

/* Sums within this relative distance are compared by their residues. */
#define LENGTH_NEAR 1e-9

/* `v` has lengths as values (all above 0) or is unweighted. An all-zero struct is a valid empty
 * one. */
diplo_status lengths_init(path_lengths *lengths, const view *v, const diplo_network *network,
                          diplo_error *error);
void lengths_clear(path_lengths *lengths);

/* Sum modulo 2^61 - 1 of two residues. */
static inline uint64_t length_residue_add(uint64_t one, uint64_t other) {
  const uint64_t prime = (UINT64_C(1) << 61) - 1;
  uint64_t sum = one + other;
  return sum >= prime ? sum - prime : sum;
}

#endif
