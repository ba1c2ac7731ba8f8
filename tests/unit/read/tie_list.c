/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tie lists: what becomes of each column and value, and what is refused where. */
#include "unit/expect.h"
#include "unit/read/read_text.h"
#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static const diplo_relation *relation_of(const diplo_network *network, const char *name) {
  size_t index = diplo_relation_find(network, name);
  ck_assert_uint_ne(index, DIPLO_NONE);
  return diplo_relation_get(network, index);
}

START_TEST(bare_list) {
  diplo_network *network = read_good("from,to,weight\nUSA,GBR,2\nUSA,NA,0.1\nGBR,FRA,\n", NULL);
  ck_assert_str_eq(diplo_network_get_name(network), "t");
  ck_assert_uint_eq(diplo_actor_count(network), 4);
  ck_assert_str_eq(diplo_actor_get_id(network, 2), "NA");
  ck_assert_int_eq(diplo_actor_get_kind(network, 0), DIPLO_KIND_COUNTRY);
  ck_assert_uint_eq(diplo_tie_count(network), 3);
  ck_assert_double_eq(diplo_tie_get_weight(network, 1), 0.1);
  ck_assert(isnan(diplo_tie_get_weight(network, 2)));
  const diplo_relation *tie = relation_of(network, "tie");
  ck_assert(!tie->directed);
  ck_assert_int_eq(tie->sign, DIPLO_SIGN_POSITIVE);
  ck_assert_int_eq(tie->weight, DIPLO_WEIGHT_STRENGTH);
  ck_assert_int_eq(tie->combine, DIPLO_COMBINE_SUM);
  ck_assert_uint_eq(diplo_note_count(network), 0);
  diplo_network_free(network);
}
END_TEST

START_TEST(no_weights_no_meaning) {
  diplo_network *network = read_good("from,to\nUSA,GBR\n", NULL);
  ck_assert_int_eq(relation_of(network, "tie")->weight, DIPLO_WEIGHT_NONE);
  ck_assert_int_eq(relation_of(network, "tie")->combine, DIPLO_COMBINE_MAX);
  ck_assert_ptr_null(diplo_columns_find(diplo_network_columns(network, DIPLO_PART_TIES), "weight"));
  diplo_network_free(network);
}
END_TEST

START_TEST(options_declare_the_relation) {
  diplo_read_options options = {.directed = true,
                                .relation_name = "trade",
                                .meaning = "cost",
                                .sign = "-",
                                .kind = "organisation"};
  diplo_network *network = read_good("from,to,weight\nUSA,GBR,2\n", &options);
  const diplo_relation *trade = relation_of(network, "trade");
  ck_assert(trade->directed);
  ck_assert_int_eq(trade->sign, DIPLO_SIGN_NEGATIVE);
  ck_assert_int_eq(trade->weight, DIPLO_WEIGHT_COST);
  ck_assert_int_eq(trade->combine, DIPLO_COMBINE_MIN);
  ck_assert_int_eq(diplo_actor_get_kind(network, 1), DIPLO_KIND_ORGANISATION);
  diplo_network_free(network);
}
END_TEST

START_TEST(columns_by_option) {
  diplo_read_options options = {.from = "exporter",
                                .to = "Importer",
                                .weight = "level",
                                .relation = "treaty",
                                .during = "begin..until",
                                .ref = "cite"};
  diplo_network *network =
      read_good("treaty;begin;until;exporter;importer;level;cite;weight\n"
                "pact;1949;1990-06;USA;GBR;3;S1:4;7\naid;1950;;USA;FRA;-1;;8\n",
                &options);
  expect_line(network, "#ties\tfrom\tto\trelation\tduring\tweight:real\tref\tweight_2:integer");
  expect_line(network, "USA\tGBR\tpact\t1949..1990-06\t3\tS1:4\t7");
  expect_line(network, "USA\tFRA\taid\t1950..\t-1\t\t8");
  ck_assert_int_eq(relation_of(network, "pact")->sign, DIPLO_SIGN_POSITIVE);
  ck_assert_int_eq(relation_of(network, "aid")->sign, DIPLO_SIGN_MIXED);
  diplo_network_free(network);
}
END_TEST

