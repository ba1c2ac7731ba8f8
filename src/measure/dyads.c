/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Density, reciprocity and the dyad census: which pairs are tied, and which in both directions. */
#include "measure/kernel.h"

enum form { DENSITY, RECIPROCITY, RECIPROCITY_DYADIC, MUTUAL, ASYMMETRIC, NO_TIE };

typedef struct census {
  double arcs;     /* an undirected tie counts once */
  double returned; /* of these, those with one in the other direction; undirected: none */
  double pairs;    /* of actors */
  bool directed;
} census;

static bool has_slot(const struct view_slots *slots, uint32_t actor, uint32_t other) {
  size_t low = slots->start[actor], high = slots->start[actor + 1];
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (slots->other[middle] < other)
      low = middle + 1;
    else
      high = middle;
  }
  return low < slots->start[actor + 1] && slots->other[low] == other;
}

static census take_census(const view *v) {
  double actors = (double)v->actor_count;
  census c = {(double)v->arc_count, 0, actors * (actors - 1) / 2, v->directed};
  for (size_t arc = 0; v->directed && arc < v->arc_count; arc++)
    c.returned += has_slot(&v->out, v->arc_to[arc], v->arc_from[arc]);
  return c;
}

/* The pairs that are tied in both directions, or without any. */
static double mutual_pairs(const census *c) {
  return c->directed ? c->returned / 2 : c->arcs;
}

static diplo_status fill(const census *c, measure_output *output, diplo_error *error) {
  double mutual = mutual_pairs(c), asymmetric = c->directed ? c->arcs - c->returned : 0;
  const char *missing = NULL;
  switch ((enum form)output->kind->form) {
  case DENSITY:
    if (c->pairs > 0)
      *output->values = c->arcs / (c->directed ? 2 * c->pairs : c->pairs);
    else
      missing = "there are fewer than two actors";
    break;
  case RECIPROCITY:
  case RECIPROCITY_DYADIC:
    if (c->arcs == 0)
      missing = "there are no ties";
    else if (!c->directed)
      missing = "no tie has a direction";
    else if (output->kind->form == RECIPROCITY)
      *output->values = c->returned / c->arcs;
    else
      *output->values = mutual / (mutual + asymmetric);
    break;
  case MUTUAL:
    *output->values = mutual;
    break;
  case ASYMMETRIC:
    *output->values = asymmetric;
    break;
  case NO_TIE:
    *output->values = c->pairs - mutual - asymmetric;
    break;
  }
  if (!missing)
    return DIPLO_OK;
  return diplo_buffer_add_format(output->note, error, " Missing: %s.", missing);
}

static diplo_status dyads(const measure_input *input, measure_output *outputs, size_t count,
                          diplo_error *error) {
  census c = take_census(input->view);
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < count; i++)
    DIPLO_TRY(fill(&c, &outputs[i], error));
done:
  return status;
}

static const char wasserman[] =
    "Wasserman & Faust 1994, Social Network Analysis, sec. 4.1 and 13.3";
static const char holland[] = "Holland & Leinhardt 1970, A method for detecting structure in "
                              "sociometric data, Am. J. Sociol. 76";

const measure measure_density = {
    .about = {.name = "density",
              .label = "Density",
              .family = "network",
              .summary = "The share of the possible ties that are there.",
              .formula = "ties / possible ties: n(n - 1) with direction, n(n - 1) / 2 without",
              .reference = wasserman,
              .scope = DIPLO_SCOPE_NETWORK,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_NEGATIVE | DIPLO_ACCEPTS_DIRECTED},
    .kernel = dyads,
    .form = DENSITY,
    .blind = true};

const measure measure_reciprocity = {
    .about =
        {.name = "reciprocity",
         .label = "Reciprocity (of ties)",
         .family = "network",
         .summary = "The share of directed ties that have one in the other direction.",
         .formula =
             "directed ties that are returned / directed ties; an undirected tie counts as two",
         .reference = wasserman,
         .scope = DIPLO_SCOPE_NETWORK,
         .use = DIPLO_USE_NONE,
         .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = dyads,
    .form = RECIPROCITY};

const measure measure_reciprocity_dyadic = {
    .about = {.name = "reciprocity_dyadic",
              .label = "Reciprocity (of pairs)",
              .family = "network",
              .summary = "The share of tied pairs that are tied in both directions.",
              .formula = "mutual pairs / (mutual pairs + asymmetric pairs)",
              .reference = wasserman,
              .scope = DIPLO_SCOPE_NETWORK,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = dyads,
    .form = RECIPROCITY_DYADIC};

const measure measure_dyads_mutual = {
    .about = {.name = "dyads_mutual",
              .label = "Mutual dyads",
              .family = "network",
              .summary = "How many pairs are tied in both directions, or without direction.",
              .formula = "number of pairs with ties in both directions",
              .reference = holland,
              .scope = DIPLO_SCOPE_NETWORK,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_NEGATIVE | DIPLO_ACCEPTS_DIRECTED},
    .kernel = dyads,
    .form = MUTUAL,
    .blind = true};

const measure measure_dyads_asymmetric = {
    .about = {.name = "dyads_asymmetric",
              .label = "Asymmetric dyads",
              .family = "network",
              .summary = "How many pairs are tied in one direction alone.",
              .formula = "number of pairs with a tie in one direction",
              .reference = holland,
              .scope = DIPLO_SCOPE_NETWORK,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_NEGATIVE | DIPLO_ACCEPTS_DIRECTED},
    .kernel = dyads,
    .form = ASYMMETRIC,
    .blind = true};

const measure measure_dyads_null = {
    .about = {.name = "dyads_null",
              .label = "Null dyads",
              .family = "network",
              .summary = "How many pairs are not tied.",
              .formula = "number of pairs without a tie",
              .reference = holland,
              .scope = DIPLO_SCOPE_NETWORK,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_NEGATIVE | DIPLO_ACCEPTS_DIRECTED},
    .kernel = dyads,
    .form = NO_TIE,
    .blind = true};
