/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON and JSON lines: what the writers write comes back, and so does what other programs made of
   it. */
#include "unit/expect.h"
#include "unit/read/read_text.h"
#include "unit/stream/random_network.h"
#include <check.h>
#include <diplonet/writer.h>
#include <stdlib.h>
#include <string.h>

enum { NETWORKS = 150 };

static void write_as(const char *format, const diplo_network *network, diplo_buffer *text) {
  diplo_write_options options = {0};
  diplo_error error = {0};
  diplo_output *output = NULL;
  diplo_writer *writer = NULL;
  expect_ok(diplo_output_open_buffer(text, &output, &error), &error);
  expect_ok(diplo_writer_open(format, &options, output, &writer, &error), &error);
  expect_ok(diplo_writer_add(writer, network, &error), &error);
  expect_ok(diplo_writer_close(writer, &error), &error);
  expect_ok(diplo_output_close(output, &error), &error);
}

static void expect_back(const char *format) {
  random_source source;
  random_init(&source, 8259, 0);
  for (int i = 0; i < NETWORKS; i++) {
    diplo_network *network = random_network(&source), *read;
    diplo_error error = {0};
    diplo_buffer text = {0};
    write_as(format, network, &text);
    expect_ok(read_text("t", text.data, text.size, NULL, &read, &error), &error);
    expect_equal_networks(network, read);
    diplo_network_free(network);
    diplo_network_free(read);
    diplo_buffer_clear(&text);
  }
}

START_TEST(documents_come_back) {
  expect_back("json");
}
END_TEST

START_TEST(lines_come_back) {
  expect_back("jsonl");
}
END_TEST

/* As jq -S and other programs leave it: sorted, indented, with members of their own. */
START_TEST(other_programs) {
  diplo_network *network = read_good(
      "{\n \"actors\": [ {\"gdp\": 1, \"id\": \"A\", \"open\": true, \"motto\": \"x\"},\n"
      "  {\"gdp\": 2.5, \"id\": \"B\", \"kind\": \"leader\", \"motto\": null} ],\n"
      " \"columns\": {\"ties\": [{\"name\": \"weight\", \"type\": \"real\"}]},\n"
      " \"diplonet\": 1, \"extra\": {\"a\": [1]}, \"name\": \"n\", \"period\": \"1949..\",\n"
      " \"relations\": [{\"name\": \"r\", \"directed\": true, \"sign\": \"-\"}],\n"
      " \"ties\": [{\"from\": \"A\", \"relation\": \"r\", \"to\": \"B\", \"weight\": 3}]\n}\n",
      NULL);
  expect_line(network, "#network\tn\t1949..");
  expect_line(network, "r\t-\tyes\tnone\tsum\t\t\tsolid");
  expect_line(network, "#actors\tid\tkind\tname\tgdp:real\topen:boolean\tmotto:text");
  expect_line(network, "A\tcountry\t\t1\tyes\tx");
  expect_line(network, "B\tleader\t\t2.5\t\t");
  expect_line(network, "A\tB\tr\t3");
  diplo_network_free(network);
}
END_TEST

