/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lengths of arcs from their decimal text: whole numbers over one scale where such a scale exists,
   else two-part numbers with a residue (see length.h). */
#include "measure/length.h"
#include <diplonet/number.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* digits * base^exponent, or one over it. */
typedef struct decimal {
  uint64_t digits;
  int exponent;
  bool inverted, binary; /* base 2 instead of 10 */
} decimal;

static const double largest_whole = 9007199254740992.0; /* 2^53 */
static const uint64_t prime = (UINT64_C(1) << 61) - 1;

/* The shortest decimal text of a positive finite number, as digits and exponent. */
static decimal decimal_from_text(double value) {
  char text[DIPLO_NUMBER_SIZE];
  size_t size = diplo_number_format(value, text);
  decimal result = {0, 0, false, false};
  bool fraction = false;
  size_t i = 0;
  for (; i < size && text[i] != 'e'; i++) {
    if (text[i] == '.') {
      fraction = true;
    } else if (text[i] >= '0' && text[i] <= '9') {
      result.digits = result.digits * 10 + (uint64_t)(text[i] - '0');
      result.exponent -= fraction;
    }
  }
  if (i < size)
    result.exponent += (int)strtol(text + i + 1, NULL, 10);
  while (result.digits != 0 && result.digits % 10 == 0) {
    result.digits /= 10;
    result.exponent++;
  }
  return result;
}

static long double decimal_value(decimal number) {
  long double power =
      number.binary ? ldexpl(1.0L, number.exponent) : powl(10.0L, (long double)number.exponent);
  long double value = (long double)number.digits * power;
  return number.inverted ? 1.0L / value : value;
}

/* A number of at most 12 digits within a few units of the last place of `value`: what a sum of
   short decimals would have been without rounding. */
static bool decimal_near(double value, decimal *result) {
  char text[DIPLO_NUMBER_SIZE];
  diplo_number_format_rounded(value, 12, text);
  double rounded;
  if (!diplo_number_parse(text, strlen(text), &rounded) || rounded <= 0)
    return false;
  if (fabs(rounded - value) > 4 * value * 0x1p-53)
    return false;
  *result = decimal_from_text(rounded);
  return true;
}

/* What the length of an arc stands for, where no single tie says so: a short decimal, one over a
   short decimal, or the binary number that it is. */
static decimal decimal_guess(double length) {
  decimal result;
  if (decimal_near(length, &result))
    return result;
  if (decimal_near(1.0 / length, &result)) {
    result.inverted = true;
    return result;
  }
  int exponent;
  double mantissa = frexp(length, &exponent);
  result = (decimal){(uint64_t)ldexp(mantissa, 53), exponent - 53, false, true};
  return result;
}

/* The numbers behind the lengths, indexed by arc. A tie whose weight is the length or one over it
   says it itself; digits stay 0 where no tie does. */
static void decimals_from_ties(const view *v, const diplo_network *network, decimal *numbers) {
  for (size_t tie = 0; tie < v->tie_count; tie++) {
    uint32_t arc = v->tie_arc[tie];
    if (arc == UINT32_MAX || numbers[arc].digits != 0)
      continue;
    double weight = fabs(diplo_tie_get_weight(network, tie));
    double length = v->arc_value[arc];
    if (weight != length && 1.0 / weight != length)
      continue;
    numbers[arc] = decimal_from_text(weight);
    numbers[arc].inverted = weight != length;
  }
}

static uint64_t residue_multiply(uint64_t one, uint64_t other) {
  __extension__ typedef unsigned __int128 wide;
  wide product = (wide)one * other;
  uint64_t sum = (uint64_t)(product & prime) + (uint64_t)(product >> 61);
  return sum >= prime ? sum - prime : sum;
}

static uint64_t residue_power(uint64_t base, uint64_t exponent) {
  uint64_t result = 1;
  for (; exponent > 0; exponent >>= 1) {
    if (exponent & 1)
      result = residue_multiply(result, base);
    base = residue_multiply(base, base);
  }
  return result;
}

/* By Fermat's little theorem x^(p-2) is one over x, and x^(p-1-k) is one over x^k. */
static uint64_t residue_of(decimal number) {
  uint64_t base = number.binary ? 2 : 10;
  uint64_t power = number.exponent >= 0
                       ? residue_power(base, (uint64_t)number.exponent)
                       : residue_power(base, prime - 1 - (uint64_t)-number.exponent);
  uint64_t result = residue_multiply(number.digits % prime, power);
  return number.inverted ? residue_power(result, prime - 2) : result;
}

static uint64_t greatest_divisor(uint64_t one, uint64_t other) {
  while (other != 0) {
    uint64_t rest = one % other;
    one = other;
    other = rest;
  }
  return one;
}

/* The number as a reduced fraction of whole numbers up to 2^53; false where they do not fit. */
static bool decimal_to_fraction(decimal number, uint64_t *above, uint64_t *below) {
  uint64_t power = 1;
  for (int i = abs(number.exponent); i > 0; i--) {
    power *= number.binary ? 2 : 10;
    if ((double)power > largest_whole)
      return false;
  }
  uint64_t a = number.digits, b = 1;
  if (number.exponent < 0)
    b = power;
  else if ((double)a * (double)power > largest_whole)
    return false;
  else
    a *= power;
  uint64_t divisor = greatest_divisor(a, b);
  *above = (number.inverted ? b : a) / divisor;
  *below = (number.inverted ? a : b) / divisor;
  return true;
}

/* The least common multiple of all denominators, and the greatest common divisor of the scaled
   lengths; false where a path of actor_count - 1 such lengths could pass 2^53. */
