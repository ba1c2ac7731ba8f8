/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables: columns, order, ranks, and every format. */
#include "unit/expect.h"
#include "unit/model/told.h"
#include "unit/write/written.h"
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char lines[] = "actor CHN country China\n"
                            "actor xi leader Xi_Jinping\n"
                            "actor UN organisation -\n"
                            "actor RUS country Russia\n"
                            "column actors score real\n"
                            "column actors count integer\n"
                            "column actors seat boolean\n"
                            "column actors during period\n"
                            "set actors 0 score 0.123456789\nset actors 2 score 0.5\n"
                            "set actors 3 score 0.5\n"
                            "set actors 0 count 10\nset actors 1 count 9\nset actors 3 count -1\n"
                            "set actors 0 seat yes\nset actors 1 seat no\n"
                            "set actors 0 during 1949..\nset actors 1 during 1953-06-15\n"
                            "relation ally + no strength\nrelation feud +- yes strength\n"
                            "tie CHN RUS ally 2001.. 0.5 S1:1\n"
                            "tie RUS UN feud - -1 -\n";

static diplo_network *network;

static void set_up(void) {
  network = told_network(lines);
}

static void tear_down(void) {
  diplo_network_free(network);
}

static void expect_table(diplo_part part, const diplo_table_options *options, const char *wanted) {
  expect_written(written_table(network, part, options), wanted);
}

static void expect_actors(const diplo_table_options *options, const char *wanted) {
  expect_table(DIPLO_PART_ACTORS, options, wanted);
}

START_TEST(plain_text) {
  diplo_table_options o = {0};
  expect_actors(&o, "id   kind          name           score  count  seat  during\n"
                    "CHN  country       China       0.123457     10  yes   1949..\n"
                    "xi   leader        Xi Jinping         -      9  no    1953-06-15\n"
                    "UN   organisation  -                0.5      -  -     -\n"
                    "RUS  country       Russia           0.5     -1  -     -\n");
  o.no_header = true;
  o.digits = 3;
  o.top = 1;
  expect_actors(&o, "CHN  country  China  0.123  10  yes  1949..\n");
}
END_TEST

START_TEST(text_in_colour) {
  const char *columns[] = {"id", "score"};
  diplo_table_options o = {.columns = columns, .column_count = 2, .top = 2, .colour = true};
  expect_actors(&o, "\033[1mid\033[0m      \033[1mscore\033[0m\n"
                    "CHN  0.123457\n"
                    "xi          \033[2m-\033[0m\n");
}
END_TEST

START_TEST(text_in_narrow_terminals) {
  const char *columns[] = {"name", "kind", "score"};
  diplo_table_options o = {.columns = columns, .column_count = 3, .width = 30};
  expect_actors(&o, "name       kind          score\n"
                    "China      country    0.123457\n"
                    "Xi Jinpi\xe2\x80\xa6  leader            -\n"
                    "-          organisa\xe2\x80\xa6       0.5\n"
                    "Russia     country         0.5\n");
}
END_TEST

START_TEST(sorting) {
  const char *columns[] = {"id"};
  const char *score[] = {"score"}, *down[] = {"-score"}, *two[] = {"kind", "-name"},
             *three[] = {"seat", "id"}, *days[] = {"-during"}, *sign[] = {"sign"};
  diplo_table_options o = {.format = "csv",
                           .columns = columns,
                           .column_count = 1,
                           .sort = score,
                           .sort_count = 1,
                           .no_header = true};
  expect_actors(&o, "CHN\nUN\nRUS\nxi\n");
  o.sort = down;
  expect_actors(&o, "UN\nRUS\nCHN\nxi\n");
  o.sort = days;
  expect_actors(&o, "xi\nCHN\nUN\nRUS\n");
  o.sort = two;
  o.sort_count = 2;
  expect_actors(&o, "RUS\nCHN\nxi\nUN\n");
  o.sort = three;
  expect_actors(&o, "xi\nCHN\nRUS\nUN\n");
  const char *ends[] = {"from", "sign"};
  o = (diplo_table_options){
      .format = "csv", .columns = ends, .column_count = 2, .sort = sign, .sort_count = 1};
  expect_table(DIPLO_PART_TIES, &o, "from,sign\nCHN,+\nRUS,-\n");
}
END_TEST

