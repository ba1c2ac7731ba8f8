/* SPDX-License-Identifier: MIT */
/* Makes the Graphviz graph of a request, lays it out with straight lines and writes the answer.
   Every attribute is set here, from checked values; texts are made literal. */
#include "worker/graph.h"
#include <cgraph.h>
#include <gvc.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static bool refuse(const char *what) {
  fprintf(stderr, "diplonet-layout: %s\n", what);
  return false;
}

/* cgraph takes its strings without const and does not write to them. */
static void set(void *object, const char *name, const char *value) {
  agsafeset(object, (char *)(uintptr_t)name, (char *)(uintptr_t)value, (char *)(uintptr_t) "");
}

static void set_number(void *object, const char *name, double value) {
  char text[64];
  snprintf(text, sizeof text, "%.6f", value);
  set(object, name, text);
}

/* Graphviz reads \N and the like, and entities, in a label: a backslash is doubled and an ampersand
   becomes its entity, which the drawing shows as an ampersand. */
static bool set_text(void *object, const char *name, const char *text) {
  char *literal = malloc(5 * strlen(text) + 1), *to = literal;
  if (!literal)
    return refuse("out of memory");
  for (; *text; text++) {
    if (*text == '&') {
      memcpy(to, "&amp;", 5);
      to += 5;
    } else {
      if (*text == '\\')
        *to++ = '\\';
      *to++ = *text;
    }
  }
  *to = '\0';
  set(object, name, literal);
  free(literal);
  return true;
}

static bool add_actor(Agraph_t *graph, const request *asked, size_t index, Agnode_t **result) {
  const request_actor *actor = &asked->actors[index];
  char name[32];
  snprintf(name, sizeof name, "n%zu", index);
  Agnode_t *node = *result = agnode(graph, name, 1);
  if (!node)
    return refuse("out of memory");
  set(node, "shape", actor->shape ? actor->shape : "box");
  set_number(node, "width", fmax(actor->width, 1) / 72);
  set_number(node, "height", fmax(actor->height, 1) / 72);
  set(node, "fixedsize", asked->svg ? "false" : "true");
  if (actor->pinned) {
    char place[96];
    snprintf(place, sizeof place, "%.6f,%.6f!", actor->x, actor->y);
    set(node, "pos", place);
  }
  if (asked->svg) {
    set(node, "style", "filled");
    set(node, "fillcolor", actor->fill[0] ? actor->fill : "#ffffff");
    set(node, "color", actor->line[0] ? actor->line : "#000000");
  }
  return set_text(node, "label", asked->svg && actor->label ? actor->label : "");
}

static bool add_tie(Agraph_t *graph, const request *asked, size_t index, Agnode_t **nodes) {
  const request_tie *tie = &asked->ties[index];
  Agedge_t *edge = agedge(graph, nodes[tie->from], nodes[tie->to], NULL, 1);
  if (!edge)
    return refuse("out of memory");
  set_number(edge, "len", tie->length / 72);
  /* dot wants whole weights. */
  set_number(edge, "weight", strcmp(asked->engine, "dot") == 0 ? ceil(tie->weight) : tie->weight);
  if (!asked->svg)
    return true;
  set(edge, "color", tie->line[0] ? tie->line : "#000000");
  set(edge, "style", tie->dash ? tie->dash : "solid");
  set_number(edge, "penwidth", tie->width > 0 ? tie->width : 1);
  set(edge, "dir", tie->arrow ? "forward" : "none");
  return !tie->label || set_text(edge, "label", tie->label);
}

static void set_defaults(Agraph_t *graph, const request *asked) {
  char seed[32];
  snprintf(seed, sizeof seed, "%u", asked->seed);
  set(graph, "start", seed);
  set(graph, "splines", "line");
  set(graph, "inputscale", "72");
  set(graph, "outputorder", "edgesfirst");
  /* The caller takes care of overlap where it asked for positions. */
  set(graph, "overlap", asked->svg ? "false" : "true");
  if (asked->svg) {
    set(graph, "fontname", "Helvetica");
    agattr(graph, AGNODE, (char *)(uintptr_t) "fontname", (char *)(uintptr_t) "Helvetica");
    agattr(graph, AGNODE, (char *)(uintptr_t) "fontsize", (char *)(uintptr_t) "11");
  }
}

static bool fill_graph(Agraph_t *graph, const request *asked) {
  Agnode_t **nodes = calloc(asked->actor_count + 1, sizeof *nodes);
  bool good = nodes != NULL || refuse("out of memory");
  set_defaults(graph, asked);
  if (good && asked->svg && asked->caption)
    good = set_text(graph, "label", asked->caption);
  for (size_t i = 0; good && i < asked->actor_count; i++)
    good = add_actor(graph, asked, i, &nodes[i]);
  for (size_t i = 0; good && i < asked->tie_count; i++)
    good = add_tie(graph, asked, i, nodes);
  free(nodes);
  return good;
}

static bool write_positions(Agraph_t *graph, const request *asked, FILE *output) {
  fprintf(output, "positions %zu\n", asked->actor_count);
  for (Agnode_t *node = agfstnode(graph); node; node = agnxtnode(graph, node))
    fprintf(output, "%.3f %.3f\n", ND_coord(node).x, ND_coord(node).y);
  fprintf(output, "end\n");
  return fflush(output) == 0 && !ferror(output);
}

static bool write_svg(GVC_t *context, Agraph_t *graph, FILE *output) {
  char *bytes = NULL;
  unsigned size = 0;
  if (gvRenderData(context, graph, "svg", &bytes, &size) != 0 || !bytes)
    return refuse("Graphviz could not draw");
  bool good = fwrite(bytes, 1, size, output) == size && fflush(output) == 0;
  gvFreeRenderData(bytes);
  return good;
}

bool graph_answer(const request *asked, FILE *output) {
  GVC_t *context = gvContext();
  Agraph_t *graph = agopen((char *)(uintptr_t) "G", Agdirected, NULL);
  bool good = (context && graph) || refuse("out of memory");
  good = good && fill_graph(graph, asked);
  if (good && gvLayout(context, graph, asked->engine) != 0)
    good = refuse("Graphviz could not lay out");
  if (good)
    good = asked->svg ? write_svg(context, graph, output) : write_positions(graph, asked, output);
  /* The process ends now: what Graphviz holds goes with it. */
  return good;
}

bool graph_print_version(FILE *output) {
  GVC_t *context = gvContext();
  if (!context)
    return refuse("out of memory");
  fprintf(output, "Graphviz %s\n", gvcVersion(context));
  return fflush(output) == 0;
}
