/* SPDX-License-Identifier: GPL-3.0-or-later */
/* DOT, styled: the network as a picture that Graphviz can make. */
#include "model/format.h"
#include "model/label.h"
#include "write/dot_style.h"
#include "write/dot_text.h"
#include <diplonet/number.h>
#include <math.h>
#include <stdlib.h>

enum { DIGITS = 4 };

typedef struct dot_writer {
  diplo_output *output;
  diplo_buffer line, text;
} dot_writer;

static diplo_status dot_open(diplo_output *output, const diplo_write_options *options, void **state,
                             diplo_error *error) {
  (void)options;
  dot_writer *w = calloc(1, sizeof *w);
  if (!w)
    return diplo_error_memory(error);
  w->output = output;
  *state = w;
  return DIPLO_OK;
}

static void dot_abandon(void *state) {
  dot_writer *w = state;
  if (!w)
    return;
  diplo_buffer_clear(&w->line);
  diplo_buffer_clear(&w->text);
  free(w);
}

static diplo_status dot_close(void *state, diplo_error *error) {
  (void)error;
  dot_abandon(state);
  return DIPLO_OK;
}

static diplo_status put(dot_writer *w, const char *text, diplo_error *error) {
  return diplo_buffer_add_text(&w->line, text, error);
}

static diplo_status put_line(dot_writer *w, diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(put(w, "\n", error));
  DIPLO_TRY(diplo_output_write(w->output, diplo_buffer_get(&w->line), w->line.size, error));
  diplo_buffer_reset(&w->line);
done:
  return status;
}

static const diplo_column *find_position(const diplo_network *network, const char *name) {
  const diplo_column *column =
      diplo_columns_find(diplo_network_columns(network, DIPLO_PART_ACTORS), name);
  return column && diplo_column_get_type(column) == DIPLO_REAL ? column : NULL;
}

static diplo_status put_number(dot_writer *w, double value, diplo_error *error) {
  char text[DIPLO_NUMBER_SIZE];
  size_t size = diplo_number_format_rounded(value, DIGITS, text);
  return diplo_buffer_add(&w->line, text, size, error);
}

/* A position in points; `!` keeps neato and fdp from moving it. */
static diplo_status put_position(dot_writer *w, const diplo_network *network, size_t actor,
                                 diplo_error *error) {
  diplo_status status = DIPLO_OK;
  const diplo_column *x = find_position(network, "x"), *y = find_position(network, "y");
  if (!x || !y || diplo_column_is_missing(x, actor) || diplo_column_is_missing(y, actor))
    goto done;
  DIPLO_TRY(put(w, ", pos=\"", error));
  DIPLO_TRY(put_number(w, diplo_column_get_real(x, actor), error));
  DIPLO_TRY(put(w, ",", error));
  DIPLO_TRY(put_number(w, diplo_column_get_real(y, actor), error));
  DIPLO_TRY(put(w, "!\"", error));
done:
  return status;
}

static diplo_status put_actor(dot_writer *w, const diplo_network *network, size_t actor,
                              diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(put(w, "  ", error));
  DIPLO_TRY(dot_add_name(&w->line, diplo_actor_get_id(network, actor), error));
  DIPLO_TRY(put(w, " [label=", error));
  DIPLO_TRY(dot_add_label(&w->line, label_get(network, NULL, actor), error));
  DIPLO_TRY(diplo_buffer_add_format(&w->line, error, ", %s",
                                    dot_style_get_kind(diplo_actor_get_kind(network, actor))));
  DIPLO_TRY(put_position(w, network, actor, error));
  DIPLO_TRY(put(w, "];", error));
  DIPLO_TRY(put_line(w, error));
done:
  return status;
}

/* `alliance 0.5, 1949..1990` */
static diplo_status make_tooltip(dot_writer *w, const diplo_network *network, size_t tie,
                                 diplo_error *error) {
  diplo_status status;
  char number[DIPLO_NUMBER_SIZE];
  double weight = diplo_tie_get_weight(network, tie);
  diplo_period period = diplo_tie_get_period(network, tie);
  const char *label = diplo_relation_get_label(network, diplo_tie_get_relation(network)[tie]);
  diplo_buffer_reset(&w->text);
  DIPLO_TRY(diplo_buffer_add_text(&w->text, label, error));
  if (!isnan(weight)) {
    diplo_number_format(weight, number);
    DIPLO_TRY(diplo_buffer_add_format(&w->text, error, " %s", number));
  }
  if (!diplo_period_is_missing(period)) {
    DIPLO_TRY(diplo_buffer_add_text(&w->text, ", ", error));
    DIPLO_TRY(diplo_period_format(period, &w->text, error));
  }
done:
  return status;
}

