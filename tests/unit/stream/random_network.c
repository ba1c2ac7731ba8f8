/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Networks drawn at random. */
#include "unit/stream/random_network.h"
#include "unit/expect.h"
#include <check.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TEXT_SIZE = 64 };

/* Pieces of texts: what formats escape, what looks like something else, scripts of several widths.
 */
static const char *const pieces[] = {
    "a",     "USA",      "#",    "\\",  "\"",           ",",
    ";",     " ",        "NA",   "-",   "=1+1",         "<script>",
    "&amp;", "\xc3\xa9", "0",    "1e5", "true",         "nan",
    "'",     "..",       "1949", "\\t", "\\#",          "\xef\xbb\xbf",
    ":",     "%s",       "{",    "]]>", "\xe4\xb8\xad", "\xf0\x9f\x87\xb3"};
static const char *const breaks[] = {"\t", "\n", "\r", "\r\n"};

static const char *draw(random_source *source, const char *const *words, size_t count) {
  return words[random_below(source, count)];
}

/* A text of some pieces; with line ends and tabs where `lines`. */
static const char *draw_text(random_source *source, bool lines, char text[TEXT_SIZE]) {
  size_t count = 1 + random_below(source, 5);
  text[0] = '\0';
  for (size_t i = 0; i < count; i++) {
    if (lines && random_below(source, 4) == 0)
      strcat(text, draw(source, breaks, sizeof breaks / sizeof breaks[0]));
    strcat(text, draw(source, pieces, sizeof pieces / sizeof pieces[0]));
  }
  return text;
}

static double draw_real(random_source *source) {
  static const double values[] = {0.0,    -0.0, 1.0,    -1.5,    0.1,    1e300, -1e-300,
                                  5e-324, 1e21, 123456, 1.0 / 3, 2.5e-7, 1e-5,  9007199254740993.0};
  enum { COUNT = sizeof values / sizeof values[0] };
  size_t choice = random_below(source, COUNT + 6);
  if (choice < COUNT)
    return values[choice];
  return choice == COUNT ? (double)NAN
                         : ldexp(random_real(source) - 0.5, (int)random_below(source, 200) - 100);
}

static diplo_period draw_period(random_source *source) {
  diplo_period period = {(int32_t)random_below(source, 60000) - 30000, 0};
  period.end = period.begin + 1 + (int32_t)random_below(source, 4000);
  switch (random_below(source, 5)) {
  case 0:
    period.begin = DIPLO_DAY_MIN;
    break;
  case 1:
    period.end = DIPLO_DAY_MAX;
    break;
  case 2:
    diplo_day_from_date(1949, 1, 1, &period.begin);
    diplo_day_from_date(1990, 7, 1, &period.end);
    break;
  default:
    break;
  }
  return period;
}

static void set_value(random_source *source, diplo_column *column, size_t row) {
  char text[TEXT_SIZE];
  diplo_error error = {0};
  if (random_below(source, 4) == 0)
    return;
  switch (diplo_column_get_type(column)) {
  case DIPLO_TEXT:
    draw_text(source, true, text);
    expect_ok(diplo_column_set_text(column, row, text, strlen(text), &error), &error);
    break;
  case DIPLO_REAL:
    expect_ok(diplo_column_set_real(column, row, draw_real(source), &error), &error);
    break;
  case DIPLO_INTEGER:
    expect_ok(diplo_column_set_integer(column, row, (int64_t)random_next(source), &error), &error);
    break;
  case DIPLO_BOOLEAN:
    expect_ok(diplo_column_set_boolean(column, row, random_below(source, 2), &error), &error);
    break;
  case DIPLO_PERIOD:
    expect_ok(diplo_column_set_period(column, row, draw_period(source), &error), &error);
    break;
  }
}

static void add_columns(random_source *source, diplo_network *network, diplo_part part) {
  diplo_columns *columns = diplo_network_columns(network, part);
  size_t count = random_below(source, 6);
  for (size_t i = 0; i < count; i++) {
    char text[TEXT_SIZE], name[TEXT_SIZE + 24];
    diplo_error error = {0};
    diplo_column *column;
    draw_text(source, false, text);
    snprintf(name, sizeof name, "%s%zu", text, i);
    for (char *c = name; *c; c++)
      *c = *c == ':' ? '.' : *c;
    expect_ok(
        diplo_columns_add(columns, name, (diplo_type)random_below(source, 5), &column, &error),
        &error);
    for (size_t row = 0; row < diplo_columns_row_count(columns); row++)
      set_value(source, column, row);
  }
}

/* Columns that every verb knows, some with another type than they should have. */
static void add_known_columns(random_source *source, diplo_network *network) {
  static const char *const names[] = {"during", "weight", "ref", "note", "confidence"};
  static const diplo_type types[] = {DIPLO_PERIOD, DIPLO_REAL, DIPLO_TEXT, DIPLO_TEXT, DIPLO_REAL};
  diplo_columns *columns = diplo_network_columns(network, DIPLO_PART_TIES);
  for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
    diplo_error error = {0};
    diplo_column *column;
    if (random_below(source, 3) == 0)
      continue;
    diplo_type type = random_below(source, 8) ? types[i] : (diplo_type)random_below(source, 5);
    expect_ok(diplo_columns_add(columns, names[i], type, &column, &error), &error);
    for (size_t row = 0; row < diplo_columns_row_count(columns); row++)
      set_value(source, column, row);
  }
}

