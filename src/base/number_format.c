/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as text: the shortest that reads back, and rounded for people. */
#include "base/number_text.h"
#include <diplonet/number.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PLAIN_LOW = -5, PLAIN_HIGH = 20, DIGITS_MAX = 17 };

/* Significant digits, without zeros at the end, and the power of ten of the first. */
typedef struct digits {
  char text[DIGITS_MAX + 1];
  int count, exponent;
} digits;

/* Rounds to `count` significant digits by the C library. Only digits are taken from its text, so
   that the locale's point does not matter. */
static void round_digits(double value, int count, digits *result) {
  char text[64];
  snprintf(text, sizeof text, "%.*e", count - 1, value);
  result->count = 0;
  const char *at = text;
  for (; *at && *at != 'e'; at++) {
    if (*at >= '0' && *at <= '9')
      result->text[result->count++] = *at;
  }
  result->exponent = *at ? (int)strtol(at + 1, NULL, 10) : 0;
  while (result->count > 1 && result->text[result->count - 1] == '0')
    result->count--;
}

static size_t write_plain(const digits *d, char *text) {
  size_t size = 0;
  int at = 0;
  if (d->exponent < 0) {
    text[size++] = '0';
    text[size++] = '.';
    for (int i = -1; i > d->exponent; i--)
      text[size++] = '0';
  }
  for (int power = d->exponent; at < d->count || power >= 0; power--) {
    if (power == -1 && d->exponent >= 0)
      text[size++] = '.';
    text[size++] = at < d->count ? d->text[at] : '0';
    at++;
  }
  return size;
}

static size_t write_exponent(const digits *d, char *text) {
  size_t size = 0;
  text[size++] = d->text[0];
  if (d->count > 1)
    text[size++] = '.';
  for (int i = 1; i < d->count; i++)
    text[size++] = d->text[i];
  int exponent = abs(d->exponent);
  text[size++] = 'e';
  text[size++] = d->exponent < 0 ? '-' : '+';
  if (exponent >= 100)
    text[size++] = (char)('0' + exponent / 100);
  text[size++] = (char)('0' + exponent / 10 % 10);
  text[size++] = (char)('0' + exponent % 10);
  return size;
}

static size_t write_digits(const digits *d, bool negative, char *text) {
  size_t size = 0;
  if (negative)
    text[size++] = '-';
  size += d->exponent >= PLAIN_LOW && d->exponent <= PLAIN_HIGH ? write_plain(d, text + size)
                                                                : write_exponent(d, text + size);
  text[size] = '\0';
  return size;
}

/* The digits of whole x 10^shift; the whole has at most 17 digits. */
static void set_digits(uint64_t whole, int shift, digits *d) {
  char reversed[20];
  int count = 0;
  do {
    reversed[count++] = (char)('0' + whole % 10);
    whole /= 10;
  } while (whole > 0);
  d->exponent = count - 1 + shift;
  int zeros = 0;
  while (zeros < count && reversed[zeros] == '0')
    zeros++;
  d->count = count - zeros;
  for (int i = 0; i < d->count; i++)
    d->text[i] = reversed[count - 1 - i];
}

size_t diplo_number_format(double value, char text[DIPLO_NUMBER_SIZE]) {
  digits d;
  text[0] = '\0';
  if (!isfinite(value))
    return 0;
  if (value == 0) {
    strcpy(text, "0");
    return 1;
  }
  uint64_t whole;
  int shift;
  number_decompose(fabs(value), &whole, &shift);
  set_digits(whole, shift, &d);
  return write_digits(&d, value < 0, text);
}

size_t diplo_number_format_rounded(double value, int count, char text[DIPLO_NUMBER_SIZE]) {
  digits d;
  text[0] = '\0';
  if (!isfinite(value))
    return 0;
  if (value == 0) {
    strcpy(text, "0");
    return 1;
  }
  round_digits(fabs(value), count < 1 ? 1 : count > DIGITS_MAX ? DIGITS_MAX : count, &d);
  return write_digits(&d, value < 0, text);
}
