/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Data packages: what is read from the descriptor and the tables, and each thing that may be wrong.
 */
#include "read/csv.h"
#include "unit/expect.h"
#include "unit/read/read_text.h"
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A package in files; NULL: the good one's. */
typedef struct files {
  const char *descriptor, *actors, *relations, *ties, *refs;
} files;

static const char good_descriptor[] =
    "{\"name\": \"parade\", \"title\": \"A parade\", \"diplonet\": {\"period\": \"2025-09-03\"},\n"
    " \"licenses\": [{\"name\": \"CC0-1.0\"}, {\"title\": \"Other\"}],\n"
    " \"resources\": [\n"
    "  {\"name\": \"ties\", \"path\": \"ties.csv\", \"schema\": {\"fields\": [\n"
    "    {\"name\": \"from\", \"type\": \"string\"}, {\"name\": \"to\", \"type\": \"string\"},\n"
    "    {\"name\": \"relation\", \"type\": \"string\"}, {\"name\": \"during\", \"type\": "
    "\"string\"},\n"
    "    {\"name\": \"weight\", \"type\": \"number\", \"constraints\": {\"minimum\": 0}},\n"
    "    {\"name\": \"ref\", \"type\": \"string\"}],\n"
    "    \"missingValues\": [\"\", \"-\"]}},\n"
    "  {\"name\": \"actors\", \"path\": \"actors.csv\", \"dialect\": {\"delimiter\": \";\"},\n"
    "   \"schema\": {\"fields\": [\n"
    "    {\"name\": \"id\", \"type\": \"string\", \"constraints\": {\"pattern\": "
    "\"[A-Z]{3}|\\\\w+-\\\\d\"}},\n"
    "    {\"name\": \"kind\", \"type\": \"string\"}, {\"name\": \"name\", \"type\": \"string\",\n"
    "      \"constraints\": {\"required\": true, \"maxLength\": 8}},\n"
    "    {\"name\": \"born\", \"type\": \"date\"}, {\"name\": \"un\", \"type\": \"boolean\",\n"
    "      \"trueValues\": [\"ja\"], \"falseValues\": [\"nein\"]},\n"
    "    {\"name\": \"seats\", \"type\": \"integer\"},\n"
    "    {\"name\": \"term\", \"type\": \"string\", \"diplonet\": {\"type\": \"period\"}},\n"
    "    {\"name\": \"leads\", \"type\": \"string\"}],\n"
    "    \"primaryKey\": \"id\",\n"
    "    \"foreignKeys\": [{\"fields\": \"leads\", \"reference\": {\"resource\": \"\", \"fields\": "
    "\"id\"}}]}},\n"
    "  {\"name\": \"relations\", \"path\": \"relations.csv\", \"schema\": {\"fields\": [\n"
    "    {\"name\": \"name\", \"type\": \"string\"}, {\"name\": \"sign\", \"type\": \"string\",\n"
    "      \"constraints\": {\"enum\": [\"+\", \"-\"]}}, {\"name\": \"directed\", \"type\": "
    "\"boolean\"},\n"
    "    {\"name\": \"weight\", \"type\": \"string\"}]}},\n"
    "  {\"name\": \"refs\", \"path\": \"refs.csv\", \"schema\": {\"fields\": [\n"
    "    {\"name\": \"id\", \"type\": \"string\"}, {\"name\": \"date\", \"type\": \"date\"}]}}]}\n";
static const char good_actors[] = "id;kind;name;born;un;seats;term;leads\n"
                                  "CHN;country;China;;ja;3;;\n"
                                  "xi-1;leader;Xi;1953-06-15;nein;;2013..;CHN\n";
static const char good_relations[] = "name,sign,directed,weight\nleads,+,true,none\n"
                                     "rivalry,-,0,level\n";
static const char good_ties[] = "from,to,relation,during,weight,ref\n"
                                "xi-1,CHN,leads,2013..,,S1:4;S:2\n"
                                "CHN,xi-1,rivalry,-,0.5,S1\n";
