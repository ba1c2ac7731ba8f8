/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actor table beside a tie list: a header, then one actor a row. */
#include "read/actor_table.h"
#include "base/text.h"
#include "read/csv.h"
#include "read/guess.h"
#include "read/sample.h"
#include "read/table_names.h"
#include <stdlib.h>
#include <string.h>
#include <strings.h>

typedef struct actor_table {
  diplo_network *network;
  fault_sink faults;
  input *in;
  csv *table;
  sample rows;
  char **names;
  size_t count, id, kind, name; /* columns; DIPLO_NONE where absent */
  diplo_kind default_kind;
  diplo_column **typed; /* indexed by column: it has a fixed type */
  guess *extras;        /* indexed by column */
  diplo_buffer id_text, word;
} actor_table;

static size_t find_column(const actor_table *t, const char *name) {
  for (size_t i = 0; i < t->count; i++) {
    if (strcasecmp(t->names[i], name) == 0)
      return i;
  }
  return DIPLO_NONE;
}

static bool has_kinds(const actor_table *t, size_t column) {
  diplo_kind kind;
  const char *text = sample_get_value(&t->rows, column);
  return !text || diplo_kind_find(text, &kind);
}

static diplo_status find_columns(actor_table *t, const diplo_read_options *options,
                                 diplo_error *error) {
  diplo_status status = DIPLO_OK;
  t->id = find_column(t, "id");
  if (options->actor_id)
    DIPLO_TRY(table_names_find((const char *const *)t->names, t->count, options->actor_id, &t->id,
                               error));
  t->name = find_column(t, "name");
  if (t->id == DIPLO_NONE)
    t->id = t->name == DIPLO_NONE ? 0 : t->name;
  if (t->name == DIPLO_NONE)
    t->name = find_column(t, "label");
  if (t->name == t->id)
    t->name = DIPLO_NONE;
  t->kind = find_column(t, "kind");
  if (t->kind != DIPLO_NONE && (t->kind == t->id || !has_kinds(t, t->kind)))
    t->kind = DIPLO_NONE;
done:
  return status;
}

static bool is_extra(const actor_table *t, size_t column) {
  return column != t->id && column != t->kind && column != t->name;
}

/* Positions are real whatever their values; a name that a field of actors has must give way. */
static diplo_status prepare_columns(actor_table *t, diplo_error *error) {
  static const char *const taken[] = {"id", "kind", "name", NULL};
  diplo_columns *columns = diplo_network_columns(t->network, DIPLO_PART_ACTORS);
  diplo_status status = DIPLO_OK;
  t->typed = calloc(t->count, sizeof *t->typed);
  t->extras = calloc(t->count, sizeof *t->extras);
  if (!t->typed || !t->extras) {
    status = diplo_error_memory(error);
    goto done;
  }
  for (size_t i = 0; i < t->count; i++) {
    if (!is_extra(t, i))
      continue;
    DIPLO_TRY(table_names_avoid(t->names, t->count, i, taken, error));
    if (strcmp(t->names[i], "x") == 0 || strcmp(t->names[i], "y") == 0)
      DIPLO_TRY(diplo_columns_add(columns, t->names[i], DIPLO_REAL, &t->typed[i], error));
  }
done:
  return status;
}

static diplo_status open_table(actor_table *t, const diplo_read_options *options,
                               diplo_error *error) {
  diplo_status status;
  const char *bytes;
  size_t size;
  bool found = false;
  diplo_error cause = {0};
  DIPLO_TRY(input_open(options->actors, &t->in, error));
  t->faults = (fault_sink){.file = input_get_name(t->in), .findings = options->findings};
  DIPLO_TRY(input_peek(t->in, INPUT_PEEK, &bytes, &size, error));
  bool whole = size < INPUT_PEEK;
  size = whole ? size : INPUT_PEEK;
  char separator = csv_detect_separator(bytes, size);
  separator = separator == 0 || separator == CSV_BLANKS ? ',' : separator;
  DIPLO_TRY(sample_init(&t->rows, bytes, size, whole, separator, error));
  DIPLO_TRY(csv_open(t->in, separator, &t->table, error));
  status = csv_next(t->table, &found, &cause);
  if (status == DIPLO_OK && (!found || t->rows.row_count == 0))
    status = diplo_error_set(&cause, DIPLO_DATA,
                             "an actor table begins with a header: a line of "
                             "at most 64 KiB that names the columns");
  if (status == DIPLO_OK) {
    csv_get_fields(t->table, &t->count);
    status = table_names_init((const char *const *)t->rows.texts, t->count, &t->names, &cause);
  }
  if (status == DIPLO_OK)
    status = find_columns(t, options, &cause);
  if (status != DIPLO_OK)
    status = diplo_error_set(error, cause.status, "%s:1: %s", t->faults.file, cause.message);
done:
  return status;
}

