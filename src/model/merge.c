/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Joining two networks. What contradicts is found first, so that nothing is changed where it does.
 */
#include "model/merge.h"
#include "model/gather.h"
#include "model/network_private.h"
#include "model/tie_twin.h"
#include <diplonet/select.h>
#include <stdlib.h>
#include <string.h>

static diplo_status add_row(diplo_network *network, const diplo_network *other, diplo_part part,
                            size_t row, diplo_error *error) {
  if (part == DIPLO_PART_RELATIONS)
    return diplo_relation_add(network, diplo_relation_get(other, row), NULL, error);
  if (part == DIPLO_PART_REFS)
    return diplo_ref_add(network, diplo_ref_get_id(other, row), NULL, error);
  return diplo_actor_add(network, diplo_actor_get_id(other, row), diplo_actor_get_kind(other, row),
                         diplo_actor_get_name(other, row), NULL, error);
}

/* Fixed fields that may be missing. */
static diplo_status fill_row(diplo_network *network, const diplo_network *other, diplo_part part,
                             size_t found, size_t row, diplo_error *error) {
  if (part == DIPLO_PART_ACTORS && !diplo_actor_get_name(network, found))
    return diplo_actor_set_name(network, found, diplo_actor_get_name(other, row), error);
  if (part != DIPLO_PART_RELATIONS)
    return DIPLO_OK;
  diplo_relation filled = *diplo_relation_get(network, found);
  const diplo_relation *from = diplo_relation_get(other, row);
  filled.label = filled.label ? filled.label : from->label;
  filled.colour = filled.colour ? filled.colour : from->colour;
  return diplo_relation_set(network, found, &filled, error);
}

/* Adds what is not there; rows[row of other] is then the row in `network`. */
static diplo_status add_rows(diplo_network *network, const diplo_network *other, diplo_part part,
                             uint32_t **rows, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t count = diplo_network_row_count(other, part);
  *rows = malloc((count ? count : 1) * sizeof **rows);
  if (!*rows)
    return diplo_error_memory(error);
  for (size_t row = 0; row < count; row++) {
    size_t found = merge_find_row(network, other, part, row);
    if (found == DIPLO_NONE) {
      found = diplo_network_row_count(network, part);
      DIPLO_TRY(add_row(network, other, part, row, error));
    } else {
      DIPLO_TRY(fill_row(network, other, part, found, row, error));
    }
    (*rows)[row] = (uint32_t)found;
  }
done:
  return status;
}

static diplo_status copy_value(const diplo_column *from, size_t from_row, diplo_column *to,
                               size_t to_row, diplo_error *error) {
  const char *text;
  switch (from->type) {
  case DIPLO_TEXT:
    text = diplo_column_get_text(from, from_row);
    return diplo_column_set_text(to, to_row, text, strlen(text), error);
  case DIPLO_REAL:
    return diplo_column_set_real(to, to_row, diplo_column_get_real(from, from_row), error);
  case DIPLO_INTEGER:
    return diplo_column_set_integer(to, to_row, diplo_column_get_integer(from, from_row), error);
  case DIPLO_BOOLEAN:
    return diplo_column_set_boolean(to, to_row, diplo_column_get_integer(from, from_row) > 0,
                                    error);
  case DIPLO_PERIOD:
    break;
  }
  return diplo_column_set_period(to, to_row, diplo_column_get_period(from, from_row), error);
}

/* Copies values to where none are; the first `count` rows of `other` are rows[row] in `network`. */
static diplo_status fill_columns(diplo_network *network, const diplo_network *other,
                                 diplo_part part, const uint32_t *rows, size_t count,
                                 diplo_error *error) {
  diplo_status status = DIPLO_OK;
  const diplo_columns *columns = diplo_network_columns(other, part);
  for (size_t i = 0; i < diplo_columns_count(columns); i++) {
    const diplo_column *from = diplo_columns_get(columns, i);
    diplo_column *to;
    DIPLO_TRY(diplo_columns_add(diplo_network_columns(network, part), from->name, from->type, &to,
                                error));
    for (size_t row = 0; row < count; row++) {
      if (!diplo_column_is_missing(from, row) && diplo_column_is_missing(to, rows[row]))
        DIPLO_TRY(copy_value(from, row, to, rows[row], error));
    }
  }
done:
  return status;
}

static diplo_status merge_rows(diplo_network *network, const diplo_network *other, diplo_part part,
                               uint32_t **rows, diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(add_rows(network, other, part, rows, error));
  DIPLO_TRY(fill_columns(network, other, part, *rows, diplo_network_row_count(other, part), error));
done:
  return status;
}

/* Drops ties from `begin` on that stand before them already. */
static diplo_status drop_twins(diplo_network *network, size_t begin, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t count = network->tie_count, dropped = 0;
  diplo_buffer text = {0};
  uint32_t *twin = malloc((count ? count : 1) * sizeof *twin);
  bool *keep = malloc(count ? count : 1);
  if (!twin || !keep) {
    status = diplo_error_memory(error);
    goto done;
  }
  DIPLO_TRY(tie_twin_find(network, twin, error));
  for (size_t i = 0; i < count; i++) {
    keep[i] = i < begin || twin[i] == UINT32_MAX;
    dropped += !keep[i];
  }
  if (dropped == 0)
    goto done;
  DIPLO_TRY(gather_kept_ties(network, keep, error));
  DIPLO_TRY(diplo_buffer_add_format(
      &text, error, "merge: ties that were there already and were not added again: %zu", dropped));
  DIPLO_TRY(diplo_note_add(network, NULL, diplo_buffer_get(&text), error));
done:
  diplo_buffer_clear(&text);
  free(twin);
  free(keep);
  return status;
}

