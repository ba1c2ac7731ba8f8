/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The stream: what is canonical comes back byte for byte, what is cut off or wrong is refused. */
#include "model/format.h"
#include "unit/expect.h"
#include <check.h>
#include <stdlib.h>
#include <string.h>

extern const reader_kind reader_stream;
extern const writer_kind writer_stream;

/* Everything that a network can hold, in canonical form. */
static const char panel[] =
    "#diplonet 1\n"
    "#run\tdiplonet import \\\\server\n"
    "#run\tdiplonet filter --sign +\n"
    "#network\tyear 1949\t1949\n"
    "#attribute\ttitle:text\tOne\\nTwo\n"
    "#attribute\tshare:real\t0.1\n"
    "#attribute\tunknown:period\t\n"
    "#note\tbetweenness\tlengths 1/w\n"
    "#note\t\t3 ties without weight\n"
    "#relations\tname\tsign\tdirected\tweight\tcombine\tlabel\tcolour\tdash\tdescription:text\n"
    "alliance\t+\tno\tlevel\tmax\tAlliance\t#1b9e77\tsolid\tA \\\\ treaty\n"
    "\\#rivalry\t-\tyes\tnone\tsum\t\t\tdotted\t\n"
    "balance\t+-\tno\tstrength\tmean\t\t\tdashdot\t\n"
    "#actors\tid\tkind\tname\tregion:text\tbetweenness:real\tseats:integer\tun:boolean\tlife:"
    "period\n"
    "USA\tcountry\tUnited States\tamericas\t0.41\t5\tyes\t1776-07-04..\n"
    "\\#1 actor\tleader\t#name\t#text\t-1e-07\t-9223372036854775807\tno\t..1990-06\n"
    "\xe4\xb8\xad\xe5\x9b\xbd\torganisation\t\t\\r\\n\t1e+300\t9223372036854775807\t\t1949-10-01\n"
    "NA\tevent\tNA\tNA\t\t\t\t-0044..0410\n"
    "g\tgroup\t \t \t0\t0\tno\t\n"
    "#refs\tid\ttitle:text\n"
    "S1\tA series\n"
    "\\#2\t\n"
    "#ties\tfrom\tto\trelation\tduring\tweight:real\tref\tnote\tconfidence:real\tx:text\n"
    "USA\t#1 actor\t#rivalry\t1949..1990-06\t1\tS1:4;S2\tIt \\tsays\t0.5\t#\n"
    "\\#1 actor\tUSA\talliance\t\t\t\t\t\t\n"
    "#next\n"
    "#network\n"
    "#relations\tname\tsign\tdirected\tweight\tcombine\tlabel\tcolour\tdash\n"
    "#actors\tid\tkind\tname\n"
    "#ties\tfrom\tto\trelation\n"
    "#next\n"
    "#network\t\t..1950\n"
    "#relations\tname\tsign\tdirected\tweight\tcombine\tlabel\tcolour\tdash\n"
    "r\t0\tno\tnone\tsum\t\t\tsolid\n"
    "#actors\tid\tkind\tname\n"
    "a\tcountry\t\n"
    "#refs\tid\n"
    "S\n"
    "#ties\tfrom\tto\trelation\tduring:text\tweight:integer\tnote:real\n"
    "a\ta\tr\t\t2\t0.5\n"
    "#end\n";

/* Reads all networks of the text and writes them again; NULL with the error where one is refused.
 */
static char *pass(const char *text, size_t size, size_t *count, diplo_error *error) {
  diplo_read_options options = {0};
  diplo_buffer buffer = {0};
  diplo_error trouble = {0};
  diplo_output *output = NULL;
  input *in = NULL;
  void *reader = NULL, *writer = NULL;
  diplo_network *network = NULL;
  diplo_status status;
  *count = 0;
  expect_ok(input_open_memory("s", text, size, &in, &trouble), &trouble);
  expect_ok(diplo_output_open_buffer(&buffer, &output, &trouble), &trouble);
  expect_ok(reader_stream.open(in, &options, &reader, &trouble), &trouble);
  expect_ok(writer_stream.open(output, NULL, &writer, &trouble), &trouble);
  while ((status = reader_stream.next(reader, &network, error)) == DIPLO_OK && network) {
    expect_ok(writer_stream.add(writer, network, &trouble), &trouble);
    diplo_network_free(network);
    ++*count;
  }
  ck_assert(status == DIPLO_OK || !network);
  expect_ok(writer_stream.close(writer, &trouble), &trouble);
  expect_ok(diplo_output_close(output, &trouble), &trouble);
  reader_stream.close(reader);
  input_close(in);
  char *written = diplo_buffer_take(&buffer);
  if (status == DIPLO_OK)
    return written;
  free(written);
  return NULL;
}