START_TEST(types_of_other_columns) {
  diplo_network *network =
      read_good("from,to,whole,real,flag,code,name,mixed,iso,none,big,note,confidence\n"
                "A,B,1,1.50,TRUE,007,x,1,NA,,12345678901234567890,5,1\n"
                "B,C,-2,NA,no,010,NA,two,DE,,1,,0.5\n"
                "C,A,NA,1e3,NA,+49,,,FR,,2,7,\n",
                NULL);
  expect_line(network,
              "#ties\tfrom\tto\trelation\tnote\tconfidence:real\twhole:integer\treal:real\t"
              "flag:boolean\tcode:text\tname:text\tmixed:text\tiso:text\tnone:text\t"
              "big:text");
  expect_line(network, "A\tB\ttie\t5\t1\t1\t1.5\tyes\t007\tx\t1\tNA\t\t12345678901234567890");
  expect_line(network, "B\tC\ttie\t\t0.5\t-2\t\tno\t010\tNA\ttwo\tDE\t\t1");
  expect_line(network, "C\tA\ttie\t7\t\t\t1000\t\t+49\t\t\tFR\t\t2");
  diplo_network_free(network);
}
END_TEST

START_TEST(blanks_and_quotes) {
  diplo_network *network =
      read_good("from , to,weight\r\n USA, GBR , 2 \r\n\"USA\",\" GBR\",\"3\"\r\n", NULL);
  expect_line(network, "USA\tGBR\ttie\t2");
  expect_line(network, "USA\t GBR\ttie\t3");
  diplo_network_free(network);
}
END_TEST

START_TEST(signs) {
  diplo_network *network = read_good("source,target,sign\nA,B,1\nB,C,-1\nC,A,0\nA,C,\n", NULL);
  expect_line(network, "tie\t+-\tno\tstrength\tsum\t\t\tsolid");
  expect_line(network, "B\tC\ttie\t-1");
  expect_line(network, "A\tC\ttie\t");
  expect_line(network, "#note\t\tties read from column 'source' to column 'target', weights from "
                       "column 'sign', as undirected");
  diplo_network_free(network);
  network = read_good("from,to,weight,sign\nA,B,3,+\nB,C,2,negative\nC,A,,-\n", NULL);
  expect_line(network, "A\tB\ttie\t3");
  expect_line(network, "B\tC\ttie\t-2");
  expect_line(network, "C\tA\ttie\t-1");
  diplo_network_free(network);
  /* A list of nothing but friends says so. */
  network = read_good("from,to,sign\nA,B,1\n", NULL);
  ck_assert_int_eq(relation_of(network, "tie")->sign, DIPLO_SIGN_POSITIVE);
  diplo_network_free(network);
}
END_TEST

START_TEST(periods) {
  diplo_network *network = read_good("from,to,year\nA,B,1949\nB,C,1949-1990\nC,A,\nA,C,NA\n", NULL);
  expect_line(network, "A\tB\ttie\t1949");
  expect_line(network, "B\tC\ttie\t1949..1990");
  expect_line(network, "C\tA\ttie\t");
  expect_line(network, "A\tC\ttie\t");
  diplo_network_free(network);
  network = read_good("from,to,begin,end,year\nA,B,1872,1904,1\n", NULL);
  expect_line(network, "A\tB\ttie\t1872..1904\t1");
  diplo_network_free(network);
  network = read_good("from,to,period\nA,B,46-49\n", NULL);
  expect_line(network, "#ties\tfrom\tto\trelation\tperiod:text");
  diplo_network_free(network);
}
END_TEST

START_TEST(directions_as_gephi_writes_them) {
  diplo_network *network = read_good("Source,Target,Type,Id,Label,Weight\n1,2,Directed,7,x,1.4\n"
                                     "2,3,Undirected,8,,1\n",
                                     NULL);
  ck_assert(relation_of(network, "tie")->directed);
  ck_assert(!relation_of(network, "tie (undirected)")->directed);
  expect_line(network, "2\t3\ttie (undirected)\t1\t8\t");
  diplo_network_free(network);
}
END_TEST

