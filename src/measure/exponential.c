/* SPDX-License-Identifier: GPL-3.0-or-later */
/* e^A x = sum of A^k x / k!. No entry of A^k exceeds bound^k, which says when to stop. */
#include "measure/exponential.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

diplo_status exponential_init(exponential *e, const view *v, size_t width, double bound,
                              diplo_error *error) {
  *e = (exponential){.view = v, .width = width, .bound = bound};
  e->sum = malloc((v->actor_count * width + 1) * sizeof *e->sum);
  e->term = malloc((v->actor_count * width + 1) * sizeof *e->term);
  e->next = malloc((v->actor_count * width + 1) * sizeof *e->next);
  return e->sum && e->term && e->next ? DIPLO_OK : diplo_error_memory(error);
}

void exponential_clear(exponential *e) {
  free(e->sum);
  free(e->term);
  free(e->next);
  memset(e, 0, sizeof *e);
}

double exponential_bound(const view *v) {
  const size_t *start = v->out.start;
  double largest = 0;
  for (size_t a = 0; a < v->actor_count; a++) {
    size_t ways = 0;
    for (size_t slot = start[a]; slot < start[a + 1]; slot++)
      ways += start[v->out.other[slot] + 1] - start[v->out.other[slot]];
    largest = fmax(largest, (double)ways);
  }
  return sqrt(largest);
}

/* Logarithm of a bound of all that comes behind the term of order k > bound. */
static double log_rest(const exponential *e, double k) {
  double entries = e->width == 1 ? sqrt((double)e->view->actor_count) : 1;
  return (k + 1) * log(e->bound) - lgamma(k + 2) - log1p(-e->bound / (k + 2)) + log(entries);
}

size_t exponential_term_count(const view *v, double bound) {
  exponential e = {.view = v, .width = 1, .bound = bound};
  size_t k = (size_t)bound + 1;
  while (bound > 0 && log_rest(&e, (double)k) > -58 * log(2))
    k++;
  return k;
}

static inline void multiply(exponential *e, bool absolute, double order, size_t width) {
  const struct view_slots *out = &e->view->out;
  for (size_t a = 0; a < e->view->actor_count; a++) {
    double sums[EXPONENTIAL_WIDTH] = {0};
    for (size_t slot = out->start[a]; slot < out->start[a + 1]; slot++) {
      const double *from = &e->term[out->other[slot] * width];
      double value = absolute ? fabs(out->value[slot]) : out->value[slot];
      for (size_t k = 0; k < width; k++)
        sums[k] += value * from[k];
    }
    for (size_t k = 0; k < width; k++) {
      double term = sums[k] / order;
      e->next[a * width + k] = term;
      e->sum[a * width + k] += term;
    }
  }
}

void exponential_apply(exponential *e, bool absolute,
                       double (*least)(const void *payload, const exponential *e),
                       const void *payload) {
  memcpy(e->term, e->sum, e->view->actor_count * e->width * sizeof *e->sum);
  for (size_t order = 1; e->bound > 0; order++) {
    double k = (double)order;
    if (e->width == 1)
      multiply(e, absolute, k, 1);
    else
      multiply(e, absolute, k, EXPONENTIAL_WIDTH);
    double *swap = e->term;
    e->term = e->next;
    e->next = swap;
    if (k <= e->bound)
      continue;
    double smallest = least ? least(payload, e) : 1;
    if (!(smallest < INFINITY) || log_rest(e, k) <= log(smallest) - 56 * log(2))
      break;
  }
}
