/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Networks: actors, relations, ties, refs, provenance. */
#include "model/network_private.h"
#include "unit/expect.h"
#include <check.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

static diplo_network *network;

static void make_network(void) {
  network = diplo_network_new();
  ck_assert_ptr_nonnull(network);
}

static void free_network(void) {
  diplo_network_free(network);
}

static size_t add_actor(const char *id) {
  diplo_error error = {0};
  size_t index = 99;
  expect_ok(diplo_actor_add(network, id, DIPLO_KIND_COUNTRY, NULL, &index, &error), &error);
  return index;
}

static size_t add_relation(const char *name, diplo_sign sign) {
  diplo_error error = {0};
  size_t index = 99;
  diplo_relation relation = {.name = name, .sign = sign};
  expect_ok(diplo_relation_add(network, &relation, &index, &error), &error);
  return index;
}

START_TEST(actors_are_found_by_id) {
  diplo_error error = {0};
  size_t index;
  expect_ok(diplo_actor_add(network, "xi", DIPLO_KIND_LEADER, "Xi Jinping", &index, &error),
            &error);
  ck_assert_uint_eq(index, 0);
  expect_ok(diplo_actor_ensure(network, "CHN...", 3, DIPLO_KIND_GROUP, &index, &error), &error);
  ck_assert_uint_eq(index, 1);
  expect_ok(diplo_actor_ensure(network, "xi", 2, DIPLO_KIND_COUNTRY, &index, &error), &error);
  ck_assert_uint_eq(index, 0);
  ck_assert_uint_eq(diplo_actor_count(network), 2);
  ck_assert_uint_eq(diplo_network_row_count(network, DIPLO_PART_ACTORS), 2);
  ck_assert_int_eq(diplo_actor_get_kind(network, 0), DIPLO_KIND_LEADER);
  ck_assert_str_eq(diplo_actor_get_label(network, 0), "Xi Jinping");
  ck_assert_ptr_null(diplo_actor_get_name(network, 1));
  ck_assert_str_eq(diplo_actor_get_label(network, 1), "CHN");
  ck_assert_uint_eq(diplo_actor_find(network, "CHN"), 1);
  ck_assert_uint_eq(diplo_actor_find(network, "chn"), DIPLO_NONE);
  diplo_actor_set_kind(network, 1, DIPLO_KIND_COUNTRY);
  expect_ok(diplo_actor_set_name(network, 1, "China", &error), &error);
  ck_assert_str_eq(diplo_actor_get_name(network, 1), "China");
  ck_assert_int_eq(diplo_actor_get_kind(network, 1), DIPLO_KIND_COUNTRY);
  expect_ok(diplo_actor_set_name(network, 1, NULL, &error), &error);
  ck_assert_ptr_null(diplo_actor_get_name(network, 1));
}
END_TEST

START_TEST(bad_actors_are_refused) {
  diplo_error error = {0};
  add_actor("FRA");
  expect_error(diplo_actor_add(network, "FRA", DIPLO_KIND_COUNTRY, NULL, NULL, &error), DIPLO_DATA,
               &error, "actor 'FRA' is there twice");
  expect_error(diplo_actor_add(network, "", DIPLO_KIND_COUNTRY, NULL, NULL, &error), DIPLO_DATA,
               &error, "empty");
  expect_error(diplo_actor_ensure(network, "x", 0, DIPLO_KIND_COUNTRY, NULL, &error), DIPLO_DATA,
               &error, "empty");
  expect_error(diplo_actor_ensure(network, "a\nb", 3, DIPLO_KIND_COUNTRY, NULL, &error), DIPLO_DATA,
               &error, "actor 'a?b': the control character U+000A");
  expect_error(diplo_actor_ensure(network, "a\0b", 3, DIPLO_KIND_COUNTRY, NULL, &error), DIPLO_DATA,
               &error, "U+0000");
  expect_error(diplo_actor_add(network, "C\xf4te", DIPLO_KIND_COUNTRY, NULL, NULL, &error),
               DIPLO_DATA, &error, "not UTF-8");
  expect_error(
      diplo_actor_add(network, "CIV", DIPLO_KIND_COUNTRY, "C\xf4te d'Ivoire", NULL, &error),
      DIPLO_DATA, &error, "name of the actor 'CIV': the text is not UTF-8");
  expect_error(diplo_actor_set_name(network, 0, "\x1b[0m", &error), DIPLO_DATA, &error,
               "name of the actor 'FRA'");
  ck_assert_uint_eq(diplo_actor_count(network), 1);
  ck_assert_uint_eq(diplo_actor_find(network, "CIV"), DIPLO_NONE);
}
END_TEST

