/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The arcs of a view: the ties that enter, sorted by counting and combined where they are parallel.
   An entry is a tie in one direction: twice the tie's index, plus 1 where it runs from `to` to
   `from`. */
#include "graph/view_build.h"
#include <math.h>
#include <stdlib.h>

enum key { KEY_RELATION, KEY_TO, KEY_FROM };

static void get_ends(const view_build *build, uint32_t entry, uint32_t *from, uint32_t *to) {
  uint32_t one = build->from[entry >> 1], other = build->to[entry >> 1];
  bool turned = build->view->directed ? (entry & 1) != 0 : one > other;
  *from = turned ? other : one;
  *to = turned ? one : other;
}

static uint32_t get_key(const view_build *build, uint32_t entry, enum key key) {
  uint32_t from, to;
  if (key == KEY_RELATION)
    return build->of[entry >> 1];
  get_ends(build, entry, &from, &to);
  return key == KEY_FROM ? from : to;
}

/* Copies the entries in the order of the key; equal ones keep their order. place[k] is where those
   of key k begin, and afterwards where they end. */
static void sort_entries(const view_build *build, enum key key, const uint32_t *entries,
                         uint32_t *sorted, size_t count, size_t *place) {
  for (size_t i = 0; i < count; i++)
    sorted[place[get_key(build, entries[i], key)]++] = entries[i];
}

/* Where the entries of each key begin. Needs no order among the entries, so that this is done while
   they lie like the ties and memory is read straight on. */
static size_t *find_places(const view_build *build, enum key key, size_t keys,
                           const uint32_t *entries, size_t count) {
  size_t *place = calloc(keys + 1, sizeof *place);
  for (size_t i = 0; place && i < count; i++)
    place[get_key(build, entries[i], key) + 1]++;
  for (size_t k = 0; place && k < keys; k++)
    place[k + 1] += place[k];
  return place;
}

static bool is_doubled(const view_build *build, size_t tie) {
  return build->view->directed && !build->relations[build->of[tie]].declared->directed &&
         build->from[tie] != build->to[tie];
}

static size_t list_entries(const view_build *build, uint32_t *entries) {
  size_t count = 0;
  for (size_t tie = 0; tie < build->view->tie_count; tie++) {
    if (build->view->tie_arc[tie] == UINT32_MAX)
      continue;
    if (entries)
      entries[count] = (uint32_t)tie << 1;
    count++;
    if (!is_doubled(build, tie))
      continue;
    if (entries)
      entries[count] = (uint32_t)tie << 1 | 1;
    count++;
  }
  return count;
}

/* Parallel values on their way to one. Magnitudes; 0 stands for none yet. */
typedef struct fold {
  double sum;
  double most[2], least[2]; /* of values above 0, of values below 0 */
  size_t count;
} fold;

static void fold_add(fold *f, double value) {
  int side = value < 0;
  double size = fabs(value);
  if (value == 0)
    return;
  f->sum += value;
  f->count++;
  if (size > f->most[side])
    f->most[side] = size;
  if (f->least[side] == 0 || size < f->least[side])
    f->least[side] = size;
}

/* The largest or smallest magnitude with its sign; 0 where both signs have it. */
static double fold_extreme(const fold *f, bool largest) {
  const double *sizes = largest ? f->most : f->least;
  if (sizes[0] == 0 || sizes[1] == 0)
    return sizes[0] - sizes[1];
  if (sizes[0] == sizes[1])
    return 0;
  return (sizes[0] > sizes[1]) == largest ? sizes[0] : -sizes[1];
}

static double fold_value(const fold *f, diplo_combine rule) {
  switch (rule) {
  case DIPLO_COMBINE_MAX:
    return fold_extreme(f, true);
  case DIPLO_COMBINE_MIN:
    return fold_extreme(f, false);
  case DIPLO_COMBINE_MEAN:
    return f->count > 0 ? f->sum / (double)f->count : 0;
  case DIPLO_COMBINE_SUM:
  case DIPLO_COMBINE_COUNT:
    break;
  }
  return f->sum;
}

/* One value for parallel entries, which are sorted by relation unless one rule is for all. */
static double combine(const view_build *build, const uint32_t *entries, size_t count) {
  if (count == 1)
    return view_tie_value(build, entries[0] >> 1);
  bool by_relation = build->options->combine == DIPLO_COMBINE_BY_RELATION;
  diplo_combine rule = build->relations[build->of[entries[0] >> 1]].rule;
  fold all = {0}, relation = {0};
  for (size_t i = 0; i < count; i++) {
    uint32_t of = build->of[entries[i] >> 1];
    fold_add(&relation, view_tie_value(build, entries[i] >> 1));
    if (by_relation && (i + 1 == count || build->of[entries[i + 1] >> 1] != of)) {
      rule = build->view->weighted ? build->relations[of].rule : DIPLO_COMBINE_MAX;
      fold_add(&all, fold_value(&relation, rule));
      relation = (fold){0};
    }
  }
  double value = by_relation
                     ? fold_value(&all, build->lengths ? DIPLO_COMBINE_MIN : DIPLO_COMBINE_SUM)
                     : fold_value(&relation, rule);
  if (build->view->weighted)
    return value;
  return value > 0 ? 1 : value < 0 ? -1 : 0;
}

