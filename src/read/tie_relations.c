/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The relations of a tie list. */
#include "read/tie_relations.h"
#include <stdlib.h>
#include <string.h>

diplo_status tie_relations_check(const diplo_read_options *options, diplo_error *error) {
  diplo_sign sign;
  diplo_weight meaning;
  diplo_kind kind;
  if (options->sign && !diplo_sign_find(options->sign, &sign))
    return diplo_error_set(error, DIPLO_USAGE, "'%s' is not a sign; say +, -, 0 or +-",
                           options->sign);
  if (options->meaning && !diplo_weight_find(options->meaning, &meaning))
    return diplo_error_set(error, DIPLO_USAGE,
                           "'%s' is not a meaning of weights; say strength, cost, count, share, "
                           "level or none",
                           options->meaning);
  if (options->kind && !diplo_kind_find(options->kind, &kind))
    return diplo_error_set(error, DIPLO_USAGE,
                           "'%s' is not a kind of actor; say country, leader, organisation, event "
                           "or group",
                           options->kind);
  if (options->directed && options->undirected)
    return diplo_error_set(error, DIPLO_USAGE, "ties are directed or undirected, not both");
  return DIPLO_OK;
}

void tie_relations_clear(tie_relations *relations) {
  diplo_buffer_clear(&relations->last);
  free(relations->facts);
  relations->facts = NULL;
  relations->capacity = 0;
}

static diplo_status grow(tie_relations *relations, size_t count, diplo_error *error) {
  if (count <= relations->capacity)
    return DIPLO_OK;
  tie_relation_facts *facts = realloc(relations->facts, 2 * count * sizeof *facts);
  if (!facts)
    return diplo_error_memory(error);
  memset(facts + relations->capacity, 0, (2 * count - relations->capacity) * sizeof *facts);
  relations->facts = facts;
  relations->capacity = 2 * count;
  return DIPLO_OK;
}

static bool is_last(const tie_relations *relations, const char *name, size_t size, bool directed) {
  return relations->last.data && relations->last.size == size &&
         memcmp(relations->last.data, name, size) == 0 && relations->last_directed == directed;
}

static diplo_status find_or_add(tie_relations *relations, const char *name, bool directed,
                                diplo_error *error) {
  diplo_network *network = relations->network;
  diplo_relation made = {.name = name, .directed = directed};
  diplo_status status = DIPLO_OK;
  size_t found = diplo_relation_find(network, name);
  if (found == DIPLO_NONE) {
    DIPLO_TRY(grow(relations, diplo_relation_count(network) + 1, error));
    DIPLO_TRY(diplo_relation_add(network, &made, &found, error));
  }
  relations->relation = found;
done:
  return status;
}

diplo_status tie_relations_ensure(tie_relations *relations, const char *name, size_t size,
                                  bool directed, size_t *relation, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_buffer other = {0};
  if (is_last(relations, name, size, directed))
    goto done;
  diplo_buffer_reset(&relations->last);
  DIPLO_TRY(diplo_buffer_add(&relations->last, name, size, error));
  relations->last_directed = directed;
  DIPLO_TRY(find_or_add(relations, diplo_buffer_get(&relations->last), directed, error));
  if (diplo_relation_get(relations->network, relations->relation)->directed != directed) {
    DIPLO_TRY(diplo_buffer_add_format(&other, error, "%s (%s)", diplo_buffer_get(&relations->last),
                                      directed ? "directed" : "undirected"));
    DIPLO_TRY(find_or_add(relations, diplo_buffer_get(&other), directed, error));
  }
done:
  if (status == DIPLO_OK)
    *relation = relations->relation;
  else
    diplo_buffer_clear(&relations->last);
  diplo_buffer_clear(&other);
  return status;
}

void tie_relations_note(tie_relations *relations, size_t relation, double weight) {
  relations->facts[relation].weighted = true;
  relations->facts[relation].negative |= weight < 0;
}

/* How parallel ties combine where nobody says: lengths by the shortest, levels and mere presence by
   the highest, amounts by their sum. */
static diplo_combine choose_combine(diplo_weight meaning) {
  switch (meaning) {
  case DIPLO_WEIGHT_COST:
    return DIPLO_COMBINE_MIN;
  case DIPLO_WEIGHT_NONE:
  case DIPLO_WEIGHT_LEVEL:
    return DIPLO_COMBINE_MAX;
  default:
    return DIPLO_COMBINE_SUM;
  }
}

diplo_status tie_relations_finish(tie_relations *relations, diplo_error *error) {
  const diplo_read_options *options = relations->options;
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < diplo_relation_count(relations->network); i++) {
    tie_relation_facts facts = relations->facts[i];
    diplo_relation declared = *diplo_relation_get(relations->network, i);
    declared.sign = facts.negative ? DIPLO_SIGN_MIXED : DIPLO_SIGN_POSITIVE;
    declared.weight = facts.weighted ? DIPLO_WEIGHT_STRENGTH : DIPLO_WEIGHT_NONE;
    if (options->sign)
      diplo_sign_find(options->sign, &declared.sign);
    if (options->meaning)
      diplo_weight_find(options->meaning, &declared.weight);
    declared.combine = choose_combine(declared.weight);
    DIPLO_TRY(diplo_relation_set(relations->network, i, &declared, error));
  }
done:
  return status;
}
