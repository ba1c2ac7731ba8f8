/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order of a table's rows, and their ranks. */
#include "model/name_refuse.h"
#include "write/table.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef struct sort_key {
  diplo_field field;
  bool descending;
} sort_key;

typedef struct sorting {
  sort_key *keys; /* the first decides */
  size_t key_count;
  uint32_t *rows, *room; /* two halves of a merge sort, of the same size */
} sorting;

static diplo_status find_key(const table *t, const char *name, sort_key *key, diplo_error *error) {
  *key = (sort_key){.descending = false};
  if (diplo_field_find(t->network, t->part, name, &key->field))
    return DIPLO_OK;
  key->descending = name[0] == '-';
  name += key->descending;
  if (key->descending && diplo_field_find(t->network, t->part, name, &key->field))
    return DIPLO_OK;
  return name_refuse_field(t->network, t->part, name, error);
}

static int compare_numbers(double one, double other) {
  return one < other ? -1 : one > other;
}

static int compare_values(const diplo_field *field, size_t one, size_t other) {
  diplo_period a, b;
  switch (diplo_field_get_type(field)) {
  case DIPLO_TEXT:
    return strcmp(diplo_field_get_text(field, one), diplo_field_get_text(field, other));
  case DIPLO_PERIOD:
    a = diplo_field_get_period(field, one);
    b = diplo_field_get_period(field, other);
    return a.begin != b.begin ? compare_numbers(a.begin, b.begin) : compare_numbers(a.end, b.end);
  case DIPLO_INTEGER:
    if (field->column) {
      int64_t i = diplo_column_get_integer(field->column, one);
      int64_t k = diplo_column_get_integer(field->column, other);
      return i < k ? -1 : i > k;
    }
    break;
  default:
    break;
  }
  return compare_numbers(diplo_field_get_real(field, one), diplo_field_get_real(field, other));
}

/* Missing comes last, whatever the direction. */
static int compare_rows(const sorting *s, size_t one, size_t other) {
  for (size_t i = 0; i < s->key_count; i++) {
    const sort_key *key = &s->keys[i];
    bool no_one = diplo_field_is_missing(&key->field, one);
    bool no_other = diplo_field_is_missing(&key->field, other);
    if (no_one || no_other) {
      if (no_one != no_other)
        return no_one ? 1 : -1;
      continue;
    }
    int order = compare_values(&key->field, one, other);
    if (order != 0)
      return key->descending ? -order : order;
  }
  return 0;
}

/* Merges the sorted rows [begin, middle) and [middle, end); of equal rows those from the left
   first. */
static void merge_rows(const sorting *s, size_t begin, size_t middle, size_t end) {
  size_t left = begin, right = middle, to = begin;
  while (to < end) {
    bool take_left =
        right == end || (left < middle && compare_rows(s, s->rows[left], s->rows[right]) <= 0);
    s->room[to++] = take_left ? s->rows[left++] : s->rows[right++];
  }
}

static void sort_rows(sorting *s, size_t count) {
  for (size_t width = 1; width < count; width *= 2) {
    for (size_t begin = 0; begin < count; begin += 2 * width) {
      size_t middle = begin + width < count ? begin + width : count;
      size_t end = middle + width < count ? middle + width : count;
      merge_rows(s, begin, middle, end);
    }
    uint32_t *sorted = s->room;
    s->room = s->rows;
    s->rows = sorted;
  }
}

/* Values that differ by rounding alone share a rank: reals count to 40 bits, about 12 digits. */
static double round_bits(double value) {
  enum { BITS = 40 };
  int exponent;
  double part = frexp(value, &exponent);
  return ldexp(round(ldexp(part, BITS)), exponent - BITS);
}

static bool is_same_rank(const diplo_field *field, size_t one, size_t other) {
  if (diplo_field_get_type(field) != DIPLO_REAL)
    return compare_values(field, one, other) == 0;
  return round_bits(diplo_field_get_real(field, one)) ==
         round_bits(diplo_field_get_real(field, other));
}

/* 1, 2, 2, 4: equal values share the place of the first of them; missing has none. */
static diplo_status find_ranks(table *t, const diplo_field *field, diplo_error *error) {
  t->ranks = calloc(t->row_count ? t->row_count : 1, sizeof *t->ranks);
  if (!t->ranks)
    return diplo_error_memory(error);
  for (size_t i = 0; i < t->row_count; i++) {
    if (diplo_field_is_missing(field, t->rows[i]))
      continue;
    bool shared = i > 0 && is_same_rank(field, t->rows[i - 1], t->rows[i]);
    t->ranks[i] = shared ? t->ranks[i - 1] : (uint32_t)i + 1;
  }
  return DIPLO_OK;
}

static diplo_status sorting_init(sorting *s, const table *t, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t rows = t->row_count ? t->row_count : 1;
  *s = (sorting){.key_count = t->options->sort_count};
  s->keys = calloc(s->key_count ? s->key_count : 1, sizeof *s->keys);
  s->rows = malloc(rows * sizeof *s->rows);
  s->room = malloc(rows * sizeof *s->room);
  if (!s->keys || !s->rows || !s->room) {
    status = diplo_error_memory(error);
    goto done;
  }
  for (size_t i = 0; i < s->key_count; i++)
    DIPLO_TRY(find_key(t, t->options->sort[i], &s->keys[i], error));
  for (size_t i = 0; i < t->row_count; i++)
    s->rows[i] = (uint32_t)i;
done:
  return status;
}

static void sorting_clear(sorting *s) {
  free(s->keys);
  free(s->rows);
  free(s->room);
}

diplo_status table_sort(table *t, diplo_error *error) {
  const diplo_table_options *options = t->options;
  diplo_status status = DIPLO_OK;
  sorting s = {0};
  if (options->rank && options->sort_count == 0) {
    status = diplo_error_set(error, DIPLO_USAGE, "ranks need a column to sort by");
    goto done;
  }
  if (options->sort_count > 0) {
    DIPLO_TRY(sorting_init(&s, t, error));
    sort_rows(&s, t->row_count);
    t->rows = s.rows;
    s.rows = NULL;
  }
  if (options->top > 0 && options->top < t->row_count)
    t->row_count = options->top;
  if (options->rank)
    DIPLO_TRY(find_ranks(t, &s.keys[0].field, error));
done:
  sorting_clear(&s);
  return status;
}
