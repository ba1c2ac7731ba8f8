/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shapes, and labels as blocks of lines that are placed together. */
#include "draw/actor_marks.h"
#include "draw/describe.h"
#include "draw/label.h"
#include "draw/writing.h"
#include <math.h>
#include <stdlib.h>

enum { LABEL_LINES = 5, LABEL_COLUMNS = 16, LABEL_AT_MOST = 400, LABEL_EFFORT = 1000000 };
static const double line_height = 1.15, halo = 2;

mark_style actor_marks_get_style(diplo_kind kind) {
  return (mark_style){.fill = INK_FILL + (int)kind, .stroke = INK_LINE + (int)kind, .width = 1.5};
}

diplo_status actor_marks_draw_shapes(drawing *d, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_buffer text = {0};
  DIPLO_TRY(scene_open(&d->scene, "actors", NULL, NULL, error));
  for (size_t a = 0; a < diplo_actor_count(d->network); a++) {
    const shape *s = &d->actors[a].shape;
    diplo_buffer_reset(&text);
    DIPLO_TRY(describe_actor(d, a, &text, error));
    DIPLO_TRY(
        scene_open(&d->scene, describe_kind(s->kind, 1), diplo_buffer_get(&text), NULL, error));
    DIPLO_TRY(shape_draw(&d->scene, s, actor_marks_get_style(s->kind), error));
    DIPLO_TRY(scene_close(&d->scene, error));
  }
  DIPLO_TRY(scene_close(&d->scene, error));
done:
  diplo_buffer_clear(&text);
  return status;
}

/* The lines of one label: first those of the actor, then those of leaders docked to it. */
typedef struct block {
  label_line lines[LABEL_LINES];
  size_t count, own;
} block;

typedef struct blocks {
  block *items;  /* indexed by actor; without lines where docked */
  label *labels; /* indexed by label; the largest shapes first */
  label_box *shapes;
  curve *lines;
  size_t count;
  double size; /* of letters */
} blocks;

static void blocks_clear(blocks *b) {
  free(b->items);
  free(b->labels);
  free(b->shapes);
  free(b->lines);
}

static diplo_status blocks_init(blocks *b, const drawing *d, diplo_error *error) {
  size_t actors = diplo_actor_count(d->network);
  *b = (blocks){.items = calloc(actors + 1, sizeof *b->items),
                .labels = calloc(actors + 1, sizeof *b->labels),
                .shapes = calloc(actors + 1, sizeof *b->shapes),
                .lines = calloc(diplo_tie_count(d->network) + 1, sizeof *b->lines),
                .size = actors <= 90    ? DRAWING_TEXT
                        : actors <= 180 ? 11
                                        : 10};
  bool good = b->items && b->labels && b->shapes && b->lines;
  return good ? DIPLO_OK : diplo_error_memory(error);
}

static label_box get_box(const shape *s) {
  double x = shape_get_half_width(s) + 1, y = shape_get_half_height(s) + 1;
  return (label_box){s->middle.x - x, s->middle.y - y, s->middle.x + x, s->middle.y + y};
}

static diplo_status choose_texts(blocks *b, const drawing *d, diplo_error *error) {
  const diplo_column *column = NULL;
  if (d->options->label) {
    column =
        diplo_columns_find(diplo_network_columns(d->network, DIPLO_PART_ACTORS), d->options->label);
    if (!column || diplo_column_get_type(column) != DIPLO_TEXT)
      return diplo_error_set(error, DIPLO_USAGE, "actors have no text column '%s' to label by",
                             d->options->label);
  }
  for (int docked = 0; docked <= 1; docked++) {
    for (size_t a = 0; a < diplo_actor_count(d->network); a++) {
      uint32_t host = d->actors[a].host;
      if ((host != UINT32_MAX) != docked)
        continue;
      block *item = &b->items[docked ? host : a];
      size_t room = docked ? LABEL_LINES - item->count : LABEL_LINES - 2;
      item->count += label_wrap(label_get(d->network, column, a), LABEL_COLUMNS,
                                item->lines + item->count, room < 2 || !docked ? room : 2);
      if (!docked)
        item->own = item->count;
    }
  }
  return DIPLO_OK;
}

static double get_line_size(const blocks *b, const block *item, size_t line) {
  return line < item->own ? b->size : b->size - 1;
}

/* The room of each label, around whose shapes it is to stand, and what stands in its way. */
static void measure(blocks *b, const drawing *d) {
  size_t actors = diplo_actor_count(d->network);
  for (size_t a = 0; a < actors; a++) {
    const block *item = &b->items[a];
    b->shapes[a] = get_box(&d->actors[a].shape);
    if (item->count == 0 || d->actors[a].host != UINT32_MAX)
      continue;
    label *l = &b->labels[b->count++];
    l->owner = a;
    l->target = b->shapes[a];
    l->weight = d->actors[a].shape.radius;
    for (size_t i = 0; i < item->count; i++) {
      double size = get_line_size(b, item, i);
      l->width = fmax(l->width, writing_get_width(&item->lines[i], size, i < item->own) + 2 * halo);
      l->height += line_height * size;
    }
    l->height += halo;
  }
}

