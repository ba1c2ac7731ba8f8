/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parsing the words of a command line by the option tables. */
#include "cli/option.h"
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NAMES_MAX = 128, NAME_SIZE = 80 };

/* What finding walks over: every option of every group of every target. */
typedef bool visit(const option_spec *spec, void *field, void *payload);

static bool visit_group(const option_use *use, void *state, visit *each, void *payload) {
  for (const option_spec *spec = use->group->options; spec->name; spec++) {
    if (each(spec, (char *)state + use->offset + spec->offset, payload))
      return true;
  }
  return false;
}

static void visit_all(const option_parse *parse, visit *each, void *payload) {
  for (size_t t = 0; t < OPTION_TARGETS; t++) {
    const option_target *target = &parse->targets[t];
    for (const option_use *use = target->uses; use && use->group; use++) {
      if (visit_group(use, target->state, each, payload))
        return;
    }
  }
}

typedef struct search {
  const char *name;
  size_t size;
  char letter;
  const option_spec *found;
  void *field;
} search;

static bool is_wanted(const option_spec *spec, void *field, void *payload) {
  search *wanted = payload;
  bool same = wanted->letter ? spec->letter == wanted->letter
                             : strlen(spec->name) == wanted->size &&
                                   memcmp(spec->name, wanted->name, wanted->size) == 0;
  if (same) {
    wanted->found = spec;
    wanted->field = field;
  }
  return same;
}

static const option_spec *find(const option_parse *parse, search wanted, void **field) {
  visit_all(parse, is_wanted, &wanted);
  *field = wanted.field;
  return wanted.found;
}

typedef struct name_list {
  const char *names[NAMES_MAX];
  size_t count;
} name_list;

static bool add_name(const option_spec *spec, void *field, void *payload) {
  (void)field;
  name_list *list = payload;
  list->names[list->count++] = spec->name;
  return list->count == NAMES_MAX;
}

static diplo_status refuse_option(const option_parse *parse, const char *word, size_t size,
                                  diplo_error *error) {
  name_list list = {.count = 0};
  char name[NAME_SIZE], hint[OPTION_HINT_SIZE];
  visit_all(parse, add_name, &list);
  snprintf(name, sizeof name, "%.*s", (int)(size < NAME_SIZE ? size : NAME_SIZE - 1), word);
  option_hint(name, true, list.names, list.count, hint);
  return diplo_error_set(error, DIPLO_USAGE, "there is no option --%s%s", name,
                         hint[0] ? hint : "; --help lists them");
}

/* The words, and where the parser stands. `given` counts which options were met, for conflicts. */
typedef struct cursor {
  option_parse *parse;
  const char *const *words;
  size_t count, next;
  const option_spec *given[NAMES_MAX];
  size_t given_count;
} cursor;

static void remember(cursor *at, const option_spec *spec) {
  for (size_t i = 0; i < at->given_count; i++) {
    if (at->given[i] == spec)
      return;
  }
  if (at->given_count < NAMES_MAX)
    at->given[at->given_count++] = spec;
}

/* Gives an option its value: `text`, or where that is NULL the next word. */
static diplo_status take_value(cursor *at, const option_spec *spec, void *field, const char *name,
                               const char *text, diplo_error *error) {
  remember(at, spec);
  bool *untraced = at->parse->untraced;
  untraced[at->next - 1] = spec->flags & OPTION_UNTRACED;
  if (spec->type == OPTION_FLAG) {
    if (text)
      return diplo_error_set(error, DIPLO_USAGE, "%s takes no value", name);
    *(bool *)field = true;
    at->parse->help = at->parse->help || strcmp(spec->name, "help") == 0;
    return DIPLO_OK;
  }
  if (!text && at->next == at->count)
    return diplo_error_set(error, DIPLO_USAGE, "%s needs %s", name, spec->argument);
  if (!text) {
    untraced[at->next] = spec->flags & OPTION_UNTRACED;
    text = at->words[at->next++];
  }
  return option_set_value(spec, name, text, field, error);
}

static diplo_status parse_long(cursor *at, const char *word, diplo_error *error) {
  char name[NAME_SIZE];
  void *field;
  size_t size = strcspn(word + 2, "=");
  const option_spec *spec = find(at->parse, (search){.name = word + 2, .size = size}, &field);
  if (!spec)
    return refuse_option(at->parse, word + 2, size, error);
  snprintf(name, sizeof name, "--%s", spec->name);
  return take_value(at, spec, field, name, word[size + 2] ? word + size + 3 : NULL, error);
}

/* `-q`, `-qx` (flags in a bundle), `-o FILE`, `-oFILE`. */
static diplo_status parse_letters(cursor *at, const char *word, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  bool traced = false;
  for (const char *c = word + 1; *c; c++) {
    char name[] = {'-', *c, '\0'};
    void *field;
    const option_spec *spec = find(at->parse, (search){.letter = *c}, &field);
    if (!spec)
      return diplo_error_set(error, DIPLO_USAGE, "there is no option %s; --help lists them", name);
    bool flag = spec->type == OPTION_FLAG;
    size_t place = at->next - 1;
    status = take_value(at, spec, field, name, flag || !c[1] ? NULL : c + 1, error);
    traced = traced || !(spec->flags & OPTION_UNTRACED);
    at->parse->untraced[place] = !traced;
    if (status != DIPLO_OK || !flag || at->parse->help)
      break;
  }
  return status;
}

static bool is_given(const cursor *at, const char *name) {
  for (size_t i = 0; i < at->given_count; i++) {
    if (strcmp(at->given[i]->name, name) == 0)
      return true;
  }
  return false;
}

static diplo_status check_together(const cursor *at, diplo_error *error) {
  for (size_t i = 0; i < at->given_count; i++) {
    const option_spec *spec = at->given[i];
    if (spec->conflict && is_given(at, spec->conflict))
      return diplo_error_set(error, DIPLO_USAGE, "--%s and --%s exclude each other", spec->name,
                             spec->conflict);
  }
  return DIPLO_OK;
}

diplo_status option_parse_words(option_parse *parse, size_t count, const char *const *words,
                                diplo_error *error) {
  diplo_status status = DIPLO_OK;
  cursor at = {.parse = parse, .words = words, .count = count};
  parse->operands = malloc((count + 1) * sizeof *parse->operands);
  parse->untraced = calloc(count + 1, sizeof *parse->untraced);
  if (!parse->operands || !parse->untraced)
    return diplo_error_memory(error);
  while (at.next < count && !parse->help) {
    const char *word = words[at.next++];
    if (strcmp(word, "--") == 0) {
      while (at.next < count)
        parse->operands[parse->operand_count++] = words[at.next++];
    } else if (word[0] == '-' && word[1] == '-') {
      DIPLO_TRY(parse_long(&at, word, error));
    } else if (word[0] == '-' && word[1]) {
      DIPLO_TRY(parse_letters(&at, word, error));
    } else {
      parse->operands[parse->operand_count++] = word;
    }
  }
  if (!parse->help)
    status = check_together(&at, error);
done:
  return status;
}

static bool clear_list(const option_spec *spec, void *field, void *payload) {
  (void)payload;
  if (spec->type == OPTION_LIST)
    option_list_clear(field);
  return false;
}

void option_parse_clear(option_parse *parse) {
  visit_all(parse, clear_list, NULL);
  free(parse->operands);
  free(parse->untraced);
  parse->operands = NULL;
  parse->untraced = NULL;
  parse->operand_count = 0;
}
