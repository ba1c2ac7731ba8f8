/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Strength (Barrat et al. 2004): the sum of the weights of an actor's ties. */
#include "measure/degree.h"

static void sum_slots(const struct view_slots *slots, measure_output *output) {
  for (size_t a = 0; a < output->count; a++) {
    double sum = 0;
    for (size_t s = slots->start[a]; s < slots->start[a + 1]; s++)
      sum += slots->value[s];
    output->values[a] = sum;
  }
}

diplo_status strength_kernel(const measure_input *input, measure_output *outputs, size_t count,
                             diplo_error *error) {
  const view *v = input->view;
  (void)error;
  for (size_t i = 0; i < count; i++)
    sum_slots(outputs[i].kind->form == DEGREE_IN ? &v->in : &v->out, &outputs[i]);
  return DIPLO_OK;
}

static const char barrat[] = "Barrat, Barthelemy, Pastor-Satorras & Vespignani 2004, The "
                             "architecture of complex weighted networks, PNAS 101";

const measure measure_strength = {
    .about = {.name = "strength",
              .label = "Strength",
              .family = "degree",
              .summary = "High for actors whose ties weigh much together, whatever the direction.",
              .formula = "sum of the strengths of the ties",
              .reference = barrat,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_STRENGTH,
              .flags = DIPLO_IS_DEFAULT},
    .kernel = strength_kernel,
    .form = DEGREE_ALL};

const measure measure_strength_in = {
    .about = {.name = "strength_in",
              .label = "Strength (in)",
              .family = "degree",
              .summary = "High for actors that strong ties lead to.",
              .formula = "sum of the strengths of the ties to the actor",
              .reference = barrat,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_STRENGTH,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = strength_kernel,
    .form = DEGREE_IN};

const measure measure_strength_out = {
    .about = {.name = "strength_out",
              .label = "Strength (out)",
              .family = "degree",
              .summary = "High for actors from which strong ties lead.",
              .formula = "sum of the strengths of the ties from the actor",
              .reference = barrat,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_STRENGTH,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = strength_kernel,
    .form = DEGREE_OUT};
