/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a drawing begins with: inks of relations, values of actors, scales. */
#include "draw/drawing.h"
#include "draw/frame.h"
#include "draw/stage.h"
#include "model/leads.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double usual_width = 960;
static const double usual_ties = 150; /* beyond that, lines get thinner */

void drawing_clear(drawing *d) {
  free(d->actors);
  free(d->relations);
  free(d->ties);
  scene_clear(&d->scene);
  memset(d, 0, sizeof *d);
}

/* `absence`, `absent`, `absent_from`: words that say that somebody stayed away. */
static bool is_absence(const diplo_relation *relation) {
  return strncmp(relation->name, "absen", strlen("absen")) == 0;
}

/* Where weights say the sign, ties that are against have a colour of their own; and lines that are
   for and lines that are against never look alike in grey: none that is against is solid. */
static diplo_status set_hostile(drawing *d, size_t relation, size_t *taken, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  drawn_relation *drawn = &d->relations[relation];
  bool mixed = diplo_relation_get(d->network, relation)->sign == DIPLO_SIGN_MIXED;
  drawn->hostile_ink = drawn->ink;
  drawn->hostile_dash = drawn->dash == DIPLO_DASH_SOLID ? DIPLO_DASH_DASHED : drawn->dash;
  if (mixed && drawn->hostile > 0) {
    ink colour = palette_choose(DIPLO_SIGN_NEGATIVE, (*taken)++);
    DIPLO_TRY(scene_add_ink(&d->scene, colour, &drawn->hostile_ink, error));
  }
done:
  return status;
}

/* Colours of the data where it has them, else the palette's. */
static diplo_status set_relations(drawing *d, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t taken[DIPLO_SIGN_MIXED + 1] = {0};
  for (size_t r = 0; r < diplo_relation_count(d->network); r++) {
    const diplo_relation *relation = diplo_relation_get(d->network, r);
    drawn_relation *drawn = &d->relations[r];
    ink colour;
    if (!palette_adapt(relation->colour, &colour))
      colour = palette_choose(relation->sign, taken[relation->sign]++);
    DIPLO_TRY(scene_add_ink(&d->scene, colour, &drawn->ink, error));
    drawn->absent = is_absence(relation);
    drawn->dash = relation->dash;
    if (drawn->absent && drawn->dash == DIPLO_DASH_SOLID)
      drawn->dash = DIPLO_DASH_DOTTED;
    DIPLO_TRY(set_hostile(d, r, &taken[DIPLO_SIGN_NEGATIVE], error));
  }
done:
  return status;
}

static diplo_status set_values(drawing *d, diplo_error *error) {
  diplo_columns *columns = diplo_network_columns(d->network, DIPLO_PART_ACTORS);
  const char *name = d->options->size;
  const diplo_column *column = NULL;
  d->size_name = name && strcmp(name, "none") == 0 ? "" : name;
  if (d->size_name && *d->size_name) {
    column = diplo_columns_find(columns, d->size_name);
    if (!column)
      return diplo_error_set(error, DIPLO_USAGE,
                             "actors have no column '%s' to size them by; scores come from a "
                             "measure: diplonet centrality -m %s",
                             name, name);
    diplo_type type = diplo_column_get_type(column);
    if (type != DIPLO_REAL && type != DIPLO_INTEGER && type != DIPLO_BOOLEAN)
      return diplo_error_set(error, DIPLO_USAGE, "column '%s' of actors has no numbers to size by",
                             name);
  }
  d->areas.top = 0;
  for (size_t a = 0; a < diplo_actor_count(d->network); a++) {
    double value = column ? diplo_column_get_real(column, a) : (double)d->actors[a].tie_count;
    d->actors[a].value = d->size_name && !*d->size_name ? NAN : value;
    d->areas.top =
        isfinite(d->actors[a].value) ? fmax(d->areas.top, d->actors[a].value) : d->areas.top;
  }
  return DIPLO_OK;
}

