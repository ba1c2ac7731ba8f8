/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as text: the same in every locale, exact in both directions. */
#ifndef DIPLONET_NUMBER_H
#define DIPLONET_NUMBER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum { DIPLO_NUMBER_SIZE = 32 };

/* Reads all `size` bytes as a decimal number: optional sign, digits with at most one point,
   optional exponent. No blanks, no hexadecimal, no infinity, no NaN. The value is the nearest
   double. False where the text is not such a number or overflows. */
bool diplo_number_parse(const char *text, size_t size, double *value);
bool diplo_number_parse_integer(const char *text, size_t size, int64_t *value);

/* Writes the shortest text that reads back as `value`, with a point and never with a comma; plain
   digits for exponents -5 to 20, else like 1e-07 or 2.5e+21. A NaN (missing) is the empty text.
   Returns the length. */
size_t diplo_number_format(double value, char text[DIPLO_NUMBER_SIZE]);

/* Writes `value` for people: rounded to `digits` significant digits, without an exponent where the
   size allows. */
size_t diplo_number_format_rounded(double value, int digits, char text[DIPLO_NUMBER_SIZE]);

#ifdef __cplusplus
}
#endif

#endif
