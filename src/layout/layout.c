/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Laying out a network: the engine places, the page is fitted, columns x and y are set. */
#include "layout/clutter.h"
#include "layout/engine.h"
#include "layout/page.h"
#include "layout/worker.h"
#include <diplonet/layout.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static const layout_engine *const engines[] = {
#define LAYOUT(name) &layout_engine_##name,
#include "layout/layouts.def"
#undef LAYOUT
    NULL};

enum {
  ENGINE_COUNT = sizeof engines / sizeof *engines - 1,
  LAYOUT_TRIES = 3,
  LAYOUT_SMALL = 150, /* units up to which there are several tries */
  LAYOUT_TIES = 600
};

const char *diplo_layout_get_name(size_t index) {
  return index < ENGINE_COUNT ? engines[index]->name : NULL;
}

const char *diplo_layout_get_summary(size_t index) {
  return index < ENGINE_COUNT ? engines[index]->summary : NULL;
}

const layout_engine *layout_engine_find(const char *name) {
  for (size_t i = 0; i < ENGINE_COUNT; i++) {
    if (strcmp(engines[i]->name, name) == 0)
      return engines[i];
  }
  return NULL;
}

static diplo_status choose_engine(const char *name, const layout_engine **engine,
                                  diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_buffer names = {0};
  *engine = layout_engine_find(name);
  if (*engine)
    return DIPLO_OK;
  for (size_t i = 0; i < ENGINE_COUNT; i++)
    DIPLO_TRY(diplo_buffer_add_format(&names, error, "%s%s", i ? ", " : "", engines[i]->name));
  DIPLO_TRY(diplo_error_set(error, DIPLO_USAGE, "there is no layout '%s'; there are %s", name,
                            diplo_buffer_get(&names)));
done:
  diplo_buffer_clear(&names);
  return status;
}

/* An engine that begins at random gives small networks several tries, and the places with the
   fewest crossings are kept. */
static diplo_status place_well(arrangement *plan, const layout_engine *engine,
                               const diplo_layout_options *options, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_layout_options again = *options;
  size_t size = plan->unit_count * sizeof *plan->x, fewest = SIZE_MAX;
  bool small = engine->turns && plan->unit_count <= LAYOUT_SMALL && plan->tie_count <= LAYOUT_TIES;
  double *x = malloc(size + 1), *y = malloc(size + 1);
  if (!x || !y)
    DIPLO_TRY(diplo_error_memory(error));
  for (int begin = 0; begin < (small ? LAYOUT_TRIES : 1) && fewest > 0; begin++) {
    if (plan->unit_count > 1)
      DIPLO_TRY(engine->place(plan, &again, error));
    DIPLO_TRY(page_fit(plan, engine, error));
    size_t count = small ? clutter_count(plan) : 0;
    if (count < fewest) {
      fewest = count;
      memcpy(x, plan->x, size);
      memcpy(y, plan->y, size);
    }
    again.seed++;
  }
  memcpy(plan->x, x, size);
  memcpy(plan->y, y, size);
done:
  free(x);
  free(y);
  return status;
}

/* Places; where Graphviz fails, those of the stress layout and a warning. */
static diplo_status place(arrangement *plan, const layout_engine *engine,
                          const diplo_layout_options *options, diplo_buffer *warning,
                          diplo_error *error) {
  diplo_error reason = {0};
  if (!engine->graphviz)
    return place_well(plan, engine, options, error);
  if (place_well(plan, engine, options, &reason) == DIPLO_OK)
    return DIPLO_OK;
  diplo_status status = DIPLO_OK;
  if (warning)
    status = diplo_buffer_add_format(warning, error,
                                     "the stress layout took the place of Graphviz's %s: %s",
                                     engine->name, reason.message);
  return status == DIPLO_OK ? place_well(plan, &layout_engine_stress, options, error) : status;
}

typedef struct place_key {
  double x, y;
  size_t actor;
} place_key;

static int compare_places(const void *one, const void *other) {
  const place_key *a = one, *b = other;
  if (a->x != b->x)
    return a->x < b->x ? -1 : 1;
  if (a->y != b->y)
    return a->y < b->y ? -1 : 1;
  return a->actor < b->actor ? -1 : a->actor > b->actor;
}

static double round_place(double value) {
  return round(value * 100) / 100 + 0.0;
}

/* Rounded to hundredths; whoever stands where another stands moves to the right until nobody does.
 */
