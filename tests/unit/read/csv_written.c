/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the CSV writer writes, the CSV scanner reads: every cell of networks drawn at random. */
#include "read/csv.h"
#include "unit/expect.h"
#include "unit/stream/random_network.h"
#include <check.h>
#include <diplonet/writer.h>
#include <string.h>

enum { NETWORKS = 150 };

static void expect_cell(csv_field cell, const char *text) {
  ck_assert_uint_eq(cell.size, strlen(text));
  ck_assert_int_eq(memcmp(cell.text, text, cell.size), 0);
  /* A reader of tie lists takes blanks away, but none that belong to the text. */
  ck_assert_uint_eq(csv_field_trim(cell).size, cell.size);
}

static void expect_rows(csv *table, const diplo_network *network, diplo_part part) {
  size_t rows = diplo_network_row_count(network, part), columns = diplo_field_count(network, part);
  diplo_error error = {0};
  diplo_buffer text = {0};
  bool found;
  for (size_t row = 0; row <= rows; row++) {
    size_t count;
    expect_ok(csv_next(table, &found, &error), &error);
    ck_assert(found);
    const csv_field *cells = csv_get_fields(table, &count);
    ck_assert_uint_eq(count, columns);
    for (size_t i = 0; i < count; i++) {
      diplo_field field = diplo_field_get(network, part, i);
      diplo_buffer_reset(&text);
      if (row > 0)
        expect_ok(diplo_field_format(&field, row - 1, &text, &error), &error);
      expect_cell(cells[i], row > 0 ? diplo_buffer_get(&text) : diplo_field_get_name(&field));
    }
  }
  expect_ok(csv_next(table, &found, &error), &error);
  ck_assert(!found);
  diplo_buffer_clear(&text);
}

static void expect_read_back(const diplo_network *network, diplo_part part) {
  diplo_table_options options = {.format = "csv"};
  diplo_error error = {0};
  diplo_buffer written = {0};
  diplo_output *output = NULL;
  input *in = NULL;
  csv *table = NULL;
  expect_ok(diplo_output_open_buffer(&written, &output, &error), &error);
  expect_ok(diplo_table_write(network, part, &options, output, &error), &error);
  expect_ok(diplo_output_close(output, &error), &error);
  expect_ok(input_open_memory("t", written.data, written.size, &in, &error), &error);
  expect_ok(csv_open(in, ',', &table, &error), &error);
  expect_rows(table, network, part);
  csv_close(table);
  input_close(in);
  diplo_buffer_clear(&written);
}

START_TEST(cells_come_back) {
  random_source source;
  random_init(&source, 4180, 0);
  for (int i = 0; i < NETWORKS; i++) {
    diplo_network *network = random_network(&source);
    for (int part = DIPLO_PART_ACTORS; part <= DIPLO_PART_REFS; part++)
      expect_read_back(network, (diplo_part)part);
    diplo_network_free(network);
  }
}
END_TEST

Suite *suite_csv_written(void) {
  Suite *suite = suite_create("csv_written");
  TCase *tests = tcase_create("csv_written");
  tcase_set_timeout(tests, 30);
  tcase_add_test(tests, cells_come_back);
  suite_add_tcase(suite, tests);
  return suite;
}
