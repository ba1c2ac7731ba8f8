/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Turning, scaling and packing components so that the whole has about the shape of a page. */
#include "layout/page.h"
#include "layout/overlap.h"
#include "layout/room.h"
#include <math.h>
#include <stdlib.h>

static const double page_aspect = (double)ROOM_PAGE_WIDTH / ROOM_PAGE_HEIGHT;
static const double page_fill = 0.55;      /* share of the area that rooms should cover */
static const double stretch_at_most = 1.7; /* of one direction against the other */
static const double tie_at_least = 110;    /* mean length of ties */
static const double gap_at_most = 40;      /* of strips without any room */
static const double room_kept = 0.55;      /* of rooms, where single units are not moved */
static const double page_height_at_most = 1100;
enum { PAGE_ROUNDS = 8 };

typedef struct box {
  double left, right, bottom, top;
} box;

typedef struct part {
  const uint32_t *members;
  size_t count, number;
  box bounds;
} part;

static void centre(arrangement *plan, const part *p) {
  double x = 0, y = 0;
  for (size_t i = 0; i < p->count; i++) {
    x += plan->x[p->members[i]] / (double)p->count;
    y += plan->y[p->members[i]] / (double)p->count;
  }
  for (size_t i = 0; i < p->count; i++) {
    plan->x[p->members[i]] -= x;
    plan->y[p->members[i]] -= y;
  }
}

