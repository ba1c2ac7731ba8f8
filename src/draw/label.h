/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Placing labels: beside their shapes, off other shapes and labels, never cut by the page's end.
 */
#ifndef DRAW_LABEL_H
#define DRAW_LABEL_H

#include "draw/curve.h"

typedef struct label_box {
  double left, top, right, bottom;
} label_box;

bool label_box_overlaps(label_box one, label_box other);

/* A label to be placed. */
typedef struct label {
  size_t owner;     /* whose it is; the caller's affair */
  label_box target; /* around the shapes that it belongs to */
  double width, height;
  double weight; /* the larger goes first */
  bool placed;   /* set by the placement; false where there was no room */
  bool away;     /* placed at a distance, so that a line should lead to it */
  label_box box; /* where it was placed */
} label;

typedef struct label_page {
  label_box bounds;
  const label_box *shapes; /* must not be covered */
  size_t shape_count;
  const curve *lines; /* better not covered */
  size_t line_count;
} label_page;

/* Candidate places around each target, the strongest label first, then some rounds in which each
   label may move to a better place. Labels that still overlap anything are not placed. */
diplo_status label_place(label *labels, size_t count, const label_page *page, diplo_error *error);

#endif
