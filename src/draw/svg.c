/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes the marks of a scene as elements of SVG. */
#include "draw/svg.h"
#include <math.h>
#include <stdio.h>
#include <string.h>

static const char fonts[] = "system-ui,-apple-system,&quot;Segoe UI&quot;,Roboto,&quot;Helvetica "
                            "Neue&quot;,Arial,&quot;Noto Sans&quot;,&quot;DejaVu "
                            "Sans&quot;,sans-serif";

/* Hundredths, written with whole numbers: no locale, no minus zero, no needless digits. */
static diplo_status add_number(diplo_buffer *xml, double value, diplo_error *error) {
  long long cents = llround(value * 100);
  char text[48];
  const char *sign = cents < 0 ? "-" : "";
  unsigned long long size = (unsigned long long)(cents < 0 ? -cents : cents);
  int length = snprintf(text, sizeof text, "%s%llu.%02llu", sign, size / 100, size % 100);
  while (text[length - 1] == '0')
    length--;
  if (text[length - 1] == '.')
    length--;
  return diplo_buffer_add(xml, text, (size_t)length, error);
}

static diplo_status add_attribute(diplo_buffer *xml, const char *name, double value,
                                  diplo_error *error) {
  diplo_status status = diplo_buffer_add_format(xml, error, " %s=\"", name);
  if (status == DIPLO_OK)
    status = add_number(xml, value, error);
  return status == DIPLO_OK ? diplo_buffer_add_text(xml, "\"", error) : status;
}

static diplo_status add_element(diplo_buffer *xml, const char *name, const char *text,
                                diplo_error *error) {
  diplo_status status = DIPLO_OK;
  DIPLO_TRY(diplo_buffer_add_format(xml, error, "<%s>", name));
  DIPLO_TRY(svg_escape(xml, text, error));
  DIPLO_TRY(diplo_buffer_add_format(xml, error, "</%s>", name));
done:
  return status;
}

/* Rules for fill and stroke of each ink, in light or in dark colours. */
static diplo_status add_rules(diplo_buffer *xml, const scene *s, bool dark, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  const char *root = ".diplonet";
  for (size_t i = 0; i < s->ink_count && status == DIPLO_OK; i++) {
    const char *colour = dark ? s->inks[i].dark : s->inks[i].light;
    status = diplo_buffer_add_format(xml, error, "%s .f%zu{fill:%s}%s .s%zu{stroke:%s}\n", root, i,
                                     colour, root, i, colour);
  }
  return status;
}

static diplo_status add_style(diplo_buffer *xml, const scene *s, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  DIPLO_TRY(diplo_buffer_add_text(xml, "<style>\n", error));
  DIPLO_TRY(add_rules(xml, s, false, error));
  DIPLO_TRY(diplo_buffer_add_format(
      xml, error,
      ".diplonet .halo{stroke:%s;stroke-width:3.5px;stroke-linejoin:round;paint-order:stroke}\n"
      ".diplonet .tie:hover path{stroke-opacity:1;stroke-width:4px}\n"
      ".diplonet a:hover text{text-decoration:underline}\n"
      "@media (prefers-color-scheme:dark){\n",
      s->inks[INK_PAPER].light));
  DIPLO_TRY(add_rules(xml, s, true, error));
  DIPLO_TRY(diplo_buffer_add_format(xml, error, ".diplonet .halo{stroke:%s}\n}\n</style>\n",
                                    s->inks[INK_PAPER].dark));
done:
  return status;
}

