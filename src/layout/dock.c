/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which leader stands beside which actor. */
#include "layout/dock.h"
#include "model/leads.h"

void dock_actors(arrangement *plan, const diplo_network *network) {
  uint32_t *host = plan->dock; /* first whom an actor leads, then its place at that unit */
  leads_find_hosts(network, host);
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
