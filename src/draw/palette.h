/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Colours: safe for the colour-blind after Okabe and Ito, darkened or lightened until they stand
   out from the paper. */
#ifndef DRAW_PALETTE_H
#define DRAW_PALETTE_H

#include <diplonet/network.h>

/* One colour, as it is on light and on dark paper: `#rrggbb`. */
typedef struct ink {
  char light[8], dark[8];
} ink;

/* Inks that every picture has; those of relations follow from INK_COUNT on. */
enum {
  INK_PAPER,
  INK_TEXT,
  INK_FAINT,                              /* text of less weight */
  INK_RULE,                               /* thin rules, not needed for understanding */
  INK_FILL,                               /* + kind: inside of an actor's shape */
  INK_LINE = INK_FILL + DIPLO_KIND_COUNT, /* + kind: its outline */
  INK_COUNT = INK_LINE + DIPLO_KIND_COUNT
};

/* What a line needs against the paper, and what small text needs (WCAG 2.1, 1.4.11 and 1.4.3). */
#define PALETTE_CONTRAST_LINE 3.0
#define PALETTE_CONTRAST_TEXT 4.5

ink palette_get(int number); /* below INK_COUNT */

/* The next ink for a relation: `taken` of the same sort were given out before. */
ink palette_choose(diplo_sign sign, size_t taken);

/* The ink for a colour that the data names (`#rrggbb`; false where it is not such): moved towards
   black or white as far as the contrast with the paper asks for. */
bool palette_adapt(const char *colour, ink *adapted);

/* Contrast of two colours, 1 to 21. */
double palette_contrast(const char *one, const char *other);

#endif
