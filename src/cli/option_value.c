/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values of options: text into the typed field, or one sentence that says what is expected. */
#include "cli/option.h"
#include <diplonet/network.h>
#include <diplonet/number.h>
#include <diplonet/select.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WORDS_MAX = 256, WORDS_TOLD = 16 };

void option_hint(const char *word, bool option, const char *const *names, size_t count,
                 char hint[OPTION_HINT_SIZE]) {
  const char *near = diplo_name_nearest(word, names, count);
  const char *before = option ? "--" : "'", *after = option ? "" : "'";
  hint[0] = '\0';
  if (near)
    snprintf(hint, OPTION_HINT_SIZE, "; did you mean %s%s%s?", before, near, after);
}

void option_noun(const char *argument, char noun[OPTION_NOUN_SIZE]) {
  size_t size = 0;
  for (; argument[size] && argument[size] != ',' && size + 1 < OPTION_NOUN_SIZE; size++)
    noun[size] = (char)(argument[size] >= 'A' && argument[size] <= 'Z' ? argument[size] - 'A' + 'a'
                                                                       : argument[size]);
  noun[size] = '\0';
}

/* Says which word is near, or the first of them where none is. */
static diplo_status refuse_word(const char *name, const char *what, const char *text,
                                option_words *get_word, diplo_error *error) {
  const char *words[WORDS_MAX];
  char hint[OPTION_HINT_SIZE], noun[OPTION_NOUN_SIZE];
  size_t count = 0;
  diplo_buffer all = {0};
  diplo_status status = DIPLO_OK;
  for (const char *word; count < WORDS_MAX && (word = get_word(count)); count++)
    words[count] = word;
  option_hint(text, false, words, count, hint);
  for (size_t i = 0; !hint[0] && i < count && i < WORDS_TOLD; i++)
    DIPLO_TRY(diplo_buffer_add_format(&all, error, "%s%s", i ? ", " : "; there are ", words[i]));
  if (!hint[0] && count > WORDS_TOLD)
    DIPLO_TRY(diplo_buffer_add_format(&all, error, " and %zu more", count - WORDS_TOLD));
  option_noun(what, noun);
  status = diplo_error_set(error, DIPLO_USAGE, "%s: there is no %s '%s'%s%s", name, noun, text,
                           hint, diplo_buffer_get(&all));
done:
  diplo_buffer_clear(&all);
  return status;
}

static const char *find_word(option_words *get_word, const char *text) {
  const char *word;
  for (size_t i = 0; (word = get_word(i)); i++) {
    if (strcmp(word, text) == 0)
      return word;
  }
  return NULL;
}

static diplo_status set_text(const option_spec *spec, const char *name, const char *text,
                             void *field, diplo_error *error) {
  if (!text[0])
    return diplo_error_set(error, DIPLO_USAGE, "%s: %s is empty", name, spec->argument);
  *(const char **)field = text;
  return DIPLO_OK;
}

static diplo_status set_choice(const option_spec *spec, const char *name, const char *text,
                               void *field, diplo_error *error) {
  const char *word = find_word(spec->words, text);
  if (!word)
    return refuse_word(name, spec->argument, text, spec->words, error);
  *(const char **)field = word;
  return DIPLO_OK;
}

void option_list_clear(option_list *list) {
  for (size_t i = 0; i < list->count; i++)
    free((void *)list->items[i]);
  free(list->items);
  *list = (option_list){0};
}

static diplo_status add_item(option_list *list, char *item, diplo_error *error) {
  const char **items = item ? realloc(list->items, (list->count + 1) * sizeof *list->items) : NULL;
  if (!items) {
    free(item);
    return diplo_error_memory(error);
  }
  list->items = items;
  items[list->count++] = item;
  return DIPLO_OK;
}

/* Takes the first item off a list, without the backslashes that keep commas; `*rest` is then what
   follows its comma, NULL at the end. NULL without memory. */
static char *cut_item(const char **rest) {
  const char *text = *rest;
  char *item = malloc(strlen(text) + 1);
  size_t size = 0;
  while (item && *text && *text != ',') {
    if (text[0] == '\\' && text[1] == ',')
      text++;
    item[size++] = *text++;
  }
  if (item)
    item[size] = '\0';
  *rest = *text ? text + 1 : NULL;
  return item;
}

static diplo_status set_list(const option_spec *spec, const char *name, const char *text,
                             void *field, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (const char *rest = text; rest;) {
    char *item = cut_item(&rest);
    if (item && !item[0]) {
      free(item);
      status = diplo_error_set(error, DIPLO_USAGE, "%s: '%s' has an empty item", name, text);
    } else if (item && spec->words && !find_word(spec->words, item)) {
      status = refuse_word(name, spec->argument, item, spec->words, error);
      free(item);
    } else {
      status = add_item(field, item, error);
    }
    if (status != DIPLO_OK)
      break;
  }
  return status;
}

