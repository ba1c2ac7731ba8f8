/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Work in fixed blocks on POSIX threads. */
#include "base/parallel.h"
#include <limits.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>
#include <unistd.h>

typedef struct crew {
  parallel_work *work;
  void *payload;
  parallel_progress *progress;
  void *progress_payload;
  size_t blocks;
  atomic_size_t next, done;
  atomic_bool stopped;
  pthread_mutex_t lock; /* guards what follows */
  size_t failed_block;
  diplo_status status;
  diplo_error *error;
} crew;

typedef struct hand {
  crew *crew;
  unsigned worker;
  pthread_t thread;
} hand;

unsigned parallel_count_processors(void) {
  long count = sysconf(_SC_NPROCESSORS_ONLN);
  return count < 1 ? 1 : count > INT_MAX ? INT_MAX : (unsigned)count;
}

/* Keeps the failure of the lowest block. Blocks are handed out in order, so every block below a
   failed one has been taken already and will be finished: the result does not depend on chance. */
static void report(crew *c, size_t block, diplo_status status, const diplo_error *error) {
  pthread_mutex_lock(&c->lock);
  if (c->status == DIPLO_OK || block < c->failed_block) {
    c->failed_block = block;
    c->status = status;
    if (c->error)
      *c->error = *error;
  }
  pthread_mutex_unlock(&c->lock);
  atomic_store(&c->stopped, true);
}

static void take_blocks(crew *c, unsigned worker, bool is_caller) {
  while (!atomic_load(&c->stopped)) {
    size_t block = atomic_fetch_add(&c->next, 1);
    if (block >= c->blocks)
      return;
    diplo_error error = {0};
    diplo_status status = c->work(c->payload, block, worker, &error);
    if (status != DIPLO_OK)
      report(c, block, status, &error);
    size_t done = atomic_fetch_add(&c->done, 1) + 1;
    if (is_caller && c->progress && status == DIPLO_OK && done < c->blocks)
      c->progress(c->progress_payload, (double)done / (double)c->blocks);
  }
}

static void *start(void *argument) {
  hand *h = argument;
  take_blocks(h->crew, h->worker, false);
  return NULL;
}

diplo_status parallel_run(size_t blocks, unsigned jobs, parallel_work *work, void *payload,
                          parallel_progress *progress, void *progress_payload, diplo_error *error) {
  diplo_error first = {0};
  crew c = {.work = work, .payload = payload, .progress = progress, .blocks = blocks};
  c.progress_payload = progress_payload;
  c.error = &first;
  if (jobs == 0)
    jobs = parallel_count_processors();
  if (jobs > blocks)
    jobs = blocks > 0 ? (unsigned)blocks : 1;
  /* Without memory or threads the work is done by fewer. */
  hand *hands = jobs > 1 ? calloc(jobs, sizeof *hands) : NULL;
  unsigned started = 1;
  pthread_mutex_init(&c.lock, NULL);
  for (; hands && started < jobs; started++) {
    hands[started] = (hand){.crew = &c, .worker = started};
    if (pthread_create(&hands[started].thread, NULL, start, &hands[started]) != 0)
      break;
  }
  take_blocks(&c, 0, true);
  for (unsigned i = 1; i < started; i++)
    pthread_join(hands[i].thread, NULL);
  pthread_mutex_destroy(&c.lock);
  free(hands);
  if (c.status != DIPLO_OK)
    return diplo_error_set(error, c.status, "%s", first.message);
  if (progress)
    progress(progress_payload, 1);
  return DIPLO_OK;
}
