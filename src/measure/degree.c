/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Degree (Freeman 1979): with how many others an actor is tied. */
#include "measure/degree.h"

/* The view has one slot for each other actor: parallel ties are combined and loops are left out. */
diplo_status degree_kernel(const measure_input *input, measure_output *outputs, size_t count,
                           diplo_error *error) {
  const view *v = input->view;
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < count; i++) {
    measure_output *output = &outputs[i];
    const size_t *start = output->kind->form == DEGREE_IN ? v->in.start : v->out.start;
    double unit = output->normalized ? (double)v->actor_count - 1 : 1;
    for (size_t a = 0; a < v->actor_count && unit > 0; a++)
      output->values[a] = (double)(start[a + 1] - start[a]) / unit;
    if (unit == 0)
      DIPLO_TRY(diplo_buffer_add_text(output->note, " Missing: there is no other actor.", error));
  }
done:
  return status;
}

static const char freeman[] =
    "Freeman 1979, Centrality in social networks: conceptual clarification, Soc. Netw. 1";

const measure measure_degree = {
    .about = {.name = "degree",
              .label = "Degree",
              .family = "degree",
              .summary = "High for actors that are tied with many others, whatever the direction.",
              .formula = "number of others that the actor is tied with",
              .normalized = "number of others that the actor is tied with / (n - 1)",
              .reference = freeman,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_NEGATIVE | DIPLO_IS_DEFAULT | DIPLO_IS_DEFAULT_SIGNED},
    .kernel = degree_kernel,
    .form = DEGREE_ALL,
    .blind = true};

const measure measure_degree_in = {
    .about = {.name = "degree_in",
              .label = "Degree (in)",
              .family = "degree",
              .summary = "High for actors that ties of many others lead to.",
              .formula = "number of others with a tie to the actor",
              .normalized = "number of others with a tie to the actor / (n - 1)",
              .reference = freeman,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_NEGATIVE | DIPLO_ACCEPTS_DIRECTED},
    .kernel = degree_kernel,
    .form = DEGREE_IN,
    .blind = true};

const measure measure_degree_out = {
    .about = {.name = "degree_out",
              .label = "Degree (out)",
              .family = "degree",
              .summary = "High for actors whose ties lead to many others.",
              .formula = "number of others that the actor has a tie to",
              .normalized = "number of others that the actor has a tie to / (n - 1)",
              .reference = freeman,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_NEGATIVE | DIPLO_ACCEPTS_DIRECTED},
    .kernel = degree_kernel,
    .form = DEGREE_OUT,
    .blind = true};
