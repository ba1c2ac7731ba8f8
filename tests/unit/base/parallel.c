/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Work in blocks: each once, the lowest failure, progress. */
#include "base/parallel.h"
#include "unit/expect.h"
#include <check.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <string.h>

enum { BLOCKS = 500, WORKERS = 8 };

typedef struct record {
  atomic_int runs[BLOCKS];
  atomic_int busy[WORKERS];
  size_t failing[2];
} record;

static diplo_status work(void *payload, size_t block, unsigned worker, diplo_error *error) {
  record *r = payload;
  atomic_fetch_add(&r->runs[block], 1);
  bool alone = atomic_fetch_add(&r->busy[worker], 1) == 0;
  atomic_fetch_sub(&r->busy[worker], 1);
  if (!alone)
    return diplo_error_set(error, DIPLO_BUG, "two blocks under worker %u", worker);
  if (block == r->failing[0] || block == r->failing[1])
    return diplo_error_set(error, DIPLO_DATA, "block %zu", block);
  return DIPLO_OK;
}

START_TEST(each_block_runs_once) {
  for (unsigned jobs = 0; jobs <= WORKERS; jobs++) {
    record r;
    diplo_error error = {0};
    memset(&r, 0, sizeof r);
    r.failing[0] = r.failing[1] = BLOCKS;
    expect_ok(parallel_run(BLOCKS, jobs ? jobs : 2, work, &r, NULL, NULL, &error), &error);
    for (int i = 0; i < BLOCKS; i++)
      ck_assert_int_eq(r.runs[i], 1);
  }
}
END_TEST

START_TEST(the_lowest_failure_wins) {
  for (int round = 0; round < 50; round++) {
    record r;
    diplo_error error = {0};
    memset(&r, 0, sizeof r);
    r.failing[0] = 301;
    r.failing[1] = 299;
    expect_error(parallel_run(BLOCKS, 1 + (unsigned)round % WORKERS, work, &r, NULL, NULL, &error),
                 DIPLO_DATA, &error, "block 299");
    for (size_t i = 0; i < 299; i++)
      ck_assert_int_eq(r.runs[i], 1);
  }
}
END_TEST

typedef struct watch {
  pthread_t caller;
  double last;
  int calls;
} watch;

static void look(void *payload, double share) {
  watch *w = payload;
  ck_assert(pthread_equal(w->caller, pthread_self()));
  ck_assert_double_ge(share, w->last);
  w->last = share;
  w->calls++;
}

START_TEST(progress_ends_at_one) {
  record r;
  diplo_error error = {0};
  watch w = {.caller = pthread_self()};
  memset(&r, 0, sizeof r);
  r.failing[0] = r.failing[1] = BLOCKS;
  expect_ok(parallel_run(BLOCKS, 3, work, &r, look, &w, &error), &error);
  ck_assert_double_eq(w.last, 1);
  ck_assert_int_ge(w.calls, 1);
  expect_ok(parallel_run(0, 3, work, &r, NULL, NULL, &error), &error);
  ck_assert_uint_ge(parallel_count_processors(), 1);
}
END_TEST

Suite *suite_parallel(void) {
  Suite *suite = suite_create("parallel");
  TCase *tests = tcase_create("parallel");
  tcase_add_test(tests, each_block_runs_once);
  tcase_add_test(tests, the_lowest_failure_wins);
  tcase_add_test(tests, progress_ends_at_one);
  suite_add_tcase(suite, tests);
  return suite;
}
