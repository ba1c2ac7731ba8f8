/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The network as a whole, and scores of its ties. */
#include "report/ranking.h"
#include "report/section.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

static const diplo_column *get_number(const diplo_columns *columns, size_t index) {
  const diplo_column *column = diplo_columns_get(columns, index);
  diplo_type type = diplo_column_get_type(column);
  bool number = type == DIPLO_REAL || type == DIPLO_INTEGER || type == DIPLO_BOOLEAN;
  return number ? column : NULL;
}

static diplo_status add_attribute(document *doc, const diplo_column *column, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  const char *name = diplo_column_get_name(column);
  const diplo_measure *measure = diplo_measure_find(name);
  double value = diplo_column_get_real(column, 0);
  DIPLO_TRY(document_say_cell(doc, error, "%s", measure ? measure->label : name));
  DIPLO_TRY(document_add_cell(doc, error));
  if (!isfinite(value))
    DIPLO_TRY(document_say(doc, error, "undefined"));
  else if (diplo_column_get_type(column) == DIPLO_BOOLEAN)
    DIPLO_TRY(document_say(doc, error, value != 0 ? "yes" : "no"));
  else
    DIPLO_TRY(section_say_number(doc, value, fabs(value) >= 1e4 && value == floor(value) ? 15 : 4,
                                 error));
  DIPLO_TRY(document_say_cell(doc, error, "%s", measure ? measure->summary : ""));
done:
  return status;
}

static diplo_status add_attributes(document *doc, const diplo_columns *columns,
                                   diplo_error *error) {
  diplo_status status = DIPLO_OK;
  DIPLO_TRY(document_add_table(doc, "tnt", error));
  DIPLO_TRY(document_say(doc, error, "Numbers of the whole network"));
  DIPLO_TRY(document_say_cell(doc, error, "measure"));
  DIPLO_TRY(document_say_cell(doc, error, "value"));
  DIPLO_TRY(document_say_cell(doc, error, "what it says"));
  for (size_t i = 0; i < diplo_columns_count(columns); i++) {
    const diplo_column *column = get_number(columns, i);
    if (column)
      DIPLO_TRY(add_attribute(doc, column, error));
  }
done:
  return status;
}

static diplo_status add_tie_row(document *doc, const diplo_network *network, const ranking *r,
                                size_t index, int digits, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  const ranked *item = &r->items[index];
  DIPLO_TRY(document_say_cell(doc, error, "%zu%s", item->rank,
                              ranking_count_shared(r, index) > 1 ? "=" : ""));
  DIPLO_TRY(document_add_cell(doc, error));
  DIPLO_TRY(section_say_tie(doc, network, item->row, error));
  DIPLO_TRY(document_say_cell(
      doc, error, "%s",
      diplo_relation_get_label(network, diplo_tie_get_relation(network)[item->row])));
  DIPLO_TRY(document_add_cell(doc, error));
  DIPLO_TRY(section_say_number(doc, item->value, digits, error));
done:
  return status;
}

static diplo_status add_ties(document *doc, const diplo_network *network,
                             const diplo_column *column, const diplo_measure *measure,
                             diplo_error *error) {
  diplo_status status = DIPLO_OK;
  ranking r = {0};
  DIPLO_TRY(ranking_init(&r, column, diplo_tie_count(network), error));
  size_t shown = r.count < 10 ? r.count : 10;
  int digits = ranking_get_digits(&r, shown);
  DIPLO_TRY(document_add_heading(doc, 3, measure->label, error));
  DIPLO_TRY(document_add(doc, BLOCK_PARAGRAPH, error));
  DIPLO_TRY(document_say(doc, error, "%s", measure->summary));
  if (shown == 0) {
    DIPLO_TRY(document_say(doc, error, " No tie has a value."));
    goto done;
  }
  DIPLO_TRY(document_add_table(doc, "nttn", error));
  DIPLO_TRY(document_say(doc, error, "%s of ties: %zu of %zu", measure->label, shown, r.count));
  DIPLO_TRY(document_say_cell(doc, error, "rank"));
  DIPLO_TRY(document_say_cell(doc, error, "tie"));
  DIPLO_TRY(document_say_cell(doc, error, "relation"));
  DIPLO_TRY(document_say_cell(doc, error, "%s", measure->name));
  for (size_t i = 0; i < shown; i++)
    DIPLO_TRY(add_tie_row(doc, network, &r, i, digits, error));
done:
  ranking_clear(&r);
  return status;
}

