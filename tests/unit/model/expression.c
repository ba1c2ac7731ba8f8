/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Expressions: what they keep, and how wrong ones are refused. */
#include "unit/expect.h"
#include "unit/model/told.h"
#include <check.h>
#include <diplonet/select.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char lines[] = "actor CHN country China\n"
                            "actor RUS country Russia\n"
                            "actor xi leader Xi_Jinping\n"
                            "actor UN organisation -\n"
                            "column actors gdp real\n"
                            "column actors nuclear boolean\n"
                            "column actors rank integer\n"
                            "column actors during period\n"
                            "column actors GDP.per-head real\n"
                            "set actors 0 gdp 17.5\nset actors 1 gdp -2\nset actors 3 gdp 0\n"
                            "set actors 0 nuclear yes\nset actors 1 nuclear yes\n"
                            "set actors 2 nuclear no\n"
                            "set actors 0 rank 2\nset actors 1 rank 11\n"
                            "set actors 0 during 1949..\nset actors 1 during 1991-12-26..\n"
                            "set actors 2 during 1953-06-15\n"
                            "set actors 0 GDP.per-head 1e4\n"
                            "relation leads 0 yes none\n"
                            "relation ally + no strength\n"
                            "relation feud +- no strength\n"
                            "tie xi CHN leads 2013.. - -\n"
                            "tie CHN RUS ally 2001 0.5 S1:1\n"
                            "tie CHN UN ally - - S1:2\n"
                            "tie RUS UN feud - -1 -\n";

static diplo_network *network;

static void set_up(void) {
  network = told_network(lines);
}

static void tear_down(void) {
  diplo_network_free(network);
}

/* The rows that the expression is true for, as digits. */
static void expect_rows(diplo_part part, const char *text, const char *wanted) {
  diplo_error error = {0};
  diplo_expression *expression = NULL;
  char rows[64] = "";
  expect_ok(diplo_expression_new(network, part, text, &expression, &error), &error);
  for (size_t i = 0; i < diplo_network_row_count(network, part); i++) {
    if (diplo_expression_is_true(expression, i))
      snprintf(rows + strlen(rows), sizeof rows - strlen(rows), "%zu", i);
  }
  ck_assert_msg(strcmp(rows, wanted) == 0, "%s: rows '%s', not '%s'", text, rows, wanted);
  diplo_expression_free(expression);
}

