/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From options to measures. */
#include "cli/scoring.h"
#include <stdlib.h>
#include <string.h>

static diplo_combine_choice find_combine(const char *word) {
  static const struct {
    const char *word;
    diplo_combine_choice choice;
  } known[] = {{"sum", DIPLO_COMBINE_ALL_SUM},
               {"max", DIPLO_COMBINE_ALL_MAX},
               {"mean", DIPLO_COMBINE_ALL_MEAN},
               {"min", DIPLO_COMBINE_ALL_MIN},
               {"count", DIPLO_COMBINE_ALL_COUNT}};
  for (size_t i = 0; word && i < sizeof known / sizeof *known; i++) {
    if (strcmp(known[i].word, word) == 0)
      return known[i].choice;
  }
  return DIPLO_COMBINE_BY_RELATION;
}

static diplo_measure_options gather(verb_context *context, const tie_choice *ties,
                                    const measure_choice *choice) {
  diplo_measure_options options = {.signs = ties->signs,
                                   .absolute = ties->absolute,
                                   .relations = ties->relations.items,
                                   .relation_count = ties->relations.count,
                                   .unweighted = ties->unweighted,
                                   .undirected = ties->undirected,
                                   .normalized = choice->normalized,
                                   .skip_refused = choice->all,
                                   .combine = find_combine(ties->combine),
                                   .alpha = choice->alpha,
                                   .damping = choice->damping,
                                   .katz_alpha = choice->katz_alpha,
                                   .power_beta = choice->power_beta,
                                   .decay = choice->decay,
                                   .reach = choice->reach,
                                   .seeds = choice->seeds.items,
                                   .seed_count = choice->seeds.count,
                                   .attribute = choice->attribute,
                                   .jobs = (unsigned)context->global->jobs,
                                   .seed = context->global->seed,
                                   .progress = progress_say_share,
                                   .payload = context->progress};
  if (ties->map)
    diplo_weight_map_find(ties->map, &options.map);
  return options;
}

/* The names that are asked for, or those that suit the network. */
static diplo_status choose(const diplo_network *network, const measure_choice *choice,
                           const diplo_measure_options *options, scoring_names *names,
                           diplo_error *error) {
  size_t wanted = choice->names.count;
  size_t count = wanted > 0 ? wanted : diplo_measure_choose(network, choice->all, options, NULL, 0);
  names->items = calloc(count + 1, sizeof *names->items);
  if (!names->items)
    return diplo_error_memory(error);
  names->count = count;
  if (wanted > 0)
    memcpy(names->items, choice->names.items, count * sizeof *names->items);
  else
    diplo_measure_choose(network, choice->all, options, names->items, count);
  return DIPLO_OK;
}

diplo_status scoring_compute(verb_context *context, const tie_choice *ties,
                             const measure_choice *choice, diplo_network *network,
                             scoring_names *names) {
  diplo_status status;
  scoring_names chosen = {0};
  diplo_measure_options options = gather(context, ties, choice);
  DIPLO_TRY(choose(network, choice, &options, &chosen, context->error));
  progress_begin(context->progress, "measuring");
  DIPLO_TRY(diplo_network_measure(network, chosen.items, chosen.count, &options, context->error));
  if (names) {
    *names = chosen;
    chosen = (scoring_names){0};
  }
done:
  progress_erase(context->progress);
  free(chosen.items);
  return status;
}
