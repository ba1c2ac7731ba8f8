/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Eccentricity (Hage and Harary 1995), diameter and mean distance: over the pairs that are
 * connected. */
#include "measure/paths.h"
#include <math.h>

static double eccentricity(const path_totals *totals, double *const sums[], size_t actor,
                           bool normalized) {
  (void)totals;
  (void)normalized;
  return sums[PATH_LONGEST][actor] > 0 ? sums[PATH_LONGEST][actor] : NAN;
}

static double diameter(const path_totals *totals, double *const sums[], size_t index,
                       bool normalized) {
  (void)index;
  (void)normalized;
  double longest = 0;
  for (size_t a = 0; a < totals->actor_count; a++)
    longest = fmax(longest, sums[PATH_LONGEST][a]);
  return longest > 0 ? longest : NAN;
}

static double mean_distance(const path_totals *totals, double *const sums[], size_t index,
                            bool normalized) {
  (void)index;
  (void)normalized;
  double distance = 0, pairs = 0;
  for (size_t a = 0; a < totals->actor_count; a++) {
    distance += sums[PATH_DISTANCE][a];
    pairs += sums[PATH_REACHED][a];
  }
  return pairs > 0 ? distance / pairs : NAN;
}

static const path_detail any = {1 << PATH_LONGEST, false, eccentricity,
                                "no other actor is reached"};
static const path_detail to = {1 << PATH_LONGEST, true, eccentricity, "no other actor reaches it"};
static const path_detail longest = {1 << PATH_LONGEST, false, diameter,
                                    "no two actors are connected"};
static const path_detail mean = {1 << PATH_DISTANCE | 1 << PATH_REACHED, false, mean_distance,
                                 "no two actors are connected"};

static const char hage[] =
    "Hage & Harary 1995, Eccentricity and centrality in networks, Soc. Netw. 17";
static const char wasserman[] = "Wasserman & Faust 1994, Social Network Analysis, sec. 4.3.3";

const measure measure_eccentricity = {
    .about = {.name = "eccentricity",
              .label = "Eccentricity",
              .family = "paths",
              .summary =
                  "Distance to the farthest actor that can be reached, whatever the direction.",
              .formula = "largest distance to an actor that is reached",
              .reference = hage,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_LENGTH},
    .kernel = paths_kernel,
    .detail = &any};

const measure measure_eccentricity_out = {
    .about = {.name = "eccentricity_out",
              .label = "Eccentricity (out)",
              .family = "paths",
              .summary = "Distance to the farthest actor that is reached along the ties.",
              .formula = "largest distance to an actor that is reached",
              .reference = hage,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_LENGTH,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = paths_kernel,
    .detail = &any};

const measure measure_eccentricity_in = {
    .about = {.name = "eccentricity_in",
              .label = "Eccentricity (in)",
              .family = "paths",
              .summary = "Distance from the farthest actor that reaches this one along the ties.",
              .formula = "largest distance from an actor that reaches it",
              .reference = hage,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_LENGTH,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = paths_kernel,
    .detail = &to};

const measure measure_diameter = {
    .about = {.name = "diameter",
              .label = "Diameter",
              .family = "network",
              .summary = "The longest of the shortest paths, over the pairs that are connected.",
              .formula = "largest finite distance",
              .reference = wasserman,
              .scope = DIPLO_SCOPE_NETWORK,
              .use = DIPLO_USE_LENGTH,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = paths_kernel,
    .detail = &longest};

const measure measure_mean_distance = {
    .about = {.name = "mean_distance",
              .label = "Mean distance",
              .family = "network",
              .summary =
                  "The mean length of the shortest paths, over the pairs that are connected.",
              .formula = "mean of the finite distances between different actors",
              .reference = wasserman,
              .scope = DIPLO_SCOPE_NETWORK,
              .use = DIPLO_USE_LENGTH,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = paths_kernel,
    .detail = &mean};
