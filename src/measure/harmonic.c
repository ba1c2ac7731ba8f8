/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Harmonic centrality (Marchiori and Latora 2000; Rochat 2009; Boldi and Vigna 2014): the sum of 1
   / d over all others, 0 for those that are not reached. Safe in networks of several components. */
#include "measure/paths.h"
#include <math.h>

static double harmonic(const path_totals *totals, double *const sums[], size_t actor,
                       bool normalized) {
  if (!normalized)
    return sums[PATH_INVERSE][actor];
  return totals->actor_count > 1 ? sums[PATH_INVERSE][actor] / (double)(totals->actor_count - 1)
                                 : NAN;
}

static const path_detail out = {1 << PATH_INVERSE, false, harmonic, "there is no other actor"};
static const path_detail in = {1 << PATH_INVERSE, true, harmonic, "there is no other actor"};

static const char reference[] =
    "Marchiori & Latora 2000, Harmony in the small-world, Physica A 285; Rochat 2009, Closeness "
    "centrality "
    "extended to unconnected graphs; Boldi & Vigna 2014, Axioms for centrality, Internet Math. 10";

const measure measure_harmonic = {
    .about = {.name = "harmonic",
              .label = "Harmonic",
              .family = "paths",
              .summary =
                  "High where many others are near, whatever the direction; the unreached count 0.",
              .formula = "sum of 1 / distance over all others",
              .normalized = "sum of 1 / distance over all others / (n - 1)",
              .reference = reference,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_LENGTH,
              .flags = DIPLO_IS_DEFAULT},
    .kernel = paths_kernel,
    .detail = &out};

const measure measure_harmonic_out = {
    .about = {.name = "harmonic_out",
              .label = "Harmonic (out)",
              .family = "paths",
              .summary = "High where the actor reaches many others by short ways along the ties.",
              .formula = "sum of 1 / distance to all others",
              .normalized = "sum of 1 / distance to all others / (n - 1)",
              .reference = reference,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_LENGTH,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = paths_kernel,
    .detail = &out};

const measure measure_harmonic_in = {
    .about = {.name = "harmonic_in",
              .label = "Harmonic (in)",
              .family = "paths",
              .summary = "High where many others reach the actor by short ways along the ties.",
              .formula = "sum of 1 / distance from all others",
              .normalized = "sum of 1 / distance from all others / (n - 1)",
              .reference = reference,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_LENGTH,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = paths_kernel,
    .detail = &in};
