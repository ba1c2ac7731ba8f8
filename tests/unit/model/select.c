/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Selections: what stays, in which order, and what it is told. */
#include "unit/expect.h"
#include "unit/model/told.h"
#include <check.h>
#include <diplonet/select.h>
#include <string.h>

static const char lines[] = "network sample 1940..2025\n"
                            "actor A country Aland\n"
                            "actor B country -\n"
                            "actor C country -\n"
                            "actor L leader Leo\n"
                            "actor D country -\n"
                            "actor E country -\n"
                            "actor F event -\n"
                            "relation ally + no strength\n"
                            "relation feud - yes strength\n"
                            "relation leads 0 yes none\n"
                            "relation tone +- no strength\n"
                            "tie A B ally 1949..1990 1 S1:1\n"
                            "tie C B feud 1985 2 -\n"
                            "tie L A leads - - -\n"
                            "tie D E tone 2001.. -3 -\n"
                            "tie A C tone 1950 4 S2:1\n"
                            "tie E E ally - 1 -\n"
                            "ref S1\nref S2\n"
                            "column actors during period\n"
                            "column actors score real\n"
                            "set actors 1 during ..1987\nset actors 4 score 0.5\n";

static diplo_network *network, *result;
static diplo_error error;

static void set_up(void) {
  network = told_network(lines);
  error = (diplo_error){0};
}

static void tear_down(void) {
  diplo_network_free(network);
  diplo_network_free(result);
  result = NULL;
}

static void choose(const diplo_selection *selection) {
  diplo_network_free(result);
  result = NULL;
  expect_ok(diplo_network_select(network, selection, &result, &error), &error);
}

static diplo_period read_period(const char *text) {
  diplo_period period;
  expect_ok(diplo_period_parse(text, strlen(text), false, &period, &error), &error);
  return period;
}

#define ALL_TIES                                                                                   \
  "A>B ally 1949..1990 1; C>B feud 1985 2; L>A leads; D>E tone 2001.. -3; A>C tone 1950 4; E>E "   \
  "ally 1"

START_TEST(keeps_everything) {
  diplo_selection all = {0};
  choose(&all);
  expect_told(told_actors(result), "A B C L D E F");
  expect_told(told_ties(result), ALL_TIES);
  ck_assert_uint_eq(diplo_note_count(result), 0);
  ck_assert_str_eq(diplo_network_get_name(result), "sample");
}
END_TEST

START_TEST(by_relation_and_sign) {
  const char *names[] = {"ally", "tone"};
  diplo_selection s = {.relations = names, .relation_count = 2};
  choose(&s);
  expect_told(told_ties(result),
              "A>B ally 1949..1990 1; D>E tone 2001.. -3; A>C tone 1950 4; E>E ally 1");
  expect_told(told_actors(result), "A B C L D E F");
  ck_assert_uint_eq(diplo_relation_count(result), 4);
  ck_assert_uint_eq(diplo_ref_count(result), 2);
  s.signs = DIPLO_SIGNS_NEGATIVE;
  choose(&s);
  expect_told(told_ties(result), "D>E tone 2001.. -3");
  s = (diplo_selection){.signs = DIPLO_SIGNS_NEGATIVE | DIPLO_SIGNS_NEUTRAL};
  choose(&s);
  expect_told(told_ties(result), "C>B feud 1985 2; L>A leads; D>E tone 2001.. -3");
  expect_told_note(result, "selection: 7 of 7 actors and 3 of 6 ties");
}
END_TEST

