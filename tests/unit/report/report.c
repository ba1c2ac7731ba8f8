/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reports in every format: true sentences for small networks, shared ranks, harmless names. */
#include "report/ranking.h"
#include "unit/draw/hostile.h"
#include "unit/layout/sample.h"
#include <check.h>
#include <diplonet/report.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static char *report(const diplo_network *network, const char *format) {
  diplo_buffer text = {0};
  diplo_output *output;
  diplo_error error = {0};
  diplo_report_options options = {.format = format};
  ck_assert_int_eq(diplo_output_open_buffer(&text, &output, NULL), DIPLO_OK);
  ck_assert_msg(diplo_report_write(network, &options, output, NULL, &error) == DIPLO_OK, "%s",
                error.message);
  ck_assert_int_eq(diplo_output_close(output, NULL), DIPLO_OK);
  char *result = diplo_buffer_take(&text);
  ck_assert_ptr_nonnull(result);
  return result;
}

static void check_says(const diplo_network *network, const char *sentence) {
  char *text = report(network, "text");
  /* Lines may break anywhere in a sentence, and go on further in. */
  char *end = text;
  for (const char *c = text; *c; c++) {
    bool blank = *c == '\n' || *c == ' ';
    if (!blank || end == text || end[-1] != ' ')
      *end++ = blank ? ' ' : *c;
  }
  *end = '\0';
  ck_assert_msg(strstr(text, sentence) != NULL, "'%s' is not in: %s", sentence, text);
  free(text);
}

static void set_scores(diplo_network *network, const char *name, const double *values) {
  diplo_column *column;
  ck_assert_int_eq(diplo_columns_add(diplo_network_columns(network, DIPLO_PART_ACTORS), name,
                                     DIPLO_REAL, &column, NULL),
                   DIPLO_OK);
  for (size_t a = 0; a < diplo_actor_count(network); a++)
    ck_assert_int_eq(diplo_column_set_real(column, a, values[a], NULL), DIPLO_OK);
}

START_TEST(small_networks_have_true_sentences) {
  diplo_network *empty = sample_random(0, 0, 1), *one = sample_random(1, 0, 1);
  diplo_network *two = sample_random(2, 0, 1);
  check_says(empty, "The network has no actors.");
  check_says(empty, "nobody to be central");
  check_says(empty, "The network names no sources.");
  check_says(one, "The network has 1 actor (a country) and no ties.");
  check_says(one, "The actors have no scores yet.");
  check_says(two, "The network has 2 actors (all countries) and no ties.");
  diplo_network_free(empty);
  diplo_network_free(one);
  diplo_network_free(two);
}
END_TEST

START_TEST(first_places_are_told_as_they_are) {
  diplo_network *network = sample_random(4, 2, 1);
  set_scores(network, "degree", (double[]){3, 5, 3, 1});
  check_says(network, "The highest value, 5, is that of Country number 1; Country number 0 and "
                      "Country number 2 follow with 3.");
  set_scores(network, "degree", (double[]){5, 5, 3, NAN});
  check_says(network, "The highest value, 5, is shared by Country number 0 and Country number 1; "
                      "Country number 2 follows with 3. 1 actor has no value.");
  set_scores(network, "degree", (double[]){2, 2, 2, 2});
  check_says(network, "All 4 actors that have a value have the same: 2.");
  set_scores(network, "degree", (double[]){NAN, NAN, 7, NAN});
  check_says(network, "One actor has a value, 7: Country number 2. 3 actors have no value.");
  set_scores(network, "degree", (double[]){NAN, NAN, NAN, NAN});
  check_says(network, "No actor has a value.");
  diplo_network_free(network);
}
END_TEST

START_TEST(several_measures_have_one_table) {
  diplo_network *network = sample_random(4, 2, 1);
  set_scores(network, "degree", (double[]){3, 5, 3, 1});
  set_scores(network, "signed_degree", (double[]){-1, 2, 0.5, NAN});
  check_says(network, "Degree. High for actors that are tied with many others, whatever the "
                      "direction. Highest: Country number 1 (5); Country number 0 and Country "
                      "number 2 (3); Country number 3 (1). ");
  check_says(network, "Country number 0 (-1). 1 actor has no value.");
  char *text = report(network, "text");
  /* Equal degrees are put in order by the second measure. */
  const char *rows[] = {
      "Country number 1       5              2\n", "Country number 2       3            0.5\n",
      "Country number 0       3             -1\n", "Country number 3       1              –\n"};
  const char *at = text;
  for (size_t i = 0; i < 4; i++) {
    at = strstr(at, rows[i]);
    ck_assert_msg(at != NULL, "'%s' is not in its place in: %s", rows[i], text);
  }
  free(text);
  set_scores(network, "signed_degree", (double[]){2, 2, 2, 2});
  check_says(network, "The same for all 4 actors: 2.");
  set_scores(network, "signed_degree", (double[]){2, NAN, 2, 2});
  check_says(network, "The same for the 3 actors that have a value: 2. 1 actor has no value.");
  set_scores(network, "signed_degree", (double[]){NAN, 4, NAN, NAN});
  check_says(network, "Only Country number 1 has a value: 4. ");
  set_scores(network, "signed_degree", (double[]){1, 0, 0, 2});
  check_says(network, "Highest: Country number 3 (2); Country number 0 (1). ");
  diplo_network_free(network);
}
END_TEST

