/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets of columns: finding, adding and removing columns, and their rows. */
#include "base/text.h"
#include "model/field_fixed.h"
#include "model/network_private.h"
#include <stdlib.h>
#include <string.h>

enum { ROWS_READY_AT_ONCE = 1024, NAME_SIZE = 255 };

size_t diplo_columns_count(const diplo_columns *columns) {
  return columns->count;
}

size_t diplo_columns_row_count(const diplo_columns *columns) {
  return columns->row_count;
}

diplo_column *diplo_columns_get(const diplo_columns *columns, size_t index) {
  return columns->items[index];
}

diplo_column *diplo_columns_find(const diplo_columns *columns, const char *name) {
  for (size_t i = 0; i < columns->count; i++) {
    if (strcmp(columns->items[i]->name, name) == 0)
      return columns->items[i];
  }
  return NULL;
}

static void column_free(diplo_column *column) {
  if (!column)
    return;
  free(column->values.raw);
  free(column->name);
  free(column);
}

static diplo_status check_name(const diplo_columns *columns, const char *name, diplo_error *error) {
  size_t size = strlen(name);
  if (size == 0 || size > NAME_SIZE)
    return diplo_error_set(error, DIPLO_DATA,
                           "a column's name has 1 to 255 bytes, not %zu; rename it", size);
  if (strchr(name, ':'))
    return diplo_error_set(error, DIPLO_DATA,
                           "column '%s': a colon cannot stand in a column's name; rename it", name);
  if (field_fixed_find(columns->part, name) >= 0)
    return diplo_error_set(error, DIPLO_DATA,
                           "column '%s': the table has a field of this name already; rename it",
                           name);
  diplo_status status = text_check(name, size, TEXT_LINE, error);
  if (status != DIPLO_OK)
    diplo_error_prefix(error, "column '%s'", name);
  return status;
}

static void remember(diplo_columns *columns) {
  columns->weight = diplo_columns_find(columns, "weight");
  columns->during = diplo_columns_find(columns, "during");
}

static diplo_column *column_new(diplo_columns *columns, const char *name, diplo_type type) {
  diplo_column *column = calloc(1, sizeof *column);
  if (!column)
    return NULL;
  column->name = malloc(strlen(name) + 1);
  column->values.raw =
      malloc((columns->capacity ? columns->capacity : 1) * column_value_size(type));
  if (!column->name || !column->values.raw) {
    column_free(column);
    return NULL;
  }
  strcpy(column->name, name);
  column->type = type;
  column->set = columns;
  column_fill(column, 0, columns->ready);
  return column;
}

diplo_status diplo_columns_add(diplo_columns *columns, const char *name, diplo_type type,
                               diplo_column **column, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_column *found = diplo_columns_find(columns, name);
  if (found && found->type != type) {
    status = diplo_error_set(error, DIPLO_DATA, "column '%s' is %s, not %s; rename one of them",
                             name, diplo_type_get_name(found->type), diplo_type_get_name(type));
    goto done;
  }
  if (!found) {
    DIPLO_TRY(check_name(columns, name, error));
    DIPLO_TRY(network_grow(&columns->items, sizeof *columns->items, &columns->item_capacity,
                           columns->count + 1, error));
    found = column_new(columns, name, type);
    if (!found) {
      status = diplo_error_memory(error);
      goto done;
    }
    columns->items[columns->count++] = found;
    remember(columns);
  }
  if (column)
    *column = found;
done:
  return status;
}

void diplo_columns_remove(diplo_columns *columns, const char *name) {
  for (size_t i = 0; i < columns->count; i++) {
    if (strcmp(columns->items[i]->name, name) != 0)
      continue;
    column_free(columns->items[i]);
    columns->count--;
    memmove(columns->items + i, columns->items + i + 1,
            (columns->count - i) * sizeof *columns->items);
    break;
  }
  remember(columns);
}

void columns_clear(diplo_columns *columns) {
  for (size_t i = 0; i < columns->count; i++)
    column_free(columns->items[i]);
  free(columns->items);
  *columns = (diplo_columns){.part = columns->part, .texts = columns->texts};
}

diplo_status columns_reserve(diplo_columns *columns, size_t rows, diplo_error *error) {
  if (rows <= columns->capacity)
    return DIPLO_OK;
  size_t capacity = columns->capacity + columns->capacity / 2;
  capacity = capacity < rows ? rows : capacity;
  capacity = capacity < 16 && columns->part != DIPLO_PART_ATTRIBUTES ? 16 : capacity;
  if (capacity > SIZE_MAX / 2 / sizeof(int64_t))
    return diplo_error_memory(error);
  for (size_t i = 0; i < columns->count; i++) {
    diplo_column *column = columns->items[i];
    void *grown = realloc(column->values.raw, capacity * column_value_size(column->type));
    if (!grown)
      return diplo_error_memory(error);
    column->values.raw = grown;
  }
  columns->capacity = capacity;
  return DIPLO_OK;
}

void columns_add_row(diplo_columns *columns) {
  if (columns->row_count == columns->ready) {
    size_t ready = columns->ready + ROWS_READY_AT_ONCE;
    ready = ready < columns->capacity ? ready : columns->capacity;
    for (size_t i = 0; i < columns->count; i++)
      column_fill(columns->items[i], columns->ready, ready);
    columns->ready = ready;
  }
  columns->row_count++;
}

diplo_status columns_copy(const diplo_columns *columns, diplo_columns *copy, diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(columns_reserve(copy, columns->row_count, error));
  copy->row_count = copy->ready = columns->row_count;
  for (size_t i = 0; i < columns->count; i++) {
    const diplo_column *from = columns->items[i];
    diplo_column *to;
    DIPLO_TRY(diplo_columns_add(copy, from->name, from->type, &to, error));
    memcpy(to->values.raw, from->values.raw, columns->row_count * column_value_size(from->type));
  }
done:
  return status;
}
