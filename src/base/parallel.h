/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Work in fixed blocks on several processors. Which block a worker takes is left to chance, so the
   result must be stored by block: then it does not depend on the number of workers. */
#ifndef BASE_PARALLEL_H
#define BASE_PARALLEL_H

#include <diplonet/error.h>
#include <stddef.h>

/* Does block number `block`. `worker` is below the number of jobs; no two blocks run under the same
   worker at once, so that scratch memory can be kept for each worker. */
typedef diplo_status parallel_work(void *payload, size_t block, unsigned worker,
                                   diplo_error *error);
/* Called in the calling thread alone, with the share of blocks done, 1 at the end. */
typedef void parallel_progress(void *payload, double share);

/* At least 1. */
unsigned parallel_count_processors(void);

/* Runs all blocks on `jobs` workers (0: as many as processors), of which the calling thread is one.
   Where blocks fail, the error of the lowest is given, and blocks above it may not have run.
   `progress` may be NULL. */
diplo_status parallel_run(size_t blocks, unsigned jobs, parallel_work *work, void *payload,
                          parallel_progress *progress, void *progress_payload, diplo_error *error);

#endif
