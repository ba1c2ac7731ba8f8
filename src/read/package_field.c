/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values judged by the constraints of a Table Schema. */
#include "read/package_schema.h"
#include <diplonet/number.h>
#include <diplonet/period.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { SHOWN_SIZE = 60, WORD_SIZE = 256, DATE_SIZE = 10 };

static bool is_among(const json_t *words, csv_field text) {
  for (size_t i = 0; i < json_array_size(words); i++) {
    const json_t *word = json_array_get(words, i);
    if (json_is_string(word) && csv_field_is_equal(text, json_string_value(word)))
      return true;
  }
  return false;
}

bool package_schema_is_missing(const package_schema *schema, csv_field text) {
  return schema->missing ? is_among(schema->missing, text) : text.size == 0;
}

bool package_field_find_boolean(const package_field *field, csv_field text, bool *value) {
  static const char *const words[] = {"true", "True", "TRUE", "1", "false", "False", "FALSE", "0"};
  enum { YES_COUNT = 4, COUNT = 8 };
  *value = field->yes && is_among(field->yes, text);
  if (*value || (field->no && is_among(field->no, text)))
    return true;
  for (size_t i = 0; i < COUNT; i++) {
    bool yes = i < YES_COUNT;
    if ((yes ? field->yes : field->no) == NULL && csv_field_is_equal(text, words[i])) {
      *value = yes;
      return true;
    }
  }
  return false;
}

static diplo_status refuse(const package_field *field, csv_field text, const char *what,
                           diplo_error *error) {
  bool cut = text.size > SHOWN_SIZE;
  return diplo_error_set(error, DIPLO_DATA, "column '%s': '%.*s%s' %s", field->name,
                         (int)(cut ? SHOWN_SIZE : text.size), text.text, cut ? "..." : "", what);
}

static size_t count_characters(csv_field text) {
  size_t count = 0;
  for (size_t i = 0; i < text.size; i++)
    count += ((unsigned char)text.text[i] & 0xc0) != 0x80;
  return count;
}

/* Whether the words of an enum, which may be numbers, hold the value. */
static bool is_word(const json_t *words, csv_field text) {
  double value;
  bool number = diplo_number_parse(text.text, text.size, &value);
  for (size_t i = 0; number && i < json_array_size(words); i++) {
    const json_t *word = json_array_get(words, i);
    if (json_is_number(word) && json_number_value(word) >= value &&
        json_number_value(word) <= value)
      return true;
  }
  return is_among(words, text);
}

static diplo_status refuse_word(const package_field *field, csv_field text, diplo_error *error) {
  char words[WORD_SIZE] = "", message[WORD_SIZE + 32];
  size_t used = 0;
  for (size_t i = 0; i < json_array_size(field->words); i++) {
    const char *word = json_string_value(json_array_get(field->words, i));
    size_t size = word ? strlen(word) : 0;
    if (size == 0 || used + size + 2 > sizeof words)
      continue;
    if (used > 0)
      words[used++] = ' ';
    memcpy(words + used, word, size + 1);
    used += size;
  }
  strcpy(message, "is none of: ");
  strcat(message, words);
  return refuse(field, text, message, error);
}

static diplo_status check_pattern(const package_field *field, csv_field text, diplo_error *error) {
  char *copy = strndup(text.text, text.size);
  if (!copy)
    return diplo_error_memory(error);
  bool matches = regexec(&field->pattern, copy, 0, NULL, 0) == 0;
  free(copy);
  if (matches)
    return DIPLO_OK;
  return refuse(field, text, "does not have the form that the schema asks for", error);
}

static diplo_status check_range(const package_field *field, csv_field text, diplo_error *error) {
  double value;
  char number[DIPLO_NUMBER_SIZE], message[DIPLO_NUMBER_SIZE + 32];
  if (!diplo_number_parse(text.text, text.size, &value))
    return DIPLO_OK;
  bool low = value < field->least;
  if (!low && !(value > field->most))
    return DIPLO_OK;
  diplo_number_format(low ? field->least : field->most, number);
  strcpy(message, low ? "is below the least value " : "is above the greatest value ");
  strcat(message, number);
  return refuse(field, text, message, error);
}

static diplo_status check_unique(package_field *field, csv_field text, diplo_error *error) {
  uint32_t number;
  size_t before = field->seen.count;
  diplo_status status;
  DIPLO_TRY(intern_add(&field->seen, text.text, text.size, &number, error));
  if (field->seen.count == before)
    status = refuse(field, text, "is there twice, and the schema wants each value once", error);
done:
  return status;
}

static diplo_status check_date(const package_field *field, csv_field text, diplo_error *error) {
  diplo_period day;
  if (text.size == DATE_SIZE &&
      diplo_period_parse(text.text, text.size, false, &day, NULL) == DIPLO_OK)
    return DIPLO_OK;
  return refuse(field, text, "is not a date that exists; write it like 2025-09-03", error);
}

diplo_status package_field_check(package_field *field, csv_field text, bool missing,
                                 diplo_error *error) {
  diplo_status status = DIPLO_OK;
  if (missing && field->required)
    return diplo_error_set(error, DIPLO_DATA,
                           "column '%s': the value is missing, and the schema "
                           "wants one",
                           field->name);
  if (missing)
    return DIPLO_OK;
  size_t length = field->shortest || field->longest ? count_characters(text) : 0;
  if (field->words && !is_word(field->words, text))
    DIPLO_TRY(refuse_word(field, text, error));
  if (length < field->shortest)
    DIPLO_TRY(refuse(field, text, "is shorter than the schema allows", error));
  if (field->longest && length > field->longest)
    DIPLO_TRY(refuse(field, text, "is longer than the schema allows", error));
  if (field->is_date)
    DIPLO_TRY(check_date(field, text, error));
  if (field->has_pattern)
    DIPLO_TRY(check_pattern(field, text, error));
  if (!isnan(field->least) || !isnan(field->most))
    DIPLO_TRY(check_range(field, text, error));
  if (field->unique)
    DIPLO_TRY(check_unique(field, text, error));
done:
  return status;
}
