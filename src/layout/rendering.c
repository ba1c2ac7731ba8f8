/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Graphviz's own rendering of a network, through the worker. Texts are percent-encoded, so that no
   name can be anything but text. */
#include "layout/engine.h"
#include "layout/graphviz.h"
#include "model/label.h"
#include <diplonet/picture.h>
#include <math.h>
#include <string.h>

static const size_t svg_limit = (size_t)64 << 20;

typedef struct kind_look {
  const char *shape, *fill, *line;
} kind_look;

static const kind_look kinds[DIPLO_KIND_COUNT] = {
    [DIPLO_KIND_COUNTRY] = {"ellipse", "#c9ddf0", "#24527a"},
    [DIPLO_KIND_LEADER] = {"box", "#f7d9a8", "#8a5600"},
    [DIPLO_KIND_ORGANISATION] = {"hexagon", "#dcd3ee", "#5b4399"},
    [DIPLO_KIND_EVENT] = {"diamond", "#cfebd9", "#1f7045"},
    [DIPLO_KIND_GROUP] = {"box", "#e2e5e8", "#4a545e"},
};

static diplo_status add_encoded(diplo_buffer *request, const char *text, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (; *text && status == DIPLO_OK; text++) {
    unsigned char c = (unsigned char)*text;
    bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    status = plain ? diplo_buffer_add(request, text, 1, error)
                   : diplo_buffer_add_format(request, error, "%%%02x", c);
  }
  return status;
}

static diplo_status add_actor(diplo_buffer *request, const diplo_network *network, size_t actor,
                              diplo_error *error) {
  diplo_status status = DIPLO_OK;
  const kind_look *look = &kinds[diplo_actor_get_kind(network, actor)];
  DIPLO_TRY(diplo_buffer_add_format(request, error, "actor 30 22 shape=%s fill=%s line=%s label=",
                                    look->shape, look->fill, look->line));
  DIPLO_TRY(add_encoded(request, label_get(network, NULL, actor), error));
  DIPLO_TRY(diplo_buffer_add_text(request, "\n", error));
done:
  return status;
}

/* `#rrggbb` of the relation, else a colour for its sign. */
static const char *get_colour(const diplo_relation *relation, diplo_sign sign) {
  const char *colour = relation->colour;
  if (colour && colour[0] == '#' && strlen(colour) == 7 &&
      strspn(colour + 1, "0123456789abcdefABCDEF") == 6)
    return colour;
  return sign == DIPLO_SIGN_NEGATIVE  ? "#c8281e"
         : sign == DIPLO_SIGN_NEUTRAL ? "#6b7680"
                                      : "#0072b2";
}

static diplo_status add_tie(diplo_buffer *request, const diplo_network *network, size_t tie,
                            diplo_error *error) {
  static const char *const dashes[] = {"solid", "dashed", "dotted", "dashed"};
  const diplo_relation *relation =
      diplo_relation_get(network, diplo_tie_get_relation(network)[tie]);
  diplo_sign sign = diplo_tie_get_sign(network, tie);
  bool hostile = sign == DIPLO_SIGN_NEGATIVE && relation->dash == DIPLO_DASH_SOLID;
  return diplo_buffer_add_format(
      request, error, "tie %u %u 1 100 line=%s dash=%s arrow=%s\n",
      diplo_tie_get_from(network)[tie], diplo_tie_get_to(network)[tie], get_colour(relation, sign),
      hostile ? "dashed" : dashes[relation->dash], relation->directed ? "end" : "none");
}

/* The title that was asked for, else the network's attribute `title`, else its name; may be NULL.
 */
static const char *get_title(const diplo_network *network, const diplo_picture_options *options) {
  const diplo_columns *attributes = diplo_network_columns(network, DIPLO_PART_ATTRIBUTES);
  const diplo_column *column = diplo_columns_find(attributes, "title");
  bool text = column && diplo_column_get_type(column) == DIPLO_TEXT &&
              diplo_columns_row_count(attributes) > 0;
  const char *title = text ? diplo_column_get_text(column, 0) : NULL;
  if (options->title)
    return options->title;
  return title ? title : diplo_network_get_name(network);
}

static diplo_status write_request(diplo_buffer *request, const diplo_network *network,
                                  const diplo_picture_options *options, const char *engine,
                                  diplo_error *error) {
  diplo_status status = DIPLO_OK;
  const char *title = get_title(network, options);
  uint64_t seed = options->layout ? options->layout->seed : 0;
  DIPLO_TRY(graphviz_begin(request, engine, seed, "svg", error));
  if (title) {
    DIPLO_TRY(diplo_buffer_add_text(request, "caption ", error));
    DIPLO_TRY(add_encoded(request, title, error));
    DIPLO_TRY(diplo_buffer_add_text(request, "\n", error));
  }
  for (size_t a = 0; a < diplo_actor_count(network); a++)
    DIPLO_TRY(add_actor(request, network, a, error));
  for (size_t t = 0; t < diplo_tie_count(network); t++)
    DIPLO_TRY(add_tie(request, network, t, error));
  DIPLO_TRY(diplo_buffer_add_text(request, "end\n", error));
done:
  return status;
}

diplo_status diplo_picture_write_graphviz(const diplo_network *network,
                                          const diplo_picture_options *options,
                                          diplo_output *output, diplo_error *error) {
  static const diplo_picture_options defaults;
  diplo_status status = DIPLO_OK;
  diplo_buffer request = {0}, answer = {0};
  options = options ? options : &defaults;
  const char *engine =
      options->layout && options->layout->engine ? options->layout->engine : "neato";
  const layout_engine *found = layout_engine_find(engine);
  if (!found || !found->graphviz)
    DIPLO_TRY(diplo_error_set(error, DIPLO_USAGE,
                              "Graphviz has no layout '%s'; it has neato, fdp, sfdp, twopi, dot",
                              engine));
  DIPLO_TRY(write_request(&request, network, options, engine, error));
  DIPLO_TRY(graphviz_call(options->layout, &request, svg_limit, &answer, error));
  DIPLO_TRY(diplo_output_write(output, diplo_buffer_get(&answer), answer.size, error));
done:
  diplo_buffer_clear(&request);
  diplo_buffer_clear(&answer);
  return status;
}
