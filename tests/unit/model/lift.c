/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lifting: who stands for whom on which days, and what is told of it. */
#include "unit/expect.h"
#include "unit/model/told.h"
#include <check.h>
#include <diplonet/select.h>
#include <string.h>

#define ACTORS                                                                                     \
  "actor CHN country China\nactor RUS country Russia\nactor FRA country France\n"                  \
  "actor x leader Xi\nactor p leader Putin\nactor m leader Medvedev\nactor k leader Nobody\n"      \
  "actor parade event Parade\n"                                                                    \
  "relation leads 0 yes none\nrelation meets + no count\nrelation attends + yes level\n"           \
  "tie x CHN leads 2013.. - -\n"                                                                   \
  "tie p RUS leads 2000..2008 - -\n"                                                               \
  "tie p RUS leads 2012.. - -\n"                                                                   \
  "tie m RUS leads 2008..2011 - -\n"

static diplo_network *network, *result;
static diplo_error error;

static void tear_down(void) {
  diplo_network_free(network);
  diplo_network_free(result);
  network = result = NULL;
}

static void lift(const char *lines, const diplo_lift_options *options) {
  tear_down();
  network = told_network(lines);
  expect_ok(diplo_network_lift(network, options, &result, &error), &error);
}

START_TEST(moves_ties) {
  lift(ACTORS "tie x p meets 2015-05 2 S1:1\n"
              "tie p parade attends 2015 1 -\n"
              "tie CHN RUS meets 1950 1 -\n"
              "ref S1\n",
       NULL);
  expect_told(told_actors(result), "CHN RUS FRA k parade");
  expect_told(told_ties(result),
              "CHN>RUS meets 2015-05 2; RUS>parade attends 2015 1; CHN>RUS meets 1950 1");
  expect_told_note(result,
                   "lift: ties moved from leaders to what they led: 2; leaders taken out: 3");
  /* The other columns go with the tie. */
  diplo_columns *columns = diplo_network_columns(result, DIPLO_PART_TIES);
  ck_assert_str_eq(diplo_column_get_text(diplo_columns_find(columns, "ref"), 0), "S1:1");
}
END_TEST

START_TEST(keeps_leaders) {
  diplo_lift_options o = {.keep_leaders = true};
  lift(ACTORS "tie x p meets 2015-05 2 -\n", &o);
  expect_told(told_actors(result), "CHN RUS FRA x p m k parade");
  expect_told(told_ties(result),
              "x>CHN leads 2013..; p>RUS leads 2000..2008; p>RUS leads 2012..; m>RUS leads "
              "2008..2011; CHN>RUS meets 2015-05 2");
}
END_TEST

/* The same leader, two terms of one country: one tie where the terms touch, two where not. */
START_TEST(follows_the_days) {
  lift(ACTORS "tie p parade attends 2006..2007 1 -\n"
              "tie p parade attends 2010 1 -\n"
              "tie p parade attends 2010..2014 0.5 -\n"
              "tie p parade attends 2007..2013 0.25 -\n",
       NULL);
  expect_told(told_ties(result),
              "p>RUS leads 2000..2008; p>RUS leads 2012..; RUS>parade attends 2006..2007 1; "
              "p>parade attends 2010 1; RUS>parade attends 2012..2014 0.5; "
              "RUS>parade attends 2007..2008 0.25; RUS>parade attends 2012..2013 0.25");
  expect_told_note(result, "ties moved from leaders to what they led: 3");
  expect_told_note(result, "of these cut to the days on which they led it: 1");
  expect_told_note(result, "of these made several because more than one was led: 1");
  expect_told_note(result, "ends of ties left with leaders who led nothing then: 1");
}
END_TEST

START_TEST(joins_terms_that_touch) {
  lift("actor A country -\nactor l leader -\nactor e event -\n"
       "relation leads 0 yes none\nrelation attends + yes level\n"
       "tie l A leads 2005.. - -\ntie l A leads 2000..2004 - -\n"
       "tie l e attends 2001..2009 1 -\n",
       NULL);
  expect_told(told_ties(result), "A>e attends 2001..2009 1");
}
END_TEST