START_TEST(ranks) {
  const char *columns[] = {"id", "score"}, *down[] = {"-score", "id"};
  diplo_table_options o = {.format = "tsv",
                           .columns = columns,
                           .column_count = 2,
                           .sort = down,
                           .sort_count = 2,
                           .rank = true};
  expect_actors(&o, "rank\tid\tscore\n1\tRUS\t0.5\n1\tUN\t0.5\n3\tCHN\t0.123456789\n\txi\t\n");
  o.top = 2;
  o.format = "json";
  expect_actors(&o, "[\n{\"rank\":1,\"id\":\"RUS\",\"score\":0.5},\n"
                    "{\"rank\":1,\"id\":\"UN\",\"score\":0.5}\n]\n");
}
END_TEST

/* What differs by rounding alone is one rank. */
START_TEST(ranks_forgive_rounding) {
  diplo_error error = {0};
  diplo_column *score =
      diplo_columns_find(diplo_network_columns(network, DIPLO_PART_ACTORS), "score");
  const double values[] = {0.1 + 0.2, 0.3, 0.3 * (1 + 1e-9), -7};
  for (size_t i = 0; i < 4; i++)
    expect_ok(diplo_column_set_real(score, i, values[i], &error), &error);
  const char *columns[] = {"id"}, *up[] = {"score"};
  diplo_table_options o = {.format = "csv",
                           .columns = columns,
                           .column_count = 1,
                           .sort = up,
                           .sort_count = 1,
                           .rank = true};
  expect_actors(&o, "rank,id\n1,RUS\n2,xi\n2,CHN\n4,UN\n");
}
END_TEST

START_TEST(long_sorts_are_stable) {
  enum { ROWS = 1000 };
  diplo_error error = {0};
  diplo_network *many = diplo_network_new();
  diplo_column *key;
  expect_ok(diplo_columns_add(diplo_network_columns(many, DIPLO_PART_ACTORS), "key", DIPLO_INTEGER,
                              &key, &error),
            &error);
  for (size_t i = 0; i < ROWS; i++) {
    char id[16];
    snprintf(id, sizeof id, "%04zu", i);
    expect_ok(diplo_actor_add(many, id, DIPLO_KIND_COUNTRY, NULL, NULL, &error), &error);
    expect_ok(diplo_column_set_integer(key, i, (int64_t)(i * 7919 % 13), &error), &error);
  }
  const char *columns[] = {"key", "id"}, *up[] = {"key"};
  diplo_table_options o = {.format = "csv",
                           .columns = columns,
                           .column_count = 2,
                           .sort = up,
                           .sort_count = 1,
                           .no_header = true};
  char *text = written_table(many, DIPLO_PART_ACTORS, &o);
  int last_key = -1, last_id = -1, seen = 0;
  for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n"), seen++) {
    int row_key = atoi(line), id = atoi(strchr(line, ',') + 1);
    ck_assert(row_key > last_key || (row_key == last_key && id > last_id));
    last_key = row_key;
    last_id = id;
  }
  ck_assert_int_eq(seen, ROWS);
  free(text);
  diplo_network_free(many);
}
END_TEST

START_TEST(csv_and_tsv) {
  diplo_table_options o = {.format = "csv", .top = 2};
  expect_actors(&o, "id,kind,name,score,count,seat,during\n"
                    "CHN,country,China,0.123456789,10,yes,1949..\n"
                    "xi,leader,Xi Jinping,,9,no,1953-06-15\n");
  const char *name[] = {"name"};
  o = (diplo_table_options){.format = "csv", .columns = name, .column_count = 1};
  expect_actors(&o, "name\nChina\nXi Jinping\n\"\"\nRussia\n");
  o.format = "tsv";
  expect_table(DIPLO_PART_RELATIONS, &o, "name\nally\nfeud\n");
}
END_TEST

