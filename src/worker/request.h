/* SPDX-License-Identifier: MIT */
/* A request to lay out a graph, as README.md describes it. */
#ifndef WORKER_REQUEST_H
#define WORKER_REQUEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

typedef struct request_actor {
  double width, height, x, y;
  bool pinned;
  const char *shape;     /* a constant; NULL: not given */
  char fill[8], line[8]; /* "" : not given */
  char *label;           /* decoded; NULL: none */
} request_actor;

typedef struct request_tie {
  size_t from, to;
  double weight, length, width;
  const char *dash; /* a constant; NULL: not given */
  bool arrow;
  char line[8];
  char *label;
} request_tie;

/* An all-zero struct is a valid empty one. */
typedef struct request {
  const char *engine; /* a constant */
  unsigned seed;
  bool svg;
  char *caption;
  request_actor *actors;
  size_t actor_count, actor_capacity;
  request_tie *ties;
  size_t tie_count, tie_capacity;
} request;

/* Reads to the line `end`. False, with a reason on standard error, where the request is not
   understood or memory is short. */
bool request_read(request *asked, FILE *input);
void request_clear(request *asked);

#endif
