/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole pictures: labels free of overlap, arrowheads outside of shapes, harmless whatever the
   names, the same bytes each time. */
#include "draw/picture.h"
#include "draw/tie_marks.h"
#include "model/label.h"
#include "unit/draw/hostile.h"
#include "unit/layout/sample.h"
#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char worker_path[] = "./diplonet-layout";

static void lay_out(diplo_network *network) {
  diplo_layout_options options = {.engine = "stress", .seed = 3};
  ck_assert_int_eq(diplo_network_layout(network, &options, NULL, NULL), DIPLO_OK);
}

static void compose(drawing *d, diplo_network *network) {
  static const diplo_picture_options options;
  diplo_error error = {0};
  lay_out(network);
  ck_assert_msg(picture_compose(d, network, &options, &error) == DIPLO_OK, "%s", error.message);
}

static char *draw(const diplo_network *network, const diplo_picture_options *options) {
  diplo_buffer svg = {0};
  diplo_output *output;
  diplo_error error = {0};
  ck_assert_int_eq(diplo_output_open_buffer(&svg, &output, NULL), DIPLO_OK);
  ck_assert_msg(diplo_picture_write(network, options, output, NULL, &error) == DIPLO_OK, "%s",
                error.message);
  ck_assert_int_eq(diplo_output_close(output, NULL), DIPLO_OK);
  char *text = diplo_buffer_take(&svg);
  ck_assert_ptr_nonnull(text);
  return text;
}

typedef struct text_box {
  double left, right, top, bottom;
} text_box;

static text_box get_text_box(const mark *m) {
  double width =
      (m->style.bold ? 0.66 : 0.6) * m->size * (double)label_width(m->text, strlen(m->text));
  double left = m->at.x - (m->anchor == ANCHOR_MIDDLE ? width / 2
                           : m->anchor == ANCHOR_END  ? width
                                                      : 0);
  return (text_box){left, left + width, m->at.y - 0.75 * m->size, m->at.y + 0.2 * m->size};
}

/* Texts of the group of that role; returns how many. */
static size_t collect_texts(const scene *s, const char *role, text_box *boxes, size_t capacity) {
  size_t count = 0, depth = 0;
  for (size_t i = 0; i < s->mark_count; i++) {
    const mark *m = &s->marks[i];
    if (m->kind == MARK_OPEN && (depth > 0 || strcmp(m->role, role) == 0))
      depth++;
    else if (m->kind == MARK_CLOSE && depth > 0)
      depth--;
    else if (m->kind == MARK_TEXT && depth > 0 && count < capacity)
      boxes[count++] = get_text_box(m);
  }
  return count;
}

static bool touches_shape(text_box box, const shape *s) {
  double x = fmin(fmax(s->middle.x, box.left), box.right);
  double y = fmin(fmax(s->middle.y, box.top), box.bottom);
  return shape_distance(s, (point){x, y}) < 0;
}

static size_t check_labels(const drawing *d) {
  enum { BOXES = 1000 };
  text_box *boxes = malloc(BOXES * sizeof *boxes);
  size_t count = collect_texts(&d->scene, "labels", boxes, BOXES);
  for (size_t i = 0; i < count; i++) {
    ck_assert(boxes[i].left >= 0 && boxes[i].right <= d->scene.width);
    ck_assert(boxes[i].top >= 0 && boxes[i].bottom <= d->scene.height);
    for (size_t k = 0; k < i; k++)
      ck_assert_msg(boxes[i].left >= boxes[k].right || boxes[k].left >= boxes[i].right ||
                        boxes[i].top >= boxes[k].bottom || boxes[k].top >= boxes[i].bottom,
                    "labels %zu and %zu overlap", i, k);
    for (size_t a = 0; a < diplo_actor_count(d->network); a++)
      ck_assert_msg(!touches_shape(boxes[i], &d->actors[a].shape), "label %zu covers actor %zu", i,
                    a);
  }
  free(boxes);
  return count;
}

