/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What holds of every measure there is, so that a new one is tested before it has a test of its
   own: scores do not depend on the order of actors and ties, nor on the number of workers; on
   degenerate networks each has a score or a reason; nothing changes where one refuses. */
#include "base/random.h"
#include "unit/expect.h"
#include "unit/measure/given.h"
#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static const struct {
  const char *relation;
  size_t actors, ties;
} shapes[] = {{"ally + no none", 12, 22},       {"trade + no strength", 14, 30},
              {"aid + yes strength", 10, 40},   {"visit + yes none", 15, 28},
              {"score +- no strength", 11, 26}, {"feud +- yes strength max", 9, 24},
              {"road + no cost min", 10, 20},   {"share + yes share mean", 10, 30}};

enum { SHAPES = sizeof shapes / sizeof shapes[0] };

static diplo_measure_options full_options(void) {
  static const char *const seeds[] = {"a1", "a3"};
  return (diplo_measure_options){.attribute = "kind", .seeds = seeds, .seed_count = 2, .jobs = 1};
}

static const char *note_of(const diplo_network *network, const char *name) {
  for (size_t i = 0; i < diplo_note_count(network); i++) {
    const char *subject = diplo_note_get_subject(network, i);
    if (subject && strcmp(subject, name) == 0)
      return diplo_note_get_text(network, i);
  }
  return NULL;
}

static const diplo_column *scores_of(const diplo_network *network, const diplo_measure *about) {
  static const diplo_part parts[] = {DIPLO_PART_ACTORS, DIPLO_PART_TIES, DIPLO_PART_ATTRIBUTES};
  return diplo_columns_find(diplo_network_columns(network, parts[about->scope]), about->name);
}

/* Computes the measure, or finds a refusal that is one sentence with a way out and no trace. */
static bool compute(diplo_network *network, const diplo_measure *about,
                    const diplo_measure_options *options) {
  diplo_error error = {0};
  diplo_status status = diplo_network_measure(network, &about->name, 1, options, &error);
  if (status == DIPLO_OK) {
    ck_assert_str_eq(error.message, "");
    ck_assert_msg(scores_of(network, about) != NULL, "%s left no scores", about->name);
    return true;
  }
  ck_assert_msg(status == DIPLO_DATA, "%s: status %d: %s", about->name, (int)status, error.message);
  ck_assert_msg(strncmp(error.message, about->name, strlen(about->name)) == 0,
                "%s does not begin with its name: %s", about->name, error.message);
  ck_assert_ptr_null(scores_of(network, about));
  ck_assert_ptr_null(note_of(network, about->name));
  return false;
}

/* Every score is finite or missing; where one of an actor or of the network is missing the note
   says so; scores of ties are missing for ties that are left out. */
static void check_scores(const diplo_network *network, const diplo_measure *about) {
  const diplo_column *column = scores_of(network, about);
  const char *note = note_of(network, about->name);
  const double *scores = diplo_column_get_reals(column);
  ck_assert_msg(note != NULL, "%s has no note", about->name);
  size_t rows = about->scope == DIPLO_SCOPE_ACTOR ? diplo_actor_count(network)
                : about->scope == DIPLO_SCOPE_TIE ? diplo_tie_count(network)
                                                  : 1;
  for (size_t i = 0; i < rows; i++) {
    ck_assert_msg(!isinf(scores[i]), "%s gave an infinite score", about->name);
    ck_assert_msg(!isnan(scores[i]) || about->scope == DIPLO_SCOPE_TIE ||
                      strstr(note, "issing") != NULL,
                  "%s is missing without a reason: %s", about->name, note);
  }
}

/* The same network with actors and ties in another order. */
static diplo_network *shuffle(const diplo_network *network, const char *relation, uint32_t *actors,
                              uint32_t *ties, random_source *source) {
  diplo_network *copy = given_network(relation, "");
  diplo_error error = {0};
  size_t actor_count = diplo_actor_count(network), tie_count = diplo_tie_count(network), index;
  diplo_column *weight = NULL;
  diplo_columns *columns = diplo_network_columns(copy, DIPLO_PART_TIES);
  if (diplo_columns_find(diplo_network_columns(network, DIPLO_PART_TIES), "weight"))
    expect_ok(diplo_columns_add(columns, "weight", DIPLO_REAL, &weight, &error), &error);
  for (size_t a = 0; a < actor_count; a++)
    actors[a] = (uint32_t)a;
  for (size_t t = 0; t < tie_count; t++)
    ties[t] = (uint32_t)t;
  random_shuffle(source, actors, actor_count);
  random_shuffle(source, ties, tie_count);
  for (size_t a = 0; a < actor_count; a++)
    expect_ok(diplo_actor_add(copy, diplo_actor_get_id(network, actors[a]),
                              diplo_actor_get_kind(network, actors[a]), NULL, &index, &error),
              &error);
  for (size_t t = 0; t < tie_count; t++) {
    size_t from = diplo_tie_get_from(network)[ties[t]], to = diplo_tie_get_to(network)[ties[t]];
    expect_ok(diplo_tie_add(copy, diplo_actor_find(copy, diplo_actor_get_id(network, from)),
                            diplo_actor_find(copy, diplo_actor_get_id(network, to)), 0, &index,
                            &error),
              &error);
    if (weight)
      expect_ok(
          diplo_column_set_real(weight, index, diplo_tie_get_weight(network, ties[t]), &error),
          &error);
  }
  return copy;
}