static void expect_written(const char *text, const char *wanted) {
  diplo_error error = {0};
  size_t count;
  char *written = pass(text, strlen(text), &count, &error);
  ck_assert_str_eq(error.message, "");
  ck_assert_str_eq(written, wanted);
  free(written);
}

START_TEST(canonical_comes_back) {
  expect_written(panel, panel);
  expect_written("#diplonet 1\n#end\n", "#diplonet 1\n#end\n");
}
END_TEST

#define HEADS                                                                                      \
  "#relations\tname\tsign\tdirected\tweight\tcombine\tlabel\tcolour\tdash\nr\t+"                   \
  "\tno\tnone\tsum\t\t\tsolid\n"

START_TEST(other_forms_become_canonical) {
  expect_written("#diplonet 1\r\n"
                 "#ties\tfrom\tto\trelation\r\n#network\tn\t\r\n"
                 "#actors\tname\tsize\tid\r\nAlpha\t\\\\\\#\ta\r\n"
                 "#?future words\tand \\x more\r\n"
                 "#relations\tname\r\nr\r\n#attribute\ttitle\tT\r\n"
                 "#end",
                 "#diplonet 1\n#network\tn\n#attribute\ttitle:text\tT\n" HEADS
                 "#actors\tid\tkind\tname\tsize:text\na\tcountry\tAlpha\t\\\\#\n"
                 "#ties\tfrom\tto\trelation\n#end\n");
  /* cat one two */
  expect_written("#diplonet 1\n#network\ta\n#end\n#diplonet 1\n#network\tb\n#end\n",
                 "#diplonet 1\n#network\ta\n"
                 "#relations\tname\tsign\tdirected\tweight\tcombine\tlabel\tcolour\tdash\n"
                 "#actors\tid\tkind\tname\n#ties\tfrom\tto\trelation\n#next\n#network\tb\n"
                 "#relations\tname\tsign\tdirected\tweight\tcombine\tlabel\tcolour\tdash\n"
                 "#actors\tid\tkind\tname\n#ties\tfrom\tto\trelation\n#end\n");
}
END_TEST

/* At whatever byte the panel is cut, reading it fails, after whole networks alone. */
START_TEST(cut_anywhere) {
  size_t size = strlen(panel);
  const char *first = strstr(panel, "#next\n"), *second = strstr(first + 1, "#next\n");
  for (size_t cut = 0; cut < size - 1; cut++) {
    diplo_error error = {0};
    size_t count;
    char *copy = malloc(cut + 1); /* so that a read behind the end is seen */
    ck_assert_ptr_nonnull(copy);
    memcpy(copy, panel, cut);
    char *written = pass(copy, cut, &count, &error);
    size_t whole = (size_t)(panel + cut >= first + 5) + (size_t)(panel + cut >= second + 5);
    ck_assert_uint_eq(count, whole);
    if (cut > 0) {
      ck_assert_msg(!written, "cut at %zu", cut);
      ck_assert_int_eq(error.status, DIPLO_DATA);
      ck_assert_int_eq(strncmp(error.message, "s:", 2), 0);
    }
    free(written);
    free(copy);
  }
}
END_TEST

#define OPEN "#diplonet 1\n#network\n#relations\tname\nr\n#actors\tid\tpop:real\nA\t1\n"