static void add_relations(random_source *source, diplo_network *network, size_t count) {
  for (size_t i = 0; i < count; i++) {
    char text[TEXT_SIZE], name[TEXT_SIZE + 24], label[TEXT_SIZE];
    diplo_error error = {0};
    diplo_relation relation = {.name = name,
                               .sign = (diplo_sign)random_below(source, 4),
                               .weight = (diplo_weight)random_below(source, 6),
                               .combine = (diplo_combine)random_below(source, 5),
                               .dash = (diplo_dash)random_below(source, 4),
                               .directed = random_below(source, 2)};
    snprintf(name, sizeof name, "%s%zu", draw_text(source, false, text), i);
    if (random_below(source, 2))
      relation.label = draw_text(source, true, label);
    if (random_below(source, 2))
      relation.colour = "#1b9e77";
    expect_ok(diplo_relation_add(network, &relation, NULL, &error), &error);
  }
}

static void add_actors(random_source *source, diplo_network *network, size_t count) {
  for (size_t i = 0; i < count; i++) {
    char text[TEXT_SIZE], id[TEXT_SIZE + 24], name[TEXT_SIZE];
    diplo_error error = {0};
    snprintf(id, sizeof id, "%s%zu", draw_text(source, false, text), i);
    expect_ok(diplo_actor_add(network, id, (diplo_kind)random_below(source, DIPLO_KIND_COUNT),
                              random_below(source, 2) ? draw_text(source, true, name) : NULL, NULL,
                              &error),
              &error);
  }
}

static void add_head(random_source *source, diplo_network *network) {
  char text[TEXT_SIZE], subject[TEXT_SIZE];
  diplo_error error = {0};
  if (random_below(source, 2))
    expect_ok(diplo_network_set_name(network, draw_text(source, false, text), &error), &error);
  if (random_below(source, 2))
    diplo_network_set_period(network, draw_period(source));
  for (size_t i = random_below(source, 4); i > 0; i--)
    expect_ok(diplo_run_add(network, draw_text(source, true, text), &error), &error);
  for (size_t i = random_below(source, 4); i > 0; i--)
    expect_ok(diplo_note_add(network,
                             random_below(source, 2) ? draw_text(source, true, subject) : NULL,
                             draw_text(source, true, text), &error),
              &error);
}

diplo_network *random_network(random_source *source) {
  diplo_network *network = diplo_network_new();
  diplo_error error = {0};
  ck_assert_ptr_nonnull(network);
  size_t actors = random_below(source, 30), relations = random_below(source, 5);
  size_t ties = actors && relations ? random_below(source, 60) : 0, refs = random_below(source, 4);
  add_head(source, network);
  add_relations(source, network, relations);
  add_actors(source, network, actors);
  for (size_t i = 0; i < ties; i++)
    expect_ok(diplo_tie_add(network, random_below(source, actors), random_below(source, actors),
                            random_below(source, relations), NULL, &error),
              &error);
  for (size_t i = 0; i < refs; i++) {
    char text[TEXT_SIZE], id[TEXT_SIZE + 24];
    snprintf(id, sizeof id, "%s%zu", draw_text(source, false, text), i);
    expect_ok(diplo_ref_add(network, id, NULL, &error), &error);
  }
  add_known_columns(source, network);
  for (int part = DIPLO_PART_ACTORS; part <= DIPLO_PART_ATTRIBUTES; part++)
    add_columns(source, network, (diplo_part)part);
  return network;
}

static void expect_equal_texts(const char *one, const char *other) {
  ck_assert_str_eq(one ? one : "(none)", other ? other : "(none)");
}

static void expect_equal_parts(const diplo_network *one, const diplo_network *other,
                               diplo_part part) {
  size_t rows = diplo_network_row_count(one, part);
  diplo_buffer here = {0}, there = {0};
  diplo_error error = {0};
  ck_assert_uint_eq(rows, diplo_network_row_count(other, part));
  ck_assert_uint_eq(diplo_field_count(one, part), diplo_field_count(other, part));
  for (size_t i = 0; i < diplo_field_count(one, part); i++) {
    diplo_field field = diplo_field_get(one, part, i), twin = diplo_field_get(other, part, i);
    ck_assert_str_eq(diplo_field_get_name(&field), diplo_field_get_name(&twin));
    ck_assert_int_eq(diplo_field_get_type(&field), diplo_field_get_type(&twin));
    for (size_t row = 0; row < rows; row++) {
      ck_assert(diplo_field_is_missing(&field, row) == diplo_field_is_missing(&twin, row));
      diplo_buffer_reset(&here);
      diplo_buffer_reset(&there);
      expect_ok(diplo_field_format(&field, row, &here, &error), &error);
      expect_ok(diplo_field_format(&twin, row, &there, &error), &error);
      ck_assert_str_eq(diplo_buffer_get(&here), diplo_buffer_get(&there));
    }
  }
  diplo_buffer_clear(&here);
  diplo_buffer_clear(&there);
}

void expect_equal_networks(const diplo_network *one, const diplo_network *other) {
  expect_equal_texts(diplo_network_get_name(one), diplo_network_get_name(other));
  ck_assert(diplo_period_is_equal(diplo_network_get_period(one), diplo_network_get_period(other)));
  for (int part = DIPLO_PART_ACTORS; part <= DIPLO_PART_ATTRIBUTES; part++)
    expect_equal_parts(one, other, (diplo_part)part);
  ck_assert_uint_eq(diplo_run_count(one), diplo_run_count(other));
  for (size_t i = 0; i < diplo_run_count(one); i++)
    ck_assert_str_eq(diplo_run_get(one, i), diplo_run_get(other, i));
  ck_assert_uint_eq(diplo_note_count(one), diplo_note_count(other));
  for (size_t i = 0; i < diplo_note_count(one); i++) {
    expect_equal_texts(diplo_note_get_subject(one, i), diplo_note_get_subject(other, i));
    ck_assert_str_eq(diplo_note_get_text(one, i), diplo_note_get_text(other, i));
  }
}
