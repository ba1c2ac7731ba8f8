/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Coreness (Seidman 1983): the largest k such that the actor belongs to a part of the network in
   which everybody is tied with at least k others of that part. By removing whoever has the fewest
   ties left (Batagelj & Zaversnik 2003), in time proportional to the ties. */
#include "measure/degree.h"
#include <stdlib.h>

/* Actors in the order of the ties that they have left; bin[k] is where those with k begin. */
typedef struct peeling {
  uint32_t *left, *order, *place, *bin;
} peeling;

static bool peeling_init(peeling *p, size_t actors) {
  p->left = malloc((actors + 1) * sizeof *p->left);
  p->order = malloc((actors + 1) * sizeof *p->order);
  p->place = malloc((actors + 1) * sizeof *p->place);
  p->bin = NULL;
  return p->left && p->order && p->place;
}

static void peeling_clear(peeling *p) {
  free(p->left);
  free(p->order);
  free(p->place);
  free(p->bin);
}

/* Sorts the actors by the number of their slots. */
static bool peeling_sort(peeling *p, const struct view_slots *slots, size_t actors) {
  uint32_t most = 0;
  for (size_t a = 0; a < actors; a++) {
    p->left[a] = (uint32_t)(slots->start[a + 1] - slots->start[a]);
    most = p->left[a] > most ? p->left[a] : most;
  }
  p->bin = calloc((size_t)most + 2, sizeof *p->bin);
  if (!p->bin)
    return false;
  for (size_t a = 0; a < actors; a++)
    p->bin[p->left[a] + 1]++;
  for (uint32_t k = 0; k <= most; k++)
    p->bin[k + 1] += p->bin[k];
  for (size_t a = 0; a < actors; a++) {
    p->place[a] = p->bin[p->left[a]]++;
    p->order[p->place[a]] = (uint32_t)a;
  }
  for (uint32_t k = most; k > 0; k--)
    p->bin[k] = p->bin[k - 1];
  p->bin[0] = 0;
  return true;
}

/* One tie less: the actor changes places with the first of its bin, and the bin begins behind it.
 */
static void lower(peeling *p, uint32_t actor) {
  uint32_t first = p->order[p->bin[p->left[actor]]], place = p->place[actor];
  p->order[place] = first;
  p->place[first] = place;
  p->place[actor] = p->bin[p->left[actor]]++;
  p->order[p->place[actor]] = actor;
  p->left[actor]--;
}

/* Scores by the ties in `counted`; who goes takes away a tie from each actor in `lost`. */
static bool peel(const struct view_slots *counted, const struct view_slots *lost, size_t actors,
                 double *values) {
  peeling p;
  bool ready = peeling_init(&p, actors) && peeling_sort(&p, counted, actors);
  for (size_t i = 0; ready && i < actors; i++) {
    uint32_t actor = p.order[i];
    values[actor] = p.left[actor];
    for (size_t s = lost->start[actor]; s < lost->start[actor + 1]; s++) {
      uint32_t other = lost->other[s];
      if (p.left[other] > p.left[actor])
        lower(&p, other);
    }
  }
  peeling_clear(&p);
  return ready;
}

static diplo_status coreness(const measure_input *input, measure_output *outputs, size_t count,
                             diplo_error *error) {
  const view *v = input->view;
  for (size_t i = 0; i < count; i++) {
    bool in = outputs[i].kind->form == DEGREE_IN;
    if (!peel(in ? &v->in : &v->out, in ? &v->out : &v->in, v->actor_count, outputs[i].values))
      return diplo_error_memory(error);
  }
  return DIPLO_OK;
}

static const char seidman[] =
    "Seidman 1983, Network structure and minimum degree, Soc. Netw. 5; Batagelj & Zaversnik 2003, "
    "An O(m) algorithm for cores decomposition of networks";

const measure measure_coreness = {
    .about = {.name = "coreness",
              .label = "Coreness",
              .family = "degree",
              .summary = "High for actors inside a dense core, whatever the direction of the ties.",
              .formula =
                  "largest k such that the actor is in a part where all have ties with k others",
              .reference = seidman,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_IS_DEFAULT},
    .kernel = coreness,
    .form = DEGREE_ALL};

const measure measure_coreness_in = {
    .about =
        {.name = "coreness_in",
         .label = "Coreness (in)",
         .family = "degree",
         .summary = "High for actors inside a core where all receive many ties.",
         .formula =
             "largest k such that the actor is in a part where ties of k others lead to everyone",
         .reference = seidman,
         .scope = DIPLO_SCOPE_ACTOR,
         .use = DIPLO_USE_NONE,
         .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = coreness,
    .form = DEGREE_IN};

const measure measure_coreness_out = {
    .about =
        {.name = "coreness_out",
         .label = "Coreness (out)",
         .family = "degree",
         .summary = "High for actors inside a core where all send many ties.",
         .formula =
             "largest k such that the actor is in a part where ties of everyone lead to k others",
         .reference = seidman,
         .scope = DIPLO_SCOPE_ACTOR,
         .use = DIPLO_USE_NONE,
         .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = coreness,
    .form = DEGREE_OUT};
