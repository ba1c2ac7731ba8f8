/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Label placement by least conflicts over candidate places. */
#include "draw/label.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Candidates: a direction from the target and a distance; what each costs by itself. */
typedef struct candidate {
  double dx, dy; /* -1 left or above, 0 middle, 1 right or below */
  double distance, cost;
} candidate;

static const candidate candidates[] = {
    {0, 1, 3, 0},      {0, -1, 3, 1.5},    {1, 0, 4, 1},     {-1, 0, 4, 1.2},  {1, 1, 1, 2},
    {-1, 1, 1, 2.2},   {1, -1, 1, 2},      {-1, -1, 1, 2.2}, {0.5, 1, 3, 1.6}, {-0.5, 1, 3, 1.6},
    {0.5, -1, 3, 2.2}, {-0.5, -1, 3, 2.2}, {0, 1, 12, 6},    {0, -1, 12, 6.5}, {1, 0, 14, 6},
    {-1, 0, 14, 6.2},  {1, 1, 10, 7},      {-1, 1, 10, 7},   {1, -1, 10, 7},   {-1, -1, 10, 7},
    {0, 1, 26, 11},    {0, -1, 26, 11},    {1, 0, 28, 11},   {-1, 0, 28, 11},  {1, 1, 20, 11},
    {-1, 1, 20, 11},   {1, -1, 20, 11},    {-1, -1, 20, 11}, {1, 1, 34, 16},   {-1, 1, 34, 16},
    {1, -1, 34, 16},   {-1, -1, 34, 16},
};
enum { CANDIDATES = sizeof candidates / sizeof *candidates, LABEL_ROUNDS = 8, LABEL_CELL = 6 };

static const double cost_of_label = 60, cost_of_shape = 50, cost_outside = 1000, cost_of_line = 0.5;
static const double away_from = 9; /* the distance from which a label needs a line to its shape */

bool label_box_overlaps(label_box one, label_box other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom &&
         other.top < one.bottom;
}

/* How many lines pass each small square of the page. */
typedef struct line_grid {
  label_box bounds;
  size_t columns, rows;
  float *passes;
} line_grid;

static void mark_line(line_grid *grid, const curve *c) {
  double length = curve_get_length(c);
  size_t pieces = (size_t)(length / LABEL_CELL) + 1;
  for (size_t i = 0; i <= pieces; i++) {
    point p = curve_get_point(c, (double)i / (double)pieces);
    double column = (p.x - grid->bounds.left) / LABEL_CELL;
    double row = (p.y - grid->bounds.top) / LABEL_CELL;
    if (column >= 0 && row >= 0 && column < (double)grid->columns && row < (double)grid->rows)
      grid->passes[(size_t)row * grid->columns + (size_t)column] += 1;
  }
}

static diplo_status grid_init(line_grid *grid, const label_page *page, diplo_error *error) {
  grid->bounds = page->bounds;
  grid->columns = (size_t)fmax((page->bounds.right - page->bounds.left) / LABEL_CELL, 0) + 1;
  grid->rows = (size_t)fmax((page->bounds.bottom - page->bounds.top) / LABEL_CELL, 0) + 1;
  grid->passes = calloc(grid->columns * grid->rows, sizeof *grid->passes);
  if (!grid->passes)
    return diplo_error_memory(error);
  for (size_t i = 0; i < page->line_count; i++)
    mark_line(grid, &page->lines[i]);
  return DIPLO_OK;
}

static double count_passes(const line_grid *grid, label_box box) {
  double sum = 0;
  double left = fmax((box.left - grid->bounds.left) / LABEL_CELL, 0);
  double top = fmax((box.top - grid->bounds.top) / LABEL_CELL, 0);
  for (size_t row = (size_t)top;
       row < grid->rows && grid->bounds.top + (double)row * LABEL_CELL < box.bottom; row++) {
    for (size_t column = (size_t)left;
         column < grid->columns && grid->bounds.left + (double)column * LABEL_CELL < box.right;
         column++)
      sum += (double)grid->passes[row * grid->columns + column];
  }
  return sum;
}

