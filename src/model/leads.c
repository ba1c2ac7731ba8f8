/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom each leader leads. */
#include "model/leads.h"

static bool can_lead(const diplo_network *network, uint32_t leader, uint32_t led) {
  return leader != led && diplo_actor_get_kind(network, leader) == DIPLO_KIND_LEADER &&
         diplo_actor_get_kind(network, led) != DIPLO_KIND_LEADER;
}

void leads_find_hosts(const diplo_network *network, uint32_t *host) {
  size_t leads = diplo_relation_find(network, "leads");
  const uint32_t *from = diplo_tie_get_from(network), *to = diplo_tie_get_to(network);
  const uint32_t *relation = diplo_tie_get_relation(network);
  for (size_t a = 0; a < diplo_actor_count(network); a++)
    host[a] = UINT32_MAX;
  for (size_t t = 0; leads != DIPLO_NONE && t < diplo_tie_count(network); t++) {
    if (relation[t] == leads && host[from[t]] == UINT32_MAX && can_lead(network, from[t], to[t]))
      host[from[t]] = to[t];
  }
}
