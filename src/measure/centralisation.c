/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Centralisation (Freeman 1979): how far the network is from one where a single actor has
   everything. The sum of the differences to the highest score, over the largest sum that n actors
   can have (a star). The scores are those of another measure's kernel, raw and without weights. */
#include "measure/host.h"
#include <math.h>
#include <stdlib.h>

typedef struct centralisation {
  const char *of; /* the measure */
  bool connected; /* has a value only where all actors hang together */
  /* The largest sum of differences among n actors. */
  double (*most)(double n, bool directed);
  /* Changes the n raw scores to those that `most` is about; NULL: nothing to change. */
  void (*adapt)(double *scores, size_t n);
} centralisation;

static double most_degree(double n, bool directed) {
  (void)directed;
  return (n - 1) * (n - 2);
}

/* All ties to one actor, or all from one: with direction nobody else has any. */
static double most_side(double n, bool directed) {
  return directed ? (n - 1) * (n - 1) : (n - 1) * (n - 2);
}

static double most_betweenness(double n, bool directed) {
  return (n - 1) * (n - 1) * (n - 2) / (directed ? 1 : 2);
}

static double most_closeness(double n, bool directed) {
  (void)directed;
  return (n - 1) * (n - 2) / (2 * n - 3);
}

/* From 1 / (sum of distances) to 1 / (mean distance). */
static void adapt_closeness(double *scores, size_t n) {
  for (size_t a = 0; a < n; a++)
    scores[a] *= (double)n - 1;
}

/* Scores with maximum 1; the largest sum is that of two actors tied with one another alone. */
static double most_eigenvector(double n, bool directed) {
  (void)directed;
  return n - 2;
}

static void adapt_eigenvector(double *scores, size_t n) {
  double most = 0;
  for (size_t a = 0; a < n; a++)
    most = fmax(most, scores[a]);
  for (size_t a = 0; a < n; a++)
    scores[a] /= most;
}

static diplo_status find_scores(const measure_input *input, const measure *base, double *scores,
                                diplo_error *error) {
  diplo_buffer note = {0};
  measure_output inner = {base, scores, input->view->actor_count, false, &note};
  diplo_status status = base->kernel(input, &inner, 1, error);
  diplo_buffer_clear(&note);
  return status;
}

/* NaN where a score is missing. */
static double sum_differences(const double *scores, size_t n) {
  double most = scores[0], sum = 0;
  for (size_t a = 1; a < n; a++)
    most = fmax(most, scores[a]);
  for (size_t a = 0; a < n; a++)
    sum += most - scores[a];
  return sum;
}

static diplo_status find_reason(const view *v, const centralisation *detail, const char **reason,
                                diplo_error *error) {
  *reason = v->actor_count < 3 ? "there are fewer than three actors" : NULL;
  if (*reason || !detail->connected)
    return DIPLO_OK;
  size_t count = 0;
  uint32_t *component = malloc((v->actor_count + 1) * sizeof *component);
  diplo_status status =
      component ? view_components(v, component, &count, error) : diplo_error_memory(error);
  free(component);
  if (count > 1)
    *reason = "the network falls into parts without ties between them";
  return status;
}

static diplo_status score(const measure_input *input, measure_output *output, diplo_error *error) {
  const centralisation *detail = output->kind->detail;
  const view *v = input->view;
  const char *reason;
  double *scores = NULL;
  diplo_status status;
  DIPLO_TRY(find_reason(v, detail, &reason, error));
  if (reason) {
    status = diplo_buffer_add_format(output->note, error, " Missing: %s.", reason);
    goto done;
  }
  scores = malloc((v->actor_count + 1) * sizeof *scores);
  if (!scores) {
    status = diplo_error_memory(error);
    goto done;
  }
  for (size_t a = 0; a < v->actor_count; a++)
    scores[a] = NAN;
  DIPLO_TRY(find_scores(input, measure_find(detail->of), scores, error));
  if (detail->adapt)
    detail->adapt(scores, v->actor_count);
  *output->values =
      sum_differences(scores, v->actor_count) / detail->most((double)v->actor_count, v->directed);
  if (isnan(*output->values))
    DIPLO_TRY(
        diplo_buffer_add_format(output->note, error, " Missing: an actor has no %s.", detail->of));
done:
  free(scores);
  return status;
}

