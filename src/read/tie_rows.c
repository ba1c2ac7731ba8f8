/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of a tie list, one tie each. */
#include "read/tie_rows.h"
#include "base/text.h"
#include <diplonet/number.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { SHOWN_SIZE = 60 };

/* What one row says. */
typedef struct row_values {
  csv_field from, to;
  double weight;
  diplo_period during;
  size_t relation;
} row_values;

/* Columns that are always of one type, whatever their values. */
static const struct {
  const char *name;
  diplo_type type;
} known_columns[] = {{"note", DIPLO_TEXT}, {"confidence", DIPLO_REAL}};

static diplo_status make_typed(tie_rows *rows, diplo_columns *columns, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < rows->header->count; i++) {
    rows->is_extra[i] = tie_header_is_extra(rows->header, i);
    for (size_t k = 0; k < sizeof known_columns / sizeof known_columns[0]; k++) {
      if (rows->is_extra[i] && strcmp(rows->header->names[i], known_columns[k].name) == 0)
        DIPLO_TRY(diplo_columns_add(columns, known_columns[k].name, known_columns[k].type,
                                    &rows->typed[i], error));
    }
  }
done:
  return status;
}

diplo_status tie_rows_init(tie_rows *rows, const tie_header *header,
                           const diplo_read_options *options, diplo_network *network,
                           fault_sink *faults, diplo_error *error) {
  const size_t *roles = header->columns;
  diplo_columns *columns = diplo_network_columns(network, DIPLO_PART_TIES);
  diplo_status status = DIPLO_OK;
  *rows = (tie_rows){.header = header, .network = network, .faults = faults};
  rows->relations = (tie_relations){.network = network, .options = options};
  rows->directed = options->directed;
  rows->relation_name = options->relation_name ? options->relation_name : "tie";
  if (options->kind)
    diplo_kind_find(options->kind, &rows->kind);
  rows->is_extra = calloc(header->count, sizeof *rows->is_extra);
  rows->typed = calloc(header->count, sizeof *rows->typed);
  rows->extras = calloc(header->count, sizeof *rows->extras);
  if (!rows->is_extra || !rows->typed || !rows->extras) {
    status = diplo_error_memory(error);
    goto done;
  }
  if (roles[TIE_DURING] != DIPLO_NONE || roles[TIE_BEGIN] != DIPLO_NONE)
    DIPLO_TRY(diplo_columns_add(columns, "during", DIPLO_PERIOD, &rows->during, error));
  if (roles[TIE_WEIGHT] != DIPLO_NONE || roles[TIE_SIGN] != DIPLO_NONE)
    DIPLO_TRY(diplo_columns_add(columns, "weight", DIPLO_REAL, &rows->weight, error));
  if (roles[TIE_REF] != DIPLO_NONE)
    DIPLO_TRY(diplo_columns_add(columns, "ref", DIPLO_TEXT, &rows->ref, error));
  DIPLO_TRY(make_typed(rows, columns, error));
done:
  return status;
}

void tie_rows_clear(tie_rows *rows) {
  tie_relations_clear(&rows->relations);
  for (size_t i = 0; rows->extras && i < rows->header->count; i++)
    guess_clear(&rows->extras[i]);
  free(rows->extras);
  free(rows->is_extra);
  free(rows->typed);
  diplo_buffer_clear(&rows->span);
  *rows = (tie_rows){0};
}

/* `column 'weight': 'x' is not a number` */
static diplo_status refuse(const tie_rows *rows, size_t column, csv_field field, const char *what,
                           diplo_error *error) {
  bool cut = field.size > SHOWN_SIZE;
  return diplo_error_set(error, DIPLO_DATA, "column '%s': '%.*s%s' %s", rows->header->names[column],
                         (int)(cut ? SHOWN_SIZE : field.size), field.text, cut ? "..." : "", what);
}

static diplo_status read_actor(const tie_rows *rows, const csv_field *fields, tie_role role,
                               csv_field *actor, diplo_error *error) {
  size_t column = rows->header->columns[role];
  *actor = csv_field_trim(fields[column]);
  if (actor->size > 0)
    return DIPLO_OK;
  return diplo_error_set(error, DIPLO_DATA,
                         "column '%s': no actor stands here; a tie has one at each end",
                         rows->header->names[column]);
}

