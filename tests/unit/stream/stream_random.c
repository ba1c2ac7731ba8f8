/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever a network holds, its stream gives it back; whatever happens to a stream, nothing breaks.
 */
#include "model/format.h"
#include "unit/expect.h"
#include "unit/stream/random_network.h"
#include <check.h>
#include <stdlib.h>
#include <string.h>

extern const reader_kind reader_stream;
extern const writer_kind writer_stream;

enum { NETWORKS = 400, PANEL = 3, BROKEN = 3000 };

static void write_panel(diplo_network *const *networks, size_t count, diplo_buffer *text) {
  diplo_error error = {0};
  diplo_output *output = NULL;
  void *state = NULL;
  expect_ok(diplo_output_open_buffer(text, &output, &error), &error);
  expect_ok(writer_stream.open(output, NULL, &state, &error), &error);
  for (size_t i = 0; i < count; i++)
    expect_ok(writer_stream.add(state, networks[i], &error), &error);
  expect_ok(writer_stream.close(state, &error), &error);
  expect_ok(diplo_output_close(output, &error), &error);
}

/* Reads up to `most` networks; the status of the last step. */
static diplo_status read_panel(const char *text, size_t size, diplo_network **networks, size_t most,
                               size_t *count, diplo_error *error) {
  diplo_read_options options = {0};
  input *in = NULL;
  void *state = NULL;
  diplo_status status;
  *count = 0;
  DIPLO_TRY(input_open_memory("s", text, size, &in, error));
  DIPLO_TRY(reader_stream.open(in, &options, &state, error));
  while (*count < most) {
    diplo_network *network = NULL;
    DIPLO_TRY(reader_stream.next(state, &network, error));
    if (!network)
      break;
    networks[(*count)++] = network;
  }
done:
  reader_stream.close(state);
  input_close(in);
  return status;
}

START_TEST(networks_come_back) {
  random_source source;
  random_init(&source, 20250903, 0);
  for (int i = 0; i < NETWORKS; i++) {
    diplo_network *networks[PANEL], *read[PANEL + 1];
    diplo_buffer text = {0}, again = {0};
    diplo_error error = {0};
    size_t count, panel = 1 + random_below(&source, PANEL);
    for (size_t k = 0; k < panel; k++)
      networks[k] = random_network(&source);
    write_panel(networks, panel, &text);
    expect_ok(read_panel(text.data, text.size, read, PANEL + 1, &count, &error), &error);
    ck_assert_uint_eq(count, panel);
    for (size_t k = 0; k < panel; k++)
      expect_equal_networks(networks[k], read[k]);
    write_panel(read, panel, &again);
    ck_assert_str_eq(diplo_buffer_get(&text), diplo_buffer_get(&again));
    for (size_t k = 0; k < panel; k++) {
      diplo_network_free(networks[k]);
      diplo_network_free(read[k]);
    }
    diplo_buffer_clear(&text);
    diplo_buffer_clear(&again);
  }
}
END_TEST

/* Changes a few bytes, or takes some out. */
static size_t break_text(random_source *source, char *text, size_t size) {
  static const char bytes[] = "\t\n\r\\#:0a\xff\x80-.";
  for (size_t i = 1 + random_below(source, 4); i > 0 && size > 1; i--) {
    size_t at = random_below(source, size);
    if (random_below(source, 2)) {
      text[at] = bytes[random_below(source, sizeof bytes)];
      continue;
    }
    size_t cut = 1 + random_below(source, 8);
    cut = cut < size - at ? cut : size - at;
    memmove(text + at, text + at + cut, size - at - cut);
    size -= cut;
  }
  return size;
}

START_TEST(broken_streams_do_no_harm) {
  random_source source;
  random_init(&source, 1, 0);
  diplo_network *network = random_network(&source);
  diplo_buffer text = {0};
  write_panel(&network, 1, &text);
  diplo_network_free(network);
  size_t good = 0;
  for (int i = 0; i < BROKEN; i++) {
    diplo_network *read[2];
    diplo_error error = {0};
    size_t count;
    char *copy = malloc(text.size);
    ck_assert_ptr_nonnull(copy);
    memcpy(copy, text.data, text.size);
    size_t size = break_text(&source, copy, text.size);
    diplo_status status = read_panel(copy, size, read, 2, &count, &error);
    ck_assert(status == DIPLO_OK || status == DIPLO_DATA);
    ck_assert((status == DIPLO_OK) == (error.message[0] == '\0'));
    good += status == DIPLO_OK;
    for (size_t k = 0; k < count; k++)
      diplo_network_free(read[k]);
    free(copy);
  }
  ck_assert_uint_lt(good, BROKEN);
  diplo_buffer_clear(&text);
}
END_TEST

Suite *suite_stream_random(void) {
  Suite *suite = suite_create("stream_random");
  TCase *tests = tcase_create("stream_random");
  tcase_set_timeout(tests, 60);
  tcase_add_test(tests, networks_come_back);
  tcase_add_test(tests, broken_streams_do_no_harm);
  suite_add_tcase(suite, tests);
  return suite;
}
