/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Interning by open addressing. A text of up to eight bytes lies in its slot whole, so that looking
   up the short codes of actors touches one cache line; a longer one is known by its 64-bit hash and
   then compared. */
#include "base/intern.h"
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { SHORT_SIZE = 8, FIRST_SLOTS = 64, FIRST_BLOCK = 4096, LAST_BLOCK = 1 << 20 };

struct intern_slot {
  uint64_t head;   /* a short text's bytes, a longer one's hash */
  uint32_t size;   /* of the text */
  uint32_t number; /* plus one; 0: the slot is free */
};

struct intern_block {
  intern_block *next;
  size_t used, capacity;
  char bytes[];
};

__extension__ typedef unsigned __int128 wide;

/* Both halves of the 128-bit product, folded: the mixing step of wyhash. */
static uint64_t mix(uint64_t a, uint64_t b) {
  wide product = (wide)a * b;
  return (uint64_t)product ^ (uint64_t)(product >> 64);
}

static const uint64_t salt[2] = {UINT64_C(0xa0761d6478bd642f), UINT64_C(0xe7037ed1a0b428db)};

static uint64_t load(const char *bytes) {
  uint64_t word;
  memcpy(&word, bytes, sizeof word);
  return word;
}

/* A short text's bytes as a number that no other text of the same size has. */
static uint64_t pack(const char *bytes, size_t size) {
  if (size >= 4) {
    uint32_t first, last;
    memcpy(&first, bytes, sizeof first);
    memcpy(&last, bytes + size - 4, sizeof last);
    return (uint64_t)last << 32 | first;
  }
  if (size == 0)
    return 0;
  const unsigned char *b = (const unsigned char *)bytes;
  return (uint64_t)b[0] | (uint64_t)b[size / 2] << 8 | (uint64_t)b[size - 1] << 16;
}

static uint64_t make_head(const char *bytes, size_t size) {
  if (size <= SHORT_SIZE)
    return pack(bytes, size);
  uint64_t hash = salt[0] ^ size;
  for (size_t at = 0; at + SHORT_SIZE < size; at += SHORT_SIZE)
    hash = mix(hash ^ load(bytes + at), salt[1]);
  return mix(hash ^ load(bytes + size - SHORT_SIZE), salt[0]);
}

static size_t first_slot(uint64_t head, size_t size, size_t slot_count) {
  return (size_t)mix(head ^ salt[1], salt[0] ^ size) & (slot_count - 1);
}

/* The slot that holds the text, or the free one where it belongs. There is always a free one. */
static intern_slot *locate(const intern *pool, const char *bytes, size_t size, uint64_t head) {
  size_t at = first_slot(head, size, pool->slot_count);
  for (;; at = (at + 1) & (pool->slot_count - 1)) {
    intern_slot *slot = &pool->slots[at];
    if (slot->number == 0)
      return slot;
    if (slot->head == head && slot->size == size &&
        (size <= SHORT_SIZE || memcmp(pool->texts[slot->number - 1], bytes, size) == 0))
      return slot;
  }
}

void intern_clear(intern *pool) {
  while (pool->blocks) {
    intern_block *next = pool->blocks->next;
    free(pool->blocks);
    pool->blocks = next;
  }
  free(pool->slots);
  free(pool->texts);
  free(pool->sizes);
  *pool = (intern){0};
}

static diplo_status grow_slots(intern *pool, size_t slot_count, diplo_error *error) {
  intern_slot *slots = calloc(slot_count, sizeof *slots);
  if (!slots)
    return diplo_error_memory(error);
  for (size_t i = 0; i < pool->slot_count; i++) {
    const intern_slot *old = &pool->slots[i];
    if (old->number == 0)
      continue;
    size_t at = first_slot(old->head, old->size, slot_count);
    while (slots[at].number != 0)
      at = (at + 1) & (slot_count - 1);
    slots[at] = *old;
  }
  free(pool->slots);
  pool->slots = slots;
  pool->slot_count = slot_count;
  return DIPLO_OK;
}

