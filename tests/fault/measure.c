/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Failing memory in the measures: all that a small signed network takes, computed and noted. */
#include <diplonet/measure.h>
#include <stdio.h>

enum { ACTORS = 6, NAMES = 200 };

static diplo_status fill(diplo_network *network, bool negative, bool directed, diplo_error *error) {
  diplo_status status;
  diplo_column *weight;
  diplo_relation relation = {.name = "trade",
                             .sign = DIPLO_SIGN_MIXED,
                             .weight = DIPLO_WEIGHT_STRENGTH,
                             .directed = directed};
  DIPLO_TRY(diplo_relation_add(network, &relation, NULL, error));
  DIPLO_TRY(diplo_columns_add(diplo_network_columns(network, DIPLO_PART_TIES), "weight", DIPLO_REAL,
                              &weight, error));
  for (size_t i = 0; i < ACTORS; i++) {
    char id[8];
    snprintf(id, sizeof id, "A%zu", i);
    DIPLO_TRY(diplo_actor_add(network, id, DIPLO_KIND_COUNTRY, NULL, NULL, error));
    for (size_t other = 0; other < i; other += 1 + i % 2) {
      size_t tie;
      double value = negative && (i + other) % 3 == 0 ? -0.5 : 1 + (double)(i * other % 4);
      bool back = directed && i % 3 == 0;
      DIPLO_TRY(diplo_tie_add(network, back ? other : i, back ? i : other, 0, &tie, error));
      DIPLO_TRY(diplo_column_set_real(weight, tie, value, error));
    }
  }
done:
  return status;
}

static diplo_status measure(bool negative, bool directed, diplo_error *error) {
  diplo_status status;
  const char *names[NAMES];
  diplo_measure_options options = {.jobs = 1, .seed = 1, .skip_refused = true};
  diplo_network *network = diplo_network_new();
  if (!network)
    return diplo_error_memory(error);
  DIPLO_TRY(fill(network, negative, directed, error));
  size_t count = diplo_measure_choose(network, true, &options, names, NAMES);
  DIPLO_TRY(diplo_network_measure(network, names, count < NAMES ? count : NAMES, &options, error));
done:
  diplo_network_free(network);
  return status;
}

diplo_status fault_measure(diplo_error *error) {
  return measure(false, false, error);
}

diplo_status fault_measure_signed(diplo_error *error) {
  return measure(true, false, error);
}

diplo_status fault_measure_directed(diplo_error *error) {
  return measure(false, true, error);
}
