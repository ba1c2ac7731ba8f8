/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Layouts: every engine places every actor somewhere of its own, the same each time, leaders beside
   their countries; a worker that fails costs a warning. */
#include "layout/clutter.h"
#include "unit/layout/sample.h"
#include <check.h>
#include <diplonet/layout.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static const char worker_path[] = "./diplonet-layout";

static double get_place(const diplo_network *network, const char *axis, size_t actor) {
  return diplo_column_get_real(
      diplo_columns_find(diplo_network_columns(network, DIPLO_PART_ACTORS), axis), actor);
}

static void lay_out(diplo_network *network, const char *engine, const char *worker,
                    diplo_buffer *warning) {
  diplo_error error = {0};
  diplo_layout_options options = {.engine = engine, .worker = worker, .seed = 7, .seconds = 5};
  diplo_status status = diplo_network_layout(network, &options, warning, &error);
  ck_assert_msg(status == DIPLO_OK, "%s: %s", engine, error.message);
}

static void check_places(const diplo_network *network, const char *engine) {
  size_t count = diplo_actor_count(network);
  for (size_t a = 0; a < count; a++) {
    double x = get_place(network, "x", a), y = get_place(network, "y", a);
    ck_assert_msg(isfinite(x) && isfinite(y), "%s: actor %zu has no place", engine, a);
    for (size_t b = 0; b < a; b++)
      ck_assert_msg(x != get_place(network, "x", b) || y != get_place(network, "y", b),
                    "%s: %zu and %zu stand at one place", engine, a, b);
  }
}

START_TEST(every_engine_gives_each_actor_a_place_of_its_own) {
  const char *worker = access(worker_path, X_OK) == 0 ? worker_path : NULL;
  const char *engine;
  for (size_t e = 0; (engine = diplo_layout_get_name(e)) != NULL; e++) {
    static const size_t sizes[][2] = {{0, 0}, {1, 3}, {2, 1}, {3, 0}, {40, 60}, {40, 20}};
    for (size_t s = 0; s < sizeof sizes / sizeof *sizes; s++) {
      diplo_network *network = sample_random(sizes[s][0], sizes[s][1], 3);
      diplo_buffer warning = {0};
      lay_out(network, engine, worker, &warning);
      check_places(network, engine);
      if (worker)
        ck_assert_str_eq(diplo_buffer_get(&warning), "");
      diplo_buffer_clear(&warning);
      diplo_network_free(network);
    }
    ck_assert_str_ne(diplo_layout_get_summary(e), "");
  }
}
END_TEST

START_TEST(same_seed_same_places) {
  const char *worker = access(worker_path, X_OK) == 0 ? worker_path : NULL;
  const char *engine;
  for (size_t e = 0; (engine = diplo_layout_get_name(e)) != NULL; e++) {
    diplo_network *one = sample_meeting(12), *other = sample_meeting(12);
    diplo_buffer warning = {0};
    lay_out(one, engine, worker, &warning);
    lay_out(other, engine, worker, &warning);
    for (size_t a = 0; a < diplo_actor_count(one); a++) {
      ck_assert(get_place(one, "x", a) == get_place(other, "x", a));
      ck_assert(get_place(one, "y", a) == get_place(other, "y", a));
    }
    diplo_buffer_clear(&warning);
    diplo_network_free(one);
    diplo_network_free(other);
  }
}
END_TEST

START_TEST(leaders_stand_beside_what_they_lead) {
  const char *worker = access(worker_path, X_OK) == 0 ? worker_path : NULL;
  const char *engine;
  for (size_t e = 0; (engine = diplo_layout_get_name(e)) != NULL; e++) {
    diplo_network *network = sample_meeting(20);
    diplo_buffer warning = {0};
    lay_out(network, engine, worker, &warning);
    for (size_t i = 0; i < 20; i++) {
      char id[32], leader[32];
      snprintf(id, sizeof id, "C%zu", i);
      snprintf(leader, sizeof leader, "L%zu", i);
      size_t country = diplo_actor_find(network, id), person = diplo_actor_find(network, leader);
      double distance = hypot(get_place(network, "x", country) - get_place(network, "x", person),
                              get_place(network, "y", country) - get_place(network, "y", person));
      ck_assert_double_eq_tol(distance, 25, 0.1);
    }
    diplo_buffer_clear(&warning);
    diplo_network_free(network);
  }
}
END_TEST

