/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writers of networks: the exact text of each format, hostile names, and the host. */
#include "unit/expect.h"
#include "unit/model/told.h"
#include "unit/write/written.h"
#include <check.h>
#include <stdlib.h>
#include <string.h>

static const char lines[] = "network cold-war 1949..1990\n"
                            "actor USA country United_States\n"
                            "actor x leader -\n"
                            "relation ally + no strength\n"
                            "relation leads 0 yes none\n"
                            "tie USA x ally 1949 0.1 S1:4\n"
                            "tie x USA leads - - -\n"
                            "ref S1\n"
                            "column actors size integer\nset actors 0 size 7\n"
                            "column actors open boolean\nset actors 1 open no\n"
                            "column network title text\nset network 0 title Alliances\n";

static diplo_network *network, *hostile;

static void set_up(void) {
  diplo_error error = {0};
  network = told_network(lines);
  hostile = written_hostile();
  expect_ok(diplo_run_add(network, "diplonet import x.csv", &error), &error);
  expect_ok(diplo_note_add(network, "size", "in m2", &error), &error);
}

static void tear_down(void) {
  diplo_network_free(network);
  diplo_network_free(hostile);
}

START_TEST(tables) {
  diplo_write_options o = {.part = DIPLO_PART_TIES};
  expect_written(written("csv", &o, network), "from,to,relation,during,weight,ref\n"
                                              "USA,x,ally,1949,0.1,S1:4\n"
                                              "x,USA,leads,,,\n");
  expect_written(written("tsv", NULL, network), "id\tkind\tname\tsize\topen\n"
                                                "USA\tcountry\tUnited States\t7\t\n"
                                                "x\tleader\t\t\tno\n");
}
END_TEST

#define HEAD                                                                                       \
  "\"diplonet\":1,\"name\":\"cold-war\",\"period\":\"1949..1990\",\"attributes\":{\"title\":"      \
  "\"Alliances\"},"
#define TAIL                                                                                       \
  "\"notes\":[{\"subject\":\"size\",\"text\":\"in m2\"}],\"columns\":{\"attributes\":[{\"name\":"  \
  "\"title\",\"type\":\"text\"}],\"relations\":[],\"actors\":[{\"name\":\"size\",\"type\":"        \
  "\"integer\"},{\"name\":\"open\",\"type\":\"boolean\"}],\"refs\":[],\"ties\":[{\"name\":"        \
  "\"during\",\"type\":\"period\"},{\"name\":\"weight\",\"type\":\"real\"},{\"name\":\"ref\","     \
  "\"type\":\"text\"}]}"
#define ALLY                                                                                       \
  "{\"name\":\"ally\",\"sign\":\"+\",\"directed\":false,\"weight\":\"strength\",\"combine\":"      \
  "\"sum\",\"dash\":\"solid\"}"
#define LEADS                                                                                      \
  "{\"name\":\"leads\",\"sign\":\"0\",\"directed\":true,\"weight\":\"none\",\"combine\":\"sum\","  \
  "\"dash\":\"solid\"}"
#define USA "{\"id\":\"USA\",\"kind\":\"country\",\"name\":\"United States\",\"size\":7}"
#define X   "{\"id\":\"x\",\"kind\":\"leader\",\"open\":false}"
#define ONE                                                                                        \
  "{\"from\":\"USA\",\"to\":\"x\",\"relation\":\"ally\",\"during\":\"1949\",\"weight\":0.1,"       \
  "\"ref\":\"S1:4\"}"
#define TWO "{\"from\":\"x\",\"to\":\"USA\",\"relation\":\"leads\"}"

START_TEST(json) {
  diplo_write_options bare = {.no_provenance = true};
  expect_written(written("json", NULL, network),
                 "{" HEAD "\"runs\":[\"diplonet import x.csv\"]," TAIL ",\n"
                 "\"relations\":[\n" ALLY ",\n" LEADS "],\n\"actors\":[\n" USA ",\n" X "],\n"
                 "\"refs\":[\n{\"id\":\"S1\"}],\n\"ties\":[\n" ONE ",\n" TWO "]}\n");
  char *text = written("json", &bare, network);
  ck_assert_ptr_null(strstr(text, "runs"));
  free(text);
}
END_TEST

