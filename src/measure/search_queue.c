/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The radix heap behind Dijkstra's search (see search_queue.h). */
#include "measure/search_queue.h"
#include <stdlib.h>

void queue_reset(search_queue *queue) {
  for (size_t b = 0; b < QUEUE_BUCKETS; b++)
    queue->buckets[b].count = 0;
  queue->last = queue->filled = 0;
}

void queue_clear(search_queue *queue) {
  for (size_t b = 0; b < QUEUE_BUCKETS; b++)
    free(queue->buckets[b].entries);
  memset(queue, 0, sizeof *queue);
}

bool queue_grow(struct queue_bucket *bucket) {
  size_t capacity = bucket->capacity ? 2 * bucket->capacity : 64;
  queue_entry *grown = realloc(bucket->entries, capacity * sizeof *grown);
  if (!grown)
    return false;
  bucket->entries = grown;
  bucket->capacity = capacity;
  return true;
}

/* Keeps the entries that still hold; returns the smallest key among them, UINT64_MAX for none. */
static uint64_t drop_stale(struct queue_bucket *bucket, const double *distance) {
  uint64_t smallest = UINT64_MAX;
  size_t kept = 0;
  for (size_t i = 0; i < bucket->count; i++) {
    queue_entry entry = bucket->entries[i];
    bucket->entries[kept] = entry;
    bool holds = queue_key(distance[entry.actor]) == entry.key;
    kept += holds;
    smallest = holds && entry.key < smallest ? entry.key : smallest;
  }
  bucket->count = kept;
  return smallest;
}

bool queue_advance(search_queue *queue, const double *distance, bool *failed) {
  while (queue->filled != 0) {
    unsigned bit = (unsigned)__builtin_ctzll(queue->filled);
    struct queue_bucket *bucket = &queue->buckets[bit + 1];
    queue->filled &= ~(UINT64_C(1) << bit);
    uint64_t smallest = drop_stale(bucket, distance);
    if (bucket->count == 0)
      continue;
    queue->last = smallest;
    size_t count = bucket->count;
    bucket->count = 0;
    for (size_t i = 0; i < count; i++) {
      if (!queue_add(queue, bucket->entries[i].key, bucket->entries[i].actor)) {
        *failed = true;
        return false;
      }
    }
    return true;
  }
  return false;
}