START_TEST(many_leaders_of_one_country_have_places_of_their_own) {
  diplo_network *network = sample_meeting(1);
  size_t leads = diplo_relation_find(network, "leads"), country = diplo_actor_find(network, "C0");
  for (int i = 0; i < 20; i++) {
    char id[32];
    size_t person;
    snprintf(id, sizeof id, "former%d", i);
    ck_assert_int_eq(diplo_actor_add(network, id, DIPLO_KIND_LEADER, NULL, &person, NULL), 0);
    ck_assert_int_eq(diplo_tie_add(network, person, country, leads, NULL, NULL), 0);
  }
  lay_out(network, "stress", NULL, NULL);
  check_places(network, "stress");
  diplo_network_free(network);
}
END_TEST

START_TEST(clutter_is_crossings_and_twice_what_lies_on_ties) {
  diplo_network *network = sample_random(5, 0, 1);
  diplo_relation relation = {.name = "tie"};
  size_t index;
  ck_assert_int_eq(diplo_relation_add(network, &relation, &index, NULL), DIPLO_OK);
  ck_assert_int_eq(diplo_tie_add(network, 0, 1, index, NULL, NULL), DIPLO_OK);
  ck_assert_int_eq(diplo_tie_add(network, 2, 3, index, NULL, NULL), DIPLO_OK);
  arrangement plan;
  ck_assert_int_eq(arrangement_init(&plan, network, NULL), DIPLO_OK);
  static const double x[] = {0, 200, 100, 100, 500}, y[] = {0, 0, 100, -100, 500};
  memcpy(plan.x, x, sizeof x);
  memcpy(plan.y, y, sizeof y);
  ck_assert_uint_eq(clutter_count(&plan), 1);
  plan.y[3] = 50;
  ck_assert_uint_eq(clutter_count(&plan), 0);
  plan.x[4] = 50;
  plan.y[4] = 3;
  ck_assert_uint_eq(clutter_count(&plan), 2);
  arrangement_clear(&plan);
  diplo_network_free(network);
}
END_TEST

START_TEST(unknown_engine_is_refused_with_the_names) {
  diplo_network *network = sample_meeting(2);
  diplo_error error = {0};
  diplo_layout_options options = {.engine = "neat"};
  ck_assert_int_eq(diplo_network_layout(network, &options, NULL, &error), DIPLO_USAGE);
  ck_assert_ptr_nonnull(strstr(error.message, "neato"));
  ck_assert_ptr_nonnull(strstr(error.message, "stress"));
  diplo_network_free(network);
}
END_TEST

/* A worker that behaves as `script` says. */
static void with_worker(const char *script, const char *expected) {
  char path[] = "worker-XXXXXX";
  int descriptor = mkstemp(path);
  ck_assert_int_ge(descriptor, 0);
  ck_assert_int_eq((int)write(descriptor, script, strlen(script)), (int)strlen(script));
  ck_assert_int_eq(fchmod(descriptor, 0700), 0);
  close(descriptor);
  char absolute[64];
  snprintf(absolute, sizeof absolute, "./%s", path);
  diplo_network *network = sample_random(60, 200, 5), *plain = sample_random(60, 200, 5);
  diplo_buffer warning = {0};
  diplo_error error = {0};
  diplo_layout_options options = {.engine = "neato", .worker = absolute, .seed = 7, .seconds = 0.5};
  ck_assert_int_eq(diplo_network_layout(network, &options, &warning, &error), DIPLO_OK);
  ck_assert_msg(strstr(diplo_buffer_get(&warning), expected) != NULL, "'%s' without '%s'",
                diplo_buffer_get(&warning), expected);
  ck_assert_ptr_null(strchr(diplo_buffer_get(&warning), '\n'));
  /* The same bytes as the stress layout on its own. */
  lay_out(plain, "stress", NULL, NULL);
  for (size_t a = 0; a < 60; a++)
    ck_assert(get_place(network, "x", a) == get_place(plain, "x", a));
  diplo_buffer_clear(&warning);
  diplo_network_free(network);
  diplo_network_free(plain);
  unlink(path);
}

