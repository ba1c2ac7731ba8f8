/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Headers of tie lists: recognised, told from a first tie, or refused where nobody can know. */
#include "unit/expect.h"
#include "unit/read/read_text.h"
#include <check.h>
#include <string.h>

START_TEST(names_that_are_known) {
  static const char *const headers[] = {
      "from,to",           "source,target",       "Sender,Receiver", "sender,target",
      "ego,alter",         "Country 1,country_2", "ccode1,ccode2",   "statea,stateb",
      "iso2_1,iso2_2",     "iso3_o,iso3_d",       "actor1,actor2",   "node1,node2",
      "exporter,importer", "origin,destination",  "SRC,DST",         "V1,V2",
      "to,from",           "target,source"};
  for (size_t i = 0; i < sizeof headers / sizeof headers[0]; i++) {
    char text[128];
    strcpy(text, headers[i]);
    strcat(text, "\nUSA,GBR\nGBR,FRA\n");
    diplo_network *network = read_good(text, NULL);
    ck_assert_msg(diplo_tie_count(network) == 2, "%s", headers[i]);
    bool turned = headers[i][0] == 't';
    ck_assert_str_eq(diplo_actor_get_id(network, diplo_tie_get_from(network)[0]),
                     turned ? "GBR" : "USA");
    diplo_network_free(network);
  }
}
END_TEST

/* The surest pair wins; the columns of another one stay. */
START_TEST(several_pairs) {
  diplo_network *network = read_good("ccode1,ccode2,source,target,value\n2,20,USA,CAN,3\n", NULL);
  expect_line(network, "#ties\tfrom\tto\trelation\tweight:real\tccode1:integer\tccode2:integer");
  expect_line(network, "USA\tCAN\ttie\t3\t2\t20");
  diplo_network_free(network);
  network = read_good("from,to,source,type\nA,B,newspaper,pact\n", NULL);
  expect_line(network, "#ties\tfrom\tto\trelation\tsource:text");
  expect_line(network, "A\tB\tpact\tnewspaper");
  diplo_network_free(network);
}
END_TEST

START_TEST(lists_without_header) {
  static const struct {
    const char *text;
    size_t ties, actors;
  } cases[] = {{"USA,GBR,0.5\nGBR,FRA,1\n", 2, 3}, /* a number */
               {"1 2\n2 3\n", 2, 3},
               {"1\t2\t7\n", 1, 2},
               {"USA,GBR\nFRA,USA\n", 2, 3}, /* an actor that comes again */
               {"USA,GBR\nUSA,FRA\n", 2, 3},
               {"Gavev Kotun\nGavev Ove\nAlika Ove\n", 3, 4},
               {"A,B\nB,A\n", 2, 2},
               {"a,b\nb,c\n", 2, 3},
               {"2,20,1949\n", 1, 2}};
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    diplo_network *network = read_good(cases[i].text, NULL);
    ck_assert_msg(diplo_tie_count(network) == cases[i].ties, "case %zu", i);
    ck_assert_uint_eq(diplo_actor_count(network), cases[i].actors);
    ck_assert_uint_eq(diplo_note_count(network), 1);
    diplo_network_free(network);
  }
}
END_TEST

START_TEST(weak_names_where_a_header_is_certain) {
  diplo_network *network = read_good("year,a,b\n1981,USA,CAN\n1982,USA,HAI\n", NULL);
  expect_line(network, "USA\tHAI\ttie\t1982");
  diplo_network_free(network);
  network = read_good("a,b,v\nCAN,USA,1\nCUB,USA,1\n", NULL);
  ck_assert_uint_eq(diplo_tie_count(network), 2);
  expect_line(network, "#ties\tfrom\tto\trelation\tv:integer");
  diplo_network_free(network);
}
END_TEST

START_TEST(nobody_can_know) {
  static const char *const texts[] = {"USA,GBR\nFRA,DEU\n",      "a,b\nc,d\n",
                                      "id,Leaning\nx,Liberal\n", "country,year,gdp\nUSA,1950,1\n",
                                      "from,weight\nA,1\n",      "id,group\n1,2\n"};
  for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
    diplo_error error = {0};
    diplo_network *network;
    diplo_status status = read_text("t", texts[i], strlen(texts[i]), NULL, &network, &error);
    expect_error(status, DIPLO_DATA, &error,
                 "t:1: cannot tell which columns hold the two actors of a tie (the columns are '");
  }
}
END_TEST

START_TEST(no_header_by_option) {
  diplo_read_options options = {.no_header = true};
  diplo_network *network = read_good("from,to,2,x\nA,B,3,\n", &options);
  ck_assert_uint_eq(diplo_tie_count(network), 2);
  ck_assert_uint_ne(diplo_actor_find(network, "from"), DIPLO_NONE);
  expect_line(network, "#ties\tfrom\tto\trelation\tweight:real\tcolumn4:text");
  diplo_network_free(network);
  options.from = "to";
  options.to = "from";
  network = read_good("A,B\nC,D\n", &options);
  expect_line(network, "B\tA\ttie");
  diplo_network_free(network);
}
END_TEST

START_TEST(names_made_fit) {
  diplo_network *network = read_good("\"\",from,to,\"a:b\",\"two\nlines\"\n1,A,B,x,y\n", NULL);
  expect_line(network, "#ties\tfrom\tto\trelation\tcolumn1:integer\ta_b:text\ttwo_lines:text");
  diplo_network_free(network);
}
END_TEST

Suite *suite_tie_header(void) {
  Suite *suite = suite_create("tie_header");
  TCase *tests = tcase_create("tie_header");
  tcase_add_checked_fixture(tests, NULL, forget_files);
  tcase_add_test(tests, names_that_are_known);
  tcase_add_test(tests, several_pairs);
  tcase_add_test(tests, lists_without_header);
  tcase_add_test(tests, weak_names_where_a_header_is_certain);
  tcase_add_test(tests, nobody_can_know);
  tcase_add_test(tests, no_header_by_option);
  tcase_add_test(tests, names_made_fit);
  suite_add_tcase(suite, tests);
  return suite;
}