static bool find_scale(const decimal *numbers, const view *v, double *scale, double *divisor) {
  uint64_t multiple = 1, common = 0, above, below;
  for (size_t arc = 0; arc < v->arc_count; arc++) {
    if (!decimal_to_fraction(numbers[arc], &above, &below))
      return false;
    uint64_t factor = below / greatest_divisor(multiple, below);
    if ((double)multiple * (double)factor > largest_whole)
      return false;
    multiple *= factor;
  }
  double longest = 0;
  for (size_t arc = 0; arc < v->arc_count; arc++) {
    decimal_to_fraction(numbers[arc], &above, &below);
    double whole = (double)above * (double)(multiple / below);
    if (whole > largest_whole)
      return false;
    common = greatest_divisor(common, (uint64_t)whole);
    longest = whole > longest ? whole : longest;
  }
  *scale = (double)multiple;
  *divisor = common > 0 ? (double)common : 1;
  return longest / *divisor * (double)v->actor_count <= largest_whole;
}

/* One slot while its actor's slots are put in order. */
typedef struct slot_entry {
  double main;
  uint32_t other, arc;
} slot_entry;

static int compare_slots(const void *one, const void *other) {
  const slot_entry *a = one, *b = other;
  if (a->main != b->main)
    return a->main < b->main ? -1 : 1;
  return a->arc < b->arc ? -1 : a->arc > b->arc;
}

/* Copies the view's slots, each actor's in the order of their lengths (`by_arc`, indexed by arc).
 */
static diplo_status set_slots(path_lengths *lengths, const view *v, const double *by_arc,
                              diplo_error *error) {
  size_t slots = v->out.start[v->actor_count], most = 0;
  for (size_t a = 0; a < v->actor_count; a++) {
    size_t count = v->out.start[a + 1] - v->out.start[a];
    most = count > most ? count : most;
  }
  slot_entry *entries = malloc((most + 1) * sizeof *entries);
  lengths->main = malloc((slots + 1) * sizeof *lengths->main);
  lengths->other = malloc((slots + 1) * sizeof *lengths->other);
  lengths->arc = malloc((slots + 1) * sizeof *lengths->arc);
  if (!entries || !lengths->main || !lengths->other || !lengths->arc) {
    free(entries);
    return diplo_error_memory(error);
  }
  for (size_t a = 0; a < v->actor_count; a++) {
    size_t first = v->out.start[a], count = v->out.start[a + 1] - first;
    for (size_t i = 0; i < count; i++) {
      uint32_t arc = v->out.arc[first + i];
      entries[i] = (slot_entry){by_arc[arc], v->out.other[first + i], arc};
    }
    qsort(entries, count, sizeof *entries, compare_slots);
    for (size_t i = 0; i < count; i++) {
      lengths->main[first + i] = entries[i].main;
      lengths->other[first + i] = entries[i].other;
      lengths->arc[first + i] = entries[i].arc;
    }
  }
  free(entries);
  return DIPLO_OK;
}

static diplo_status set_exact(path_lengths *lengths, const decimal *numbers, const view *v,
                              double scale, double divisor, diplo_error *error) {
  double *whole = malloc((v->arc_count + 1) * sizeof *whole);
  if (!whole)
    return diplo_error_memory(error);
  for (size_t arc = 0; arc < v->arc_count; arc++) {
    uint64_t above = 0, below = 1;
    decimal_to_fraction(numbers[arc], &above, &below);
    whole[arc] = (double)above * (scale / (double)below) / divisor;
  }
  lengths->exact = true;
  lengths->scale = scale / divisor;
  diplo_status status = set_slots(lengths, v, whole, error);
  free(whole);
  return status;
}

static diplo_status set_general(path_lengths *lengths, const decimal *numbers, const view *v,
                                diplo_error *error) {
  lengths->rest = malloc((v->arc_count + 1) * sizeof *lengths->rest);
  lengths->residue = malloc((v->arc_count + 1) * sizeof *lengths->residue);
  if (!lengths->rest || !lengths->residue)
    return diplo_error_memory(error);
  for (size_t arc = 0; arc < v->arc_count; arc++) {
    lengths->rest[arc] = (double)(decimal_value(numbers[arc]) - (long double)v->arc_value[arc]);
    lengths->residue[arc] = residue_of(numbers[arc]);
  }
  lengths->scale = 1;
  return set_slots(lengths, v, v->arc_value, error);
}

static bool is_uniform(const view *v) {
  for (size_t arc = 1; arc < v->arc_count; arc++) {
    if (v->arc_value[arc] != v->arc_value[0])
      return false;
  }
  return true;
}

diplo_status lengths_init(path_lengths *lengths, const view *v, const diplo_network *network,
                          diplo_error *error) {
  memset(lengths, 0, sizeof *lengths);
  if (!v->weighted || is_uniform(v)) {
    lengths->uniform = lengths->exact = true;
    lengths->scale = v->weighted && v->arc_count > 0 ? 1.0 / v->arc_value[0] : 1;
    return DIPLO_OK;
  }
  decimal *numbers = calloc(v->arc_count + 1, sizeof *numbers);
  if (!numbers)
    return diplo_error_memory(error);
  decimals_from_ties(v, network, numbers);
  for (size_t arc = 0; arc < v->arc_count; arc++) {
    if (numbers[arc].digits == 0)
      numbers[arc] = decimal_guess(v->arc_value[arc]);
  }
  double scale, divisor;
  diplo_status status = find_scale(numbers, v, &scale, &divisor)
                            ? set_exact(lengths, numbers, v, scale, divisor, error)
                            : set_general(lengths, numbers, v, error);
  free(numbers);
  return status;
}

void lengths_clear(path_lengths *lengths) {
  free(lengths->main);
  free(lengths->other);
  free(lengths->arc);
  free(lengths->rest);
  free(lengths->residue);
  memset(lengths, 0, sizeof *lengths);
}
