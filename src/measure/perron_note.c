/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reader must know of dominant eigenvectors: the eigenvalues, and why a score is missing. */
#include "measure/perron.h"
#include <diplonet/number.h>
#include <math.h>

enum { LISTED = 5 }; /* eigenvalues named in a note */

static diplo_status add_number(diplo_buffer *note, double value, diplo_error *error) {
  char text[DIPLO_NUMBER_SIZE];
  size_t size = diplo_number_format_rounded(value, 10, text);
  return diplo_buffer_add(note, text, size, error);
}

/* The eigenvalues of the components that have one, the largest residual as a power of ten. */
static diplo_status say_values(const perron *p, diplo_buffer *note, diplo_error *error) {
  size_t found = 0, tied = 0;
  double residual = 1e-13;
  diplo_status status = DIPLO_OK;
  for (size_t g = 0; g < p->order.group_count; g++) {
    const perron_part *part = &p->parts[g];
    if (part->state != PERRON_FOUND)
      continue;
    residual = fmax(residual, part->residual);
    tied += part->value >= p->radius * (1 - 1e-10);
    if (found < LISTED)
      DIPLO_TRY(diplo_buffer_add_text(note, found == 0 ? " Eigenvalue " : ", ", error));
    if (found < LISTED)
      DIPLO_TRY(add_number(note, part->value, error));
    found++;
  }
  if (found > LISTED)
    DIPLO_TRY(diplo_buffer_add_format(note, error, " and %zu more", found - LISTED));
  if (found > 0)
    DIPLO_TRY(diplo_buffer_add_format(note, error, ", residual below 1e%d.",
                                      (int)floor(log10(residual)) + 1));
  if (found > 1)
    DIPLO_TRY(diplo_buffer_add_format(
        note, error, " Each of %zu components is computed and scaled by itself.", found));
  if (tied > 1)
    DIPLO_TRY(diplo_buffer_add_format(note, error,
                                      " %zu components share the largest eigenvalue: the network "
                                      "as a whole has no unique eigenvector.",
                                      tied));
done:
  return status;
}

static diplo_status say_missing(const perron *p, diplo_buffer *note, diplo_error *error) {
  static const char *const reasons[] = {
      [PERRON_NO_TIE] = "no tie to another actor",
      [PERRON_NO_CYCLE] = "no way along the ties leads back to any actor of their component, so "
                          "that every score would be 0",
      [PERRON_TIED] = "several strong parts of their component have its largest eigenvalue, so "
                      "that its eigenvector is not unique",
      [PERRON_SLOW] = "the largest eigenvalues of their component are too near each other to "
                      "converge"};
  size_t actors[PERRON_SLOW + 1] = {0}, zeros = 0;
  diplo_status status = DIPLO_OK;
  for (size_t g = 0; g < p->order.group_count; g++) {
    actors[p->parts[g].state] += ordering_size(&p->order, g);
    zeros += p->parts[g].zeros;
  }
  for (int state = PERRON_NO_TIE; state <= PERRON_SLOW; state++) {
    if (actors[state] > 0)
      DIPLO_TRY(diplo_buffer_add_format(note, error, " Missing for %zu of %zu: %s.", actors[state],
                                        p->order.count, reasons[state]));
  }
  if (zeros > 0)
    DIPLO_TRY(diplo_buffer_add_format(note, error,
                                      " 0 for %zu of %zu: no way leads to them from the part of "
                                      "their component that has the eigenvalue.",
                                      zeros, p->order.count));
done:
  return status;
}

diplo_status perron_describe(const perron *p, diplo_buffer *note, diplo_error *error) {
  diplo_status status = say_values(p, note, error);
  return status == DIPLO_OK ? say_missing(p, note, error) : status;
}