/* Many columns of numbers go on below, the actor in front again. */
START_TEST(wide_tables_are_parted) {
  static const char *const names[] = {"degree",   "strength",    "coreness",    "clustering",
                                      "harmonic", "betweenness", "eigenvector", "constraint"};
  diplo_network *network = sample_random(4, 2, 1);
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    set_scores(network, names[i], (double[]){3, 5, 3, 1});
  char *text = report(network, "text");
  const char *one = strstr(text, "actor             Degree"), *other = strstr(text, "Constraint\n");
  ck_assert(one != NULL && other != NULL);
  ck_assert(strstr(one + 1, "\n\nactor ") < other);
  free(text);
  diplo_network_free(network);
}
END_TEST

START_TEST(what_measures_share_is_said_once) {
  static const char *const names[] = {"degree", "strength", "coreness", "harmonic"};
  diplo_network *network = sample_random(4, 2, 1);
  for (size_t i = 0; i < 4; i++) {
    set_scores(network, names[i], (double[]){3, 5, 3, 1});
    ck_assert_int_eq(diplo_note_add(network, names[i],
                                    i == 2 ? "Score: own. From 2 ties. Left out: none."
                                           : "From 2 ties. Left out: none. Weights were dropped.",
                                    NULL),
                     DIPLO_OK);
  }
  check_says(network, "- All measures: From 2 ties. Left out: none. "
                      "- All but coreness: Weights were dropped. - Degree (degree). After");
  check_says(network, "Coreness (coreness). Score: own. After");
  diplo_network_free(network);
}
END_TEST

START_TEST(the_whole_is_told) {
  diplo_network *network = sample_meeting(3);
  check_says(network, "Of the ties ");
  diplo_network_free(network);
  network = sample_random(4, 0, 1);
  const diplo_relation dispute = {.name = "quarrel", .sign = DIPLO_SIGN_NEGATIVE};
  size_t relation, tie;
  ck_assert_int_eq(diplo_relation_add(network, &dispute, &relation, NULL), DIPLO_OK);
  ck_assert_int_eq(diplo_tie_add(network, 0, 1, relation, &tie, NULL), DIPLO_OK);
  check_says(network, "The tie is hostile. Whatever their sign and direction, 3 parts have no ties "
                      "between them; the largest has 2 of the 4 actors.");
  ck_assert_int_eq(diplo_tie_add(network, 2, 1, relation, &tie, NULL), DIPLO_OK);
  ck_assert_int_eq(diplo_tie_add(network, 3, 2, relation, &tie, NULL), DIPLO_OK);
  check_says(network, "All ties are hostile. Whatever their sign and direction, all actors are "
                      "connected.");
  diplo_network_free(network);
}
END_TEST

START_TEST(ranks_are_shared_and_skip) {
  diplo_network *network = sample_random(5, 0, 1);
  ranking r;
  /* The last two differ by less than rounding leaves behind. */
  set_scores(network, "degree", (double[]){0.5, 0.7, 0.5, 0.1 + 0.2, 0.3});
  diplo_columns *columns = diplo_network_columns(network, DIPLO_PART_ACTORS);
  ck_assert_int_eq(ranking_init(&r, diplo_columns_find(columns, "degree"), 5, NULL), DIPLO_OK);
  static const size_t rows[] = {1, 0, 2, 3, 4}, ranks[] = {1, 2, 2, 4, 4};
  for (size_t i = 0; i < 5; i++) {
    ck_assert_uint_eq(r.items[i].row, rows[i]);
    ck_assert_uint_eq(r.items[i].rank, ranks[i]);
  }
  ck_assert_uint_eq(ranking_count_shared(&r, 1), 2);
  ck_assert_int_eq(ranking_get_digits(&r, 5), 3);
  ranking_clear(&r);
  set_scores(network, "degree", (double[]){0.12341, 0.12342, 0, 0, 0});
  ck_assert_int_eq(ranking_init(&r, diplo_columns_find(columns, "degree"), 5, NULL), DIPLO_OK);
  ck_assert_int_eq(ranking_get_digits(&r, 5), 5);
  ranking_clear(&r);
  diplo_network_free(network);
}
END_TEST

