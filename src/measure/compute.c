/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Views one after another, and in each the kernels that can take it. */
#include "measure/host.h"
#include <math.h>
#include <stdlib.h>

static bool is_alike(const view_options *one, const view_options *other) {
  return one->signs == other->signs && one->relations == other->relations &&
         one->directed == other->directed && one->absolute == other->absolute &&
         one->negative == other->negative && one->loops == other->loops &&
         one->parallel == other->parallel && one->use == other->use && one->map == other->map &&
         one->combine == other->combine;
}

/* A measure that cannot take the network: with --all a note instead of scores, else the end. */
static diplo_status refuse(measure_host *host, measure_task *task, diplo_status status,
                           diplo_error *error) {
  if (status != DIPLO_DATA || !host->options.skip_refused)
    return status;
  task->refused = task->done = true;
  host->done_count++;
  diplo_buffer_reset(&task->note);
  status = diplo_buffer_add_format(&task->note, NULL, "Not computed. %s.", error->message);
  diplo_error_clear(error);
  return status == DIPLO_OK ? status : diplo_error_memory(error);
}

static diplo_status check_signs(const measure_host *host, const measure_task *task, const view *v,
                                diplo_error *error) {
  const char *name = task->kind->about.name;
  unsigned own = task->kind->signs, asked = host->options.signs;
  if (own && asked && !(own & asked))
    return diplo_error_set(error, DIPLO_DATA,
                           "%s is about %s ties, which --sign leaves out: choose other signs", name,
                           own == DIPLO_SIGNS_NEGATIVE   ? "negative"
                           : own == DIPLO_SIGNS_POSITIVE ? "positive"
                                                         : "signed");
  if (v->account.negative > 0)
    return diplo_error_set(
        error, DIPLO_DATA,
        "%s does not take signs, and %zu %s negative: choose --sign +, --sign -, "
        "--absolute, or a signed measure (pn, signed_degree)",
        name, v->account.negative, v->account.negative == 1 ? "tie is" : "ties are");
  return DIPLO_OK;
}

/* The progress of one call of a kernel, as a part of the whole. */
typedef struct part {
  const diplo_measure_options *options;
  double begin, size;
} part;

static void show_part(void *payload, double share) {
  const part *p = payload;
  p->options->progress(p->options->payload, p->begin + share * p->size);
}

static diplo_status call(measure_host *host, const view *v, measure_task **tasks, size_t count,
                         diplo_error *error) {
  double all = (double)host->task_count;
  part part_of = {&host->options, (double)host->done_count / all, (double)count / all};
  diplo_measure_options options = host->options;
  measure_input input = {v, host->network, &options};
  measure_output *outputs = calloc(count, sizeof *outputs);
  if (!outputs)
    return diplo_error_memory(error);
  if (options.progress) {
    options.progress = show_part;
    options.payload = &part_of;
  }
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < count; i++) {
    measure_task *task = tasks[i];
    outputs[i] =
        (measure_output){task->kind, task->values, task->count,
                         host->options.normalized && task->kind->about.normalized, &task->note};
    for (size_t k = 0; k < task->count; k++)
      task->values[k] = NAN;
    diplo_buffer_reset(&task->note);
    if (status == DIPLO_OK)
      status = host_describe(host, task, v, error);
  }
  if (status == DIPLO_OK)
    status = tasks[0]->kind->kernel(&input, outputs, count, error);
  free(outputs);
  return status;
}

/* All tasks of one kernel at once; where it refuses and others may still be computed, one by one.
 */
static diplo_status run_kernel(measure_host *host, const view *v, measure_task **tasks,
                               size_t count, diplo_error *error) {
  diplo_status status = call(host, v, tasks, count, error);
  bool split = status == DIPLO_DATA && host->options.skip_refused && count > 1;
  if (split)
    diplo_error_clear(error);
  for (size_t i = 0; i < count && (split || status == DIPLO_OK); i++) {
    if (split)
      status = run_kernel(host, v, &tasks[i], 1, error);
    else
      tasks[i]->done = true;
    host->done_count += !split;
    split = split && status == DIPLO_OK;
  }
  return status == DIPLO_DATA && count == 1 ? refuse(host, tasks[0], status, error) : status;
}

static diplo_status run_view(measure_host *host, const view *v, const view_options *wants,
                             measure_task **group, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (size_t first = 0; first < host->task_count; first++) {
    measure_kernel *kernel = host->tasks[first].kind->kernel;
    size_t count = 0;
    for (size_t i = first; i < host->task_count; i++) {
      measure_task *task = &host->tasks[i];
      if (task->done || task->kind->kernel != kernel || !is_alike(&task->wants, wants))
        continue;
      status = check_signs(host, task, v, error);
      if (status != DIPLO_OK)
        DIPLO_TRY(refuse(host, task, status, error));
      else
        group[count++] = task;
    }
    if (count > 0)
      DIPLO_TRY(run_kernel(host, v, group, count, error));
  }
done:
  return status;
}

static diplo_status refuse_view(measure_host *host, const view_options *wants, diplo_status status,
                                diplo_error *error) {
  diplo_error reason = *error;
  for (size_t i = 0; i < host->task_count; i++) {
    measure_task *task = &host->tasks[i];
    if (task->done || !is_alike(&task->wants, wants))
      continue;
    *error = reason;
    if (reason.status == DIPLO_DATA)
      diplo_error_prefix(error, "%s", task->kind->about.name);
    diplo_status refused = refuse(host, task, status, error);
    if (refused != DIPLO_OK)
      return refused;
  }
  return DIPLO_OK;
}

/* Lengths and views without weights are made from strengths where they can. */
static int rank_of(diplo_weight_use use) {
  return use == DIPLO_USE_STRENGTH ? 0 : use == DIPLO_USE_LENGTH ? 1 : 2;
}

/* The view to make next: that of the first task that is left, or one that differs from it in its
   use of weights alone and comes before it. NULL at the end. */
static const view_options *choose_view(const measure_host *host) {
  const view_options *best = NULL;
  for (size_t i = 0; i < host->task_count; i++) {
    const view_options *wants = &host->tasks[i].wants;
    if (host->tasks[i].done)
      continue;
    view_options alike = *wants;
    if (best) {
      alike.use = best->use;
      alike.map = best->map;
      alike.combine = best->combine;
    }
    if (!best || (is_alike(&alike, best) && rank_of(wants->use) < rank_of(best->use)))
      best = wants;
  }
  return best;
}

diplo_status host_compute(measure_host *host, diplo_error *error) {
  diplo_error own = {0};
  diplo_status status = DIPLO_OK;
  view v = {0};
  view_options have = {0};
  const view_options *next;
  bool made = false, converted;
  measure_task **group = calloc(host->task_count + 1, sizeof *group);
  if (!group)
    return diplo_error_memory(error);
  if (!error)
    error = &own;
  while (status == DIPLO_OK && (next = choose_view(host))) {
    view_options wants = *next;
    converted = false;
    if (made)
      status = view_convert(&v, host->network, &have, &wants, &converted, error);
    if (status == DIPLO_OK && !converted) {
      view_clear(&v);
      status = view_init(&v, host->network, &wants, error);
    }
    made = status == DIPLO_OK;
    have = wants;
    status =
        made ? run_view(host, &v, &wants, group, error) : refuse_view(host, &wants, status, error);
  }
  view_clear(&v);
  free(group);
  return status;
}
