/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names by which columns of tie lists are known in other tools and data sets. */
#ifndef READ_TIE_NAMES_H
#define READ_TIE_NAMES_H

#include <stddef.h>

/* All are compared in lower case and without anything but letters and digits: Country_1 is
   country1. */
typedef struct tie_pair {
  const char *first, *second;
} tie_pair;

extern const tie_pair tie_end_pairs[]; /* from and to, the surest first; NULL behind the last */
extern const tie_pair tie_weak_end_pairs[]; /* trusted only where a header is certain */
extern const tie_pair tie_span_pairs[];     /* begin and end of a period */
extern const char *const tie_weight_names[],
    *const tie_relation_names[], *const tie_ref_names[], *const tie_period_names[],
                                                             *const tie_date_names[];

/* A name in the form in which names are compared; the caller frees it. NULL without memory. */
char *tie_name_reduce(const char *name);

#endif
