/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Clustering: how many of an actor's partners are partners of one another. With k(i) ties of
   strength s(i) together, and the sum over the triangles that i belongs to: clustering (sum of 1) /
   (k(i) (k(i) - 1) / 2) clustering_weighted  (sum of the strengths of its two ties) / (s(i) (k(i) -
   1)) and for the network: transitivity         3 * triangles / (sum of k(i) (k(i) - 1) / 2)
     mean_clustering      mean of the clustering of the actors with two ties or more */
#include "measure/kernel.h"
#include "measure/triangles.h"
#include <math.h>
#include <stdlib.h>

enum form { CLUSTERING, CLUSTERING_WEIGHTED, TRANSITIVITY, MEAN_CLUSTERING };

/* Indexed by actor, over the triangles that the actor belongs to. */
typedef struct sums {
  double *count, *strength;
} sums;

static void add_triangle(void *payload, const triangle *found) {
  sums *all = payload;
  const double *value = found->value;
  double around = value[0] + value[1] + value[2];
  for (int i = 0; i < 3; i++) {
    all->count[found->actor[i]]++;
    all->strength[found->actor[i]] += around - value[i];
  }
}

static double ties_of(const view *v, size_t actor) {
  return (double)(v->out.start[actor + 1] - v->out.start[actor]);
}

static double clustering_of(const view *v, const sums *all, size_t actor, bool weighted) {
  double ties = ties_of(v, actor), strength = 0;
  if (ties < 2)
    return NAN;
  if (!weighted)
    return all->count[actor] / (ties * (ties - 1) / 2);
  for (size_t s = v->out.start[actor]; s < v->out.start[actor + 1]; s++)
    strength += v->out.value[s];
  return all->strength[actor] / (strength * (ties - 1));
}

static diplo_status fill_actors(const view *v, const sums *all, measure_output *output,
                                diplo_error *error) {
  size_t missing = 0;
  for (size_t a = 0; a < v->actor_count; a++) {
    output->values[a] = clustering_of(v, all, a, output->kind->form == CLUSTERING_WEIGHTED);
    missing += ties_of(v, a) < 2;
  }
  if (missing == 0)
    return DIPLO_OK;
  return diplo_buffer_add_format(
      output->note, error, " Missing for %zu of %zu: fewer than two ties.", missing, output->count);
}

static diplo_status fill_network(const view *v, const sums *all, measure_output *output,
                                 diplo_error *error) {
  double corners = 0, pairs = 0, mean = 0, actors = 0;
  for (size_t a = 0; a < v->actor_count; a++) {
    double ties = ties_of(v, a);
    if (ties < 2)
      continue;
    corners += all->count[a];
    pairs += ties * (ties - 1) / 2;
    mean += clustering_of(v, all, a, false);
    actors++;
  }
  if (actors == 0)
    return diplo_buffer_add_text(output->note, " Missing: no actor has two ties.", error);
  output->values[0] = output->kind->form == TRANSITIVITY ? corners / pairs : mean / actors;
  return DIPLO_OK;
}

static diplo_status clustering(const measure_input *input, measure_output *outputs, size_t count,
                               diplo_error *error) {
  const view *v = input->view;
  diplo_status status;
  sums all = {calloc(v->actor_count + 1, sizeof *all.count),
              calloc(v->actor_count + 1, sizeof *all.strength)};
  if (!all.count || !all.strength) {
    status = diplo_error_memory(error);
    goto done;
  }
  DIPLO_TRY(triangles_visit(v, add_triangle, &all, error));
  for (size_t i = 0; i < count; i++) {
    bool of_actors = outputs[i].kind->about.scope == DIPLO_SCOPE_ACTOR;
    DIPLO_TRY(of_actors ? fill_actors(v, &all, &outputs[i], error)
                        : fill_network(v, &all, &outputs[i], error));
  }
done:
  free(all.count);
  free(all.strength);
  return status;
}

static const char watts[] =
    "Watts & Strogatz 1998, Collective dynamics of small-world networks, Nature 393";

const measure measure_clustering = {
    .about = {.name = "clustering",
              .label = "Clustering",
              .family = "degree",
              .summary = "High for actors whose partners are partners of one another.",
              .formula = "ties among the partners / (k(k - 1) / 2)",
              .reference = watts,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_IS_DEFAULT},
    .kernel = clustering,
    .form = CLUSTERING};

const measure measure_clustering_weighted = {
    .about = {.name = "clustering_weighted",
              .label = "Clustering (weighted)",
              .family = "degree",
              .summary = "High for actors whose strong ties lie in triangles.",
              .formula = "sum over triangles of the strengths of the two ties / (s(k - 1))",
              .reference = "Barrat, Barthelemy, Pastor-Satorras & Vespignani 2004, The "
                           "architecture of complex weighted networks, PNAS 101",
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_STRENGTH},
    .kernel = clustering,
    .form = CLUSTERING_WEIGHTED};

const measure measure_transitivity = {
    .about = {.name = "transitivity",
              .label = "Transitivity",
              .family = "network",
              .summary = "The share of pairs with a common partner that are tied themselves.",
              .formula = "3 * triangles / pairs of ties that share an actor",
              .reference = "Wasserman & Faust 1994, Social Network Analysis, sec. 6.6; Newman "
                           "2003, The structure and function of complex networks, SIAM Review 45",
              .scope = DIPLO_SCOPE_NETWORK,
              .use = DIPLO_USE_NONE},
    .kernel = clustering,
    .form = TRANSITIVITY};

const measure measure_mean_clustering = {
    .about = {.name = "mean_clustering",
              .label = "Mean clustering",
              .family = "network",
              .summary = "The mean of the clustering of the actors with two ties or more.",
              .formula = "mean of ties among the partners / (k(k - 1) / 2)",
              .reference = watts,
              .scope = DIPLO_SCOPE_NETWORK,
              .use = DIPLO_USE_NONE},
    .kernel = clustering,
    .form = MEAN_CLUSTERING};