static void compare(const char *name, const char *what, double one, double other) {
  double size = fmax(1, fmax(fabs(one), fabs(other)));
  ck_assert_msg((isnan(one) && isnan(other)) || fabs(one - other) <= 1e-9 * size,
                "%s changes with %s: %.17g, %.17g", name, what, one, other);
}

static void compare_scores(const diplo_network *one, const diplo_network *other,
                           const diplo_measure *about, const uint32_t *actors,
                           const uint32_t *ties) {
  const double *before = diplo_column_get_reals(scores_of(one, about));
  const double *after = diplo_column_get_reals(scores_of(other, about));
  switch (about->scope) {
  case DIPLO_SCOPE_ACTOR:
    for (size_t a = 0; a < diplo_actor_count(one); a++)
      compare(about->name, "the order of actors", before[actors[a]], after[a]);
    break;
  case DIPLO_SCOPE_TIE:
    for (size_t t = 0; t < diplo_tie_count(one); t++)
      compare(about->name, "the order of ties", before[ties[t]], after[t]);
    break;
  case DIPLO_SCOPE_NETWORK:
    compare(about->name, "the order of actors and ties", before[0], after[0]);
    break;
  }
}

static diplo_network *make_shape(size_t shape, uint64_t seed) {
  diplo_network *network =
      given_random(shapes[shape].relation, shapes[shape].actors, shapes[shape].ties, seed);
  for (size_t a = 0; a < diplo_actor_count(network); a += 2)
    diplo_actor_set_kind(network, a, DIPLO_KIND_LEADER);
  return network;
}

START_TEST(order) {
  const diplo_measure *about;
  diplo_measure_options options = full_options();
  uint32_t actors[16], ties[64];
  random_source source;
  random_init(&source, 1815, (uint64_t)_i);
  for (size_t i = 0; (about = diplo_measure_get(i)); i++) {
    diplo_network *network = make_shape((size_t)_i, 7);
    diplo_network *other = shuffle(network, shapes[_i].relation, actors, ties, &source);
    bool done = compute(network, about, &options);
    ck_assert_int_eq(compute(other, about, &options), done);
    if (done) {
      check_scores(network, about);
      compare_scores(network, other, about, actors, ties);
    }
    diplo_network_free(network);
    diplo_network_free(other);
  }
}
END_TEST

static void expect_same_bytes(const diplo_network *one, const diplo_network *other,
                              const diplo_measure *about) {
  size_t rows = about->scope == DIPLO_SCOPE_ACTOR ? diplo_actor_count(one)
                : about->scope == DIPLO_SCOPE_TIE ? diplo_tie_count(one)
                                                  : 1;
  const double *before = diplo_column_get_reals(scores_of(one, about));
  const double *after = diplo_column_get_reals(scores_of(other, about));
  ck_assert_msg(memcmp(before, after, rows * sizeof *before) == 0,
                "%s changes with the number of workers", about->name);
  ck_assert_str_eq(note_of(one, about->name), note_of(other, about->name));
}

START_TEST(workers) {
  const diplo_measure *about;
  diplo_measure_options options = full_options(), more = full_options();
  more.jobs = 3;
  for (size_t i = 0; (about = diplo_measure_get(i)); i++) {
    diplo_network *network = make_shape((size_t)_i, 11);
    diplo_network *other = make_shape((size_t)_i, 11);
    if (compute(network, about, &options)) {
      ck_assert(compute(other, about, &more));
      expect_same_bytes(network, other, about);
    }
    diplo_network_free(network);
    diplo_network_free(other);
  }
}
END_TEST

/* All measures in one call give what each gives alone. */
START_TEST(together) {
  diplo_measure_options options = full_options();
  const char *names[512];
  const diplo_measure *about;
  size_t count = 0;
  diplo_network *all = make_shape((size_t)_i, 5);
  for (size_t i = 0; (about = diplo_measure_get(i)); i++)
    names[count++] = about->name;
  options.skip_refused = true;
  diplo_error error = {0};
  expect_ok(diplo_network_measure(all, names, count, &options, &error), &error);
  options.skip_refused = false;
  for (size_t i = 0; (about = diplo_measure_get(i)); i++) {
    diplo_network *network = make_shape((size_t)_i, 5);
    if (compute(network, about, &options))
      expect_same_bytes(network, all, about);
    else
      ck_assert_ptr_nonnull(strstr(note_of(all, about->name), "Not computed. "));
    diplo_network_free(network);
  }
  diplo_network_free(all);
}
END_TEST

/* The unit of the weights changes no order among actors: scores are multiplied by one factor, or
   stay as they are. Sums of logarithms and the like are no measures of ours; options that are
   lengths or attenuations in units of weights would be named here. */
