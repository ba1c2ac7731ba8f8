/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is declared and not used: actors without ties, relations without ties, weights left out. */
#include "model/check.h"
#include <math.h>
#include <stdlib.h>

/* Of one relation. */
typedef struct relation_use {
  size_t ties, weighted, first; /* first: the first tie without a weight */
} relation_use;

static diplo_status check_isolates(check *c, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  const uint32_t *from = diplo_tie_get_from(c->network), *to = diplo_tie_get_to(c->network);
  size_t count = diplo_actor_count(c->network);
  bool *joined = calloc(count ? count : 1, sizeof *joined);
  if (!joined)
    return diplo_error_memory(error);
  for (size_t i = 0; i < diplo_tie_count(c->network); i++)
    joined[from[i]] = joined[to[i]] = true;
  for (size_t i = 0; i < count; i++) {
    if (joined[i])
      continue;
    DIPLO_TRY(check_place_row(c, DIPLO_PART_ACTORS, i, error));
    DIPLO_TRY(check_add(c, DIPLO_WARNING, error, "the actor has no tie"));
  }
done:
  free(joined);
  return status;
}

static void count_use(const diplo_network *network, relation_use *use) {
  for (size_t i = 0; i < diplo_tie_count(network); i++) {
    relation_use *u = &use[diplo_tie_get_relation(network)[i]];
    bool weighted = !isnan(diplo_tie_get_weight(network, i));
    if (!weighted && u->ties == u->weighted)
      u->first = i;
    u->ties++;
    u->weighted += weighted;
  }
}

static diplo_status check_relation(check *c, size_t relation, const relation_use *use,
                                   diplo_error *error) {
  diplo_status status = DIPLO_OK;
  bool declared = diplo_relation_get(c->network, relation)->weight != DIPLO_WEIGHT_NONE;
  if (use->ties == 0) {
    DIPLO_TRY(check_place_row(c, DIPLO_PART_RELATIONS, relation, error));
    DIPLO_TRY(check_add(c, DIPLO_WARNING, error, "no tie is of this relation"));
  } else if (declared && use->weighted < use->ties) {
    DIPLO_TRY(check_place_tie(c, use->first, "weight", error));
    DIPLO_TRY(check_add(c, DIPLO_WARNING, error,
                        "the relation '%s' declares weights, and %zu of its %zu ties have none; "
                        "this is the first",
                        diplo_relation_get(c->network, relation)->name, use->ties - use->weighted,
                        use->ties));
  } else if (!declared && use->weighted > 0) {
    DIPLO_TRY(check_place_row(c, DIPLO_PART_RELATIONS, relation, error));
    DIPLO_TRY(check_add(c, DIPLO_WARNING, error,
                        "the relation declares no weights, and %zu of its %zu ties have one, which "
                        "no measure will use",
                        use->weighted, use->ties));
  }
done:
  return status;
}

diplo_status check_use(check *c, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t count = diplo_relation_count(c->network);
  relation_use *use = calloc(count ? count : 1, sizeof *use);
  if (!use)
    return diplo_error_memory(error);
  DIPLO_TRY(check_isolates(c, error));
  count_use(c->network, use);
  for (size_t i = 0; i < count; i++)
    DIPLO_TRY(check_relation(c, i, &use[i], error));
done:
  free(use);
  return status;
}
