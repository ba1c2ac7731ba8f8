/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reach (how many are within k steps; Borgatti, Everett & Johnson 2013) and decay centrality (the
   sum of delta^d; Jackson 2008). Both count steps: weights do not enter. */
#include "measure/paths.h"
#include <math.h>

static double per_other(const path_totals *totals, double sum, bool normalized, double most) {
  if (!normalized)
    return sum;
  return totals->actor_count > 1 ? sum / ((double)(totals->actor_count - 1) * most) : NAN;
}

static double reach(const path_totals *totals, double *const sums[], size_t actor,
                    bool normalized) {
  return per_other(totals, sums[PATH_WITHIN][actor], normalized, 1);
}

static double decay(const path_totals *totals, double *const sums[], size_t actor,
                    bool normalized) {
  return per_other(totals, sums[PATH_DECAY][actor], normalized, totals->delta);
}

static const path_detail reach_any = {1 << PATH_WITHIN, false, reach, "there is no other actor"};
static const path_detail reach_to = {1 << PATH_WITHIN, true, reach, "there is no other actor"};
static const path_detail decay_any = {1 << PATH_DECAY, false, decay, "there is no other actor"};
static const path_detail decay_to = {1 << PATH_DECAY, true, decay, "there is no other actor"};

static const char borgatti[] =
    "Borgatti, Everett & Johnson 2013, Analyzing Social Networks, ch. 10";
static const char jackson[] = "Jackson 2008, Social and Economic Networks, sec. 2.2.4";

const measure measure_reach = {
    .about = {.name = "reach",
              .label = "Reach",
              .family = "paths",
              .summary = "How many others are within k steps (--reach, 2), whatever the direction.",
              .formula = "number of others at a distance of at most k steps",
              .normalized = "number of others at a distance of at most k steps / (n - 1)",
              .reference = borgatti,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_NONE},
    .kernel = paths_kernel,
    .detail = &reach_any};

const measure measure_reach_out = {
    .about = {.name = "reach_out",
              .label = "Reach (out)",
              .family = "paths",
              .summary =
                  "How many others the actor reaches within k steps (--reach, 2) along the ties.",
              .formula = "number of others reached in at most k steps",
              .normalized = "number of others reached in at most k steps / (n - 1)",
              .reference = borgatti,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = paths_kernel,
    .detail = &reach_any};

const measure measure_reach_in = {
    .about = {.name = "reach_in",
              .label = "Reach (in)",
              .family = "paths",
              .summary =
                  "How many others reach the actor within k steps (--reach, 2) along the ties.",
              .formula = "number of others that reach it in at most k steps",
              .normalized = "number of others that reach it in at most k steps / (n - 1)",
              .reference = borgatti,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = paths_kernel,
    .detail = &reach_to};

const measure measure_decay = {
    .about = {.name = "decay",
              .label = "Decay",
              .family = "paths",
              .summary =
                  "Others count delta^distance (--decay, 0.5): near ones much, far ones little.",
              .formula = "sum of delta^distance over the others that are reached, in steps",
              .normalized = "sum of delta^distance / ((n - 1) delta)",
              .reference = jackson,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_NONE},
    .kernel = paths_kernel,
    .detail = &decay_any};

const measure measure_decay_out = {
    .about = {.name = "decay_out",
              .label = "Decay (out)",
              .family = "paths",
              .summary = "Decay centrality over those that the actor reaches along the ties.",
              .formula = "sum of delta^distance to the others that are reached, in steps",
              .normalized = "sum of delta^distance / ((n - 1) delta)",
              .reference = jackson,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = paths_kernel,
    .detail = &decay_any};

const measure measure_decay_in = {
    .about = {.name = "decay_in",
              .label = "Decay (in)",
              .family = "paths",
              .summary = "Decay centrality over those that reach the actor along the ties.",
              .formula = "sum of delta^distance from the others that reach it, in steps",
              .normalized = "sum of delta^distance / ((n - 1) delta)",
              .reference = jackson,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = paths_kernel,
    .detail = &decay_to};
