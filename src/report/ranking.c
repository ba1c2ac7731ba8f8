/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ranks by value. */
#include "report/ranking.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

void ranking_clear(ranking *r) {
  free(r->items);
  memset(r, 0, sizeof *r);
}

static int compare_values(const void *one, const void *other) {
  const ranked *a = one, *b = other;
  if (a->value != b->value)
    return a->value > b->value ? -1 : 1;
  return a->row < b->row ? -1 : a->row > b->row;
}

static int compare_rows(const void *one, const void *other) {
  const ranked *a = one, *b = other;
  if (a->rank != b->rank)
    return a->rank < b->rank ? -1 : 1;
  return a->row < b->row ? -1 : a->row > b->row;
}

diplo_status ranking_init(ranking *r, const diplo_column *column, size_t rows, diplo_error *error) {
  memset(r, 0, sizeof *r);
  r->items = malloc((rows + 1) * sizeof *r->items);
  if (!r->items)
    return diplo_error_memory(error);
  double largest = 0;
  for (size_t i = 0; i < rows; i++) {
    double value = diplo_column_get_real(column, i);
    if (isfinite(value)) {
      r->items[r->count++] = (ranked){i, 0, value};
      largest = fmax(largest, fabs(value));
    }
  }
  r->missing = rows - r->count;
  qsort(r->items, r->count, sizeof *r->items, compare_values);
  for (size_t i = 0; i < r->count; i++) {
    bool same = i > 0 && r->items[i - 1].value - r->items[i].value <= 1e-9 * largest;
    r->items[i].rank = same ? r->items[i - 1].rank : i + 1;
  }
  qsort(r->items, r->count, sizeof *r->items, compare_rows);
  return DIPLO_OK;
}

size_t ranking_count_shared(const ranking *r, size_t index) {
  size_t count = 0;
  for (size_t i = 0; i < r->count; i++)
    count += r->items[i].rank == r->items[index].rank;
  return count;
}

int ranking_get_digits(const ranking *r, size_t shown) {
  for (int digits = 3; digits < 9; digits++) {
    bool clear = true;
    char before[DIPLO_NUMBER_SIZE] = "", text[DIPLO_NUMBER_SIZE];
    for (size_t i = 0; i < r->count && i < shown && clear; i++) {
      (void)diplo_number_format_rounded(r->items[i].value, digits, text);
      clear = i == 0 || r->items[i].rank == r->items[i - 1].rank || strcmp(text, before) != 0;
      memcpy(before, text, sizeof before);
    }
    if (clear)
      return digits;
  }
  return 9;
}
