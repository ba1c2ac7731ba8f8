/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Eigenvector centrality (Bonacich 1972): an actor's score is proportional to the sum of the scores
   of those that it is tied to, each times the strength of the tie; where ties have a direction, of
   those whose ties lead to it. Each component is solved by itself, its largest score is 1. */
#include "measure/kernel.h"
#include "measure/perron.h"

static diplo_status kernel(const measure_input *input, measure_output *outputs, size_t count,
                           diplo_error *error) {
  perron p = {0};
  diplo_status status;
  DIPLO_TRY(perron_init(&p, input->view, error));
  for (size_t i = 0; i < count; i++) {
    for (size_t a = 0; a < outputs[i].count; a++)
      outputs[i].values[a] = p.vector[a];
    DIPLO_TRY(perron_describe(&p, outputs[i].note, error));
  }
done:
  perron_clear(&p);
  return status;
}

const measure measure_eigenvector = {
    .about = {.name = "eigenvector",
              .label = "Eigenvector",
              .family = "spectral",
              .summary =
                  "High for actors that are strongly tied to others who are high themselves.",
              .formula = "x(i) = 1 / lambda * sum over ties j -> i of a(j,i) x(j), lambda the "
                         "largest eigenvalue of the component, largest x of it 1",
              .reference = "Bonacich 1972, Factoring and weighting approaches to status scores and "
                           "clique identification, J. Math. Sociol. 2",
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_STRENGTH,
              .flags = DIPLO_ACCEPTS_DIRECTED | DIPLO_IS_DEFAULT},
    .kernel = kernel};
