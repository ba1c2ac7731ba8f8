/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A tie's citation: `S1:5;S2` names two refs, the first with a place in it. */
#ifndef MODEL_CITATION_H
#define MODEL_CITATION_H

#include <diplonet/network.h>

typedef struct citation {
  const char *id, *place; /* borrowed, not ended by NUL; place: what follows the colon */
  size_t id_size, place_size;
} citation;

/* The next citation of `*text`, which moves behind it; false at the end. Empty ones are passed
   over. */
bool citation_next(const char **text, citation *found);

/* What the tie cites (its column `ref`), or the empty text. */
const char *citation_get_text(const diplo_network *network, size_t tie);

#endif
