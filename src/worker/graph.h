/* SPDX-License-Identifier: MIT */
/* The one place that speaks to Graphviz. */
#ifndef WORKER_GRAPH_H
#define WORKER_GRAPH_H

#include "worker/request.h"

/* Lays the request out and writes the answer. False, with a reason on standard error, on failure.
 */
bool graph_answer(const request *asked, FILE *output);
bool graph_print_version(FILE *output);

#endif
