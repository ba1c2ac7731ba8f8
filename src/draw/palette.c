/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The colours themselves, and contrast after WCAG 2.1. */
#include "draw/palette.h"
#include <math.h>
#include <stdio.h>
#include <string.h>

static const ink fixed[INK_COUNT] = {
    [INK_PAPER] = {"#ffffff", "#14181d"},
    [INK_TEXT] = {"#1b1f24", "#e6e9ec"},
    [INK_FAINT] = {"#57606a", "#a3adb7"},
    [INK_RULE] = {"#d0d7de", "#3a424b"},
    [INK_FILL + DIPLO_KIND_COUNTRY] = {"#c9ddf0", "#2b4a66"},
    [INK_FILL + DIPLO_KIND_LEADER] = {"#f7d9a8", "#6b4a14"},
    [INK_FILL + DIPLO_KIND_ORGANISATION] = {"#dcd3ee", "#44366b"},
    [INK_FILL + DIPLO_KIND_EVENT] = {"#cfebd9", "#1f5136"},
    [INK_FILL + DIPLO_KIND_GROUP] = {"#e2e5e8", "#3a424b"},
    [INK_LINE + DIPLO_KIND_COUNTRY] = {"#24527a", "#8fc1ea"},
    [INK_LINE + DIPLO_KIND_LEADER] = {"#8a5600", "#f0b95b"},
    [INK_LINE + DIPLO_KIND_ORGANISATION] = {"#5b4399", "#bba8f0"},
    [INK_LINE + DIPLO_KIND_EVENT] = {"#1f7045", "#7fd6a3"},
    [INK_LINE + DIPLO_KIND_GROUP] = {"#4a545e", "#b4bec8"},
};

/* Blue, green, purple, orange, cyan, olive, pink, grey: Okabe and Ito's hues. */
static const ink friendly[] = {
    {"#0072b2", "#5db3e6"}, {"#00805a", "#3cc79a"}, {"#9a4f96", "#d79bd3"}, {"#b35900", "#f0a04b"},
    {"#1f8a9e", "#5ccbdd"}, {"#7a7000", "#d6cc4e"}, {"#c2478a", "#f28fc0"}, {"#555f69", "#a9b4bf"},
};

/* Vermilion and its neighbours, which no other relation gets. */
static const ink hostile[] = {
    {"#c8281e", "#ff7a6b"}, {"#7f1d2d", "#e58ca0"}, {"#b8480a", "#ff9460"}};

/* Neither: greys, so that colour stays with what is for or against. */
static const ink neutral[] = {
    {"#6b7680", "#97a3ae"}, {"#8a6d3b", "#cdb07a"}, {"#4f6f8f", "#8fb0d0"}};

ink palette_get(int number) {
  return fixed[number];
}

ink palette_choose(diplo_sign sign, size_t taken) {
  if (sign == DIPLO_SIGN_NEGATIVE)
    return hostile[taken % (sizeof hostile / sizeof *hostile)];
  if (sign == DIPLO_SIGN_NEUTRAL)
    return neutral[taken % (sizeof neutral / sizeof *neutral)];
  return friendly[taken % (sizeof friendly / sizeof *friendly)];
}

static bool read_colour(const char *text, double rgb[3]) {
  if (text[0] != '#' || strlen(text) != 7)
    return false;
  for (int i = 0; i < 3; i++) {
    int value = 0;
    for (int k = 1; k <= 2; k++) {
      const char *digits = "0123456789abcdefABCDEF", *at = strchr(digits, text[2 * i + k]);
      if (!at)
        return false;
      int digit = (int)(at - digits);
      value = value * 16 + (digit < 16 ? digit : digit - 6);
    }
    rgb[i] = value;
  }
  return true;
}

static void write_colour(const double rgb[3], char text[8]) {
  unsigned part[3];
  for (int i = 0; i < 3; i++)
    part[i] = (unsigned)lround(fmin(fmax(rgb[i], 0), 255)) & 0xffU;
  (void)snprintf(text, 8, "#%02x%02x%02x", part[0], part[1], part[2]);
}

static double get_luminance(const double rgb[3]) {
  static const double share[3] = {0.2126, 0.7152, 0.0722};
  double sum = 0;
  for (int i = 0; i < 3; i++) {
    double c = rgb[i] / 255;
    sum += share[i] * (c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4));
  }
  return sum;
}

double palette_contrast(const char *one, const char *other) {
  double a[3], b[3];
  if (!read_colour(one, a) || !read_colour(other, b))
    return 1;
  double first = get_luminance(a) + 0.05, second = get_luminance(b) + 0.05;
  return first > second ? first / second : second / first;
}

/* In steps of a twentieth of the way to `goal`. */
static void move_until_seen(const double rgb[3], double goal, const char *paper, double contrast,
                            char result[8]) {
  for (int step = 0; step <= 20; step++) {
    double moved[3];
    for (int i = 0; i < 3; i++)
      moved[i] = rgb[i] + (goal - rgb[i]) * step / 20;
    write_colour(moved, result);
    if (palette_contrast(result, paper) >= contrast)
      return;
  }
}

bool palette_adapt(const char *colour, ink *adapted) {
  double rgb[3];
  if (!colour || !read_colour(colour, rgb))
    return false;
  move_until_seen(rgb, 0, fixed[INK_PAPER].light, PALETTE_CONTRAST_LINE, adapted->light);
  /* Colours are chosen for white paper; on dark they need more than the least. */
  move_until_seen(rgb, 255, fixed[INK_PAPER].dark, PALETTE_CONTRAST_TEXT, adapted->dark);
  return true;
}
