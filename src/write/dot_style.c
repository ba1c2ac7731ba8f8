/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How actors and ties look in DOT. */
#include "write/dot_style.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

static const char *const kind_styles[DIPLO_KIND_COUNT] = {
    [DIPLO_KIND_COUNTRY] = "shape=ellipse, style=filled, fillcolor=\"#c9ddf0\", color=\"#24527a\"",
    [DIPLO_KIND_LEADER] =
        "shape=box, style=\"rounded,filled\", fillcolor=\"#f7d9a8\", color=\"#8a5600\"",
    [DIPLO_KIND_ORGANISATION] =
        "shape=hexagon, style=filled, fillcolor=\"#dcd3ee\", color=\"#5b4399\"",
    [DIPLO_KIND_EVENT] = "shape=diamond, style=filled, fillcolor=\"#cfebd9\", color=\"#1f7045\"",
    [DIPLO_KIND_GROUP] = "shape=octagon, style=filled, fillcolor=\"#e2e5e8\", color=\"#4a545e\"",
};

/* After Okabe and Ito, darkened for white paper: told apart by the colour-blind as well. Reds are
   kept for hostile relations and greys for those without sign. */
static const char *const friendly[] = {"#0072b2", "#00805a", "#9a4f96", "#b35900",
                                       "#1f8a9e", "#7a7000", "#c2478a", "#555f69"};
static const char *const hostile[] = {"#c8281e", "#7f1d2d", "#b8480a"};
static const char *const neutral[] = {"#6b7680", "#8a6d3b", "#4f6f8f"};

const char *dot_style_get_kind(diplo_kind kind) {
  return kind_styles[kind];
}

static const char *choose_colour(diplo_sign sign, size_t taken) {
  if (sign == DIPLO_SIGN_NEGATIVE)
    return hostile[taken % (sizeof hostile / sizeof hostile[0])];
  if (sign == DIPLO_SIGN_NEUTRAL)
    return neutral[taken % (sizeof neutral / sizeof neutral[0])];
  return friendly[taken % (sizeof friendly / sizeof friendly[0])];
}

diplo_status dot_style_make(const diplo_network *network, dot_style **styles, diplo_error *error) {
  size_t count = diplo_relation_count(network), taken[4] = {0};
  *styles = calloc(count ? count : 1, sizeof **styles);
  if (!*styles)
    return diplo_error_memory(error);
  for (size_t i = 0; i < count; i++) {
    const diplo_relation *relation = diplo_relation_get(network, i);
    const char *colour = relation->colour;
    if (!colour)
      colour = choose_colour(relation->sign, taken[relation->sign]++);
    memcpy((*styles)[i].colour, colour, sizeof(*styles)[i].colour - 1);
  }
  for (size_t i = 0; i < diplo_tie_count(network); i++) {
    dot_style *style = &(*styles)[diplo_tie_get_relation(network)[i]];
    style->heaviest = fmax(style->heaviest, fabs(diplo_tie_get_weight(network, i)));
  }
  return DIPLO_OK;
}

const char *dot_style_get_colour(const diplo_network *network, const dot_style *styles,
                                 size_t tie) {
  size_t relation = diplo_tie_get_relation(network)[tie];
  bool turned = diplo_relation_get(network, relation)->sign == DIPLO_SIGN_MIXED &&
                diplo_tie_get_sign(network, tie) == DIPLO_SIGN_NEGATIVE;
  return turned ? hostile[0] : styles[relation].colour;
}

double dot_style_get_width(const diplo_network *network, const dot_style *styles, size_t tie) {
  size_t relation = diplo_tie_get_relation(network)[tie];
  double weight = fabs(diplo_tie_get_weight(network, tie)), heaviest = styles[relation].heaviest;
  diplo_weight meaning = diplo_relation_get(network, relation)->weight;
  if (isnan(weight) || heaviest <= 0 || meaning == DIPLO_WEIGHT_NONE)
    return 1.5;
  double share = weight / heaviest;
  return meaning == DIPLO_WEIGHT_COST ? 5 - 4 * share : 1 + 4 * share;
}

const char *dot_style_get_dash(diplo_dash dash) {
  static const char *const words[] = {[DIPLO_DASH_SOLID] = "solid",
                                      [DIPLO_DASH_DASHED] = "dashed",
                                      [DIPLO_DASH_DOTTED] = "dotted",
                                      [DIPLO_DASH_DASHDOT] = "dashed"};
  return words[dash];
}

const char *dot_style_get_heads(bool directed, diplo_sign sign) {
  if (sign == DIPLO_SIGN_NEGATIVE)
    return directed ? "arrowhead=tee" : "dir=both, arrowhead=tee, arrowtail=tee";
  return directed ? "arrowhead=normal" : "dir=none";
}
