/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Blocks, phrases, spans. */
#include "report/document.h"
#include "base/text.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void phrase_clear(phrase *p) {
  for (size_t i = 0; i < p->count; i++) {
    free(p->spans[i].text);
    free(p->spans[i].target);
  }
  free(p->spans);
}

void document_clear(document *doc) {
  for (size_t i = 0; i < doc->count; i++) {
    block *b = &doc->blocks[i];
    phrase_clear(&b->text);
    for (size_t c = 0; c < b->cell_count; c++)
      phrase_clear(&b->cells[c]);
    free(b->cells);
    free(b->numeric);
  }
  free(doc->blocks);
  free(doc->picture);
  memset(doc, 0, sizeof *doc);
}

/* Room for one item more, cleared; NULL without memory. */
static void *grow(void *items, size_t count, size_t *capacity, size_t size) {
  if (count == *capacity) {
    size_t wanted = *capacity ? 2 * *capacity : 8;
    items = realloc(items, wanted * size);
    if (!items)
      return NULL;
    *capacity = wanted;
  }
  memset((char *)items + count * size, 0, size);
  return items;
}

diplo_status document_add(document *doc, block_kind kind, diplo_error *error) {
  block *blocks = grow(doc->blocks, doc->count, &doc->capacity, sizeof *blocks);
  if (!blocks)
    return diplo_error_memory(error);
  doc->blocks = blocks;
  doc->blocks[doc->count++].kind = kind;
  return DIPLO_OK;
}

static block *get_last(document *doc) {
  return &doc->blocks[doc->count - 1];
}

diplo_status document_add_heading(document *doc, int level, const char *text, diplo_error *error) {
  diplo_status status = document_add(doc, BLOCK_HEADING, error);
  if (status != DIPLO_OK)
    return status;
  get_last(doc)->level = level;
  return document_say_span(doc, SPAN_TEXT, text, error);
}

diplo_status document_add_footnote(document *doc, size_t number, diplo_error *error) {
  diplo_status status = document_add(doc, BLOCK_FOOTNOTE, error);
  if (status == DIPLO_OK)
    get_last(doc)->number = number;
  return status;
}

diplo_status document_add_table(document *doc, const char *columns, diplo_error *error) {
  diplo_status status = document_add(doc, BLOCK_TABLE, error);
  if (status != DIPLO_OK)
    return status;
  block *b = get_last(doc);
  b->column_count = strlen(columns);
  b->numeric = calloc(b->column_count, sizeof *b->numeric);
  if (!b->numeric)
    return diplo_error_memory(error);
  for (size_t i = 0; i < b->column_count; i++)
    b->numeric[i] = columns[i] == 'n';
  return DIPLO_OK;
}

diplo_status document_add_cell(document *doc, diplo_error *error) {
  block *b = get_last(doc);
  phrase *cells = grow(b->cells, b->cell_count, &b->cell_capacity, sizeof *cells);
  if (!cells)
    return diplo_error_memory(error);
  b->cells = cells;
  b->cell_count++;
  return DIPLO_OK;
}

static diplo_status add_span(document *doc, span_kind kind, span **added, diplo_error *error) {
  block *b = get_last(doc);
  phrase *p = b->cell_count > 0 ? &b->cells[b->cell_count - 1] : &b->text;
  span *spans = grow(p->spans, p->count, &p->capacity, sizeof *spans);
  if (!spans)
    return diplo_error_memory(error);
  p->spans = spans;
  *added = &p->spans[p->count++];
  (*added)->kind = kind;
  return DIPLO_OK;
}

static diplo_status copy_printable(char **copy, const char *text, diplo_error *error) {
  *copy = malloc(strlen(text) + 1);
  if (!*copy)
    return diplo_error_memory(error);
  strcpy(*copy, text);
  for (char *c = *copy; *c; c++) {
    if (*c == '\n' || *c == '\t' || *c == '\r')
      *c = ' ';
  }
  text_make_printable(*copy);
  return DIPLO_OK;
}

diplo_status document_say_span(document *doc, span_kind kind, const char *text,
                               diplo_error *error) {
  span *added;
  diplo_status status = add_span(doc, kind, &added, error);
  return status == DIPLO_OK ? copy_printable(&added->text, text, error) : status;
}

static diplo_status say_list(document *doc, diplo_error *error, const char *format, va_list list) {
  va_list again;
  va_copy(again, list);
  int size = vsnprintf(NULL, 0, format, again);
  va_end(again);
  char *text = size < 0 ? NULL : malloc((size_t)size + 1);
  if (!text)
    return diplo_error_memory(error);
  (void)vsnprintf(text, (size_t)size + 1, format, list);
  diplo_status status = document_say_span(doc, SPAN_TEXT, text, error);
  free(text);
  return status;
}

diplo_status document_say(document *doc, diplo_error *error, const char *format, ...) {
  va_list list;
  va_start(list, format);
  diplo_status status = say_list(doc, error, format, list);
  va_end(list);
  return status;
}

diplo_status document_say_cell(document *doc, diplo_error *error, const char *format, ...) {
  va_list list;
  va_start(list, format);
  diplo_status status = document_add_cell(doc, error);
  if (status == DIPLO_OK)
    status = say_list(doc, error, format, list);
  va_end(list);
  return status;
}

diplo_status document_say_link(document *doc, const char *text, const char *address,
                               diplo_error *error) {
  bool safe = strncmp(address, "https://", 8) == 0 || strncmp(address, "http://", 7) == 0;
  span *added;
  if (!safe)
    return document_say_span(doc, SPAN_TEXT, text, error);
  diplo_status status = add_span(doc, SPAN_LINK, &added, error);
  if (status == DIPLO_OK)
    status = copy_printable(&added->text, text, error);
  return status == DIPLO_OK ? copy_printable(&added->target, address, error) : status;
}

diplo_status document_say_footnote(document *doc, size_t number, diplo_error *error) {
  span *added;
  diplo_status status = add_span(doc, SPAN_FOOTNOTE, &added, error);
  if (status == DIPLO_OK)
    added->number = number;
  return status;
}
