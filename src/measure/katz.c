/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Katz's status (Katz 1953) and Bonacich's power (Bonacich 1987): sums over all walks, those of
   length k weighted by the k-th power of a factor. Both solve a linear system. */
#include "measure/kernel.h"
#include "measure/linear.h"
#include "measure/perron.h"
#include <diplonet/number.h>
#include <math.h>
#include <stdlib.h>

enum { KATZ, POWER };

/* Where there is no cycle every factor will do, and the largest strength takes the place of the
   spectral radius. */
static double reference_value(const view *v, const perron *p, int form) {
  const struct view_slots *slots = form == KATZ ? &v->in : &v->out;
  double largest = 0;
  if (p->radius > 0)
    return p->radius;
  for (size_t a = 0; a < v->actor_count; a++) {
    double strength = 0;
    for (size_t slot = slots->start[a]; slot < slots->start[a + 1]; slot++)
      strength += slots->value[slot];
    largest = fmax(largest, strength);
  }
  return largest > 0 ? largest : 1;
}

static diplo_status refuse(const perron *p, int form, double factor, diplo_error *error) {
  char text[DIPLO_NUMBER_SIZE], limit[DIPLO_NUMBER_SIZE];
  diplo_number_format(factor, text);
  diplo_number_format_rounded(1 / p->radius, 6, limit);
  if (form == KATZ)
    return diplo_error_set(error, DIPLO_DATA,
                           "katz: alpha %s is not between 0 and %s (1 / the largest eigenvalue): "
                           "choose a smaller --katz-alpha, or none for 0.85 of the limit",
                           text, limit);
  return diplo_error_set(error, DIPLO_DATA,
                         "power: with beta %s the system has no unique solution, or is too large "
                         "for a beta beyond %s (1 / the largest eigenvalue): choose another "
                         "--power-beta, or none for 0.75 of the limit",
                         text, limit);
}

/* x = b + factor M x over all actors. `right` and `x` are indexed by actor. */
static diplo_status solve(const view *v, int form, double factor, const double *right, double *x,
                          bool *solved, diplo_error *error) {
  ordering order = {0};
  sparse matrix = {0};
  diplo_status status;
  *solved = true;
  DIPLO_TRY(ordering_init_whole(&order, v->actor_count, error));
  DIPLO_TRY(sparse_init(&matrix, form == KATZ ? &v->in : &v->out, &order, &order, error));
  if (v->actor_count > 0)
    DIPLO_TRY(linear_solve(&matrix, 0, v->actor_count, factor, right, x, solved, error));
done:
  ordering_clear(&order);
  sparse_clear(&matrix);
  return status;
}

static diplo_status say_factor(measure_output *output, const perron *p, double factor,
                               diplo_error *error) {
  char text[DIPLO_NUMBER_SIZE], radius[DIPLO_NUMBER_SIZE];
  bool katz = output->kind->form == KATZ;
  diplo_number_format_rounded(factor, 10, text);
  diplo_number_format_rounded(p->radius, 10, radius);
  if (p->radius == 0)
    return diplo_buffer_add_format(output->note, error,
                                   " %s %s; no way leads back to where it began, so that every "
                                   "factor would do.",
                                   katz ? "Alpha" : "Beta", text);
  diplo_status status =
      diplo_buffer_add_format(output->note, error, " %s %s; the largest eigenvalue is %s.",
                              katz ? "Alpha" : "Beta", text, radius);
  if (status == DIPLO_OK && !katz && fabs(factor) * p->radius >= 1)
    status = diplo_buffer_add_text(output->note,
                                   " Beta is beyond 1 / the largest eigenvalue: the sum over walks "
                                   "does not converge, and the scores solve the equation alone.",
                                   error);
  return status;
}

/* Scales to length 1 (normalised Katz) or to length sqrt(n) (power). */
static void scale(measure_output *output, double target) {
  double squares = 0;
  for (size_t a = 0; a < output->count; a++)
    squares += output->values[a] * output->values[a];
  for (size_t a = 0; squares > 0 && a < output->count; a++)
    output->values[a] *= target / sqrt(squares);
}

static diplo_status finish(const measure_input *input, measure_output *output, const double *right,
                           diplo_error *error) {
  double largest = 0;
  if (output->kind->form == KATZ) {
    if (output->normalized)
      scale(output, 1);
    return DIPLO_OK;
  }
  for (size_t a = 0; a < output->count; a++)
    largest = fmax(largest, right[a]);
  if (largest > 0) {
    scale(output, sqrt((double)input->view->actor_count));
    return DIPLO_OK;
  }
  for (size_t a = 0; a < output->count; a++)
    output->values[a] = NAN;
  if (output->count == 0)
    return DIPLO_OK;
  return diplo_buffer_add_text(output->note, " Missing: there is no tie.", error);
}

static diplo_status fill(const measure_input *input, const perron *p, measure_output *output,
                         double *right, diplo_error *error) {
  const view *v = input->view;
  int form = output->kind->form;
  double factor = form == KATZ ? input->options->katz_alpha : input->options->power_beta;
  bool solved;
  diplo_status status;
  if (factor == 0)
    factor = (form == KATZ ? 0.85 : 0.75) / reference_value(v, p, form);
  if (form == KATZ && (!(factor > 0) || factor * p->radius >= 1))
    return refuse(p, form, factor, error);
  for (size_t a = 0; a < v->actor_count; a++) {
    right[a] = form == KATZ ? 1 : 0;
    for (size_t slot = v->out.start[a]; form == POWER && slot < v->out.start[a + 1]; slot++)
      right[a] += v->out.value[slot];
  }
  DIPLO_TRY(solve(v, form, factor, right, output->values, &solved, error));
  if (!solved)
    return refuse(p, form, factor, error);
  DIPLO_TRY(say_factor(output, p, factor, error));
  DIPLO_TRY(finish(input, output, right, error));
done:
  return status;
}

static diplo_status kernel(const measure_input *input, measure_output *outputs, size_t count,
                           diplo_error *error) {
  perron p = {0};
  double *right = malloc((input->view->actor_count + 1) * sizeof *right);
  diplo_status status = right ? DIPLO_OK : diplo_error_memory(error);
  if (status == DIPLO_OK)
    status = perron_init(&p, input->view, error);
  for (size_t i = 0; status == DIPLO_OK && i < count; i++)
    status = fill(input, &p, &outputs[i], right, error);
  perron_clear(&p);
  free(right);
  return status;
}

const measure measure_katz = {
    .about = {.name = "katz",
              .label = "Katz",
              .family = "spectral",
              .summary = "High for actors to whom many short walks along strong ties lead.",
              .formula = "x(i) = 1 + alpha * sum over ties j -> i of a(j,i) x(j)",
              .normalized = "x(i) / square root of the sum of x^2",
              .reference = "Katz 1953, A new status index derived from sociometric analysis, "
                           "Psychometrika 18",
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_STRENGTH,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = kernel,
    .form = KATZ};

const measure measure_power = {
    .about = {.name = "power",
              .label = "Power (Bonacich)",
              .family = "spectral",
              .summary = "High for actors tied to others who are high (beta above 0) or low (beta "
                         "below 0) themselves.",
              .formula = "c(i) = sum over ties i -> j of a(i,j) (alpha + beta c(j)), alpha such "
                         "that the sum of c^2 is n",
              .reference = "Bonacich 1987, Power and centrality: a family of measures, Am. J. "
                           "Sociol. 92",
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_STRENGTH,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = kernel,
    .form = POWER};