static diplo_status put_tie(dot_writer *w, const diplo_network *network, const dot_style *styles,
                            bool directed, size_t tie, diplo_error *error) {
  diplo_status status;
  size_t from = diplo_tie_get_from(network)[tie], to = diplo_tie_get_to(network)[tie];
  const diplo_relation *relation =
      diplo_relation_get(network, diplo_tie_get_relation(network)[tie]);
  diplo_sign sign = diplo_tie_get_sign(network, tie);
  DIPLO_TRY(put(w, "  ", error));
  DIPLO_TRY(dot_add_name(&w->line, diplo_actor_get_id(network, from), error));
  DIPLO_TRY(put(w, directed ? " -> " : " -- ", error));
  DIPLO_TRY(dot_add_name(&w->line, diplo_actor_get_id(network, to), error));
  DIPLO_TRY(diplo_buffer_add_format(&w->line, error, " [color=\"%s\", style=%s, penwidth=",
                                    dot_style_get_colour(network, styles, tie),
                                    dot_style_get_dash(relation->dash)));
  DIPLO_TRY(put_number(w, dot_style_get_width(network, styles, tie), error));
  DIPLO_TRY(diplo_buffer_add_format(
      &w->line, error, ", %s, tooltip=", dot_style_get_heads(relation->directed, sign)));
  DIPLO_TRY(make_tooltip(w, network, tie, error));
  DIPLO_TRY(dot_add_label(&w->line, diplo_buffer_get(&w->text), error));
  DIPLO_TRY(put(w, "];", error));
  DIPLO_TRY(put_line(w, error));
done:
  return status;
}

static bool has_directed(const diplo_network *network) {
  for (size_t i = 0; i < diplo_tie_count(network); i++) {
    if (diplo_relation_get(network, diplo_tie_get_relation(network)[i])->directed)
      return true;
  }
  return false;
}

static diplo_status put_head(dot_writer *w, const diplo_network *network, bool directed,
                             diplo_error *error) {
  diplo_status status;
  const char *name = diplo_network_get_name(network);
  DIPLO_TRY(put(w, directed ? "digraph " : "graph ", error));
  DIPLO_TRY(dot_add_name(&w->line, name ? name : "diplonet", error));
  DIPLO_TRY(put(w,
                " {\n"
                "  graph [splines=line, overlap=false, outputorder=edgesfirst",
                error));
  if (find_position(network, "x") && find_position(network, "y"))
    DIPLO_TRY(put(w, ", inputscale=72", error));
  DIPLO_TRY(put(w, "];\n  node [fontname=\"sans-serif\", fontsize=11];", error));
  DIPLO_TRY(put_line(w, error));
done:
  return status;
}

/* Each network is a graph of its own: Graphviz's tools read them one by one. */
static diplo_status dot_add(void *state, const diplo_network *network, diplo_error *error) {
  diplo_status status;
  dot_writer *w = state;
  dot_style *styles = NULL;
  bool directed = has_directed(network);
  DIPLO_TRY(dot_style_make(network, &styles, error));
  DIPLO_TRY(put_head(w, network, directed, error));
  for (size_t i = 0; i < diplo_actor_count(network); i++)
    DIPLO_TRY(put_actor(w, network, i, error));
  for (size_t i = 0; i < diplo_tie_count(network); i++)
    DIPLO_TRY(put_tie(w, network, styles, directed, i, error));
  DIPLO_TRY(put(w, "}", error));
  DIPLO_TRY(put_line(w, error));
done:
  free(styles);
  return status;
}

const writer_kind writer_dot = {
    .name = "dot",
    .summary = "DOT with colours, dashes, widths and shapes, for Graphviz",
    .open = dot_open,
    .add = dot_add,
    .close = dot_close,
    .abandon = dot_abandon,
};