START_TEST(html_is_well_formed_and_harmless) {
  diplo_network *networks[] = {hostile_network(), sample_meeting(9), sample_random(0, 0, 1)};
  for (size_t i = 0; i < 3; i++) {
    char *html = report(networks[i], "html");
    hostile_check_xml(html, strlen(html));
    ck_assert_ptr_nonnull(strstr(html, "Content-Security-Policy"));
    ck_assert_ptr_nonnull(strstr(html, "<svg "));
    free(html);
    diplo_network_free(networks[i]);
  }
}
END_TEST

START_TEST(text_and_markdown_are_harmless) {
  diplo_network *network = hostile_network();
  char *text = report(network, "text"), *markdown = report(network, "markdown");
  ck_assert_ptr_null(strstr(text, "\xe2\x80\xae"));
  ck_assert_ptr_null(strchr(text, '\033'));
  ck_assert_ptr_null(strstr(markdown, "<script"));
  for (const char *c = markdown; (c = strstr(c, "](javascript:")) != NULL; c++)
    ck_assert_int_eq(c[-1], '\\');
  ck_assert_ptr_null(strstr(markdown, "](data:"));
  ck_assert_ptr_nonnull(strstr(markdown, "](https://example.org/?a=1&b=%22x%22)"));
  free(text);
  free(markdown);
  diplo_network_free(network);
}
END_TEST

START_TEST(refs_are_footnotes_with_their_ties) {
  diplo_network *network = sample_meeting(2);
  size_t ref;
  diplo_column *column;
  ck_assert_int_eq(diplo_ref_add(network, "S1", &ref, NULL), DIPLO_OK);
  ck_assert_int_eq(diplo_ref_add(network, "S2", &ref, NULL), DIPLO_OK);
  ck_assert_int_eq(diplo_columns_add(diplo_network_columns(network, DIPLO_PART_TIES), "ref",
                                     DIPLO_TEXT, &column, NULL),
                   DIPLO_OK);
  ck_assert_int_eq(diplo_column_set_text(column, 0, "S1:4; S1:5;S9", 13, NULL), DIPLO_OK);
  check_says(network, "Cited by 1 tie: Western leaders → Victory Day parade (stays away).");
  check_says(network, "No tie cites it.");
  check_says(network, "1 tie cites a source that the network does not describe.");
  check_says(network, "5 of 6 ties cite no source.");
  diplo_network_free(network);
}
END_TEST

START_TEST(text_keeps_to_its_width) {
  diplo_network *network = sample_meeting(9);
  char *text = report(network, "text");
  for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n")) {
    size_t columns = 0;
    for (const char *c = line; *c; c++)
      columns += ((unsigned char)*c & 0xc0) != 0x80;
    ck_assert_msg(columns <= 80, "%s", line);
    ck_assert_int_ne(line[strlen(line) - 1], ' ');
  }
  free(text);
  diplo_network_free(network);
}
END_TEST

START_TEST(unknown_formats_are_refused_with_the_names) {
  diplo_network *network = sample_meeting(2);
  diplo_buffer text = {0};
  diplo_output *output;
  diplo_error error = {0};
  diplo_report_options options = {.format = "docx"};
  ck_assert_int_eq(diplo_output_open_buffer(&text, &output, NULL), DIPLO_OK);
  ck_assert_int_eq(diplo_report_write(network, &options, output, NULL, &error), DIPLO_USAGE);
  ck_assert_ptr_nonnull(strstr(error.message, "markdown"));
  diplo_output_abandon(output);
  diplo_buffer_clear(&text);
  diplo_network_free(network);
}
END_TEST

Suite *suite_report(void) {
  Suite *suite = suite_create("report");
  TCase *all = tcase_create("all");
  tcase_set_timeout(all, 30);
  tcase_add_test(all, small_networks_have_true_sentences);
  tcase_add_test(all, first_places_are_told_as_they_are);
  tcase_add_test(all, several_measures_have_one_table);
  tcase_add_test(all, wide_tables_are_parted);
  tcase_add_test(all, what_measures_share_is_said_once);
  tcase_add_test(all, the_whole_is_told);
  tcase_add_test(all, ranks_are_shared_and_skip);
  tcase_add_test(all, html_is_well_formed_and_harmless);
  tcase_add_test(all, text_and_markdown_are_harmless);
  tcase_add_test(all, refs_are_footnotes_with_their_ties);
  tcase_add_test(all, text_keeps_to_its_width);
  tcase_add_test(all, unknown_formats_are_refused_with_the_names);
  suite_add_tcase(suite, all);
  return suite;
}
