/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Placed labels overlap nothing and stay on the page. */
#include "draw/label.h"
#include "base/random.h"
#include <check.h>
#include <stdlib.h>

enum { LABELS = 60 };

static void make(label *labels, label_box *shapes, size_t count, uint64_t seed, double width,
                 double height) {
  random_source source;
  random_init(&source, seed, 0);
  for (size_t i = 0; i < count; i++) {
    double x = 20 + random_real(&source) * (width - 40),
           y = 20 + random_real(&source) * (height - 40);
    double r = 3 + random_real(&source) * 10;
    shapes[i] = (label_box){x - r, y - r, x + r, y + r};
    labels[i] = (label){
        .target = shapes[i], .width = 20 + random_real(&source) * 100, .height = 14, .weight = r};
  }
}

static size_t check(const label *labels, size_t count, const label_page *page) {
  size_t placed = 0;
  for (size_t i = 0; i < count; i++) {
    if (!labels[i].placed)
      continue;
    label_box box = labels[i].box;
    placed++;
    ck_assert(box.left >= page->bounds.left && box.right <= page->bounds.right);
    ck_assert(box.top >= page->bounds.top && box.bottom <= page->bounds.bottom);
    for (size_t k = 0; k < page->shape_count; k++)
      ck_assert(!label_box_overlaps(box, page->shapes[k]));
    for (size_t k = 0; k < i; k++)
      ck_assert(!labels[k].placed || !label_box_overlaps(box, labels[k].box));
  }
  return placed;
}

START_TEST(labels_overlap_nothing) {
  label labels[LABELS];
  label_box shapes[LABELS];
  for (uint64_t seed = 1; seed <= 40; seed++) {
    make(labels, shapes, LABELS, seed, 700, 500);
    label_page page = {.bounds = {0, 0, 700, 500}, .shapes = shapes, .shape_count = LABELS};
    ck_assert_int_eq(label_place(labels, LABELS, &page, NULL), DIPLO_OK);
    ck_assert_uint_ge(check(labels, LABELS, &page), LABELS * 3 / 4);
  }
}
END_TEST

START_TEST(where_there_is_room_every_label_is_placed) {
  label labels[12];
  label_box shapes[12];
  for (uint64_t seed = 1; seed <= 40; seed++) {
    make(labels, shapes, 12, seed, 900, 600);
    label_page page = {.bounds = {0, 0, 900, 600}, .shapes = shapes, .shape_count = 12};
    ck_assert_int_eq(label_place(labels, 12, &page, NULL), DIPLO_OK);
    ck_assert_uint_ge(check(labels, 12, &page), 11);
  }
}
END_TEST

START_TEST(a_label_that_fits_nowhere_is_left_out) {
  label one = {.target = {40, 40, 60, 60}, .width = 500, .height = 14};
  label_page page = {.bounds = {0, 0, 100, 100}, .shapes = &one.target, .shape_count = 1};
  ck_assert_int_eq(label_place(&one, 1, &page, NULL), DIPLO_OK);
  ck_assert(!one.placed);
  ck_assert_int_eq(label_place(NULL, 0, &page, NULL), DIPLO_OK);
}
END_TEST

START_TEST(a_label_prefers_the_side_without_lines) {
  label one = {.target = {190, 90, 210, 110}, .width = 60, .height = 14};
  curve lines[12];
  for (int i = 0; i < 12; i++)
    lines[i] = curve_between((point){200, 100}, (point){150 + 8 * i, 200}, 0);
  label_page page = {.bounds = {0, 0, 400, 200},
                     .shapes = &one.target,
                     .shape_count = 1,
                     .lines = lines,
                     .line_count = 12};
  ck_assert_int_eq(label_place(&one, 1, &page, NULL), DIPLO_OK);
  ck_assert(one.placed);
  ck_assert_double_lt(one.box.top, 110);
}
END_TEST

Suite *suite_label(void) {
  Suite *suite = suite_create("label");
  TCase *all = tcase_create("all");
  tcase_set_timeout(all, 30);
  tcase_add_test(all, labels_overlap_nothing);
  tcase_add_test(all, where_there_is_room_every_label_is_placed);
  tcase_add_test(all, a_label_that_fits_nowhere_is_left_out);
  tcase_add_test(all, a_label_prefers_the_side_without_lines);
  suite_add_tcase(suite, all);
  return suite;
}
