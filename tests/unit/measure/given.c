/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Networks for the tests of views and measures, and what is expected of scores. */
#include "unit/measure/given.h"
#include "base/random.h"
#include "unit/expect.h"
#include <check.h>
#include <igraph.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WORDS = 5, WORD_SIZE = 64 };

typedef struct words {
  char text[WORDS][WORD_SIZE];
  int count;
} words;

/* The words up to the next comma; gives what is behind it, or NULL at the end. */
static const char *next_words(const char *list, words *w) {
  w->count = 0;
  while (*list != '\0' && *list != ',') {
    size_t size = strcspn(list, " ,\n");
    if (size > 0) {
      ck_assert(w->count < WORDS && size < WORD_SIZE);
      memcpy(w->text[w->count], list, size);
      w->text[w->count++][size] = '\0';
      list += size;
    }
    list += strspn(list, " \n");
  }
  return *list == ',' ? list + 1 : NULL;
}

size_t given_relation(diplo_network *network, const char *list) {
  diplo_relation relation = {0};
  diplo_error error = {0};
  words w;
  size_t index;
  next_words(list, &w);
  ck_assert_int_ge(w.count, 4);
  relation.name = w.text[0];
  ck_assert(diplo_sign_find(w.text[1], &relation.sign));
  relation.directed = strcmp(w.text[2], "yes") == 0;
  ck_assert(diplo_weight_find(w.text[3], &relation.weight));
  if (w.count > 4)
    ck_assert(diplo_combine_find(w.text[4], &relation.combine));
  expect_ok(diplo_relation_add(network, &relation, &index, &error), &error);
  return index;
}

static void add_tie(diplo_network *network, const words *w) {
  diplo_error error = {0};
  size_t ends[2] = {0, 0}, tie;
  for (int i = 0; i < 2 && i < w->count; i++)
    expect_ok(diplo_actor_ensure(network, w->text[i], strlen(w->text[i]), DIPLO_KIND_COUNTRY,
                                 &ends[i], &error),
              &error);
  if (w->count < 2)
    return;
  expect_ok(
      diplo_tie_add(network, ends[0], ends[1], diplo_relation_count(network) - 1, &tie, &error),
      &error);
  if (w->count == 2)
    return;
  diplo_column *column;
  diplo_columns *columns = diplo_network_columns(network, DIPLO_PART_TIES);
  expect_ok(diplo_columns_add(columns, "weight", DIPLO_REAL, &column, &error), &error);
  expect_ok(diplo_column_set_real(column, tie, strtod(w->text[2], NULL), &error), &error);
}

void given_ties(diplo_network *network, const char *list) {
  words w;
  while (list) {
    list = next_words(list, &w);
    if (w.count > 0)
      add_tie(network, &w);
  }
}

diplo_network *given_network(const char *relation, const char *ties) {
  diplo_network *network = diplo_network_new();
  ck_assert_ptr_nonnull(network);
  given_relation(network, relation);
  given_ties(network, ties);
  return network;
}

diplo_network *given_random(const char *relation, size_t actors, size_t ties, uint64_t seed) {
  diplo_network *network = given_network(relation, "");
  const diplo_relation *declared = diplo_relation_get(network, 0);
  random_source source;
  char text[WORD_SIZE];
  random_init(&source, seed, 0);
  for (size_t a = 0; a < actors; a++) {
    snprintf(text, sizeof text, "a%zu", a);
    given_ties(network, text);
  }
  for (size_t i = 0; i < ties; i++) {
    size_t from = random_below(&source, actors), to = random_below(&source, actors);
    int weight = 1 + (int)random_below(&source, 9);
    if (declared->sign == DIPLO_SIGN_MIXED && random_below(&source, 3) == 0)
      weight = -weight;
    if (declared->weight == DIPLO_WEIGHT_NONE && declared->sign != DIPLO_SIGN_MIXED)
      snprintf(text, sizeof text, "a%zu a%zu", from, to);
    else
      snprintf(text, sizeof text, "a%zu a%zu %d", from, to, weight);
    given_ties(network, text);
  }
  return network;
}

