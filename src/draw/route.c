/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Side by side where ties are parallel, around shapes that stand in the way. */
#include "draw/route.h"
#include <math.h>
#include <stdlib.h>

enum { ROUTE_PIECES = 10, ROUTE_EFFORT = 3000000 };
static const double side_by_side = 12, all_side_by_side = 72; /* px between, and in all */
static const double clearance = 4, gap_from = 1.5, gap_to = 2;

/* Ties of the same two actors, in order. */
typedef struct pair {
  uint32_t low, high;
  size_t tie;
} pair;

static int compare_pairs(const void *one, const void *other) {
  const pair *a = one, *b = other;
  if (a->low != b->low)
    return a->low < b->low ? -1 : 1;
  if (a->high != b->high)
    return a->high < b->high ? -1 : 1;
  return a->tie < b->tie ? -1 : a->tie > b->tie;
}

static size_t collect_pairs(const drawing *d, pair *pairs) {
  const uint32_t *from = diplo_tie_get_from(d->network), *to = diplo_tie_get_to(d->network);
  size_t count = 0;
  for (size_t t = 0; t < diplo_tie_count(d->network); t++) {
    uint32_t a = from[t], b = to[t];
    if (!d->ties[t].docked && !d->ties[t].loop)
      pairs[count++] = (pair){a < b ? a : b, a < b ? b : a, t};
  }
  qsort(pairs, count, sizeof *pairs, compare_pairs);
  return count;
}

static double get_distance_to_piece(point p, point a, point b) {
  double dx = b.x - a.x, dy = b.y - a.y, length = dx * dx + dy * dy;
  double share = length > 0 ? ((p.x - a.x) * dx + (p.y - a.y) * dy) / length : 0;
  share = fmin(fmax(share, 0), 1);
  return hypot(p.x - a.x - share * dx, p.y - a.y - share * dy);
}

/* How many shapes other than its ends the curve touches. */
static size_t count_hits(const drawing *d, const curve *c, size_t low, size_t high) {
  point way[ROUTE_PIECES + 1];
  size_t hits = 0;
  int pieces = c->straight ? 1 : ROUTE_PIECES;
  double left = INFINITY, right = -INFINITY, top = INFINITY, bottom = -INFINITY;
  for (int i = 0; i <= pieces; i++) {
    way[i] = curve_get_point(c, (double)i / pieces);
    left = fmin(left, way[i].x);
    right = fmax(right, way[i].x);
    top = fmin(top, way[i].y);
    bottom = fmax(bottom, way[i].y);
  }
  for (size_t a = 0; a < diplo_actor_count(d->network); a++) {
    const shape *s = &d->actors[a].shape;
    double reach = shape_get_half_width(s) + clearance;
    if (a == low || a == high || s->middle.x + reach < left || s->middle.x - reach > right ||
        s->middle.y + reach < top || s->middle.y - reach > bottom)
      continue;
    bool hit = false;
    for (int i = 0; i < pieces && !hit; i++)
      hit = get_distance_to_piece(s->middle, way[i], way[i + 1]) < reach;
    hits += hit;
  }
  return hits;
}

/* The bend of the middle of a bundle: the smallest for which it touches the fewest shapes. */
static double choose_bend(const drawing *d, const pair *p) {
  static const double bends[] = {0, 14, -14, 26, -26, 40, -40, 58, -58, 80, -80};
  point from = d->actors[p->low].shape.middle, to = d->actors[p->high].shape.middle;
  double length = hypot(to.x - from.x, to.y - from.y), best = 0;
  size_t fewest = SIZE_MAX;
  for (size_t i = 0; i < sizeof bends / sizeof *bends && fewest > 0; i++) {
    if (fabs(bends[i]) > 0.35 * length)
      break;
    curve c = curve_between(from, to, bends[i]);
    size_t hits = count_hits(d, &c, p->low, p->high);
    if (hits < fewest) {
      fewest = hits;
      best = bends[i];
    }
  }
  return best;
}

static void route_tie(drawing *d, const pair *p, double bend) {
  uint32_t from = diplo_tie_get_from(d->network)[p->tie];
  uint32_t to = diplo_tie_get_to(d->network)[p->tie];
  const shape *one = &d->actors[from].shape, *other = &d->actors[to].shape;
  /* A bend counts from the lower to the higher number; a tie the other way sees it mirrored. */
  curve c = curve_between(one->middle, other->middle, from == p->low ? bend : -bend);
  d->ties[p->tie].line = curve_trim(&c, one, other, gap_from, gap_to);
}

diplo_status route_ties(drawing *d, diplo_error *error) {
  size_t ties = diplo_tie_count(d->network), actors = diplo_actor_count(d->network);
  pair *pairs = malloc((ties + 1) * sizeof *pairs);
  if (!pairs)
    return diplo_error_memory(error);
  size_t count = collect_pairs(d, pairs);
  bool around = count * actors <= ROUTE_EFFORT;
  for (size_t first = 0, next; first < count; first = next) {
    for (next = first + 1; next < count && pairs[next].low == pairs[first].low &&
                           pairs[next].high == pairs[first].high;
         next++)
      continue;
    double beside = fmin(side_by_side, all_side_by_side / (double)(next - first));
    double bend = around ? choose_bend(d, &pairs[first]) : 0;
    for (size_t i = first; i < next; i++)
      route_tie(d, &pairs[i],
                bend + beside * ((double)(i - first) - (double)(next - first - 1) / 2));
  }
  free(pairs);
  return DIPLO_OK;
}
