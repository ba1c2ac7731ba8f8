/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One table of a data package: its header, its rows, its values by the schema. */
#include "read/package_table.h"
#include "model/network_private.h"
#include "model/part_row.h"
#include "read/package_path.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { NEAR_LIMIT = 5000, ROWS_A_REPORT = 8192 };

/* The table while it is read. */
typedef struct table_reader {
  package_table *table;
  package_target *target;
  input *in;
  csv *rows;
  int *fixed;            /* indexed by column: place among the part's fixed fields, or -1 */
  diplo_column **column; /* indexed by column: where it is not fixed */
  csv_field *values;     /* indexed by column: of the row at hand, size 0 where missing */
  diplo_buffer texts[PART_ROW_FIELDS];
} table_reader;

void package_table_clear(package_table *table) {
  package_schema_clear(&table->schema);
  free(table->path);
  free(table->lines);
  *table = (package_table){0};
}

static void reader_clear(table_reader *r) {
  csv_close(r->rows);
  input_close(r->in);
  free(r->fixed);
  free(r->column);
  free(r->values);
  for (size_t i = 0; i < PART_ROW_FIELDS; i++)
    diplo_buffer_clear(&r->texts[i]);
}

/* Opens the file and makes the columns that the schema asks for. */
static diplo_status open_table(table_reader *r, const char *folder, diplo_error *error) {
  package_table *table = r->table;
  diplo_columns *columns = diplo_network_columns(r->target->network, table->part);
  diplo_status status;
  char separator;
  DIPLO_TRY(package_schema_init(&table->schema, table->resource, table->part, error));
  DIPLO_TRY(package_dialect_get(table->resource, &separator, error));
  DIPLO_TRY(package_path_make(table->resource, folder, &table->path, error));
  DIPLO_TRY(input_open(table->path, &r->in, error));
  DIPLO_TRY(csv_open(r->in, separator, &r->rows, error));
  r->fixed = calloc(table->schema.count, sizeof *r->fixed);
  r->column = calloc(table->schema.count, sizeof *r->column);
  r->values = calloc(table->schema.count, sizeof *r->values);
  if (!r->fixed || !r->column || !r->values) {
    status = diplo_error_memory(error);
    goto done;
  }
  for (size_t i = 0; i < table->schema.count; i++) {
    const package_field *field = &table->schema.fields[i];
    r->fixed[i] = part_row_find(table->part, field->name);
    if (r->fixed[i] < 0)
      DIPLO_TRY(diplo_columns_add(columns, field->name, field->type, &r->column[i], error));
  }
  table->faults = (fault_sink){.file = table->path, .findings = r->target->options->findings};
done:
  return status;
}

/* The header must say what the schema says. */
static diplo_status check_header(table_reader *r, diplo_error *error) {
  const package_schema *schema = &r->table->schema;
  diplo_status status;
  bool found;
  size_t count;
  DIPLO_TRY(csv_next(r->rows, &found, error));
  const csv_field *names = csv_get_fields(r->rows, &count);
  count = found ? count : 0;
  if (count != schema->count) {
    status = diplo_error_set(error, DIPLO_DATA, "%zu columns where the schema has %zu fields",
                             count, schema->count);
    goto done;
  }
  for (size_t i = 0; i < count; i++) {
    if (csv_field_is_equal(names[i], schema->fields[i].name))
      continue;
    status = diplo_error_set(
        error, DIPLO_DATA, "column %zu is called '%.*s' where the schema says '%s'", i + 1,
        (int)(names[i].size < 60 ? names[i].size : 60), names[i].text, schema->fields[i].name);
    goto done;
  }
done:
  return status;
}

