/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Searches against the triangle inequality's fixed point (Floyd 1962, Warshall 1962) in whole
 * numbers. */
#include "measure/search.h"
#include "base/random.h"
#include "measure/search_many.h"
#include <check.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { ACTORS = 24 };

typedef struct path_sample {
  diplo_network *network;
  view view;
  long long distance[ACTORS][ACTORS]; /* in hundredths; far where there is no path */
} path_sample;

static const long long far = 1000000000;

/* Ties with whole hundredths as lengths, few different ones, so that many paths are equally long.
 */
static void sample_init(path_sample *sample, uint64_t seed, bool directed, bool weighted) {
  random_source chance;
  random_init(&chance, seed, 0);
  diplo_error error = {0};
  sample->network = diplo_network_new();
  diplo_relation relation = {.name = "road", .directed = directed};
  relation.weight = weighted ? DIPLO_WEIGHT_COST : DIPLO_WEIGHT_NONE;
  ck_assert_int_eq(diplo_relation_add(sample->network, &relation, NULL, &error), DIPLO_OK);
  diplo_column *weights;
  ck_assert_int_eq(diplo_columns_add(diplo_network_columns(sample->network, DIPLO_PART_TIES),
                                     "weight", DIPLO_REAL, &weights, &error),
                   DIPLO_OK);
  for (size_t a = 0; a < ACTORS; a++) {
    char id[16];
    snprintf(id, sizeof id, "a%zu", a);
    ck_assert_int_eq(diplo_actor_add(sample->network, id, DIPLO_KIND_COUNTRY, NULL, NULL, &error),
                     DIPLO_OK);
    for (size_t b = 0; b < ACTORS; b++)
      sample->distance[a][b] = a == b ? 0 : far;
  }
  for (size_t a = 0; a < ACTORS; a++) {
    for (size_t b = 0; b < ACTORS; b++) {
      if (a == b || (!directed && a > b) || random_below(&chance, 100) >= 14)
        continue;
      long long length = weighted ? 10 * (1 + (long long)random_below(&chance, 6)) : 100;
      size_t tie;
      ck_assert_int_eq(diplo_tie_add(sample->network, a, b, 0, &tie, &error), DIPLO_OK);
      ck_assert_int_eq(diplo_column_set_real(weights, tie, (double)length / 100, &error), DIPLO_OK);
      sample->distance[a][b] = length;
      if (!directed)
        sample->distance[b][a] = length;
    }
  }
  view_options options = {.directed = directed, .use = DIPLO_USE_LENGTH};
  ck_assert_int_eq(view_init(&sample->view, sample->network, &options, &error), DIPLO_OK);
  for (size_t k = 0; k < ACTORS; k++) {
    for (size_t a = 0; a < ACTORS; a++) {
      for (size_t b = 0; b < ACTORS; b++) {
        long long way = sample->distance[a][k] + sample->distance[k][b];
        if (way < sample->distance[a][b])
          sample->distance[a][b] = way;
      }
    }
  }
}

static void sample_clear(path_sample *sample) {
  view_clear(&sample->view);
  diplo_network_free(sample->network);
}

static void expect_distances(const path_sample *sample, path_search *search, uint32_t source) {
  diplo_error error = {0};
  ck_assert_int_eq(search_run(search, source, &error), DIPLO_OK);
  size_t reached = 0;
  for (size_t a = 0; a < ACTORS; a++)
    reached += sample->distance[source][a] < far;
  ck_assert_uint_eq(search->reached, reached);
  for (size_t i = 0; i < search->reached; i++) {
    uint32_t actor = search->order[i];
    long long found = llround(100 * search_distance(search, actor));
    ck_assert_int_eq(found, sample->distance[source][actor]);
  }
}

/* The dependencies of one source add up to the sum over the reached of the actors between them and
   it, each way counted by its share; for arcs, to the mean number of arcs on a shortest path. */
static void expect_dependencies(const path_sample *sample, path_search *search) {
  double actors[ACTORS] = {0}, sum = 0, between = 0;
  double *arcs = calloc(sample->view.arc_count + 1, sizeof *arcs);
  size_t reached = search->reached;
  search_gather(search, actors, arcs);
  for (size_t arc = 0; arc < sample->view.arc_count; arc++)
    sum += arcs[arc];
  for (size_t a = 0; a < ACTORS; a++)
    between += actors[a];
  ck_assert_double_eq_tol(between, sum - (double)(reached - 1), 1e-9);
  free(arcs);
}

static void check_sample(uint64_t seed, bool directed, bool weighted) {
  path_sample sample;
  sample_init(&sample, seed, directed, weighted);
  diplo_error error = {0};
  path_lengths lengths;
  path_search search;
  ck_assert_int_eq(lengths_init(&lengths, &sample.view, sample.network, &error), DIPLO_OK);
  ck_assert(lengths.exact);
  ck_assert_int_eq(search_init(&search, &sample.view, &lengths, true, &error), DIPLO_OK);
  for (int twice = 0; twice < 2; twice++) {
    for (uint32_t source = 0; source < ACTORS; source++) {
      expect_distances(&sample, &search, source);
      expect_dependencies(&sample, &search);
    }
  }
  search_clear(&search);
  lengths_clear(&lengths);
  sample_clear(&sample);
}

