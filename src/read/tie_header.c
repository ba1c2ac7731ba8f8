/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns of a tie list: which one says what. */
#include "read/tie_header.h"
#include "read/guess.h"
#include "read/table_names.h"
#include "read/tie_names.h"
#include <diplonet/number.h>
#include <diplonet/select.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* What is judged, and the first row's texts in the form in which names are compared. */
typedef struct judgement {
  const sample *rows;
  const diplo_read_options *options;
  tie_header *header;
  char **reduced;
} judgement;

void tie_header_clear(tie_header *header) {
  table_names_free(header->names, header->count);
  *header = (tie_header){0};
}

bool tie_header_is_extra(const tie_header *header, size_t column) {
  for (int role = 0; role < TIE_ROLE_COUNT; role++) {
    if (header->columns[role] == column)
      return false;
  }
  return true;
}

bool tie_sign_find(const char *text, size_t size, double *sign) {
  static const struct {
    const char *word;
    double sign;
  } words[] = {{"1", 1},       {"-1", -1}, {"0", 0},        {"+1", 1},
               {"+", 1},       {"-", -1},  {"positive", 1}, {"negative", -1},
               {"neutral", 0}, {"1.0", 1}, {"-1.0", -1},    {"0.0", 0}};
  for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
    if (strlen(words[i].word) == size && memcmp(words[i].word, text, size) == 0) {
      *sign = words[i].sign;
      return true;
    }
  }
  return false;
}

bool tie_direction_find(const char *text, size_t size, bool *directed) {
  *directed = size == strlen("directed") && strncasecmp(text, "directed", size) == 0;
  return *directed || (size == strlen("undirected") && strncasecmp(text, "undirected", size) == 0);
}

static bool is_number(const char *text) {
  double value;
  return diplo_number_parse(text, strlen(text), &value);
}

/* The column of that reduced name; DIPLO_NONE where there is none or several. */
static size_t find_name(const judgement *j, const char *name) {
  size_t found = DIPLO_NONE;
  for (size_t i = 0; i < j->rows->column_count; i++) {
    if (strcmp(j->reduced[i], name) != 0)
      continue;
    if (found != DIPLO_NONE)
      return DIPLO_NONE;
    found = i;
  }
  return found;
}

static size_t find_any(const judgement *j, const char *const *names) {
  size_t found = DIPLO_NONE;
  for (; *names && found == DIPLO_NONE; names++)
    found = find_name(j, *names);
  return found;
}

static bool find_pair(const judgement *j, const tie_pair *pairs, size_t *first, size_t *second) {
  for (; pairs->first; pairs++) {
    size_t one = find_name(j, pairs->first), other = find_name(j, pairs->second);
    if (one == DIPLO_NONE || other == DIPLO_NONE)
      continue;
    *first = one;
    *second = other;
    return true;
  }
  return false;
}

/* A number in the first row, or an end in it that occurs below: names of columns do neither. */
static bool has_data_in_first_row(const judgement *j) {
  const sample *rows = j->rows;
  for (size_t i = 0; i < rows->column_count; i++) {
    if (is_number(sample_get(rows, 0, i)))
      return true;
  }
  size_t ends = rows->column_count < 2 ? rows->column_count : 2;
  for (size_t row = 1; row < rows->row_count; row++) {
    for (size_t i = 0; i < ends * ends; i++) {
      const char *first = sample_get(rows, 0, i / ends);
      if (*first && strcmp(first, sample_get(rows, row, i % ends)) == 0)
        return true;
    }
  }
  return false;
}

/* A column of nothing but numbers below a first row that is none. */
static bool has_numbers_below(const judgement *j) {
  const sample *rows = j->rows;
  for (size_t i = 0; i < rows->column_count; i++) {
    bool numbers = sample_get_value(rows, i) != NULL;
    for (size_t row = 1; row < rows->row_count && numbers; row++) {
      const char *text = sample_get(rows, row, i);
      numbers = !*text || is_number(text);
    }
    if (numbers)
      return true;
  }
  return false;
}

