/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which leader stands beside which actor. */
#include "layout/dock.h"
#include <math.h>

static bool can_dock(const diplo_network *network, uint32_t leader, uint32_t led) {
  return leader != led && diplo_actor_get_kind(network, leader) == DIPLO_KIND_LEADER &&
         diplo_actor_get_kind(network, led) != DIPLO_KIND_LEADER;
}

/* host[actor]: whom it leads, or UINT32_MAX. */
static void find_hosts(uint32_t *host, const diplo_network *network) {
  size_t leads = diplo_relation_find(network, "leads");
  const uint32_t *from = diplo_tie_get_from(network), *to = diplo_tie_get_to(network);
  const uint32_t *relation = diplo_tie_get_relation(network);
  for (size_t t = 0; leads != DIPLO_NONE && t < diplo_tie_count(network); t++) {
    if (relation[t] == leads && host[from[t]] == UINT32_MAX && can_dock(network, from[t], to[t]))
      host[from[t]] = to[t];
  }
}

void dock_actors(arrangement *plan, const diplo_network *network) {
  uint32_t *host = plan->dock; /* first whom an actor leads, then its place at that unit */
  for (size_t a = 0; a < plan->actor_count; a++)
    host[a] = UINT32_MAX;
  find_hosts(host, network);
  plan->unit_count = 0;
  for (uint32_t a = 0; a < plan->actor_count; a++) {
    if (host[a] == UINT32_MAX) {
      plan->anchor[plan->unit_count] = a;
      plan->unit[a] = (uint32_t)plan->unit_count++;
    }
  }
  for (uint32_t a = 0; a < plan->actor_count; a++) {
    if (host[a] != UINT32_MAX)
      plan->unit[a] = plan->unit[host[a]];
  }
  /* The leaders of a unit are numbered from 1; the count stands at the unit's own actor while they
     are. */
  for (size_t u = 0; u < plan->unit_count; u++)
    plan->dock[plan->anchor[u]] = 0;
  for (uint32_t a = 0; a < plan->actor_count; a++) {
    uint32_t own = plan->anchor[plan->unit[a]];
    if (a != own)
      plan->dock[a] = ++plan->dock[own];
  }
  for (size_t u = 0; u < plan->unit_count; u++)
    plan->dock[plan->anchor[u]] = 0;
}
