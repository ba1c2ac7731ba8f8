/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Memory that fails when it is told to. The linker's --wrap sends the library's calls here. */
#include "fault/memory.h"
#include <errno.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *old, size_t size);
void __real_free(void *block);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *old, size_t size);
void __wrap_free(void *block);

/* Blocks that were given out and not yet freed: a table by address, with holes closed at once. */
enum { PLACES = 1 << 18 };

static struct {
  pthread_mutex_t lock;
  bool active, on;
  size_t failing, asked, kept;
  void *blocks[PLACES];
} memory = {.lock = PTHREAD_MUTEX_INITIALIZER};

static size_t first_place(const void *block) {
  return (size_t)(((uintptr_t)block >> 4) * UINT64_C(0x9e3779b97f4a7c15) >> 46);
}

static size_t find_place(const void *block) {
  size_t at = first_place(block);
  while (memory.blocks[at] && memory.blocks[at] != block)
    at = (at + 1) % PLACES;
  return at;
}

static void remember(void *block) {
  if (!block || memory.kept == PLACES / 2)
    return;
  memory.blocks[find_place(block)] = block;
  memory.kept++;
}

static void forget(void *block) {
  size_t hole = find_place(block);
  if (!block || !memory.blocks[hole])
    return;
  memory.kept--;
  memory.blocks[hole] = NULL;
  for (size_t at = (hole + 1) % PLACES; memory.blocks[at]; at = (at + 1) % PLACES) {
    void *moved = memory.blocks[at];
    memory.blocks[at] = NULL;
    memory.blocks[find_place(moved)] = moved;
  }
}

static bool is_failing(void) {
  size_t number = memory.asked++;
  return number == memory.failing || (memory.on && number > memory.failing);
}

void memory_begin(size_t failing, bool on) {
  pthread_mutex_lock(&memory.lock);
  for (size_t i = 0; memory.kept > 0 && i < PLACES; i++)
    memory.blocks[i] = NULL;
  memory.asked = memory.kept = 0;
  memory.failing = failing;
  memory.on = on;
  memory.active = true;
  pthread_mutex_unlock(&memory.lock);
}

void memory_end(size_t *allocations, size_t *kept) {
  pthread_mutex_lock(&memory.lock);
  memory.active = false;
  *allocations = memory.asked;
  *kept = memory.kept;
  pthread_mutex_unlock(&memory.lock);
}

void *__wrap_malloc(size_t size) {
  return __wrap_realloc(NULL, size);
}

void *__wrap_calloc(size_t count, size_t size) {
  pthread_mutex_lock(&memory.lock);
  void *block = memory.active && is_failing() ? NULL : __real_calloc(count, size);
  if (memory.active)
    remember(block);
  pthread_mutex_unlock(&memory.lock);
  if (!block)
    errno = ENOMEM;
  return block;
}

void *__wrap_realloc(void *old, size_t size) {
  pthread_mutex_lock(&memory.lock);
  void *block = NULL;
  if (!memory.active || !is_failing()) {
    if (memory.active)
      forget(old);
    block = __real_realloc(old, size);
    if (memory.active)
      remember(block ? block : old);
  }
  pthread_mutex_unlock(&memory.lock);
  if (!block)
    errno = ENOMEM;
  return block;
}

void __wrap_free(void *block) {
  pthread_mutex_lock(&memory.lock);
  if (memory.active)
    forget(block);
  __real_free(block);
  pthread_mutex_unlock(&memory.lock);
}