static const char good_refs[] = "id,date\nS1,2025-08-31\nS:2,\n";

/* Writes the files and reads the package. */
static diplo_status read_package(const files *given, const diplo_read_options *options,
                                 diplo_network **network, diplo_error *error) {
  const struct {
    const char *name, *text, *standard;
  } texts[] = {{"actors.csv", given->actors, good_actors},
               {"relations.csv", given->relations, good_relations},
               {"ties.csv", given->ties, good_ties},
               {"refs.csv", given->refs, good_refs}};
  for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
    const char *text = texts[i].text ? texts[i].text : texts[i].standard;
    write_text(texts[i].name, text, strlen(text));
  }
  const char *descriptor = given->descriptor ? given->descriptor : good_descriptor;
  return read_text("datapackage.json", descriptor, strlen(descriptor), options, network, error);
}

static diplo_network *read_good_package(const files *given) {
  diplo_error error = {0};
  diplo_network *network;
  expect_ok(read_package(given, NULL, &network, &error), &error);
  return network;
}

static void expect_package_refused(const files *given, const char *message) {
  diplo_error error = {0};
  diplo_network *network;
  diplo_status status = read_package(given, NULL, &network, &error);
  ck_assert_str_eq(error.message, message);
  ck_assert_int_eq(status, DIPLO_DATA);
}

START_TEST(all_of_it) {
  diplo_network *network = read_good_package(&(files){NULL, NULL, NULL, NULL, NULL});
  static const char *const lines[] = {
      "#network\tparade\t2025-09-03",
      "#attribute\ttitle:text\tA parade",
      "#attribute\tlicence:text\tCC0-1.0; Other",
      "leads\t+\tyes\tnone\tsum\t\t\tsolid",
      "rivalry\t-\tno\tlevel\tsum\t\t\tsolid",
      "#actors\tid\tkind\tname\tborn:period\tun:boolean\tseats:integer\tterm:period\tleads:text",
      "CHN\tcountry\tChina\t\tyes\t3\t\t",
      "xi-1\tleader\tXi\t1953-06-15\tno\t\t2013..\tCHN",
      "#refs\tid\tdate:text",
      "S1\t2025-08-31",
      "#ties\tfrom\tto\trelation\tduring\tweight:real\tref",
      "xi-1\tCHN\tleads\t2013..\t\tS1:4;S:2",
      "CHN\txi-1\trivalry\t\t0.5\tS1"};
  for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
    expect_line(network, lines[i]);
  diplo_network_free(network);
}
END_TEST

START_TEST(ties_alone) {
  files given = {.descriptor =
                     "{\"resources\": [{\"name\": \"ties\", \"path\": [\"ties.csv\"], "
                     "\"schema\": {\"fields\": [{\"name\": \"from\"}, {\"name\": \"to\"}, "
                     "{\"name\": \"relation\"}, {\"name\": \"weight\"}]}}]}",
                 .ties = "from,to,relation,weight\nA,B,r,1\nB,C,s,-2\n"};
  diplo_network *network = read_good_package(&given);
  expect_line(network, "r\t+\tno\tstrength\tsum\t\t\tsolid");
  expect_line(network, "s\t+-\tno\tstrength\tsum\t\t\tsolid");
  expect_line(network, "B\tC\ts\t-2");
  diplo_network_free(network);
}
END_TEST

