/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a measure is inside: its public descriptor and its kernel. A measure's file ends with a
   constant `measure` struct for each form, and measures.def lists them. */
#ifndef MEASURE_KERNEL_H
#define MEASURE_KERNEL_H

#include "graph/view.h"
#include <diplonet/measure.h>

typedef struct measure measure;

/* One result of a kernel. `values` is preset to NaN, which means undefined, and indexed by actor,
   by tie of the network (scope tie: only ties that have an arc), or holds the one value of the
   network. */
typedef struct measure_output {
  const measure *kind;
  double *values;
  size_t count;
  bool normalized;
  diplo_buffer *note; /* append a sentence for what a reader must know: why values are missing,
                         convergence, parameters used, components. Each ends with a full stop and a
                         blank goes before it. */
} measure_output;

typedef struct measure_input {
  const view *view; /* fits the declared flags and weight use: see view_options made by the host */
  const diplo_network *network;
  const diplo_measure_options *options; /* defaults filled in, jobs >= 1 */
} measure_input;

/* Computes `count` results at once. The host calls a kernel once for all wanted measures that share
   it and whose views are made alike (so closeness, harmonic and betweenness take one pass).
   DIPLO_DATA: the network cannot be taken; the message begins with the measure's name and names the
   way out. A value that stays NaN has its reason in the note; an infinite one is a bug. */
typedef diplo_status measure_kernel(const measure_input *input, measure_output *outputs,
                                    size_t count, diplo_error *error);

struct measure {
  diplo_measure about;
  measure_kernel *kernel;
  int form;           /* which of the kernel's measures this is: the kernel's own enum */
  const void *detail; /* or a constant of the kernel's own type */
  unsigned signs;     /* DIPLO_SIGNS_*: ties of other signs are not its matter; 0: all. Where only
                         negative ties enter they do so with their strength */
  bool blind;         /* a negative tie is a tie like others (with DIPLO_ACCEPTS_NEGATIVE) */
};

#endif