START_TEST(relations_declare) {
  diplo_error error = {0};
  size_t index;
  diplo_relation relation = {.name = "absence",
                             .label = "Stayed away",
                             .colour = "#d95F02",
                             .sign = DIPLO_SIGN_NEGATIVE,
                             .weight = DIPLO_WEIGHT_LEVEL,
                             .combine = DIPLO_COMBINE_MAX,
                             .dash = DIPLO_DASH_DOTTED,
                             .directed = true};
  expect_ok(diplo_relation_add(network, &relation, &index, &error), &error);
  ck_assert_uint_eq(index, 0);
  ck_assert_uint_eq(add_relation("alliance", DIPLO_SIGN_POSITIVE), 1);
  const diplo_relation *found = diplo_relation_get(network, 0);
  ck_assert_str_eq(found->name, "absence");
  ck_assert_ptr_ne(found->name, relation.name);
  ck_assert_str_eq(found->colour, "#d95F02");
  ck_assert_int_eq(found->combine, DIPLO_COMBINE_MAX);
  ck_assert(found->directed);
  ck_assert_str_eq(diplo_relation_get_label(network, 0), "Stayed away");
  ck_assert_str_eq(diplo_relation_get_label(network, 1), "alliance");
  ck_assert_uint_eq(diplo_relation_find(network, "alliance"), 1);
  /* A text that is there, but not as a relation's name. */
  ck_assert_uint_eq(diplo_relation_find(network, "Stayed away"), DIPLO_NONE);
  relation.name = "alliance";
  expect_error(diplo_relation_add(network, &relation, NULL, &error), DIPLO_DATA, &error,
               "relation 'alliance': it is there twice");
  expect_error(diplo_relation_set(network, 0, &relation, &error), DIPLO_DATA, &error, "twice");
  expect_ok(diplo_relation_set(network, 1, &relation, &error), &error);
  ck_assert_int_eq(diplo_relation_get(network, 1)->sign, DIPLO_SIGN_NEGATIVE);
  relation.name = "embassy";
  expect_ok(diplo_relation_set(network, 0, &relation, &error), &error);
  ck_assert_uint_eq(diplo_relation_find(network, "absence"), DIPLO_NONE);
  ck_assert_uint_eq(diplo_relation_find(network, "embassy"), 0);
}
END_TEST

START_TEST(bad_relations_are_refused) {
  static const char *const colours[] = {"red", "#12345", "#1234567", "123456", "#12345g", "#"};
  diplo_error error = {0};
  diplo_relation relation = {.name = ""};
  expect_error(diplo_relation_add(network, &relation, NULL, &error), DIPLO_DATA, &error, "empty");
  relation.name = "a\tb";
  expect_error(diplo_relation_add(network, &relation, NULL, &error), DIPLO_DATA, &error, "U+0009");
  relation.name = "visit";
  for (size_t i = 0; i < sizeof colours / sizeof colours[0]; i++) {
    relation.colour = colours[i];
    expect_error(diplo_relation_add(network, &relation, NULL, &error), DIPLO_DATA, &error,
                 "relation 'visit'");
  }
  ck_assert_uint_eq(diplo_relation_count(network), 0);
}
END_TEST

