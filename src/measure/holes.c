/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Structural holes (Burt 1992). With m(i,j) = a(i,j) + a(j,i), the contacts of i being those with
   m(i,j) > 0, p(i,j) = m(i,j) / sum over q of m(i,q), and m'(j,q) = m(j,q) / largest m of j:

     c(i,j)         (p(i,j) + sum over q of p(i,q) p(q,j))^2 for contacts j
     constraint     sum of c(i,j)
     effective size sum over contacts j of 1 - sum over q of p(i,q) m'(j,q)
     efficiency     effective size / number of contacts N
     hierarchy      sum of r ln r / (N ln N), r = c(i,j) / (constraint / N) */
#include "base/parallel.h"
#include "measure/kernel.h"
#include "measure/mutual.h"
#include <math.h>
#include <stdlib.h>

enum form { CONSTRAINT, EFFECTIVE_SIZE, EFFICIENCY, HIERARCHY };
enum { BLOCKS = 64 };

typedef struct pass {
  mutual mutual;
  measure_output *outputs;
  size_t count, block_count;
  double *indirect; /* indexed by worker * actors + actor: sum over q of p(i,q) p(q,j); -1 where j
                       is no contact of i */
} pass;

typedef struct holes {
  double size, constraint, redundancy, disorder; /* disorder: sum of c ln c */
} holes;

/* The entry of an actor for a contact, or the end of its entries. */
static size_t find_entry(const mutual *m, uint32_t actor, uint32_t contact) {
  size_t low = m->start[actor], high = m->start[actor + 1];
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (m->other[middle] < contact)
      low = middle + 1;
    else
      high = middle;
  }
  bool is_there = low < m->start[actor + 1] && m->other[low] == contact;
  return is_there ? low : m->start[actor + 1];
}

/* Adds what leads over one contact, `between`, to another, by the other's entry f of `between`. */
static void add_way(const mutual *m, uint32_t between, double share, size_t f, double *indirect,
                    holes *found) {
  uint32_t contact = m->other[f];
  indirect[contact] += share * m->value[f] / m->sum[between];
  found->redundancy += share * m->value[f] / m->largest[contact];
}

/* The contacts that two actors share are looked for from the side that has fewer. */
static void gather(const mutual *m, size_t actor, double *indirect, holes *found) {
  size_t first = m->start[actor], last = m->start[actor + 1];
  for (size_t e = first; e < last; e++) {
    uint32_t between = m->other[e];
    double share = m->value[e] / m->sum[actor];
    size_t end = m->start[between + 1];
    if ((end - m->start[between]) / 16 > last - first) {
      for (size_t other = first; other < last; other++) {
        size_t f = find_entry(m, between, m->other[other]);
        if (f < end)
          add_way(m, between, share, f, indirect, found);
      }
      continue;
    }
    for (size_t f = m->start[between]; f < end; f++) {
      if (indirect[m->other[f]] >= 0)
        add_way(m, between, share, f, indirect, found);
    }
  }
}

static holes find_holes(const mutual *m, size_t actor, double *indirect) {
  holes found = {.size = (double)(m->start[actor + 1] - m->start[actor])};
  for (size_t e = m->start[actor]; e < m->start[actor + 1]; e++)
    indirect[m->other[e]] = 0;
  gather(m, actor, indirect, &found);
  for (size_t e = m->start[actor]; e < m->start[actor + 1]; e++) {
    double share = m->value[e] / m->sum[actor] + indirect[m->other[e]];
    found.constraint += share * share;
    found.disorder += share * share * log(share * share);
    indirect[m->other[e]] = -1;
  }
  return found;
}

/* r ln r summed is (N / C) * sum of c ln c + N ln (N / C). */
static double score(const holes *found, int form) {
  double size = found->size, ratio = size / found->constraint;
  if (size == 0)
    return NAN;
  switch (form) {
  case CONSTRAINT:
    return found->constraint;
  case EFFECTIVE_SIZE:
    return size - found->redundancy;
  case EFFICIENCY:
    return (size - found->redundancy) / size;
  case HIERARCHY:
    break;
  }
  if (size < 2)
    return NAN;
  /* Equal constraints leave only rounding. */
  double unequal = ratio * found->disorder + size * log(ratio);
  return unequal > 1e-14 * size ? unequal / (size * log(size)) : 0;
}