static const struct {
  files given;
  const char *message;
} wrong_tables[] = {
    {{.actors = "id;kind;name;born;un;seats;term;leads\nCHN;country;China;;ja;3;;\n"
                "CHN;country;China;;ja;3;;\n"},
     "actors.csv:3: column 'id': 'CHN' is there twice, and the schema wants each value once"},
    {{.actors = "id;kind;name;born;un;seats;term;leads\nchina;country;China;;ja;3;;\n"},
     "actors.csv:2: column 'id': 'china' does not have the form that the schema asks for"},
    {{.actors = "id;kind;name;born;un;seats;term;leads\n;country;China;;ja;3;;\n"},
     "actors.csv:2: column 'id': the value is missing, and the schema wants one"},
    {{.actors = "id;kind;name;born;un;seats;term;leads\nCHN;state;China;;ja;3;;\n"},
     "actors.csv:2: column 'kind': 'state' is none of: country leader organisation event group"},
    {{.actors = "id;kind;name;born;un;seats;term;leads\nCHN;country;;;ja;3;;\n"},
     "actors.csv:2: column 'name': the value is missing, and the schema wants one"},
    {{.actors = "id;kind;name;born;un;seats;term;leads\nCHN;country;Zhongguo\xc3\xa9;;ja;3;;\n"},
     "actors.csv:2: column 'name': 'Zhongguo\xc3\xa9' is longer than the schema allows"},
    {{.actors = "id;kind;name;born;un;seats;term;leads\nCHN;country;China;1949-02-30;ja;3;;\n"},
     "actors.csv:2: column 'born': '1949-02-30' is not a date or a period that exists; write "
     "1949, 1949-10, 1949-10-01 or a span like 1949..1990"},
    {{.actors = "id;kind;name;born;un;seats;term;leads\nCHN;country;China;;true;3;;\n"},
     "actors.csv:2: column 'un': 'true' is no boolean of the schema"},
    {{.actors = "id;kind;name;born;un;seats;term;leads\nCHN;country;China;;ja;3.5;;\n"},
     "actors.csv:2: column 'seats': '3.5' is not an integer"},
    {{.actors = "id;kind;name;born;un;seats;term;leads\nCHN;country;China;;ja;3;;\n"
                "xi-1;leader;Xi;;;;;CHM\n"},
     "actors.csv:3: column 'leads': 'CHM' is not in column 'id' of the same table"},
    {{.actors = "id;kind;title;born;un;seats;term;leads\n"},
     "actors.csv:1: column 3 is called 'title' where the schema says 'name'"},
    {{.actors = "id;kind\n"}, "actors.csv:1: 2 columns where the schema has 8 fields"},
    {{.actors = ""}, "actors.csv:1: 0 columns where the schema has 8 fields"},
    {{.relations = "name,sign,directed,weight\nleads,0,true,none\n"},
     "relations.csv:2: column 'sign': '0' is none of: + -"},
    {{.relations = "name,sign,directed,weight\nleads,+,true,heavy\n"},
     "relations.csv:2: column 'weight': 'heavy' is none of: none strength cost count share "
     "level"},
    {{.relations = "name,sign,directed,weight\nleads,+,true,none\nleads,-,true,none\n"},
     "relations.csv:3: relation 'leads': it is there twice; name each relation once"},
    {{.ties = "from,to,relation,during,weight,ref\nxi-1,CHM,leads,,,S1\n"},
     "ties.csv:2: column 'to': there is no actor 'CHM' (did you mean 'CHN'?)"},
    {{.ties = "from,to,relation,during,weight,ref\nxi-1,CHN,leds,,,S1\n"},
     "ties.csv:2: column 'relation': there is no relation 'leds' (did you mean 'leads'?)"},
    {{.ties = "from,to,relation,during,weight,ref\nxi-1,CHN,leads,,,S1:1;Q9:2\n"},
     "ties.csv:2: column 'ref': there is no ref 'Q9'"},
    {{.ties = "from,to,relation,during,weight,ref\nxi-1,,leads,,,S1\n"},
     "ties.csv:2: column 'to': no actor stands here; a tie has one at each end"},
    {{.ties = "from,to,relation,during,weight,ref\nxi-1,CHN,,,,S1\n"},
     "ties.csv:2: column 'relation': no relation stands here; each tie has one"},
    {{.ties = "from,to,relation,during,weight,ref\nxi-1,CHN,leads,,-1,S1\n"},
     "ties.csv:2: column 'weight': '-1' is below the least value 0"},
    {{.ties = "from,to,relation,during,weight,ref\nxi-1,CHN,leads,,NaN,S1\n"},
     "ties.csv:2: column 'weight': 'NaN' is not a number"},
    {{.ties = "from,to,relation,during,weight,ref\nxi-1,CHN,leads,1949-1990,,S1\n"},
     "ties.csv:2: column 'during': '1949-1990' is not a date or a period that exists; write "
     "1949, 1949-10, 1949-10-01 or a span like 1949..1990"},
    {{.ties = "from,to,relation,during,weight,ref\nxi-1,CHN,leads\n"},
     "ties.csv:2: 3 fields where the first row has 6"},
    {{.refs = "id,date\nS1,2025-08\n"},
     "refs.csv:2: column 'date': '2025-08' is not a date that exists; write it like 2025-09-03"},
};