static diplo_status grow_texts(intern *pool, size_t capacity, diplo_error *error) {
  const char **texts = realloc(pool->texts, capacity * sizeof *texts);
  if (!texts)
    return diplo_error_memory(error);
  pool->texts = texts;
  uint32_t *sizes = realloc(pool->sizes, capacity * sizeof *sizes);
  if (!sizes)
    return diplo_error_memory(error);
  pool->sizes = sizes;
  pool->capacity = capacity;
  return DIPLO_OK;
}

/* A place for `size` bytes and a NUL that never moves. */
static char *store(intern *pool, const char *bytes, size_t size) {
  intern_block *block = pool->blocks;
  if (!block || block->capacity - block->used <= size) {
    size_t capacity = block ? block->capacity * 2 : FIRST_BLOCK;
    if (capacity > LAST_BLOCK)
      capacity = LAST_BLOCK;
    if (capacity <= size)
      capacity = size + 1;
    block = malloc(sizeof *block + capacity);
    if (!block)
      return NULL;
    *block = (intern_block){.next = pool->blocks, .used = 0, .capacity = capacity};
    pool->blocks = block;
  }
  char *text = block->bytes + block->used;
  if (size > 0)
    memcpy(text, bytes, size);
  text[size] = '\0';
  block->used += size + 1;
  return text;
}

static diplo_status make_room(intern *pool, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  if (pool->count >= UINT32_MAX - 1) {
    status = diplo_error_set(error, DIPLO_DATA, "more than 4294967294 different texts");
    goto done;
  }
  /* Full by three quarters at most: probes stay short. */
  if ((pool->count + 1) * 4 > pool->slot_count * 3)
    DIPLO_TRY(grow_slots(pool, pool->slot_count ? pool->slot_count * 2 : FIRST_SLOTS, error));
  if (pool->count == pool->capacity)
    DIPLO_TRY(grow_texts(pool, pool->capacity ? pool->capacity + pool->capacity / 2 : 32, error));
done:
  return status;
}

diplo_status intern_add(intern *pool, const char *bytes, size_t size, uint32_t *number,
                        diplo_error *error) {
  diplo_status status = DIPLO_OK;
  if (size >= UINT32_MAX) {
    status = diplo_error_set(error, DIPLO_DATA, "a text of more than 4 GiB");
    goto done;
  }
  uint64_t head = make_head(bytes, size);
  intern_slot *slot = pool->slot_count ? locate(pool, bytes, size, head) : NULL;
  if (slot && slot->number != 0) {
    *number = slot->number - 1;
    goto done;
  }
  DIPLO_TRY(make_room(pool, error));
  slot = locate(pool, bytes, size, head);
  const char *text = store(pool, bytes, size);
  if (!text) {
    status = diplo_error_memory(error);
    goto done;
  }
  pool->texts[pool->count] = text;
  pool->sizes[pool->count] = (uint32_t)size;
  *number = (uint32_t)pool->count++;
  *slot = (intern_slot){.head = head, .size = (uint32_t)size, .number = *number + 1};
done:
  return status;
}

uint32_t intern_find(const intern *pool, const char *bytes, size_t size) {
  if (pool->slot_count == 0 || size >= UINT32_MAX)
    return INTERN_ABSENT;
  const intern_slot *slot = locate(pool, bytes, size, make_head(bytes, size));
  return slot->number == 0 ? INTERN_ABSENT : slot->number - 1;
}

const char *intern_get(const intern *pool, uint32_t number) {
  return pool->texts[number];
}

size_t intern_get_size(const intern *pool, uint32_t number) {
  return pool->sizes[number];
}

diplo_status intern_copy(const intern *pool, intern *copy, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < pool->count; i++) {
    uint32_t number;
    DIPLO_TRY(intern_add(copy, pool->texts[i], pool->sizes[i], &number, error));
  }
done:
  if (status != DIPLO_OK)
    intern_clear(copy);
  return status;
}
