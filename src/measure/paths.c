/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One pass over all sources for every measure of shortest paths. The sources are cut into a fixed
   number of blocks, workers take blocks, and the sums of the blocks are added in their order: the
   result does not depend on the number of workers. */
#include "measure/paths.h"
#include "base/parallel.h"
#include "measure/search.h"
#include "measure/search_many.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCKS = 16 };

typedef struct path_pass {
  const measure_input *input;
  path_lengths lengths;
  unsigned wanted_out, wanted_in, between;
  size_t block_count;
  path_search *searches; /* indexed by worker */
  many_search
      *many; /* indexed by worker; where all arcs are equally long, for all but betweenness */
  path_totals *blocks; /* indexed by block: `in` and between_* alone */
  path_totals totals;
} path_pass;

static bool is_wanted(unsigned wanted, int sum) {
  return (wanted >> sum & 1) != 0;
}

static bool allocate(double **array, bool wanted, size_t count) {
  if (wanted)
    *array = calloc(count + 1, sizeof **array);
  return !wanted || *array;
}

static bool totals_init(path_totals *totals, const path_pass *pass, bool with_out, bool with_in) {
  const view *v = pass->input->view;
  bool done = true;
  for (int sum = 0; sum < PATH_SUMS; sum++) {
    done =
        allocate(&totals->out[sum], with_out && is_wanted(pass->wanted_out, sum), v->actor_count) &&
        allocate(&totals->in[sum], with_in && is_wanted(pass->wanted_in, sum), v->actor_count) &&
        done;
  }
  return allocate(&totals->between_actors, pass->between != 0, v->actor_count) &&
         allocate(&totals->between_arcs, (pass->between & PATH_BETWEEN_ARCS) != 0, v->arc_count) &&
         done;
}

static void totals_clear(path_totals *totals) {
  for (int sum = 0; sum < PATH_SUMS; sum++) {
    free(totals->out[sum]);
    free(totals->in[sum]);
  }
  free(totals->between_actors);
  free(totals->between_arcs);
}

/* Powers and quotients of one distance; many actors share it. */
typedef struct path_terms {
  double term[PATH_SUMS];
  double whole; /* the distance that they belong to, in units of the lengths */
} path_terms;

static void terms_set(path_terms *terms, double whole, const path_pass *pass) {
  const diplo_measure_options *options = pass->input->options;
  double distance = whole / pass->lengths.scale;
  terms->whole = whole;
  terms->term[PATH_REACHED] = 1;
  terms->term[PATH_DISTANCE] = whole;
  terms->term[PATH_INVERSE] = 1 / distance;
  if (is_wanted(pass->wanted_out | pass->wanted_in, PATH_DECAY))
    terms->term[PATH_DECAY] = pow(options->decay, distance);
  terms->term[PATH_WITHIN] = distance <= options->reach;
  terms->term[PATH_LONGEST] = distance;
}

static void add_terms(double *const sums[], size_t actor, const path_terms *terms) {
  for (int sum = 0; sum < PATH_LONGEST; sum++) {
    if (sums[sum])
      sums[sum][actor] += terms->term[sum];
  }
  if (sums[PATH_LONGEST])
    sums[PATH_LONGEST][actor] = fmax(sums[PATH_LONGEST][actor], terms->term[PATH_LONGEST]);
}

/* Sums over the targets of one source, by themselves: they are most of what is asked for. */
static void add_to_source(const path_pass *pass, const path_search *search) {
  double *const *out = pass->totals.out;
  uint32_t source = search->order[0];
  double distance = 0, inverse = 0;
  for (size_t rank = 1; rank < search->reached; rank++) {
    double whole = search->distance[search->order[rank]];
    distance += whole;
    inverse += 1 / whole;
  }
  if (out[PATH_REACHED])
    out[PATH_REACHED][source] = (double)(search->reached - 1);
  if (out[PATH_DISTANCE])
    out[PATH_DISTANCE][source] = distance;
  if (out[PATH_INVERSE])
    out[PATH_INVERSE][source] = inverse * pass->lengths.scale;
  if (out[PATH_LONGEST] && search->reached > 1)
    out[PATH_LONGEST][source] = search_distance(search, search->order[search->reached - 1]);
}

/* Adds the pairs of one source, by target: to `sums` of the target, or (`from`) of the source. */
static void add_pairs(const path_pass *pass, const path_search *search, double *const sums[],
                      bool from) {
  path_terms terms = {.whole = -1};
  for (size_t rank = 1; rank < search->reached; rank++) {
    uint32_t target = search->order[rank];
    double whole = search->distance[target];
    if (whole != terms.whole)
      terms_set(&terms, whole, pass);
    add_terms(sums, from ? search->order[0] : target, &terms);
  }
}

/* What one Dijkstra search adds to the sums. */
static void add_search(const path_pass *pass, const path_search *search, path_totals *block) {
  unsigned simple =
      1U << PATH_REACHED | 1U << PATH_DISTANCE | 1U << PATH_INVERSE | 1U << PATH_LONGEST;
  if (pass->wanted_out & ~simple)
    add_pairs(pass, search, pass->totals.out, true);
  else if (pass->wanted_out)
    add_to_source(pass, search);
  if (pass->wanted_in)
    add_pairs(pass, search, block->in, false);
}

