/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scales with round numbers. */
#include "draw/scale.h"
#include <math.h>
#include <string.h>

static const double ratio_of_logarithm = 20;

double scale_radius(const area_scale *scale, double value) {
  if (scale->top <= 0)
    return scale->equal;
  if (!(value > 0))
    return scale->least;
  return fmax(scale->least, scale->largest * sqrt(fmin(value / scale->top, 1)));
}

double scale_round_down(double value) {
  double power = pow(10, floor(log10(value)));
  /* 1000 comes out of the logarithm as 999.99... in some libraries. */
  if (value / power >= 9.9999999)
    power *= 10;
  double lead = value / power;
  return (lead >= 4.9999999 ? 5 : lead >= 1.9999999 ? 2 : 1) * power;
}

/* Up to SCALE_STEPS different values, ascending; false where there are more. */
static bool collect_distinct(width_scale *scale, const double *values, size_t count) {
  scale->count = 0;
  for (size_t i = 0; i < count; i++) {
    double value = values[i];
    if (!isfinite(value))
      continue;
    size_t at = 0;
    while (at < scale->count && scale->from[at] < value)
      at++;
    if (at < scale->count && scale->from[at] == value)
      continue;
    if (scale->count == SCALE_STEPS)
      return false;
    memmove(scale->from + at + 1, scale->from + at, (scale->count - at) * sizeof *scale->from);
    scale->from[at] = value;
    scale->count++;
  }
  return true;
}

/* Round thresholds between the least and the largest value. */
static void set_thresholds(width_scale *scale, double least, double largest) {
  bool ratios = least > 0 && largest / least > ratio_of_logarithm;
  double unit = scale_round_down((largest - least) / SCALE_STEPS);
  scale->from[0] = ratios ? scale_round_down(least) : floor(least / unit) * unit;
  scale->count = 1;
  for (int i = 1; i < SCALE_STEPS; i++) {
    double share = (double)i / SCALE_STEPS;
    double at = ratios ? scale_round_down(least * pow(largest / least, share))
                       : round((least + (largest - least) * share) / unit) * unit;
    if (at > scale->from[scale->count - 1] && at <= largest)
      scale->from[scale->count++] = at;
  }
}

void scale_set_widths(width_scale *scale, const double *values, size_t count, bool inverse) {
  scale->stepped = !collect_distinct(scale, values, count);
  if (scale->stepped) {
    double least = INFINITY, largest = -INFINITY;
    for (size_t i = 0; i < count; i++) {
      least = isfinite(values[i]) ? fmin(least, values[i]) : least;
      largest = isfinite(values[i]) ? fmax(largest, values[i]) : largest;
    }
    set_thresholds(scale, least, largest);
  }
  for (size_t i = 0; i < scale->count; i++) {
    size_t rank = inverse ? scale->count - 1 - i : i;
    double share = (double)rank / (double)(scale->count > 1 ? scale->count - 1 : 1);
    scale->width[i] = scale->count == 1
                          ? SCALE_PLAIN
                          : SCALE_THINNEST + (SCALE_THICKEST - SCALE_THINNEST) * share;
  }
}

double scale_get_width(const width_scale *scale, double value, double missing) {
  if (!isfinite(value) || scale->count == 0)
    return missing;
  size_t step = 0;
  while (step + 1 < scale->count && value >= scale->from[step + 1])
    step++;
  return scale->width[step];
}
