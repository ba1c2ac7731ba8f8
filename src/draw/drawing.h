/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The making of a relation diagram: what is decided about each actor, relation and tie before marks
   are laid down. Lengths are px, y downwards. */
#ifndef DRAW_DRAWING_H
#define DRAW_DRAWING_H

#include "draw/curve.h"
#include "draw/scale.h"
#include "draw/scene.h"
#include <diplonet/picture.h>

enum {
  DRAWING_MARGIN = 24,
  DRAWING_TEXT = 12,  /* height of labels' letters */
  DRAWING_SMALL = 11, /* of second lines, legend and sources */
  DRAWING_WEIGHTS = DIPLO_WEIGHT_LEVEL + 1
};

typedef struct drawn_actor {
  shape shape;
  uint32_t host;    /* the actor that it is docked to, or UINT32_MAX */
  double value;     /* what its size says; NaN: missing */
  size_t docked;    /* how many leaders are docked to it */
  size_t tie_count; /* ties, without those that docking stands for */
} drawn_actor;

typedef struct drawn_relation {
  int ink, hostile_ink;
  diplo_dash dash, hostile_dash; /* of its negative ties, which carry bars too */
  bool absent;                   /* says that somebody stayed away: ends in a ring */
  size_t tie_count;
  size_t docked;  /* of them shown by docking alone */
  size_t hostile; /* of them drawn as negative */
} drawn_relation;

typedef struct drawn_tie {
  curve line; /* from outline to outline */
  double width;
  bool docked; /* shown by docking, not drawn */
  bool loop;   /* from an actor to itself: `line` is not set */
} drawn_tie;

/* An all-zero struct is a valid empty one. */
typedef struct drawing {
  const diplo_network *network;
  const diplo_picture_options *options;
  double width;
  double thinning;       /* factor of all lines' widths, less than 1 where there are many */
  double top, bottom;    /* of the plot, which goes from margin to margin */
  const char *size_name; /* the column behind sizes; NULL: number of ties; "" all equal */
  drawn_actor *actors;
  drawn_relation *relations;
  drawn_tie *ties;
  area_scale areas;
  width_scale widths[DRAWING_WEIGHTS]; /* indexed by what weights mean */
  scene scene;
} drawing;

diplo_status drawing_init(drawing *d, const diplo_network *network,
                          const diplo_picture_options *options, diplo_error *error);
void drawing_clear(drawing *d);

#endif