START_TEST(by_period) {
  diplo_selection s = {.period = read_period("1980..1995")};
  choose(&s);
  expect_told(told_ties(result), "A>B ally 1980..1990 1; C>B feud 1985 2; L>A leads; E>E ally 1");
  ck_assert(diplo_period_is_equal(diplo_network_get_period(result), read_period("1980..1995")));
  expect_told_note(result, "4 of 6 ties, 2 of them without a period");
  s.dated = true;
  choose(&s);
  expect_told(told_ties(result), "A>B ally 1980..1990 1; C>B feud 1985 2");
  s = (diplo_selection){.dated = true};
  choose(&s);
  expect_told(told_ties(result),
              "A>B ally 1949..1990 1; C>B feud 1985 2; D>E tone 2001.. -3; A>C tone 1950 4");
  ck_assert(diplo_period_is_equal(diplo_network_get_period(result), read_period("1940..2025")));
}
END_TEST

START_TEST(actors_outside_their_life_go) {
  diplo_selection s = {.period = read_period("1988..2003")};
  choose(&s);
  expect_told(told_actors(result), "A C L D E F");
  expect_told(told_ties(result), "L>A leads; D>E tone 2001..2003 -3; E>E ally 1");
  s.period = read_period("2030");
  choose(&s);
  ck_assert(diplo_period_is_equal(diplo_network_get_period(result), s.period));
}
END_TEST

START_TEST(by_actors) {
  const char *ids[] = {"C", "A", "L"};
  diplo_selection s = {.actors = ids, .actor_count = 3};
  choose(&s);
  expect_told(told_actors(result), "A C L");
  expect_told(told_ties(result), "L>A leads; A>C tone 1950 4");
  s.kinds = 1u << DIPLO_KIND_COUNTRY;
  choose(&s);
  expect_told(told_actors(result), "A C");
  expect_told(told_ties(result), "A>C tone 1950 4");
  ck_assert_uint_eq(diplo_tie_get_from(result)[0], 0);
  ck_assert_uint_eq(diplo_tie_get_to(result)[0], 1);
  s = (diplo_selection){.kinds = 1u << DIPLO_KIND_LEADER | 1u << DIPLO_KIND_EVENT};
  choose(&s);
  expect_told(told_actors(result), "L F");
  expect_told(told_ties(result), "");
}
END_TEST

START_TEST(by_expression) {
  diplo_selection s = {.actor_expression = "kind == 'country' and score == missing"};
  choose(&s);
  expect_told(told_actors(result), "A B C E");
  expect_told(told_ties(result),
              "A>B ally 1949..1990 1; C>B feud 1985 2; A>C tone 1950 4; E>E ally 1");
  s.tie_expression = "weight >= 2";
  choose(&s);
  expect_told(told_ties(result), "C>B feud 1985 2; A>C tone 1950 4");
  /* The expression sees the tie as it was, before its period is cut. */
  s = (diplo_selection){.tie_expression = "during < 1991", .period = read_period("1990..2000")};
  choose(&s);
  expect_told(told_ties(result), "");
}
END_TEST

START_TEST(columns_follow) {
  const char *ids[] = {"D", "E"};
  diplo_selection s = {.actors = ids, .actor_count = 2};
  choose(&s);
  diplo_columns *columns = diplo_network_columns(result, DIPLO_PART_ACTORS);
  const diplo_column *score = diplo_columns_find(columns, "score");
  ck_assert_double_eq(diplo_column_get_real(score, 0), 0.5);
  ck_assert(diplo_column_is_missing(score, 1));
  /* New rows begin empty. */
  size_t row;
  expect_ok(diplo_actor_add(result, "new", DIPLO_KIND_COUNTRY, NULL, &row, &error), &error);
  ck_assert_uint_eq(row, 2);
  ck_assert(diplo_column_is_missing(score, 2));
  expect_ok(diplo_tie_add(result, 2, 0, 0, &row, &error), &error);
  ck_assert_uint_eq(row, 2);
  ck_assert(diplo_period_is_missing(diplo_tie_get_period(result, row)));
  expect_told(told_ties(result), "D>E tone 2001.. -3; E>E ally 1; new>D ally");
}
END_TEST

