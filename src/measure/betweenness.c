/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Betweenness of actors and ties (Freeman 1977; Girvan and Newman 2002), by dependencies (Brandes
   2001, 2008). With sigma(s,t) the number of shortest paths from s to t and sigma(s,t|x) of those
   through x:

     betweenness(x) = sum over pairs s, t (neither is x) of sigma(s,t|x) / sigma(s,t)

   Undirected pairs count once, directed pairs in their order. */
#include "measure/paths.h"
#include <math.h>

/* Number of pairs among `actors`. */
static double pairs_of(double actors, bool directed) {
  return actors * (actors - 1) / (directed ? 1 : 2);
}

static double share_of(double dependency, bool directed, bool normalized, double pairs) {
  double score = directed ? dependency : dependency / 2;
  if (!normalized)
    return score;
  return pairs > 0 ? score / pairs : NAN;
}

static double betweenness(const path_totals *totals, double *const sums[], size_t actor,
                          bool normalized) {
  (void)sums;
  double pairs = pairs_of((double)totals->actor_count - 1, totals->directed);
  return share_of(totals->between_actors[actor], totals->directed, normalized, pairs);
}

static double tie_betweenness(const path_totals *totals, double *const sums[], size_t arc,
                              bool normalized) {
  (void)sums;
  double pairs = pairs_of((double)totals->actor_count, totals->directed);
  return share_of(totals->between_arcs[arc], totals->directed, normalized, pairs);
}

static const path_detail of_actors = {PATH_BETWEEN_ACTORS, false, betweenness,
                                      "fewer than three actors"};
static const path_detail of_ties = {PATH_BETWEEN_ARCS, false, tie_betweenness,
                                    "fewer than two actors"};

const measure measure_betweenness = {
    .about =
        {.name = "betweenness",
         .label = "Betweenness",
         .family = "paths",
         .summary = "High for actors that lie on many shortest paths between others.",
         .formula = "sum over pairs s, t of the share of shortest paths that pass through",
         .normalized =
             "share sum / number of pairs of others: (n - 1)(n - 2) directed, half undirected",
         .reference =
             "Freeman 1977, A set of measures of centrality based on betweenness, Sociometry 40; "
             "Brandes 2001, A faster algorithm for betweenness centrality, J. Math. Sociol. 25",
         .scope = DIPLO_SCOPE_ACTOR,
         .use = DIPLO_USE_LENGTH,
         .flags = DIPLO_ACCEPTS_DIRECTED | DIPLO_IS_DEFAULT},
    .kernel = paths_kernel,
    .detail = &of_actors};

const measure measure_tie_betweenness = {
    .about =
        {.name = "tie_betweenness",
         .label = "Tie betweenness",
         .family = "paths",
         .summary = "High for ties that lie on many shortest paths between actors.",
         .formula = "sum over pairs s, t of the share of shortest paths that use the tie",
         .normalized = "share sum / number of pairs: n(n - 1) directed, half undirected",
         .reference =
             "Girvan & Newman 2002, Community structure in social and biological networks, PNAS "
             "99; "
             "Brandes 2008, On variants of shortest-path betweenness centrality, Soc. Netw. 30",
         .scope = DIPLO_SCOPE_TIE,
         .use = DIPLO_USE_LENGTH,
         .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = paths_kernel,
    .detail = &of_ties};