START_TEST(json) {
  diplo_table_options o = {.format = "json", .top = 2};
  expect_actors(&o,
                "[\n{\"id\":\"CHN\",\"kind\":\"country\",\"name\":\"China\",\"score\":0.123456789,"
                "\"count\":10,\"seat\":true,\"during\":\"1949..\"},\n"
                "{\"id\":\"xi\",\"kind\":\"leader\",\"name\":\"Xi Jinping\",\"score\":null,"
                "\"count\":9,\"seat\":false,\"during\":\"1953-06-15\"}\n]\n");
  const char *columns[] = {"relation", "sign", "weight"};
  o = (diplo_table_options){.format = "jsonl", .columns = columns, .column_count = 3};
  expect_table(DIPLO_PART_TIES, &o,
               "{\"relation\":\"ally\",\"sign\":\"+\",\"weight\":0.5}\n"
               "{\"relation\":\"feud\",\"sign\":\"-\",\"weight\":-1}\n");
  o.format = "json";
  expect_table(DIPLO_PART_REFS, &(diplo_table_options){.format = "json"}, "[]\n");
}
END_TEST

START_TEST(markdown) {
  const char *columns[] = {"id", "score", "seat"};
  diplo_table_options o = {.format = "markdown", .columns = columns, .column_count = 3, .top = 2};
  expect_actors(&o, "| id | score | seat |\n|---|--:|---|\n"
                    "| CHN | 0.123457 | yes |\n| xi |  | no |\n");
}
END_TEST

START_TEST(html) {
  const char *columns[] = {"id", "score"};
  diplo_table_options o = {.format = "html", .columns = columns, .column_count = 2, .top = 1};
  expect_actors(&o, "<table>\n<thead>\n<tr><th scope=\"col\">id</th>"
                    "<th scope=\"col\" style=\"text-align: right\">score</th></tr>\n</thead>\n"
                    "<tbody>\n<tr><td>CHN</td><td style=\"text-align: right\">0.123457</td></tr>\n"
                    "</tbody>\n</table>\n");
}
END_TEST

START_TEST(latex) {
  const char *columns[] = {"id", "count"};
  diplo_table_options o = {.format = "latex", .columns = columns, .column_count = 2};
  expect_actors(&o, "% needs \\usepackage{booktabs}\n\\begin{tabular}{lr}\n\\toprule\n"
                    "id & count \\\\\n\\midrule\nCHN & 10 \\\\\nxi & 9 \\\\\nUN &  \\\\\n"
                    "RUS & $-1$ \\\\\n\\bottomrule\n\\end{tabular}\n");
}
END_TEST

START_TEST(hostile_names) {
  diplo_network *hostile = written_hostile();
  const char *columns[] = {"id", "name"};
  diplo_table_options o = {.columns = columns, .column_count = 2};
  static const struct {
    const char *format, *parts[4];
  } wanted[] = {
      {"text", {"a\\tb\\nc\\rd", "\\u202eevil\\u202c", "=1+1"}},
      {"tsv", {"a\\tb\\nc\\rd \"quoted\", 'single' | `tick` \\\\\n", "\\\\\t\xe2\x80\xae"}},
      {"csv",
       {"\"<script>alert(\"\"1\"\")</script>\",\"a\tb\nc\rd \"\"quoted\"\", ", "\n=1+1,xxx"}},
      {"json", {"\"a\\tb\\nc\\rd \\\"quoted\\\", 'single' | `tick` \\\\\"", "\\u202eevil\\u202c"}},
      {"markdown",
       {"&lt;script&gt;alert(\"1\")&lt;/script&gt;", "| a b<br>c d ", "\\| \\`tick\\` \\\\ |\n",
        "&amp;amp;"}},
      {"html",
       {"<td>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</td>", "a&#9;b&#10;c&#13;d",
        "&amp;amp; \xef\xbf\xbd "}},
      {"latex", {"\\textless{}script\\textgreater{}", "\\textbackslash{} \\\\\n", "\\textbar{}"}},
  };
  for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++) {
    o.format = wanted[i].format;
    char *text = written_table(hostile, DIPLO_PART_ACTORS, &o);
    for (int k = 0; k < 4 && wanted[i].parts[k]; k++)
      expect_held(text, wanted[i].parts[k]);
    if (strcmp(o.format, "html") == 0 || strcmp(o.format, "markdown") == 0)
      ck_assert_ptr_null(strstr(text, "<script"));
    free(text);
  }
  /* Wide characters count two columns, and nothing is cut inside of one. */
  o.format = "text";
  o.width = 40;
  free(written_table(hostile, DIPLO_PART_ACTORS, &o));
  diplo_network_free(hostile);
}
END_TEST