static const struct {
  const char *text, *message;
} wrong_streams[] = {
    {"#diplonet 2\n", "s:1: the stream is of version 2; this diplonet reads version 1"},
    {"#diplonet\n", "s:1: a stream begins with the line #diplonet 1"},
    {"#diplonet 1\n#network\n", "s:2: the stream was cut off: it has no #end; look at the command "
                                "that wrote it"},
    {"#diplonet 1\n#network\n#end\n#network\n#end\n",
     "s:4: a stream begins with the line #diplonet 1"},
    {"#diplonet 1\n#network\n#next\n#end\n",
     "s:4: the network that ends here has no line #network"},
    {"#diplonet 1\n#actors\tid\n#end\n", "s:3: the network that ends here has no line #network"},
    {"#diplonet 1\n#network\ta\n#network\tb\n",
     "s:3: a second #network; the line #next parts networks"},
    {"#diplonet 1\n#network\ta\t1949\tx\n",
     "s:2: the line must have the form #network NAME PERIOD, parted by tabs"},
    {"#diplonet 1\n#network\ta\t1949-13\n",
     "s:2: '1949-13' is not a date or a period that exists; write 1949, 1949-10, 1949-10-01 or a "
     "span like 1949..1990"},
    {"#diplonet 1\n#network\n#vertices\tid\n",
     "s:3: '#vertices' is not a declaration of this version of the stream"},
    {"#diplonet 1\n#network\nA\tB\n", "s:3: a row before the section that it belongs to"},
    {"#diplonet 1\n#run\n", "s:2: the line must have the form #run COMMAND, parted by tabs"},
    {"#diplonet 1\n#note\tx\n",
     "s:2: the line must have the form #note SUBJECT TEXT, parted by tabs"},
    {"#diplonet 1\n#attribute\tx\n",
     "s:2: the line must have the form #attribute NAME:TYPE VALUE, parted by tabs"},
    {"#diplonet 1\n#attribute\tx:number\t1\n",
     "s:2: column 'x': 'number' is not a type; the types are text, real, integer, boolean and "
     "period"},
    {"#diplonet 1\n#attribute\tx:real\t1\n#attribute\tx:real\t2\n",
     "s:3: column 'x' is declared twice"},
    {"#diplonet 1\n#network\n#actors\tname\n", "s:3: #actors must have the column id"},
    {"#diplonet 1\n#network\n#ties\tfrom\tto\n",
     "s:3: #ties must have the columns from, to and relation"},
    {"#diplonet 1\n#network\n#actors\tid\tid\n", "s:3: column 'id' is declared twice"},
    {"#diplonet 1\n#network\n#actors\tid\tx:real\tx:real\n", "s:3: column 'x' is declared twice"},
    {"#diplonet 1\n#network\n#actors\tid\t:real\n",
     "s:3: a column's name has 1 to 255 bytes, not 0; rename it"},
    {OPEN "#actors\tid\n", "s:7: the network has two sections #actors"},
    {OPEN "A\t2\n", "s:7: the actor 'A' is there twice; give each actor an id of its own"},
    {OPEN "B\n", "s:7: 1 field where #actors declares 2"},
    {OPEN "B\t1\t2\n", "s:7: 3 fields where #actors declares 2"},
    {OPEN "\n", "s:7: 1 field where #actors declares 2"},
    {OPEN "\t1\n", "s:7: an actor's id is empty; give each actor an id"},
    {OPEN "B\tnan\n", "s:7: column 'pop': 'nan' is not a number"},
    {OPEN "B\t1,5\n", "s:7: column 'pop': '1,5' is not a number"},
    {OPEN "B\\x\t1\n", "s:7: a \\ that begins no escape; the escapes are \\t \\n \\r \\\\ \\#"},
    {OPEN "B\\\t1\n", "s:7: a \\ that begins no escape; the escapes are \\t \\n \\r \\\\ \\#"},
    {OPEN "B\\n\t1\n",
     "s:7: actor 'B?': the control character U+000A stands at position 2; take it out"},
    {OPEN "\xff\t1\n", "s:7: actor '?': the text is not UTF-8 (byte 0xff at position 1); convert "
                       "it, for example with iconv -f WINDOWS-1252 -t UTF-8"},
    {OPEN "#ties\tfrom\tto\trelation\nA\tB\tr\n",
     "s:8: column 'to': there is no actor 'B'; declare it under #actors before"},
    {OPEN "#ties\tfrom\tto\trelation\nA\tA\tq\n",
     "s:8: column 'relation': there is no relation 'q'; declare it under #relations before"},
    {OPEN "#ties\tfrom\tto\trelation\nA\tA\tr\nA\tA\t\n",
     "s:9: column 'relation': there is no relation ''; declare it under #relations before"},
    {OPEN "#ties\tfrom\tto\trelation\tduring\nA\tA\tr\t1950..1949\n",
     "s:8: column 'during': '1950..1949' ends before it begins"},
    {"#diplonet 1\n#relations\tname\tsign\nr\tplus\n",
     "s:3: column 'sign': 'plus' is none of: + - 0 +-"},
    {"#diplonet 1\n#relations\tname\tdirected\nr\ttrue\n",
     "s:3: column 'directed': 'true' is none of: yes no"},
    {"#diplonet 1\n#actors\tid\tkind\nr\tstate\n",
     "s:3: column 'kind': 'state' is none of: country leader organisation event group"},
    {"#diplonet 1\n#network\n#end\nmore\n", "s:4: a stream begins with the line #diplonet 1"},
    {"#diplonet 1\n#network\n#end\tx\n", "s:3: the line must have the form #end, parted by tabs"},
};

