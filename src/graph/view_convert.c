/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One view from another: other values on the same arcs. */
#include "graph/view_build.h"

static bool has_same_ties(const view_options *one, const view_options *other) {
  return one->signs == other->signs && one->relations == other->relations &&
         one->directed == other->directed && one->absolute == other->absolute &&
         one->negative == other->negative && one->loops == other->loops &&
         one->parallel == other->parallel;
}

/* Without weights no tie stays out for its weight, and signs are put together by votes. */
static bool can_drop_weights(const view *v, const view_options *have) {
  return v->account.missing == 0 && v->account.zero == 0 && !have->negative;
}

/* Costs are lengths already, and lengths as they are would have been put together otherwise. */
static bool can_map(const view *v, const view_options *have, const view_options *wants) {
  return have->use == DIPLO_USE_STRENGTH && have->combine == wants->combine &&
         (!v->weighted || wants->map != DIPLO_MAP_NONE);
}

static void refill(const view *v, struct view_slots *slots) {
  if (slots->value == v->arc_value)
    return;
  for (size_t s = 0; s < slots->start[v->actor_count]; s++)
    slots->value[s] = v->arc_value[slots->arc[s]];
}

static void drop_weights(view *v) {
  for (size_t arc = 0; arc < v->arc_count; arc++)
    v->arc_value[arc] = 1;
  v->weighted = v->account.weighted = v->account.unknown = false;
  v->account.meaning = DIPLO_WEIGHT_NONE;
  v->account.ones = 0;
  v->account.set_aside = false;
  v->account.apart[0] = v->account.apart[1] = 0;
}

diplo_status view_convert(view *v, const diplo_network *network, const view_options *have,
                          const view_options *wants, bool *converted, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  bool drops = wants->use == DIPLO_USE_NONE && can_drop_weights(v, have);
  bool maps = wants->use == DIPLO_USE_LENGTH && can_map(v, have, wants);
  *converted = has_same_ties(have, wants) && (drops || maps);
  if (!*converted)
    goto done;
  if (drops)
    drop_weights(v);
  else if (v->weighted)
    DIPLO_TRY(view_map_lengths(v, network, wants->map, error));
  refill(v, &v->out);
  if (v->in.value != v->out.value)
    refill(v, &v->in);
done:
  return status;
}
