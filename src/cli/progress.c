/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The line of progress: begins after a moment, is renewed now and then, and goes without a trace.
 */
#include "cli/progress.h"
#include <stdio.h>
#include <time.h>

static const double patience = 0.5, interval = 0.1; /* seconds */

static double get_seconds(void) {
  struct timespec now;
  return clock_gettime(CLOCK_MONOTONIC, &now) == 0 ? (double)now.tv_sec + 1e-9 * (double)now.tv_nsec
                                                   : 0;
}

void progress_begin(progress_line *progress, const char *task) {
  if (!progress->on)
    return;
  progress_erase(progress);
  progress->task = task;
  progress->begun = get_seconds();
}

/* Whether it is time to say something again. */
static bool is_due(progress_line *progress) {
  if (!progress->on || !progress->task)
    return false;
  double now = get_seconds();
  if (now - progress->begun < patience || now - progress->said < interval)
    return false;
  progress->said = now;
  progress->shown = true;
  return true;
}

void progress_say_share(void *payload, double share) {
  progress_line *progress = payload;
  if (is_due(progress))
    fprintf(stderr, "\r%s %3d%%", progress->task, (int)(share * 100));
}

void progress_say_bytes(void *payload, size_t done, size_t total) {
  progress_line *progress = payload;
  if (total > 0)
    progress_say_share(progress, (double)done / (double)total);
  else if (is_due(progress))
    fprintf(stderr, "\r%s %zu MB", progress->task, done / 1000000);
}

void progress_erase(progress_line *progress) {
  if (progress->shown)
    fputs("\r\033[K", stderr);
  progress->shown = false;
}
