/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Closeness (Bavelas 1950; Freeman 1979), with the form for networks in several components
   (Wasserman and Faust 1994). With r(i) the number of actors that i reaches and D(i) the sum of
   their distances:

     closeness     1 / D(i),                       normalised r(i) / D(i)
     closeness_wf  (r(i) / (n - 1)) * (r(i) / D(i))

   `_out` takes the distances from the actor, `_in` those to it, the plain form forgets direction.
 */
#include "measure/paths.h"
#include <math.h>

static double closeness(const path_totals *totals, double *const sums[], size_t actor,
                        bool normalized) {
  (void)totals;
  double reached = sums[PATH_REACHED][actor];
  if (reached == 0)
    return NAN;
  return (normalized ? reached : 1) / sums[PATH_DISTANCE][actor];
}

static double closeness_wf(const path_totals *totals, double *const sums[], size_t actor,
                           bool normalized) {
  (void)normalized;
  double reached = sums[PATH_REACHED][actor];
  if (reached == 0)
    return NAN;
  return reached / (double)(totals->actor_count - 1) * (reached / sums[PATH_DISTANCE][actor]);
}

enum { WANTED = 1 << PATH_REACHED | 1 << PATH_DISTANCE };

static const path_detail out = {WANTED, false, closeness, "no other actor is reached"};
static const path_detail in = {WANTED, true, closeness, "no other actor reaches it"};
static const path_detail wf_out = {WANTED, false, closeness_wf, "no other actor is reached"};
static const path_detail wf_in = {WANTED, true, closeness_wf, "no other actor reaches it"};

static const char freeman[] =
    "Bavelas 1950, Communication patterns in task-oriented groups, J. Acoust. "
    "Soc. Am. 22; Freeman 1979, Centrality in social networks, Soc. Netw. 1";
static const char wasserman[] = "Wasserman & Faust 1994, Social Network Analysis, eq. 5.22";

const measure measure_closeness = {
    .about = {.name = "closeness",
              .label = "Closeness",
              .family = "paths",
              .summary =
                  "High where all others that can be reached are near, whatever the direction.",
              .formula = "1 / sum of distances to the r actors reached",
              .normalized = "r / sum of distances to the r actors reached",
              .reference = freeman,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_LENGTH,
              .flags = DIPLO_IS_DEFAULT},
    .kernel = paths_kernel,
    .detail = &out};

const measure measure_closeness_out = {
    .about = {.name = "closeness_out",
              .label = "Closeness (out)",
              .family = "paths",
              .summary = "High where those that the actor can reach along the ties are near.",
              .formula = "1 / sum of distances to the r actors reached",
              .normalized = "r / sum of distances to the r actors reached",
              .reference = freeman,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_LENGTH,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = paths_kernel,
    .detail = &out};

const measure measure_closeness_in = {
    .about = {.name = "closeness_in",
              .label = "Closeness (in)",
              .family = "paths",
              .summary = "High where those that can reach the actor along the ties are near.",
              .formula = "1 / sum of distances from the r actors that reach it",
              .normalized = "r / sum of distances from the r actors that reach it",
              .reference = freeman,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_LENGTH,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = paths_kernel,
    .detail = &in};

const measure measure_closeness_wf = {
    .about = {.name = "closeness_wf",
              .label = "Closeness (Wasserman-Faust)",
              .family = "paths",
              .summary =
                  "Closeness that counts how many are reached: for networks in several components.",
              .formula = "r / (n - 1) * r / sum of distances to the r actors reached",
              .reference = wasserman,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_LENGTH},
    .kernel = paths_kernel,
    .detail = &wf_out};

const measure measure_closeness_wf_out = {
    .about = {.name = "closeness_wf_out",
              .label = "Closeness (Wasserman-Faust, out)",
              .family = "paths",
              .summary = "Closeness along the ties that counts how many are reached.",
              .formula = "r / (n - 1) * r / sum of distances to the r actors reached",
              .reference = wasserman,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_LENGTH,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = paths_kernel,
    .detail = &wf_out};

const measure measure_closeness_wf_in = {
    .about = {.name = "closeness_wf_in",
              .label = "Closeness (Wasserman-Faust, in)",
              .family = "paths",
              .summary = "Closeness against the ties that counts how many reach the actor.",
              .formula = "r / (n - 1) * r / sum of distances from the r actors that reach it",
              .reference = wasserman,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_LENGTH,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = paths_kernel,
    .detail = &wf_in};