START_TEST(refused) {
  for (size_t i = 0; i < sizeof wrong_streams / sizeof wrong_streams[0]; i++) {
    diplo_error error = {0};
    size_t count;
    char *written = pass(wrong_streams[i].text, strlen(wrong_streams[i].text), &count, &error);
    ck_assert_str_eq(error.message, wrong_streams[i].message);
    ck_assert_int_eq(error.status, DIPLO_DATA);
    ck_assert_ptr_null(written);
  }
}
END_TEST

START_TEST(without_provenance) {
  static const char text[] =
      "#diplonet 1\n#run\tdiplonet import x\n#network\tn\n#note\t\tkept\n#end\n";
  diplo_read_options options = {0};
  diplo_write_options writing = {.no_provenance = true};
  diplo_error error = {0};
  diplo_buffer buffer = {0};
  diplo_output *output = NULL;
  input *in = NULL;
  void *reader = NULL, *writer = NULL;
  diplo_network *network = NULL;
  expect_ok(input_open_memory("s", text, sizeof text - 1, &in, &error), &error);
  expect_ok(reader_stream.open(in, &options, &reader, &error), &error);
  expect_ok(reader_stream.next(reader, &network, &error), &error);
  expect_ok(diplo_output_open_buffer(&buffer, &output, &error), &error);
  expect_ok(writer_stream.open(output, &writing, &writer, &error), &error);
  expect_ok(writer_stream.add(writer, network, &error), &error);
  expect_ok(writer_stream.close(writer, &error), &error);
  expect_ok(diplo_output_close(output, &error), &error);
  ck_assert_ptr_null(strstr(diplo_buffer_get(&buffer), "#run"));
  ck_assert_ptr_nonnull(strstr(diplo_buffer_get(&buffer), "#note\t\tkept\n"));
  diplo_network_free(network);
  diplo_buffer_clear(&buffer);
  reader_stream.close(reader);
  input_close(in);
  reader_stream.close(NULL);
  writer_stream.abandon(NULL);
}
END_TEST

START_TEST(detected) {
  ck_assert_int_eq(reader_stream.detect("#diplonet 1\n", 12), FORMAT_CERTAIN);
  ck_assert_int_eq(reader_stream.detect("#diplonet 2", 11), FORMAT_CERTAIN);
  ck_assert_int_eq(reader_stream.detect("#diplonet", 9), FORMAT_NO);
  ck_assert_int_eq(reader_stream.detect("#diplonets\n", 11), FORMAT_NO);
  ck_assert_int_eq(reader_stream.detect("", 0), FORMAT_NO);
}
END_TEST

Suite *suite_stream(void) {
  Suite *suite = suite_create("stream");
  TCase *tests = tcase_create("stream");
  tcase_set_timeout(tests, 30);
  tcase_add_test(tests, canonical_comes_back);
  tcase_add_test(tests, other_forms_become_canonical);
  tcase_add_test(tests, cut_anywhere);
  tcase_add_test(tests, refused);
  tcase_add_test(tests, without_provenance);
  tcase_add_test(tests, detected);
  suite_add_tcase(suite, tests);
  return suite;
}
