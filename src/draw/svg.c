/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes the marks of a scene as elements of SVG. */
#include "draw/svg.h"
#include "base/xml.h"
#include <math.h>
#include <stdio.h>
#include <string.h>

static const char fonts[] = "system-ui,-apple-system,\"Segoe UI\",Roboto,\"Helvetica Neue\",Arial,"
                            "\"Noto Sans\",\"DejaVu Sans\",sans-serif";

typedef struct svg_writer {
  xml_writer *xml;
  diplo_buffer value; /* of the attribute or text that is being made */
} svg_writer;

/* Hundredths, written with whole numbers: no locale, no minus zero, no needless digits. */
static diplo_status add_number(diplo_buffer *to, double value, diplo_error *error) {
  long long cents = llround(value * 100);
  char text[48];
  const char *sign = cents < 0 ? "-" : "";
  unsigned long long size = (unsigned long long)(cents < 0 ? -cents : cents);
  int length = snprintf(text, sizeof text, "%s%llu.%02llu", sign, size / 100, size % 100);
  while (text[length - 1] == '0')
    length--;
  if (text[length - 1] == '.')
    length--;
  return diplo_buffer_add(to, text, (size_t)length, error);
}

static diplo_status add_value(svg_writer *w, const char *name, diplo_error *error) {
  return xml_attribute(w->xml, name, diplo_buffer_get(&w->value), error);
}

static diplo_status add_attribute(svg_writer *w, const char *name, double value,
                                  diplo_error *error) {
  diplo_status status;
  diplo_buffer_reset(&w->value);
  DIPLO_TRY(add_number(&w->value, value, error));
  DIPLO_TRY(add_value(w, name, error));
done:
  return status;
}

/* A text from data. */
static diplo_status add_clean(svg_writer *w, const char *text, diplo_error *error) {
  diplo_status status;
  diplo_buffer_reset(&w->value);
  DIPLO_TRY(svg_clean(&w->value, text, error));
  DIPLO_TRY(xml_text(w->xml, diplo_buffer_get(&w->value), error));
done:
  return status;
}

static diplo_status add_end(svg_writer *w, diplo_error *error) {
  diplo_status status = xml_end(w->xml, error);
  return status == DIPLO_OK ? xml_text(w->xml, "\n", error) : status;
}

static diplo_status add_named(svg_writer *w, const char *name, const char *id, const char *text,
                              diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(xml_start(w->xml, name, error));
  DIPLO_TRY(xml_attribute(w->xml, "id", id, error));
  DIPLO_TRY(add_clean(w, text ? text : "", error));
  DIPLO_TRY(add_end(w, error));
done:
  return status;
}

/* Rules for fill and stroke of each ink, in light or in dark colours. */
static diplo_status add_rules(diplo_buffer *css, const scene *s, bool dark, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  const char *root = ".diplonet";
  for (size_t i = 0; i < s->ink_count && status == DIPLO_OK; i++) {
    const char *colour = dark ? s->inks[i].dark : s->inks[i].light;
    status = diplo_buffer_add_format(css, error, "%s .f%zu{fill:%s}%s .s%zu{stroke:%s}\n", root, i,
                                     colour, root, i, colour);
  }
  return status;
}

static diplo_status add_style(svg_writer *w, const scene *s, diplo_error *error) {
  diplo_status status;
  diplo_buffer *css = &w->value;
  diplo_buffer_reset(css);
  DIPLO_TRY(diplo_buffer_add_text(css, "\n", error));
  DIPLO_TRY(add_rules(css, s, false, error));
  DIPLO_TRY(diplo_buffer_add_format(
      css, error,
      ".diplonet .halo{stroke:%s;stroke-width:3.5px;stroke-linejoin:round;paint-order:stroke}\n"
      ".diplonet .tie:hover path{stroke-opacity:1;stroke-width:4px}\n"
      ".diplonet a:hover text{text-decoration:underline}\n"
      "@media (prefers-color-scheme:dark){\n",
      s->inks[INK_PAPER].light));
  DIPLO_TRY(add_rules(css, s, true, error));
  DIPLO_TRY(diplo_buffer_add_format(css, error, ".diplonet .halo{stroke:%s}\n}\n",
                                    s->inks[INK_PAPER].dark));
  DIPLO_TRY(xml_element(w->xml, "style", diplo_buffer_get(css), error));
  DIPLO_TRY(xml_text(w->xml, "\n", error));
done:
  return status;
}

static diplo_status add_paper(svg_writer *w, diplo_error *error) {
  diplo_status status;
  char class[24];
  (void)snprintf(class, sizeof class, "f%d", INK_PAPER);
  DIPLO_TRY(xml_start(w->xml, "rect", error));
  DIPLO_TRY(xml_attribute(w->xml, "class", class, error));
  DIPLO_TRY(xml_attribute(w->xml, "width", "100%", error));
  DIPLO_TRY(xml_attribute(w->xml, "height", "100%", error));
  DIPLO_TRY(add_end(w, error));
done:
  return status;
}

