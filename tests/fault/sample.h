/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small network with something of everything, for what is done to whole networks. */
#ifndef FAULT_SAMPLE_H
#define FAULT_SAMPLE_H

#include <diplonet/network.h>

/* A new network from the stream. */
diplo_status sample_read(const char *text, diplo_network **network, diplo_error *error);

/* Three countries and a leader, four relations, refs, notes, two columns of scores. */
extern const char sample_text[];

#endif
