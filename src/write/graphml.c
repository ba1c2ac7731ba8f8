/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GraphML, as networkx, igraph and Gephi read it. */
#include "base/xml.h"
#include "model/format.h"
#include "write/json_text.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct graphml_writer {
  diplo_output *output;
  bool provenance;
  xml_writer *xml; /* while a network is written */
  diplo_buffer value;
} graphml_writer;

/* Which of the two kinds of ties there are. */
typedef struct directions {
  bool directed, undirected;
} directions;

static diplo_status graphml_open(diplo_output *output, const diplo_write_options *options,
                                 void **state, diplo_error *error) {
  graphml_writer *w = calloc(1, sizeof *w);
  if (!w)
    return diplo_error_memory(error);
  w->output = output;
  w->provenance = !options->no_provenance;
  *state = w;
  return DIPLO_OK;
}

static void graphml_abandon(void *state) {
  graphml_writer *w = state;
  if (!w)
    return;
  xml_abandon(w->xml);
  diplo_buffer_clear(&w->value);
  free(w);
}

static diplo_status graphml_close(void *state, diplo_error *error) {
  (void)error;
  graphml_abandon(state);
  return DIPLO_OK;
}

static diplo_status put_newline(graphml_writer *w, diplo_error *error) {
  return xml_text(w->xml, "\n", error);
}

/* An element's end, and the line's. */
static diplo_status put_end(graphml_writer *w, diplo_error *error) {
  diplo_status status = xml_end(w->xml, error);
  return status == DIPLO_OK ? put_newline(w, error) : status;
}

/* Keys of actors, ties and the graph are told apart by their first letter. */
enum { KEY_SIZE = 32 };
static void make_key(const char *owner, const char *id, char key[KEY_SIZE]) {
  (void)snprintf(key, KEY_SIZE, "%c_%s", owner[0], id);
}

static const char *const type_words[] = {[DIPLO_TEXT] = "string",
                                         [DIPLO_REAL] = "double",
                                         [DIPLO_INTEGER] = "long",
                                         [DIPLO_BOOLEAN] = "boolean",
                                         [DIPLO_PERIOD] = "string"};

/* `<key id="n0" for="node" attr.name="kind" attr.type="string"/>` */
static diplo_status put_key(graphml_writer *w, const char *owner, const char *id, const char *name,
                            diplo_type type, diplo_error *error) {
  diplo_status status;
  char key[KEY_SIZE];
  make_key(owner, id, key);
  DIPLO_TRY(xml_start(w->xml, "key", error));
  DIPLO_TRY(xml_attribute(w->xml, "id", key, error));
  DIPLO_TRY(xml_attribute(w->xml, "for", owner, error));
  DIPLO_TRY(xml_attribute(w->xml, "attr.name", name, error));
  DIPLO_TRY(xml_attribute(w->xml, "attr.type", type_words[type], error));
  DIPLO_TRY(put_end(w, error));
done:
  return status;
}

/* The fields of a part from `first` on; keys are numbered by field. */
static diplo_status put_keys(graphml_writer *w, const diplo_network *network, diplo_part part,
                             size_t first, const char *owner, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (size_t i = first; i < diplo_field_count(network, part); i++) {
    char id[24];
    diplo_field field = diplo_field_get(network, part, i);
    (void)snprintf(id, sizeof id, "%zu", i);
    DIPLO_TRY(
        put_key(w, owner, id, diplo_field_get_name(&field), diplo_field_get_type(&field), error));
  }
done:
  return status;
}

static diplo_status put_text_data(graphml_writer *w, const char *owner, const char *id,
                                  const char *text, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  char key[KEY_SIZE];
  if (!text || !*text)
    goto done;
  make_key(owner, id, key);
  DIPLO_TRY(xml_start(w->xml, "data", error));
  DIPLO_TRY(xml_attribute(w->xml, "key", key, error));
  DIPLO_TRY(xml_text(w->xml, text, error));
  DIPLO_TRY(xml_end(w->xml, error));
done:
  return status;
}

static diplo_status put_field_data(graphml_writer *w, const diplo_field *field, size_t row,
                                   const char *owner, size_t number, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  char id[24];
  if (diplo_field_is_missing(field, row))
    goto done;
  (void)snprintf(id, sizeof id, "%zu", number);
  if (diplo_field_get_type(field) == DIPLO_BOOLEAN) {
    bool yes = diplo_field_get_real(field, row) > 0;
    DIPLO_TRY(put_text_data(w, owner, id, yes ? "true" : "false", error));
    goto done;
  }
  diplo_buffer_reset(&w->value);
  DIPLO_TRY(diplo_field_format(field, row, &w->value, error));
  DIPLO_TRY(put_text_data(w, owner, id, diplo_buffer_get(&w->value), error));
done:
  return status;
}