diplo_network *given_florence(bool with_pucci) {
  diplo_network *network =
      given_network("marriage + no none",
                    "Acciaiuoli Medici, Castellani Peruzzi, Castellani Strozzi, "
                    "Castellani Barbadori, Medici Barbadori, Medici Ridolfi, Medici Tornabuoni, "
                    "Medici Albizzi, Medici Salviati, Salviati Pazzi, Peruzzi Strozzi, "
                    "Peruzzi Bischeri, Strozzi Ridolfi, Strozzi Bischeri, Ridolfi Tornabuoni, "
                    "Tornabuoni Guadagni, Albizzi Ginori, Albizzi Guadagni, Bischeri Guadagni, "
                    "Guadagni Lamberteschi");
  if (with_pucci)
    given_ties(network, "Pucci");
  return network;
}

diplo_network *given_karate(void) {
  diplo_network *network = given_network("friend + no none", "");
  char text[WORD_SIZE];
  igraph_t graph;
  ck_assert_int_eq(igraph_famous(&graph, "Zachary"), IGRAPH_SUCCESS);
  for (int a = 1; a <= (int)igraph_vcount(&graph); a++) {
    snprintf(text, sizeof text, "%d", a);
    given_ties(network, text);
  }
  for (igraph_integer_t i = 0; i < igraph_ecount(&graph); i++) {
    snprintf(text, sizeof text, "%d %d", (int)IGRAPH_FROM(&graph, i) + 1,
             (int)IGRAPH_TO(&graph, i) + 1);
    given_ties(network, text);
  }
  igraph_destroy(&graph);
  return network;
}

static FILE *open_shared(const char *name) {
  const char *shared = getenv("DIPLONET_SHARED"), *sources = getenv("top_srcdir");
  char path[4096];
  if (shared)
    snprintf(path, sizeof path, "%s/data/check_numbers/%s", shared, name);
  else
    snprintf(path, sizeof path, "%s/../shared/data/check_numbers/%s", sources ? sources : "..",
             name);
  FILE *file = fopen(path, "r");
  if (!file)
    printf("# skipped what needs %s: set DIPLONET_SHARED\n", name);
  return file;
}

diplo_network *given_signed_file(const char *name) {
  FILE *file = open_shared(name);
  if (!file)
    return NULL;
  diplo_network *network = given_network("tie +- no none", "");
  char line[4 * WORD_SIZE];
  ck_assert_ptr_nonnull(fgets(line, sizeof line, file));
  while (fgets(line, sizeof line, file)) {
    for (char *c = line; *c != '\0'; c++)
      *c = *c == '\t' ? ' ' : *c;
    given_ties(network, line);
  }
  fclose(file);
  return network;
}

void compute_measure(diplo_network *network, const char *name,
                     const diplo_measure_options *options) {
  diplo_error error = {0};
  expect_ok(diplo_network_measure(network, &name, 1, options, &error), &error);
}

double get_score(const diplo_network *network, const char *name, const char *id) {
  diplo_part part = id ? DIPLO_PART_ACTORS : DIPLO_PART_ATTRIBUTES;
  const diplo_column *column = diplo_columns_find(diplo_network_columns(network, part), name);
  ck_assert_msg(column != NULL, "no scores of %s", name);
  size_t row = id ? diplo_actor_find(network, id) : 0;
  ck_assert_msg(row != DIPLO_NONE, "no actor %s", id);
  return diplo_column_get_real(column, row);
}

static void expect_near(const char *name, const char *id, double score, double wanted,
                        double near) {
  bool same = isnan(wanted) ? isnan(score) : fabs(score - wanted) <= near;
  ck_assert_msg(same, "%s of %s is %.10g, not %.10g", name, id, score, wanted);
}

void expect_score(const diplo_network *network, const char *name, double value, double near) {
  expect_near(name, "the network", get_score(network, name, NULL), value, near);
}

void expect_scores(const diplo_network *network, const char *name, const char *list, double near) {
  words w;
  while (list) {
    list = next_words(list, &w);
    ck_assert_int_eq(w.count, 2);
    double wanted = strcmp(w.text[1], "-") == 0 ? (double)NAN : strtod(w.text[1], NULL);
    expect_near(name, w.text[0], get_score(network, name, w.text[0]), wanted, near);
  }
}

void expect_note(const diplo_network *network, const char *name, const char *part) {
  for (size_t i = 0; i < diplo_note_count(network); i++) {
    const char *subject = diplo_note_get_subject(network, i);
    if (!subject || strcmp(subject, name) != 0)
      continue;
    ck_assert_msg(strstr(diplo_note_get_text(network, i), part) != NULL,
                  "the note of %s is '%s' and does not hold '%s'", name,
                  diplo_note_get_text(network, i), part);
    return;
  }
  ck_abort_msg("%s has no note", name);
}
