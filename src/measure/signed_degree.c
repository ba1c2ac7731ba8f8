/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Friends against foes: others with a positive tie and others with a negative one, as a difference
   and as a share. An other with ties of both signs is on both sides. */
#include "measure/kernel.h"

enum form { SIGNED_DEGREE, SIGNED_RATIO };

typedef struct sides {
  double friends, foes;
} sides;

/* The slots of an actor are ordered by the other actor, so that parallel ties lie together. */
static sides count_sides(const view *v, size_t actor) {
  sides result = {0, 0};
  uint32_t last = UINT32_MAX;
  bool is_friend = false, is_foe = false;
  for (size_t s = v->out.start[actor]; s < v->out.start[actor + 1]; s++) {
    if (v->out.other[s] != last)
      is_friend = is_foe = false;
    last = v->out.other[s];
    if (v->out.value[s] > 0 && !is_friend) {
      is_friend = true;
      result.friends++;
    } else if (v->out.value[s] < 0 && !is_foe) {
      is_foe = true;
      result.foes++;
    }
  }
  return result;
}

static diplo_status fill(const view *v, measure_output *output, diplo_error *error) {
  double unit = output->normalized ? (double)v->actor_count - 1 : 1;
  size_t missing = 0;
  for (size_t a = 0; a < v->actor_count; a++) {
    sides count = count_sides(v, a);
    double all = count.friends + count.foes;
    if (output->kind->form == SIGNED_RATIO && all > 0)
      output->values[a] = count.friends / all;
    else if (output->kind->form == SIGNED_DEGREE && unit > 0)
      output->values[a] = (count.friends - count.foes) / unit;
    else
      missing++;
  }
  if (missing == 0)
    return DIPLO_OK;
  return diplo_buffer_add_format(
      output->note, error, " Missing for %zu of %zu: %s.", missing, output->count,
      output->kind->form == SIGNED_RATIO ? "there is no signed tie" : "there is no other actor");
}

static diplo_status signed_degree(const measure_input *input, measure_output *outputs, size_t count,
                                  diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < count; i++)
    DIPLO_TRY(fill(input->view, &outputs[i], error));
done:
  return status;
}

static const char everett[] =
    "Everett & Borgatti 2014, Networks containing negative ties, Soc. Netw. 38";

const measure measure_signed_degree = {
    .about = {.name = "signed_degree",
              .label = "Signed degree",
              .family = "signed",
              .summary = "Above 0 for actors with more friends than foes, below 0 with more foes.",
              .formula =
                  "number of others with a positive tie - number of others with a negative tie",
              .normalized = "(number of others with a positive tie - number of others with a "
                            "negative tie) / (n - 1)",
              .reference = everett,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_NEGATIVE | DIPLO_ACCEPTS_PARALLEL | DIPLO_IS_DEFAULT_SIGNED},
    .kernel = signed_degree,
    .form = SIGNED_DEGREE,
    .signs = DIPLO_SIGNS_POSITIVE | DIPLO_SIGNS_NEGATIVE};

const measure measure_signed_ratio = {
    .about = {.name = "signed_ratio",
              .label = "Signed ratio",
              .family = "signed",
              .summary =
                  "The share of friends among friends and foes: 1 only friends, 0 only foes.",
              .formula = "others with a positive tie / (others with a positive tie + others with a "
                         "negative tie)",
              .reference = everett,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_NEGATIVE | DIPLO_ACCEPTS_PARALLEL | DIPLO_IS_DEFAULT_SIGNED},
    .kernel = signed_degree,
    .form = SIGNED_RATIO,
    .signs = DIPLO_SIGNS_POSITIVE | DIPLO_SIGNS_NEGATIVE};
