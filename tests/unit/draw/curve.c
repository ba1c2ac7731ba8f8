/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines end at outlines, whatever the shapes; equal radius is equal area. */
#include "draw/curve.h"
#include <check.h>
#include <math.h>

START_TEST(curves_begin_and_end_at_the_outlines) {
  for (int kind = 0; kind < DIPLO_KIND_COUNT; kind++) {
    for (int step = 0; step < 24; step++) {
      double angle = step * 0.2618 + 0.01;
      shape from = {(diplo_kind)kind, {300, 200}, 9};
      shape to = {(diplo_kind)((kind + 2) % DIPLO_KIND_COUNT),
                  {300 + 120 * cos(angle), 200 + 120 * sin(angle)},
                  14};
      for (int bend = -40; bend <= 40; bend += 20) {
        curve c = curve_between(from.middle, to.middle, bend);
        c = curve_trim(&c, &from, &to, 1.5, 2);
        ck_assert_double_eq_tol(shape_distance(&from, c.from), 1.5, 0.01);
        ck_assert_double_eq_tol(shape_distance(&to, c.to), 2, 0.01);
      }
    }
  }
}
END_TEST

START_TEST(a_bend_passes_beside_the_straight_line) {
  curve c = curve_between((point){0, 0}, (point){100, 0}, 20);
  point middle = curve_get_point(&c, 0.5);
  ck_assert_double_eq_tol(middle.x, 50, 1e-9);
  ck_assert_double_eq_tol(middle.y, 20, 1e-9);
  c = curve_between((point){0, 0}, (point){100, 0}, 0);
  ck_assert(c.straight);
  ck_assert_double_eq_tol(curve_get_length(&c), 100, 1e-9);
}
END_TEST

START_TEST(a_part_lies_on_the_whole) {
  curve c = curve_between((point){10, 20}, (point){200, 90}, 35), part = curve_cut(&c, 0.2, 0.7);
  for (int i = 0; i <= 10; i++) {
    point one = curve_get_point(&part, i / 10.0), other = curve_get_point(&c, 0.2 + 0.05 * i);
    ck_assert_double_eq_tol(one.x, other.x, 1e-9);
    ck_assert_double_eq_tol(one.y, other.y, 1e-9);
  }
}
END_TEST

START_TEST(shapes_that_touch_leave_a_short_piece) {
  shape one = {DIPLO_KIND_COUNTRY, {0, 0}, 10}, other = {DIPLO_KIND_EVENT, {12, 0}, 10};
  curve c = curve_between(one.middle, other.middle, 0);
  c = curve_trim(&c, &one, &other, 1, 1);
  ck_assert(isfinite(c.from.x) && isfinite(c.to.x));
  ck_assert_double_le(curve_get_length(&c), 1);
  other.middle = one.middle;
  c = curve_between(one.middle, other.middle, 0);
  c = curve_trim(&c, &one, &other, 1, 1);
  ck_assert(isfinite(c.from.x) && isfinite(c.to.x));
}
END_TEST

START_TEST(shapes_of_one_radius_have_one_area) {
  for (int kind = 0; kind < DIPLO_KIND_COUNT; kind++) {
    shape s = {(diplo_kind)kind, {0, 0}, 10};
    double area = 0, step = 2 * acos(-1) / 3600;
    for (int i = 0; i < 3600; i++) {
      double reach = shape_reach(&s, cos(i * step), sin(i * step));
      area += reach * reach * step / 2;
    }
    ck_assert_double_eq_tol(area, 100 * acos(-1), 0.5);
  }
}
END_TEST

Suite *suite_curve(void) {
  Suite *suite = suite_create("curve");
  TCase *all = tcase_create("all");
  tcase_add_test(all, curves_begin_and_end_at_the_outlines);
  tcase_add_test(all, a_bend_passes_beside_the_straight_line);
  tcase_add_test(all, a_part_lies_on_the_whole);
  tcase_add_test(all, shapes_that_touch_leave_a_short_piece);
  tcase_add_test(all, shapes_of_one_radius_have_one_area);
  suite_add_tcase(suite, all);
  return suite;
}
