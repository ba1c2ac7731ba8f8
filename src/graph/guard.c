/* SPDX-License-Identifier: GPL-3.0-or-later */
/* igraph's door. Left alone, igraph aborts the process on an error and prints warnings; and as
   Debian builds it, it is not thread-safe. So its handlers are replaced by ours, and it is called
   from one thread alone: only this file holds state. */
#include "graph/guard.h"
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { EXIT_BUG = 70, SAID_SIZE = 512 };

static bool entered;
static char said[SAID_SIZE]; /* what igraph said last, until guard_check takes it */

/* igraph goes on after this and returns the code, through code that expects its stack of things to
   free to be empty. */
static void keep_error(const char *reason, const char *file, int line, igraph_error_t code) {
  (void)file;
  (void)line;
  (void)code;
  snprintf(said, sizeof said, "%s", reason);
  IGRAPH_FINALLY_FREE();
}

static void keep_silent(const char *reason, const char *file, int line) {
  (void)reason;
  (void)file;
  (void)line;
}

/* igraph cannot go on, and there is no way back from here. */
static void leave(const char *reason, const char *file, int line) {
  char text[SAID_SIZE];
  int size =
      snprintf(text, sizeof text - 1, "diplonet: igraph broke off: %s (%s:%d)", reason, file, line);
  size_t length = size < 0 ? 0 : (size_t)size < sizeof text - 1 ? (size_t)size : sizeof text - 2;
  text[length] = '\n';
  ssize_t written = write(STDERR_FILENO, text, length + 1);
  (void)written;
  _exit(EXIT_BUG);
}

void guard_enter(void) {
  if (entered)
    return;
  igraph_set_error_handler(keep_error);
  igraph_set_warning_handler(keep_silent);
  igraph_set_fatal_handler(leave);
  entered = true;
}

diplo_status guard_check(igraph_error_t code, diplo_error *error) {
  if (code == IGRAPH_SUCCESS)
    return DIPLO_OK;
  if (code == IGRAPH_ENOMEM)
    return diplo_error_memory(error);
  diplo_status status =
      diplo_error_set(error, DIPLO_DATA, "igraph: %s", said[0] ? said : igraph_strerror(code));
  said[0] = '\0';
  return status;
}

void guard_seed(uint64_t seed) {
  /* igraph takes an unsigned long, which may be narrower. */
  uint64_t folded = seed ^ seed >> 32;
  guard_enter();
  igraph_rng_seed(igraph_rng_default(), sizeof(igraph_uint_t) < sizeof seed ? (igraph_uint_t)folded
                                                                            : (igraph_uint_t)seed);
}

diplo_status guard_graph(const view *v, igraph_t *graph, diplo_error *error) {
  igraph_vector_int_t ends;
  guard_enter();
  diplo_status status =
      guard_check(igraph_vector_int_init(&ends, 2 * (igraph_integer_t)v->arc_count), error);
  if (status != DIPLO_OK)
    return status;
  for (size_t arc = 0; arc < v->arc_count; arc++) {
    VECTOR(ends)[2 * arc] = v->arc_from[arc];
    VECTOR(ends)[2 * arc + 1] = v->arc_to[arc];
  }
  status = guard_check(igraph_create(graph, &ends, (igraph_integer_t)v->actor_count,
                                     v->directed ? IGRAPH_DIRECTED : IGRAPH_UNDIRECTED),
                       error);
  igraph_vector_int_destroy(&ends);
  return status;
}

void guard_values(const view *v, igraph_vector_t *values) {
  igraph_vector_view(values, v->arc_value, (igraph_integer_t)v->arc_count);
}