START_TEST(jsonl) {
  expect_written(written("jsonl", &(diplo_write_options){.no_provenance = true}, network),
                 "{\"network\":{" HEAD TAIL "}}\n"
                 "{\"relation\":" ALLY "}\n{\"relation\":" LEADS "}\n{\"actor\":" USA "}\n"
                 "{\"actor\":" X "}\n{\"ref\":{\"id\":\"S1\"}}\n{\"tie\":" ONE "}\n{\"tie\":" TWO
                 "}\n{\"end\":{\"relations\":2,\"actors\":2,\"refs\":1,\"ties\":2}}\n");
}
END_TEST

START_TEST(hostile_json) {
  char *text = written("json", NULL, hostile);
  expect_held(text, "\"id\":\"<script>alert(\\\"1\\\")</script>\"");
  expect_held(text, "\"a\\tb\\nc\\rd \\\"quoted\\\", 'single' | `tick` \\\\\"");
  expect_held(text, "\\u202eevil\\u202c &amp; \xef\xbf\xbf \xe5\x8c\x97\xe4\xba\xac");
  expect_held(text, "\"id\":\"=1+1\"");
  free(text);
}
END_TEST

START_TEST(graphml) {
  char *text = written("graphml", NULL, network);
  static const char *const parts[] = {
      "<key id=\"n_3\" for=\"node\" attr.name=\"size\" attr.type=\"long\"/>\n",
      "<key id=\"n_4\" for=\"node\" attr.name=\"open\" attr.type=\"boolean\"/>\n",
      "<key id=\"e_4\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>\n",
      "<graph edgedefault=\"directed\">\n",
      "<data key=\"g_runs\">[&quot;diplonet import x.csv&quot;]</data>",
      "<data key=\"g_0\">Alliances</data>",
      "<node id=\"USA\"><data key=\"n_1\">country</data><data key=\"n_2\">United States</data>"
      "<data key=\"n_3\">7</data></node>\n",
      "<node id=\"x\"><data key=\"n_1\">leader</data><data key=\"n_4\">false</data></node>\n",
      "<edge source=\"USA\" target=\"x\"><data key=\"e_2\">ally</data><data key=\"e_3\">1949"
      "</data><data key=\"e_4\">0.1</data><data key=\"e_5\">S1:4</data><data key=\"e_sign\">+"
      "</data><data key=\"e_directed\">false</data></edge>\n",
      "<edge source=\"x\" target=\"USA\"><data key=\"e_2\">leads</data><data key=\"e_sign\">0"
      "</data><data key=\"e_directed\">true</data></edge>\n</graph>\n</graphml>\n",
  };
  for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
    expect_held(text, parts[i]);
  free(text);
}
END_TEST

START_TEST(graphml_of_one_direction) {
  diplo_network *one = told_network("actor A country -\nrelation ally + no none\n"
                                    "relation aid + yes none\ntie A A ally - - -\n");
  char *text = written("graphml", NULL, one);
  expect_held(text, "<graph edgedefault=\"undirected\">");
  ck_assert_ptr_null(strstr(text, "e_directed"));
  free(text);
  diplo_network_free(one);
}
END_TEST