static diplo_status run_block(void *payload, size_t block, unsigned worker, diplo_error *error) {
  const pass *p = payload;
  size_t actors = p->mutual.actor_count;
  size_t last = (block + 1) * actors / p->block_count;
  (void)error;
  for (size_t a = block * actors / p->block_count; a < last; a++) {
    holes found = find_holes(&p->mutual, a, &p->indirect[worker * actors]);
    for (size_t i = 0; i < p->count; i++)
      p->outputs[i].values[a] = score(&found, p->outputs[i].kind->form);
  }
  return DIPLO_OK;
}

static diplo_status say(const mutual *m, const measure_output *output, diplo_error *error) {
  size_t none = 0, one = 0;
  diplo_status status = DIPLO_OK;
  for (size_t a = 0; a < output->count; a++) {
    size_t contacts = m->start[a + 1] - m->start[a];
    none += contacts == 0;
    one += contacts == 1;
  }
  if (none > 0)
    DIPLO_TRY(diplo_buffer_add_format(output->note, error,
                                      " Missing for %zu of %zu: no tie to another actor.", none,
                                      output->count));
  if (one > 0 && output->kind->form == HIERARCHY)
    DIPLO_TRY(diplo_buffer_add_format(output->note, error,
                                      " Missing for %zu of %zu: a single contact has no hierarchy.",
                                      one, output->count));
done:
  return status;
}

static diplo_status kernel(const measure_input *input, measure_output *outputs, size_t count,
                           diplo_error *error) {
  size_t actors = input->view->actor_count;
  unsigned jobs = input->options->jobs;
  pass p = {.outputs = outputs, .count = count, .block_count = actors < BLOCKS ? actors : BLOCKS};
  diplo_status status;
  DIPLO_TRY(mutual_init(&p.mutual, input->view, error));
  p.indirect = malloc((jobs * actors + 1) * sizeof *p.indirect);
  if (!p.indirect) {
    status = diplo_error_memory(error);
    goto done;
  }
  for (size_t i = 0; i < jobs * actors; i++)
    p.indirect[i] = -1;
  DIPLO_TRY(parallel_run(p.block_count, jobs, run_block, &p, input->options->progress,
                         input->options->payload, error));
  for (size_t i = 0; i < count; i++)
    DIPLO_TRY(say(&p.mutual, &outputs[i], error));
done:
  mutual_clear(&p.mutual);
  free(p.indirect);
  return status;
}

static const char burt[] =
    "Burt 1992, Structural Holes: The Social Structure of Competition, Harvard University Press";

const measure measure_constraint = {
    .about = {.name = "constraint",
              .label = "Constraint",
              .family = "holes",
              .summary = "High for actors whose contacts are few or tied to one another: low for "
                         "brokers.",
              .formula = "sum over contacts j of (p(i,j) + sum over q of p(i,q) p(q,j))^2, p the "
                         "share of i's strength in both directions",
              .reference = burt,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_STRENGTH,
              .flags = DIPLO_ACCEPTS_DIRECTED | DIPLO_IS_DEFAULT},
    .kernel = kernel,
    .form = CONSTRAINT};

const measure measure_effective_size = {
    .about = {.name = "effective_size",
              .label = "Effective size",
              .family = "holes",
              .summary = "The number of contacts less what is redundant among them: high for "
                         "brokers.",
              .formula = "sum over contacts j of 1 - sum over q of p(i,q) m(j,q), m against the "
                         "largest of j; without weights N - 2 t / N, t the ties among N contacts",
              .reference = "Burt 1992, Structural Holes: The Social Structure of Competition, "
                           "Harvard University Press; Borgatti 1997, Structural holes: unpacking "
                           "Burt's redundancy measures, Connections 20",
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_STRENGTH,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = kernel,
    .form = EFFECTIVE_SIZE};

const measure measure_efficiency = {
    .about = {.name = "efficiency",
              .label = "Efficiency",
              .family = "holes",
              .summary = "The part of an actor's contacts that is not redundant.",
              .formula = "effective size / number of contacts",
              .reference = burt,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_STRENGTH,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = kernel,
    .form = EFFICIENCY};

const measure measure_hierarchy = {
    .about = {.name = "hierarchy",
              .label = "Hierarchy",
              .family = "holes",
              .summary = "High where an actor's constraint comes from one contact, 0 where all "
                         "contacts constrain alike.",
              .formula = "sum over the N contacts of r ln r / (N ln N), r the constraint from a "
                         "contact against the mean of all",
              .reference = burt,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_STRENGTH,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = kernel,
    .form = HIERARCHY};
