/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Assortativity (Newman 2002, 2003): whether ties join like with like. For numbers the correlation
   of the two ends over the ties; for categories, with e(ij) the share of ties from i to j, a and b
   its sums over rows and columns: (sum of e(ii) - sum of a(i) b(i)) / (1 - sum of a(i) b(i)) An
   undirected tie is taken in both directions. */
#include "base/intern.h"
#include "measure/kernel.h"
#include "model/name_refuse.h"
#include <math.h>
#include <stdlib.h>

enum form { BY_DEGREE, BY_ATTRIBUTE };

/* What is known of each actor: a number, NaN where missing; two of them where direction counts. */
typedef struct ends {
  double *from, *to; /* indexed by actor */
  size_t left_out;   /* ties with an end of which nothing is known */
} ends;

typedef void visit_pair(void *payload, double from, double to);

/* Visits each directed tie once and each undirected one in both directions. */
static void visit_pairs(const view *v, ends *e, visit_pair *visit, void *payload) {
  for (size_t arc = 0; arc < v->arc_count; arc++) {
    uint32_t a = v->arc_from[arc], b = v->arc_to[arc];
    if (isnan(e->from[a]) || isnan(e->to[b])) {
      e->left_out++;
      continue;
    }
    visit(payload, e->from[a], e->to[b]);
    if (!v->directed)
      visit(payload, e->from[b], e->to[a]);
  }
}

/* Running mean and products around it (Welford 1962), so that large numbers do not swallow small
   differences. */
typedef struct moments {
  double count, mean_from, mean_to, from_from, to_to, from_to;
} moments;

static void add_moments(void *payload, double from, double to) {
  moments *m = payload;
  m->count++;
  double one = from - m->mean_from, other = to - m->mean_to;
  m->mean_from += one / m->count;
  m->mean_to += other / m->count;
  m->from_from += one * (from - m->mean_from);
  m->to_to += other * (to - m->mean_to);
  m->from_to += one * (to - m->mean_to);
}

static double correlate(const view *v, ends *e) {
  moments m = {0};
  visit_pairs(v, e, add_moments, &m);
  double spread = sqrt(m.from_from) * sqrt(m.to_to);
  return spread > 0 ? m.from_to / spread : NAN;
}

typedef struct shares {
  double *from, *to; /* indexed by category */
  double same, count;
} shares;

static void add_shares(void *payload, double from, double to) {
  shares *s = payload;
  s->from[(size_t)from]++;
  s->to[(size_t)to]++;
  s->same += from == to;
  s->count++;
}

static diplo_status compare_categories(const view *v, ends *e, size_t categories, double *score,
                                       diplo_error *error) {
  shares s = {calloc(categories + 1, sizeof *s.from), calloc(categories + 1, sizeof *s.to), 0, 0};
  diplo_status status = s.from && s.to ? DIPLO_OK : diplo_error_memory(error);
  if (status == DIPLO_OK) {
    double chance = 0;
    visit_pairs(v, e, add_shares, &s);
    for (size_t i = 0; i < categories && s.count > 0; i++)
      chance += s.from[i] / s.count * (s.to[i] / s.count);
    *score = s.count > 0 && chance < 1 ? (s.same / s.count - chance) / (1 - chance) : NAN;
  }
  free(s.from);
  free(s.to);
  return status;
}

static void set_degrees(const view *v, ends *e) {
  for (size_t a = 0; a < v->actor_count; a++) {
    e->from[a] = (double)(v->out.start[a + 1] - v->out.start[a]);
    e->to[a] = (double)(v->in.start[a + 1] - v->in.start[a]);
  }
}

/* Numbers for the texts of a field, from 0 on. */
static diplo_status set_categories(const view *v, const diplo_field *field, ends *e,
                                   size_t *categories, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  intern texts = {0};
  diplo_buffer text = {0};
  for (size_t a = 0; a < v->actor_count; a++) {
    uint32_t number;
    e->from[a] = NAN;
    if (!diplo_field_is_missing(field, a)) {
      diplo_buffer_reset(&text);
      DIPLO_TRY(diplo_field_format(field, a, &text, error));
      DIPLO_TRY(intern_add(&texts, diplo_buffer_get(&text), text.size, &number, error));
      e->from[a] = number;
    }
    e->to[a] = e->from[a];
  }
done:
  *categories = texts.count;
  intern_clear(&texts);
  diplo_buffer_clear(&text);
  return status;
}