START_TEST(tables_refused) {
  for (size_t i = 0; i < sizeof wrong_tables / sizeof wrong_tables[0]; i++)
    expect_package_refused(&wrong_tables[i].given, wrong_tables[i].message);
}
END_TEST

#define TIES_SCHEMA "\"schema\": {\"fields\": [{\"name\": \"from\"}]}"

START_TEST(descriptors_refused) {
  static const struct {
    const char *descriptor, *message;
  } cases[] = {
      {"{\"resources\": [}", "datapackage.json:1: column 16: unexpected token near '}'"},
      {"{\"resources\": 1}", "datapackage.json: there is no array \"resources\""},
      {"{\"resources\": [], \"resources\": []}",
       "datapackage.json:1: column 29: duplicate object key near '\"resources\"'"},
      {"{\"resources\": [{}]}", "datapackage.json: resource 1 has no name"},
      {"{\"resources\": [{\"name\": \"actors\"}]}",
       "datapackage.json: there is no resource 'ties'; a network is read from the resources "
       "actors, relations, ties and refs"},
      {"{\"resources\": [{\"name\": \"ties\"}, {\"name\": \"ties\"}]}",
       "datapackage.json: two resources are called 'ties'"},
      {"{\"resources\": [{\"name\": \"ties\", \"path\": \"ties.csv\"}]}",
       "datapackage.json: resource 'ties': there is no schema with fields; describe each column "
       "under \"schema\""},
      {"{\"resources\": [{\"name\": \"ties\", " TIES_SCHEMA "}]}",
       "datapackage.json: resource 'ties': there is no path; the table must be one file beside "
       "datapackage.json"},
      {"{\"resources\": [{\"name\": \"ties\", \"path\": \"../ties.csv\", " TIES_SCHEMA "}]}",
       "datapackage.json: resource 'ties': the path '../ties.csv' leads out of the folder; put the "
       "file beside datapackage.json"},
      {"{\"resources\": [{\"name\": \"ties\", \"path\": \"a/../../ties.csv\", " TIES_SCHEMA "}]}",
       "datapackage.json: resource 'ties': the path 'a/../../ties.csv' leads out of the folder; "
       "put "
       "the file beside datapackage.json"},
      {"{\"resources\": [{\"name\": \"ties\", \"path\": \"/etc/passwd\", " TIES_SCHEMA "}]}",
       "datapackage.json: resource 'ties': the path '/etc/passwd' leads out of the folder; put the "
       "file beside datapackage.json"},
      {"{\"resources\": [{\"name\": \"ties\", \"path\": \"http://x/t.csv\", " TIES_SCHEMA "}]}",
       "datapackage.json: resource 'ties': the path 'http://x/t.csv' leads out of the folder; put "
       "the file beside datapackage.json"},
      {"{\"resources\": [{\"name\": \"ties\", \"path\": \"ties.csv\", \"encoding\": "
       "\"latin1\", " TIES_SCHEMA "}]}",
       "datapackage.json: resource 'ties': the encoding is not utf-8; convert the file"},
      {"{\"diplonet\": {\"period\": \"soon\"}, \"resources\": [{\"name\": \"ties\"}]}",
       "datapackage.json: 'soon' is not a date or a period that exists; write 1949, 1949-10, "
       "1949-10-01 or a span like 1949..1990"},
      {"{\"resources\": [{\"name\": \"ties\", \"path\": \"ties.csv\", " TIES_SCHEMA "}]}",
       "ties.csv:1: 6 columns where the schema has 1 fields"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
    expect_package_refused(&(files){.descriptor = cases[i].descriptor}, cases[i].message);
}
END_TEST

START_TEST(faults_are_collected) {
  diplo_findings findings = {0};
  diplo_read_options options = {.findings = &findings};
  diplo_error error = {0};
  diplo_network *network;
  files given = {.ties = "from,to,relation,during,weight,ref\nxi-1,CHM,leads,,,S1\n"
                         "xi-1,CHN,leads,2013,,S1\nCHN,xi-1,rivalry,,2,S9\n",
                 .refs = "id,date\nS1,2025-08\nS1,\n"};
  expect_ok(read_package(&given, &options, &network, &error), &error);
  static const char *const messages[] = {
      "column 'date': '2025-08' is not a date that exists; write it like 2025-09-03",
      "column 'to': there is no actor 'CHM' (did you mean 'CHN'?)",
      "column 'ref': there is no ref 'S9' (did you mean 'S1'?)"};
  ck_assert_uint_eq(findings.count, 3);
  for (size_t i = 0; i < 3; i++)
    ck_assert_str_eq(findings.items[i].message, messages[i]);
  ck_assert_str_eq(strrchr(findings.items[1].place, '/'), "/ties.csv:2");
  ck_assert_uint_eq(diplo_tie_count(network), 1);
  diplo_findings_clear(&findings);
  diplo_network_free(network);
}
END_TEST

/* How many rows stand below the header. */
static size_t count_rows(const char *folder, const char *name) {
  char path[512];
  diplo_error error = {0};
  input *in = NULL;
  csv *table = NULL;
  bool found = true;
  size_t count = 0;
  snprintf(path, sizeof path, "%s/%s", folder, name);
  expect_ok(input_open(path, &in, &error), &error);
  expect_ok(csv_open(in, ',', &table, &error), &error);
  for (; found; count += found)
    expect_ok(csv_next(table, &found, &error), &error);
  csv_close(table);
  input_close(in);
  return count - 1;
}

/* The project's own data sets. */
START_TEST(own_data) {
  static const char *const names[] = {"article", "parade-2015", "parade-2025"};
  const char *source = getenv("srcdir");
  char folder[256];
  diplo_findings findings = {0};
  diplo_read_options options = {.findings = &findings};
  diplo_error error = {0};
  diplo_reader *reader = NULL;
  diplo_network *network = NULL;
  snprintf(folder, sizeof folder, "%s/data/%s", source ? source : ".", names[_i]);
  expect_ok(diplo_reader_open(folder, &options, &reader, &error), &error);
  expect_ok(diplo_reader_next(reader, &network, &error), &error);
  diplo_reader_close(reader);
  ck_assert_uint_eq(findings.count, 0);
  ck_assert_str_eq(diplo_network_get_name(network), names[_i]);
  ck_assert_uint_eq(diplo_actor_count(network), count_rows(folder, "actors.csv"));
  ck_assert_uint_eq(diplo_relation_count(network), count_rows(folder, "relations.csv"));
  ck_assert_uint_eq(diplo_tie_count(network), count_rows(folder, "ties.csv"));
  ck_assert_uint_eq(diplo_ref_count(network), count_rows(folder, "refs.csv"));
  diplo_network_free(network);
  diplo_findings_clear(&findings);
}
END_TEST

Suite *suite_package(void) {
  Suite *suite = suite_create("package");
  TCase *tests = tcase_create("package");
  tcase_add_checked_fixture(tests, NULL, forget_files);
  tcase_add_test(tests, all_of_it);
  tcase_add_test(tests, ties_alone);
  tcase_add_test(tests, tables_refused);
  tcase_add_test(tests, descriptors_refused);
  tcase_add_test(tests, faults_are_collected);
  tcase_add_loop_test(tests, own_data, 0, 3);
  suite_add_tcase(suite, tests);
  return suite;
}
