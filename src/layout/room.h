/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much room a unit takes on a page: nominal sizes of symbols and letters, which a picture may
   stay below but not exceed without overlap. */
#ifndef LAYOUT_ROOM_H
#define LAYOUT_ROOM_H

#include "layout/arrangement.h"

enum {
  ROOM_SYMBOL = 17,  /* half the width of an actor's symbol */
  ROOM_DOCK = 25,    /* distance from an actor to the leader docked beside it */
  ROOM_LEADER = 8,   /* half the width of a docked leader's symbol */
  ROOM_LETTER = 12,  /* size of letters; a column is 0.66 of it wide, for bold letters */
  ROOM_LINE = 14,    /* height of a line */
  ROOM_COLUMNS = 16, /* where labels break */
  ROOM_GAP = 8,
  ROOM_PAGE_WIDTH = 900,
  ROOM_PAGE_HEIGHT = 640
};

/* Sets width, height and drop of every unit. Where all labels together would crowd the page, the
   room for labels shrinks, down to the symbols alone. */
void room_measure(arrangement *plan, const diplo_network *network);

#endif
