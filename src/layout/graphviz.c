/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Graphviz's engines, through the worker program: the request is written, the answer is read. The
   protocol is described in src/worker/README.md. */
#include "layout/graphviz.h"
#include "layout/engine.h"
#include "layout/worker.h"
#include <diplonet/number.h>
#include <math.h>
#include <string.h>

enum { GRAPHVIZ_SECONDS = 10, GRAPHVIZ_TIE = 100, GRAPHVIZ_LINE = 80 };

diplo_status graphviz_add_number(diplo_buffer *text, double value, diplo_error *error) {
  char digits[DIPLO_NUMBER_SIZE];
  diplo_number_format(value, digits);
  diplo_status status = diplo_buffer_add(text, " ", 1, error);
  return status == DIPLO_OK ? diplo_buffer_add_text(text, digits, error) : status;
}

diplo_status graphviz_begin(diplo_buffer *text, const char *engine, uint64_t seed,
                            const char *output, diplo_error *error) {
  /* The worker takes 31 bits; zero is a seed like others. */
  unsigned folded = (unsigned)((seed ^ (seed >> 31) ^ (seed >> 62)) & 0x7fffffff);
  return diplo_buffer_add_format(text, error, "diplonet-layout 1\nengine %s\nseed %u\noutput %s\n",
                                 engine, folded, output);
}

static diplo_status write_request(diplo_buffer *text, const arrangement *plan, const char *engine,
                                  uint64_t seed, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  DIPLO_TRY(graphviz_begin(text, engine, seed, "positions", error));
  for (size_t u = 0; u < plan->unit_count; u++) {
    DIPLO_TRY(diplo_buffer_add_text(text, "actor", error));
    DIPLO_TRY(graphviz_add_number(text, plan->width[u], error));
    DIPLO_TRY(graphviz_add_number(text, plan->height[u], error));
    DIPLO_TRY(diplo_buffer_add(text, "\n", 1, error));
  }
  for (size_t t = 0; t < plan->tie_count; t++) {
    DIPLO_TRY(
        diplo_buffer_add_format(text, error, "tie %u %u 1", plan->tie_from[t], plan->tie_to[t]));
    DIPLO_TRY(graphviz_add_number(text, GRAPHVIZ_TIE * plan->tie_length[t], error));
    DIPLO_TRY(diplo_buffer_add(text, "\n", 1, error));
  }
  DIPLO_TRY(diplo_buffer_add_text(text, "end\n", error));
done:
  return status;
}

/* The number up to `end`; `*at` moves behind it. */
static bool read_number(const char **at, char end, double *value) {
  const char *stop = strchr(*at, end);
  if (!stop || !diplo_number_parse(*at, (size_t)(stop - *at), value))
    return false;
  *at = stop + 1;
  return fabs(*value) < 1e9;
}

static bool read_answer(const char *text, arrangement *plan) {
  const char head[] = "positions ";
  double count;
  if (strncmp(text, head, strlen(head)) != 0)
    return false;
  text += strlen(head);
  bool good = read_number(&text, '\n', &count) && count == (double)plan->unit_count;
  for (size_t u = 0; good && u < plan->unit_count; u++)
    good = read_number(&text, ' ', &plan->x[u]) && read_number(&text, '\n', &plan->y[u]);
  return good && strcmp(text, "end\n") == 0;
}

diplo_status graphviz_call(const diplo_layout_options *options, const diplo_buffer *request,
                           size_t limit, diplo_buffer *answer, diplo_error *error) {
  if (!options || !options->worker)
    return diplo_error_set(error, DIPLO_SYSTEM, "the Graphviz worker was not given");
  worker_call call = {.path = options->worker,
                      .input = diplo_buffer_get(request),
                      .input_size = request->size,
                      .limit = limit,
                      .seconds = options->seconds > 0 ? options->seconds : GRAPHVIZ_SECONDS};
  return worker_run(&call, answer, error);
}

static diplo_status place(arrangement *plan, const diplo_layout_options *options,
                          const char *engine, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_buffer request = {0}, answer = {0};
  DIPLO_TRY(write_request(&request, plan, engine, options->seed, error));
  DIPLO_TRY(
      graphviz_call(options, &request, GRAPHVIZ_LINE * (plan->unit_count + 2), &answer, error));
  if (strlen(diplo_buffer_get(&answer)) != answer.size ||
      !read_answer(diplo_buffer_get(&answer), plan))
    DIPLO_TRY(diplo_error_set(error, DIPLO_SYSTEM, "%s gave no positions", options->worker));
done:
  diplo_buffer_clear(&request);
  diplo_buffer_clear(&answer);
  return status;
}

static diplo_status place_neato(arrangement *plan, const diplo_layout_options *options,
                                diplo_error *error) {
  return place(plan, options, "neato", error);
}

static diplo_status place_fdp(arrangement *plan, const diplo_layout_options *options,
                              diplo_error *error) {
  return place(plan, options, "fdp", error);
}

static diplo_status place_sfdp(arrangement *plan, const diplo_layout_options *options,
                               diplo_error *error) {
  return place(plan, options, "sfdp", error);
}

static diplo_status place_twopi(arrangement *plan, const diplo_layout_options *options,
                                diplo_error *error) {
  return place(plan, options, "twopi", error);
}

static diplo_status place_dot(arrangement *plan, const diplo_layout_options *options,
                              diplo_error *error) {
  return place(plan, options, "dot", error);
}

const layout_engine layout_engine_neato = {
    .name = "neato",
    .summary = "Graphviz: distances as along ties",
    .graphviz = true,
    .turns = true,
    .place = place_neato,
};

const layout_engine layout_engine_fdp = {
    .name = "fdp",
    .summary = "Graphviz: ties as springs",
    .graphviz = true,
    .turns = true,
    .place = place_fdp,
};

const layout_engine layout_engine_sfdp = {
    .name = "sfdp",
    .summary = "Graphviz: ties as springs, for large networks",
    .graphviz = true,
    .turns = true,
    .place = place_sfdp,
};

const layout_engine layout_engine_twopi = {
    .name = "twopi",
    .summary = "Graphviz: rings around the middle of the network",
    .graphviz = true,
    .place = place_twopi,
};

const layout_engine layout_engine_dot = {
    .name = "dot",
    .summary = "Graphviz: ranks along the direction of ties",
    .graphviz = true,
    .whole = true,
    .place = place_dot,
};