static diplo_status check_required(const package_table *table, diplo_error *error) {
  static const char *const needed[DIPLO_PART_ATTRIBUTES][4] = {
      [DIPLO_PART_ACTORS] = {"id"},
      [DIPLO_PART_RELATIONS] = {"name"},
      [DIPLO_PART_TIES] = {"from", "to", "relation"},
      [DIPLO_PART_REFS] = {"id"}};
  for (const char *const *name = needed[table->part]; *name; name++) {
    bool found = false;
    for (size_t i = 0; i < table->schema.count; i++)
      found = found || strcmp(table->schema.fields[i].name, *name) == 0;
    if (!found)
      return diplo_error_set(error, DIPLO_DATA, "there is no column '%s'", *name);
  }
  return DIPLO_OK;
}

/* Judges the fields of a row by the schema. */
static diplo_status take_values(table_reader *r, diplo_error *error) {
  package_schema *schema = &r->table->schema;
  diplo_status status = DIPLO_OK;
  size_t count;
  const csv_field *fields = csv_get_fields(r->rows, &count);
  for (size_t i = 0; i < count; i++) {
    bool missing = package_schema_is_missing(schema, fields[i]);
    r->values[i] = fields[i];
    if (missing)
      r->values[i].size = 0;
    DIPLO_TRY(package_field_check(&schema->fields[i], fields[i], missing, error));
  }
done:
  return status;
}

/* The text of a fixed field, as the model writes it. */
static diplo_status take_fixed(table_reader *r, size_t column, const char **text,
                               diplo_error *error) {
  const package_field *field = &r->table->schema.fields[column];
  csv_field value = r->values[column];
  diplo_buffer *buffer = &r->texts[r->fixed[column]];
  diplo_status status = DIPLO_OK;
  bool yes;
  diplo_buffer_reset(buffer);
  if (value.size == 0)
    goto done;
  if (field->type == DIPLO_BOOLEAN && package_field_find_boolean(field, value, &yes))
    DIPLO_TRY(diplo_buffer_add_text(buffer, yes ? "yes" : "no", error));
  else
    DIPLO_TRY(diplo_buffer_add(buffer, value.text, value.size, error));
  *text = diplo_buffer_get(buffer);
done:
  return status;
}

/* `column 'from': there is no actor 'CHM' (did you mean 'CHN'?)` */
static diplo_status refuse_name(const char *column, const char *what, const char *name,
                                const char *const *names, size_t count, diplo_error *error) {
  const char *near = count <= NEAR_LIMIT ? diplo_name_nearest(name, names, count) : NULL;
  return diplo_error_set(error, DIPLO_DATA, "column '%s': there is no %s '%.60s'%s%s%s", column,
                         what, name, near ? " (did you mean '" : "", near ? near : "",
                         near ? "'?)" : "");
}

/* The ids or names of a part's rows; the caller frees the array. */
static const char **list_names(const diplo_network *network, diplo_part part, size_t count) {
  const char **names = calloc(count ? count : 1, sizeof *names);
  for (size_t i = 0; names && i < count; i++)
    names[i] = part == DIPLO_PART_ACTORS      ? diplo_actor_get_id(network, i)
               : part == DIPLO_PART_RELATIONS ? diplo_relation_get(network, i)->name
                                              : diplo_ref_get_id(network, i);
  return names;
}

static diplo_status refuse_absent(const table_reader *r, diplo_part part, const char *column,
                                  const char *name, diplo_error *error) {
  static const char *const words[] = {[DIPLO_PART_ACTORS] = "actor",
                                      [DIPLO_PART_RELATIONS] = "relation",
                                      [DIPLO_PART_REFS] = "ref"};
  const diplo_network *network = r->target->network;
  size_t count = diplo_network_row_count(network, part);
  const char **names = list_names(network, part, count);
  if (!names)
    return diplo_error_memory(error);
  diplo_status status = refuse_name(column, words[part], name, names, count, error);
  free(names);
  return status;
}

