/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sections of the stream: their header, and their rows into a network. */
#include "stream/stream_rows.h"
#include "model/network_private.h"
#include "model/part_row.h"
#include <stdlib.h>
#include <string.h>

void stream_rows_clear(stream_rows *rows) {
  free(rows->column);
  diplo_buffer_clear(&rows->relation_name);
  *rows = (stream_rows){0};
}

void stream_rows_begin(stream_rows *rows, diplo_network *network) {
  rows->network = network;
  rows->section = NULL;
  memset(rows->declared, 0, sizeof rows->declared);
  diplo_buffer_clear(&rows->relation_name);
}

diplo_status stream_column_add(diplo_network *network, diplo_part part, const char *declared,
                               diplo_column **column, diplo_error *error) {
  diplo_columns *columns = diplo_network_columns(network, part);
  const char *colon = strchr(declared, ':');
  size_t size = colon ? (size_t)(colon - declared) : strlen(declared);
  char *name = strndup(declared, size);
  if (!name)
    return diplo_error_memory(error);
  diplo_status status = DIPLO_OK;
  diplo_type type = stream_column_get_type(part, name);
  if (colon && !diplo_type_find(colon + 1, strlen(colon + 1), &type))
    status = diplo_error_set(error, DIPLO_DATA,
                             "column '%s': '%s' is not a type; the types are text, real, integer, "
                             "boolean and period",
                             name, colon + 1);
  else if (diplo_columns_find(columns, name))
    status = diplo_error_set(error, DIPLO_DATA, "column '%s' is declared twice", name);
  else
    status = diplo_columns_add(columns, name, type, column, error);
  free(name);
  return status;
}

static diplo_status grow(stream_rows *rows, size_t count, diplo_error *error) {
  if (count <= rows->capacity)
    return DIPLO_OK;
  diplo_column **column = realloc(rows->column, count * sizeof *column);
  if (!column)
    return diplo_error_memory(error);
  rows->column = column;
  rows->capacity = count;
  return DIPLO_OK;
}

static diplo_status declare_field(stream_rows *rows, size_t field, const char *text,
                                  diplo_error *error) {
  diplo_part part = rows->section->part;
  int fixed = part_row_find(part, text);
  rows->column[field] = NULL;
  if (fixed < 0)
    return stream_column_add(rows->network, part, text, &rows->column[field], error);
  if (rows->place[fixed] != DIPLO_NONE)
    return diplo_error_set(error, DIPLO_DATA, "column '%s' is declared twice", text);
  rows->place[fixed] = field;
  return DIPLO_OK;
}

static diplo_status check_required(const stream_rows *rows, diplo_error *error) {
  static const char *const needed[] = {[DIPLO_PART_ACTORS] = "id",
                                       [DIPLO_PART_RELATIONS] = "name",
                                       [DIPLO_PART_TIES] = "from, to and relation",
                                       [DIPLO_PART_REFS] = "id"};
  for (size_t i = 0; i < rows->section->required; i++) {
    if (rows->place[i] == DIPLO_NONE)
      return diplo_error_set(error, DIPLO_DATA, "%s must have the column%s %s", rows->section->word,
                             rows->section->required > 1 ? "s" : "", needed[rows->section->part]);
  }
  return DIPLO_OK;
}

diplo_status stream_rows_declare(stream_rows *rows, const stream_line *line, diplo_error *error) {
  diplo_status status;
  size_t index = 0;
  while (index < STREAM_SECTION_COUNT &&
         strcmp(line->fields[0].text, stream_sections[index].word) != 0)
    index++;
  if (index == STREAM_SECTION_COUNT) {
    status = diplo_error_set(error, DIPLO_DATA,
                             "'%.40s' is not a declaration of this version of the stream",
                             line->fields[0].text);
    goto done;
  }
  rows->section = &stream_sections[index];
  if (rows->declared[index]) {
    status =
        diplo_error_set(error, DIPLO_DATA, "the network has two sections %s", rows->section->word);
    goto done;
  }
  rows->declared[index] = true;
  rows->count = line->count - 1;
  DIPLO_TRY(grow(rows, rows->count, error));
  for (size_t i = 0; i < sizeof rows->place / sizeof rows->place[0]; i++)
    rows->place[i] = DIPLO_NONE;
  for (size_t i = 0; i < rows->count; i++)
    DIPLO_TRY(declare_field(rows, i, line->fields[i + 1].text, error));
  DIPLO_TRY(check_required(rows, error));
done:
  return status;
}

