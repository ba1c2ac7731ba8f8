/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture before it has a file format: marks in drawing order. Lengths are px, y downwards. */
#ifndef DRAW_SCENE_H
#define DRAW_SCENE_H

#include "draw/palette.h"
#include <diplonet/buffer.h>

typedef enum mark_kind {
  MARK_OPEN,  /* begins a group: role, text (what a reader sees on hovering), link */
  MARK_CLOSE, /* ends it */
  MARK_PATH,
  MARK_CIRCLE,
  MARK_TEXT
} mark_kind;

typedef enum scene_anchor { ANCHOR_START, ANCHOR_MIDDLE, ANCHOR_END } scene_anchor;

/* A step of a path: `M` and `L` use p[0]; `Q` p[0] (control) and p[1]; `C` p[0] to p[2]; `Z` none.
 */
typedef struct point {
  double x, y;
} point;
typedef struct path_step {
  char order;
  point p[3];
} path_step;

/* How a mark looks. Inks are numbers of the scene's list, -1: none. */
typedef struct mark_style {
  int fill, stroke;
  double width;    /* of the stroke */
  diplo_dash dash; /* of the stroke; lengths follow its width */
  double opacity;  /* 0: opaque */
  bool bold, halo; /* of text; a halo is an outline in the colour of the paper */
  bool hollow;     /* fill none but sensitive to the pointer */
} mark_style;

typedef struct mark {
  mark_kind kind;
  const char *role;    /* MARK_OPEN: one of a few constant words that say what the group is */
  char *text;          /* MARK_TEXT: the text; MARK_OPEN: hover text or NULL */
  char *link;          /* MARK_OPEN: http or https address or NULL */
  point at;            /* MARK_CIRCLE: middle; MARK_TEXT: where the base line is anchored */
  double size;         /* MARK_CIRCLE: radius; MARK_TEXT: height of letters */
  size_t first, count; /* MARK_PATH: its steps */
  scene_anchor anchor;
  mark_style style;
} mark;

/* An all-zero struct is a valid empty one. */
typedef struct scene {
  double width, height;
  char *title, *description; /* for those who do not see the picture */
  mark *marks;
  size_t mark_count, mark_capacity;
  path_step *steps;
  size_t step_count, step_capacity;
  ink *inks;
  size_t ink_count;
} scene;

/* Begins with the inks of the palette. */
diplo_status scene_init(scene *s, diplo_error *error);
void scene_clear(scene *s);
diplo_status scene_add_ink(scene *s, ink colour, int *number, diplo_error *error);

/* Texts are copied; `text` and `link` may be NULL. */
diplo_status scene_open(scene *s, const char *role, const char *text, const char *link,
                        diplo_error *error);
diplo_status scene_close(scene *s, diplo_error *error);
diplo_status scene_add_path(scene *s, const path_step *steps, size_t count, mark_style style,
                            diplo_error *error);
diplo_status scene_add_line(scene *s, point from, point to, mark_style style, diplo_error *error);
diplo_status scene_add_circle(scene *s, point middle, double radius, mark_style style,
                              diplo_error *error);
diplo_status scene_add_text(scene *s, point at, double size, scene_anchor anchor, mark_style style,
                            const char *text, size_t text_size, diplo_error *error);

#endif