START_TEST(labels_overlap_nothing_on_generated_networks) {
  for (uint64_t seed = 1; seed <= 12; seed++) {
    diplo_network *network = sample_random(10 + 12 * (size_t)seed, 40 * (size_t)seed, seed);
    drawing d = {0};
    compose(&d, network);
    ck_assert_uint_ge(check_labels(&d), 10);
    drawing_clear(&d);
    diplo_network_free(network);
  }
}
END_TEST

START_TEST(a_meeting_has_every_label) {
  diplo_network *network = sample_meeting(26);
  drawing d = {0};
  compose(&d, network);
  /* The event, the group, 26 countries and their leaders, some in two lines. */
  ck_assert_uint_ge(check_labels(&d), 54);
  drawing_clear(&d);
  diplo_network_free(network);
}
END_TEST

START_TEST(shapes_do_not_overlap) {
  for (uint64_t seed = 1; seed <= 6; seed++) {
    diplo_network *network = sample_random(60, 150, seed);
    drawing d = {0};
    compose(&d, network);
    for (size_t a = 0; a < 60; a++) {
      for (size_t b = 0; b < a; b++) {
        const shape *one = &d.actors[a].shape, *other = &d.actors[b].shape;
        double apart = hypot(one->middle.x - other->middle.x, one->middle.y - other->middle.y);
        ck_assert_double_gt(apart, one->radius + other->radius);
      }
    }
    drawing_clear(&d);
    diplo_network_free(network);
  }
}
END_TEST

/* All that is filled in a tie's group is its arrowhead. */
START_TEST(arrowheads_end_at_the_outline) {
  diplo_network *network = sample_meeting(26);
  drawing d = {0};
  compose(&d, network);
  size_t arrows = 0;
  for (size_t i = 0, inside = 0; i < d.scene.mark_count; i++) {
    const mark *m = &d.scene.marks[i];
    if (m->kind == MARK_OPEN)
      inside = strcmp(m->role, "tie") == 0;
    if (!inside || m->kind != MARK_PATH || m->style.fill < 0)
      continue;
    arrows++;
    for (size_t k = m->first; k + 1 < m->first + m->count; k++) {
      for (size_t a = 0; k == m->first && a < diplo_actor_count(network); a++)
        ck_assert_double_gt(shape_distance(&d.actors[a].shape, d.scene.steps[k].p[0]), 0.5);
    }
  }
  ck_assert_uint_eq(arrows, 26);
  drawing_clear(&d);
  diplo_network_free(network);
}
END_TEST

START_TEST(parallel_and_mutual_ties_go_side_by_side) {
  diplo_network *network = sample_random(2, 6, 4);
  drawing d = {0};
  compose(&d, network);
  for (size_t t = 0; t < 6; t++) {
    for (size_t k = 0; k < t; k++) {
      if (d.ties[t].loop || d.ties[k].loop)
        continue;
      point one = curve_get_point(&d.ties[t].line, 0.5),
            other = curve_get_point(&d.ties[k].line, 0.5);
      ck_assert_double_gt(hypot(one.x - other.x, one.y - other.y), 5);
    }
  }
  drawing_clear(&d);
  diplo_network_free(network);
}
END_TEST

START_TEST(hostile_and_absent_ties_differ_in_form) {
  diplo_network *network = sample_meeting(12);
  drawing d = {0};
  compose(&d, network);
  size_t dispute = diplo_relation_find(network, "dispute");
  size_t absence = diplo_relation_find(network, "absence");
  ck_assert(d.relations[dispute].hostile && !d.relations[dispute].absent);
  ck_assert(d.relations[absence].absent);
  ck_assert_int_eq(d.relations[dispute].hostile_dash, DIPLO_DASH_DASHED);
  ck_assert_int_eq(d.relations[absence].dash, DIPLO_DASH_DOTTED);
  drawing_clear(&d);
  diplo_network_free(network);
}
END_TEST