START_TEST(wide_characters) {
  diplo_network *wide = told_network("actor \xe5\x8c\x97\xe4\xba\xac country \xc3\xa9te\xcc\x81\n"
                                     "actor abcdefghijkl country b\n");
  const char *columns[] = {"id", "name"};
  diplo_table_options o = {.columns = columns, .column_count = 2, .no_header = true};
  expect_written(written_table(wide, DIPLO_PART_ACTORS, &o),
                 "\xe5\x8c\x97\xe4\xba\xac          \xc3\xa9te\xcc\x81\nabcdefghijkl  b\n");
  o.width = 14;
  expect_written(written_table(wide, DIPLO_PART_ACTORS, &o),
                 "\xe5\x8c\x97\xe4\xba\xac       \xc3\xa9te\xcc\x81\nabcdefgh\xe2\x80\xa6  b\n");
  diplo_network_free(wide);
}
END_TEST

START_TEST(refusals) {
  diplo_error error = {0};
  diplo_buffer text = {0};
  diplo_output *output = NULL;
  const char *wrong[] = {"scroe"}, *down[] = {"-scroe"}, *rank[] = {"rank"};
  expect_ok(diplo_output_open_buffer(&text, &output, &error), &error);
  diplo_table_options o = {.format = "xml"};
  expect_error(diplo_table_write(network, DIPLO_PART_ACTORS, &o, output, &error), DIPLO_USAGE,
               &error, "there is no format of tables 'xml'");
  o = (diplo_table_options){.columns = wrong, .column_count = 1};
  expect_error(diplo_table_write(network, DIPLO_PART_ACTORS, &o, output, &error), DIPLO_USAGE,
               &error, "there is no field of actors 'scroe'; did you mean 'score'?");
  o = (diplo_table_options){.sort = down, .sort_count = 1};
  expect_error(diplo_table_write(network, DIPLO_PART_ACTORS, &o, output, &error), DIPLO_USAGE,
               &error, "did you mean 'score'?");
  o = (diplo_table_options){.rank = true};
  expect_error(diplo_table_write(network, DIPLO_PART_ACTORS, &o, output, &error), DIPLO_USAGE,
               &error, "ranks need a column to sort by");
  expect_ok(diplo_columns_add(diplo_network_columns(network, DIPLO_PART_ACTORS), "rank",
                              DIPLO_INTEGER, NULL, &error),
            &error);
  o = (diplo_table_options){.rank = true, .sort = rank, .sort_count = 1};
  expect_error(diplo_table_write(network, DIPLO_PART_ACTORS, &o, output, &error), DIPLO_USAGE,
               &error, "column 'rank'");
  expect_ok(diplo_output_close(output, &error), &error);
  ck_assert_str_eq(diplo_buffer_get(&text), "");
}
END_TEST

static const char *full_format;

static diplo_status write_table(diplo_output *output, diplo_error *error) {
  diplo_table_options o = {.format = full_format};
  diplo_network *hostile = written_hostile();
  diplo_status status = diplo_table_write(hostile, DIPLO_PART_ACTORS, &o, output, error);
  diplo_network_free(hostile);
  return status;
}

START_TEST(full_disks) {
  for (size_t i = 0; (full_format = diplo_table_get_format(i)); i++)
    expect_full_disk(write_table);
  ck_assert_ptr_null(full_format);
}
END_TEST

Suite *suite_table(void) {
  Suite *suite = suite_create("table");
  TCase *tests = tcase_create("table");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, plain_text);
  tcase_add_test(tests, text_in_colour);
  tcase_add_test(tests, text_in_narrow_terminals);
  tcase_add_test(tests, sorting);
  tcase_add_test(tests, ranks);
  tcase_add_test(tests, ranks_forgive_rounding);
  tcase_add_test(tests, long_sorts_are_stable);
  tcase_add_test(tests, csv_and_tsv);
  tcase_add_test(tests, json);
  tcase_add_test(tests, markdown);
  tcase_add_test(tests, html);
  tcase_add_test(tests, latex);
  tcase_add_test(tests, hostile_names);
  tcase_add_test(tests, wide_characters);
  tcase_add_test(tests, refusals);
  tcase_add_test(tests, full_disks);
  suite_add_tcase(suite, tests);
  return suite;
}