static diplo_status score_attribute(const measure_input *input, ends *e, measure_output *output,
                                    diplo_error *error) {
  const char *name = input->options->attribute;
  const view *v = input->view;
  diplo_field field;
  diplo_status status;
  size_t categories = 0;
  if (!name)
    return diplo_error_set(error, DIPLO_USAGE,
                           "assortativity is by a column of the actors: name it with --attribute");
  if (!diplo_field_find(input->network, DIPLO_PART_ACTORS, name, &field))
    return name_refuse_field(input->network, DIPLO_PART_ACTORS, name, error);
  diplo_type type = diplo_field_get_type(&field);
  bool is_number = type == DIPLO_REAL || type == DIPLO_INTEGER;
  if (is_number) {
    for (size_t a = 0; a < v->actor_count; a++)
      e->from[a] = e->to[a] = diplo_field_get_real(&field, a);
    *output->values = correlate(v, e);
  } else {
    DIPLO_TRY(set_categories(v, &field, e, &categories, error));
    DIPLO_TRY(compare_categories(v, e, categories, output->values, error));
  }
  DIPLO_TRY(diplo_buffer_add_format(output->note, error, " By column '%s', %s.", name,
                                    is_number ? "numbers" : "categories"));
  if (e->left_out > 0)
    DIPLO_TRY(diplo_buffer_add_format(output->note, error,
                                      " Left out: %zu where an end has no value.", e->left_out));
done:
  return status;
}

static diplo_status score(const measure_input *input, measure_output *output, diplo_error *error) {
  const view *v = input->view;
  diplo_status status = DIPLO_OK;
  ends e = {malloc((v->actor_count + 1) * sizeof *e.from),
            malloc((v->actor_count + 1) * sizeof *e.to), 0};
  if (!e.from || !e.to) {
    status = diplo_error_memory(error);
    goto done;
  }
  if (output->kind->form == BY_ATTRIBUTE) {
    DIPLO_TRY(score_attribute(input, &e, output, error));
  } else {
    set_degrees(v, &e);
    *output->values = correlate(v, &e);
  }
  if (isnan(*output->values))
    DIPLO_TRY(diplo_buffer_add_text(output->note, " Missing: the ends of the ties do not differ.",
                                    error));
done:
  free(e.from);
  free(e.to);
  return status;
}

static diplo_status assortativity(const measure_input *input, measure_output *outputs, size_t count,
                                  diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < count; i++)
    DIPLO_TRY(score(input, &outputs[i], error));
done:
  return status;
}

const measure measure_degree_assortativity = {
    .about = {.name = "degree_assortativity",
              .label = "Assortativity by degree",
              .family = "network",
              .summary = "Above 0 where actors with many ties are tied with one another, below 0 "
                         "where with those of few.",
              .formula = "correlation of the degrees at the two ends of a tie (directed: out of "
                         "the first, in of the second)",
              .reference = "Newman 2002, Assortative mixing in networks, Phys. Rev. Lett. 89",
              .scope = DIPLO_SCOPE_NETWORK,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = assortativity,
    .form = BY_DEGREE};

const measure measure_assortativity = {
    .about = {.name = "assortativity",
              .label = "Assortativity",
              .family = "network",
              .summary = "Above 0 where ties join actors that are alike in a column (--attribute), "
                         "below 0 where unlike.",
              .formula = "numbers: correlation of the two ends of a tie; categories: (sum e_ii - "
                         "sum a_i b_i) / (1 - sum a_i b_i)",
              .reference = "Newman 2003, Mixing patterns in networks, Phys. Rev. E 67",
              .scope = DIPLO_SCOPE_NETWORK,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_DIRECTED | DIPLO_NEEDS_OPTION},
    .kernel = assortativity,
    .form = BY_ATTRIBUTE};
