/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields and copies: everything of a network by name, and the same in its copy. */
#include "unit/expect.h"
#include <check.h>
#include <diplonet/network.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

static diplo_network *network;

static diplo_column *add_column(diplo_part part, const char *name, diplo_type type) {
  diplo_error error = {0};
  diplo_column *column = NULL;
  expect_ok(diplo_columns_add(diplo_network_columns(network, part), name, type, &column, &error),
            &error);
  return column;
}

static void set(diplo_column *column, size_t row, const char *text) {
  diplo_error error = {0};
  expect_ok(diplo_column_parse(column, row, text, strlen(text), &error), &error);
}

static void add_tie(size_t from, size_t to, size_t relation) {
  diplo_error error = {0};
  expect_ok(diplo_tie_add(network, from, to, relation, NULL, &error), &error);
}

/* Three actors, two relations, three ties, one ref, columns everywhere. */
static void make_network(void) {
  diplo_error error = {0};
  network = diplo_network_new();
  ck_assert_ptr_nonnull(network);
  expect_ok(diplo_network_set_name(network, "sample", &error), &error);
  diplo_network_set_period(network, (diplo_period){0, 365});
  expect_ok(diplo_actor_add(network, "CHN", DIPLO_KIND_COUNTRY, "China", NULL, &error), &error);
  expect_ok(diplo_actor_add(network, "xi", DIPLO_KIND_LEADER, "Xi Jinping", NULL, &error), &error);
  expect_ok(diplo_actor_add(network, "RUS", DIPLO_KIND_COUNTRY, NULL, NULL, &error), &error);
  diplo_relation leads = {
      .name = "leads", .sign = DIPLO_SIGN_NEUTRAL, .directed = true, .dash = DIPLO_DASH_DASHED};
  diplo_relation trust = {.name = "trust",
                          .label = "Trust",
                          .colour = "#1b9e77",
                          .sign = DIPLO_SIGN_MIXED,
                          .weight = DIPLO_WEIGHT_STRENGTH,
                          .combine = DIPLO_COMBINE_MEAN};
  expect_ok(diplo_relation_add(network, &leads, NULL, &error), &error);
  expect_ok(diplo_relation_add(network, &trust, NULL, &error), &error);
  add_tie(1, 0, 0);
  add_tie(0, 2, 1);
  add_tie(2, 0, 1);
  expect_ok(diplo_ref_add(network, "S1", NULL, &error), &error);
  set(add_column(DIPLO_PART_TIES, "weight", DIPLO_REAL), 1, "-2.5");
  set(add_column(DIPLO_PART_TIES, "during", DIPLO_PERIOD), 0, "2013..");
  set(add_column(DIPLO_PART_ACTORS, "region", DIPLO_TEXT), 2, "Europe");
  set(add_column(DIPLO_PART_REFS, "title", DIPLO_TEXT), 0, "A report");
  set(add_column(DIPLO_PART_RELATIONS, "rank", DIPLO_INTEGER), 1, "7");
  set(add_column(DIPLO_PART_ATTRIBUTES, "density", DIPLO_REAL), 0, "0.5");
  expect_ok(diplo_run_add(network, "diplonet import x", &error), &error);
  expect_ok(diplo_note_add(network, "density", "Loops are left out.", &error), &error);
}

static void free_network(void) {
  diplo_network_free(network);
}

/* All fields of a row with a blank behind each. */
static void expect_row(const diplo_network *of, diplo_part part, size_t row, const char *wanted) {
  diplo_error error = {0};
  diplo_buffer text = {NULL, 0, 0};
  for (size_t i = 0; i < diplo_field_count(of, part); i++) {
    diplo_field field = diplo_field_get(of, part, i);
    size_t before = text.size;
    expect_ok(diplo_field_format(&field, row, &text, &error), &error);
    ck_assert_int_eq(diplo_field_is_missing(&field, row), text.size == before);
    expect_ok(diplo_buffer_add_text(&text, "|", &error), &error);
  }
  ck_assert_str_eq(diplo_buffer_get(&text), wanted);
  diplo_buffer_clear(&text);
}

