/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the host plans: options with their defaults, tasks, and the view that each needs. */
#include "base/parallel.h"
#include "measure/host.h"
#include "model/name_refuse.h"
#include <math.h>
#include <stdlib.h>

static double value_or(double value, double otherwise) {
  return isnan(value) || value == 0 ? otherwise : value;
}

static diplo_status check_ranges(const diplo_measure_options *options, diplo_error *error) {
  if (!(options->alpha > 0 && isfinite(options->alpha)))
    return diplo_error_set(error, DIPLO_USAGE, "--alpha %g: give a number above 0", options->alpha);
  if (!(options->damping > 0 && options->damping < 1))
    return diplo_error_set(error, DIPLO_USAGE, "--damping %g: give a number between 0 and 1",
                           options->damping);
  if (!(options->decay > 0 && options->decay < 1))
    return diplo_error_set(error, DIPLO_USAGE, "--decay %g: give a number between 0 and 1",
                           options->decay);
  if (!(options->reach > 0))
    return diplo_error_set(error, DIPLO_USAGE, "--reach %g: give a number above 0", options->reach);
  if (!(options->katz_alpha >= 0 && isfinite(options->katz_alpha)))
    return diplo_error_set(error, DIPLO_USAGE, "--katz-alpha %g: give a number above 0",
                           options->katz_alpha);
  if (!isfinite(options->power_beta))
    return diplo_error_set(error, DIPLO_USAGE, "--power-beta: give a finite number");
  return DIPLO_OK;
}

diplo_status host_find_relations(const diplo_network *network, const char *const *names,
                                 size_t count, bool **relations, diplo_error *error) {
  *relations = NULL;
  if (count == 0)
    return DIPLO_OK;
  bool *wanted = calloc(diplo_relation_count(network) + 1, sizeof *wanted);
  if (!wanted)
    return diplo_error_memory(error);
  for (size_t i = 0; i < count; i++) {
    size_t relation = diplo_relation_find(network, names[i]);
    if (relation == DIPLO_NONE) {
      free(wanted);
      return name_refuse_relation(network, names[i], error);
    }
    wanted[relation] = true;
  }
  *relations = wanted;
  return DIPLO_OK;
}

diplo_status host_set_options(measure_host *host, const diplo_measure_options *options,
                              diplo_error *error) {
  diplo_measure_options *own = &host->options;
  diplo_status status;
  *own = *options;
  own->alpha = value_or(own->alpha, 0.5);
  own->damping = value_or(own->damping, 0.85);
  own->decay = value_or(own->decay, 0.5);
  own->reach = value_or(own->reach, 2);
  own->signs = own->signs == DIPLO_SIGNS_ALL ? 0 : own->signs;
  if (own->jobs == 0)
    own->jobs = parallel_count_processors();
  DIPLO_TRY(check_ranges(own, error));
  DIPLO_TRY(host_find_relations(host->network, own->relations, own->relation_count,
                                &host->relations, error));
done:
  return status;
}

static unsigned sign_bit(diplo_sign sign) {
  return sign == DIPLO_SIGN_POSITIVE   ? DIPLO_SIGNS_POSITIVE
         : sign == DIPLO_SIGN_NEGATIVE ? DIPLO_SIGNS_NEGATIVE
                                       : DIPLO_SIGNS_NEUTRAL;
}

network_facts host_find_facts(const diplo_network *network, const bool *relations, unsigned signs) {
  const uint32_t *from = diplo_tie_get_from(network), *to = diplo_tie_get_to(network),
                 *of = diplo_tie_get_relation(network);
  network_facts facts = {0};
  for (size_t tie = 0; tie < diplo_tie_count(network); tie++) {
    const diplo_relation *relation = diplo_relation_get(network, of[tie]);
    diplo_sign sign = diplo_tie_get_sign(network, tie);
    if ((relations && !relations[of[tie]]) || (signs && !(signs & sign_bit(sign))))
      continue;
    facts.directed |= relation->directed;
    facts.weighted |=
        relation->weight != DIPLO_WEIGHT_NONE || relation->combine == DIPLO_COMBINE_COUNT;
    facts.negative |= sign == DIPLO_SIGN_NEGATIVE;
    facts.loops |= from[tie] == to[tie];
  }
  return facts;
}

