/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Areas in proportion to values, widths in few steps with round numbers. */
#include "draw/scale.h"
#include <check.h>
#include <math.h>

START_TEST(area_follows_the_value) {
  area_scale scale = {.top = 40, .least = 1, .largest = 20, .equal = 9};
  double one = scale_radius(&scale, 10), other = scale_radius(&scale, 20);
  ck_assert_double_eq_tol(other * other / (one * one), 2, 1e-12);
  ck_assert_double_eq(scale_radius(&scale, 40), 20);
  ck_assert_double_eq(scale_radius(&scale, 400), 20);
}
END_TEST

START_TEST(nobody_vanishes) {
  area_scale scale = {.top = 40, .least = 4, .largest = 20, .equal = 9};
  ck_assert_double_eq(scale_radius(&scale, 0), 4);
  ck_assert_double_eq(scale_radius(&scale, -3), 4);
  ck_assert_double_eq(scale_radius(&scale, NAN), 4);
  scale.top = 0;
  ck_assert_double_eq(scale_radius(&scale, 0), 9);
}
END_TEST

START_TEST(round_numbers_are_one_two_five) {
  ck_assert_double_eq_tol(scale_round_down(1), 1, 1e-12);
  ck_assert_double_eq_tol(scale_round_down(9.99), 5, 1e-12);
  ck_assert_double_eq_tol(scale_round_down(1000), 1000, 1e-9);
  ck_assert_double_eq_tol(scale_round_down(0.003), 0.002, 1e-12);
  ck_assert_double_eq_tol(scale_round_down(0.05), 0.05, 1e-12);
}
END_TEST

START_TEST(few_values_have_a_step_each) {
  double values[] = {1, 0.5, NAN, 0.75, 1, 0.5};
  width_scale scale = {0};
  scale_set_widths(&scale, values, 6, false);
  ck_assert_uint_eq(scale.count, 3);
  ck_assert(!scale.stepped);
  ck_assert_double_eq(scale.from[0], 0.5);
  ck_assert_double_eq(scale.from[1], 0.75);
  ck_assert_double_eq(scale.from[2], 1);
  ck_assert_double_eq(scale_get_width(&scale, 0.5, 9), SCALE_THINNEST);
  ck_assert_double_eq_tol(scale_get_width(&scale, 1, 9), SCALE_THICKEST, 1e-12);
  ck_assert_double_eq(scale_get_width(&scale, NAN, 9), 9);
}
END_TEST

static void check_steps(const width_scale *scale, double least, double largest) {
  ck_assert_uint_ge(scale->count, 2);
  ck_assert_double_le(scale->from[0], least);
  for (size_t i = 0; i + 1 < scale->count; i++) {
    ck_assert_double_lt(scale->from[i], scale->from[i + 1]);
    ck_assert_double_lt(scale->width[i], scale->width[i + 1]);
  }
  ck_assert_double_le(scale->from[scale->count - 1], largest);
}

START_TEST(many_values_have_round_steps) {
  double values[100];
  width_scale scale = {0};
  for (int i = 0; i < 100; i++)
    values[i] = 3 + 0.37 * i;
  scale_set_widths(&scale, values, 100, false);
  ck_assert(scale.stepped);
  check_steps(&scale, 3, 39.63);
  for (int i = 0; i < 100; i++)
    values[i] = pow(1.2, i);
  scale_set_widths(&scale, values, 100, false);
  check_steps(&scale, 1, values[99]);
  ck_assert_double_eq(scale.from[0], 1);
}
END_TEST

START_TEST(costs_are_thin_where_they_are_high) {
  double values[] = {1, 2, 3};
  width_scale scale = {0};
  scale_set_widths(&scale, values, 3, true);
  ck_assert_double_gt(scale_get_width(&scale, 1, 0), scale_get_width(&scale, 3, 0));
}
END_TEST

START_TEST(without_values_or_with_one_lines_are_plain) {
  double values[] = {NAN, 7, 7};
  width_scale scale = {0};
  scale_set_widths(&scale, values, 1, false);
  ck_assert_uint_eq(scale.count, 0);
  ck_assert_double_eq(scale_get_width(&scale, 5, 1.5), 1.5);
  scale_set_widths(&scale, values, 3, false);
  ck_assert_double_eq(scale_get_width(&scale, 7, 0), SCALE_PLAIN);
}
END_TEST

Suite *suite_scale(void) {
  Suite *suite = suite_create("scale");
  TCase *all = tcase_create("all");
  tcase_add_test(all, area_follows_the_value);
  tcase_add_test(all, nobody_vanishes);
  tcase_add_test(all, round_numbers_are_one_two_five);
  tcase_add_test(all, few_values_have_a_step_each);
  tcase_add_test(all, many_values_have_round_steps);
  tcase_add_test(all, costs_are_thin_where_they_are_high);
  tcase_add_test(all, without_values_or_with_one_lines_are_plain);
  suite_add_tcase(suite, all);
  return suite;
}
