/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Making and clearing a view: the order of the steps. */
#include "graph/view.h"
#include "graph/view_build.h"
#include <stdlib.h>
#include <string.h>

/* Counts what is left to count once it is known which ties have an arc. */
static void count_entered(view_build *build) {
  view *v = build->view;
  view_account *account = &v->account;
  for (size_t tie = 0; tie < v->tie_count; tie++) {
    if (v->tie_arc[tie] == UINT32_MAX)
      continue;
    const view_relation *relation = &build->relations[build->of[tie]];
    diplo_sign sign = view_tie_sign(build, tie);
    account->entered++;
    account->direction_dropped += relation->declared->directed && !v->directed;
    account->neutral += sign == DIPLO_SIGN_NEUTRAL;
    account->by_strength += sign == DIPLO_SIGN_NEGATIVE && build->options->absolute;
    account->ones += v->weighted && !relation->counts && relation->known == 0;
  }
}

static diplo_status build_init(view_build *build, diplo_error *error) {
  const diplo_network *network = build->network;
  view *v = build->view;
  v->actor_count = diplo_actor_count(network);
  v->tie_count = v->account.ties = diplo_tie_count(network);
  build->from = diplo_tie_get_from(network);
  build->to = diplo_tie_get_to(network);
  build->of = diplo_tie_get_relation(network);
  const diplo_column *weight =
      diplo_columns_find(diplo_network_columns(network, DIPLO_PART_TIES), "weight");
  build->weights = weight ? diplo_column_get_reals(weight) : NULL;
  build->relations = calloc(diplo_relation_count(network) + 1, sizeof *build->relations);
  v->tie_arc = malloc((v->tie_count + 1) * sizeof *v->tie_arc);
  return build->relations && v->tie_arc ? DIPLO_OK : diplo_error_memory(error);
}

diplo_status view_init(view *v, const diplo_network *network, const view_options *options,
                       diplo_error *error) {
  view_build build = {.network = network, .options = options, .view = v};
  diplo_status status;
  memset(v, 0, sizeof *v);
  DIPLO_TRY(build_init(&build, error));
  DIPLO_TRY(view_judge(&build, error));
  DIPLO_TRY(view_make_arcs(&build, error));
  count_entered(&build);
  if (options->use == DIPLO_USE_LENGTH && v->weighted && !build.lengths)
    DIPLO_TRY(view_map_lengths(v, network, options->map, error));
  DIPLO_TRY(view_make_slots(v, error));
done:
  free(build.relations);
  if (status != DIPLO_OK)
    view_clear(v);
  return status;
}

void view_clear(view *v) {
  /* In a directed view the out slots lie in the order of the arcs and share their arrays; in an
     undirected view `in` is `out`. */
  if (v->in.start != v->out.start) {
    free(v->in.start);
    free(v->in.other);
    free(v->in.arc);
    free(v->in.value);
  }
  if (v->out.other != v->arc_to)
    free(v->out.other);
  if (v->out.value != v->arc_value)
    free(v->out.value);
  free(v->out.start);
  free(v->out.arc);
  free(v->arc_from);
  free(v->arc_to);
  free(v->arc_value);
  free(v->tie_arc);
  memset(v, 0, sizeof *v);
}
