/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counting. */
#include "cli/census.h"
#include <diplonet/measure.h>
#include <math.h>
#include <stdlib.h>

static void count_weight(census_relation *relation, double weight) {
  relation->ties++;
  if (isnan(weight)) {
    relation->without_weight++;
    return;
  }
  relation->least = isnan(relation->least) ? weight : fmin(relation->least, weight);
  relation->most = isnan(relation->most) ? weight : fmax(relation->most, weight);
}

static void count_period(network_census *census, diplo_period period) {
  diplo_period *span = &census->span;
  if (diplo_period_is_missing(period))
    return;
  if (census->dated++ == 0)
    *span = period;
  span->begin = period.begin < span->begin ? period.begin : span->begin;
  span->end = period.end > span->end ? period.end : span->end;
}

static double get_attribute(const diplo_network *network, const char *name) {
  const diplo_column *column =
      diplo_columns_find(diplo_network_columns(network, DIPLO_PART_ATTRIBUTES), name);
  return column ? diplo_column_get_real(column, 0) : NAN;
}

/* Measured on a copy, so that the network stays as it is. */
static diplo_status count_components(const diplo_network *network, network_census *census,
                                     diplo_error *error) {
  static const char *const names[] = {"components", "largest_component"};
  static const diplo_measure_options options = {.absolute = true, .unweighted = true};
  diplo_network *copy = NULL;
  diplo_status status;
  DIPLO_TRY(diplo_network_copy(network, &copy, error));
  DIPLO_TRY(diplo_network_measure(copy, names, 2, &options, error));
  census->components = get_attribute(copy, names[0]);
  census->largest = round(get_attribute(copy, names[1]) * (double)diplo_actor_count(network));
done:
  diplo_network_free(copy);
  return status;
}

diplo_status census_take(const diplo_network *network, network_census *census, diplo_error *error) {
  size_t relations = diplo_relation_count(network), ties = diplo_tie_count(network);
  const uint32_t *from = diplo_tie_get_from(network), *to = diplo_tie_get_to(network);
  const uint32_t *relation = diplo_tie_get_relation(network);
  const diplo_column *ref =
      diplo_columns_find(diplo_network_columns(network, DIPLO_PART_TIES), "ref");
  *census = (struct network_census){.dated = 0};
  census->relations = calloc(relations + 1, sizeof *census->relations);
  if (!census->relations)
    return diplo_error_memory(error);
  for (size_t i = 0; i < relations; i++)
    census->relations[i].least = census->relations[i].most = NAN;
  for (size_t i = 0; i < diplo_actor_count(network); i++)
    census->kinds[diplo_actor_get_kind(network, i)]++;
  for (size_t i = 0; i < ties; i++) {
    count_weight(&census->relations[relation[i]], diplo_tie_get_weight(network, i));
    count_period(census, diplo_tie_get_period(network, i));
    census->signs[diplo_tie_get_sign(network, i)]++;
    census->cited += ref && !diplo_column_is_missing(ref, i);
    census->loops += from[i] == to[i];
  }
  return count_components(network, census, error);
}

void census_clear(network_census *census) {
  free(census->relations);
  *census = (struct network_census){.dated = 0};
}