START_TEST(actor_table) {
  static const char table[] = "name;id;kind;region;pop;x;year:a\n"
                              "United States;USA;country;americas;331.4;1;1\n"
                              "\"Macron; E.\";macron;leader;;NA;;2\n"
                              ";ISO;organisation;europe;2;NA;\n";
  diplo_read_options options = {.kind = "group"};
  options.actors = write_text("actors.csv", table, sizeof table - 1);
  diplo_network *network = read_good("from,to\nUSA,macron\nmacron,XYZ\n", &options);
  expect_line(network, "#actors\tid\tkind\tname\tx:real\tregion:text\tpop:real\tyear_a:integer");
  expect_line(network, "USA\tcountry\tUnited States\t1\tamericas\t331.4\t1");
  expect_line(network, "macron\tleader\tMacron; E.\t\t\t\t2");
  expect_line(network, "ISO\torganisation\t\t\teurope\t2\t");
  expect_line(network, "XYZ\tgroup\t\t\t\t\t");
  expect_line(network, "#note\t\t1 actor of the ties is not in the actor table: XYZ");
  diplo_network_free(network);
}
END_TEST

START_TEST(actor_tables_of_other_tools) {
  static const char gephi[] = "Id,Label,kind\n1,One,8\n2,,9\n";
  static const char named[] = "country,gdp\nUSA,1\nGBR,2\n";
  diplo_read_options options = {0};
  options.actors = write_text("gephi.csv", gephi, sizeof gephi - 1);
  diplo_network *network = read_good("from,to\n1,2\n", &options);
  expect_line(network, "#actors\tid\tkind\tname\tkind_2:integer");
  expect_line(network, "1\tcountry\tOne\t8");
  diplo_network_free(network);
  options.actors = write_text("named.csv", named, sizeof named - 1);
  network = read_good("from,to\nUSA,GBR\n", &options);
  expect_line(network, "GBR\tcountry\t\t2");
  diplo_network_free(network);
}
END_TEST

