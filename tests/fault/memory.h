/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Memory that fails when it is told to, and knows what has not been given back. */
#ifndef FAULT_MEMORY_H
#define FAULT_MEMORY_H

#include <stdbool.h>
#include <stddef.h>

/* From now on the allocation number `failing` (from 0) fails, and where `on` is set all behind it
   too. */
void memory_begin(size_t failing, bool on);

/* Nothing fails any more. *allocations: how many were asked for; *kept: how many of them have not
   been freed. */
void memory_end(size_t *allocations, size_t *kept);

#endif