START_TEST(the_sign_of_a_weight_is_seen) {
  static const double weights[] = {2, -1, -3};
  diplo_network *network = sample_random(3, 0, 1);
  const diplo_relation mixed = {
      .name = "stance", .sign = DIPLO_SIGN_MIXED, .weight = DIPLO_WEIGHT_STRENGTH};
  size_t relation, tie;
  diplo_column *column;
  ck_assert_int_eq(diplo_relation_add(network, &mixed, &relation, NULL), DIPLO_OK);
  for (size_t i = 0; i < 3; i++) {
    ck_assert_int_eq(diplo_tie_add(network, i, (i + 1) % 3, relation, &tie, NULL), DIPLO_OK);
    ck_assert_int_eq(diplo_columns_add(diplo_network_columns(network, DIPLO_PART_TIES), "weight",
                                       DIPLO_REAL, &column, NULL),
                     DIPLO_OK);
    ck_assert_int_eq(diplo_column_set_real(column, tie, weights[i], NULL), DIPLO_OK);
  }
  drawing d = {0};
  compose(&d, network);
  tie_look friendly = tie_look_get(&d, relation, 1, false),
           foe = tie_look_get(&d, relation, 1, true);
  ck_assert(foe.ink != friendly.ink && foe.bars && !friendly.bars);
  ck_assert(foe.dash != DIPLO_DASH_SOLID && friendly.dash == DIPLO_DASH_SOLID);
  drawing_clear(&d);
  static const diplo_picture_options options;
  char *svg = draw(network, &options);
  ck_assert_ptr_nonnull(strstr(svg, ">stance (1)<"));
  ck_assert_ptr_nonnull(strstr(svg, ">stance, negative (2)<"));
  ck_assert_ptr_nonnull(strstr(svg, "stance (3, 2 negative)"));
  free(svg);
  diplo_network_free(network);
}
END_TEST

START_TEST(small_networks_are_drawn) {
  static const size_t sizes[][2] = {{0, 0}, {1, 0}, {1, 4}, {2, 0}, {2, 1}, {2, 9}, {3, 3}};
  for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
    diplo_network *network = sample_random(sizes[i][0], sizes[i][1], 1);
    char *svg = draw(network, NULL);
    hostile_check_xml(svg, strlen(svg));
    free(svg);
    diplo_network_free(network);
  }
}
END_TEST

static void set_places(diplo_network *network, double x, double step) {
  diplo_columns *columns = diplo_network_columns(network, DIPLO_PART_ACTORS);
  diplo_column *across, *up;
  ck_assert_int_eq(diplo_columns_add(columns, "x", DIPLO_REAL, &across, NULL), DIPLO_OK);
  ck_assert_int_eq(diplo_columns_add(columns, "y", DIPLO_REAL, &up, NULL), DIPLO_OK);
  for (size_t a = 0; a < diplo_actor_count(network); a++) {
    ck_assert_int_eq(diplo_column_set_real(across, a, x + step * (double)a, NULL), DIPLO_OK);
    ck_assert_int_eq(diplo_column_set_real(up, a, step * (double)(a * a % 7), NULL), DIPLO_OK);
  }
}

START_TEST(given_places_of_any_size_are_used) {
  static const double cases[][2] = {{0, 0},      {1e300, 0}, {-1e300, 1e299},
                                    {0, 1e-300}, {5, 0.001}, {1e9, 1}};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    diplo_network *network = sample_meeting(7);
    set_places(network, cases[i][0], cases[i][1]);
    char *svg = draw(network, NULL);
    hostile_check_xml(svg, strlen(svg));
    ck_assert_ptr_null(strstr(svg, "nan"));
    ck_assert_ptr_null(strstr(svg, "inf"));
    ck_assert_uint_lt(strlen(svg), 100000);
    free(svg);
    diplo_network_free(network);
  }
}
END_TEST

