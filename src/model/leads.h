/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom each leader leads, for layouts and pictures that put the two side by side. */
#ifndef MODEL_LEADS_H
#define MODEL_LEADS_H

#include <diplonet/network.h>

/* Sets host[actor], for every actor, to the first country, organisation, group or event that it
   leads through a tie of the relation `leads`, if it is a leader; else to UINT32_MAX. */
void leads_find_hosts(const diplo_network *network, uint32_t *host);

#endif