/* Turns the longest direction to lie along the page, the first unit on the left. */
static void turn(arrangement *plan, const part *p) {
  double xx = 0, xy = 0, yy = 0;
  for (size_t i = 0; i < p->count; i++) {
    double x = plan->x[p->members[i]], y = plan->y[p->members[i]];
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  double angle = 0.5 * atan2(2 * xy, xx - yy), c = cos(angle), s = sin(angle);
  for (size_t i = 0; i < p->count; i++) {
    uint32_t u = p->members[i];
    double x = plan->x[u], y = plan->y[u];
    plan->x[u] = c * x + s * y;
    plan->y[u] = c * y - s * x;
  }
  bool flip_x = plan->x[p->members[0]] > 0, flip_y = plan->y[p->members[0]] < 0;
  for (size_t i = 0; i < p->count; i++) {
    plan->x[p->members[i]] *= flip_x ? -1 : 1;
    plan->y[p->members[i]] *= flip_y ? -1 : 1;
  }
}

static box get_places(const arrangement *plan, const part *p) {
  box b = {INFINITY, -INFINITY, INFINITY, -INFINITY};
  for (size_t i = 0; i < p->count; i++) {
    uint32_t u = p->members[i];
    b.left = fmin(b.left, plan->x[u]);
    b.right = fmax(b.right, plan->x[u]);
    b.bottom = fmin(b.bottom, plan->y[u]);
    b.top = fmax(b.top, plan->y[u]);
  }
  return b;
}

static box get_rooms(const arrangement *plan, const part *p) {
  box b = {INFINITY, -INFINITY, INFINITY, -INFINITY};
  for (size_t i = 0; i < p->count; i++) {
    uint32_t u = p->members[i];
    double middle = plan->y[u] - plan->drop[u];
    b.left = fmin(b.left, plan->x[u] - plan->width[u] / 2);
    b.right = fmax(b.right, plan->x[u] + plan->width[u] / 2);
    b.bottom = fmin(b.bottom, middle - plan->height[u] / 2);
    b.top = fmax(b.top, middle + plan->height[u] / 2);
  }
  return b;
}

static double get_mean_tie(const arrangement *plan, const part *p) {
  double sum = 0, count = 0;
  for (size_t i = 0; i < p->count; i++) {
    uint32_t u = p->members[i];
    for (size_t s = plan->start[u]; s < plan->start[u + 1]; s++) {
      sum += hypot(plan->x[u] - plan->x[plan->other[s]], plan->y[u] - plan->y[plan->other[s]]);
      count++;
    }
  }
  return count > 0 ? sum / count : 0;
}

static void scale(arrangement *plan, const part *p, double by_x, double by_y) {
  for (size_t i = 0; i < p->count; i++) {
    plan->x[p->members[i]] *= by_x;
    plan->y[p->members[i]] *= by_y;
  }
}

/* To the area that the rooms need, in the shape of the page as far as stretching may go. */
static void scale_to_page(arrangement *plan, const part *p) {
  double area = 0;
  for (size_t i = 0; i < p->count; i++)
    area += plan->width[p->members[i]] * plan->height[p->members[i]];
  box b = get_places(plan, p);
  double wide = sqrt(area / page_fill * page_aspect);
  /* Labels keep their size whatever the page, so the page grows downwards for them. */
  if (plan->labelled)
    wide = fmin(wide, ROOM_PAGE_WIDTH);
  double high = area / page_fill / wide;
  double by_x = wide / fmax(b.right - b.left, 1e-9), by_y = high / fmax(b.top - b.bottom, 1e-9);
  double least = fmin(by_x, by_y);
  by_x = fmin(by_x, least * stretch_at_most);
  by_y = fmin(by_y, least * stretch_at_most);
  scale(plan, p, by_x, by_y);
  double mean = get_mean_tie(plan, p);
  if (mean > 0 && mean < tie_at_least)
    scale(plan, p, tie_at_least / mean, tie_at_least / mean);
}

typedef struct extent {
  double begin, end;
  uint32_t unit;
} extent;

static int compare_extents(const void *one, const void *other) {
  const extent *a = one, *b = other;
  if (a->begin != b->begin)
    return a->begin < b->begin ? -1 : 1;
  return a->unit < b->unit ? -1 : a->unit > b->unit;
}

/* Strips of the page across which no room lies shrink to what keeps two units apart, so that a
   unit far off does not make all others small. The order of units stays. */
static void close_gaps(arrangement *plan, const part *p, bool vertical, extent *extents) {
  for (size_t i = 0; i < p->count; i++) {
    uint32_t u = p->members[i];
    double middle = vertical ? plan->y[u] - plan->drop[u] : plan->x[u];
    double half = (vertical ? plan->height[u] : plan->width[u]) / 2;
    extents[i] = (extent){middle - half, middle + half, u};
  }
  qsort(extents, p->count, sizeof *extents, compare_extents);
  double end = extents[0].end, shift = 0;
  double *place = vertical ? plan->y : plan->x;
  for (size_t i = 0; i < p->count; i++) {
    shift += fmax(extents[i].begin - end - gap_at_most, 0);
    end = fmax(end, extents[i].end);
    place[extents[i].unit] -= shift;
  }
}

/* Where the whole is wider than the page, it is made narrower and overlap is taken out again,
   which makes it higher. */
static diplo_status press(arrangement *plan, part *p, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (int round = 0; round < PAGE_ROUNDS && status == DIPLO_OK; round++) {
    p->bounds = get_rooms(plan, p);
    double wide = p->bounds.right - p->bounds.left;
    if (wide <= ROOM_PAGE_WIDTH || p->bounds.top - p->bounds.bottom > page_height_at_most)
      break;
    scale(plan, p, ROOM_PAGE_WIDTH / wide, 1);
    status = overlap_remove(plan, p->members, p->count, error);
  }
  return status;
}

static diplo_status arrange(arrangement *plan, part *p, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  extent *extents = malloc(p->count * sizeof *extents);
  if (!extents)
    return diplo_error_memory(error);
  DIPLO_TRY(overlap_remove(plan, p->members, p->count, error));
  close_gaps(plan, p, false, extents);
  close_gaps(plan, p, true, extents);
  DIPLO_TRY(press(plan, p, error));
done:
  free(extents);
  return status;
}

static diplo_status fit_part(arrangement *plan, const layout_engine *engine, part *p,
                             diplo_error *error) {
  diplo_status status = DIPLO_OK;
  centre(plan, p);
  if (p->count > 1) {
    if (engine->turns)
      turn(plan, p);
    scale_to_page(plan, p);
    status = engine->keeps ? overlap_spread(plan, p->members, p->count, room_kept, error)
                           : arrange(plan, p, error);
  }
  p->bounds = get_rooms(plan, p);
  return status;
}

static int compare_parts(const void *one, const void *other) {
  const part *a = one, *b = other;
  if (a->count != b->count)
    return a->count > b->count ? -1 : 1;
  return a->number < b->number ? -1 : a->number > b->number;
}

/* A row of parts that stand beside each other, tops at `top`, middle at 0. */
static void place_row(arrangement *plan, part *parts, size_t count, double wide, double top) {
  double left = -wide / 2;
  for (size_t i = 0; i < count; i++) {
    part *p = &parts[i];
    for (size_t m = 0; m < p->count; m++) {
      plan->x[p->members[m]] += left - p->bounds.left;
      plan->y[p->members[m]] += top - p->bounds.top;
    }
    left += p->bounds.right - p->bounds.left + ROOM_GAP;
  }
}

static void pack(arrangement *plan, part *parts, size_t count) {
  double page = ROOM_PAGE_WIDTH, area = 0, top = 0;
  for (size_t i = 0; i < count; i++) {
    box b = parts[i].bounds;
    page = fmax(page, b.right - b.left);
    area += (b.right - b.left) * (b.top - b.bottom);
  }
  if (area > page_height_at_most * page)
    page = fmax(page, sqrt(area * page_aspect));
  for (size_t first = 0, next; first < count; first = next) {
    double wide = 0, high = 0;
    for (next = first; next < count; next++) {
      box b = parts[next].bounds;
      double more = b.right - b.left + (next > first ? ROOM_GAP : 0);
      if (next > first && wide + more > page)
        break;
      wide += more;
      high = fmax(high, b.top - b.bottom);
    }
    place_row(plan, parts + first, next - first, wide, top);
    top -= high + ROOM_GAP;
  }
}

diplo_status page_fit(arrangement *plan, const layout_engine *engine, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t count = engine->whole ? plan->unit_count > 0 : plan->component_count;
  part *parts = calloc(count + 1, sizeof *parts);
  if (!parts)
    return diplo_error_memory(error);
  for (size_t i = 0; i < count; i++) {
    size_t first = engine->whole ? 0 : plan->member_start[i];
    size_t end = engine->whole ? plan->unit_count : plan->member_start[i + 1];
    parts[i].members = plan->member + first;
    parts[i].count = end - first;
    parts[i].number = i;
    DIPLO_TRY(fit_part(plan, engine, &parts[i], error));
  }
  qsort(parts, count, sizeof *parts, compare_parts);
  pack(plan, parts, count);
done:
  free(parts);
  return status;
}