static void expect_names(diplo_part part, const char *wanted) {
  char names[256] = "";
  for (size_t i = 0; i < diplo_field_count(network, part); i++) {
    diplo_field field = diplo_field_get(network, part, i), found;
    const char *name = diplo_field_get_name(&field);
    ck_assert(diplo_field_find(network, part, name, &found));
    ck_assert(found.column == field.column && found.fixed == field.fixed);
    snprintf(names + strlen(names), sizeof names - strlen(names), "%s:%s ", name,
             diplo_type_get_name(diplo_field_get_type(&field)));
  }
  ck_assert_str_eq(names, wanted);
}

START_TEST(fields_are_listed_in_order) {
  expect_names(DIPLO_PART_ACTORS, "id:text kind:text name:text region:text ");
  expect_names(DIPLO_PART_RELATIONS,
               "name:text sign:text directed:boolean weight:text combine:text "
               "label:text colour:text dash:text rank:integer ");
  expect_names(DIPLO_PART_TIES, "from:text to:text relation:text weight:real during:period ");
  expect_names(DIPLO_PART_REFS, "id:text title:text ");
  expect_names(DIPLO_PART_ATTRIBUTES, "density:real ");
}
END_TEST

static void expect_sample(const diplo_network *of) {
  expect_row(of, DIPLO_PART_ACTORS, 0, "CHN|country|China||");
  expect_row(of, DIPLO_PART_ACTORS, 1, "xi|leader|Xi Jinping||");
  expect_row(of, DIPLO_PART_ACTORS, 2, "RUS|country||Europe|");
  expect_row(of, DIPLO_PART_RELATIONS, 0, "leads|0|yes|none|sum|||dashed||");
  expect_row(of, DIPLO_PART_RELATIONS, 1, "trust|+-|no|strength|mean|Trust|#1b9e77|solid|7|");
  expect_row(of, DIPLO_PART_TIES, 0, "xi|CHN|leads||2013..|");
  expect_row(of, DIPLO_PART_TIES, 1, "CHN|RUS|trust|-2.5||");
  expect_row(of, DIPLO_PART_TIES, 2, "RUS|CHN|trust|||");
  expect_row(of, DIPLO_PART_REFS, 0, "S1|A report|");
  expect_row(of, DIPLO_PART_ATTRIBUTES, 0, "0.5|");
}

START_TEST(fields_have_their_values) {
  expect_sample(network);
  diplo_field field;
  ck_assert(diplo_field_find(network, DIPLO_PART_RELATIONS, "directed", &field));
  ck_assert_double_eq(diplo_field_get_real(&field, 0), 1);
  ck_assert_ptr_null(diplo_field_get_text(&field, 0));
  ck_assert(diplo_field_find(network, DIPLO_PART_ACTORS, "id", &field));
  ck_assert(isnan(diplo_field_get_real(&field, 0)));
  ck_assert(diplo_period_is_missing(diplo_field_get_period(&field, 0)));
  ck_assert(diplo_field_find(network, DIPLO_PART_TIES, "during", &field));
  ck_assert_int_eq(diplo_field_get_period(&field, 0).end, DIPLO_DAY_MAX);
  ck_assert(diplo_field_find(network, DIPLO_PART_TIES, "weight", &field));
  ck_assert_double_eq(diplo_field_get_real(&field, 1), -2.5);
  ck_assert_ptr_null(diplo_field_get_text(&field, 1));
  ck_assert(!diplo_field_find(network, DIPLO_PART_TIES, "id", &field));
  ck_assert(!diplo_field_find(network, DIPLO_PART_ATTRIBUTES, "sign", &field));
}
END_TEST