START_TEST(hostile_graphml) {
  char *text = written("graphml", NULL, hostile);
  expect_held(text, "<node id=\"&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;\">");
  expect_held(text, "a\tb\nc&#13;d &quot;quoted&quot;");
  expect_held(text, "&amp;amp; \xef\xbf\xbd ");
  expect_held(text, "attr.name=\"&lt;i&gt;\"");
  ck_assert_ptr_null(strstr(text, "<script"));
  free(text);
  /* An id cannot be changed: it is refused. */
  diplo_error error = {0};
  diplo_buffer buffer = {0};
  diplo_output *output = NULL;
  diplo_writer *writer = NULL;
  expect_ok(diplo_actor_add(hostile, "\xef\xbf\xbe", DIPLO_KIND_COUNTRY, NULL, NULL, &error),
            &error);
  expect_ok(diplo_output_open_buffer(&buffer, &output, &error), &error);
  expect_ok(diplo_writer_open("graphml", NULL, output, &writer, &error), &error);
  expect_error(diplo_writer_add(writer, hostile, &error), DIPLO_DATA, &error,
               "holds a character that XML cannot hold");
  expect_error(diplo_writer_close(writer, &error), DIPLO_SYSTEM, &error,
               "an earlier network could not be written");
  expect_ok(diplo_output_close(output, &error), &error);
  diplo_buffer_clear(&buffer);
}
END_TEST

START_TEST(dot) {
  expect_written(
      written("dot", NULL, network),
      "digraph \"cold-war\" {\n"
      "  graph [splines=line, overlap=false, outputorder=edgesfirst];\n"
      "  node [fontname=\"sans-serif\", fontsize=11];\n"
      "  \"USA\" [label=\"United States\", shape=ellipse, style=filled, fillcolor=\"#c9ddf0\", "
      "color=\"#24527a\"];\n"
      "  \"x\" [label=\"x\", shape=box, style=\"rounded,filled\", fillcolor=\"#f7d9a8\", "
      "color=\"#8a5600\"];\n"
      "  \"USA\" -> \"x\" [color=\"#0072b2\", style=solid, penwidth=5, dir=none, "
      "tooltip=\"ally 0.1, 1949\"];\n"
      "  \"x\" -> \"USA\" [color=\"#6b7680\", style=solid, penwidth=1.5, arrowhead=normal, "
      "tooltip=\"leads\"];\n"
      "}\n");
}
END_TEST

START_TEST(dot_styles) {
  diplo_network *n = told_network(
      "actor A country -\nactor B organisation -\nactor C event -\nactor D group -\n"
      "relation tone +- no strength\nrelation feud - yes cost\nrelation war - no none\n"
      "column actors x real\ncolumn actors y real\nset actors 0 x 72\nset actors 0 y -0.5\n"
      "tie A B tone - -4 -\ntie A B tone - 2 -\ntie A C feud - 1 -\ntie A C feud - 2 -\n"
      "tie C D war - 9 -\n");
  char *text = written("dot", NULL, n);
  static const char *const parts[] = {
      "inputscale=72",
      ("\"A\" [label=\"A\", shape=ellipse, style=filled, fillcolor=\"#c9ddf0\", "
       "color=\"#24527a\", pos=\"72,-0.5!\"]"),
      "shape=hexagon",
      "shape=diamond",
      "shape=octagon",
      "penwidth=5, dir=both, arrowhead=tee, arrowtail=tee, tooltip=\"tone -4\"",
      "penwidth=3, dir=none, tooltip=\"tone 2\"",
      "penwidth=3, arrowhead=tee, tooltip=\"feud 1\"",
      "penwidth=1, arrowhead=tee, tooltip=\"feud 2\"",
      "[color=\"#7f1d2d\", style=solid, penwidth=1.5, dir=both"};
  for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
    expect_held(text, parts[i]);
  free(text);
  diplo_network_free(n);
}
END_TEST

START_TEST(hostile_dot) {
  char *text = written("dot", NULL, hostile);
  expect_held(text, "digraph \"<script>alert(1)</script>\" {");
  expect_held(text, "  \"<script>alert(\\\"1\\\")</script>\" [label=\"a b\\nc d "
                    "\\\"quoted\\\", 'single' | `tick` \\\\\"");
  expect_held(text, "  \"\\\\\" [label=\"\xe2\x80\xae"
                    "evil\xe2\x80\xac &amp;amp; ");
  expect_held(text, "\"\\\\\" -> \"=1+1\" [color=\"#c8281e\", style=dashed, penwidth=5, "
                    "arrowhead=tee");
  expect_held(text, "tooltip=\"\\\\N]]>{|}\"");
  free(text);
}
END_TEST

