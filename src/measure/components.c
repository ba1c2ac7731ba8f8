/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Components: the parts of the network between which there are no ties; strong ones are the parts
   in which everybody reaches everybody along the ties (Tarjan 1972). */
#include "graph/guard.h"
#include "measure/kernel.h"
#include <stdlib.h>

enum form { COMPONENTS, STRONG_COMPONENTS, LARGEST_COMPONENT };

static diplo_status count_weak(const view *v, measure_output *output, diplo_error *error) {
  diplo_status status;
  size_t count = 0, largest = 0;
  uint32_t *component = malloc((v->actor_count + 1) * sizeof *component);
  size_t *size = calloc(v->actor_count + 1, sizeof *size);
  if (!component || !size) {
    status = diplo_error_memory(error);
    goto done;
  }
  DIPLO_TRY(view_components(v, component, &count, error));
  for (size_t a = 0; a < v->actor_count; a++) {
    size_t own = ++size[component[a]];
    largest = own > largest ? own : largest;
  }
  if (output->kind->form != LARGEST_COMPONENT)
    *output->values = (double)count;
  else if (v->actor_count > 0)
    *output->values = (double)largest / (double)v->actor_count;
  else
    DIPLO_TRY(diplo_buffer_add_text(output->note, " Missing: there are no actors.", error));
done:
  free(component);
  free(size);
  return status;
}

static diplo_status count_strong(const view *v, measure_output *output, diplo_error *error) {
  igraph_t graph;
  igraph_integer_t count = 0;
  diplo_status status = guard_graph(v, &graph, error);
  if (status != DIPLO_OK)
    return status;
  status =
      guard_check(igraph_connected_components(&graph, NULL, NULL, &count, IGRAPH_STRONG), error);
  igraph_destroy(&graph);
  *output->values = (double)count;
  return status;
}

static diplo_status components(const measure_input *input, measure_output *outputs, size_t count,
                               diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < count; i++) {
    bool strong = outputs[i].kind->form == STRONG_COMPONENTS && input->view->directed;
    DIPLO_TRY(strong ? count_strong(input->view, &outputs[i], error)
                     : count_weak(input->view, &outputs[i], error));
  }
done:
  return status;
}

static const char wasserman[] = "Wasserman & Faust 1994, Social Network Analysis, sec. 4.2";

const measure measure_components = {
    .about = {.name = "components",
              .label = "Components",
              .family = "network",
              .summary = "Into how many parts without ties between them the network falls.",
              .formula = "number of weak components, actors without ties included",
              .reference = wasserman,
              .scope = DIPLO_SCOPE_NETWORK,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_NEGATIVE},
    .kernel = components,
    .form = COMPONENTS,
    .blind = true};

const measure measure_strong_components = {
    .about = {.name = "strong_components",
              .label = "Strong components",
              .family = "network",
              .summary =
                  "Into how many parts the network falls in which all reach all along the ties.",
              .formula = "number of strong components, actors without ties included",
              .reference =
                  "Tarjan 1972, Depth-first search and linear graph algorithms, SIAM J. Comput. 1",
              .scope = DIPLO_SCOPE_NETWORK,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_NEGATIVE | DIPLO_ACCEPTS_DIRECTED},
    .kernel = components,
    .form = STRONG_COMPONENTS,
    .blind = true};

const measure measure_largest_component = {
    .about = {.name = "largest_component",
              .label = "Largest component",
              .family = "network",
              .summary =
                  "The share of the actors that belong to the largest part that hangs together.",
              .formula = "actors in the largest weak component / n",
              .reference = wasserman,
              .scope = DIPLO_SCOPE_NETWORK,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_NEGATIVE},
    .kernel = components,
    .form = LARGEST_COMPONENT,
    .blind = true};
