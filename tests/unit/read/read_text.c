/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading what stands in a string, for the suites of readers. */
#include "unit/read/read_text.h"
#include "model/format.h"
#include "unit/expect.h"
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

extern const writer_kind writer_stream;

enum { FILE_COUNT = 8, PATH_SIZE = 96 };

/* Each test runs in a process of its own. */
static char folder[] = "read-XXXXXX";
static char paths[FILE_COUNT][PATH_SIZE];
static size_t path_count;

const char *write_text(const char *name, const char *text, size_t size) {
  if (path_count == 0)
    ck_assert_ptr_nonnull(mkdtemp(folder));
  char *path = paths[path_count++ % FILE_COUNT];
  snprintf(path, PATH_SIZE, "%s/%s", folder, name);
  FILE *file = fopen(path, "wb");
  ck_assert_ptr_nonnull(file);
  ck_assert_uint_eq(fwrite(text, 1, size, file), size);
  ck_assert_int_eq(fclose(file), 0);
  return path;
}

void forget_files(void) {
  for (size_t i = 0; i < FILE_COUNT; i++) {
    if (paths[i][0])
      unlink(paths[i]);
  }
  if (path_count > 0)
    rmdir(folder);
}

/* Takes the test's folder out of the message. */
static void shorten(diplo_error *error) {
  size_t length = strlen(folder) + 1;
  for (char *at = error->message; (at = strstr(at, folder));)
    memmove(at, at + length, strlen(at + length) + 1);
}

diplo_status read_text(const char *name, const char *text, size_t size,
                       const diplo_read_options *options, diplo_network **network,
                       diplo_error *error) {
  diplo_reader *reader = NULL;
  diplo_network *more = NULL;
  *network = NULL;
  diplo_status status = diplo_reader_open(write_text(name, text, size), options, &reader, error);
  if (status == DIPLO_OK)
    status = diplo_reader_next(reader, network, error);
  if (status == DIPLO_OK)
    status = diplo_reader_next(reader, &more, error);
  ck_assert_ptr_null(more);
  if (status != DIPLO_OK) {
    diplo_network_free(*network);
    *network = NULL;
  }
  diplo_reader_close(reader);
  shorten(error);
  return status;
}

diplo_network *read_good(const char *text, const diplo_read_options *options) {
  diplo_error error = {0};
  diplo_network *network;
  expect_ok(read_text("t", text, strlen(text), options, &network, &error), &error);
  return network;
}

void expect_refused(const char *text, const diplo_read_options *options, diplo_status status,
                    const char *message) {
  diplo_error error = {0};
  diplo_network *network;
  diplo_status found = read_text("t", text, strlen(text), options, &network, &error);
  ck_assert_str_eq(error.message, message);
  ck_assert_int_eq(found, status);
  ck_assert_int_eq(error.status, status);
}

char *write_network(const diplo_network *network) {
  diplo_error error = {0};
  diplo_buffer buffer = {0};
  diplo_output *output = NULL;
  void *state = NULL;
  expect_ok(diplo_output_open_buffer(&buffer, &output, &error), &error);
  expect_ok(writer_stream.open(output, NULL, &state, &error), &error);
  expect_ok(writer_stream.add(state, network, &error), &error);
  expect_ok(writer_stream.close(state, &error), &error);
  expect_ok(diplo_output_close(output, &error), &error);
  char *text = diplo_buffer_take(&buffer);
  ck_assert_ptr_nonnull(text);
  return text;
}

void expect_line(const diplo_network *network, const char *line) {
  char *text = write_network(network);
  char *wanted = malloc(strlen(line) + 3);
  ck_assert_ptr_nonnull(wanted);
  sprintf(wanted, "\n%s\n", line);
  ck_assert_msg(strstr(text, wanted) != NULL, "no line '%s' in\n%s", line, text);
  free(wanted);
  free(text);
}