static diplo_status put_row_data(graphml_writer *w, const diplo_network *network, diplo_part part,
                                 size_t first, size_t row, const char *owner, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (size_t i = first; i < diplo_field_count(network, part); i++) {
    diplo_field field = diplo_field_get(network, part, i);
    DIPLO_TRY(put_field_data(w, &field, row, owner, i, error));
  }
done:
  return status;
}

/* What has no place of its own in GraphML stands in texts of the graph, as JSON. */
static const struct {
  const char *id, *name;
} graph_texts[] = {{"name", "network"}, {"period", "period"}, {"relations", "relations"},
                   {"refs", "refs"},    {"runs", "runs"},     {"notes", "notes"}};

static diplo_status put_all_keys(graphml_writer *w, const diplo_network *network, directions mixed,
                                 diplo_error *error) {
  diplo_status status = DIPLO_OK;
  const diplo_columns *columns = diplo_network_columns(network, DIPLO_PART_TIES);
  for (size_t i = 0; i < sizeof graph_texts / sizeof graph_texts[0]; i++)
    DIPLO_TRY(put_key(w, "graph", graph_texts[i].id, graph_texts[i].name, DIPLO_TEXT, error));
  DIPLO_TRY(put_keys(w, network, DIPLO_PART_ATTRIBUTES, 0, "graph", error));
  DIPLO_TRY(put_keys(w, network, DIPLO_PART_ACTORS, 1, "node", error));
  DIPLO_TRY(put_keys(w, network, DIPLO_PART_TIES, 2, "edge", error));
  if (!diplo_columns_find(columns, "sign"))
    DIPLO_TRY(put_key(w, "edge", "sign", "sign", DIPLO_TEXT, error));
  if (mixed.directed && mixed.undirected && !diplo_columns_find(columns, "directed"))
    DIPLO_TRY(put_key(w, "edge", "directed", "directed", DIPLO_BOOLEAN, error));
done:
  return status;
}

static diplo_status add_rows(graphml_writer *w, const diplo_network *network, diplo_part part,
                             diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(diplo_buffer_add_text(&w->value, "[", error));
  for (size_t i = 0; i < diplo_network_row_count(network, part); i++) {
    DIPLO_TRY(diplo_buffer_add_text(&w->value, i ? "," : "", error));
    DIPLO_TRY(json_add_row(&w->value, network, part, i, error));
  }
  DIPLO_TRY(diplo_buffer_add_text(&w->value, "]", error));
done:
  return status;
}

/* The text of graph_texts[number] in w->value. */
static diplo_status make_graph_text(graphml_writer *w, const diplo_network *network, size_t number,
                                    diplo_error *error) {
  const char *name = diplo_network_get_name(network);
  diplo_buffer_reset(&w->value);
  switch (number) {
  case 0:
    return diplo_buffer_add_text(&w->value, name ? name : "", error);
  case 1:
    return diplo_period_format(diplo_network_get_period(network), &w->value, error);
  case 2:
    return add_rows(w, network, DIPLO_PART_RELATIONS, error);
  case 3:
    return add_rows(w, network, DIPLO_PART_REFS, error);
  case 4:
    return w->provenance ? json_add_runs(&w->value, network, error) : DIPLO_OK;
  default:
    return json_add_notes(&w->value, network, error);
  }
}

static diplo_status put_graph_data(graphml_writer *w, const diplo_network *network,
                                   diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < sizeof graph_texts / sizeof graph_texts[0]; i++) {
    DIPLO_TRY(make_graph_text(w, network, i, error));
    if (w->value.size == 0)
      continue;
    DIPLO_TRY(put_text_data(w, "graph", graph_texts[i].id, diplo_buffer_get(&w->value), error));
    DIPLO_TRY(put_newline(w, error));
  }
  if (diplo_field_count(network, DIPLO_PART_ATTRIBUTES) > 0) {
    DIPLO_TRY(put_row_data(w, network, DIPLO_PART_ATTRIBUTES, 0, 0, "graph", error));
    DIPLO_TRY(put_newline(w, error));
  }
done:
  return status;
}

/* XML cannot hold two characters that an id may hold, and ids are not changed. */
static diplo_status check_id(const char *id, diplo_error *error) {
  if (!strstr(id, "\xef\xbf\xbe") && !strstr(id, "\xef\xbf\xbf"))
    return DIPLO_OK;
  return diplo_error_set(error, DIPLO_DATA,
                         "the id of the actor '%.80s' holds a character that XML cannot hold "
                         "(U+FFFE or U+FFFF); take it out, or choose another format",
                         id);
}