START_TEST(distances_are_the_shortest) {
  for (uint64_t seed = 1; seed <= 20; seed++)
    check_sample(seed, (_i & 1) != 0, (_i & 2) != 0);
}
END_TEST

typedef struct level_check {
  const path_sample *sample;
  bool incoming;
  size_t found[ACTORS];
} level_check;

static void check_level(void *payload, size_t level, const uint32_t counts[MANY_SOURCES]) {
  level_check *check = payload;
  for (size_t s = 0; s < ACTORS; s++) {
    uint32_t expected = 0;
    for (size_t a = 0; a < ACTORS; a++) {
      long long distance =
          check->incoming ? check->sample->distance[a][s] : check->sample->distance[s][a];
      expected += distance == 100 * (long long)level;
    }
    ck_assert_uint_eq(counts[s], expected);
    check->found[s] += counts[s];
  }
}

START_TEST(many_searches_count_levels) {
  for (uint64_t seed = 1; seed <= 20; seed++) {
    path_sample sample;
    sample_init(&sample, seed, true, false);
    many_search search;
    diplo_error error = {0};
    ck_assert_int_eq(many_init(&search, &sample.view, &error), DIPLO_OK);
    level_check check = {&sample, _i == 1, {0}};
    many_run(&search, 0, ACTORS, check.incoming, check_level, &check);
    for (size_t s = 0; s < ACTORS; s++) {
      size_t reached = 0;
      for (size_t a = 0; a < ACTORS; a++)
        reached += a != s && (check.incoming ? sample.distance[a][s] : sample.distance[s][a]) < far;
      ck_assert_uint_eq(check.found[s], reached);
    }
    many_clear(&search);
    sample_clear(&sample);
  }
}
END_TEST

typedef struct chain_check {
  size_t levels;
} chain_check;

static void check_chain_level(void *payload, size_t level, const uint32_t counts[MANY_SOURCES]) {
  chain_check *check = payload;
  check->levels = level;
  for (size_t s = 0; s < MANY_SOURCES; s++)
    ck_assert_uint_eq(counts[s], s + level < 1000);
}

/* A chain is long and narrow: the frontier is pushed, not pulled. */
START_TEST(many_searches_follow_a_chain) {
  enum { LONG = 1000 };
  diplo_error error = {0};
  diplo_network *network = diplo_network_new();
  diplo_relation relation = {.name = "next", .directed = true};
  ck_assert_int_eq(diplo_relation_add(network, &relation, NULL, &error), DIPLO_OK);
  for (size_t a = 0; a < LONG; a++) {
    char id[16];
    snprintf(id, sizeof id, "a%zu", a);
    ck_assert_int_eq(diplo_actor_add(network, id, DIPLO_KIND_COUNTRY, NULL, NULL, &error),
                     DIPLO_OK);
    if (a > 0)
      ck_assert_int_eq(diplo_tie_add(network, a - 1, a, 0, NULL, &error), DIPLO_OK);
  }
  view chain;
  view_options options = {.directed = true, .use = DIPLO_USE_NONE};
  ck_assert_int_eq(view_init(&chain, network, &options, &error), DIPLO_OK);
  path_lengths lengths;
  ck_assert_int_eq(lengths_init(&lengths, &chain, network, &error), DIPLO_OK);
  many_search many;
  ck_assert_int_eq(many_init(&many, &chain, &error), DIPLO_OK);
  chain_check check = {0};
  many_run(&many, 0, MANY_SOURCES, false, check_chain_level, &check);
  ck_assert_uint_eq(check.levels, LONG - 1);
  many_clear(&many);
  path_search search;
  ck_assert_int_eq(search_init(&search, &chain, &lengths, true, &error), DIPLO_OK);
  ck_assert_int_eq(search_run(&search, 3, &error), DIPLO_OK);
  ck_assert_uint_eq(search.reached, LONG - 3);
  ck_assert_double_eq(search_distance(&search, LONG - 1), LONG - 4);
  search_clear(&search);
  lengths_clear(&lengths);
  view_clear(&chain);
  diplo_network_free(network);
}
END_TEST

Suite *suite_search(void) {
  Suite *suite = suite_create("search");
  TCase *test = tcase_create("search");
  tcase_add_loop_test(test, distances_are_the_shortest, 0, 4);
  tcase_add_loop_test(test, many_searches_count_levels, 0, 2);
  tcase_add_test(test, many_searches_follow_a_chain);
  suite_add_tcase(suite, test);
  return suite;
}