static diplo_status merge_ties(diplo_network *network, const diplo_network *other,
                               const uint32_t *actors, const uint32_t *relations,
                               diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t begin = network->tie_count, count = other->tie_count;
  uint32_t *rows = malloc((count ? count : 1) * sizeof *rows);
  if (!rows)
    return diplo_error_memory(error);
  DIPLO_TRY(diplo_tie_reserve(network, begin + count, error));
  for (size_t i = 0; i < count; i++) {
    rows[i] = (uint32_t)(begin + i);
    DIPLO_TRY(diplo_tie_add(network, actors[other->tie_from[i]], actors[other->tie_to[i]],
                            relations[other->tie_relation[i]], NULL, error));
  }
  DIPLO_TRY(fill_columns(network, other, DIPLO_PART_TIES, rows, count, error));
  DIPLO_TRY(drop_twins(network, begin, error));
done:
  free(rows);
  return status;
}

static bool has_run(const diplo_network *network, size_t count, const char *run) {
  for (size_t i = 0; i < count; i++) {
    if (strcmp(diplo_run_get(network, i), run) == 0)
      return true;
  }
  return false;
}

static diplo_status merge_provenance(diplo_network *network, const diplo_network *other,
                                     diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t runs = diplo_run_count(network), other_runs = diplo_run_count(other);
  for (size_t i = 0; i < other_runs; i++) {
    if (!has_run(network, runs, diplo_run_get(other, i)))
      DIPLO_TRY(diplo_run_add(network, diplo_run_get(other, i), error));
  }
  for (size_t i = 0; i < diplo_note_count(other); i++)
    DIPLO_TRY(diplo_note_add(network, diplo_note_get_subject(other, i),
                             diplo_note_get_text(other, i), error));
done:
  return status;
}

/* `one+two`, where both have names and these differ. */
static diplo_status merge_names(diplo_network *network, const diplo_network *other,
                                diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_buffer text = {0};
  const char *name = diplo_network_get_name(network), *more = diplo_network_get_name(other);
  if (!more || (name && strcmp(name, more) == 0))
    goto done;
  DIPLO_TRY(
      diplo_buffer_add_format(&text, error, "%s%s%s", name ? name : "", name ? "+" : "", more));
  DIPLO_TRY(diplo_network_set_name(network, diplo_buffer_get(&text), error));
done:
  diplo_buffer_clear(&text);
  return status;
}

/* An attribute that differs would be true of one part alone, so that it becomes missing, and stays
   so in later merges. */
static diplo_status merge_attribute(diplo_network *network, const diplo_column *from,
                                    diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_buffer own = {0}, other = {0};
  diplo_columns *columns = diplo_network_columns(network, DIPLO_PART_ATTRIBUTES);
  diplo_column *to = diplo_columns_find(columns, from->name);
  if (diplo_column_is_missing(from, 0))
    goto done;
  if (!to) {
    DIPLO_TRY(diplo_columns_add(columns, from->name, from->type, &to, error));
    DIPLO_TRY(copy_value(from, 0, to, 0, error));
    goto done;
  }
  DIPLO_TRY(diplo_column_format(to, 0, &own, error));
  DIPLO_TRY(diplo_column_format(from, 0, &other, error));
  if (strcmp(diplo_buffer_get(&own), diplo_buffer_get(&other)) != 0)
    diplo_column_set_missing(to, 0);
done:
  diplo_buffer_clear(&own);
  diplo_buffer_clear(&other);
  return status;
}

static diplo_status merge_head(diplo_network *network, const diplo_network *other,
                               diplo_error *error) {
  diplo_status status;
  const diplo_columns *attributes = diplo_network_columns(other, DIPLO_PART_ATTRIBUTES);
  diplo_period period = network->period, more = other->period;
  DIPLO_TRY(merge_names(network, other, error));
  if (diplo_period_is_missing(period)) {
    period = more;
  } else if (!diplo_period_is_missing(more)) {
    period.begin = more.begin < period.begin ? more.begin : period.begin;
    period.end = more.end > period.end ? more.end : period.end;
  }
  diplo_network_set_period(network, period);
  for (size_t i = 0; i < diplo_columns_count(attributes); i++)
    DIPLO_TRY(merge_attribute(network, diplo_columns_get(attributes, i), error));
done:
  return status;
}

diplo_status diplo_network_merge(diplo_network *network, const diplo_network *other,
                                 diplo_error *error) {
  diplo_status status;
  uint32_t *actors = NULL, *relations = NULL, *refs = NULL;
  DIPLO_TRY(merge_check(network, other, error));
  DIPLO_TRY(merge_head(network, other, error));
  DIPLO_TRY(merge_rows(network, other, DIPLO_PART_RELATIONS, &relations, error));
  DIPLO_TRY(merge_rows(network, other, DIPLO_PART_ACTORS, &actors, error));
  DIPLO_TRY(merge_rows(network, other, DIPLO_PART_REFS, &refs, error));
  DIPLO_TRY(merge_ties(network, other, actors, relations, error));
  DIPLO_TRY(merge_provenance(network, other, error));
done:
  free(actors);
  free(relations);
  free(refs);
  return status;
}
