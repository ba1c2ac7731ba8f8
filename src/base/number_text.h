/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of reading and writing numbers. */
#ifndef BASE_NUMBER_TEXT_H
#define BASE_NUMBER_TEXT_H

#include <stddef.h>
#include <stdint.h>

/* The double nearest to digits x 10^exponent, infinity where it is too large. */
double number_compose(uint64_t digits, int64_t exponent);

/* Compares the decimal number in the text, without regard to its sign, with the middle between
   `lower` and the next larger double: below 0, 0 or above 0. The text must be a number. */
int number_compare_middle(const char *text, size_t size, double lower);

/* The shortest decimal number that reads back as `value` (finite, above 0), and of those the
   nearest to it: digits x 10^exponent. */
void number_decompose(double value, uint64_t *digits, int *exponent);

#endif
