/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of samples: ties, actors, sizes, widths. */
#include "draw/legend.h"
#include "draw/actor_marks.h"
#include "draw/describe.h"
#include "draw/tie_marks.h"
#include "draw/writing.h"
#include <math.h>
#include <string.h>

enum { LEGEND_HEAD = 62, LEGEND_ROW = 19, LEGEND_SAMPLE = 40, LEGEND_COLUMNS = 30 };

/* Where the next sample goes: cells of equal width in rows, to the right of a heading. */
typedef struct legend {
  drawing *d;
  double left, y, cell, row;
  size_t column, columns;
} legend;

static diplo_status begin(legend *l, const char *heading, double cell, double row,
                          diplo_error *error) {
  label_line line = {heading, strlen(heading), strlen(heading), false};
  mark_style style = {.fill = INK_TEXT, .stroke = -1, .bold = true};
  double width = l->d->width - DRAWING_MARGIN - l->left;
  l->columns = (size_t)fmax(1, floor(width / cell));
  l->cell = width / (double)l->columns;
  l->row = row;
  l->column = 0;
  return writing_add_line(&l->d->scene, (point){DRAWING_MARGIN, l->y + row / 2 + 4}, DRAWING_SMALL,
                          ANCHOR_START, style, &line, error);
}

static void end(legend *l) {
  l->y += l->row + 5;
}

/* The left middle of the next cell. */
static point next_cell(legend *l) {
  if (l->column == l->columns) {
    l->column = 0;
    l->y += l->row;
  }
  return (point){l->left + l->cell * (double)l->column++, l->y + l->row / 2};
}

static diplo_status write(legend *l, point at, const char *text, diplo_error *error) {
  label_line line;
  mark_style style = {.fill = INK_TEXT, .stroke = -1};
  double room = l->left + l->cell * (double)l->column - at.x - 6;
  size_t columns = (size_t)fmax(1, room / (WRITING_COLUMN * DRAWING_SMALL));
  if (label_wrap(text, columns, &line, 1) == 0)
    return DIPLO_OK;
  return writing_add_line(&l->d->scene, (point){at.x, at.y + 4}, DRAWING_SMALL, ANCHOR_START, style,
                          &line, error);
}

/* A leader beside its country, for ties that are shown by that alone. */
static diplo_status draw_pair(legend *l, point at, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  shape country = {DIPLO_KIND_COUNTRY, {at.x + 10, at.y}, 6.5};
  shape leader = {DIPLO_KIND_LEADER, {at.x + 22, at.y}, 6};
  DIPLO_TRY(shape_draw(&l->d->scene, &country, actor_marks_get_style(country.kind), error));
  DIPLO_TRY(shape_draw(&l->d->scene, &leader, actor_marks_get_style(leader.kind), error));
done:
  return status;
}

/* The ways in which ties of one relation are shown. */
typedef enum legend_way { WAY_DOCKED, WAY_LINE, WAY_HOSTILE, WAY_COUNT } legend_way;

static size_t count_ways(const drawn_relation *drawn, legend_way way) {
  return way == WAY_DOCKED    ? drawn->docked
         : way == WAY_HOSTILE ? drawn->hostile
                              : drawn->tie_count - drawn->docked - drawn->hostile;
}

static diplo_status draw_relation(legend *l, size_t relation, legend_way way, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  drawing *d = l->d;
  const drawn_relation *drawn = &d->relations[relation];
  diplo_buffer text = {0};
  point at = next_cell(l);
  if (way == WAY_DOCKED) {
    DIPLO_TRY(draw_pair(l, at, error));
  } else {
    tie_look look = tie_look_get(d, relation, fmax(1.2, 2 * d->thinning), way == WAY_HOSTILE);
    curve line = curve_between(at, (point){at.x + LEGEND_SAMPLE - 6, at.y}, 0);
    DIPLO_TRY(tie_look_draw(&d->scene, &look, &line, error));
  }
  DIPLO_TRY(describe_relation(d->network, relation, &text, error));
  bool both = way == WAY_HOSTILE && count_ways(drawn, WAY_LINE) > 0;
  DIPLO_TRY(diplo_buffer_add_format(&text, error, "%s (%zu)", both ? ", negative" : "",
                                    count_ways(drawn, way)));
  at.x += LEGEND_SAMPLE;
  DIPLO_TRY(write(l, at, diplo_buffer_get(&text), error));
done:
  diplo_buffer_clear(&text);
  return status;
}

/* The longest label decides how wide the cells are. */
static double measure_relations(const legend *l) {
  const diplo_network *network = l->d->network;
  size_t longest = 8;
  for (size_t r = 0; r < diplo_relation_count(network); r++) {
    const char *label = diplo_relation_get_label(network, r);
    size_t width = label_width(label, strlen(label)) + 5;
    bool mixed = diplo_relation_get(network, r)->sign == DIPLO_SIGN_MIXED;
    width += mixed && l->d->relations[r].hostile > 0 ? strlen(", negative") : 0;
    if (l->d->relations[r].tie_count > 0 && width > longest)
      longest = width;
  }
  longest = longest < LEGEND_COLUMNS ? longest : LEGEND_COLUMNS;
  return LEGEND_SAMPLE + WRITING_COLUMN * DRAWING_SMALL * (double)longest + 10;
}

static diplo_status draw_relations(legend *l, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  bool any = false;
  for (size_t r = 0; r < diplo_relation_count(l->d->network); r++) {
    const drawn_relation *drawn = &l->d->relations[r];
    if (drawn->tie_count == 0)
      continue;
    if (!any)
      DIPLO_TRY(begin(l, "Ties", measure_relations(l), LEGEND_ROW, error));
    any = true;
    for (int way = WAY_DOCKED; way < WAY_COUNT; way++) {
      if (count_ways(drawn, (legend_way)way) > 0)
        DIPLO_TRY(draw_relation(l, r, (legend_way)way, error));
    }
  }
  if (any)
    end(l);
done:
  return status;
}

