/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PN centrality (Everett and Borgatti 2014). With A = P - 2 N, P and N the positive and the
   negative ties, h = 1 / (2 (n - 1)):

     pn       (I - h A)^-1 1, direction dropped
     pn_out   (I - h^2 A A')^-1 (I + h A) 1
     pn_in    (I - h^2 A'A)^-1 (I + h A') 1 */
#include "measure/dense.h"
#include "measure/kernel.h"
#include <float.h>
#include <math.h>
#include <stdlib.h>

enum { ALL, OUT, IN };
enum { SWEEPS = 2000, LARGEST_DENSE = 2000 };

/* to = h A from, along these slots. */
static void multiply(const struct view_slots *slots, size_t actors, double h, const double *from,
                     double *to) {
  for (size_t a = 0; a < actors; a++) {
    double sum = 0;
    for (size_t slot = slots->start[a]; slot < slots->start[a + 1]; slot++) {
      double value = slots->value[slot];
      sum += (value > 0 ? 1 : value < 0 ? -2 : 0) * from[slots->other[slot]];
    }
    to[a] = h * sum;
  }
}

/* The system x = right + B x, B = h A or h^2 times a product of A with its transpose. */
typedef struct equation {
  const view *view;
  int form;
  double h;
  double *right, *x, *between, *product; /* indexed by actor */
} equation;

static const struct view_slots *slots_of(const equation *s, bool forth) {
  return (s->form == IN) == forth ? &s->view->in : &s->view->out;
}

/* product = B x; in the directed forms by way of `between`. */
static void apply(equation *s, const double *x) {
  size_t actors = s->view->actor_count;
  if (s->form == ALL) {
    multiply(&s->view->out, actors, s->h, x, s->product);
    return;
  }
  multiply(slots_of(s, false), actors, s->h, x, s->between);
  multiply(slots_of(s, true), actors, s->h, s->between, s->product);
}

static void set_right(equation *s) {
  size_t actors = s->view->actor_count;
  for (size_t a = 0; a < actors; a++)
    s->x[a] = 1;
  if (s->form != ALL)
    multiply(slots_of(s, true), actors, s->h, s->x, s->product);
  for (size_t a = 0; a < actors; a++)
    s->right[a] = s->form == ALL ? 1 : 1 + s->product[a];
}

/* No row of B sums to more than 1 in magnitude, mostly to far less. */
static bool iterate(equation *s) {
  size_t actors = s->view->actor_count;
  double before = INFINITY;
  for (int sweep = 0; sweep < SWEEPS; sweep++) {
    double change = 0, largest = 0;
    apply(s, s->x);
    for (size_t a = 0; a < actors; a++) {
      double now = s->right[a] + s->product[a];
      change = fmax(change, fabs(now - s->x[a]));
      largest = fmax(largest, fabs(now));
      s->x[a] = now;
    }
    double rate = fmin(change / before, 0.9999);
    if (change <= DBL_EPSILON * largest ||
        (isfinite(before) && change * rate / (1 - rate) <= 1e-15 * largest))
      return true;
    before = change;
  }
  return false;
}

/* Column by column into a dense matrix, for what hardly converges: networks that are nearly
   complete and all negative. */
static diplo_status eliminate(equation *s, bool *solved, diplo_error *error) {
  size_t actors = s->view->actor_count;
  *solved = false;
  if (actors > LARGEST_DENSE)
    return DIPLO_OK;
  double *matrix = malloc(actors * actors * sizeof *matrix);
  if (!matrix)
    return diplo_error_memory(error);
  for (size_t column = 0; column < actors; column++) {
    for (size_t a = 0; a < actors; a++)
      s->x[a] = a == column;
    apply(s, s->x);
    for (size_t a = 0; a < actors; a++)
      matrix[a * actors + column] = (a == column) - s->product[a];
  }
  diplo_status status = dense_solve(matrix, actors, s->right, s->x, solved, error);
  free(matrix);
  return status;
}

static diplo_status equation_init(equation *s, const view *v, diplo_error *error) {
  size_t size = (v->actor_count + 1) * sizeof(double);
  *s = (equation){.view = v, .h = 1 / (2 * ((double)v->actor_count - 1))};
  s->right = malloc(size);
  s->x = malloc(size);
  s->between = malloc(size);
  s->product = malloc(size);
  return s->right && s->x && s->between && s->product ? DIPLO_OK : diplo_error_memory(error);
}

static void equation_clear(equation *s) {
  free(s->right);
  free(s->x);
  free(s->between);
  free(s->product);
}

static diplo_status fill(equation *s, measure_output *output, diplo_error *error) {
  bool solved = true;
  diplo_status status = DIPLO_OK;
  s->form = s->view->directed ? output->kind->form : ALL;
  set_right(s);
  if (!iterate(s)) {
    set_right(s);
    DIPLO_TRY(eliminate(s, &solved, error));
  }
  for (size_t a = 0; a < output->count && solved; a++)
    output->values[a] = s->x[a];
  if (!solved)
    status = diplo_buffer_add_text(
        output->note, " Missing: the system that defines it has no unique solution here.", error);
done:
  return status;
}

static diplo_status kernel(const measure_input *input, measure_output *outputs, size_t count,
                           diplo_error *error) {
  equation s = {0};
  diplo_status status;
  if (input->view->actor_count < 2) {
    status = DIPLO_OK;
    for (size_t i = 0; i < count && status == DIPLO_OK; i++)
      status = diplo_buffer_add_text(outputs[i].note, " Missing: there is no other actor.", error);
    return status;
  }
  DIPLO_TRY(equation_init(&s, input->view, error));
  for (size_t i = 0; i < count; i++)
    DIPLO_TRY(fill(&s, &outputs[i], error));
done:
  equation_clear(&s);
  return status;
}

static const char reference[] =
    "Everett & Borgatti 2014, Networks containing negative ties, Soc. Netw. 38";

const measure measure_pn = {
    .about = {.name = "pn",
              .label = "PN",
              .family = "signed",
              .summary = "High for actors with many positive ties to high actors and few negative "
                         "ties to low ones.",
              .formula = "(I - A / (2 (n - 1)))^-1 1, A with 1 for positive and -2 for negative "
                         "ties",
              .reference = reference,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_NEGATIVE | DIPLO_IS_DEFAULT_SIGNED},
    .kernel = kernel,
    .form = ALL,
    .signs = DIPLO_SIGNS_POSITIVE | DIPLO_SIGNS_NEGATIVE};

const measure measure_pn_in = {
    .about = {.name = "pn_in",
              .label = "PN (in)",
              .family = "signed",
              .summary = "PN centrality by the ties that lead to an actor.",
              .formula = "(I - A'A / (4 (n - 1)^2))^-1 (I + A' / (2 (n - 1))) 1, A with 1 for "
                         "positive and -2 for negative ties",
              .reference = reference,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_NEGATIVE | DIPLO_ACCEPTS_DIRECTED},
    .kernel = kernel,
    .form = IN,
    .signs = DIPLO_SIGNS_POSITIVE | DIPLO_SIGNS_NEGATIVE};

const measure measure_pn_out = {
    .about = {.name = "pn_out",
              .label = "PN (out)",
              .family = "signed",
              .summary = "PN centrality by the ties that lead away from an actor.",
              .formula = "(I - A A' / (4 (n - 1)^2))^-1 (I + A / (2 (n - 1))) 1, A with 1 for "
                         "positive and -2 for negative ties",
              .reference = reference,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_NEGATIVE | DIPLO_ACCEPTS_DIRECTED},
    .kernel = kernel,
    .form = OUT,
    .signs = DIPLO_SIGNS_POSITIVE | DIPLO_SIGNS_NEGATIVE};