static diplo_status find_actor(table_reader *r, const char *column, const char *id, size_t *actor,
                               diplo_error *error) {
  package_target *target = r->target;
  if (!id)
    return diplo_error_set(error, DIPLO_DATA,
                           "column '%s': no actor stands here; a tie has one at each end", column);
  if (!target->has[DIPLO_PART_ACTORS])
    return diplo_actor_ensure(target->network, id, strlen(id), target->kind, actor, error);
  *actor = diplo_actor_find(target->network, id);
  return *actor == DIPLO_NONE ? refuse_absent(r, DIPLO_PART_ACTORS, column, id, error) : DIPLO_OK;
}

static diplo_status find_relation(table_reader *r, const char *name, size_t *relation,
                                  diplo_error *error) {
  package_target *target = r->target;
  if (!name)
    return diplo_error_set(error, DIPLO_DATA,
                           "column 'relation': no relation stands here; each tie has one");
  if (!target->has[DIPLO_PART_RELATIONS])
    return tie_relations_ensure(&target->relations, name, strlen(name), target->options->directed,
                                relation, error);
  *relation = diplo_relation_find(target->network, name);
  return *relation == DIPLO_NONE ? refuse_absent(r, DIPLO_PART_RELATIONS, "relation", name, error)
                                 : DIPLO_OK;
}

/* One citation names a ref: all of it, or what stands before its last colon. */
static diplo_status check_citation(const table_reader *r, const char *text, size_t size,
                                   diplo_error *error) {
  const diplo_network *network = r->target->network;
  size_t colon = size;
  while (colon > 0 && text[colon - 1] != ':')
    colon--;
  size_t short_size = colon > 0 ? colon - 1 : size;
  if (diplo_ref_find(network, text, size) != DIPLO_NONE ||
      diplo_ref_find(network, text, short_size) != DIPLO_NONE)
    return DIPLO_OK;
  char *id = strndup(text, short_size);
  if (!id)
    return diplo_error_memory(error);
  diplo_status status = refuse_absent(r, DIPLO_PART_REFS, "ref", id, error);
  free(id);
  return status;
}

/* Each of the refs that a tie cites (`S1:5;S2`) must be there. */
static diplo_status check_refs(const table_reader *r, csv_field text, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  const char *end = text.text + text.size;
  for (const char *at = text.text, *next; r->target->has[DIPLO_PART_REFS] && at < end; at = next) {
    const char *semicolon = memchr(at, ';', (size_t)(end - at));
    next = semicolon ? semicolon + 1 : end;
    csv_field item = {at, (size_t)((semicolon ? semicolon : end) - at), false};
    item = csv_field_trim(item);
    if (item.size > 0)
      DIPLO_TRY(check_citation(r, item.text, item.size, error));
  }
done:
  return status;
}

static diplo_status add_tie(table_reader *r, const char *const *texts, size_t *row,
                            diplo_error *error) {
  diplo_status status;
  size_t from, to, relation;
  DIPLO_TRY(find_actor(r, "from", texts[0], &from, error));
  DIPLO_TRY(find_actor(r, "to", texts[1], &to, error));
  DIPLO_TRY(find_relation(r, texts[2], &relation, error));
  DIPLO_TRY(diplo_tie_add(r->target->network, from, to, relation, row, error));
done:
  return status;
}

static diplo_status set_value(table_reader *r, size_t column, size_t row, diplo_error *error) {
  const package_field *field = &r->table->schema.fields[column];
  csv_field value = r->values[column];
  bool yes;
  if (value.size == 0)
    return DIPLO_OK;
  if (field->type != DIPLO_BOOLEAN)
    return diplo_column_parse(r->column[column], row, value.text, value.size, error);
  if (package_field_find_boolean(field, value, &yes))
    return diplo_column_set_boolean(r->column[column], row, yes, error);
  return diplo_error_set(error, DIPLO_DATA, "column '%s': '%.*s' is no boolean of the schema",
                         field->name, (int)(value.size < 60 ? value.size : 60), value.text);
}

