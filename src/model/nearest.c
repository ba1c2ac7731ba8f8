/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The name that somebody may have meant. */
#include <diplonet/select.h>
#include <string.h>

enum { LONGEST = 64 };

static char lower(char c) {
  return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

static size_t least(size_t a, size_t b) {
  return a < b ? a : b;
}

/* How many letters must be put in, taken out, replaced or exchanged with their neighbour to make
   one word from the other, whatever their case (optimal string alignment). */
static size_t measure_distance(const char *one, size_t n, const char *other, size_t m) {
  size_t rows[3][LONGEST + 1];
  size_t *before = rows[0], *above = rows[1], *row = rows[2];
  for (size_t k = 0; k <= m; k++)
    row[k] = k;
  for (size_t i = 1; i <= n; i++) {
    size_t *free_row = before;
    before = above;
    above = row;
    row = free_row;
    row[0] = i;
    for (size_t k = 1; k <= m; k++) {
      bool same = lower(one[i - 1]) == lower(other[k - 1]);
      row[k] = least(least(above[k], row[k - 1]) + 1, above[k - 1] + !same);
      if (i > 1 && k > 1 && lower(one[i - 1]) == lower(other[k - 2]) &&
          lower(one[i - 2]) == lower(other[k - 1]))
        row[k] = least(row[k], before[k - 2] + 1);
    }
  }
  return row[m];
}

const char *diplo_name_nearest(const char *word, const char *const *names, size_t count) {
  const char *nearest = NULL;
  size_t size = strlen(word);
  /* One letter is always forgiven, else a third of the word. */
  size_t best = (size < 6 ? 1 : size / 3) + 1;
  if (size > LONGEST)
    return NULL;
  for (size_t i = 0; i < count; i++) {
    size_t length = names[i] ? strlen(names[i]) : 0;
    if (length == 0 || length > LONGEST)
      continue;
    size_t distance = measure_distance(word, size, names[i], length);
    if (distance < best && distance < size) {
      best = distance;
      nearest = names[i];
    }
  }
  return nearest;
}