START_TEST(hostile_names_are_harmless) {
  diplo_network *network = hostile_network();
  char *svg = draw(network, NULL);
  hostile_check_xml(svg, strlen(svg));
  ck_assert_ptr_nonnull(strstr(svg, "&lt;script&gt;"));
  free(svg);
  diplo_picture_options options = {.title = "<x>&\"", .caption = "]]>", .width = 320};
  svg = draw(network, &options);
  hostile_check_xml(svg, strlen(svg));
  free(svg);
  diplo_network_free(network);
}
END_TEST

START_TEST(graphviz_draws_hostile_names_harmlessly) {
  if (access(worker_path, X_OK) != 0)
    return;
  diplo_network *network = hostile_network();
  diplo_layout_options layout = {.worker = worker_path};
  diplo_picture_options options = {.layout = &layout};
  diplo_buffer svg = {0};
  diplo_output *output;
  diplo_error error = {0};
  ck_assert_int_eq(diplo_output_open_buffer(&svg, &output, NULL), DIPLO_OK);
  ck_assert_msg(diplo_picture_write_graphviz(network, &options, output, &error) == DIPLO_OK, "%s",
                error.message);
  ck_assert_int_eq(diplo_output_close(output, NULL), DIPLO_OK);
  const char *text = diplo_buffer_get(&svg);
  ck_assert_ptr_null(strstr(text, "<script"));
  ck_assert_ptr_nonnull(strstr(text, "&lt;script&gt;"));
  diplo_buffer_clear(&svg);
  diplo_network_free(network);
}
END_TEST

START_TEST(the_same_network_gives_the_same_bytes) {
  for (int width = 320; width <= 960; width += 320) {
    diplo_network *network = sample_meeting(15);
    diplo_picture_options options = {.width = width};
    char *one = draw(network, &options), *other = draw(network, &options);
    ck_assert_str_eq(one, other);
    ck_assert_ptr_nonnull(strstr(one, "prefers-color-scheme"));
    ck_assert_ptr_nonnull(strstr(one, "<desc "));
    free(one);
    free(other);
    diplo_network_free(network);
  }
}
END_TEST

START_TEST(unknown_columns_are_refused) {
  diplo_network *network = sample_meeting(3);
  diplo_buffer svg = {0};
  diplo_output *output;
  diplo_error error = {0};
  ck_assert_int_eq(diplo_output_open_buffer(&svg, &output, NULL), DIPLO_OK);
  diplo_picture_options size = {.size = "betweenness"}, label = {.label = "nickname"};
  ck_assert_int_eq(diplo_picture_write(network, &size, output, NULL, &error), DIPLO_USAGE);
  ck_assert_ptr_nonnull(strstr(error.message, "betweenness"));
  diplo_error_clear(&error);
  ck_assert_int_eq(diplo_picture_write(network, &label, output, NULL, &error), DIPLO_USAGE);
  diplo_output_abandon(output);
  diplo_buffer_clear(&svg);
  diplo_network_free(network);
}
END_TEST

Suite *suite_picture(void) {
  Suite *suite = suite_create("picture");
  TCase *all = tcase_create("all");
  tcase_set_timeout(all, 60);
  tcase_add_test(all, labels_overlap_nothing_on_generated_networks);
  tcase_add_test(all, a_meeting_has_every_label);
  tcase_add_test(all, shapes_do_not_overlap);
  tcase_add_test(all, arrowheads_end_at_the_outline);
  tcase_add_test(all, parallel_and_mutual_ties_go_side_by_side);
  tcase_add_test(all, hostile_and_absent_ties_differ_in_form);
  tcase_add_test(all, the_sign_of_a_weight_is_seen);
  tcase_add_test(all, small_networks_are_drawn);
  tcase_add_test(all, given_places_of_any_size_are_used);
  tcase_add_test(all, hostile_names_are_harmless);
  tcase_add_test(all, graphviz_draws_hostile_names_harmlessly);
  tcase_add_test(all, the_same_network_gives_the_same_bytes);
  tcase_add_test(all, unknown_columns_are_refused);
  suite_add_tcase(suite, all);
  return suite;
}