/* The columns of a row that is there. Where faults are collected a bad value is left out alone, so
   that the others are judged too, and nothing seems to be missing that is not. */
static diplo_status set_values(table_reader *r, size_t row, diplo_error *error) {
  fault_sink *faults = &r->table->faults;
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < r->table->schema.count; i++) {
    diplo_error cause = {0};
    if (r->fixed[i] >= 0)
      continue;
    if (!faults->findings)
      DIPLO_TRY(set_value(r, i, row, error));
    else if (set_value(r, i, row, &cause) != DIPLO_OK)
      DIPLO_TRY(fault_take(faults, csv_get_line(r->rows), &cause, error));
  }
done:
  return status;
}

static void note_weight(table_reader *r, size_t row) {
  package_target *target = r->target;
  double weight = diplo_tie_get_weight(target->network, row);
  if (!target->has[DIPLO_PART_RELATIONS] && !isnan(weight))
    tie_relations_note(&target->relations, diplo_tie_get_relation(target->network)[row], weight);
}

static diplo_status remember_line(package_table *table, size_t line, diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(
      network_grow(&table->lines, sizeof *table->lines, &table->capacity, table->count + 1, error));
  table->lines[table->count++] = line;
done:
  return status;
}

static diplo_status add_row(table_reader *r, diplo_error *error) {
  package_table *table = r->table;
  const char *texts[PART_ROW_FIELDS] = {NULL};
  diplo_status status;
  size_t row;
  DIPLO_TRY(take_values(r, error));
  for (size_t i = 0; i < table->schema.count; i++) {
    if (r->fixed[i] >= 0)
      DIPLO_TRY(take_fixed(r, i, &texts[r->fixed[i]], error));
    else if (table->part == DIPLO_PART_TIES && strcmp(table->schema.fields[i].name, "ref") == 0)
      DIPLO_TRY(check_refs(r, r->values[i], error));
  }
  if (table->part == DIPLO_PART_TIES)
    DIPLO_TRY(add_tie(r, texts, &row, error));
  else
    DIPLO_TRY(part_row_add(r->target->network, table->part, texts, r->target->kind, &row, error));
  DIPLO_TRY(remember_line(table, csv_get_line(r->rows), error));
  DIPLO_TRY(set_values(r, row, error));
  if (table->part == DIPLO_PART_TIES)
    note_weight(r, row);
done:
  return status;
}

static void report_progress(const table_reader *r) {
  const diplo_read_options *options = r->target->options;
  if (options->progress)
    options->progress(options->payload, input_get_done(r->in), input_get_total(r->in));
}

static diplo_status read_rows(table_reader *r, diplo_error *error) {
  fault_sink *faults = &r->table->faults;
  diplo_status status = DIPLO_OK;
  for (size_t row = 0; !fault_is_full(faults); row++) {
    diplo_error cause = {0};
    bool found = true;
    diplo_status now = csv_next(r->rows, &found, &cause);
    if (now == DIPLO_OK && !found)
      break;
    if (now == DIPLO_OK)
      now = add_row(r, &cause);
    if (now != DIPLO_OK)
      DIPLO_TRY(fault_take(faults, csv_get_line(r->rows), &cause, error));
    if (row % ROWS_A_REPORT == 0)
      report_progress(r);
  }
done:
  return status;
}

diplo_status package_table_read(package_table *table, const char *folder, package_target *target,
                                diplo_error *error) {
  table_reader r = {.table = table, .target = target};
  diplo_error cause = {0};
  diplo_status status;
  DIPLO_TRY(open_table(&r, folder, error));
  status = check_header(&r, &cause);
  if (status == DIPLO_OK)
    status = check_required(table, &cause);
  if (status != DIPLO_OK) {
    status = fault_take(&table->faults, 1, &cause, error);
    goto done;
  }
  DIPLO_TRY(read_rows(&r, error));
done:
  reader_clear(&r);
  return status;
}
