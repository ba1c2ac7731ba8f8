/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A monotone priority queue of actors by distance: the radix heap of Ahuja, Mehlhorn, Orlin and
   Tarjan 1990, on the bits of non-negative doubles, whose order is that of the numbers. What is
   added must not lie before what was taken last. An actor whose distance sank is simply added
   again: the older entry is passed over. */
#ifndef MEASURE_SEARCH_QUEUE_H
#define MEASURE_SEARCH_QUEUE_H

#include <diplonet/error.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { QUEUE_BUCKETS = 65 };

typedef struct queue_entry {
  uint64_t key; /* the bits of the distance */
  uint32_t actor;
} queue_entry;

/* Bucket 0 holds keys equal to `last`, bucket b those whose highest bit that differs from `last` is
   bit b - 1. An all-zero struct is a valid empty one. */
typedef struct search_queue {
  struct queue_bucket {
    queue_entry *entries;
    size_t count, capacity;
  } buckets[QUEUE_BUCKETS];
  uint64_t last;
  uint64_t filled; /* bit b - 1: bucket b is not empty */
} search_queue;

static inline uint64_t queue_key(double distance) {
  uint64_t key;
  memcpy(&key, &distance, sizeof key);
  return key;
}

/* Empty again, from distance 0 on; keeps the memory. */
void queue_reset(search_queue *queue);
void queue_clear(search_queue *queue);

bool queue_grow(struct queue_bucket *bucket); /* false without memory */

static inline bool queue_add(search_queue *queue, uint64_t key, uint32_t actor) {
  unsigned bit = key == queue->last ? 0 : 64U - (unsigned)__builtin_clzll(key ^ queue->last);
  struct queue_bucket *bucket = &queue->buckets[bit];
  if (bucket->count == bucket->capacity && !queue_grow(bucket))
    return false;
  bucket->entries[bucket->count++] = (queue_entry){key, actor};
  queue->filled |= bit > 0 ? UINT64_C(1) << (bit - 1) : 0;
  return true;
}

/* Moves the entries with the smallest distance into bucket 0, without those for which `distance`
   (indexed by actor) says another one. False where the queue is empty or memory is; `*failed`
   tells. */
bool queue_advance(search_queue *queue, const double *distance, bool *failed);

#endif
