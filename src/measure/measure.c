/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of the measures, and the host's one public call. */
#include "measure/host.h"
#include <stdlib.h>
#include <string.h>

#define MEASURE(name) extern const measure measure_##name;
#include "measure/measures.def"
#undef MEASURE

static const measure *const measures[] = {
#define MEASURE(name) &measure_##name,
#include "measure/measures.def"
#undef MEASURE
    NULL};

enum { MEASURE_COUNT = sizeof measures / sizeof measures[0] - 1 };

const measure *measure_get(size_t index) {
  return index < MEASURE_COUNT ? measures[index] : NULL;
}

const diplo_measure *diplo_measure_get(size_t index) {
  return index < MEASURE_COUNT ? &measures[index]->about : NULL;
}

/* Both spellings of one word, up to its letter s or z. */
static bool is_named(const char *name, const char *own) {
  static const char word[] = "centrali";
  size_t letter = sizeof word - 1;
  if (strncmp(name, word, letter) != 0 || strncmp(own, word, letter) != 0 || name[letter] != 'z')
    return strcmp(name, own) == 0;
  return own[letter] == 's' && strcmp(name + letter + 1, own + letter + 1) == 0;
}

const measure *measure_find(const char *name) {
  for (size_t i = 0; i < MEASURE_COUNT; i++) {
    if (is_named(name, measures[i]->about.name))
      return measures[i];
  }
  return NULL;
}

const diplo_measure *diplo_measure_find(const char *name) {
  const measure *found = measure_find(name);
  return found ? &found->about : NULL;
}

bool diplo_weight_map_find(const char *name, diplo_weight_map *map) {
  static const char *const names[] = {[DIPLO_MAP_INVERSE] = "inverse",
                                      [DIPLO_MAP_LOG] = "log",
                                      [DIPLO_MAP_REVERSE] = "reverse",
                                      [DIPLO_MAP_NONE] = "none"};
  for (int i = 0; i <= DIPLO_MAP_NONE; i++) {
    if (strcmp(names[i], name) == 0) {
      *map = (diplo_weight_map)i;
      return true;
    }
  }
  return false;
}

static void host_clear(measure_host *host) {
  for (size_t i = 0; i < host->task_count; i++) {
    free(host->tasks[i].values);
    diplo_buffer_clear(&host->tasks[i].note);
  }
  free(host->tasks);
  free(host->relations);
}

diplo_status diplo_network_measure(diplo_network *network, const char *const *names, size_t count,
                                   const diplo_measure_options *options, diplo_error *error) {
  static const diplo_measure_options defaults;
  measure_host host = {.network = network};
  diplo_status status;
  DIPLO_TRY(host_set_options(&host, options ? options : &defaults, error));
  DIPLO_TRY(host_set_tasks(&host, names, count, error));
  DIPLO_TRY(host_compute(&host, error));
  DIPLO_TRY(host_store(&host, error));
done:
  host_clear(&host);
  return status;
}
