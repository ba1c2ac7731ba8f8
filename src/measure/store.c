/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scores and notes go into the network: what can fail comes first. */
#include "measure/host.h"
#include "model/network_private.h"
#include <math.h>
#include <stdlib.h>

static diplo_columns *columns_of(const measure_host *host, const measure_task *task) {
  static const diplo_part parts[] = {[DIPLO_SCOPE_ACTOR] = DIPLO_PART_ACTORS,
                                     [DIPLO_SCOPE_TIE] = DIPLO_PART_TIES,
                                     [DIPLO_SCOPE_NETWORK] = DIPLO_PART_ATTRIBUTES};
  return diplo_network_columns(host->network, parts[task->kind->about.scope]);
}

static diplo_status check_values(const measure_task *task, diplo_error *error) {
  for (size_t i = 0; i < task->count; i++) {
    if (isinf(task->values[i]))
      return diplo_error_set(error, DIPLO_BUG, "%s gave an infinite score", task->kind->about.name);
  }
  return DIPLO_OK;
}

/* Makes the columns. Those that were not there are marked in `made`, so that they can go again. */
static diplo_status make_columns(measure_host *host, bool *made, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_column *column;
  for (size_t i = 0; i < host->task_count; i++) {
    const measure_task *task = &host->tasks[i];
    if (task->refused)
      continue;
    diplo_columns *columns = columns_of(host, task);
    const char *name = task->kind->about.name;
    const diplo_column *old = diplo_columns_find(columns, name);
    if (old && diplo_column_get_type(old) != DIPLO_REAL)
      diplo_columns_remove(columns, name);
    made[i] = !old;
    DIPLO_TRY(diplo_columns_add(columns, name, DIPLO_REAL, &column, error));
  }
done:
  return status;
}

static void remove_columns(measure_host *host, const bool *made) {
  for (size_t i = 0; i < host->task_count; i++) {
    if (made[i])
      diplo_columns_remove(columns_of(host, &host->tasks[i]), host->tasks[i].kind->about.name);
  }
}

static diplo_status add_notes(measure_host *host, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < host->task_count; i++) {
    const measure_task *task = &host->tasks[i];
    network_remove_notes(host->network, task->kind->about.name);
    DIPLO_TRY(diplo_note_add(host->network, task->kind->about.name, diplo_buffer_get(&task->note),
                             error));
  }
done:
  return status;
}

static void fill_columns(measure_host *host) {
  for (size_t i = 0; i < host->task_count; i++) {
    const measure_task *task = &host->tasks[i];
    if (task->refused)
      continue;
    double *values =
        diplo_column_get_reals(diplo_columns_find(columns_of(host, task), task->kind->about.name));
    for (size_t k = 0; k < task->count; k++)
      values[k] = task->values[k] + 0.0; /* no negative zero */
  }
}

diplo_status host_store(measure_host *host, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  bool *made = calloc(host->task_count + 1, sizeof *made);
  if (!made)
    return diplo_error_memory(error);
  for (size_t i = 0; i < host->task_count; i++)
    DIPLO_TRY(check_values(&host->tasks[i], error));
  DIPLO_TRY(make_columns(host, made, error));
  DIPLO_TRY(add_notes(host, error));
  fill_columns(host);
done:
  if (status != DIPLO_OK)
    remove_columns(host, made);
  free(made);
  return status;
}