static const struct {
  diplo_part part;
  const char *text, *rows;
} cases[] = {
    /* Texts, in the order of their characters. */
    {DIPLO_PART_ACTORS, "kind == \"country\"", "01"},
    {DIPLO_PART_ACTORS, "kind=='country'", "01"},
    {DIPLO_PART_ACTORS, "kind != \"country\"", "23"},
    {DIPLO_PART_ACTORS, "name =~ \"Ji\"", "2"},
    {DIPLO_PART_ACTORS, "name =~ \"ji\"", ""},
    {DIPLO_PART_ACTORS, "name < \"R\"", "0"},
    {DIPLO_PART_ACTORS, "\"R\" > name", "0"},
    {DIPLO_PART_ACTORS, "id != name", "012"},
    {DIPLO_PART_ACTORS, "name == \"Xi\\ Jinping\"", "2"},
    /* Numbers; what is missing is neither more nor less nor different. */
    {DIPLO_PART_ACTORS, "gdp > -2", "03"},
    {DIPLO_PART_ACTORS, "gdp>=-2", "013"},
    {DIPLO_PART_ACTORS, "gdp < 1.75e+1", "13"},
    {DIPLO_PART_ACTORS, "gdp <= 17.5", "013"},
    {DIPLO_PART_ACTORS, "gdp != 0", "01"},
    {DIPLO_PART_ACTORS, "not gdp == 0", "012"},
    {DIPLO_PART_ACTORS, "gdp == .0", "3"},
    {DIPLO_PART_ACTORS, "rank > 2", "1"},
    {DIPLO_PART_ACTORS, "gdp > rank", "0"},
    {DIPLO_PART_ACTORS, "`GDP.per-head` == 10000", "0"},
    {DIPLO_PART_ACTORS, "GDP.per-head == 10000", "0"},
    {DIPLO_PART_ACTORS, "gdp == missing", "2"},
    {DIPLO_PART_ACTORS, "missing != gdp", "013"},
    {DIPLO_PART_ACTORS, "name == missing", "3"},
    /* Truth. */
    {DIPLO_PART_ACTORS, "nuclear", "01"},
    {DIPLO_PART_ACTORS, "not nuclear", "23"},
    {DIPLO_PART_ACTORS, "nuclear == no", "2"},
    {DIPLO_PART_ACTORS, "nuclear != yes", "2"},
    {DIPLO_PART_ACTORS, "not not nuclear", "01"},
    /* `and` binds closer than `or`, `not` closest. */
    {DIPLO_PART_ACTORS, "kind == 'leader' or nuclear and gdp < 0", "12"},
    {DIPLO_PART_ACTORS, "(kind == 'leader' or nuclear) and gdp < 0", "1"},
    {DIPLO_PART_ACTORS, "nuclear and gdp < 0 or kind == 'leader'", "12"},
    {DIPLO_PART_ACTORS, "not (kind == 'leader' or nuclear)", "3"},
    {DIPLO_PART_ACTORS, "not nuclear or gdp > 0", "023"},
    {DIPLO_PART_ACTORS, "not (nuclear and not (gdp > 0 or gdp == missing)) and kind != 'leader'",
     "03"},
    {DIPLO_PART_ACTORS, "id == 'xi' or id == 'UN' or id == 'RUS' or id == 'none'", "123"},
    {DIPLO_PART_ACTORS, "((((nuclear))))", "01"},
    /* Periods. */
    {DIPLO_PART_ACTORS, "during =~ 1950..1960", "02"},
    {DIPLO_PART_ACTORS, "during =~ 1953-06", "02"},
    {DIPLO_PART_ACTORS, "during < 1953-07", "2"},
    {DIPLO_PART_ACTORS, "during >= 1990", "1"},
    {DIPLO_PART_ACTORS, "during > 1990", "1"},
    {DIPLO_PART_ACTORS, "during > 1991", ""},
    {DIPLO_PART_ACTORS, "during <= 1953-06-15", "2"},
    {DIPLO_PART_ACTORS, "during == 1949..", "0"},
    {DIPLO_PART_ACTORS, "during != \"1949..\"", "12"},
    {DIPLO_PART_ACTORS, "during == missing", "3"},
    /* Ties reach for their ends and their relation; the sign is the tie's own. */
    {DIPLO_PART_TIES, "sign == \"+\"", "12"},
    {DIPLO_PART_TIES, "sign == '-'", "3"},
    {DIPLO_PART_TIES, "from.kind == \"leader\"", "0"},
    {DIPLO_PART_TIES, "to.gdp < 0", "1"},
    {DIPLO_PART_TIES, "from.gdp > to.gdp", "12"},
    {DIPLO_PART_TIES, "relation.directed", "0"},
    {DIPLO_PART_TIES, "relation == 'ally' and weight != missing", "1"},
    {DIPLO_PART_TIES, "ref =~ \"S1:\"", "12"},
    {DIPLO_PART_RELATIONS, "not directed", "12"},
};

START_TEST(keeps_rows) {
  expect_rows(cases[_i].part, cases[_i].text, cases[_i].rows);
}
END_TEST