START_TEST(refused) {
  static const struct {
    const char *text, *message;
  } cases[] = {
      {"from,to,weight\nA,B,1\nA,C,l.5\n", "t:3: column 'weight': 'l.5' is not a number"},
      {"from,to,weight\nA,B,high\n", "t:2: column 'weight': 'high' is not a number"},
      {"from,to,during\nA,B,46-49\n",
       "t:2: column 'during': '46-49' is not a date or a period that exists; write 1949, 1949-10, "
       "1949-10-01 or a span like 1949..1990"},
      {"from,to,weight\nA,B,NaN\n",
       "t:2: column 'weight': 'NaN' is no value; leave the field empty "
       "where it is missing"},
      {"from,to,weight\nA,B,1\nA,B,-inf\n", "t:3: column 'weight': '-inf' is no value; leave the "
                                            "field empty where it is missing"},
      {"from;to;weight\nA;B;1\nA;C;0,5\n",
       "t:3: column 'weight': '0,5' is not a number; write a point before the fraction and nothing "
       "between thousands"},
      {"from,to\nA,\n", "t:2: column 'to': no actor stands here; a tie has one at each end"},
      {"source,target\n  ,B\n",
       "t:2: column 'source': no actor stands here; a tie has one at each end"},
      {"from,to,type\nA,B,pact\nA,C,\n",
       "t:3: column 'type': no relation stands here; each tie has one"},
      {"from,to,year\nA,B,1949\nA,C,l950\n",
       "t:3: column 'year': 'l950' is not a date or a period that exists; write 1949, 1949-10, "
       "1949-10-01 or a span like 1949..1990"},
      {"from,to,date\nA,B,2025-02-28\nA,C,2025-02-30\n",
       "t:3: column 'date': '2025-02-30' is not a date or a period that exists; write 1949, "
       "1949-10, 1949-10-01 or a span like 1949..1990"},
      {"from,to,begin,end\nA,B,1872,1904\nA,C,1904,1872\n",
       "t:3: column 'begin': '1904..1872' ends before it begins"},
      {"from,to,sign\nA,B,1\nA,C,2\n",
       "t:3: column 'sign': '2' is not a sign; write 1, -1, 0, + or -"},
      {"from,to,weight,sign\nA,B,-1,1\n",
       "t:2: column 'weight': '-1' is negative beside a column 'sign'; leave the sign to that "
       "column"},
      {"from,to,score\nA,B,1\nA,C,nan\n",
       "t:3: column 'score': NaN and infinity are no values; leave the field empty where the value "
       "is missing"},
      {"from,to,confidence\nA,B,high\n", "t:2: column 'confidence': 'high' is not a number"},
      {"from,to,w,w\nA,B,1,2\n", "t:1: columns 3 and 4 are both called 'w'; rename one of them"},
      {"from,to\nA,B\nA\n", "t:3: 1 field where the first row has 2"},
      {"from,to\nA,\"B\nC,D\n", "t:2: column 2: a quoted field is not closed"},
      {"from,to\nA,B\x01\n",
       "t:2: actor 'B?': the control character U+0001 stands at position 2; take it out"},
      {"from,to,x\nA,B,\x1b[2J\n",
       "t:2: column 'x': the control character U+001B stands at position 1; take it out"},
      {"A,B,pact\nB,C,1\n", "t:1: column 'weight': 'pact' is not a number; a list without a header "
                            "holds from, to and weight"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
    expect_refused(cases[i].text, NULL, DIPLO_DATA, cases[i].message);
}
END_TEST

START_TEST(options_refused) {
  static const char text[] = "country1,country2,level\nA,B,1\n";
  static const struct {
    diplo_read_options options;
    const char *message;
  } cases[] = {
      {{.weight = "levle"},
       "t:1: there is no column 'levle' (did you mean 'level'?); the columns are 'country1', "
       "'country2', 'level'"},
      {{.sign = "plus"}, "'plus' is not a sign; say +, -, 0 or +-"},
      {{.meaning = "power"},
       "'power' is not a meaning of weights; say strength, cost, count, share, level or none"},
      {{.kind = "state"},
       "'state' is not a kind of actor; say country, leader, organisation, event or group"},
      {{.directed = true, .undirected = true}, "ties are directed or undirected, not both"}};
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
    expect_refused(text, &cases[i].options, DIPLO_USAGE, cases[i].message);
}
END_TEST

START_TEST(faults_are_collected) {
  diplo_findings findings = {0};
  static const char table[] = "id,kind\nA,country\nA,country\nB,states\n";
  diplo_read_options options = {.findings = &findings};
  options.actors = write_text("actors.csv", table, sizeof table - 1);
  diplo_network *network = read_good("from,to,weight,year\nA,B,1,1949\nA,C,x,1950\nA,D\n"
                                     "A,E,2,1951-13\nB,E,3,\n",
                                     &options);
  static const char *const wanted[][2] = {
      {"actors.csv:3", "the actor 'A' is there twice; give each actor an id of its own"},
      {"actors.csv:4", "column 'kind': 'states' is not a kind of actor; write country, leader, "
                       "organisation, event or group"},
      {"t:3", "column 'weight': 'x' is not a number"},
      {"t:4", "2 fields where the first row has 4"},
      {"t:5", "column 'year': '1951-13' is not a date or a period that exists; write 1949, "
              "1949-10, 1949-10-01 or a span like 1949..1990"},
      {"actors.csv", "3 actors of the ties are not in the actor table: B, C, E"}};
  ck_assert_uint_eq(findings.count, sizeof wanted / sizeof wanted[0] - 0);
  for (size_t i = 0; i < findings.count; i++) {
    const char *slash = strrchr(findings.items[i].place, '/');
    ck_assert_str_eq(slash ? slash + 1 : findings.items[i].place, wanted[i][0]);
    ck_assert_int_eq(findings.items[i].severity,
                     i + 1 == findings.count ? DIPLO_WARNING : DIPLO_FAULT);
  }
  ck_assert_str_eq(findings.items[0].message, wanted[0][1]);
  ck_assert_str_eq(findings.items[1].message, wanted[1][1]);
  ck_assert_str_eq(findings.items[2].message, wanted[2][1]);
  ck_assert_str_eq(findings.items[3].message, wanted[3][1]);
  ck_assert_str_eq(findings.items[4].message, wanted[4][1]);
  ck_assert_uint_eq(diplo_tie_count(network), 2);
  diplo_findings_clear(&findings);
  diplo_network_free(network);
}
END_TEST

START_TEST(too_many_faults) {
  diplo_findings findings = {0};
  diplo_buffer text = {0};
  diplo_read_options options = {.findings = &findings};
  diplo_buffer_add_text(&text, "from,to,weight\nA,B,1\n", NULL);
  for (int i = 0; i < 3000; i++)
    diplo_buffer_add_text(&text, "A,B,x\n", NULL);
  diplo_network *network = read_good(diplo_buffer_get(&text), &options);
  ck_assert_uint_eq(findings.count, 1001);
  ck_assert_str_eq(findings.items[1000].message,
                   "too many faults: the rest of the file was not looked at");
  diplo_findings_clear(&findings);
  diplo_network_free(network);
  diplo_buffer_clear(&text);
}
END_TEST

/* Every beginning of a list gives an error or the ties of its rows, and no harm. */
START_TEST(cut_anywhere) {
  static const char text[] = "from,to,weight,year,note\nUSA,GBR,12.5,1949,\"a \"\"b\"\"\nc\"\n"
                             "USA,\xc3\x89IR,-3,1950..,NA\nNA,USA,,,x\n";
  for (size_t size = 0; size < sizeof text; size++) {
    diplo_error error = {0};
    diplo_network *network;
    diplo_status status = read_text("t", text, size, NULL, &network, &error);
    ck_assert(status == DIPLO_OK || status == DIPLO_DATA);
    ck_assert((status == DIPLO_OK) == (network != NULL));
    ck_assert((status == DIPLO_OK) == (error.message[0] == '\0'));
    size_t rows = 0;
    for (size_t i = 0; i < size; i++)
      rows += text[i] == '\n';
    if (network)
      ck_assert_uint_le(diplo_tie_count(network), rows);
    diplo_network_free(network);
  }
}
END_TEST

typedef struct progress {
  size_t count, done, total;
} progress;

static void take_progress(void *payload, size_t done, size_t total) {
  progress *seen = payload;
  ck_assert_uint_ge(done, seen->done);
  seen->count++;
  seen->done = done;
  seen->total = total;
}

START_TEST(progress_is_told) {
  diplo_buffer text = {0};
  progress seen = {0};
  diplo_read_options options = {.progress = take_progress, .payload = &seen};
  diplo_buffer_add_text(&text, "from,to\n", NULL);
  for (int i = 0; i < 200000; i++)
    diplo_buffer_add_format(&text, NULL, "a%d,b%d\n", i % 100, i % 37);
  diplo_network *network = read_good(diplo_buffer_get(&text), &options);
  ck_assert_uint_gt(seen.count, 10);
  ck_assert_uint_eq(seen.done, text.size);
  ck_assert_uint_eq(seen.total, text.size);
  diplo_network_free(network);
  diplo_buffer_clear(&text);
}
END_TEST

Suite *suite_tie_list(void) {
  Suite *suite = suite_create("tie_list");
  TCase *tests = tcase_create("tie_list");
  tcase_set_timeout(tests, 30);
  tcase_add_checked_fixture(tests, NULL, forget_files);
  tcase_add_test(tests, bare_list);
  tcase_add_test(tests, no_weights_no_meaning);
  tcase_add_test(tests, options_declare_the_relation);
  tcase_add_test(tests, columns_by_option);
  tcase_add_test(tests, types_of_other_columns);
  tcase_add_test(tests, blanks_and_quotes);
  tcase_add_test(tests, signs);
  tcase_add_test(tests, periods);
  tcase_add_test(tests, directions_as_gephi_writes_them);
  tcase_add_test(tests, actor_table);
  tcase_add_test(tests, actor_tables_of_other_tools);
  tcase_add_test(tests, refused);
  tcase_add_test(tests, options_refused);
  tcase_add_test(tests, faults_are_collected);
  tcase_add_test(tests, too_many_faults);
  tcase_add_test(tests, cut_anywhere);
  tcase_add_test(tests, progress_is_told);
  suite_add_tcase(suite, tests);
  return suite;
}
