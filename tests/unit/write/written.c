/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What writers write, as text, and a network whose names attack every format. */
#include "unit/write/written.h"
#include "unit/expect.h"
#include <check.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

char *written(const char *format, const diplo_write_options *options,
              const diplo_network *network) {
  diplo_error error = {0};
  diplo_buffer text = {0};
  diplo_output *output = NULL;
  diplo_writer *writer = NULL;
  expect_ok(diplo_output_open_buffer(&text, &output, &error), &error);
  expect_ok(diplo_writer_open(format, options, output, &writer, &error), &error);
  expect_ok(diplo_writer_add(writer, network, &error), &error);
  expect_ok(diplo_writer_close(writer, &error), &error);
  expect_ok(diplo_output_close(output, &error), &error);
  char *taken = diplo_buffer_take(&text);
  ck_assert_ptr_nonnull(taken);
  return taken;
}

char *written_table(const diplo_network *network, diplo_part part,
                    const diplo_table_options *options) {
  diplo_error error = {0};
  diplo_buffer text = {0};
  diplo_output *output = NULL;
  expect_ok(diplo_output_open_buffer(&text, &output, &error), &error);
  expect_ok(diplo_table_write(network, part, options, output, &error), &error);
  expect_ok(diplo_output_close(output, &error), &error);
  char *taken = diplo_buffer_take(&text);
  ck_assert_ptr_nonnull(taken);
  return taken;
}

void expect_written(char *text, const char *wanted) {
  ck_assert_str_eq(text, wanted);
  free(text);
}

void expect_held(const char *text, const char *part) {
  ck_assert_msg(strstr(text, part) != NULL, "'%s' does not hold '%s'", text, part);
}

diplo_network *written_hostile(void) {
  enum { LONG = 300 };
  diplo_error error = {0};
  diplo_network *network = diplo_network_new();
  diplo_relation ally = {.name = "a\"<b>&'\\", .colour = "#1b9e77", .label = "\\N]]>{|}"};
  diplo_relation feud = {.name = "=feud",
                         .sign = DIPLO_SIGN_NEGATIVE,
                         .directed = true,
                         .weight = DIPLO_WEIGHT_STRENGTH,
                         .dash = DIPLO_DASH_DASHED};
  diplo_column *weight, *note;
  char name[LONG + 1];
  memset(name, 'x', LONG);
  name[LONG] = '\0';
  ck_assert_ptr_nonnull(network);
  expect_ok(diplo_network_set_name(network, "<script>alert(1)</script>", &error), &error);
  expect_ok(diplo_actor_add(network, "<script>alert(\"1\")</script>", DIPLO_KIND_COUNTRY,
                            "a\tb\nc\rd \"quoted\", 'single' | `tick` \\", NULL, &error),
            &error);
  expect_ok(diplo_actor_add(network, "\\", DIPLO_KIND_LEADER,
                            "\xe2\x80\xae"
                            "evil\xe2\x80\xac &amp; \xef\xbf\xbf \xe5\x8c\x97\xe4\xba\xac",
                            NULL, &error),
            &error);
  expect_ok(diplo_actor_add(network, "=1+1", DIPLO_KIND_EVENT, name, NULL, &error), &error);
  expect_ok(diplo_relation_add(network, &ally, NULL, &error), &error);
  expect_ok(diplo_relation_add(network, &feud, NULL, &error), &error);
  expect_ok(diplo_tie_add(network, 0, 1, 0, NULL, &error), &error);
  expect_ok(diplo_tie_add(network, 1, 2, 1, NULL, &error), &error);
  diplo_columns *columns = diplo_network_columns(network, DIPLO_PART_TIES);
  expect_ok(diplo_columns_add(columns, "weight", DIPLO_REAL, &weight, &error), &error);
  expect_ok(diplo_column_set_real(weight, 1, 0.1, &error), &error);
  expect_ok(diplo_columns_add(columns, "<i>", DIPLO_TEXT, &note, &error), &error);
  expect_ok(diplo_column_set_text(note, 0, "-->", 3, &error), &error);
  return network;
}

void expect_full_disk(diplo_status (*write)(diplo_output *output, diplo_error *error)) {
  diplo_error error = {0};
  diplo_output *output = NULL;
  int full = open("/dev/full", O_WRONLY);
  if (full < 0)
    return;
  expect_ok(diplo_output_open_descriptor(full, "report.csv", &output, &error), &error);
  diplo_status status = write(output, &error);
  if (status == DIPLO_OK)
    status = diplo_output_close(output, &error);
  else
    diplo_output_abandon(output);
  expect_error(status, DIPLO_SYSTEM, &error, "report.csv");
  close(full);
}