START_TEST(words_of_relations_are_found) {
  diplo_sign sign;
  diplo_weight weight;
  diplo_combine combine;
  diplo_dash dash;
  diplo_kind kind;
  ck_assert(diplo_sign_find("+-", &sign) && sign == DIPLO_SIGN_MIXED);
  ck_assert(diplo_sign_find("0", &sign) && sign == DIPLO_SIGN_NEUTRAL);
  ck_assert(!diplo_sign_find("", &sign) && !diplo_sign_find("plus", &sign));
  ck_assert(diplo_weight_find("level", &weight) && weight == DIPLO_WEIGHT_LEVEL);
  ck_assert(!diplo_weight_find("Level", &weight));
  ck_assert(diplo_combine_find("count", &combine) && combine == DIPLO_COMBINE_COUNT);
  ck_assert(!diplo_combine_find("median", &combine));
  ck_assert(diplo_dash_find("dashdot", &dash) && dash == DIPLO_DASH_DASHDOT);
  ck_assert(!diplo_dash_find("wavy", &dash));
  for (int i = 0; i < DIPLO_KIND_COUNT; i++) {
    ck_assert(diplo_kind_find(diplo_kind_get_name((diplo_kind)i), &kind));
    ck_assert_int_eq(kind, i);
  }
  ck_assert(!diplo_kind_find("state", &kind));
  ck_assert_str_eq(diplo_sign_get_name(DIPLO_SIGN_NEGATIVE), "-");
  ck_assert_str_eq(diplo_weight_get_name(DIPLO_WEIGHT_SHARE), "share");
  ck_assert_str_eq(diplo_combine_get_name(DIPLO_COMBINE_MEAN), "mean");
  ck_assert_str_eq(diplo_dash_get_name(DIPLO_DASH_SOLID), "solid");
}
END_TEST

START_TEST(ties_join_what_is_there) {
  diplo_error error = {0};
  size_t a = add_actor("A"), b = add_actor("B"), r = add_relation("r", DIPLO_SIGN_POSITIVE), tie;
  for (uint32_t i = 0; i < 5000; i++) {
    expect_ok(diplo_tie_add(network, i % 2, 1 - i % 2, r, &tie, &error), &error);
    ck_assert_uint_eq(tie, i);
  }
  ck_assert_uint_eq(diplo_tie_count(network), 5000);
  for (uint32_t i = 0; i < 5000; i++) {
    ck_assert_uint_eq(diplo_tie_get_from(network)[i], i % 2);
    ck_assert_uint_eq(diplo_tie_get_to(network)[i], 1 - i % 2);
    ck_assert_uint_eq(diplo_tie_get_relation(network)[i], r);
  }
  expect_error(diplo_tie_add(network, a, 2, r, NULL, &error), DIPLO_BUG, &error, "not all there");
  expect_error(diplo_tie_add(network, 2, b, r, NULL, &error), DIPLO_BUG, &error, "not all there");
  expect_error(diplo_tie_add(network, a, b, 1, NULL, &error), DIPLO_BUG, &error, "not all there");
  expect_ok(diplo_tie_reserve(network, 100000, &error), &error);
  expect_ok(diplo_tie_reserve(network, 10, &error), &error);
  ck_assert_uint_eq(diplo_tie_count(network), 5000);
  /* More than any memory holds. */
  expect_error(diplo_tie_reserve(network, SIZE_MAX / 4, &error), DIPLO_SYSTEM, &error, "memory");
  expect_ok(diplo_tie_add(network, a, b, r, NULL, &error), &error);
}
END_TEST