static diplo_status write_twice(const char *format, diplo_output *output, diplo_error *error) {
  diplo_writer *writer = NULL;
  diplo_status status;
  DIPLO_TRY(diplo_writer_open(format, NULL, output, &writer, error));
  DIPLO_TRY(diplo_writer_add(writer, network, error));
  DIPLO_TRY(diplo_writer_add(writer, network, error));
  status = diplo_writer_close(writer, error);
  writer = NULL;
done:
  diplo_writer_abandon(writer);
  return status;
}

START_TEST(several_networks) {
  diplo_error error = {0};
  static const char *const one[] = {"csv", "tsv", "json", "graphml"}, *const many[] = {
                                                                          "stream", "jsonl", "dot"};
  for (int i = 0; i < 7; i++) {
    diplo_buffer buffer = {0};
    diplo_output *output = NULL;
    expect_ok(diplo_output_open_buffer(&buffer, &output, &error), &error);
    if (i < 4)
      expect_error(write_twice(one[i], output, &error), DIPLO_USAGE, &error,
                   "holds one network and there are several");
    else
      expect_ok(write_twice(many[i - 4], output, &error), &error);
    expect_ok(diplo_output_close(output, &error), &error);
    diplo_buffer_clear(&buffer);
  }
}
END_TEST

START_TEST(no_network) {
  diplo_error error = {0};
  diplo_buffer buffer = {0};
  diplo_output *output = NULL;
  diplo_writer *writer = NULL;
  expect_ok(diplo_output_open_buffer(&buffer, &output, &error), &error);
  expect_error(diplo_writer_open("jason", NULL, output, &writer, &error), DIPLO_USAGE, &error,
               "there is no format to write 'jason'; did you mean 'json'?");
  expect_ok(diplo_writer_open("json", NULL, output, &writer, &error), &error);
  expect_error(diplo_writer_close(writer, &error), DIPLO_DATA, &error,
               "there is no network to write as json");
  expect_ok(diplo_output_close(output, &error), &error);
}
END_TEST

static const char *full_format;

static diplo_status write_full(diplo_output *output, diplo_error *error) {
  diplo_writer *writer = NULL;
  diplo_status status;
  DIPLO_TRY(diplo_writer_open(full_format, NULL, output, &writer, error));
  DIPLO_TRY(diplo_writer_add(writer, hostile, error));
  status = diplo_writer_close(writer, error);
  writer = NULL;
done:
  diplo_writer_abandon(writer);
  return status;
}

START_TEST(full_disks) {
  for (size_t i = 0; (full_format = diplo_writer_get_name(i)); i++) {
    ck_assert_ptr_nonnull(diplo_writer_get_summary(i));
    expect_full_disk(write_full);
  }
}
END_TEST

START_TEST(empty_networks) {
  diplo_network *empty = diplo_network_new();
  for (size_t i = 0; diplo_writer_get_name(i); i++)
    free(written(diplo_writer_get_name(i), NULL, empty));
  expect_written(written("dot", NULL, empty),
                 "graph \"diplonet\" {\n"
                 "  graph [splines=line, overlap=false, outputorder=edgesfirst];\n"
                 "  node [fontname=\"sans-serif\", fontsize=11];\n}\n");
  diplo_network_free(empty);
}
END_TEST

Suite *suite_network_writers(void) {
  Suite *suite = suite_create("network_writers");
  TCase *tests = tcase_create("network_writers");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, tables);
  tcase_add_test(tests, json);
  tcase_add_test(tests, jsonl);
  tcase_add_test(tests, hostile_json);
  tcase_add_test(tests, graphml);
  tcase_add_test(tests, graphml_of_one_direction);
  tcase_add_test(tests, hostile_graphml);
  tcase_add_test(tests, dot);
  tcase_add_test(tests, dot_styles);
  tcase_add_test(tests, hostile_dot);
  tcase_add_test(tests, several_networks);
  tcase_add_test(tests, no_network);
  tcase_add_test(tests, full_disks);
  tcase_add_test(tests, empty_networks);
  suite_add_tcase(suite, tests);
  return suite;
}