static diplo_status put_actors(graphml_writer *w, const diplo_network *network,
                               diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < diplo_actor_count(network); i++) {
    const char *id = diplo_actor_get_id(network, i);
    DIPLO_TRY(check_id(id, error));
    DIPLO_TRY(xml_start(w->xml, "node", error));
    DIPLO_TRY(xml_attribute(w->xml, "id", id, error));
    DIPLO_TRY(put_row_data(w, network, DIPLO_PART_ACTORS, 1, i, "node", error));
    DIPLO_TRY(put_end(w, error));
  }
done:
  return status;
}

static bool is_directed(const diplo_network *network, size_t tie) {
  return diplo_relation_get(network, diplo_tie_get_relation(network)[tie])->directed;
}

static diplo_status put_tie(graphml_writer *w, const diplo_network *network, directions mixed,
                            size_t tie, diplo_error *error) {
  diplo_status status;
  const diplo_columns *columns = diplo_network_columns(network, DIPLO_PART_TIES);
  const char *from = diplo_actor_get_id(network, diplo_tie_get_from(network)[tie]);
  const char *to = diplo_actor_get_id(network, diplo_tie_get_to(network)[tie]);
  DIPLO_TRY(xml_start(w->xml, "edge", error));
  DIPLO_TRY(xml_attribute(w->xml, "source", from, error));
  DIPLO_TRY(xml_attribute(w->xml, "target", to, error));
  DIPLO_TRY(put_row_data(w, network, DIPLO_PART_TIES, 2, tie, "edge", error));
  if (!diplo_columns_find(columns, "sign"))
    DIPLO_TRY(put_text_data(w, "edge", "sign",
                            diplo_sign_get_name(diplo_tie_get_sign(network, tie)), error));
  if (mixed.directed && mixed.undirected && !diplo_columns_find(columns, "directed"))
    DIPLO_TRY(
        put_text_data(w, "edge", "directed", is_directed(network, tie) ? "true" : "false", error));
  DIPLO_TRY(put_end(w, error));
done:
  return status;
}

/* Of the ties there are; of the relations where there are none. */
static directions find_directions(const diplo_network *network) {
  directions found = {false, false};
  size_t ties = diplo_tie_count(network);
  for (size_t i = 0; i < ties; i++) {
    found.directed |= is_directed(network, i);
    found.undirected |= !is_directed(network, i);
  }
  for (size_t i = 0; ties == 0 && i < diplo_relation_count(network); i++)
    found.directed |= diplo_relation_get(network, i)->directed;
  return found;
}

static diplo_status put_root(graphml_writer *w, diplo_error *error) {
  static const char *const attributes[][2] = {
      {"xmlns", "http://graphml.graphdrawing.org/xmlns"},
      {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"},
      {"xsi:schemaLocation", "http://graphml.graphdrawing.org/xmlns "
                             "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"}};
  diplo_status status;
  DIPLO_TRY(xml_start(w->xml, "graphml", error));
  for (size_t i = 0; i < sizeof attributes / sizeof attributes[0]; i++)
    DIPLO_TRY(xml_attribute(w->xml, attributes[i][0], attributes[i][1], error));
  DIPLO_TRY(put_newline(w, error));
done:
  return status;
}

/* networkx refuses a graph whose edges differ in direction, and igraph does not look at them. So
   a network of both is written directed, with a key that says what each tie is. */
static diplo_status put_graph(graphml_writer *w, const diplo_network *network, diplo_error *error) {
  diplo_status status;
  directions found = find_directions(network);
  DIPLO_TRY(put_all_keys(w, network, found, error));
  DIPLO_TRY(xml_start(w->xml, "graph", error));
  DIPLO_TRY(
      xml_attribute(w->xml, "edgedefault", found.directed ? "directed" : "undirected", error));
  DIPLO_TRY(put_newline(w, error));
  DIPLO_TRY(put_graph_data(w, network, error));
  DIPLO_TRY(put_actors(w, network, error));
  for (size_t i = 0; i < diplo_tie_count(network); i++)
    DIPLO_TRY(put_tie(w, network, found, i, error));
  DIPLO_TRY(put_end(w, error));
done:
  return status;
}

static diplo_status graphml_add(void *state, const diplo_network *network, diplo_error *error) {
  diplo_status status;
  graphml_writer *w = state;
  DIPLO_TRY(xml_open(w->output, true, &w->xml, error));
  DIPLO_TRY(put_root(w, error));
  DIPLO_TRY(put_graph(w, network, error));
  status = xml_close(w->xml, error);
  w->xml = NULL;
done:
  return status;
}

const writer_kind writer_graphml = {
    .name = "graphml",
    .summary = "GraphML for Gephi, igraph, networkx and others",
    .single = true,
    .open = graphml_open,
    .add = graphml_add,
    .close = graphml_close,
    .abandon = graphml_abandon,
};