/* What the samples of a row stand for, behind the last of them, or below where it does not fit. */
static diplo_status write_meaning(legend *l, const char *text, diplo_error *error) {
  double width = WRITING_COLUMN * DRAWING_SMALL * (double)(label_width(text, strlen(text)) + 1);
  double room = l->cell * (double)(l->columns - l->column);
  if (l->column > 0 && width > room)
    l->column = l->columns;
  point at = next_cell(l);
  l->column = l->columns;
  return write(l, at, text, error);
}

static diplo_status draw_kind(legend *l, diplo_kind kind, const char *text, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  point at = next_cell(l);
  shape sample = {kind, {at.x + 10, at.y}, 7};
  DIPLO_TRY(shape_draw(&l->d->scene, &sample, actor_marks_get_style(kind), error));
  at.x += 24;
  DIPLO_TRY(write(l, at, text, error));
done:
  return status;
}

static diplo_status draw_kinds(legend *l, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t counts[DIPLO_KIND_COUNT] = {0};
  for (size_t a = 0; a < diplo_actor_count(l->d->network); a++)
    counts[l->d->actors[a].shape.kind]++;
  DIPLO_TRY(begin(l, "Actors", 110, LEGEND_ROW, error));
  for (int k = 0; k < DIPLO_KIND_COUNT; k++) {
    if (counts[k] > 0)
      DIPLO_TRY(draw_kind(l, (diplo_kind)k, describe_kind((diplo_kind)k, 1), error));
  }
  end(l);
done:
  return status;
}

/* Circles for three round values. */
static diplo_status draw_sizes(legend *l, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  drawing *d = l->d;
  diplo_buffer text = {0};
  static const double shares[] = {0.1, 0.4, 1};
  double before = 0;
  if (d->areas.top <= 0)
    return status;
  DIPLO_TRY(begin(l, "Size", 90, fmax(2 * d->areas.largest + 4, LEGEND_ROW), error));
  for (size_t i = 0; i < sizeof shares / sizeof *shares; i++) {
    double value = scale_round_down(d->areas.top * shares[i]);
    if (!d->size_name && value < 1)
      value = 1;
    if (value <= before)
      continue;
    before = value;
    double radius = scale_radius(&d->areas, value);
    point at = next_cell(l);
    mark_style style = {.fill = -1, .stroke = INK_FAINT, .width = 1.25};
    DIPLO_TRY(
        scene_add_circle(&d->scene, (point){at.x + d->areas.largest, at.y}, radius, style, error));
    diplo_buffer_reset(&text);
    DIPLO_TRY(describe_number(value, &text, error));
    at.x += 2 * d->areas.largest + 6;
    DIPLO_TRY(write(l, at, diplo_buffer_get(&text), error));
  }
  diplo_buffer_reset(&text);
  DIPLO_TRY(diplo_buffer_add_text(&text, "area: ", error));
  DIPLO_TRY(describe_size(d, &text, error));
  DIPLO_TRY(write_meaning(l, diplo_buffer_get(&text), error));
  end(l);
done:
  diplo_buffer_clear(&text);
  return status;
}

/* One row for each meaning of weights that has several widths. */
static diplo_status draw_widths_of(legend *l, diplo_weight meaning, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  const width_scale *scale = &l->d->widths[meaning];
  diplo_buffer text = {0};
  if (scale->count < 2)
    return status;
  DIPLO_TRY(begin(l, "Width", 90, LEGEND_ROW, error));
  for (size_t i = 0; i < scale->count; i++) {
    point at = next_cell(l);
    mark_style style = {.fill = -1, .stroke = INK_FAINT, .width = scale->width[i] * l->d->thinning};
    DIPLO_TRY(scene_add_line(&l->d->scene, at, (point){at.x + 30, at.y}, style, error));
    diplo_buffer_reset(&text);
    DIPLO_TRY(describe_number(scale->from[i], &text, error));
    DIPLO_TRY(diplo_buffer_add_text(&text, scale->stepped ? "+" : "", error));
    at.x += 36;
    DIPLO_TRY(write(l, at, diplo_buffer_get(&text), error));
  }
  diplo_buffer_reset(&text);
  DIPLO_TRY(diplo_buffer_add_format(&text, error, "weight (%s)", diplo_weight_get_name(meaning)));
  DIPLO_TRY(write_meaning(l, diplo_buffer_get(&text), error));
  end(l);
done:
  diplo_buffer_clear(&text);
  return status;
}

diplo_status legend_draw(drawing *d, double *y, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  legend l = {.d = d, .left = DRAWING_MARGIN + LEGEND_HEAD, .y = *y};
  mark_style rule = {.fill = -1, .stroke = INK_RULE, .width = 1};
  DIPLO_TRY(scene_open(&d->scene, "legend", NULL, NULL, error));
  DIPLO_TRY(scene_add_line(&d->scene, (point){DRAWING_MARGIN, *y},
                           (point){d->width - DRAWING_MARGIN, *y}, rule, error));
  l.y += 8;
  DIPLO_TRY(draw_relations(&l, error));
  if (diplo_actor_count(d->network) > 0)
    DIPLO_TRY(draw_kinds(&l, error));
  DIPLO_TRY(draw_sizes(&l, error));
  for (int meaning = DIPLO_WEIGHT_STRENGTH; meaning < DRAWING_WEIGHTS; meaning++)
    DIPLO_TRY(draw_widths_of(&l, (diplo_weight)meaning, error));
  DIPLO_TRY(scene_close(&d->scene, error));
  *y = l.y;
done:
  return status;
}
