/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How hard a layout is to read. */
#ifndef LAYOUT_CLUTTER_H
#define LAYOUT_CLUTTER_H

#include "layout/arrangement.h"

/* Pairs of ties that cross (Purchase 1997, Which aesthetic has the greatest effect on human
   understanding?, Graph Drawing), and twice the cases where a tie passes under a third unit. Ties
   are taken as straight. Looks at every pair. */
size_t clutter_count(const arrangement *plan);

#endif
