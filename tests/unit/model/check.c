/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checks: each fault and oddity once, with its place. */
#include "unit/expect.h"
#include "unit/model/told.h"
#include <check.h>
#include <diplonet/select.h>
#include <stdlib.h>
#include <string.h>

#define GOOD                                                                                       \
  "actor A country -\nactor B country -\nactor l leader -\n"                                       \
  "relation leads 0 yes none\nrelation ally + no strength\nrelation tone +- no strength\n"         \
  "relation part + yes share\nrelation feud - no level\nrelation visit + yes count\n"              \
  "tie l A leads 2001 - S1:1\ntie A B ally 2001 1 S1:2;S2\ntie A B tone 2001 -3 S1:1\n"            \
  "tie A B part 2001 0.5 S1:1\ntie A B feud 2001 0.5 S1:1\ntie B A visit 2001 3 S1:1\n"            \
  "ref S1\nref S2\n"

static const struct {
  const char *lines, *finding; /* `fault PLACE | MESSAGE`, NULL: none */
} cases[] = {
    {"", NULL},
    {"tie A B ally 2001 -1 S1\n",
     "fault tie 7 (A - B, ally): column 'weight' | -1 is below 0 and the relation's sign is +"},
    {"tie A B feud 2001 -1 S1\n",
     "warning tie 7 (A - B, feud): column 'weight' | -1 is below 0 and the relation is negative"},
    {"tie A B tone 2001 -1 S1\n", NULL},
    {"tie A B part 2001 1.5 S1\n",
     "fault tie 7 (A -> B, part): column 'weight' | 1.5 is no share, which is between 0 and 1"},
    {"tie A B visit 2001 1.5 S1\n",
     "warning tie 7 (A -> B, visit): column 'weight' | 1.5 is a count and not whole"},
    {"column ties confidence real\nset ties 0 confidence 1\nset ties 1 confidence 1.01\n",
     "fault tie 2 (A - B, ally): column 'confidence' | 1.01 is no confidence"},
    {"tie A B ally 2002 1 -\n", "fault tie 7 (A - B, ally): column 'ref' | the tie cites nothing"},
    {"tie A B ally 2002 1 S1:1;S3:2\n",
     "fault tie 7 (A - B, ally): column 'ref' | 'S3:2' is not among the refs"},
    {"tie A B leads 2001 - S1\n",
     "fault tie 7 (A -> B, leads) | 'A' leads and is a country, not a leader"},
    {"actor m leader -\ntie m l leads 2001 - S1\n",
     "fault tie 7 (m -> l, leads) | 'l' is led and is of kind leader, neither"},
    {"column actors during period\nset actors 2 during ..2000\nset actors 1 during 2000..2002\n",
     "fault tie 1 (l -> A, leads): column 'during' | 2001 is outside the life of 'l', ..2000"},
    {"column actors during period\nset actors 2 during 2001-06..\n",
     "warning tie 1 (l -> A, leads): column 'during' | 2001 goes beyond the life of 'l', "
     "2001-06.."},
    {"tie A A ally 2001 1 S1\n", "warning tie 7 (A - A, ally) | the tie joins 'A' with itself"},
    {"actor C country -\n", "warning actor 'C' | the actor has no tie"},
    {"tie B A ally 2001 1 S1:2;S2\n",
     "warning tie 7 (B - A, ally) | the tie is equal to tie 2 in every field"},
    {"tie A B visit 2001 3 S1:1\n", NULL},
    {"ref S3\n", "warning ref 'S3' | no tie cites the ref"},
    {"ref S1:9\ntie A B ally 2009 1 S1:9\n", NULL},
    {"relation aid + yes none\n", "warning relation 'aid' | no tie is of this relation"},
    {"tie A B ally 2009 - S1\n", "warning tie 7 (A - B, ally): column 'weight' | the relation "
                                 "'ally' declares weights, and 1 of "
                                 "its 2 ties have none"},
    {"tie l B leads 2009 4 S1\n",
     "warning relation 'leads' | the relation declares no weights, and 1 of its 2 ties have one"},
};

static diplo_findings findings;
static diplo_network *network;

static void tear_down(void) {
  diplo_findings_clear(&findings);
  diplo_network_free(network);
  network = NULL;
}

static void check(const char *lines) {
  diplo_error error = {0};
  network = told_network(lines);
  expect_ok(diplo_network_check(network, &findings, &error), &error);
}

static bool is_found(const char *wanted, const diplo_finding *found) {
  diplo_buffer text = {0};
  diplo_error error = {0};
  expect_ok(diplo_buffer_add_format(&text, &error, "%s %s | %s",
                                    found->severity == DIPLO_FAULT ? "fault" : "warning",
                                    found->place, found->message),
            &error);
  bool is = strncmp(diplo_buffer_get(&text), wanted, strlen(wanted)) == 0;
  if (!is)
    ck_assert_msg(is, "'%s' is not '%s'", diplo_buffer_get(&text), wanted);
  diplo_buffer_clear(&text);
  return is;
}

START_TEST(finds_one_by_one) {
  diplo_buffer text = {0};
  diplo_error error = {0};
  expect_ok(diplo_buffer_add_text(&text, GOOD, &error), &error);
  expect_ok(diplo_buffer_add_text(&text, cases[_i].lines, &error), &error);
  check(diplo_buffer_get(&text));
  diplo_buffer_clear(&text);
  if (!cases[_i].finding) {
    ck_assert_msg(findings.count == 0, "%s: %s", findings.items[0].place,
                  findings.items[0].message);
    return;
  }
  ck_assert_uint_ge(findings.count, 1);
  ck_assert(is_found(cases[_i].finding, &findings.items[0]));
  ck_assert_msg(findings.count == 1, "%zu findings, the second: %s: %s", findings.count,
                findings.items[1].place, findings.items[1].message);
}
END_TEST

START_TEST(finds_all_at_once) {
  check(GOOD "tie A A part 2001 -7 S9\nactor C country -\nref S3\n");
  ck_assert_uint_eq(findings.count, 6);
}
END_TEST

START_TEST(takes_lists_without_refs) {
  check("actor A country -\nactor B country -\nrelation ally + no none\n"
        "tie A B ally - - S1\ntie B A ally - - S2\n");
  ck_assert_uint_eq(findings.count, 1);
  ck_assert(
      is_found("warning tie 1 (A - B, ally): column 'ref' | 2 ties cite refs", &findings.items[0]));
}
END_TEST

START_TEST(passes_empty_networks) {
  check("");
  ck_assert_uint_eq(findings.count, 0);
}
END_TEST

Suite *suite_check(void) {
  Suite *suite = suite_create("check");
  TCase *tests = tcase_create("check");
  tcase_add_checked_fixture(tests, NULL, tear_down);
  tcase_add_loop_test(tests, finds_one_by_one, 0, sizeof cases / sizeof cases[0]);
  tcase_add_test(tests, finds_all_at_once);
  tcase_add_test(tests, takes_lists_without_refs);
  tcase_add_test(tests, passes_empty_networks);
  suite_add_tcase(suite, tests);
  return suite;
}