/* A leader of two countries in the tie's period: the tie is split. */
START_TEST(splits_by_country) {
  lift("actor GDR country -\nactor FRG country -\nactor l leader -\nactor e event -\n"
       "relation leads 0 yes none\nrelation attends + yes level\n"
       "tie l GDR leads 1985..1990-10-02 - -\ntie l FRG leads 1990-10-03..1995 - -\n"
       "tie l e attends 1990 1 -\n"
       "tie l e attends - 2 -\n",
       NULL);
  /* Without any date it cannot be told which; with the network's period it can. */
  expect_told(told_ties(result),
              "l>GDR leads 1985..1990-10-02; l>FRG leads 1990-10-03..1995; "
              "GDR>e attends 1990..1990-10-02 1; FRG>e attends 1990-10-03..1990 1; "
              "l>e attends 2");
  expect_told_note(result, "ends of ties without a period left with leaders who led several: 1");
  diplo_lift_options o = {0};
  expect_ok(diplo_period_parse("1991", 4, false, &o.during, &error), &error);
  diplo_network *again = NULL;
  expect_ok(diplo_network_lift(network, &o, &again, &error), &error);
  expect_told(told_ties(again),
              "GDR>e attends 1990..1990-10-02 1; FRG>e attends 1990-10-03..1990 1; "
              "FRG>e attends 2");
  diplo_network_free(again);
}
END_TEST

START_TEST(needs_common_days) {
  lift(ACTORS "tie m x meets 2009..2015 1 -\n"
              "tie m x meets 2010..2013 3 -\n",
       NULL);
  expect_told(told_ties(result),
              "x>CHN leads 2013..; m>RUS leads 2008..2011; m>x meets 2009..2015 1; "
              "m>x meets 2010..2013 3");
  expect_told_note(result, "ties left between leaders who did not lead at the same time: 2");
}
END_TEST

START_TEST(drops_loops_that_it_made) {
  lift(ACTORS "tie p m meets 2008 1 -\n"
              "tie x CHN meets 2020 5 -\n"
              "tie FRA FRA meets 2020 1 -\n",
       NULL);
  expect_told(told_ties(result), "FRA>FRA meets 2020 1");
  expect_told_note(result, "loops that came of it left out: 2");
}
END_TEST

START_TEST(keeps_parallel_ties) {
  lift(ACTORS "tie x parade attends 2015 1 -\ntie CHN parade attends 2015 1 -\n"
              "tie k parade attends 2015 1 -\n",
       NULL);
  expect_told(told_ties(result),
              "CHN>parade attends 2015 1; CHN>parade attends 2015 1; k>parade attends 2015 1");
  expect_told(told_actors(result), "CHN RUS FRA k parade");
}
END_TEST

START_TEST(undated_ties_use_the_network) {
  lift("network n 2010\n" ACTORS "tie m p meets - 1 -\ntie m parade attends - 1 -\n", NULL);
  expect_told(told_ties(result),
              "p>RUS leads 2000..2008; p>RUS leads 2012..; RUS>p meets 1; RUS>parade attends 1");
}
END_TEST

START_TEST(other_names_of_leads) {
  diplo_lift_options o = {.leads = "governs"};
  lift("actor A country -\nactor l leader -\nactor e event -\n"
       "relation governs 0 no none\nrelation attends + yes level\n"
       "tie A l governs - - -\ntie l e attends 2001 1 -\n",
       &o);
  expect_told(told_ties(result), "A>e attends 2001 1");
  diplo_network *none = NULL;
  o.leads = "govern";
  expect_error(diplo_network_lift(network, &o, &none, &error), DIPLO_USAGE, &error,
               "there is no relation 'govern'; did you mean 'governs'?");
  expect_error(diplo_network_lift(network, NULL, &none, &error), DIPLO_USAGE, &error,
               "there is no relation 'leads'; choose from: governs, attends");
}
END_TEST

START_TEST(nothing_to_lift) {
  lift(ACTORS "tie CHN RUS meets 1950 1 -\n", &(diplo_lift_options){.keep_leaders = true});
  ck_assert_uint_eq(diplo_note_count(result), 0);
  ck_assert_uint_eq(diplo_tie_count(result), 5);
}
END_TEST

Suite *suite_lift(void) {
  Suite *suite = suite_create("lift");
  TCase *tests = tcase_create("lift");
  tcase_add_checked_fixture(tests, NULL, tear_down);
  tcase_add_test(tests, moves_ties);
  tcase_add_test(tests, keeps_leaders);
  tcase_add_test(tests, follows_the_days);
  tcase_add_test(tests, joins_terms_that_touch);
  tcase_add_test(tests, splits_by_country);
  tcase_add_test(tests, needs_common_days);
  tcase_add_test(tests, drops_loops_that_it_made);
  tcase_add_test(tests, keeps_parallel_ties);
  tcase_add_test(tests, undated_ties_use_the_network);
  tcase_add_test(tests, other_names_of_leads);
  tcase_add_test(tests, nothing_to_lift);
  suite_add_tcase(suite, tests);
  return suite;
}
