/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences of notes that several measures have in common, so that they are said once. */
#ifndef REPORT_SHARED_NOTES_H
#define REPORT_SHARED_NOTES_H

#include <diplonet/measure.h>
#include <diplonet/network.h>

/* The measures of a report and, found in the network's notes, what is said of each. `measures` is
   borrowed. */
typedef struct noted {
  const diplo_network *network;
  const diplo_measure **measures;
  size_t count;
} noted;

/* A sentence of a note; its full stop belongs to it. */
typedef struct sentence {
  const char *text;
  size_t size;
} sentence;

/* Steps through the sentences said of a measure: begin with `*note` and `*rest` zero. */
bool noted_next(const noted *n, size_t measure, size_t *note, const char **rest, sentence *found);

/* Whether the same is said of that measure. */
bool noted_has(const noted *n, size_t measure, sentence s);

/* Whether enough measures share it for it to be said once for them all. */
bool noted_is_shared(const noted *n, sentence s);

/* Whether the two are said of exactly the same measures. */
bool noted_go_together(const noted *n, sentence one, sentence other);

#endif
