/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Periods: comparing and joining spans of days. */
#include <diplonet/period.h>

bool diplo_period_is_missing(diplo_period period) {
  return period.begin >= period.end;
}

bool diplo_period_is_equal(diplo_period one, diplo_period other) {
  if (diplo_period_is_missing(one) || diplo_period_is_missing(other))
    return diplo_period_is_missing(one) && diplo_period_is_missing(other);
  return one.begin == other.begin && one.end == other.end;
}

bool diplo_period_is_overlapping(diplo_period one, diplo_period other) {
  return !diplo_period_is_missing(diplo_period_intersect(one, other));
}

bool diplo_period_is_within(diplo_period inner, diplo_period outer) {
  return !diplo_period_is_missing(inner) && !diplo_period_is_missing(outer) &&
         inner.begin >= outer.begin && inner.end <= outer.end;
}

diplo_period diplo_period_intersect(diplo_period one, diplo_period other) {
  diplo_period missing = {0, 0};
  if (diplo_period_is_missing(one) || diplo_period_is_missing(other))
    return missing;
  diplo_period both = {one.begin > other.begin ? one.begin : other.begin,
                       one.end < other.end ? one.end : other.end};
  return diplo_period_is_missing(both) ? missing : both;
}