static diplo_status refuse_list(const judgement *j, diplo_error *error) {
  diplo_buffer names = {0};
  diplo_status status = DIPLO_OK;
  DIPLO_TRY(
      table_names_list((const char *const *)j->rows->texts, j->rows->column_count, &names, error));
  status =
      diplo_error_set(error, DIPLO_DATA,
                      "cannot tell which columns hold the two actors of a tie (the columns "
                      "are %s): name them by import --from and --to, or say --no-header if the "
                      "first line is a tie; a table of actors goes with a tie list, as --actors",
                      diplo_buffer_get(&names));
done:
  diplo_buffer_clear(&names);
  return status;
}

/* The ends by their place, in a list without header. */
static void take_places(tie_header *header, const sample *rows) {
  header->is_row = false;
  header->columns[TIE_FROM] = 0;
  header->columns[TIE_TO] = rows->column_count > 1 ? 1 : DIPLO_NONE;
  header->columns[TIE_WEIGHT] = rows->column_count > 2 ? 2 : DIPLO_NONE;
}

/* Whether the first row is a header, and the ends where it names them. */
static diplo_status find_ends(const judgement *j, diplo_error *error) {
  tie_header *header = j->header;
  size_t *from = &header->columns[TIE_FROM], *to = &header->columns[TIE_TO];
  header->is_row = true;
  if (j->options->no_header) {
    take_places(header, j->rows);
  } else if (j->options->from && j->options->to) {
    return DIPLO_OK;
  } else if (find_pair(j, tie_end_pairs, from, to)) {
    header->is_guessed = strcmp(j->reduced[*from], "from") != 0;
  } else if (j->options->from || j->options->to) {
    return refuse_list(j, error);
  } else if (has_data_in_first_row(j)) {
    take_places(header, j->rows);
    header->is_guessed = true;
  } else if (has_numbers_below(j) && find_pair(j, tie_weak_end_pairs, from, to)) {
    header->is_guessed = true;
  } else {
    return refuse_list(j, error);
  }
  return DIPLO_OK;
}

/* A column that is known by its name alone has its role only where its first value fits. */
static bool fits(const judgement *j, size_t column, tie_role role) {
  if (column == DIPLO_NONE || !tie_header_is_extra(j->header, column))
    return false;
  const char *text = sample_get_value(j->rows, column);
  if (!text || role == TIE_RELATION || role == TIE_REF)
    return true;
  size_t size = strlen(text);
  double sign;
  diplo_period period;
  switch (role) {
  case TIE_WEIGHT:
    return is_number(text) || guess_is_infinite(text, size) || strcmp(text, "NA") == 0;
  case TIE_SIGN:
    return tie_sign_find(text, size, &sign);
  case TIE_DIRECTION:
    return tie_direction_find(text, size, &(bool){false});
  default:
    return diplo_period_parse(text, size, true, &period, NULL) == DIPLO_OK;
  }
}

static void take(const judgement *j, tie_role role, size_t column) {
  if (j->header->columns[role] == DIPLO_NONE && fits(j, column, role))
    j->header->columns[role] = column;
}

/* Our own words for a role need no fitting value: what does not fit is an error in its place. */
static void take_own(const judgement *j, tie_role role, const char *name) {
  size_t column = find_name(j, name);
  if (j->header->columns[role] == DIPLO_NONE && column != DIPLO_NONE &&
      tie_header_is_extra(j->header, column))
    j->header->columns[role] = column;
}

/* The period: `during`, else two columns for its ends, else a year or date. */
static void find_period(const judgement *j) {
  size_t first, last, *columns = j->header->columns;
  take_own(j, TIE_DURING, "during");
  take(j, TIE_DURING, find_any(j, tie_period_names));
  if (columns[TIE_DURING] != DIPLO_NONE)
    return;
  if (find_pair(j, tie_span_pairs, &first, &last) && fits(j, first, TIE_BEGIN) &&
      fits(j, last, TIE_END)) {
    columns[TIE_BEGIN] = first;
    columns[TIE_END] = last;
    return;
  }
  take(j, TIE_DURING, find_any(j, tie_date_names));
}

