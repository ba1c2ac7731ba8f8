/* SPDX-License-Identifier: GPL-3.0-or-later */
/* File formats that are known by sight and not read. */
#include "read/foreign.h"
#include <stdbool.h>
#include <string.h>
#include <strings.h>

/* A format by the word that its files begin with, and by a sign that follows
   soon; an empty one: anything may follow. */
static const struct {
  const char *word, *follows, *format;
} formats[] = {{"graph", "[", "GML"},
               {"creator", "\"", "GML"},
               {"graph", "{", "DOT"},
               {"digraph", "{", "DOT"},
               {"strict", "{", "DOT"},
               {"/*", "", "DOT"},
               {"//", "", "DOT"},
               {"*vertices", "", "Pajek"},
               {"*network", "", "Pajek"},
               {"*arcs", "", "Pajek"},
               {"*edges", "", "Pajek"},
               {"*matrix", "", "Pajek"},
               {"dl", "=", "UCINET DL"},
               {"*node data", "", "VNA"},
               {"<?xml", "", "XML"},
               {"<graphml", "", "GraphML"},
               {"<gexf", "", "GEXF"},
               {"{", "", "JSON"},
               {"[", "", "JSON"},
               {"%PDF", "", "PDF"},
               {"PK\x03\x04", "", "ZIP"},
               {"\x1f\x8b", "", "gzip"},
               {"SQLite format", "", "SQLite"}};

static bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* Behind blanks and the comment lines of Pajek and DOT. */
static size_t skip_comments(const char *bytes, size_t size) {
  size_t at = size >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
  for (;;) {
    while (at < size && is_blank(bytes[at]))
      at++;
    if (at == size || (bytes[at] != '%' && bytes[at] != '#') ||
        (size - at >= 4 && memcmp(bytes + at, "%PDF", 4) == 0))
      return at;
    const char *end = memchr(bytes + at, '\n', size - at);
    at = end ? (size_t)(end - bytes) : size;
  }
}

/* Whether the sign comes within two lines. */
static bool is_followed(const char *bytes, size_t size, const char *sign) {
  int lines = 0;
  if (!*sign)
    return true;
  for (size_t at = 0; at < size && lines < 2; at++) {
    if (bytes[at] == *sign)
      return true;
    lines += bytes[at] == '\n';
  }
  return false;
}

const char *foreign_format_find(const char *bytes, size_t size) {
  size_t at = skip_comments(bytes, size);
  for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++) {
    size_t length = strlen(formats[i].word);
    if (size - at < length || strncasecmp(bytes + at, formats[i].word, length) != 0)
      continue;
    bool is_letter = formats[i].word[0] >= 'a' && formats[i].word[0] <= 'z';
    char next = size - at > length ? bytes[at + length] : ' ';
    if (is_letter && !is_blank(next) && next != *formats[i].follows)
      continue;
    if (is_followed(bytes + at + length, size - at - length, formats[i].follows))
      return formats[i].format;
  }
  return NULL;
}