static diplo_status read_number(const tie_rows *rows, size_t column, csv_field field, double *value,
                                diplo_error *error) {
  *value = NAN;
  if (field.size == 0 || csv_field_is_equal(field, "NA"))
    return DIPLO_OK;
  if (diplo_number_parse(field.text, field.size, value))
    return DIPLO_OK;
  if (guess_is_infinite(field.text, field.size))
    return refuse(rows, column, field, "is no value; leave the field empty where it is missing",
                  error);
  if (memchr(field.text, ',', field.size))
    return refuse(
        rows, column, field,
        "is not a number; write a point before the fraction and nothing between thousands", error);
  return refuse(rows, column, field,
                rows->header->is_row
                    ? "is not a number"
                    : "is not a number; a list without a header holds from, to and weight",
                error);
}

/* The weight, with the sign of a sign column; the sign alone where there is no weight. */
static diplo_status read_weight(const tie_rows *rows, const csv_field *fields, double *weight,
                                diplo_error *error) {
  size_t column = rows->header->columns[TIE_WEIGHT], sign_column = rows->header->columns[TIE_SIGN];
  diplo_status status = DIPLO_OK;
  double sign = NAN;
  *weight = NAN;
  if (column != DIPLO_NONE)
    DIPLO_TRY(read_number(rows, column, csv_field_trim(fields[column]), weight, error));
  if (sign_column == DIPLO_NONE)
    goto done;
  csv_field field = csv_field_trim(fields[sign_column]);
  bool missing = field.size == 0 || csv_field_is_equal(field, "NA");
  if (!missing && !tie_sign_find(field.text, field.size, &sign))
    status = refuse(rows, sign_column, field, "is not a sign; write 1, -1, 0, + or -", error);
  else if (column != DIPLO_NONE && *weight < 0)
    status = refuse(rows, column, csv_field_trim(fields[column]),
                    "is negative beside a column 'sign'; leave the sign to that column", error);
  else
    *weight = column == DIPLO_NONE || isnan(*weight) ? sign : *weight * sign;
done:
  return status;
}

static diplo_status read_period(tie_rows *rows, const csv_field *fields, diplo_period *during,
                                diplo_error *error) {
  const size_t *roles = rows->header->columns;
  size_t column = roles[TIE_DURING];
  diplo_status status = DIPLO_OK;
  csv_field text;
  if (column != DIPLO_NONE) {
    text = csv_field_trim(fields[column]);
  } else {
    column = roles[TIE_BEGIN];
    csv_field begin = csv_field_trim(fields[column]), end = csv_field_trim(fields[roles[TIE_END]]);
    diplo_buffer_reset(&rows->span);
    DIPLO_TRY(diplo_buffer_add(&rows->span, begin.text, begin.size, error));
    if (begin.size + end.size > 0)
      DIPLO_TRY(diplo_buffer_add(&rows->span, "..", 2, error));
    DIPLO_TRY(diplo_buffer_add(&rows->span, end.text, end.size, error));
    text = (csv_field){diplo_buffer_get(&rows->span), rows->span.size, false};
  }
  *during = (diplo_period){0, 0};
  if (csv_field_is_equal(text, "NA"))
    goto done;
  status = diplo_period_parse(text.text, text.size, true, during, error);
  if (status != DIPLO_OK)
    diplo_error_prefix(error, "column '%s'", rows->header->names[column]);
done:
  return status;
}

static diplo_status read_relation(tie_rows *rows, const csv_field *fields, size_t *relation,
                                  diplo_error *error) {
  size_t column = rows->header->columns[TIE_RELATION];
  size_t direction = rows->header->columns[TIE_DIRECTION];
  csv_field name = {rows->relation_name, strlen(rows->relation_name), false};
  bool directed = rows->directed;
  if (column != DIPLO_NONE)
    name = csv_field_trim(fields[column]);
  if (name.size == 0)
    return diplo_error_set(error, DIPLO_DATA,
                           "column '%s': no relation stands here; each tie has one",
                           rows->header->names[column]);
  if (direction != DIPLO_NONE) {
    csv_field field = csv_field_trim(fields[direction]);
    if (field.size > 0 && !tie_direction_find(field.text, field.size, &directed))
      return refuse(rows, direction, field, "is neither directed nor undirected", error);
  }
  return tie_relations_ensure(&rows->relations, name.text, name.size, directed, relation, error);
}