START_TEST(a_worker_that_crashes_costs_a_warning) {
  with_worker("#!/bin/sh\nkill -SEGV $$\n", "signal 11");
}
END_TEST

START_TEST(a_worker_that_fails_costs_a_warning) {
  with_worker("#!/bin/sh\nexit 3\n", "exit status 3");
}
END_TEST

START_TEST(a_worker_that_hangs_is_ended) {
  time_t before = time(NULL);
  with_worker("#!/bin/sh\nexec sleep 60\n", "longer than 0.5 s");
  ck_assert_int_le((int)(time(NULL) - before), 10);
}
END_TEST

START_TEST(a_worker_that_closes_its_output_and_stays_is_ended) {
  with_worker("#!/bin/sh\nexec >/dev/null </dev/null\nexec sleep 60\n", "signal 9");
}
END_TEST

START_TEST(a_worker_that_talks_nonsense_costs_a_warning) {
  with_worker("#!/bin/sh\ncat >/dev/null\necho positions 60\necho 1 2\necho end\n", "no positions");
  with_worker("#!/bin/sh\ncat >/dev/null\nprintf 'positions 60\\0\\n'\n", "no positions");
  with_worker("#!/bin/sh\ncat >/dev/null\n", "no positions");
}
END_TEST

START_TEST(a_worker_that_talks_without_end_is_ended) {
  with_worker("#!/bin/sh\nexec yes positions\n", "without end");
}
END_TEST

START_TEST(a_worker_that_is_not_there_costs_a_warning) {
  diplo_network *network = sample_random(10, 20, 5);
  diplo_buffer warning = {0}, version = {0};
  lay_out(network, "neato", "./no-such-worker", &warning);
  ck_assert_ptr_nonnull(strstr(diplo_buffer_get(&warning), "cannot be run"));
  ck_assert_int_eq(diplo_layout_get_worker_version("./no-such-worker", &version, NULL),
                   DIPLO_SYSTEM);
  diplo_buffer_reset(&warning);
  lay_out(network, "neato", NULL, &warning);
  ck_assert_ptr_nonnull(strstr(diplo_buffer_get(&warning), "was not given"));
  diplo_buffer_reset(&warning);
  lay_out(network, NULL, NULL, &warning);
  ck_assert_str_eq(diplo_buffer_get(&warning), "");
  diplo_buffer_clear(&warning);
  diplo_buffer_clear(&version);
  diplo_network_free(network);
}
END_TEST

START_TEST(large_networks_are_laid_out_too) {
  diplo_network *network = sample_random(2500, 4000, 9);
  lay_out(network, "stress", NULL, NULL);
  for (size_t a = 0; a < diplo_actor_count(network); a++)
    ck_assert(isfinite(get_place(network, "x", a)));
  diplo_network_free(network);
}
END_TEST

Suite *suite_layout(void) {
  Suite *suite = suite_create("layout");
  TCase *engines = tcase_create("engines"), *worker = tcase_create("worker");
  tcase_set_timeout(engines, 60);
  tcase_add_test(engines, every_engine_gives_each_actor_a_place_of_its_own);
  tcase_add_test(engines, same_seed_same_places);
  tcase_add_test(engines, leaders_stand_beside_what_they_lead);
  tcase_add_test(engines, many_leaders_of_one_country_have_places_of_their_own);
  tcase_add_test(engines, clutter_is_crossings_and_twice_what_lies_on_ties);
  tcase_add_test(engines, unknown_engine_is_refused_with_the_names);
  tcase_add_test(engines, large_networks_are_laid_out_too);
  tcase_set_timeout(worker, 60);
  tcase_add_test(worker, a_worker_that_crashes_costs_a_warning);
  tcase_add_test(worker, a_worker_that_fails_costs_a_warning);
  tcase_add_test(worker, a_worker_that_hangs_is_ended);
  tcase_add_test(worker, a_worker_that_closes_its_output_and_stays_is_ended);
  tcase_add_test(worker, a_worker_that_talks_nonsense_costs_a_warning);
  tcase_add_test(worker, a_worker_that_talks_without_end_is_ended);
  tcase_add_test(worker, a_worker_that_is_not_there_costs_a_warning);
  suite_add_tcase(suite, engines);
  suite_add_tcase(suite, worker);
  return suite;
}