START_TEST(well_known_columns_of_ties) {
  diplo_error error = {0};
  add_actor("A");
  add_actor("B");
  size_t mixed = add_relation("mixed", DIPLO_SIGN_MIXED);
  size_t hostile = add_relation("hostile", DIPLO_SIGN_NEGATIVE);
  diplo_columns *columns = diplo_network_columns(network, DIPLO_PART_TIES);
  diplo_column *weight, *during;
  for (size_t i = 0; i < 5; i++)
    expect_ok(diplo_tie_add(network, 0, 1, i == 4 ? hostile : mixed, NULL, &error), &error);
  ck_assert(isnan(diplo_tie_get_weight(network, 0)));
  ck_assert(diplo_period_is_missing(diplo_tie_get_period(network, 0)));
  ck_assert_int_eq(diplo_tie_get_sign(network, 0), DIPLO_SIGN_NEUTRAL);
  expect_ok(diplo_columns_add(columns, "weight", DIPLO_REAL, &weight, &error), &error);
  expect_ok(diplo_columns_add(columns, "during", DIPLO_PERIOD, &during, &error), &error);
  static const double weights[] = {2.5, -1, 0, NAN, 7};
  static const diplo_sign signs[] = {DIPLO_SIGN_POSITIVE, DIPLO_SIGN_NEGATIVE, DIPLO_SIGN_NEUTRAL,
                                     DIPLO_SIGN_NEUTRAL, DIPLO_SIGN_NEGATIVE};
  for (size_t i = 0; i < 5; i++)
    expect_ok(diplo_column_set_real(weight, i, weights[i], &error), &error);
  for (size_t i = 0; i < 5; i++)
    ck_assert_int_eq(diplo_tie_get_sign(network, i), signs[i]);
  ck_assert_double_eq(diplo_tie_get_weight(network, 4), 7);
  expect_ok(diplo_column_set_period(during, 1, (diplo_period){10, 20}, &error), &error);
  ck_assert_int_eq(diplo_tie_get_period(network, 1).end, 20);
  diplo_columns_remove(columns, "weight");
  ck_assert(isnan(diplo_tie_get_weight(network, 4)));
  expect_ok(diplo_columns_add(columns, "weight", DIPLO_INTEGER, &weight, &error), &error);
  expect_ok(diplo_column_set_integer(weight, 4, 3, &error), &error);
  ck_assert_double_eq(diplo_tie_get_weight(network, 4), 3);
}
END_TEST

START_TEST(many_ties_at_once) {
  enum { COUNT = 3000 };
  diplo_error error = {0};
  static uint32_t from[COUNT], to[COUNT];
  static double weights[COUNT];
  add_actor("A");
  add_actor("B");
  size_t r = add_relation("r", DIPLO_SIGN_POSITIVE);
  for (uint32_t i = 0; i < COUNT; i++) {
    from[i] = i % 2;
    to[i] = 1;
    weights[i] = i;
  }
  expect_ok(diplo_tie_add(network, 0, 0, r, NULL, &error), &error);
  expect_ok(tie_add_many(network, from, to, r, weights, COUNT, &error), &error);
  expect_ok(tie_add_many(network, from, to, r, NULL, COUNT, &error), &error);
  expect_ok(tie_add_many(network, NULL, NULL, r, NULL, 0, &error), &error);
  ck_assert_uint_eq(diplo_tie_count(network), 2 * COUNT + 1);
  ck_assert(isnan(diplo_tie_get_weight(network, 0)));
  for (size_t i = 0; i < COUNT; i++) {
    ck_assert_uint_eq(diplo_tie_get_from(network)[1 + i], i % 2);
    ck_assert_uint_eq(diplo_tie_get_to(network)[1 + COUNT + i], 1);
    ck_assert_double_eq(diplo_tie_get_weight(network, 1 + i), (double)i);
    ck_assert(isnan(diplo_tie_get_weight(network, 1 + COUNT + i)));
  }
}
END_TEST