static diplo_status find_actor(const stream_rows *rows, stream_field field, const char *name,
                               size_t *actor, diplo_error *error) {
  *actor = actor_find(rows->network, field.text, field.size);
  if (*actor != DIPLO_NONE)
    return DIPLO_OK;
  return diplo_error_set(error, DIPLO_DATA,
                         "column '%s': there is no actor '%.60s'; declare it under #actors before",
                         name, field.text);
}

/* The relation of the tie, most often that of the tie before. */
static diplo_status find_relation(stream_rows *rows, stream_field field, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_buffer *last = &rows->relation_name;
  if (last->data && last->size == field.size && memcmp(last->data, field.text, field.size) == 0)
    goto done;
  rows->relation = relation_find(rows->network, field.text, field.size);
  if (rows->relation == DIPLO_NONE) {
    status = diplo_error_set(
        error, DIPLO_DATA,
        "column 'relation': there is no relation '%.60s'; declare it under #relations before",
        field.text);
    goto done;
  }
  diplo_buffer_reset(last);
  DIPLO_TRY(diplo_buffer_add(last, field.text, field.size, error));
done:
  return status;
}

static diplo_status add_tie(stream_rows *rows, const stream_line *line, size_t *row,
                            diplo_error *error) {
  diplo_status status;
  size_t from, to;
  DIPLO_TRY(find_actor(rows, line->fields[rows->place[0]], "from", &from, error));
  DIPLO_TRY(find_actor(rows, line->fields[rows->place[1]], "to", &to, error));
  DIPLO_TRY(find_relation(rows, line->fields[rows->place[2]], error));
  DIPLO_TRY(diplo_tie_add(rows->network, from, to, rows->relation, row, error));
done:
  return status;
}

static diplo_status add_fixed(stream_rows *rows, const stream_line *line, size_t *row,
                              diplo_error *error) {
  const char *texts[PART_ROW_FIELDS] = {NULL};
  if (rows->section->part == DIPLO_PART_TIES)
    return add_tie(rows, line, row, error);
  for (size_t i = 0; i < PART_ROW_FIELDS; i++) {
    size_t place = rows->place[i];
    if (place != DIPLO_NONE && line->fields[place].size > 0)
      texts[i] = line->fields[place].text;
  }
  return part_row_add(rows->network, rows->section->part, texts, DIPLO_KIND_COUNTRY, row, error);
}

diplo_status stream_rows_add(stream_rows *rows, const stream_line *line, diplo_error *error) {
  diplo_status status;
  size_t row;
  if (!rows->section) {
    status = diplo_error_set(error, DIPLO_DATA, "a row before the section that it belongs to");
    goto done;
  }
  if (line->count != rows->count) {
    status = diplo_error_set(error, DIPLO_DATA, "%zu field%s where %s declares %zu", line->count,
                             line->count == 1 ? "" : "s", rows->section->word, rows->count);
    goto done;
  }
  DIPLO_TRY(add_fixed(rows, line, &row, error));
  for (size_t i = 0; i < rows->count; i++) {
    if (rows->column[i] && line->fields[i].size > 0)
      DIPLO_TRY(diplo_column_parse(rows->column[i], row, line->fields[i].text, line->fields[i].size,
                                   error));
  }
done:
  return status;
}