START_TEST(ego_networks) {
  const char *ids[] = {"L"};
  diplo_selection s = {.ego = ids, .ego_count = 1};
  choose(&s);
  expect_told(told_actors(result), "A L");
  s.steps = 2;
  choose(&s);
  expect_told(told_actors(result), "A B C L");
  expect_told(told_ties(result),
              "A>B ally 1949..1990 1; C>B feud 1985 2; L>A leads; A>C tone 1950 4");
  s.steps = 4000000000;
  choose(&s);
  expect_told(told_actors(result), "A B C L");
  /* Only ties that are kept are walked. */
  s.signs = DIPLO_SIGNS_NEUTRAL;
  choose(&s);
  expect_told(told_actors(result), "A L");
  /* An actor who is not kept has nobody around. */
  s = (diplo_selection){.ego = ids, .ego_count = 1, .kinds = 1u << DIPLO_KIND_COUNTRY};
  choose(&s);
  expect_told(told_actors(result), "");
}
END_TEST

START_TEST(components_and_isolates) {
  diplo_selection s = {.largest_component = true};
  choose(&s);
  expect_told(told_actors(result), "A B C L");
  s = (diplo_selection){.drop_isolates = true};
  choose(&s);
  expect_told(told_actors(result), "A B C L D E");
  /* Two of two actors each: the one with the first actor. */
  const char *names[] = {"leads", "tone"};
  s = (diplo_selection){.largest_component = true, .relations = names, .relation_count = 1};
  choose(&s);
  expect_told(told_actors(result), "A L");
  const char *feud[] = {"feud"};
  s = (diplo_selection){.relations = feud, .relation_count = 1, .drop_isolates = true};
  choose(&s);
  expect_told(told_actors(result), "B C");
}
END_TEST

START_TEST(unknown_names) {
  const char *relation[] = {"aly"}, *actor[] = {"Aland"}, *ego[] = {"Z"};
  diplo_selection s = {.relations = relation, .relation_count = 1};
  diplo_network *none = NULL;
  expect_error(diplo_network_select(network, &s, &none, &error), DIPLO_USAGE, &error,
               "there is no relation 'aly'; did you mean 'ally'?");
  s = (diplo_selection){.actors = actor, .actor_count = 1};
  expect_error(diplo_network_select(network, &s, &none, &error), DIPLO_USAGE, &error,
               "'Aland' is an actor's name; its id is 'A', did you mean that?");
  s = (diplo_selection){.ego = ego, .ego_count = 1};
  expect_error(diplo_network_select(network, &s, &none, &error), DIPLO_USAGE, &error,
               "there is no actor 'Z'");
  s = (diplo_selection){.tie_expression = "wieght > 1"};
  expect_error(diplo_network_select(network, &s, &none, &error), DIPLO_USAGE, &error,
               "did you mean 'weight'?");
  ck_assert_ptr_null(none);
}
END_TEST

START_TEST(empty_networks) {
  diplo_network *empty = diplo_network_new(), *made = NULL;
  diplo_selection s = {.largest_component = true, .drop_isolates = true, .dated = true};
  expect_ok(diplo_network_select(empty, &s, &made, &error), &error);
  ck_assert_uint_eq(diplo_actor_count(made), 0);
  diplo_network_free(made);
  diplo_network_free(empty);
}
END_TEST

Suite *suite_select(void) {
  Suite *suite = suite_create("select");
  TCase *tests = tcase_create("select");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, keeps_everything);
  tcase_add_test(tests, by_relation_and_sign);
  tcase_add_test(tests, by_period);
  tcase_add_test(tests, actors_outside_their_life_go);
  tcase_add_test(tests, by_actors);
  tcase_add_test(tests, by_expression);
  tcase_add_test(tests, columns_follow);
  tcase_add_test(tests, ego_networks);
  tcase_add_test(tests, components_and_isolates);
  tcase_add_test(tests, unknown_names);
  tcase_add_test(tests, empty_networks);
  suite_add_tcase(suite, tests);
  return suite;
}