/* One batch of sources whose levels are counted together. */
typedef struct path_batch {
  const path_pass *pass;
  double *const *sums;
  size_t first, count;
} path_batch;

static void add_level(void *payload, size_t level, const uint32_t counts[MANY_SOURCES]) {
  const path_batch *batch = payload;
  path_terms terms;
  terms_set(&terms, (double)level, batch->pass);
  for (int sum = 0; sum < PATH_SUMS; sum++) {
    for (size_t s = 0; batch->sums[sum] && s < batch->count; s++) {
      double *total = &batch->sums[sum][batch->first + s];
      if (sum != PATH_LONGEST)
        *total += counts[s] * terms.term[sum];
      else if (counts[s] > 0)
        *total = terms.term[sum];
    }
  }
}

static diplo_status run_batch(void *payload, size_t index, unsigned worker, diplo_error *error) {
  (void)error;
  path_pass *pass = payload;
  size_t actors = pass->input->view->actor_count, first = index * MANY_SOURCES;
  size_t count = actors - first < MANY_SOURCES ? actors - first : MANY_SOURCES;
  path_batch batch = {pass, pass->totals.out, first, count};
  if (pass->wanted_out)
    many_run(&pass->many[worker], first, count, false, add_level, &batch);
  batch.sums = pass->totals.in;
  if (pass->wanted_in)
    many_run(&pass->many[worker], first, count, true, add_level, &batch);
  return DIPLO_OK;
}

/* All sums over distances, where all arcs are equally long. */
static diplo_status run_batches(path_pass *pass, diplo_error *error) {
  const diplo_measure_options *options = pass->input->options;
  const view *v = pass->input->view;
  pass->many = calloc(options->jobs, sizeof *pass->many);
  if (!pass->many)
    return diplo_error_memory(error);
  for (unsigned w = 0; w < options->jobs; w++) {
    diplo_status status = many_init(&pass->many[w], v, error);
    if (status != DIPLO_OK)
      return status;
  }
  size_t batches = (v->actor_count + MANY_SOURCES - 1) / MANY_SOURCES;
  return parallel_run(batches, options->jobs, run_batch, pass,
                      pass->between ? NULL : options->progress, options->payload, error);
}

/* One search from each source, where lengths differ or paths are wanted. */
static diplo_status run_block(void *payload, size_t index, unsigned worker, diplo_error *error) {
  path_pass *pass = payload;
  path_search *search = &pass->searches[worker];
  path_totals *block = &pass->blocks[index];
  size_t actors = pass->input->view->actor_count;
  size_t first = index * actors / pass->block_count,
         last = (index + 1) * actors / pass->block_count;
  for (size_t source = first; source < last; source++) {
    diplo_status status = search_run(search, (uint32_t)source, error);
    if (status != DIPLO_OK)
      return status;
    if (!pass->lengths.uniform)
      add_search(pass, search, block);
    if (pass->between)
      search_gather(search, block->between_actors, block->between_arcs);
    else
      search_reset(search);
  }
  return DIPLO_OK;
}

static void add_array(double *total, const double *part, size_t count, bool largest) {
  if (!part)
    return;
  for (size_t i = 0; i < count; i++)
    total[i] = largest ? fmax(total[i], part[i]) : total[i] + part[i];
}

static void reduce(path_pass *pass) {
  const view *v = pass->input->view;
  path_totals *totals = &pass->totals;
  for (size_t b = 0; pass->blocks && b < pass->block_count; b++) {
    for (int sum = 0; sum < PATH_SUMS; sum++)
      add_array(totals->in[sum], pass->blocks[b].in[sum], v->actor_count, sum == PATH_LONGEST);
    add_array(totals->between_actors, pass->blocks[b].between_actors, v->actor_count, false);
    add_array(totals->between_arcs, pass->blocks[b].between_arcs, v->arc_count, false);
  }
  double *distances[] = {totals->out[PATH_DISTANCE], totals->in[PATH_DISTANCE]};
  for (int side = 0; side < 2; side++) {
    for (size_t a = 0; distances[side] && a < v->actor_count; a++)
      distances[side][a] /= pass->lengths.scale;
  }
}

static diplo_status pass_init(path_pass *pass, const measure_input *input,
                              const measure_output *outputs, size_t count, diplo_error *error) {
  const view *v = input->view;
  pass->input = input;
  for (size_t i = 0; i < count; i++) {
    const path_detail *detail = outputs[i].kind->detail;
    unsigned sums = detail->wanted & (PATH_BETWEEN_ACTORS - 1);
    if (detail->incoming && v->directed)
      pass->wanted_in |= sums;
    else
      pass->wanted_out |= sums;
    pass->between |= detail->wanted & (PATH_BETWEEN_ACTORS | PATH_BETWEEN_ARCS);
  }
  pass->block_count = v->actor_count < BLOCKS ? v->actor_count : BLOCKS;
  pass->totals.actor_count = v->actor_count;
  pass->totals.directed = v->directed;
  pass->totals.delta = input->options->decay;
  if (!totals_init(&pass->totals, pass, true, true))
    return diplo_error_memory(error);
  return lengths_init(&pass->lengths, v, input->network, error);
}

