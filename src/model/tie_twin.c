/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ties that are equal in every field, by hashing all of them. */
#include "model/tie_twin.h"
#include "model/network_private.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A value as a number: equal values have equal numbers. */
static uint64_t get_bits(const diplo_column *column, size_t row) {
  uint64_t bits = 0;
  double real;
  switch (column->type) {
  case DIPLO_TEXT:
    return column->values.text[row];
  case DIPLO_REAL:
    real = column->values.real[row] == 0 ? 0 : column->values.real[row];
    real = isnan(real) ? (double)NAN : real;
    memcpy(&bits, &real, sizeof bits);
    return bits;
  case DIPLO_INTEGER:
    return (uint64_t)column->values.integer[row];
  case DIPLO_BOOLEAN:
    return (uint64_t)column->values.boolean[row];
  case DIPLO_PERIOD:
    return (uint64_t)(uint32_t)column->values.period[row].begin << 32 |
           (uint32_t)column->values.period[row].end;
  }
  return bits;
}

/* Both ends in one number; of an undirected relation the smaller one first. */
static uint64_t get_ends(const diplo_network *network, size_t tie) {
  uint32_t one = network->tie_from[tie], other = network->tie_to[tie];
  if (!network->relations[network->tie_relation[tie]].directed && one > other) {
    uint32_t larger = one;
    one = other;
    other = larger;
  }
  return (uint64_t)one << 32 | other;
}

static uint64_t mix(uint64_t hash, uint64_t value) {
  hash = (hash ^ value) * UINT64_C(0x9e3779b97f4a7c15);
  return hash ^ hash >> 32;
}

static uint64_t get_hash(const diplo_network *network, size_t tie) {
  const diplo_columns *columns = &network->columns[DIPLO_PART_TIES];
  uint64_t hash = mix(network->tie_relation[tie], get_ends(network, tie));
  for (size_t i = 0; i < columns->count; i++)
    hash = mix(hash, get_bits(columns->items[i], tie));
  return hash;
}

static bool is_equal(const diplo_network *network, size_t one, size_t other) {
  const diplo_columns *columns = &network->columns[DIPLO_PART_TIES];
  if (network->tie_relation[one] != network->tie_relation[other] ||
      get_ends(network, one) != get_ends(network, other))
    return false;
  for (size_t i = 0; i < columns->count; i++) {
    if (get_bits(columns->items[i], one) != get_bits(columns->items[i], other))
      return false;
  }
  return true;
}

diplo_status tie_twin_find(const diplo_network *network, uint32_t *twin, diplo_error *error) {
  size_t count = network->tie_count, slots = 16;
  while (slots < 2 * count)
    slots *= 2;
  uint32_t *table = malloc(slots * sizeof *table);
  if (!table)
    return diplo_error_memory(error);
  memset(table, 0xff, slots * sizeof *table);
  for (size_t tie = 0; tie < count; tie++) {
    size_t slot = get_hash(network, tie) & (slots - 1);
    while (table[slot] != UINT32_MAX && !is_equal(network, table[slot], tie))
      slot = (slot + 1) & (slots - 1);
    twin[tie] = table[slot];
    if (table[slot] == UINT32_MAX)
      table[slot] = (uint32_t)tie;
  }
  free(table);
  return DIPLO_OK;
}