static uint32_t find_root(uint32_t *parent, uint32_t actor) {
  while (parent[actor] != actor)
    actor = parent[actor] = parent[parent[actor]];
  return actor;
}

/* Parts without ties between them, and how many actors the largest has. */
static diplo_status count_parts(const diplo_network *network, size_t *parts, size_t *largest,
                                diplo_error *error) {
  size_t actors = diplo_actor_count(network);
  uint32_t *parent = malloc((actors + 1) * sizeof *parent);
  size_t *sizes = calloc(actors + 1, sizeof *sizes);
  if (!parent || !sizes) {
    free(parent);
    free(sizes);
    return diplo_error_memory(error);
  }
  for (size_t a = 0; a < actors; a++)
    parent[a] = (uint32_t)a;
  for (size_t t = 0; t < diplo_tie_count(network); t++) {
    uint32_t from = find_root(parent, diplo_tie_get_from(network)[t]);
    parent[from] = find_root(parent, diplo_tie_get_to(network)[t]);
  }
  *parts = *largest = 0;
  for (size_t a = 0; a < actors; a++) {
    size_t size = ++sizes[find_root(parent, (uint32_t)a)];
    *parts += size == 1;
    *largest = size > *largest ? size : *largest;
  }
  free(parent);
  free(sizes);
  return DIPLO_OK;
}

/* What can be said of every network, whatever its ties mean. */
static diplo_status say_shape(document *doc, const diplo_network *network, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  static const char *const some[] = {"friendly", "hostile", "neither"};
  static const char *const all[] = {"friendly", "hostile", "neither friendly nor hostile"};
  size_t signs[DIPLO_SIGN_MIXED] = {0}, ties = diplo_tie_count(network);
  size_t said = 0, parts = 0, largest = 0;
  for (size_t t = 0; t < ties; t++)
    signs[diplo_tie_get_sign(network, t)]++;
  DIPLO_TRY(count_parts(network, &parts, &largest, error));
  DIPLO_TRY(document_add(doc, BLOCK_PARAGRAPH, error));
  for (int s = 0; s < DIPLO_SIGN_MIXED; s++) {
    if (signs[s] == ties)
      DIPLO_TRY(document_say(doc, error, ties == 1 ? "The tie is %s" : "All ties are %s", all[s]));
    else if (signs[s] > 0)
      DIPLO_TRY(document_say(doc, error, "%s%zu %s %s", said++ ? ", " : "Of the ties ", signs[s],
                             signs[s] == 1 ? "is" : "are", some[s]));
  }
  if (parts == 1)
    DIPLO_TRY(
        document_say(doc, error, ". Whatever their sign and direction, all actors are connected."));
  else
    DIPLO_TRY(
        document_say(doc, error,
                     ". Whatever their sign and direction, %zu parts have no ties between them; "
                     "the largest has %zu of the %zu actors.",
                     parts, largest, diplo_actor_count(network)));
done:
  return status;
}

/* Measures of the network, else how to get them. */
static diplo_status add_numbers(document *doc, const diplo_columns *whole, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t numbers = 0;
  for (size_t i = 0; i < diplo_columns_count(whole); i++)
    numbers += get_number(whole, i) != NULL;
  if (numbers > 0)
    return add_attributes(doc, whole, error);
  DIPLO_TRY(document_say(doc, error,
                         " Density, reciprocity, centralisation and other measures of "
                         "the whole network are added by "));
  DIPLO_TRY(document_say_span(doc, SPAN_CODE, "diplonet centrality --all", error));
  DIPLO_TRY(document_say(doc, error, "."));
done:
  return status;
}

diplo_status section_add_whole(document *doc, const diplo_network *network, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  const diplo_columns *whole = diplo_network_columns(network, DIPLO_PART_ATTRIBUTES);
  const diplo_columns *ties = diplo_network_columns(network, DIPLO_PART_TIES);
  /* Without ties everything has been said. */
  if (diplo_tie_count(network) == 0)
    return status;
  DIPLO_TRY(document_add_heading(doc, 2, "The network as a whole", error));
  DIPLO_TRY(say_shape(doc, network, error));
  DIPLO_TRY(add_numbers(doc, whole, error));
  for (size_t i = 0; i < diplo_columns_count(ties); i++) {
    const diplo_column *column = diplo_columns_get(ties, i);
    const diplo_measure *measure = section_find_measure(column, DIPLO_SCOPE_TIE);
    if (measure)
      DIPLO_TRY(add_ties(doc, network, column, measure, error));
  }
done:
  return status;
}
