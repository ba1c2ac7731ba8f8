/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Degree and strength in one (Opsahl, Agneessens & Skvoretz 2010): with k ties of strength s
   together, k^(1 - alpha) s^alpha alpha 0 is the degree, 1 the strength; below 1 many weak ties
   count more than few strong ones. */
#include "measure/degree.h"
#include <diplonet/number.h>
#include <math.h>

static double alpha_degree(const struct view_slots *slots, size_t actor, double alpha) {
  size_t begin = slots->start[actor], end = slots->start[actor + 1];
  double strength = 0;
  for (size_t s = begin; s < end; s++)
    strength += slots->value[s];
  /* 0^(1 - alpha) has no value where alpha is above 1; who has no ties has the score 0. */
  return begin == end ? 0 : pow((double)(end - begin), 1 - alpha) * pow(strength, alpha);
}

static diplo_status degree_alpha(const measure_input *input, measure_output *outputs, size_t count,
                                 diplo_error *error) {
  const view *v = input->view;
  diplo_status status = DIPLO_OK;
  char text[DIPLO_NUMBER_SIZE];
  diplo_number_format(input->options->alpha, text);
  for (size_t i = 0; i < count; i++) {
    const struct view_slots *slots = outputs[i].kind->form == DEGREE_IN ? &v->in : &v->out;
    for (size_t a = 0; a < v->actor_count; a++) {
      outputs[i].values[a] = alpha_degree(slots, a, input->options->alpha);
      if (!isfinite(outputs[i].values[a])) {
        status = diplo_error_set(error, DIPLO_DATA,
                                 "%s: a score is larger than a number can hold: choose a smaller "
                                 "--alpha",
                                 outputs[i].kind->about.name);
        goto done;
      }
    }
    DIPLO_TRY(diplo_buffer_add_format(outputs[i].note, error, " alpha = %s.", text));
  }
done:
  return status;
}

static const char opsahl[] =
    "Opsahl, Agneessens & Skvoretz 2010, Node centrality in weighted networks, Soc. Netw. 32";

const measure measure_degree_alpha = {
    .about = {.name = "degree_alpha",
              .label = "Opsahl's degree",
              .family = "degree",
              .summary = "High for actors with many and strong ties; alpha (--alpha, 0.5) weighs "
                         "strength against number.",
              .formula = "k^(1 - alpha) s^alpha with k the number and s the strength of the ties; "
                         "0 without ties",
              .reference = opsahl,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_STRENGTH},
    .kernel = degree_alpha,
    .form = DEGREE_ALL};

const measure measure_degree_alpha_in = {
    .about = {.name = "degree_alpha_in",
              .label = "Opsahl's degree (in)",
              .family = "degree",
              .summary = "High for actors that many and strong ties lead to (--alpha, 0.5).",
              .formula = "k^(1 - alpha) s^alpha with k the number and s the strength of the ties "
                         "to the actor; 0 without ties",
              .reference = opsahl,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_STRENGTH,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = degree_alpha,
    .form = DEGREE_IN};

const measure measure_degree_alpha_out = {
    .about = {.name = "degree_alpha_out",
              .label = "Opsahl's degree (out)",
              .family = "degree",
              .summary = "High for actors from which many and strong ties lead (--alpha, 0.5).",
              .formula = "k^(1 - alpha) s^alpha with k the number and s the strength of the ties "
                         "from the actor; 0 without ties",
              .reference = opsahl,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_STRENGTH,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = degree_alpha,
    .form = DEGREE_OUT};