static diplo_status centralise(const measure_input *input, measure_output *outputs, size_t count,
                               diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < count; i++)
    DIPLO_TRY(score(input, &outputs[i], error));
done:
  return status;
}

static const char freeman[] =
    "Freeman 1979, Centrality in social networks: conceptual clarification, Soc. Netw. 1";

static const centralisation of_degree = {"degree", false, most_degree, NULL};
static const centralisation of_degree_in = {"degree_in", false, most_side, NULL};
static const centralisation of_degree_out = {"degree_out", false, most_side, NULL};
static const centralisation of_betweenness = {"betweenness", false, most_betweenness, NULL};
static const centralisation of_closeness = {"closeness", true, most_closeness, adapt_closeness};
static const centralisation of_eigenvector = {"eigenvector", true, most_eigenvector,
                                              adapt_eigenvector};

const measure measure_centralisation_degree = {
    .about = {.name = "centralisation_degree",
              .label = "Centralisation by degree",
              .family = "network",
              .summary = "1 where one actor has everything, 0 where all are alike: by degree.",
              .formula = "sum of (highest - each) over the degrees / (n - 1)(n - 2)",
              .reference = freeman,
              .scope = DIPLO_SCOPE_NETWORK,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_NEGATIVE},
    .kernel = centralise,
    .detail = &of_degree,
    .blind = true};

const measure measure_centralisation_degree_in = {
    .about = {.name = "centralisation_degree_in",
              .label = "Centralisation by degree (in)",
              .family = "network",
              .summary = "1 where one actor has everything, 0 where all are alike: by degree (in).",
              .formula = "sum of (highest - each) over the degrees / (n - 1)^2; (n - 1)(n - 2) "
                         "without direction",
              .reference = freeman,
              .scope = DIPLO_SCOPE_NETWORK,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_NEGATIVE | DIPLO_ACCEPTS_DIRECTED},
    .kernel = centralise,
    .detail = &of_degree_in,
    .blind = true};

const measure measure_centralisation_degree_out = {
    .about = {.name = "centralisation_degree_out",
              .label = "Centralisation by degree (out)",
              .family = "network",
              .summary =
                  "1 where one actor has everything, 0 where all are alike: by degree (out).",
              .formula = "sum of (highest - each) over the degrees / (n - 1)^2; (n - 1)(n - 2) "
                         "without direction",
              .reference = freeman,
              .scope = DIPLO_SCOPE_NETWORK,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_NEGATIVE | DIPLO_ACCEPTS_DIRECTED},
    .kernel = centralise,
    .detail = &of_degree_out,
    .blind = true};

const measure measure_centralisation_betweenness = {
    .about = {.name = "centralisation_betweenness",
              .label = "Centralisation by betweenness",
              .family = "network",
              .summary = "1 where one actor has everything, 0 where all are alike: by betweenness.",
              .formula = "sum of (highest - each) over the betweennesses / (n - 1)^2 (n - 2); half "
                         "of it without direction",
              .reference = freeman,
              .scope = DIPLO_SCOPE_NETWORK,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = centralise,
    .detail = &of_betweenness};

const measure measure_centralisation_closeness = {
    .about = {.name = "centralisation_closeness",
              .label = "Centralisation by closeness",
              .family = "network",
              .summary = "1 where one actor has everything, 0 where all are alike: by closeness.",
              .formula = "sum of (highest - each) over the closenesses / (n - 1)(n - 2) / (2n - "
                         "3), where closeness is 1 / mean distance",
              .reference = freeman,
              .scope = DIPLO_SCOPE_NETWORK,
              .use = DIPLO_USE_NONE},
    .kernel = centralise,
    .detail = &of_closeness};

const measure measure_centralisation_eigenvector = {
    .about = {.name = "centralisation_eigenvector",
              .label = "Centralisation by eigenvector",
              .family = "network",
              .summary = "1 where one actor has everything, 0 where all are alike: by eigenvector.",
              .formula = "sum of (highest - each) over the eigenvector scores / n - 2, where the "
                         "highest score is 1",
              .reference = freeman,
              .scope = DIPLO_SCOPE_NETWORK,
              .use = DIPLO_USE_NONE},
    .kernel = centralise,
    .detail = &of_eigenvector};