/* The view that a measure needs. What cannot make a difference in this network is set alike, so
   that more measures share a view. */
static view_options plan_view(const measure_host *host, const measure *kind, network_facts facts) {
  const diplo_measure_options *options = &host->options;
  unsigned flags = kind->about.flags;
  unsigned signs = (options->signs ? options->signs : DIPLO_SIGNS_ALL) &
                   (kind->signs ? kind->signs : DIPLO_SIGNS_ALL);
  bool accepts = (flags & DIPLO_ACCEPTS_NEGATIVE) != 0;
  bool only_negative = signs == DIPLO_SIGNS_NEGATIVE;
  bool absolute =
      options->absolute || kind->blind || (only_negative && (!accepts || kind->signs == signs));
  view_options wants = {.signs = signs == DIPLO_SIGNS_ALL ? 0 : signs,
                        .relations = host->relations,
                        .directed = facts.directed && (flags & DIPLO_ACCEPTS_DIRECTED) &&
                                    !options->undirected,
                        .absolute = facts.negative && absolute,
                        .negative = facts.negative && accepts && !absolute,
                        .loops = facts.loops && (flags & DIPLO_ACCEPTS_LOOPS),
                        .parallel = (flags & DIPLO_ACCEPTS_PARALLEL) != 0,
                        .use = options->unweighted ? DIPLO_USE_NONE : kind->about.use};
  bool explicit_count =
      options->combine == DIPLO_COMBINE_ALL_COUNT || options->combine == DIPLO_COMBINE_ALL_SUM;
  if (!facts.weighted && !explicit_count)
    wants.use = DIPLO_USE_NONE;
  if (wants.use != DIPLO_USE_NONE)
    wants.combine = options->combine;
  if (wants.use == DIPLO_USE_LENGTH)
    wants.map = options->map;
  return wants;
}

static size_t count_values(const diplo_network *network, diplo_scope scope) {
  switch (scope) {
  case DIPLO_SCOPE_ACTOR:
    return diplo_actor_count(network);
  case DIPLO_SCOPE_TIE:
    return diplo_tie_count(network);
  case DIPLO_SCOPE_NETWORK:
    break;
  }
  return 1;
}

static bool is_planned(const measure_host *host, const measure *kind) {
  for (size_t i = 0; i < host->task_count; i++) {
    if (host->tasks[i].kind == kind)
      return true;
  }
  return false;
}

static diplo_status add_task(measure_host *host, const measure *kind, network_facts facts,
                             diplo_error *error) {
  measure_task *task = &host->tasks[host->task_count++];
  task->kind = kind;
  task->wants = plan_view(host, kind, facts);
  task->count = count_values(host->network, kind->about.scope);
  task->values = malloc((task->count + 1) * sizeof *task->values);
  if (!task->values)
    return diplo_error_memory(error);
  for (size_t i = 0; i < task->count; i++)
    task->values[i] = NAN;
  return DIPLO_OK;
}

static diplo_status refuse_name(const char *word, diplo_error *error) {
  size_t count = 0;
  while (measure_get(count))
    count++;
  const char **names = malloc((count + 1) * sizeof *names);
  if (!names)
    return diplo_error_memory(error);
  for (size_t i = 0; i < count; i++)
    names[i] = measure_get(i)->about.name;
  diplo_status status = name_refuse("measure", word, names, count, error);
  free(names);
  return status;
}

diplo_status host_set_tasks(measure_host *host, const char *const *names, size_t count,
                            diplo_error *error) {
  diplo_status status = DIPLO_OK;
  network_facts facts = host_find_facts(host->network, host->relations, host->options.signs);
  host->tasks = calloc(count + 1, sizeof *host->tasks);
  if (!host->tasks)
    return diplo_error_memory(error);
  for (size_t i = 0; i < count; i++) {
    const measure *kind = measure_find(names[i]);
    if (!kind) {
      status = refuse_name(names[i], error);
      goto done;
    }
    if (!is_planned(host, kind))
      DIPLO_TRY(add_task(host, kind, facts, error));
  }
done:
  return status;
}