START_TEST(refused) {
  static const struct {
    const char *text, *message;
  } cases[] = {
      {"{\"diplonet\": 2}", "t: the member \"diplonet\" must be 1, the version that is read here"},
      {"{\"diplonet\": 1,\n \"actors\": [{\"id\": \"A\"},\n {\"id\": \"A\"}]}",
       "t:3: the actor 'A' is there twice; give each actor an id of its own"},
      {"{\"diplonet\": 1,\n \"actors\": [{\"id\": \"A\"}\n", "t:3: ',' or ']' expected"},
      {"{\"diplonet\": 1,\n \"actors\": [{\"id\": \"A\"]", "t:2: '}' expected near ']'"},
      {"{\"diplonet\": 1,\n \"actors\": [\n{\"id\": }]", "t:3: unexpected token near '}'"},
      {"{\"diplonet\": 1} x", "t:1: the document ends before; nothing may follow it"},
      {"{\"diplonet\": 1, \"name\": \"a\", \"name\": \"b\"}", "t:1: a member is there twice"},
      {"{\"diplonet\": 1, \"ties\": [], \"ties\": []}", "t:1: a member is there twice"},
      {"{\"diplonet\": 1, \"actors\": [1]}", "t:1: a row must be an object"},
      {"{\"diplonet\": 1, \"actors\": [{\"id\": 1}]}", "t:1: 'id' must be a text"},
      {"{\"diplonet\": 1, \"actors\": [{\"id\": \"A\", \"x\": 1}, {\"id\": \"B\", \"x\": \"1\"}]}",
       "t:1: 'x' must be a number"},
      {"{\"diplonet\": 1, \"actors\": [{\"id\": \"A\", \"x\": [1]}]}", "t:1: 'x' must be a text"},
      {"{\"diplonet\": 1, \"relations\": [{\"name\": \"r\"}], \"actors\": [{\"id\": \"A\"}],\n"
       "\"ties\": [{\"from\": \"A\", \"to\": \"B\", \"relation\": \"r\"}]}",
       "t:2: 'to': there is no actor 'B'"},
      {"{\"diplonet\": 1, \"period\": \"x\"}",
       "t: 'x' is not a date or a period that exists; write 1949, 1949-10, 1949-10-01 or a span "
       "like 1949..1990"},
      {"{\"diplonet\": 1, \"columns\": {\"actors\": [{\"name\": \"a\", \"type\": \"float\"}]}}",
       "t: 'columns' must be objects with a name and a type (text real integer boolean period)"},
      {"{\"network\":{\"diplonet\":1}}\n{\"actor\":{\"id\":\"A\"}}\n",
       "t:2: the lines were cut off: there is no {\"end\":...}; look at the command that wrote "
       "them"},
      {"{\"network\":{\"diplonet\":1}}\n{\"actor\":{\"id\":\"A\"\n{\"end\":{}}\n",
       "t:2: column 18: '}' expected near end of file"},
      {"{\"network\":{\"diplonet\":1}}\n{\"node\":{\"id\":\"A\"}}\n",
       "t:2: 'node' is none of: network relation actor ref tie end"},
      {"{\"network\":{\"diplonet\":1}}\n{\"end\":{}}\n{\"actor\":{\"id\":\"A\"}}\n",
       "t:3: a line {\"network\":...} must come first"},
      {"{\"network\":{\"diplonet\":3}}\n",
       "t:1: the member \"diplonet\" must be 1, the version that is read here"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
    expect_refused(cases[i].text, NULL, DIPLO_DATA, cases[i].message);
}
END_TEST

/* Whatever beginning of a document is read, it is refused; of lines too. */
START_TEST(cut_anywhere) {
  static const char *const formats[] = {"json", "jsonl"};
  random_source source;
  random_init(&source, 3, 0);
  diplo_network *network = random_network(&source);
  for (size_t f = 0; f < 2; f++) {
    diplo_buffer text = {0};
    write_as(formats[f], network, &text);
    for (size_t size = 1; size + 2 < text.size; size += size < 200 ? 1 : 37) {
      diplo_read_options options = {.format = formats[f]};
      diplo_error error = {0};
      diplo_network *read;
      diplo_status status = read_text("t", text.data, size, &options, &read, &error);
      ck_assert_msg(status == DIPLO_DATA, "%s cut at %zu of %zu", formats[f], size, text.size);
    }
    diplo_buffer_clear(&text);
  }
  diplo_network_free(network);
}
END_TEST

Suite *suite_json(void) {
  Suite *suite = suite_create("json");
  TCase *tests = tcase_create("json");
  tcase_set_timeout(tests, 30);
  tcase_add_checked_fixture(tests, NULL, forget_files);
  tcase_add_test(tests, documents_come_back);
  tcase_add_test(tests, lines_come_back);
  tcase_add_test(tests, other_programs);
  tcase_add_test(tests, refused);
  tcase_add_test(tests, cut_anywhere);
  suite_add_tcase(suite, tests);
  return suite;
}