static int compare_labels(const void *one, const void *other) {
  const label *a = one, *b = other;
  if (a->weight != b->weight)
    return a->weight > b->weight ? -1 : 1;
  return a->owner < b->owner ? -1 : a->owner > b->owner;
}

/* The largest shapes have labels; how many depends on how many shapes have to be looked at for
 * each.
 */
static void keep_largest(blocks *b, const drawing *d) {
  size_t at_most = LABEL_EFFORT / (diplo_actor_count(d->network) + 1);
  at_most = at_most > LABEL_AT_MOST ? LABEL_AT_MOST : at_most < 20 ? 20 : at_most;
  qsort(b->labels, b->count, sizeof *b->labels, compare_labels);
  if (b->count > at_most)
    b->count = at_most;
}

/* Targets grow by the leaders docked to them. */
static void add_docked(blocks *b, const drawing *d) {
  for (size_t i = 0; i < b->count; i++) {
    for (size_t a = 0; a < diplo_actor_count(d->network); a++) {
      if (d->actors[a].host != b->labels[i].owner)
        continue;
      label_box *t = &b->labels[i].target;
      label_box s = b->shapes[a];
      *t = (label_box){fmin(t->left, s.left), fmin(t->top, s.top), fmax(t->right, s.right),
                       fmax(t->bottom, s.bottom)};
    }
  }
}

static diplo_status draw_label(drawing *d, const blocks *b, size_t index, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  const label *l = &b->labels[index];
  size_t actor = l->owner;
  const block *item = &b->items[actor];
  point at = {(l->box.left + l->box.right) / 2, l->box.top + halo / 2};
  /* Beside its shape a label leans to it. */
  scene_anchor anchor = ANCHOR_MIDDLE;
  if (l->box.left >= l->target.right - 1) {
    anchor = ANCHOR_START;
    at.x = l->box.left + halo;
  } else if (l->box.right <= l->target.left + 1) {
    anchor = ANCHOR_END;
    at.x = l->box.right - halo;
  }
  if (l->away) {
    point from = d->actors[actor].shape.middle;
    point to = {fmin(fmax(from.x, l->box.left), l->box.right),
                fmin(fmax(from.y, l->box.top), l->box.bottom)};
    mark_style thin = {.fill = -1, .stroke = INK_FAINT, .width = 0.75};
    curve way = curve_between(from, to, 0);
    shape nothing = {.middle = to};
    way = curve_trim(&way, &d->actors[actor].shape, &nothing, 0, 0);
    DIPLO_TRY(scene_add_line(&d->scene, way.from, way.to, thin, error));
  }
  for (size_t i = 0; i < item->count; i++) {
    bool own = i < item->own;
    double size = get_line_size(b, item, i);
    mark_style style = {
        .fill = own ? INK_TEXT : INK_FAINT, .stroke = -1, .bold = own, .halo = true};
    at.y += line_height * size;
    point base = {at.x, at.y - 0.22 * size};
    DIPLO_TRY(writing_add_line(&d->scene, base, size, anchor, style, &item->lines[i], error));
  }
done:
  return status;
}

diplo_status actor_marks_draw_labels(drawing *d, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  blocks b = {0};
  size_t lines = 0;
  DIPLO_TRY(blocks_init(&b, d, error));
  DIPLO_TRY(choose_texts(&b, d, error));
  measure(&b, d);
  keep_largest(&b, d);
  add_docked(&b, d);
  for (size_t t = 0; t < diplo_tie_count(d->network); t++) {
    if (!d->ties[t].docked && !d->ties[t].loop)
      b.lines[lines++] = d->ties[t].line;
  }
  label_page page = {.bounds = {6, d->top + 2, d->width - 6, d->bottom - 2},
                     .shapes = b.shapes,
                     .shape_count = diplo_actor_count(d->network),
                     .lines = b.lines,
                     .line_count = lines};
  DIPLO_TRY(label_place(b.labels, b.count, &page, error));
  DIPLO_TRY(scene_open(&d->scene, "labels", NULL, NULL, error));
  for (size_t i = 0; i < b.count; i++) {
    if (b.labels[i].placed)
      DIPLO_TRY(draw_label(d, &b, i, error));
  }
  DIPLO_TRY(scene_close(&d->scene, error));
done:
  blocks_clear(&b);
  return status;
}