static diplo_status add_root(svg_writer *w, const scene *s, diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(xml_start(w->xml, "svg", error));
  DIPLO_TRY(xml_attribute(w->xml, "xmlns", "http://www.w3.org/2000/svg", error));
  DIPLO_TRY(xml_attribute(w->xml, "class", "diplonet", error));
  DIPLO_TRY(xml_attribute(w->xml, "role", "graphics-document", error));
  DIPLO_TRY(xml_attribute(w->xml, "aria-labelledby", "diplonet-title diplonet-desc", error));
  DIPLO_TRY(add_attribute(w, "width", s->width, error));
  DIPLO_TRY(add_attribute(w, "height", s->height, error));
  diplo_buffer_reset(&w->value);
  DIPLO_TRY(diplo_buffer_add_text(&w->value, "0 0 ", error));
  DIPLO_TRY(add_number(&w->value, s->width, error));
  DIPLO_TRY(diplo_buffer_add_text(&w->value, " ", error));
  DIPLO_TRY(add_number(&w->value, s->height, error));
  DIPLO_TRY(add_value(w, "viewBox", error));
  DIPLO_TRY(xml_attribute(w->xml, "font-family", fonts, error));
  DIPLO_TRY(xml_text(w->xml, "\n", error));
done:
  return status;
}

static diplo_status add_head(svg_writer *w, const scene *s, diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(add_root(w, s, error));
  DIPLO_TRY(add_named(w, "title", "diplonet-title", s->title, error));
  DIPLO_TRY(add_named(w, "desc", "diplonet-desc", s->description, error));
  DIPLO_TRY(add_style(w, s, error));
  DIPLO_TRY(add_paper(w, error));
done:
  return status;
}

/* A dashed line's pattern, in widths of the line. */
static diplo_status add_dash(svg_writer *w, diplo_dash dash, double width, diplo_error *error) {
  static const double patterns[][4] = {[DIPLO_DASH_DASHED] = {7, 4},
                                       [DIPLO_DASH_DOTTED] = {0.01, 3.4},
                                       [DIPLO_DASH_DASHDOT] = {8, 3, 1.5, 3}};
  diplo_status status = DIPLO_OK;
  if (dash == DIPLO_DASH_SOLID)
    return status;
  double unit = fmax(1, sqrt(width));
  /* Dots are round; they are as wide as the line, so their distance follows it more closely. */
  if (dash == DIPLO_DASH_DOTTED)
    unit = 0.6 + 0.5 * width;
  if (dash == DIPLO_DASH_DOTTED)
    DIPLO_TRY(xml_attribute(w->xml, "stroke-linecap", "round", error));
  diplo_buffer_reset(&w->value);
  for (int i = 0; i < 4 && patterns[dash][i] > 0; i++) {
    if (i > 0)
      DIPLO_TRY(diplo_buffer_add_text(&w->value, " ", error));
    DIPLO_TRY(add_number(&w->value, patterns[dash][i] * unit, error));
  }
  DIPLO_TRY(add_value(w, "stroke-dasharray", error));
done:
  return status;
}

static diplo_status add_look(svg_writer *w, const mark_style *style, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  char fill[24] = "", stroke[24] = "", class[64];
  if (style->fill >= 0)
    (void)snprintf(fill, sizeof fill, "f%d", style->fill);
  if (style->stroke >= 0)
    (void)snprintf(stroke, sizeof stroke, "s%d", style->stroke);
  (void)snprintf(class, sizeof class, "%s%s%s%s", fill, *fill && *stroke ? " " : "", stroke,
                 style->halo ? " halo" : "");
  if (*class)
    DIPLO_TRY(xml_attribute(w->xml, "class", class, error));
  if (!*fill)
    DIPLO_TRY(xml_attribute(w->xml, "fill", "none", error));
  if (*stroke && style->width != 1)
    DIPLO_TRY(add_attribute(w, "stroke-width", style->width, error));
  if (*stroke)
    DIPLO_TRY(add_dash(w, style->dash, style->width, error));
  if (style->opacity > 0)
    DIPLO_TRY(add_attribute(w, "opacity", style->opacity, error));
done:
  return status;
}

