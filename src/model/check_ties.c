/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be wrong with a tie by itself: weight, confidence, ends, period. */
#include "model/check.h"
#include "model/tie_twin.h"
#include <diplonet/number.h>
#include <math.h>
#include <stdlib.h>

static diplo_status check_weight(check *c, size_t tie, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  const diplo_relation *relation =
      diplo_relation_get(c->network, diplo_tie_get_relation(c->network)[tie]);
  double weight = diplo_tie_get_weight(c->network, tie);
  char text[DIPLO_NUMBER_SIZE];
  if (isnan(weight) || relation->weight == DIPLO_WEIGHT_NONE)
    goto done;
  diplo_number_format(weight, text);
  bool mixed = relation->sign == DIPLO_SIGN_MIXED;
  bool beyond = relation->weight == DIPLO_WEIGHT_SHARE && fabs(weight) > 1;
  bool unwhole = relation->weight == DIPLO_WEIGHT_COUNT && weight != floor(weight);
  if ((mixed || weight >= 0) && !beyond && !unwhole)
    goto done;
  DIPLO_TRY(check_place_tie(c, tie, "weight", error));
  if (weight < 0 && relation->sign == DIPLO_SIGN_NEGATIVE)
    DIPLO_TRY(check_add(c, DIPLO_WARNING, error,
                        "%s is below 0 and the relation is negative already: its size counts, so "
                        "write it without the sign",
                        text));
  else if (weight < 0 && !mixed)
    DIPLO_TRY(check_add(c, DIPLO_FAULT, error,
                        "%s is below 0 and the relation's sign is %s: declare the relation +- or "
                        "correct the weight",
                        text, diplo_sign_get_name(relation->sign)));
  if (beyond)
    DIPLO_TRY(check_add(c, DIPLO_FAULT, error, "%s is no share, which is between 0 and 1", text));
  if (unwhole)
    DIPLO_TRY(check_add(c, DIPLO_WARNING, error, "%s is a count and not whole", text));
done:
  return status;
}

static diplo_status check_confidence(check *c, const diplo_column *confidence, size_t tie,
                                     diplo_error *error) {
  diplo_status status = DIPLO_OK;
  double value = confidence ? diplo_column_get_real(confidence, tie) : 1;
  char text[DIPLO_NUMBER_SIZE];
  if (isnan(value) || (value >= 0 && value <= 1))
    goto done;
  diplo_number_format(value, text);
  DIPLO_TRY(check_place_tie(c, tie, "confidence", error));
  DIPLO_TRY(
      check_add(c, DIPLO_FAULT, error, "%s is no confidence, which is between 0 and 1", text));
done:
  return status;
}

/* A tie of `leads` goes from a leader to a country or an organisation. */
static diplo_status check_leads(check *c, size_t leads, size_t tie, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  const diplo_network *network = c->network;
  size_t from = diplo_tie_get_from(network)[tie], to = diplo_tie_get_to(network)[tie];
  if (diplo_tie_get_relation(network)[tie] != leads)
    goto done;
  diplo_kind leader = diplo_actor_get_kind(network, from), led = diplo_actor_get_kind(network, to);
  DIPLO_TRY(check_place_tie(c, tie, NULL, error));
  if (leader != DIPLO_KIND_LEADER)
    DIPLO_TRY(check_add(c, DIPLO_FAULT, error, "'%s' leads and is a %s, not a leader",
                        diplo_actor_get_id(network, from), diplo_kind_get_name(leader)));
  if (led != DIPLO_KIND_COUNTRY && led != DIPLO_KIND_ORGANISATION)
    DIPLO_TRY(check_add(c, DIPLO_FAULT, error,
                        "'%s' is led and is of kind %s, neither a country nor an organisation",
                        diplo_actor_get_id(network, to), diplo_kind_get_name(led)));
done:
  return status;
}

/* The tie's period against the life (column `during`) of an end. */
static diplo_status check_life(check *c, const diplo_column *life, size_t tie, size_t actor,
                               diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_period period = diplo_tie_get_period(c->network, tie), span = {0, 0};
  if (life)
    span = diplo_column_get_period(life, actor);
  if (diplo_period_is_missing(period) || diplo_period_is_missing(span) ||
      diplo_period_is_within(period, span))
    goto done;
  bool outside = !diplo_period_is_overlapping(period, span);
  diplo_buffer_reset(&c->message);
  DIPLO_TRY(diplo_period_format(period, &c->message, error));
  DIPLO_TRY(diplo_buffer_add_format(&c->message, error, " %s the life of '%s', ",
                                    outside ? "is outside" : "goes beyond",
                                    diplo_actor_get_id(c->network, actor)));
  DIPLO_TRY(diplo_period_format(span, &c->message, error));
  DIPLO_TRY(check_place_tie(c, tie, "during", error));
  DIPLO_TRY(check_add(c, outside ? DIPLO_FAULT : DIPLO_WARNING, error, "%s",
                      diplo_buffer_get(&c->message)));
done:
  return status;
}

static diplo_status check_ends(check *c, const diplo_column *life, size_t tie, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t from = diplo_tie_get_from(c->network)[tie], to = diplo_tie_get_to(c->network)[tie];
  DIPLO_TRY(check_life(c, life, tie, from, error));
  if (from != to) {
    DIPLO_TRY(check_life(c, life, tie, to, error));
    goto done;
  }
  DIPLO_TRY(check_place_tie(c, tie, NULL, error));
  DIPLO_TRY(check_add(c, DIPLO_WARNING, error, "the tie joins '%s' with itself",
                      diplo_actor_get_id(c->network, from)));
done:
  return status;
}

static diplo_status check_twins(check *c, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t count = diplo_tie_count(c->network);
  uint32_t *twin = malloc((count ? count : 1) * sizeof *twin);
  if (!twin)
    return diplo_error_memory(error);
  DIPLO_TRY(tie_twin_find(c->network, twin, error));
  for (size_t i = 0; i < count; i++) {
    if (twin[i] == UINT32_MAX)
      continue;
    DIPLO_TRY(check_place_tie(c, i, NULL, error));
    DIPLO_TRY(check_add(c, DIPLO_WARNING, error, "the tie is equal to tie %zu in every field",
                        (size_t)twin[i] + 1));
  }
done:
  free(twin);
  return status;
}

diplo_status check_ties(check *c, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  const diplo_column *confidence =
      diplo_columns_find(diplo_network_columns(c->network, DIPLO_PART_TIES), "confidence");
  const diplo_column *life =
      diplo_columns_find(diplo_network_columns(c->network, DIPLO_PART_ACTORS), "during");
  size_t leads = diplo_relation_find(c->network, "leads");
  for (size_t tie = 0; tie < diplo_tie_count(c->network); tie++) {
    DIPLO_TRY(check_weight(c, tie, error));
    DIPLO_TRY(check_confidence(c, confidence, tie, error));
    DIPLO_TRY(check_leads(c, leads, tie, error));
    DIPLO_TRY(check_ends(c, life, tie, error));
  }
  DIPLO_TRY(check_twins(c, error));
done:
  return status;
}