static void set_actors(drawing *d, const uint32_t *host) {
  for (size_t a = 0; a < diplo_actor_count(d->network); a++) {
    d->actors[a].shape.kind = diplo_actor_get_kind(d->network, a);
    d->actors[a].host = host[a];
  }
}

/* Which ties are shown by docking, and how many each actor and relation has. */
static void count_ties(drawing *d) {
  const uint32_t *from = diplo_tie_get_from(d->network), *to = diplo_tie_get_to(d->network);
  const uint32_t *relation = diplo_tie_get_relation(d->network);
  size_t leads = diplo_relation_find(d->network, "leads");
  for (size_t t = 0; t < diplo_tie_count(d->network); t++) {
    drawn_relation *drawn = &d->relations[relation[t]];
    d->ties[t].docked = relation[t] == leads && d->actors[from[t]].host == to[t];
    d->ties[t].loop = from[t] == to[t];
    drawn->tie_count++;
    drawn->docked += d->ties[t].docked;
    if (!d->ties[t].docked) {
      drawn->hostile += diplo_tie_get_sign(d->network, t) == DIPLO_SIGN_NEGATIVE;
      d->actors[from[t]].tie_count++;
      d->actors[to[t]].tie_count += from[t] != to[t];
    }
  }
}

/* One scale for each meaning of weights: a count and a share cannot share one. */
static diplo_status set_widths(drawing *d, diplo_error *error) {
  const uint32_t *relation = diplo_tie_get_relation(d->network);
  size_t count = diplo_tie_count(d->network);
  double *values = malloc((count + 1) * sizeof *values);
  if (!values)
    return diplo_error_memory(error);
  for (int meaning = DIPLO_WEIGHT_STRENGTH; meaning < DRAWING_WEIGHTS; meaning++) {
    size_t found = 0;
    for (size_t t = 0; t < count; t++) {
      if ((int)diplo_relation_get(d->network, relation[t])->weight == meaning && !d->ties[t].docked)
        values[found++] = fabs(diplo_tie_get_weight(d->network, t));
    }
    scale_set_widths(&d->widths[meaning], values, found, meaning == DIPLO_WEIGHT_COST);
  }
  free(values);
  for (size_t t = 0; t < count; t++) {
    const width_scale *scale = &d->widths[diplo_relation_get(d->network, relation[t])->weight];
    d->ties[t].width =
        d->thinning *
        scale_get_width(scale, fabs(diplo_tie_get_weight(d->network, t)), SCALE_PLAIN);
  }
  return DIPLO_OK;
}

diplo_status drawing_init(drawing *d, const diplo_network *network,
                          const diplo_picture_options *options, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t actors = diplo_actor_count(network);
  uint32_t *host = calloc(actors + 1, sizeof *host);
  memset(d, 0, sizeof *d);
  d->network = network;
  d->options = options;
  d->width = options->width > 0 ? fmax(options->width, 240) : usual_width;
  d->thinning = sqrt(fmin(1, usual_ties / (double)(diplo_tie_count(network) + 1)));
  d->thinning = fmax(d->thinning, 0.4);
  d->actors = calloc(actors + 1, sizeof *d->actors);
  d->relations = calloc(diplo_relation_count(network) + 1, sizeof *d->relations);
  d->ties = calloc(diplo_tie_count(network) + 1, sizeof *d->ties);
  if (!d->actors || !d->relations || !d->ties || !host)
    DIPLO_TRY(diplo_error_memory(error));
  leads_find_hosts(network, host);
  DIPLO_TRY(scene_init(&d->scene, error));
  set_actors(d, host);
  DIPLO_TRY(frame_draw_head(d, error));
  DIPLO_TRY(stage_place(d, error));
  count_ties(d);
  DIPLO_TRY(set_relations(d, error));
  DIPLO_TRY(set_values(d, error));
  stage_size(d);
  DIPLO_TRY(set_widths(d, error));
done:
  free(host);
  return status;
}