static size_t parallel_end(const view_build *build, const uint32_t *entries, size_t begin,
                           size_t count) {
  uint32_t from, to, next_from, next_to;
  size_t end = begin + 1;
  get_ends(build, entries[begin], &from, &to);
  for (; !build->options->parallel && end < count; end++) {
    get_ends(build, entries[end], &next_from, &next_to);
    if (next_from != from || next_to != to)
      break;
  }
  return end;
}

/* Makes the arc of parallel entries, or none where their values cancel. */
static diplo_status add_arc(view_build *build, const uint32_t *entries, size_t count,
                            diplo_error *error) {
  view *v = build->view;
  double value = combine(build, entries, count);
  uint32_t from, to, arc = value == 0 ? UINT32_MAX : (uint32_t)v->arc_count;
  get_ends(build, entries[0], &from, &to);
  if (!isfinite(value))
    return diplo_error_set(error, DIPLO_DATA,
                           "the weights between %s and %s add up to more than a number can hold: "
                           "use a larger unit",
                           diplo_actor_get_id(build->network, from),
                           diplo_actor_get_id(build->network, to));
  size_t own = 0;
  for (size_t i = 0; i < count; i++) {
    if ((entries[i] & 1) == 0) {
      v->tie_arc[entries[i] >> 1] = arc;
      own++;
    }
  }
  if (value == 0) {
    v->account.cancelled += own;
    return DIPLO_OK;
  }
  v->account.combined += own < count ? own : count - 1;
  v->arc_from[arc] = from;
  v->arc_to[arc] = to;
  v->arc_value[arc] = value;
  v->negative |= value < 0;
  v->arc_count++;
  return DIPLO_OK;
}

/* Gives back what was allocated for arcs that did not come to be. */
static void trim(void *array, size_t count, size_t size) {
  void **pointer = array;
  void *smaller = realloc(*pointer, (count + 1) * size);
  if (smaller)
    *pointer = smaller;
}

/* Sorts by (from, to, relation) where parallel ties are combined by relation, else by (from, to,
   tie). The result is in `entries`. */
static diplo_status sort_all(const view_build *build, uint32_t **entries, size_t count,
                             diplo_error *error) {
  size_t relations = diplo_relation_count(build->network), actors = build->view->actor_count;
  bool with_relation = relations > 1 && !build->options->parallel;
  uint32_t *spare = malloc((count + 1) * sizeof *spare);
  size_t *places[] = {[KEY_RELATION] = find_places(build, KEY_RELATION, relations, *entries, count),
                      [KEY_TO] = find_places(build, KEY_TO, actors, *entries, count),
                      [KEY_FROM] = find_places(build, KEY_FROM, actors, *entries, count)};
  bool ready = spare && places[KEY_RELATION] && places[KEY_TO] && places[KEY_FROM];
  for (enum key key = with_relation ? KEY_RELATION : KEY_TO; ready && key <= KEY_FROM; key++) {
    sort_entries(build, key, *entries, spare, count, places[key]);
    uint32_t *sorted = spare;
    spare = *entries;
    *entries = sorted;
  }
  free(spare);
  for (enum key key = KEY_RELATION; key <= KEY_FROM; key++)
    free(places[key]);
  return ready ? DIPLO_OK : diplo_error_memory(error);
}

diplo_status view_make_arcs(view_build *build, diplo_error *error) {
  view *v = build->view;
  diplo_status status;
  size_t count = list_entries(build, NULL);
  uint32_t *entries = malloc((count + 1) * sizeof *entries);
  v->arc_from = malloc((count + 1) * sizeof *v->arc_from);
  v->arc_to = malloc((count + 1) * sizeof *v->arc_to);
  v->arc_value = malloc((count + 1) * sizeof *v->arc_value);
  if (!entries || !v->arc_from || !v->arc_to || !v->arc_value) {
    status = diplo_error_memory(error);
    goto done;
  }
  if (v->tie_count > UINT32_MAX / 2) {
    status = diplo_error_set(error, DIPLO_DATA, "more than 2147483647 ties: split the network");
    goto done;
  }
  list_entries(build, entries);
  DIPLO_TRY(sort_all(build, &entries, count, error));
  for (size_t begin = 0, end; begin < count; begin = end) {
    end = parallel_end(build, entries, begin, count);
    DIPLO_TRY(add_arc(build, entries + begin, end - begin, error));
  }
  trim(&v->arc_from, v->arc_count, sizeof *v->arc_from);
  trim(&v->arc_to, v->arc_count, sizeof *v->arc_to);
  trim(&v->arc_value, v->arc_count, sizeof *v->arc_value);
done:
  free(entries);
  return status;
}
