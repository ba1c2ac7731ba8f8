/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Periods: spans of days, from partial dates. */
#ifndef DIPLONET_PERIOD_H
#define DIPLONET_PERIOD_H

#include <diplonet/buffer.h>
#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define DIPLO_DAY_MIN INT32_MIN /* without beginning */
#define DIPLO_DAY_MAX INT32_MAX /* without end */

/* Days of the proleptic Gregorian calendar, counted from 1970-01-01 (which is 0); half-open: the
   day `end` does not belong to it. An all-zero struct (begin == end) means: period missing, not
   known. */
typedef struct diplo_period {
  int32_t begin, end;
} diplo_period;

bool diplo_period_is_missing(diplo_period period);
bool diplo_period_is_equal(diplo_period one, diplo_period other);
/* False where either is missing. */
bool diplo_period_is_overlapping(diplo_period one, diplo_period other);
bool diplo_period_is_within(diplo_period inner, diplo_period outer);
/* The common days; missing where there are none. */
diplo_period diplo_period_intersect(diplo_period one, diplo_period other);

/* The day number of a date that exists; false where it does not (30 February). Years -9999..9999.
 */
bool diplo_day_from_date(int year, int month, int day, int32_t *number);
void diplo_day_to_date(int32_t number, int *year, int *month, int *day);

/* Reads `1949`, `1949-10`, `1949-10-01`, and spans of two such (inclusive in the text)
   `1949..1990-06`, `1949..`, `..1990`; also `1949-1990` where `loose` is set (options, other tools'
   files). Empty text is a missing period. */
diplo_status diplo_period_parse(const char *text, size_t size, bool loose, diplo_period *period,
                                diplo_error *error);

/* Appends the canonical text: each end in the coarsest unit that says it exactly (`1949` for the
   whole year). Nothing for a missing period. */
diplo_status diplo_period_format(diplo_period period, diplo_buffer *text, diplo_error *error);

#ifdef __cplusplus
}
#endif

#endif
