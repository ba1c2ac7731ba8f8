/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Interning: each distinct text is kept once and has a small number, from 0 in the order of first
   appearance. */
#ifndef BASE_INTERN_H
#define BASE_INTERN_H

#include <diplonet/error.h>
#include <stddef.h>
#include <stdint.h>

#define INTERN_ABSENT UINT32_MAX /* no such text */

typedef struct intern_slot intern_slot;
typedef struct intern_block intern_block;

/* An all-zero struct is a valid empty one. Texts end with a NUL that their size does not count, and
   stay where they are until intern_clear. */
typedef struct intern {
  intern_slot *slots; /* open addressing; slot_count is a power of two, or 0 */
  size_t slot_count;
  const char **texts; /* indexed by number */
  uint32_t *sizes;    /* indexed by number */
  size_t count, capacity;
  intern_block *blocks; /* the storage; the first has room left */
} intern;

void intern_clear(intern *pool);

/* Finds the text or adds it. The bytes may hold anything but are not checked. */
diplo_status intern_add(intern *pool, const char *bytes, size_t size, uint32_t *number,
                        diplo_error *error);
/* INTERN_ABSENT where the text is not there. */
uint32_t intern_find(const intern *pool, const char *bytes, size_t size);
const char *intern_get(const intern *pool, uint32_t number);
size_t intern_get_size(const intern *pool, uint32_t number);

/* The same texts with the same numbers. `copy` is all-zero before. */
diplo_status intern_copy(const intern *pool, intern *copy, diplo_error *error);

#endif
