/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The network as a circuit: ties are resistors whose conductance is their strength. */
#ifndef MEASURE_FLOW_H
#define MEASURE_FLOW_H

#include "measure/ordering.h"

enum { FLOW_LARGEST = 2000 }; /* actors of a component */

/* The potentials of one component: potential[i * count + j] is that of actor j when one unit flows
   in at actor i and the same share of it out at every actor. Places count from the component's
   first. */
typedef struct flow {
  size_t first, count;
  double *potential;
} flow;

/* `order` is by weak component. An all-zero struct is a valid empty one. */
diplo_status flow_init(flow *f, const view *v, const ordering *order, size_t component,
                       const char *name, diplo_error *error);
void flow_clear(flow *f);

#endif
