/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The host of the measures: what its files share. It plans the views that the wanted measures need,
   makes each once, calls the kernels, writes the notes and stores the scores. */
#ifndef MEASURE_HOST_H
#define MEASURE_HOST_H

#include "measure/kernel.h"

/* The measures in the order of the registry; NULL behind the last. */
const measure *measure_get(size_t index);
/* NULL where absent. `centralization_` is read as `centralisation_`. */
const measure *measure_find(const char *name);

/* What there is in a network that could make two views differ. */
typedef struct network_facts {
  bool directed, weighted, negative, loops;
} network_facts;

/* One wanted measure. */
typedef struct measure_task {
  const measure *kind;
  view_options wants;
  double *values;
  size_t count;
  diplo_buffer note;
  bool done, refused;
} measure_task;

typedef struct measure_host {
  diplo_network *network;
  diplo_measure_options options; /* defaults filled in */
  bool *relations;               /* indexed by relation; NULL: all */
  measure_task *tasks;
  size_t task_count;
  size_t done_count;
} measure_host;

/* Checks the options and fills in defaults. */
diplo_status host_set_options(measure_host *host, const diplo_measure_options *options,
                              diplo_error *error);
/* Looks the names up and makes the tasks, each once. */
diplo_status host_set_tasks(measure_host *host, const char *const *names, size_t count,
                            diplo_error *error);
network_facts host_find_facts(const diplo_network *network, const bool *relations, unsigned signs);
/* Marks the relations of these names; NULL where the list is empty. */
diplo_status host_find_relations(const diplo_network *network, const char *const *names,
                                 size_t count, bool **relations, diplo_error *error);

/* Makes the views and calls the kernels. */
diplo_status host_compute(measure_host *host, diplo_error *error);
/* Appends the sentences that the host has to say about a task: definition, what entered, weights.
 */
diplo_status host_describe(const measure_host *host, measure_task *task, const view *v,
                           diplo_error *error);
/* Adds the scores and notes to the network. */
diplo_status host_store(measure_host *host, diplo_error *error);

#endif
