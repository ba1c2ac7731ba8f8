/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ties: who is joined to whom by which relation. */
#include "model/network_private.h"
#include <math.h>
#include <string.h>

size_t diplo_tie_count(const diplo_network *network) {
  return network->tie_count;
}

diplo_status diplo_tie_reserve(diplo_network *network, size_t count, diplo_error *error) {
  diplo_status status;
  uint32_t **arrays[] = {&network->tie_from, &network->tie_to, &network->tie_relation};
  size_t capacity = network->tie_capacity;
  DIPLO_TRY(columns_reserve(&network->columns[DIPLO_PART_TIES], count, error));
  if (count <= capacity)
    goto done;
  for (size_t i = 0; i < sizeof arrays / sizeof arrays[0]; i++) {
    capacity = network->tie_capacity;
    DIPLO_TRY(network_grow(arrays[i], sizeof **arrays[i], &capacity, count, error));
  }
  network->tie_capacity = capacity;
done:
  return status;
}

diplo_status diplo_tie_add(diplo_network *network, size_t from, size_t to, size_t relation,
                           size_t *index, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t tie = network->tie_count, actors = network->actors.count;
  if (from >= actors || to >= actors || relation >= network->relation_count) {
    status = diplo_error_set(error, DIPLO_BUG,
                             "a tie was to join actors %zu and %zu by relation %zu, which are not "
                             "all there",
                             from, to, relation);
    goto done;
  }
  DIPLO_TRY(diplo_tie_reserve(network, tie + 1, error));
  network->tie_from[tie] = (uint32_t)from;
  network->tie_to[tie] = (uint32_t)to;
  network->tie_relation[tie] = (uint32_t)relation;
  network->tie_count++;
  columns_add_row(&network->columns[DIPLO_PART_TIES]);
  if (index)
    *index = tie;
done:
  return status;
}

diplo_status tie_add_many(diplo_network *network, const uint32_t *from, const uint32_t *to,
                          size_t relation, const double *weights, size_t count,
                          diplo_error *error) {
  diplo_status status;
  diplo_columns *columns = &network->columns[DIPLO_PART_TIES];
  diplo_column *weight = NULL;
  size_t begin = network->tie_count;
  if (weights)
    DIPLO_TRY(diplo_columns_add(columns, "weight", DIPLO_REAL, &weight, error));
  DIPLO_TRY(diplo_tie_reserve(network, begin + count, error));
  if (count == 0)
    goto done;
  memcpy(network->tie_from + begin, from, count * sizeof *from);
  memcpy(network->tie_to + begin, to, count * sizeof *to);
  for (size_t i = 0; i < count; i++) {
    network->tie_relation[begin + i] = (uint32_t)relation;
    columns_add_row(columns);
  }
  network->tie_count += count;
  if (weights)
    memcpy(weight->values.real + begin, weights, count * sizeof *weights);
done:
  return status;
}

const uint32_t *diplo_tie_get_from(const diplo_network *network) {
  return network->tie_from;
}

const uint32_t *diplo_tie_get_to(const diplo_network *network) {
  return network->tie_to;
}

const uint32_t *diplo_tie_get_relation(const diplo_network *network) {
  return network->tie_relation;
}

double diplo_tie_get_weight(const diplo_network *network, size_t tie) {
  const diplo_column *weight = network->columns[DIPLO_PART_TIES].weight;
  return weight ? diplo_column_get_real(weight, tie) : (double)NAN;
}

diplo_period diplo_tie_get_period(const diplo_network *network, size_t tie) {
  const diplo_column *during = network->columns[DIPLO_PART_TIES].during;
  return during ? diplo_column_get_period(during, tie) : (diplo_period){0, 0};
}

diplo_sign diplo_tie_get_sign(const diplo_network *network, size_t tie) {
  diplo_sign sign = network->relations[network->tie_relation[tie]].sign;
  if (sign != DIPLO_SIGN_MIXED)
    return sign;
  double weight = diplo_tie_get_weight(network, tie);
  return weight > 0 ? DIPLO_SIGN_POSITIVE : weight < 0 ? DIPLO_SIGN_NEGATIVE : DIPLO_SIGN_NEUTRAL;
}
