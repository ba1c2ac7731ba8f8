/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ties that are equal in every field. */
#ifndef MODEL_TIE_TWIN_H
#define MODEL_TIE_TWIN_H

#include <diplonet/network.h>

/* Sets twin[tie], for every tie, to the first tie before it that has the same ends, relation and
   values in all columns, or to UINT32_MAX. The ends of an undirected relation may be exchanged. */
diplo_status tie_twin_find(const diplo_network *network, uint32_t *twin, diplo_error *error);

#endif
