/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hubs and authorities as measures. Without direction both are the eigenvector, the one solution in
   which hubs and authorities are the same. */
#include "measure/hits.h"
#include "measure/kernel.h"
#include "measure/perron.h"
#include <math.h>
#include <stdlib.h>

enum { HUBS, AUTHORITIES };

static diplo_status fill_undirected(const measure_input *input, measure_output *outputs,
                                    size_t count, diplo_error *error) {
  perron p = {0};
  diplo_status status;
  DIPLO_TRY(perron_init(&p, input->view, error));
  for (size_t i = 0; i < count; i++) {
    for (size_t a = 0; a < outputs[i].count; a++)
      outputs[i].values[a] = p.vector[a];
    DIPLO_TRY(diplo_buffer_add_text(
        outputs[i].note, " Without direction hubs and authorities are the eigenvector.", error));
    DIPLO_TRY(perron_describe(&p, outputs[i].note, error));
  }
done:
  perron_clear(&p);
  return status;
}

typedef struct tally {
  size_t tied, alone, slow, zero; /* actors, `tied` weak components */
  size_t parts;                   /* weak components with ties */
} tally;

static diplo_status say(const tally *t, size_t actors, diplo_buffer *note, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  if (t->parts > 1)
    DIPLO_TRY(diplo_buffer_add_format(
        note, error, " Each of %zu components is computed and scaled by itself.", t->parts));
  if (t->tied > 0)
    DIPLO_TRY(diplo_buffer_add_format(
        note, error,
        " In %zu component%s several blocks have the largest singular value, so that the scores "
        "are not unique: they are the limit of the iteration from equal scores.",
        t->tied, t->tied == 1 ? "" : "s"));
  if (t->zero > 0)
    DIPLO_TRY(diplo_buffer_add_format(
        note, error,
        " 0 for %zu of %zu: outside of the blocks that have the largest singular value of their "
        "component.",
        t->zero, actors));
  if (t->alone > 0)
    DIPLO_TRY(diplo_buffer_add_format(
        note, error, " Missing for %zu of %zu: no tie to another actor.", t->alone, actors));
  if (t->slow > 0)
    DIPLO_TRY(diplo_buffer_add_format(note, error,
                                      " Missing for %zu of %zu: the largest singular values of "
                                      "their component are too near each other to converge.",
                                      t->slow, actors));
done:
  return status;
}

static diplo_status fill_directed(const hits *h, measure_output *output, double *largest,
                                  diplo_error *error) {
  const ordering *order = output->kind->form == HUBS ? &h->hubs : &h->authorities;
  const double *score = output->kind->form == HUBS ? h->hub : h->authority;
  tally t = {0};
  for (size_t part = 0; part < h->part_count; part++) {
    largest[part] = 0;
    t.parts += h->parts[part].value > 0;
    t.tied += h->parts[part].leading > 1;
  }
  for (size_t a = 0; a < order->count; a++)
    largest[h->part[a]] = fmax(largest[h->part[a]], score[order->place[a]]);
  for (size_t a = 0; a < order->count; a++) {
    const hits_part *part = &h->parts[h->part[a]];
    double value = score[order->place[a]] / largest[h->part[a]];
    t.alone += part->leading == 0;
    t.slow += part->slow;
    if (part->leading > 0 && !part->slow) {
      output->values[a] = value;
      t.zero += value == 0;
    }
  }
  return say(&t, order->count, output->note, error);
}

static diplo_status kernel(const measure_input *input, measure_output *outputs, size_t count,
                           diplo_error *error) {
  hits h = {0};
  double *largest = NULL;
  diplo_status status;
  if (!input->view->directed)
    return fill_undirected(input, outputs, count, error);
  DIPLO_TRY(hits_init(&h, input->view, error));
  largest = malloc((h.part_count + 1) * sizeof *largest);
  if (!largest) {
    status = diplo_error_memory(error);
    goto done;
  }
  for (size_t i = 0; i < count; i++)
    DIPLO_TRY(fill_directed(&h, &outputs[i], largest, error));
done:
  hits_clear(&h);
  free(largest);
  return status;
}

static const char reference[] =
    "Kleinberg 1999, Authoritative sources in a hyperlinked environment, J. ACM 46";

const measure measure_hubs = {
    .about = {.name = "hubs",
              .label = "Hub",
              .family = "spectral",
              .summary = "High for actors whose strong ties lead to high authorities.",
              .formula = "h(i) = c * sum over ties i -> j of a(i,j) authority(j), largest of a "
                         "component 1",
              .reference = reference,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_STRENGTH,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = kernel,
    .form = HUBS};

const measure measure_authorities = {
    .about = {.name = "authorities",
              .label = "Authority",
              .family = "spectral",
              .summary = "High for actors to whom strong ties of high hubs lead.",
              .formula = "a(i) = c * sum over ties j -> i of a(j,i) hub(j), largest of a component "
                         "1",
              .reference = reference,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_STRENGTH,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = kernel,
    .form = AUTHORITIES};