static diplo_status check_range(const option_spec *spec, const char *name, const char *text,
                                double value, diplo_error *error) {
  char least[DIPLO_NUMBER_SIZE], most[DIPLO_NUMBER_SIZE];
  bool above = spec->flags & OPTION_ABOVE;
  if (spec->min == 0 && spec->max == 0)
    return DIPLO_OK;
  if (value <= spec->max && (above ? value > spec->min : value >= spec->min))
    return DIPLO_OK;
  diplo_number_format(spec->min, least);
  diplo_number_format(spec->max, most);
  return diplo_error_set(error, DIPLO_USAGE, "%s: %s is not %s %s and at most %s", name, text,
                         above ? "above" : "at least", least, most);
}

static diplo_status set_count(const option_spec *spec, const char *name, const char *text,
                              void *field, diplo_error *error) {
  int64_t value;
  if (!diplo_number_parse_integer(text, strlen(text), &value))
    return diplo_error_set(error, DIPLO_USAGE, "%s: '%s' is not a whole number", name, text);
  if (value < 0)
    return diplo_error_set(error, DIPLO_USAGE, "%s: %s is below 0", name, text);
  *(uint64_t *)field = (uint64_t)value;
  return check_range(spec, name, text, (double)value, error);
}

static diplo_status set_real(const option_spec *spec, const char *name, const char *text,
                             void *field, diplo_error *error) {
  double value;
  if (!diplo_number_parse(text, strlen(text), &value))
    return diplo_error_set(error, DIPLO_USAGE, "%s: '%s' is not a number", name, text);
  *(double *)field = value;
  return check_range(spec, name, text, value, error);
}

static diplo_status set_period(const option_spec *spec, const char *name, const char *text,
                               void *field, diplo_error *error) {
  (void)spec;
  diplo_status status = DIPLO_USAGE;
  if (text[0])
    status = diplo_period_parse(text, strlen(text), true, field, NULL);
  if (status == DIPLO_OK || status == DIPLO_SYSTEM)
    return status == DIPLO_OK ? DIPLO_OK : diplo_error_memory(error);
  return diplo_error_set(error, DIPLO_USAGE,
                         "%s: '%s' is not a date; like 1950, 1950-10 or 1950..1990", name, text);
}

static diplo_status set_signs(const option_spec *spec, const char *name, const char *text,
                              void *field, diplo_error *error) {
  (void)spec;
  unsigned signs = 0;
  for (const char *c = text; *c; c++) {
    if (*c == '+')
      signs |= DIPLO_SIGNS_POSITIVE;
    else if (*c == '-')
      signs |= DIPLO_SIGNS_NEGATIVE;
    else if (*c == '0')
      signs |= DIPLO_SIGNS_NEUTRAL;
    else if (*c != ',' || c == text || !c[1])
      signs = UINT32_MAX;
    if (signs == UINT32_MAX)
      break;
  }
  if (signs == 0 || signs == UINT32_MAX)
    return diplo_error_set(error, DIPLO_USAGE, "%s: '%s' is not made of the signs + - 0", name,
                           text);
  *(unsigned *)field = signs;
  return DIPLO_OK;
}

static const char *get_kind(size_t index) {
  return index < DIPLO_KIND_COUNT ? diplo_kind_get_name((diplo_kind)index) : NULL;
}

static diplo_status set_kinds(const option_spec *spec, const char *name, const char *text,
                              void *field, diplo_error *error) {
  (void)spec;
  diplo_status status = DIPLO_OK;
  for (const char *rest = text; rest && status == DIPLO_OK;) {
    diplo_kind kind;
    char *item = cut_item(&rest);
    if (!item)
      return diplo_error_memory(error);
    if (diplo_kind_find(item, &kind))
      *(unsigned *)field |= 1u << kind;
    else
      status = refuse_word(name, "kind", item, get_kind, error);
    free(item);
  }
  return status;
}

diplo_status option_set_value(const option_spec *spec, const char *name, const char *text,
                              void *field, diplo_error *error) {
  static diplo_status (*const setters[OPTION_TYPES])(const option_spec *, const char *,
                                                     const char *, void *, diplo_error *) = {
      [OPTION_TEXT] = set_text,     [OPTION_PATH] = set_text,   [OPTION_CHOICE] = set_choice,
      [OPTION_LIST] = set_list,     [OPTION_COUNT] = set_count, [OPTION_REAL] = set_real,
      [OPTION_PERIOD] = set_period, [OPTION_SIGNS] = set_signs, [OPTION_KINDS] = set_kinds};
  return setters[spec->type](spec, name, text, field, error);
}