START_TEST(scale) {
  const diplo_measure *about;
  diplo_measure_options options = full_options();
  for (size_t i = 0; (about = diplo_measure_get(i)); i++) {
    if (about->use == DIPLO_USE_NONE || about->flags & DIPLO_NEEDS_OPTION)
      continue;
    diplo_network *network = make_shape((size_t)_i, 3), *other = make_shape((size_t)_i, 3);
    double *weights = diplo_column_get_reals(
        diplo_columns_find(diplo_network_columns(other, DIPLO_PART_TIES), "weight"));
    for (size_t t = 0; t < diplo_tie_count(other); t++)
      weights[t] *= 4;
    if (compute(network, about, &options) && compute(other, about, &options)) {
      const double *one = diplo_column_get_reals(scores_of(network, about));
      const double *four = diplo_column_get_reals(scores_of(other, about));
      double factor = NAN;
      size_t rows = about->scope == DIPLO_SCOPE_ACTOR ? diplo_actor_count(network)
                    : about->scope == DIPLO_SCOPE_TIE ? diplo_tie_count(network)
                                                      : 1;
      for (size_t k = 0; k < rows; k++) {
        if (isnan(factor) && fabs(one[k]) > 1e-6)
          factor = four[k] / one[k];
        compare(about->name, "the unit of weights", one[k] * (isnan(factor) ? 1 : factor), four[k]);
      }
    }
    diplo_network_free(network);
    diplo_network_free(other);
  }
}
END_TEST

static diplo_network *make_degenerate(int which) {
  static const struct {
    const char *relation, *ties;
  } cases[] = {{"ally + no strength", ""},
               {"ally + yes strength", "a1"},
               {"ally + no strength", "a1, a2, a3"},
               {"ally + yes strength", "a1 a1 2"},
               {"ally + no none", "a1 a3"},
               {"ally + yes strength", "a1 a3 2, a2"},
               {"ally + no strength", "a1 a3 1, a2 a4 1"},
               {"ally + yes strength", "a1 a2 1, a2 a3 2, a3 a1 3, a4 a5 1, a5 a4 2, a6"},
               {"feud - no strength", "a1 a2 1, a2 a3 2, a3 a1 3, a4"},
               {"feud +- no none", "a1 a2 -1, a2 a3 -1, a3 a4 1"},
               {"trade + no strength", "a1 a2, a2 a3"},
               {"trade + yes strength", "a1 a2 0, a2 a3 0, a3"},
               {"trade + no strength", "a1 a2 1e-9, a2 a3 1e9, a3 a4 1"},
               {"leads 0 yes none", "a1 a2, a3 a2"},
               {"road + no cost", "a1 a2 3, a2 a3 1"}};
  if (which == (int)(sizeof cases / sizeof cases[0]))
    return diplo_network_new();
  return given_network(cases[which].relation, cases[which].ties);
}

enum { DEGENERATE = 16 };

START_TEST(degenerate) {
  const diplo_measure *about;
  static const char *const seeds[] = {"a1"};
  for (int form = 0; form < 4; form++) {
    diplo_measure_options options = {
        .attribute = "kind", .jobs = 2, .normalized = form & 1, .absolute = (form & 2) != 0};
    for (size_t i = 0; (about = diplo_measure_get(i)); i++) {
      diplo_network *network = make_degenerate(_i);
      if (diplo_actor_find(network, seeds[0]) != DIPLO_NONE) {
        options.seeds = seeds;
        options.seed_count = 1;
      } else {
        options.seed_count = 0;
      }
      if (compute(network, about, &options))
        check_scores(network, about);
      diplo_network_free(network);
    }
  }
}
END_TEST

/* The registry: everything that help and reports need is there. */
START_TEST(described) {
  const diplo_measure *about;
  for (size_t i = 0; (about = diplo_measure_get(i)); i++) {
    ck_assert_ptr_nonnull(about->name);
    ck_assert_ptr_eq(diplo_measure_find(about->name), about);
    const char *texts[] = {about->label, about->family, about->summary, about->formula,
                           about->reference};
    for (size_t k = 0; k < sizeof texts / sizeof texts[0]; k++)
      ck_assert_msg(texts[k] && texts[k][0], "%s lacks a text", about->name);
    ck_assert_msg(about->summary[strlen(about->summary) - 1] == '.',
                  "%s: the summary is no sentence", about->name);
    ck_assert_msg(about->formula[strlen(about->formula) - 1] != '.',
                  "%s: the formula ends with a stop", about->name);
    for (size_t k = 0; k < i; k++)
      ck_assert_str_ne(about->name, diplo_measure_get(k)->name);
  }
}
END_TEST

Suite *suite_invariance(void) {
  Suite *suite = suite_create("invariance");
  TCase *tests = tcase_create("invariance");
  tcase_set_timeout(tests, 60);
  tcase_add_loop_test(tests, order, 0, SHAPES);
  tcase_add_loop_test(tests, workers, 0, SHAPES);
  tcase_add_loop_test(tests, together, 0, SHAPES);
  tcase_add_loop_test(tests, scale, 1, 3);
  tcase_add_loop_test(tests, degenerate, 0, DEGENERATE);
  tcase_add_test(tests, described);
  suite_add_tcase(suite, tests);
  return suite;
}
