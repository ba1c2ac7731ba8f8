/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Citations come apart at semicolons and colons. */
#include "model/citation.h"
#include <check.h>
#include <stdio.h>
#include <string.h>

static void check_citations(const char *text, const char *expected) {
  char joined[256] = "";
  citation found;
  while (citation_next(&text, &found)) {
    char one[128];
    snprintf(one, sizeof one, "[%.*s|%.*s]", (int)found.id_size, found.id, (int)found.place_size,
             found.place);
    strncat(joined, one, sizeof joined - strlen(joined) - 1);
  }
  ck_assert_str_eq(joined, expected);
}

START_TEST(each_citation_is_found) {
  check_citations("S1:5", "[S1|5]");
  check_citations("S1:5;S2", "[S1|5][S2|]");
  check_citations(" S1:5 ; S2:p. 7 ;", "[S1|5][S2|p. 7]");
  check_citations("S1:5:6", "[S1|5:6]");
  check_citations("", "");
  check_citations(";; ;", "");
}
END_TEST

Suite *suite_citation(void) {
  Suite *suite = suite_create("citation");
  TCase *all = tcase_create("all");
  tcase_add_test(all, each_citation_is_found);
  suite_add_tcase(suite, all);
  return suite;
}