static const struct {
  const char *text, *message;
} faults[] = {
    {"", "expression, character 1: a field or a value is missing at the end"},
    {"gdp", "expression, character 4: a comparison (== != < <= > >= =~) is missing at the end"},
    {"gdp >", "character 6: a field or a value is missing"},
    {"gdp = 3", "expression, character 5: '=' has no meaning here; write '=='"},
    {"gdp <> 3", "write '!='"},
    {"nuclear && nuclear", "character 9: '&&' has no meaning here; write 'and'"},
    {"nuclear || nuclear", "write 'or'"},
    {"!nuclear", "write 'not'"},
    {"gdp > 3 gdp", "character 9: 'gdp' stands where 'and' or 'or' should be"},
    {"(nuclear", "'and', 'or' or ')' is missing at the end"},
    {"nuclear)", "')' stands where the end should be"},
    {"name == \"China", "character 9: the text that begins here is not closed; add a \""},
    {"gpd > 3", "character 1: there is no field of actors 'gpd'; did you mean 'gdp'?"},
    {"kind == leader", "a text is written with quotes: \"leader\""},
    {"zzz == 3", "choose from: id, kind, name, gdp, nuclear, rank, during, GDP.per-head"},
    {"kind == 3", "'kind' is text and cannot be compared with '3', which is a number or a period"},
    {"gdp == \"3\"", "'gdp' is a number and cannot be compared with '3', which is text"},
    {"gdp > nuclear", "which is yes or no"},
    {"gdp > 1950-10", "character 7: '1950-10' is not a number"},
    {"during > 1950-02-30", "character 10: '1950-02-30' is not a date"},
    {"gdp =~ 3", "=~ is for texts (contains) and periods (overlaps)"},
    {"nuclear < yes", "compare it by == or !="},
    {"gdp < missing", "missing can be compared by == and != alone"},
    {"missing == missing", "missing is compared with a field"},
    {"name == \"\"", "an empty text is missing: write == missing"},
    {"3 < 4", "a field has to stand on one side"},
    {"gdp > 3 # all", "'#' has no meaning here"},
    {"from.kind == 'leader'", "there is no field of actors 'from.kind'"},
    {"\xc3\xa4\xc3\xb6 == 3 and", "character 1: there is no field"},
    {"name == '\xc3\xa4\xc3\xb6' ?", "expression, character 14: '?'"},
};

START_TEST(refuses) {
  diplo_error error = {0};
  diplo_expression *expression = NULL;
  expect_error(
      diplo_expression_new(network, DIPLO_PART_ACTORS, faults[_i].text, &expression, &error),
      DIPLO_USAGE, &error, faults[_i].message);
  ck_assert_ptr_null(expression);
}
END_TEST

START_TEST(bounds_its_depth) {
  enum { DEEP = 100000 };
  diplo_error error = {0};
  diplo_expression *expression = NULL;
  char *text = malloc(DEEP + 1);
  ck_assert_ptr_nonnull(text);
  memset(text, '(', DEEP);
  text[DEEP] = '\0';
  expect_error(diplo_expression_new(network, DIPLO_PART_ACTORS, text, &expression, &error),
               DIPLO_USAGE, &error, "nested more than 100 deep");
  free(text);
}
END_TEST

START_TEST(takes_long_chains) {
  enum { LINKS = 20000 };
  diplo_error error = {0};
  diplo_buffer text = {0};
  for (int i = 0; i < LINKS; i++)
    expect_ok(diplo_buffer_add_text(&text, "not id == 'CHN' and ", &error), &error);
  expect_ok(diplo_buffer_add_text(&text, "not not not nuclear", &error), &error);
  expect_rows(DIPLO_PART_ACTORS, diplo_buffer_get(&text), "23");
  diplo_buffer_clear(&text);
}
END_TEST

Suite *suite_expression(void) {
  Suite *suite = suite_create("expression");
  TCase *tests = tcase_create("expression");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_loop_test(tests, keeps_rows, 0, sizeof cases / sizeof cases[0]);
  tcase_add_loop_test(tests, refuses, 0, sizeof faults / sizeof faults[0]);
  tcase_add_test(tests, bounds_its_depth);
  tcase_add_test(tests, takes_long_chains);
  suite_add_tcase(suite, tests);
  return suite;
}