/* The sign of a tie can be asked for, though it is not stored; a column of that name goes first. */
START_TEST(sign_of_ties_is_computed) {
  diplo_field field;
  ck_assert(diplo_field_find(network, DIPLO_PART_TIES, "sign", &field));
  ck_assert_str_eq(diplo_field_get_name(&field), "sign");
  ck_assert_int_eq(diplo_field_get_type(&field), DIPLO_TEXT);
  ck_assert_str_eq(diplo_field_get_text(&field, 0), "0");
  ck_assert_str_eq(diplo_field_get_text(&field, 1), "-");
  ck_assert_str_eq(diplo_field_get_text(&field, 2), "0");
  set(add_column(DIPLO_PART_TIES, "sign", DIPLO_INTEGER), 0, "1");
  ck_assert(diplo_field_find(network, DIPLO_PART_TIES, "sign", &field));
  ck_assert_int_eq(diplo_field_get_type(&field), DIPLO_INTEGER);
}
END_TEST

START_TEST(copy_stands_alone) {
  diplo_error error = {0};
  diplo_network *copy = NULL, *second = NULL;
  expect_ok(diplo_network_copy(network, &copy, &error), &error);
  diplo_network_free(network);
  network = copy;
  expect_sample(copy);
  ck_assert_str_eq(diplo_network_get_name(copy), "sample");
  ck_assert_int_eq(diplo_network_get_period(copy).end, 365);
  ck_assert_str_eq(diplo_run_get(copy, 0), "diplonet import x");
  ck_assert_str_eq(diplo_note_get_subject(copy, 0), "density");
  ck_assert_double_eq(diplo_tie_get_weight(copy, 1), -2.5);
  ck_assert_uint_eq(diplo_actor_find(copy, "RUS"), 2);
  /* The copy grows on its own. */
  expect_ok(diplo_network_copy(copy, &second, &error), &error);
  expect_ok(diplo_actor_add(copy, "PRK", DIPLO_KIND_COUNTRY, NULL, NULL, &error), &error);
  for (int i = 0; i < 100; i++)
    add_tie(3, 0, 1);
  ck_assert(isnan(diplo_tie_get_weight(copy, 102)));
  expect_ok(diplo_ref_add(copy, "S2", NULL, &error), &error);
  ck_assert_uint_eq(diplo_columns_row_count(diplo_network_columns(copy, DIPLO_PART_REFS)), 2);
  expect_sample(copy);
  expect_sample(second);
  ck_assert_uint_eq(diplo_actor_count(second), 3);
  diplo_network_free(second);
}
END_TEST

START_TEST(empty_networks_are_copied) {
  diplo_error error = {0};
  diplo_network *empty = diplo_network_new(), *copy = NULL;
  expect_ok(diplo_network_copy(empty, &copy, &error), &error);
  for (int part = 0; part <= DIPLO_PART_ATTRIBUTES; part++) {
    size_t rows = part == DIPLO_PART_ATTRIBUTES;
    ck_assert_uint_eq(diplo_network_row_count(copy, (diplo_part)part), rows);
    ck_assert_uint_eq(diplo_columns_row_count(diplo_network_columns(copy, (diplo_part)part)), rows);
  }
  expect_ok(diplo_actor_add(copy, "A", DIPLO_KIND_COUNTRY, NULL, NULL, &error), &error);
  diplo_network_free(copy);
  diplo_network_free(empty);
}
END_TEST

Suite *suite_field(void) {
  Suite *suite = suite_create("field");
  TCase *tests = tcase_create("field");
  tcase_add_checked_fixture(tests, make_network, free_network);
  tcase_add_test(tests, fields_are_listed_in_order);
  tcase_add_test(tests, fields_have_their_values);
  tcase_add_test(tests, sign_of_ties_is_computed);
  tcase_add_test(tests, copy_stands_alone);
  tcase_add_test(tests, empty_networks_are_copied);
  suite_add_tcase(suite, tests);
  return suite;
}
