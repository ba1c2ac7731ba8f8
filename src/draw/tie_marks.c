/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks of ties. Each sign of meaning is there twice, in colour and in form, so that none is lost
   in grey. */
#include "draw/tie_marks.h"
#include "draw/describe.h"
#include <math.h>

tie_look tie_look_get(const drawing *d, size_t relation, double width, bool hostile) {
  const drawn_relation *drawn = &d->relations[relation];
  bool directed = diplo_relation_get(d->network, relation)->directed;
  return (tie_look){.ink = hostile ? drawn->hostile_ink : drawn->ink,
                    .dash = hostile ? drawn->hostile_dash : drawn->dash,
                    .width = width,
                    .arrow = directed && !drawn->absent,
                    .ring = drawn->absent,
                    .bars = hostile && !drawn->absent};
}

/* The share of the way at which `distance` px are left to the end. */
static double find_share_before_end(const curve *c, double distance) {
  double length = curve_get_length(c);
  return length > 0 ? fmax(0, 1 - distance / length) : 0;
}

/* A triangle whose tip is the end of the curve, which is shortened to the triangle's base. */
static diplo_status draw_arrow(scene *s, const tie_look *look, curve *c, diplo_error *error) {
  double length = fmin(3.6 + 2.4 * look->width, 0.6 * curve_get_length(c));
  double half = length * 0.42;
  double share = find_share_before_end(c, length);
  point tip = c->to, base = curve_get_point(c, share);
  double away = hypot(tip.x - base.x, tip.y - base.y);
  if (away < 0.01)
    return DIPLO_OK;
  double dx = (tip.x - base.x) / away, dy = (tip.y - base.y) / away;
  path_step steps[] = {{'M', {tip}},
                       {'L', {{base.x - dy * half, base.y + dx * half}}},
                       {'L', {{base.x + dx * length * 0.2, base.y + dy * length * 0.2}}},
                       {'L', {{base.x + dy * half, base.y - dx * half}}},
                       {'Z', {{0, 0}}}};
  mark_style style = {.fill = look->ink, .stroke = -1};
  *c = curve_cut(c, 0, fmin(share + 0.25 * (1 - share), 1));
  return scene_add_path(s, steps, 5, style, error);
}

static diplo_status draw_ring(scene *s, const tie_look *look, curve *c, diplo_error *error) {
  double radius = fmin(3.2 + look->width / 2, 0.2 * curve_get_length(c));
  double share = find_share_before_end(c, radius + 1);
  point middle = curve_get_point(c, share);
  mark_style style = {.fill = INK_PAPER, .stroke = look->ink, .width = 1.8};
  *c = curve_cut(c, 0, find_share_before_end(c, 2 * radius + 1));
  return scene_add_circle(s, middle, radius, style, error);
}

static diplo_status draw_bars(scene *s, const tie_look *look, const curve *c, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  double length = curve_get_length(c), half = 3.2 + look->width;
  mark_style style = {.fill = -1, .stroke = look->ink, .width = fmin(1.8, 1 + look->width * 0.4)};
  for (int side = -1; side <= 1 && length > 0; side += 2) {
    double share = 0.5 + side * fmin(2.4 + look->width * 0.4, length / 6) / length;
    point p = curve_get_point(c, share), way = curve_get_direction(c, share);
    DIPLO_TRY(scene_add_line(s, (point){p.x - way.y * half, p.y + way.x * half},
                             (point){p.x + way.y * half, p.y - way.x * half}, style, error));
  }
done:
  return status;
}

diplo_status tie_look_draw(scene *s, const tie_look *look, const curve *way, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  curve c = *way;
  if (look->arrow)
    DIPLO_TRY(draw_arrow(s, look, &c, error));
  if (look->ring)
    DIPLO_TRY(draw_ring(s, look, &c, error));
  path_step steps[] = {{'M', {c.from}},
                       {c.straight ? 'L' : 'Q', {c.straight ? c.to : c.control, c.to}}};
  mark_style style = {.fill = -1,
                      .stroke = look->ink,
                      .width = look->width,
                      .dash = look->dash,
                      .opacity = look->opacity};
  DIPLO_TRY(scene_add_path(s, steps, 2, style, error));
  if (look->bars)
    DIPLO_TRY(draw_bars(s, look, way, error));
done:
  return status;
}

/* From an actor to itself: a drop above its shape. */
static diplo_status draw_loop(drawing *d, size_t tie, const tie_look *look, diplo_error *error) {
  const shape *own = &d->actors[diplo_tie_get_from(d->network)[tie]].shape;
  point m = own->middle;
  double r = shape_reach(own, -0.5, -0.87) + 1, size = 14 + r;
  point begin = {m.x - 0.5 * r, m.y - 0.87 * r}, end = {m.x + 0.5 * r, m.y - 0.87 * r};
  path_step steps[] = {{'M', {begin}},
                       {'C', {{m.x - size, m.y - r - size}, {m.x + size, m.y - r - size}, end}}};
  mark_style style = {.fill = -1, .stroke = look->ink, .width = look->width, .dash = look->dash};
  return scene_add_path(&d->scene, steps, 2, style, error);
}

static diplo_status draw_tie(drawing *d, size_t tie, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_buffer text = {0};
  drawn_tie *drawn = &d->ties[tie];
  bool hostile = diplo_tie_get_sign(d->network, tie) == DIPLO_SIGN_NEGATIVE;
  tie_look look = tie_look_get(d, diplo_tie_get_relation(d->network)[tie], drawn->width, hostile);
  look.opacity = diplo_tie_count(d->network) > 400 ? 0.6 : 0.85;
  DIPLO_TRY(describe_tie(d, tie, &text, error));
  DIPLO_TRY(scene_open(&d->scene, "tie", diplo_buffer_get(&text), NULL, error));
  if (drawn->loop)
    DIPLO_TRY(draw_loop(d, tie, &look, error));
  else
    DIPLO_TRY(tie_look_draw(&d->scene, &look, &drawn->line, error));
  DIPLO_TRY(scene_close(&d->scene, error));
done:
  diplo_buffer_clear(&text);
  return status;
}

/* What is drawn later lies on top. */
static int get_layer(const drawing *d, size_t tie) {
  diplo_sign sign = diplo_tie_get_sign(d->network, tie);
  return sign == DIPLO_SIGN_NEUTRAL ? 0 : sign == DIPLO_SIGN_POSITIVE ? 1 : 2;
}

diplo_status tie_marks_draw(drawing *d, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  DIPLO_TRY(scene_open(&d->scene, "ties", NULL, NULL, error));
  for (int layer = 0; layer <= 2; layer++) {
    for (size_t t = 0; t < diplo_tie_count(d->network); t++) {
      if (!d->ties[t].docked && get_layer(d, t) == layer)
        DIPLO_TRY(draw_tie(d, t, error));
    }
  }
  DIPLO_TRY(scene_close(&d->scene, error));
done:
  return status;
}
