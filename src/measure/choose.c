/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The measures that are computed where none is named. */
#include "measure/host.h"
#include <stdlib.h>

/* Whether negative ties would enter as such. */
static bool is_signed(const diplo_network *network, const diplo_measure_options *options) {
  bool *relations = NULL;
  if (options->absolute)
    return false;
  if (options->signs &&
      (!(options->signs & DIPLO_SIGNS_NEGATIVE) || options->signs == DIPLO_SIGNS_NEGATIVE))
    return false;
  /* Without memory, or with relations that are not there, the call that computes will say so. */
  if (host_find_relations(network, options->relations, options->relation_count, &relations, NULL) !=
      DIPLO_OK)
    return false;
  network_facts facts = host_find_facts(network, relations, options->signs);
  free(relations);
  return facts.negative;
}

size_t diplo_measure_choose(const diplo_network *network, bool all,
                            const diplo_measure_options *options, const char **names,
                            size_t capacity) {
  static const diplo_measure_options defaults;
  const measure *kind;
  size_t count = 0;
  unsigned wanted = is_signed(network, options ? options : &defaults) ? DIPLO_IS_DEFAULT_SIGNED
                                                                      : DIPLO_IS_DEFAULT;
  for (size_t i = 0; (kind = measure_get(i)); i++) {
    unsigned flags = kind->about.flags;
    if (all ? (flags & DIPLO_NEEDS_OPTION) != 0 : !(flags & wanted))
      continue;
    if (count < capacity)
      names[count] = kind->about.name;
    count++;
  }
  return count;
}
