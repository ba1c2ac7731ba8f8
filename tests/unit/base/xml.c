/* SPDX-License-Identifier: GPL-3.0-or-later */
/* XML: escaping, forbidden characters, full disks, failing memory within libxml2. */
#include "base/xml.h"
#include "unit/expect.h"
#include <check.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlmemory.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* An element `e` with an attribute and a text, of the same text. */
static diplo_status write_element(diplo_output *output, bool declared, const char *text,
                                  diplo_error *error) {
  diplo_status status;
  xml_writer *xml = NULL;
  DIPLO_TRY(xml_open(output, declared, &xml, error));
  DIPLO_TRY(xml_start(xml, "e", error));
  DIPLO_TRY(xml_attribute(xml, "a", text, error));
  DIPLO_TRY(xml_element(xml, "b", text, error));
  DIPLO_TRY(xml_start(xml, "c", error));
  DIPLO_TRY(xml_end(xml, error));
  status = xml_close(xml, error);
  xml = NULL;
done:
  xml_abandon(xml);
  return status;
}

/* In `bytes`, which the caller clears. */
static diplo_status write_bytes(diplo_buffer *bytes, bool declared, const char *text,
                                diplo_error *error) {
  diplo_output *output = NULL;
  expect_ok(diplo_output_open_buffer(bytes, &output, error), error);
  diplo_status status = write_element(output, declared, text, error);
  if (status != DIPLO_OK) {
    diplo_output_abandon(output);
    return status;
  }
  return diplo_output_close(output, error);
}

static void expect_xml(bool declared, const char *text, const char *wanted) {
  diplo_error error = {0};
  diplo_buffer bytes = {0};
  expect_ok(write_bytes(&bytes, declared, text, &error), &error);
  ck_assert_str_eq(diplo_buffer_get(&bytes), wanted);
  diplo_buffer_clear(&bytes);
}

START_TEST(texts_are_escaped) {
  expect_xml(false, "<a href=\"x\">&amp;'\t\n\r",
             "<e a=\"&lt;a href=&quot;x&quot;&gt;&amp;amp;'&#9;&#10;&#13;\">"
             "<b>&lt;a href=&quot;x&quot;&gt;&amp;amp;'\t\n&#13;</b><c/></e>\n");
}
END_TEST

START_TEST(a_document_is_declared) {
  expect_xml(true, "", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<e a=\"\"><b></b><c/></e>\n");
}
END_TEST

START_TEST(characters_beyond_ascii_stay) {
  expect_xml(true, "\xe5\x8c\x97 \xf0\x9f\x8c\x8d \xe2\x80\xae",
             "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
             "<e a=\"\xe5\x8c\x97 \xf0\x9f\x8c\x8d \xe2\x80\xae\">"
             "<b>\xe5\x8c\x97 \xf0\x9f\x8c\x8d \xe2\x80\xae</b><c/></e>\n");
  expect_xml(false, "\xc3\xa9", "<e a=\"\xc3\xa9\"><b>\xc3\xa9</b><c/></e>\n");
}
END_TEST

START_TEST(forbidden_characters_are_replaced) {
  expect_xml(false,
             "a\x01\x1f"
             "b\xef\xbf\xbe\xef\xbf\xbf"
             "c\xff\xc3",
             "<e a=\"a\xef\xbf\xbd\xef\xbf\xbd"
             "b\xef\xbf\xbd\xef\xbf\xbd"
             "c\xef\xbf\xbd\xef\xbf\xbd\">"
             "<b>a\xef\xbf\xbd\xef\xbf\xbd"
             "b\xef\xbf\xbd\xef\xbf\xbd"
             "c\xef\xbf\xbd\xef\xbf\xbd</b><c/></e>\n");
}
END_TEST

START_TEST(full_disk_is_told) {
  if (access("/dev/full", W_OK) != 0) {
    fprintf(stderr, "# skipped: /dev/full is not there\n");
    return;
  }
  diplo_error error = {0};
  diplo_output *output = NULL;
  char *long_text = malloc(1 << 20);
  ck_assert_ptr_nonnull(long_text);
  memset(long_text, '<', (1 << 20) - 1);
  long_text[(1 << 20) - 1] = '\0';
  expect_ok(diplo_output_open_file("/dev/full", &output, &error), &error);
  expect_error(write_element(output, true, long_text, &error), DIPLO_SYSTEM, &error,
               "/dev/full: cannot be written: No space left");
  diplo_output_abandon(output);
  free(long_text);
}
END_TEST

/* libxml2's allocations; that of number `failing` fails, and all behind it. What libxml2 itself
   loses where memory fails is freed from `blocks`. */
static struct {
  size_t asked, failing;
  void *blocks[256];
} memory;
enum { BLOCKS = sizeof memory.blocks / sizeof memory.blocks[0] };

static void **find_block(const void *block) {
  for (size_t i = 0; i < BLOCKS; i++) {
    if (memory.blocks[i] == block)
      return &memory.blocks[i];
  }
  ck_abort_msg("a block is not known, or there are too many");
}

static void release(void *block) {
  if (block)
    *find_block(block) = NULL;
  free(block);
}

static void *resize(void *block, size_t size) {
  if (memory.asked++ >= memory.failing)
    return NULL;
  void **place = find_block(block);
  void *moved = realloc(block, size);
  *place = moved;
  return moved;
}

static void *allocate(size_t size) {
  return resize(NULL, size);
}

static char *duplicate(const char *text) {
  char *copy = allocate(strlen(text) + 1);
  return copy ? strcpy(copy, text) : NULL;
}

static void use_memory(bool failing) {
  ck_assert_int_eq(failing ? xmlMemSetup(release, allocate, resize, duplicate)
                           : xmlMemSetup(free, malloc, realloc, strdup),
                   0);
}

/* The texts are long enough for libxml2's buffers to grow. */
START_TEST(failing_memory_is_told) {
  char text[8001];
  diplo_error error = {0};
  diplo_buffer whole = {0};
  memset(text, '<', sizeof text - 1);
  text[sizeof text - 1] = '\0';
  expect_ok(write_bytes(&whole, true, text, &error), &error);
  use_memory(true);
  bool done = false;
  for (size_t failing = 0; !done; failing++) {
    diplo_buffer bytes = {0};
    memory.asked = 0;
    memory.failing = failing;
    diplo_status status = write_bytes(&bytes, true, text, &error);
    if (status == DIPLO_OK)
      ck_assert_msg(bytes.size == whole.size, "allocation %zu fails: %zu of %zu bytes", failing,
                    bytes.size, whole.size);
    else
      expect_error(status, DIPLO_SYSTEM, &error, "memory");
    done = memory.asked <= failing;
    ck_assert(!done || status == DIPLO_OK);
    diplo_buffer_clear(&bytes);
    xmlResetLastError();
    for (size_t i = 0; i < BLOCKS; i++)
      release(memory.blocks[i]);
  }
  use_memory(false);
  ck_assert_uint_gt(memory.asked, 10);
  diplo_buffer_clear(&whole);
}
END_TEST

Suite *suite_xml(void) {
  Suite *suite = suite_create(__FILE__);
  TCase *tests = tcase_create("all");
  tcase_add_test(tests, texts_are_escaped);
  tcase_add_test(tests, a_document_is_declared);
  tcase_add_test(tests, characters_beyond_ascii_stay);
  tcase_add_test(tests, forbidden_characters_are_replaced);
  tcase_add_test(tests, full_disk_is_told);
  tcase_add_test(tests, failing_memory_is_told);
  suite_add_tcase(suite, tests);
  return suite;
}