static diplo_status add_path(svg_writer *w, const scene *s, const mark *m, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  DIPLO_TRY(xml_start(w->xml, "path", error));
  diplo_buffer_reset(&w->value);
  for (size_t i = m->first; i < m->first + m->count; i++) {
    const path_step *step = &s->steps[i];
    int points = step->order == 'Z' ? 0 : step->order == 'Q' ? 2 : step->order == 'C' ? 3 : 1;
    DIPLO_TRY(diplo_buffer_add(&w->value, &step->order, 1, error));
    for (int k = 0; k < points; k++) {
      DIPLO_TRY(diplo_buffer_add_text(&w->value, k > 0 ? " " : "", error));
      DIPLO_TRY(add_number(&w->value, step->p[k].x, error));
      DIPLO_TRY(diplo_buffer_add_text(&w->value, " ", error));
      DIPLO_TRY(add_number(&w->value, step->p[k].y, error));
    }
  }
  DIPLO_TRY(add_value(w, "d", error));
  DIPLO_TRY(add_look(w, &m->style, error));
  DIPLO_TRY(add_end(w, error));
done:
  return status;
}

static diplo_status add_circle(svg_writer *w, const mark *m, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  DIPLO_TRY(xml_start(w->xml, "circle", error));
  DIPLO_TRY(add_attribute(w, "cx", m->at.x, error));
  DIPLO_TRY(add_attribute(w, "cy", m->at.y, error));
  DIPLO_TRY(add_attribute(w, "r", m->size, error));
  DIPLO_TRY(add_look(w, &m->style, error));
  DIPLO_TRY(add_end(w, error));
done:
  return status;
}

static diplo_status add_text(svg_writer *w, const mark *m, diplo_error *error) {
  static const char *const anchors[] = {NULL, "middle", "end"};
  diplo_status status = DIPLO_OK;
  DIPLO_TRY(xml_start(w->xml, "text", error));
  DIPLO_TRY(add_attribute(w, "x", m->at.x, error));
  DIPLO_TRY(add_attribute(w, "y", m->at.y, error));
  DIPLO_TRY(add_attribute(w, "font-size", m->size, error));
  if (anchors[m->anchor])
    DIPLO_TRY(xml_attribute(w->xml, "text-anchor", anchors[m->anchor], error));
  if (m->style.bold)
    DIPLO_TRY(xml_attribute(w->xml, "font-weight", "600", error));
  DIPLO_TRY(add_look(w, &m->style, error));
  DIPLO_TRY(add_clean(w, m->text, error));
  DIPLO_TRY(add_end(w, error));
done:
  return status;
}

/* A group; one with a link is an anchor around a group, which `links` remembers for its end. */
static diplo_status add_open(svg_writer *w, const mark *m, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  if (m->link) {
    DIPLO_TRY(xml_start(w->xml, "a", error));
    diplo_buffer_reset(&w->value);
    DIPLO_TRY(svg_clean(&w->value, m->link, error));
    DIPLO_TRY(add_value(w, "href", error));
  }
  DIPLO_TRY(xml_start(w->xml, "g", error));
  DIPLO_TRY(xml_attribute(w->xml, "class", m->role, error));
  if (m->text) {
    DIPLO_TRY(xml_start(w->xml, "title", error));
    DIPLO_TRY(add_clean(w, m->text, error));
    DIPLO_TRY(xml_end(w->xml, error));
  }
  DIPLO_TRY(xml_text(w->xml, "\n", error));
done:
  return status;
}

static diplo_status add_close(svg_writer *w, bool linked, diplo_error *error) {
  diplo_status status = linked ? xml_end(w->xml, error) : DIPLO_OK;
  return status == DIPLO_OK ? add_end(w, error) : status;
}

static diplo_status add_mark(svg_writer *w, const scene *s, const mark *m, bool linked,
                             diplo_error *error) {
  switch (m->kind) {
  case MARK_OPEN:
    return add_open(w, m, error);
  case MARK_CLOSE:
    return add_close(w, linked, error);
  case MARK_PATH:
    return add_path(w, s, m, error);
  case MARK_CIRCLE:
    return add_circle(w, m, error);
  case MARK_TEXT:
    return add_text(w, m, error);
  }
  return DIPLO_OK;
}

enum { SVG_DEPTH = 16 };

diplo_status svg_write(const scene *s, bool inside, diplo_output *output, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  svg_writer w = {NULL, {NULL, 0, 0}};
  bool linked[SVG_DEPTH] = {false};
  size_t depth = 0;
  DIPLO_TRY(xml_open(output, !inside, &w.xml, error));
  DIPLO_TRY(add_head(&w, s, error));
  for (size_t i = 0; i < s->mark_count; i++) {
    const mark *m = &s->marks[i];
    if (m->kind == MARK_OPEN && depth == SVG_DEPTH)
      DIPLO_TRY(diplo_error_set(error, DIPLO_BUG, "a picture's groups are nested too deep"));
    if (m->kind == MARK_OPEN)
      linked[depth++] = m->link != NULL;
    else if (m->kind == MARK_CLOSE)
      depth--;
    DIPLO_TRY(add_mark(&w, s, m, m->kind == MARK_CLOSE && linked[depth], error));
  }
  status = xml_close(w.xml, error);
  w.xml = NULL;
done:
  xml_abandon(w.xml);
  diplo_buffer_clear(&w.value);
  return status;
}