static diplo_status run_blocks(path_pass *pass, diplo_error *error) {
  const diplo_measure_options *options = pass->input->options;
  pass->blocks = calloc(pass->block_count + 1, sizeof *pass->blocks);
  pass->searches = calloc(options->jobs, sizeof *pass->searches);
  bool done = pass->blocks && pass->searches;
  for (size_t b = 0; done && b < pass->block_count; b++)
    done = totals_init(&pass->blocks[b], pass, false, !pass->lengths.uniform);
  if (!done)
    return diplo_error_memory(error);
  for (unsigned w = 0; w < options->jobs; w++) {
    diplo_status status = search_init(&pass->searches[w], pass->input->view, &pass->lengths,
                                      pass->between != 0, error);
    if (status != DIPLO_OK)
      return status;
  }
  return parallel_run(pass->block_count, options->jobs, run_block, pass, options->progress,
                      options->payload, error);
}

static void pass_clear(path_pass *pass) {
  for (unsigned w = 0; pass->many && w < pass->input->options->jobs; w++)
    many_clear(&pass->many[w]);
  free(pass->many);
  for (unsigned w = 0; pass->searches && w < pass->input->options->jobs; w++)
    search_clear(&pass->searches[w]);
  for (size_t b = 0; pass->blocks && b < pass->block_count; b++)
    totals_clear(&pass->blocks[b]);
  totals_clear(&pass->totals);
  lengths_clear(&pass->lengths);
  free(pass->searches);
  free(pass->blocks);
}

static diplo_status say_undefined(measure_output *output, const path_detail *detail, size_t missing,
                                  diplo_error *error) {
  if (missing == 0)
    return DIPLO_OK;
  if (output->kind->about.scope == DIPLO_SCOPE_NETWORK)
    return diplo_buffer_add_format(output->note, error, " Missing: %s.", detail->undefined);
  return diplo_buffer_add_format(output->note, error, " Missing for %zu of %zu: %s.", missing,
                                 output->count, detail->undefined);
}

/* The arc that leads back, for a tie without direction in a directed view; UINT32_MAX for others.
 */
static uint32_t find_way_back(const measure_input *input, size_t tie) {
  const view *v = input->view;
  size_t relation = diplo_tie_get_relation(input->network)[tie];
  if (!v->directed || diplo_relation_get(input->network, relation)->directed)
    return UINT32_MAX;
  uint32_t arc = v->tie_arc[tie], from = v->arc_to[arc], to = v->arc_from[arc];
  for (size_t slot = v->out.start[from]; from != to && slot < v->out.start[from + 1]; slot++) {
    if (v->out.other[slot] == to)
      return v->out.arc[slot];
  }
  return UINT32_MAX;
}

static double score_tie(const path_pass *pass, const measure_output *output, size_t tie) {
  const path_detail *detail = output->kind->detail;
  uint32_t arc = pass->input->view->tie_arc[tie], back = find_way_back(pass->input, tie);
  double score = detail->score(&pass->totals, pass->totals.out, arc, output->normalized);
  if (back != UINT32_MAX)
    score += detail->score(&pass->totals, pass->totals.out, back, output->normalized);
  return score;
}

static diplo_status fill(const path_pass *pass, measure_output *output, diplo_error *error) {
  const view *v = pass->input->view;
  const path_detail *detail = output->kind->detail;
  const path_totals *totals = &pass->totals;
  double *const *sums = detail->incoming && v->directed ? totals->in : totals->out;
  bool of_ties = output->kind->about.scope == DIPLO_SCOPE_TIE;
  size_t missing = 0;
  for (size_t i = 0; i < output->count; i++) {
    if (of_ties && v->tie_arc[i] == UINT32_MAX)
      continue;
    double score =
        of_ties ? score_tie(pass, output, i) : detail->score(totals, sums, i, output->normalized);
    if (isinf(score))
      return diplo_error_set(error, DIPLO_DATA,
                             "%s: there are more shortest paths than a number can hold",
                             output->kind->about.name);
    missing += isnan(score) ? 1 : 0;
    output->values[i] = score;
  }
  return say_undefined(output, detail, missing, error);
}

diplo_status paths_kernel(const measure_input *input, measure_output *outputs, size_t count,
                          diplo_error *error) {
  path_pass pass = {0};
  diplo_status status;
  DIPLO_TRY(pass_init(&pass, input, outputs, count, error));
  if (pass.lengths.uniform && (pass.wanted_out || pass.wanted_in))
    DIPLO_TRY(run_batches(&pass, error));
  if (!pass.lengths.uniform || pass.between)
    DIPLO_TRY(run_blocks(&pass, error));
  reduce(&pass);
  for (size_t i = 0; i < count; i++)
    DIPLO_TRY(fill(&pass, &outputs[i], error));
done:
  pass_clear(&pass);
  return status;
}