static diplo_status add_head(diplo_buffer *xml, const scene *s, bool inside, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  if (!inside)
    DIPLO_TRY(diplo_buffer_add_text(xml, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", error));
  DIPLO_TRY(diplo_buffer_add_text(xml,
                                  "<svg xmlns=\"http://www.w3.org/2000/svg\" "
                                  "class=\"diplonet\" role=\"graphics-document\" "
                                  "aria-labelledby=\"diplonet-title diplonet-desc\"",
                                  error));
  DIPLO_TRY(add_attribute(xml, "width", s->width, error));
  DIPLO_TRY(add_attribute(xml, "height", s->height, error));
  DIPLO_TRY(diplo_buffer_add_text(xml, " viewBox=\"0 0 ", error));
  DIPLO_TRY(add_number(xml, s->width, error));
  DIPLO_TRY(diplo_buffer_add_text(xml, " ", error));
  DIPLO_TRY(add_number(xml, s->height, error));
  DIPLO_TRY(diplo_buffer_add_format(
      xml, error, "\" font-family=\"%s\">\n<title id=\"diplonet-title\">", fonts));
  DIPLO_TRY(svg_escape(xml, s->title ? s->title : "", error));
  DIPLO_TRY(diplo_buffer_add_text(xml, "</title>\n<desc id=\"diplonet-desc\">", error));
  DIPLO_TRY(svg_escape(xml, s->description ? s->description : "", error));
  DIPLO_TRY(diplo_buffer_add_text(xml, "</desc>\n", error));
  DIPLO_TRY(add_style(xml, s, error));
  DIPLO_TRY(diplo_buffer_add_format(
      xml, error, "<rect class=\"f%d\" width=\"100%%\" height=\"100%%\"/>\n", INK_PAPER));
done:
  return status;
}

/* A dashed line's pattern, in widths of the line. */
static diplo_status add_dash(diplo_buffer *xml, diplo_dash dash, double width, diplo_error *error) {
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
  DIPLO_TRY(diplo_buffer_add_format(xml, error, "%s stroke-dasharray=\"",
                                    dash == DIPLO_DASH_DOTTED ? " stroke-linecap=\"round\"" : ""));
  for (int i = 0; i < 4 && patterns[dash][i] > 0; i++) {
    if (i > 0)
      DIPLO_TRY(diplo_buffer_add_text(xml, " ", error));
    DIPLO_TRY(add_number(xml, patterns[dash][i] * unit, error));
  }
  DIPLO_TRY(diplo_buffer_add_text(xml, "\"", error));
done:
  return status;
}

static diplo_status add_look(diplo_buffer *xml, const mark_style *style, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  char fill[24] = "", stroke[24] = "";
  if (style->fill >= 0)
    (void)snprintf(fill, sizeof fill, "f%d", style->fill);
  if (style->stroke >= 0)
    (void)snprintf(stroke, sizeof stroke, "s%d", style->stroke);
  if (*fill || *stroke || style->halo)
    DIPLO_TRY(diplo_buffer_add_format(xml, error, " class=\"%s%s%s%s\"", fill,
                                      *fill && *stroke ? " " : "", stroke,
                                      style->halo ? " halo" : ""));
  if (!*fill)
    DIPLO_TRY(diplo_buffer_add_text(xml, " fill=\"none\"", error));
  if (*stroke && style->width != 1)
    DIPLO_TRY(add_attribute(xml, "stroke-width", style->width, error));
  if (*stroke)
    DIPLO_TRY(add_dash(xml, style->dash, style->width, error));
  if (style->opacity > 0)
    DIPLO_TRY(add_attribute(xml, "opacity", style->opacity, error));
done:
  return status;
}

static diplo_status add_path(diplo_buffer *xml, const scene *s, const mark *m, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  DIPLO_TRY(diplo_buffer_add_text(xml, "<path d=\"", error));
  for (size_t i = m->first; i < m->first + m->count; i++) {
    const path_step *step = &s->steps[i];
    int points = step->order == 'Z' ? 0 : step->order == 'Q' ? 2 : step->order == 'C' ? 3 : 1;
    DIPLO_TRY(diplo_buffer_add(xml, &step->order, 1, error));
    for (int k = 0; k < points; k++) {
      DIPLO_TRY(diplo_buffer_add_text(xml, k > 0 ? " " : "", error));
      DIPLO_TRY(add_number(xml, step->p[k].x, error));
      DIPLO_TRY(diplo_buffer_add_text(xml, " ", error));
      DIPLO_TRY(add_number(xml, step->p[k].y, error));
    }
  }
  DIPLO_TRY(diplo_buffer_add_text(xml, "\"", error));
  DIPLO_TRY(add_look(xml, &m->style, error));
  DIPLO_TRY(diplo_buffer_add_text(xml, "/>\n", error));
done:
  return status;
}

static diplo_status add_circle(diplo_buffer *xml, const mark *m, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  DIPLO_TRY(diplo_buffer_add_text(xml, "<circle", error));
  DIPLO_TRY(add_attribute(xml, "cx", m->at.x, error));
  DIPLO_TRY(add_attribute(xml, "cy", m->at.y, error));
  DIPLO_TRY(add_attribute(xml, "r", m->size, error));
  DIPLO_TRY(add_look(xml, &m->style, error));
  DIPLO_TRY(diplo_buffer_add_text(xml, "/>\n", error));
done:
  return status;
}

static diplo_status add_text(diplo_buffer *xml, const mark *m, diplo_error *error) {
  static const char *const anchors[] = {"", " text-anchor=\"middle\"", " text-anchor=\"end\""};
  diplo_status status = DIPLO_OK;
  DIPLO_TRY(diplo_buffer_add_text(xml, "<text", error));
  DIPLO_TRY(add_attribute(xml, "x", m->at.x, error));
  DIPLO_TRY(add_attribute(xml, "y", m->at.y, error));
  DIPLO_TRY(add_attribute(xml, "font-size", m->size, error));
  DIPLO_TRY(diplo_buffer_add_text(xml, anchors[m->anchor], error));
  if (m->style.bold)
    DIPLO_TRY(diplo_buffer_add_text(xml, " font-weight=\"600\"", error));
  DIPLO_TRY(add_look(xml, &m->style, error));
  DIPLO_TRY(diplo_buffer_add_text(xml, ">", error));
  DIPLO_TRY(svg_escape(xml, m->text, error));
  DIPLO_TRY(diplo_buffer_add_text(xml, "</text>\n", error));
done:
  return status;
}

/* A group; one with a link is an anchor around a group, which `links` remembers for its end. */
static diplo_status add_open(diplo_buffer *xml, const mark *m, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  if (m->link) {
    DIPLO_TRY(diplo_buffer_add_text(xml, "<a href=\"", error));
    DIPLO_TRY(svg_escape(xml, m->link, error));
    DIPLO_TRY(diplo_buffer_add_text(xml, "\">", error));
  }
  DIPLO_TRY(diplo_buffer_add_format(xml, error, "<g class=\"%s\">", m->role));
  if (m->text)
    DIPLO_TRY(add_element(xml, "title", m->text, error));
  DIPLO_TRY(diplo_buffer_add_text(xml, "\n", error));
done:
  return status;
}

static diplo_status add_mark(diplo_buffer *xml, const scene *s, const mark *m, bool linked,
                             diplo_error *error) {
  switch (m->kind) {
  case MARK_OPEN:
    return add_open(xml, m, error);
  case MARK_CLOSE:
    return diplo_buffer_add_text(xml, linked ? "</g></a>\n" : "</g>\n", error);
  case MARK_PATH:
    return add_path(xml, s, m, error);
  case MARK_CIRCLE:
    return add_circle(xml, m, error);
  case MARK_TEXT:
    return add_text(xml, m, error);
  }
  return DIPLO_OK;
}

enum { SVG_DEPTH = 16 };

diplo_status svg_write(const scene *s, bool inside, diplo_output *output, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_buffer xml = {0};
  bool linked[SVG_DEPTH] = {false};
  size_t depth = 0;
  DIPLO_TRY(add_head(&xml, s, inside, error));
  for (size_t i = 0; i < s->mark_count; i++) {
    const mark *m = &s->marks[i];
    if (m->kind == MARK_OPEN && depth == SVG_DEPTH)
      DIPLO_TRY(diplo_error_set(error, DIPLO_BUG, "a picture's groups are nested too deep"));
    if (m->kind == MARK_OPEN)
      linked[depth++] = m->link != NULL;
    else if (m->kind == MARK_CLOSE)
      depth--;
    DIPLO_TRY(add_mark(&xml, s, m, m->kind == MARK_CLOSE && linked[depth], error));
  }
  DIPLO_TRY(diplo_buffer_add_text(&xml, "</svg>\n", error));
  DIPLO_TRY(diplo_output_write(output, diplo_buffer_get(&xml), xml.size, error));
done:
  diplo_buffer_clear(&xml);
  return status;
}