static void find_roles(const judgement *j) {
  take_own(j, TIE_WEIGHT, "weight");
  take(j, TIE_WEIGHT, find_any(j, tie_weight_names));
  take(j, TIE_SIGN, find_name(j, "sign"));
  take(j, TIE_DIRECTION, find_name(j, "type"));
  take(j, TIE_RELATION, find_any(j, tie_relation_names));
  take(j, TIE_REF, find_any(j, tie_ref_names));
  if (j->header->columns[TIE_DURING] == DIPLO_NONE && j->header->columns[TIE_BEGIN] == DIPLO_NONE)
    find_period(j);
}

/* The column that an option names. */
static diplo_status obey(const judgement *j, const char *name, tie_role role, diplo_error *error) {
  const tie_header *header = j->header;
  if (!name)
    return DIPLO_OK;
  return table_names_find((const char *const *)header->names, header->count, name,
                          &j->header->columns[role], error);
}

/* `--during begin..end` names two columns. */
static diplo_status obey_during(const judgement *j, diplo_error *error) {
  const char *name = j->options->during;
  const char *dots = name ? strstr(name, "..") : NULL;
  if (!dots || dots == name || !dots[2])
    return obey(j, name, TIE_DURING, error);
  char *first = strndup(name, (size_t)(dots - name));
  if (!first)
    return diplo_error_memory(error);
  diplo_status status = obey(j, first, TIE_BEGIN, error);
  free(first);
  return status == DIPLO_OK ? obey(j, dots + 2, TIE_END, error) : status;
}

static diplo_status obey_options(const judgement *j, diplo_error *error) {
  const diplo_read_options *options = j->options;
  diplo_status status;
  size_t *columns = j->header->columns;
  DIPLO_TRY(obey(j, options->from, TIE_FROM, error));
  DIPLO_TRY(obey(j, options->to, TIE_TO, error));
  DIPLO_TRY(obey(j, options->weight, TIE_WEIGHT, error));
  DIPLO_TRY(obey(j, options->relation, TIE_RELATION, error));
  DIPLO_TRY(obey(j, options->ref, TIE_REF, error));
  DIPLO_TRY(obey_during(j, error));
  if (columns[TIE_TO] == DIPLO_NONE || columns[TIE_FROM] == columns[TIE_TO])
    status = diplo_error_set(error, DIPLO_DATA, "a tie list has at least two columns, from and to");
done:
  return status;
}

static diplo_status make_names(const judgement *j, diplo_error *error) {
  static const char *const known[] = {"from", "to", "weight", NULL};
  /* What a tie's fields and the roles use; another column of that name must give way. */
  static const char *const taken[] = {"from", "to", "relation", "weight", "during", "ref", NULL};
  tie_header *header = j->header;
  diplo_status status;
  header->count = j->rows->column_count;
  if (header->is_row)
    DIPLO_TRY(table_names_init((const char *const *)j->rows->texts, header->count, &header->names,
                               error));
  else
    DIPLO_TRY(table_names_make(known, header->count, &header->names, error));
  DIPLO_TRY(obey_options(j, error));
  if (header->is_row)
    find_roles(j);
  for (size_t i = 0; i < header->count; i++) {
    if (tie_header_is_extra(header, i))
      DIPLO_TRY(table_names_avoid(header->names, header->count, i, taken, error));
  }
done:
  return status;
}

diplo_status tie_header_init(tie_header *header, const sample *rows,
                             const diplo_read_options *options, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t count = rows->column_count;
  judgement j = {rows, options, header, calloc(count ? count : 1, sizeof(char *))};
  for (int role = 0; role < TIE_ROLE_COUNT; role++)
    header->columns[role] = DIPLO_NONE;
  if (!j.reduced)
    return diplo_error_memory(error);
  for (size_t i = 0; i < count; i++) {
    j.reduced[i] = tie_name_reduce(sample_get(rows, 0, i));
    if (!j.reduced[i]) {
      status = diplo_error_memory(error);
      goto done;
    }
  }
  DIPLO_TRY(find_ends(&j, error));
  DIPLO_TRY(make_names(&j, error));
done:
  for (size_t i = 0; i < count; i++)
    free(j.reduced[i]);
  free(j.reduced);
  return status;
}