START_TEST(refs_are_found) {
  diplo_error error = {0};
  size_t index;
  expect_ok(diplo_ref_add(network, "S1", &index, &error), &error);
  expect_ok(diplo_ref_add(network, "S2", &index, &error), &error);
  ck_assert_uint_eq(index, 1);
  ck_assert_uint_eq(diplo_ref_find(network, "S1:5", 2), 0);
  ck_assert_uint_eq(diplo_ref_find(network, "S3", 2), DIPLO_NONE);
  ck_assert_str_eq(diplo_ref_get_id(network, 1), "S2");
  ck_assert_uint_eq(diplo_ref_count(network), 2);
  expect_error(diplo_ref_add(network, "S1", NULL, &error), DIPLO_DATA, &error,
               "'S1' is there twice");
  expect_error(diplo_ref_add(network, "", NULL, &error), DIPLO_DATA, &error, "empty");
  expect_error(diplo_ref_add(network, "a\nb", NULL, &error), DIPLO_DATA, &error, "U+000A");
}
END_TEST

START_TEST(provenance_is_kept_in_order) {
  diplo_error error = {0};
  expect_ok(diplo_run_add(network, "diplonet import a.csv", &error), &error);
  expect_ok(diplo_run_add(network, "diplonet lift", &error), &error);
  expect_ok(diplo_run_add(network, "diplonet import a.csv", &error), &error);
  expect_ok(diplo_run_add(network, "diplonet info caf\xe9\n.csv", &error), &error);
  ck_assert_uint_eq(diplo_run_count(network), 4);
  ck_assert_str_eq(diplo_run_get(network, 3), "diplonet info caf??.csv");
  ck_assert_str_eq(diplo_run_get(network, 1), "diplonet lift");
  expect_ok(diplo_note_add(network, NULL, "2 ties were left out.", &error), &error);
  expect_ok(diplo_note_add(network, "degree", "2 ties were left out.", &error), &error);
  expect_ok(diplo_note_add(network, "degree", "2 ties were left out.", &error), &error);
  ck_assert_uint_eq(diplo_note_count(network), 2);
  ck_assert_ptr_null(diplo_note_get_subject(network, 0));
  ck_assert_str_eq(diplo_note_get_subject(network, 1), "degree");
  ck_assert_str_eq(diplo_note_get_text(network, 1), "2 ties were left out.");
}
END_TEST

START_TEST(network_has_name_and_period) {
  diplo_error error = {0};
  ck_assert_ptr_null(diplo_network_get_name(network));
  ck_assert(diplo_period_is_missing(diplo_network_get_period(network)));
  expect_ok(diplo_network_set_name(network, "parade-2025", &error), &error);
  ck_assert_str_eq(diplo_network_get_name(network), "parade-2025");
  expect_error(diplo_network_set_name(network, "a\tb", &error), DIPLO_DATA, &error, "U+0009");
  ck_assert_str_eq(diplo_network_get_name(network), "parade-2025");
  expect_ok(diplo_network_set_name(network, NULL, &error), &error);
  ck_assert_ptr_null(diplo_network_get_name(network));
  diplo_network_set_period(network, (diplo_period){3, 9});
  ck_assert_int_eq(diplo_network_get_period(network).end, 9);
  diplo_network_free(NULL);
}
END_TEST

Suite *suite_network(void) {
  Suite *suite = suite_create("network");
  TCase *tests = tcase_create("network");
  tcase_add_checked_fixture(tests, make_network, free_network);
  tcase_add_test(tests, actors_are_found_by_id);
  tcase_add_test(tests, bad_actors_are_refused);
  tcase_add_test(tests, relations_declare);
  tcase_add_test(tests, bad_relations_are_refused);
  tcase_add_test(tests, words_of_relations_are_found);
  tcase_add_test(tests, ties_join_what_is_there);
  tcase_add_test(tests, well_known_columns_of_ties);
  tcase_add_test(tests, many_ties_at_once);
  tcase_add_test(tests, refs_are_found);
  tcase_add_test(tests, provenance_is_kept_in_order);
  tcase_add_test(tests, network_has_name_and_period);
  suite_add_tcase(suite, tests);
  return suite;
}