static label_box get_place(const label *l, const candidate *c) {
  double middle_x = (l->target.left + l->target.right) / 2;
  double middle_y = (l->target.top + l->target.bottom) / 2;
  double half_x = (l->target.right - l->target.left) / 2;
  double half_y = (l->target.bottom - l->target.top) / 2;
  /* Diagonals stand at the corner; halves hang over one side. */
  double x = middle_x + c->dx * (half_x + (fabs(c->dx) == 1 ? c->distance : 0) + l->width / 2);
  double y = middle_y + c->dy * (half_y + c->distance + l->height / 2);
  if (fabs(c->dx) == 0.5)
    x = middle_x + c->dx * l->width * 0.8;
  if (c->dx != 0 && fabs(c->dx) == 1 && c->dy != 0)
    y = middle_y + c->dy * (half_y * 0.6 + c->distance + l->height / 2);
  return (label_box){x - l->width / 2, y - l->height / 2, x + l->width / 2, y + l->height / 2};
}

static bool is_inside(label_box inner, label_box outer) {
  return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top &&
         inner.bottom <= outer.bottom;
}

/* Cost of conflicts alone: shapes, other labels, the end of the page. */
static double count_conflicts(const label *labels, size_t count, size_t own, label_box box,
                              const label_page *page) {
  double cost = is_inside(box, page->bounds) ? 0 : cost_outside;
  for (size_t i = 0; i < page->shape_count; i++)
    cost += label_box_overlaps(box, page->shapes[i]) ? cost_of_shape : 0;
  for (size_t i = 0; i < count; i++) {
    if (i != own && labels[i].placed && label_box_overlaps(box, labels[i].box))
      cost += cost_of_label;
  }
  return cost;
}

/* Moves the label to its cheapest place; true where that is another than before. */
static bool improve(label *labels, size_t count, size_t own, const label_page *page,
                    const line_grid *grid) {
  label *l = &labels[own];
  double least = INFINITY;
  label_box best = l->box, before = l->box;
  bool away = false, was_placed = l->placed;
  for (size_t c = 0; c < CANDIDATES; c++) {
    const candidate *place = &candidates[c];
    if (place->cost >= least)
      continue;
    label_box box = get_place(l, place);
    double cost = place->cost + cost_of_line * fmin(count_passes(grid, box), 24);
    if (cost < least)
      cost += count_conflicts(labels, count, own, box, page);
    if (cost < least) {
      least = cost;
      best = box;
      away = place->distance >= away_from;
    }
  }
  l->box = best;
  l->away = away;
  l->placed = true;
  return !was_placed || memcmp(&before, &best, sizeof best) != 0;
}

typedef struct rank {
  double weight;
  size_t label;
} rank;

static int compare_ranks(const void *one, const void *other) {
  const rank *a = one, *b = other;
  if (a->weight != b->weight)
    return a->weight > b->weight ? -1 : 1;
  return a->label < b->label ? -1 : a->label > b->label;
}

/* From the weakest on, labels that overlap anything go; then each gets one more chance. */
static void drop_conflicts(label *labels, size_t count, const rank *order, const label_page *page,
                           const line_grid *grid) {
  for (size_t i = count; i-- > 0;) {
    size_t own = order[i].label;
    if (count_conflicts(labels, count, own, labels[own].box, page) > 0)
      labels[own].placed = false;
  }
  for (size_t i = 0; i < count; i++) {
    size_t own = order[i].label;
    if (labels[own].placed)
      continue;
    (void)improve(labels, count, own, page, grid);
    labels[own].placed = count_conflicts(labels, count, own, labels[own].box, page) == 0;
  }
}

diplo_status label_place(label *labels, size_t count, const label_page *page, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  line_grid grid = {0};
  rank *order = malloc((count + 1) * sizeof *order);
  if (!order)
    DIPLO_TRY(diplo_error_memory(error));
  DIPLO_TRY(grid_init(&grid, page, error));
  for (size_t i = 0; i < count; i++) {
    order[i] = (rank){labels[i].weight, i};
    labels[i].placed = false;
  }
  qsort(order, count, sizeof *order, compare_ranks);
  bool moved = true;
  for (int round = 0; round < LABEL_ROUNDS && moved; round++) {
    moved = false;
    for (size_t i = 0; i < count; i++)
      moved |= improve(labels, count, order[i].label, page, &grid);
  }
  drop_conflicts(labels, count, order, page, &grid);
done:
  free(order);
  free(grid.passes);
  return status;
}