static void settle(place_key *places, size_t count) {
  for (size_t i = 0; i < count; i++) {
    places[i].x = round_place(places[i].x);
    places[i].y = round_place(places[i].y);
  }
  for (bool moved = true; moved;) {
    moved = false;
    qsort(places, count, sizeof *places, compare_places);
    for (size_t i = 0, equal = 1; i + 1 < count; i++) {
      bool same = places[i].x == places[i + 1].x && places[i].y == places[i + 1].y;
      if (same) {
        places[i].x = round_place(places[i].x + 7 * (double)equal++);
        moved = true;
      } else {
        equal = 1;
      }
    }
  }
}

static void set_reals(double *x, double *y, const place_key *places, size_t count) {
  for (size_t i = 0; i < count; i++) {
    x[places[i].actor] = places[i].x;
    y[places[i].actor] = places[i].y;
  }
}

/* The first leader of a unit stands on the side on which its ties are: positive is right. */
static diplo_status lean_leaders(const arrangement *plan, const diplo_network *network,
                                 double **lean, diplo_error *error) {
  const uint32_t *from = diplo_tie_get_from(network), *to = diplo_tie_get_to(network);
  *lean = calloc(plan->unit_count + 1, sizeof **lean);
  if (!*lean)
    return diplo_error_memory(error);
  for (size_t t = 0; t < diplo_tie_count(network); t++) {
    uint32_t a = plan->unit[from[t]], b = plan->unit[to[t]];
    if (plan->dock[from[t]] == 1)
      (*lean)[a] += plan->x[b] - plan->x[a];
    if (plan->dock[to[t]] == 1)
      (*lean)[b] += plan->x[a] - plan->x[b];
  }
  return DIPLO_OK;
}

static diplo_status set_columns(diplo_network *network, const arrangement *plan,
                                diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_columns *columns = diplo_network_columns(network, DIPLO_PART_ACTORS);
  diplo_column *x, *y;
  place_key *places = malloc((plan->actor_count + 1) * sizeof *places);
  double *lean = NULL;
  if (!places)
    DIPLO_TRY(diplo_error_memory(error));
  DIPLO_TRY(lean_leaders(plan, network, &lean, error));
  for (size_t a = 0; a < plan->actor_count; a++) {
    double beside, above;
    uint32_t unit = plan->unit[a];
    arrangement_get_offset(plan->dock[a], lean[unit] < 0, &beside, &above);
    places[a] = (place_key){plan->x[unit] + beside, plan->y[unit] + above, a};
  }
  settle(places, plan->actor_count);
  diplo_columns_remove(columns, "x");
  diplo_columns_remove(columns, "y");
  DIPLO_TRY(diplo_columns_add(columns, "x", DIPLO_REAL, &x, error));
  DIPLO_TRY(diplo_columns_add(columns, "y", DIPLO_REAL, &y, error));
  set_reals(diplo_column_get_reals(x), diplo_column_get_reals(y), places, plan->actor_count);
done:
  free(lean);
  free(places);
  return status;
}

diplo_status diplo_network_layout(diplo_network *network, const diplo_layout_options *options,
                                  diplo_buffer *warning, diplo_error *error) {
  static const diplo_layout_options defaults;
  diplo_status status = DIPLO_OK;
  arrangement plan = {0};
  const layout_engine *engine;
  if (!options)
    options = &defaults;
  const char *name = options->engine ? options->engine : options->worker ? "neato" : "stress";
  DIPLO_TRY(choose_engine(name, &engine, error));
  DIPLO_TRY(arrangement_init(&plan, network, error));
  DIPLO_TRY(place(&plan, engine, options, warning, error));
  DIPLO_TRY(set_columns(network, &plan, error));
done:
  arrangement_clear(&plan);
  return status;
}

diplo_status diplo_layout_get_worker_version(const char *worker, diplo_buffer *version,
                                             diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_buffer answer = {0};
  worker_call call = {
      .path = worker, .argument = "--version", .input = "", .limit = 256, .seconds = 5};
  if (!worker)
    return diplo_error_set(error, DIPLO_SYSTEM, "the Graphviz worker was not given");
  DIPLO_TRY(worker_run(&call, &answer, error));
  const char *text = diplo_buffer_get(&answer), *end = strchr(text, '\n');
  if (strncmp(text, "Graphviz ", 9) != 0 || !end || end[1] != '\0')
    DIPLO_TRY(diplo_error_set(error, DIPLO_SYSTEM, "%s says no version", worker));
  DIPLO_TRY(diplo_buffer_add(version, text, (size_t)(end - text), error));
done:
  diplo_buffer_clear(&answer);
  return status;
}