static diplo_status read_values(tie_rows *rows, const csv_field *fields, row_values *values,
                                diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(read_actor(rows, fields, TIE_FROM, &values->from, error));
  DIPLO_TRY(read_actor(rows, fields, TIE_TO, &values->to, error));
  if (rows->weight)
    DIPLO_TRY(read_weight(rows, fields, &values->weight, error));
  if (rows->during)
    DIPLO_TRY(read_period(rows, fields, &values->during, error));
  DIPLO_TRY(read_relation(rows, fields, &values->relation, error));
done:
  return status;
}

static diplo_status add_tie(tie_rows *rows, const row_values *values, size_t *tie,
                            diplo_error *error) {
  diplo_network *network = rows->network;
  diplo_status status;
  size_t from, to;
  DIPLO_TRY(
      diplo_actor_ensure(network, values->from.text, values->from.size, rows->kind, &from, error));
  DIPLO_TRY(diplo_actor_ensure(network, values->to.text, values->to.size, rows->kind, &to, error));
  DIPLO_TRY(diplo_tie_add(network, from, to, values->relation, tie, error));
  if (rows->weight && !isnan(values->weight)) {
    DIPLO_TRY(diplo_column_set_real(rows->weight, *tie, values->weight, error));
    tie_relations_note(&rows->relations, values->relation, values->weight);
  }
  if (rows->during)
    DIPLO_TRY(diplo_column_set_period(rows->during, *tie, values->during, error));
done:
  return status;
}

/* The value of an extra column. A fault costs the value, not the tie. */
static diplo_status add_extra(tie_rows *rows, size_t column, csv_field field, size_t tie,
                              size_t line, diplo_error *error) {
  diplo_error cause = {0};
  diplo_status status = DIPLO_OK;
  if (rows->typed[column]) {
    if (diplo_column_parse(rows->typed[column], tie, field.text, field.size, &cause) != DIPLO_OK)
      DIPLO_TRY(fault_take(rows->faults, line, &cause, error));
    goto done;
  }
  if (text_check(field.text, field.size, TEXT_LINES, &cause) != DIPLO_OK) {
    diplo_error_prefix(&cause, "column '%s'", rows->header->names[column]);
    DIPLO_TRY(fault_take(rows->faults, line, &cause, error));
    field.size = 0;
  }
  DIPLO_TRY(guess_add(&rows->extras[column], field.text, field.size, line, error));
done:
  return status;
}

diplo_status tie_rows_add(tie_rows *rows, const csv_field *fields, size_t line,
                          diplo_error *error) {
  diplo_error cause = {0};
  row_values values = {.weight = NAN};
  diplo_status status = DIPLO_OK;
  size_t tie;
  if (read_values(rows, fields, &values, &cause) != DIPLO_OK ||
      add_tie(rows, &values, &tie, &cause) != DIPLO_OK) {
    status = fault_take(rows->faults, line, &cause, error);
    goto done;
  }
  size_t ref = rows->header->columns[TIE_REF];
  if (ref != DIPLO_NONE) {
    csv_field field = csv_field_trim(fields[ref]);
    if (diplo_column_set_text(rows->ref, tie, field.text, field.size, &cause) != DIPLO_OK)
      DIPLO_TRY(fault_take(rows->faults, line, &cause, error));
  }
  for (size_t i = 0; i < rows->header->count; i++) {
    if (rows->is_extra[i])
      DIPLO_TRY(add_extra(rows, i, csv_field_trim(fields[i]), tie, line, error));
  }
done:
  return status;
}

diplo_status tie_rows_finish(tie_rows *rows, diplo_error *error) {
  diplo_columns *columns = diplo_network_columns(rows->network, DIPLO_PART_TIES);
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < rows->header->count; i++) {
    if (rows->is_extra[i] && !rows->typed[i])
      DIPLO_TRY(guess_take(&rows->extras[i], columns, rows->header->names[i], rows->faults, error));
  }
  DIPLO_TRY(tie_relations_finish(&rows->relations, error));
done:
  return status;
}
