/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small networks for tests, told in a few lines. */
#include "unit/model/told.h"
#include "unit/expect.h"
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WORDS = 8, WORD_SIZE = 64 };

typedef struct line {
  int count;
  char word[WORDS][WORD_SIZE];
} line;

static diplo_part find_part(const char *word) {
  static const char *const words[] = {"actors", "relations", "ties", "refs", "network"};
  for (int i = 0; i < 5; i++) {
    if (strcmp(words[i], word) == 0)
      return (diplo_part)i;
  }
  ck_abort_msg("'%s' is no part", word);
  return DIPLO_PART_ACTORS;
}

static void set_value(diplo_network *network, diplo_part part, size_t row, const char *name,
                      diplo_type type, const char *value) {
  diplo_error error = {0};
  diplo_column *column;
  if (strcmp(value, "-") == 0 || value[0] == '\0')
    return;
  expect_ok(diplo_columns_add(diplo_network_columns(network, part), name, type, &column, &error),
            &error);
  expect_ok(diplo_column_parse(column, row, value, strlen(value), &error), &error);
}

static void take_actor(diplo_network *network, line *l, diplo_error *error) {
  diplo_kind kind;
  ck_assert(diplo_kind_find(l->word[2], &kind));
  for (char *at = l->word[3]; *at; at++)
    *at = *at == '_' ? ' ' : *at;
  const char *name = l->count > 3 && strcmp(l->word[3], "-") != 0 ? l->word[3] : NULL;
  expect_ok(diplo_actor_add(network, l->word[1], kind, name, NULL, error), error);
}

static void take_relation(diplo_network *network, line *l, diplo_error *error) {
  diplo_relation made = {.name = l->word[1], .directed = strcmp(l->word[3], "yes") == 0};
  ck_assert(diplo_sign_find(l->word[2], &made.sign));
  ck_assert(diplo_weight_find(l->word[4], &made.weight));
  expect_ok(diplo_relation_add(network, &made, NULL, error), error);
}

static void take_tie(diplo_network *network, line *l, diplo_error *error) {
  size_t from = diplo_actor_find(network, l->word[1]), to = diplo_actor_find(network, l->word[2]);
  size_t relation = diplo_relation_find(network, l->word[3]), tie;
  ck_assert_msg(from != DIPLO_NONE && to != DIPLO_NONE && relation != DIPLO_NONE, "%s %s %s",
                l->word[1], l->word[2], l->word[3]);
  expect_ok(diplo_tie_add(network, from, to, relation, &tie, error), error);
  set_value(network, DIPLO_PART_TIES, tie, "during", DIPLO_PERIOD, l->word[4]);
  set_value(network, DIPLO_PART_TIES, tie, "weight", DIPLO_REAL, l->word[5]);
  set_value(network, DIPLO_PART_TIES, tie, "ref", DIPLO_TEXT, l->word[6]);
}

static void take_column(diplo_network *network, line *l, diplo_error *error) {
  diplo_type type;
  ck_assert(diplo_type_find(l->word[3], strlen(l->word[3]), &type));
  expect_ok(diplo_columns_add(diplo_network_columns(network, find_part(l->word[1])), l->word[2],
                              type, NULL, error),
            error);
}

static void take_value(diplo_network *network, line *l) {
  diplo_part part = find_part(l->word[1]);
  const diplo_column *column = diplo_columns_find(diplo_network_columns(network, part), l->word[3]);
  ck_assert_ptr_nonnull(column);
  set_value(network, part, strtoul(l->word[2], NULL, 10), l->word[3], diplo_column_get_type(column),
            l->word[4]);
}

static void take_network(diplo_network *network, line *l, diplo_error *error) {
  diplo_period period = {0, 0};
  expect_ok(diplo_network_set_name(network, l->word[1], error), error);
  expect_ok(diplo_period_parse(l->word[2], strlen(l->word[2]), false, &period, error), error);
  diplo_network_set_period(network, period);
}

static void take_line(diplo_network *network, line *l) {
  diplo_error error = {0};
  const char *kind = l->word[0];
  if (strcmp(kind, "actor") == 0)
    take_actor(network, l, &error);
  else if (strcmp(kind, "relation") == 0)
    take_relation(network, l, &error);
  else if (strcmp(kind, "tie") == 0)
    take_tie(network, l, &error);
  else if (strcmp(kind, "ref") == 0)
    expect_ok(diplo_ref_add(network, l->word[1], NULL, &error), &error);
  else if (strcmp(kind, "column") == 0)
    take_column(network, l, &error);
  else if (strcmp(kind, "set") == 0)
    take_value(network, l);
  else if (strcmp(kind, "network") == 0)
    take_network(network, l, &error);
  else
    ck_abort_msg("'%s' is no line", kind);
}

diplo_network *told_network(const char *lines) {
  diplo_network *network = diplo_network_new();
  ck_assert_ptr_nonnull(network);
  while (*lines) {
    line l = {0};
    const char *end = lines + strcspn(lines, "\n");
    while (lines < end) {
      size_t size = strcspn(lines, " \n");
      ck_assert(size < WORD_SIZE && (size == 0 || l.count < WORDS));
      if (size > 0)
        memcpy(l.word[l.count++], lines, size);
      lines += size + (lines + size < end);
    }
    if (l.count > 0)
      take_line(network, &l);
    lines = *end ? end + 1 : end;
  }
  return network;
}

char *told_ties(const diplo_network *network) {
  diplo_error error = {0};
  diplo_buffer text = {0};
  static const char *const fields[] = {"during", "weight"};
  for (size_t i = 0; i < diplo_tie_count(network); i++) {
    size_t relation = diplo_tie_get_relation(network)[i];
    expect_ok(diplo_buffer_add_format(&text, &error, "%s%s>%s %s", i ? "; " : "",
                                      diplo_actor_get_id(network, diplo_tie_get_from(network)[i]),
                                      diplo_actor_get_id(network, diplo_tie_get_to(network)[i]),
                                      diplo_relation_get(network, relation)->name),
              &error);
    for (int k = 0; k < 2; k++) {
      diplo_field field;
      if (!diplo_field_find(network, DIPLO_PART_TIES, fields[k], &field) ||
          diplo_field_is_missing(&field, i))
        continue;
      expect_ok(diplo_buffer_add_text(&text, " ", &error), &error);
      expect_ok(diplo_field_format(&field, i, &text, &error), &error);
    }
  }
  char *told = strdup(diplo_buffer_get(&text));
  diplo_buffer_clear(&text);
  return told;
}

char *told_actors(const diplo_network *network) {
  diplo_error error = {0};
  diplo_buffer text = {0};
  for (size_t i = 0; i < diplo_actor_count(network); i++)
    expect_ok(diplo_buffer_add_format(&text, &error, "%s%s", i ? " " : "",
                                      diplo_actor_get_id(network, i)),
              &error);
  char *told = strdup(diplo_buffer_get(&text));
  diplo_buffer_clear(&text);
  return told;
}

void expect_told(char *told, const char *wanted) {
  ck_assert_str_eq(told, wanted);
  free(told);
}

void expect_told_note(const diplo_network *network, const char *part) {
  for (size_t i = 0; i < diplo_note_count(network); i++) {
    if (strstr(diplo_note_get_text(network, i), part))
      return;
  }
  ck_abort_msg("no note holds '%s'", part);
}