static diplo_status set_text(diplo_buffer *text, csv_field field, diplo_error *error) {
  diplo_buffer_reset(text);
  return diplo_buffer_add(text, field.text, field.size, error);
}

static diplo_status read_kind(actor_table *t, const csv_field *fields, diplo_kind *kind,
                              diplo_error *error) {
  diplo_status status = DIPLO_OK;
  *kind = t->default_kind;
  if (t->kind == DIPLO_NONE)
    goto done;
  csv_field field = csv_field_trim(fields[t->kind]);
  if (field.size == 0)
    goto done;
  DIPLO_TRY(set_text(&t->word, field, error));
  if (!diplo_kind_find(diplo_buffer_get(&t->word), kind))
    status = diplo_error_set(error, DIPLO_DATA,
                             "column '%s': '%.60s' is not a kind of actor; write country, leader, "
                             "organisation, event or group",
                             t->names[t->kind], diplo_buffer_get(&t->word));
done:
  return status;
}

static diplo_status add_actor(actor_table *t, const csv_field *fields, size_t *actor,
                              diplo_error *error) {
  diplo_status status;
  diplo_kind kind;
  csv_field id = csv_field_trim(fields[t->id]);
  DIPLO_TRY(read_kind(t, fields, &kind, error));
  DIPLO_TRY(set_text(&t->id_text, id, error));
  diplo_buffer_reset(&t->word);
  if (t->name != DIPLO_NONE)
    DIPLO_TRY(set_text(&t->word, csv_field_trim(fields[t->name]), error));
  DIPLO_TRY(diplo_actor_add(t->network, diplo_buffer_get(&t->id_text), kind,
                            diplo_buffer_get(&t->word), actor, error));
done:
  return status;
}

static diplo_status add_extra(actor_table *t, size_t column, csv_field field, size_t actor,
                              diplo_error *error) {
  diplo_error cause = {0};
  diplo_status status = DIPLO_OK;
  size_t line = csv_get_line(t->table);
  bool good = true;
  if (t->typed[column]) {
    bool missing = csv_field_is_equal(field, "NA");
    good = missing ||
           diplo_column_parse(t->typed[column], actor, field.text, field.size, &cause) == DIPLO_OK;
  } else {
    good = text_check(field.text, field.size, TEXT_LINES, &cause) == DIPLO_OK;
    if (!good)
      diplo_error_prefix(&cause, "column '%s'", t->names[column]);
    DIPLO_TRY(guess_add(&t->extras[column], field.text, good ? field.size : 0, line, error));
  }
  if (!good)
    status = fault_take(&t->faults, line, &cause, error);
done:
  return status;
}

static diplo_status read_rows(actor_table *t, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  bool found = true;
  while (found && !fault_is_full(&t->faults)) {
    diplo_error cause = {0};
    size_t actor, count;
    bool good = csv_next(t->table, &found, &cause) == DIPLO_OK;
    if (good && !found)
      break;
    const csv_field *fields = csv_get_fields(t->table, &count);
    if (!good || add_actor(t, fields, &actor, &cause) != DIPLO_OK) {
      found = true;
      DIPLO_TRY(fault_take(&t->faults, csv_get_line(t->table), &cause, error));
      continue;
    }
    for (size_t i = 0; i < t->count; i++) {
      if (is_extra(t, i))
        DIPLO_TRY(add_extra(t, i, csv_field_trim(fields[i]), actor, error));
    }
  }
done:
  return status;
}

static diplo_status finish(actor_table *t, diplo_error *error) {
  diplo_columns *columns = diplo_network_columns(t->network, DIPLO_PART_ACTORS);
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < t->count; i++) {
    if (is_extra(t, i) && !t->typed[i])
      DIPLO_TRY(guess_take(&t->extras[i], columns, t->names[i], &t->faults, error));
  }
done:
  return status;
}

static void clear(actor_table *t) {
  for (size_t i = 0; t->extras && i < t->count; i++)
    guess_clear(&t->extras[i]);
  free(t->extras);
  free(t->typed);
  table_names_free(t->names, t->count);
  sample_clear(&t->rows);
  csv_close(t->table);
  input_close(t->in);
  diplo_buffer_clear(&t->id_text);
  diplo_buffer_clear(&t->word);
}

diplo_status actor_table_read(const diplo_read_options *options, diplo_network *network,
                              diplo_error *error) {
  actor_table t = {.network = network};
  diplo_status status;
  if (options->kind)
    diplo_kind_find(options->kind, &t.default_kind);
  DIPLO_TRY(open_table(&t, options, error));
  DIPLO_TRY(prepare_columns(&t, error));
  DIPLO_TRY(read_rows(&t, error));
  DIPLO_TRY(finish(&t, error));
done:
  clear(&t);
  return status;
}
