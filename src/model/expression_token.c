/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tokens of expressions. */
#include "model/expression_parts.h"
#include <string.h>

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/* Letters of ASCII, and every byte of other letters. */
static bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80);
}

static bool is_word_part(char c) {
  return is_letter(c) || is_digit(c) || c == '.' || c == '-';
}

static bool begins_literal(const char *at) {
  if (is_digit(at[0]))
    return true;
  if (at[0] == '.')
    return at[1] == '.' || is_digit(at[1]);
  return (at[0] == '-' || at[0] == '+') && (is_digit(at[1]) || at[1] == '.');
}

diplo_status token_blame(const char *text, const char *place, diplo_error *error) {
  size_t character = 1;
  for (const char *at = text; at < place; at++)
    character += (*at & 0xc0) != 0x80;
  diplo_error_prefix(error, "expression, character %zu", character);
  return DIPLO_USAGE;
}

bool token_is_word(const token *t, const char *word) {
  return t->kind == TOKEN_WORD && t->size == strlen(word) && memcmp(t->begin, word, t->size) == 0;
}

/* What other languages write, and what is written here. */
static diplo_status refuse_sign(const char *text, const char *at, diplo_error *error) {
  static const char *const others[][2] = {{"&&", "and"}, {"&", "and"}, {"||", "or"}, {"|", "or"},
                                          {"!", "not"},  {"=", "=="},  {"<>", "!="}, {"~", "=~"}};
  for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
    if (strncmp(at, others[i][0], strlen(others[i][0])) == 0) {
      diplo_error_set(error, DIPLO_USAGE, "'%s' has no meaning here; write '%s'", others[i][0],
                      others[i][1]);
      return token_blame(text, at, error);
    }
  }
  size_t size = 1;
  while ((at[size] & 0xc0) == 0x80)
    size++;
  diplo_error_set(error, DIPLO_USAGE,
                  "'%.*s' has no meaning here; put texts between \" and names between `", (int)size,
                  at);
  return token_blame(text, at, error);
}

static bool find_relator(const char *at, token *found) {
  /* Longer ones first. */
  static const struct {
    const char *sign;
    relator relator;
  } signs[] = {{"==", RELATOR_EQUAL},    {"!=", RELATOR_UNEQUAL},  {"<=", RELATOR_AT_MOST},
               {">=", RELATOR_AT_LEAST}, {"=~", RELATOR_CONTAINS}, {"<", RELATOR_LESS},
               {">", RELATOR_MORE}};
  if (strncmp(at, "<>", 2) == 0)
    return false;
  for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
    size_t size = strlen(signs[i].sign);
    if (strncmp(at, signs[i].sign, size) == 0) {
      *found = (token){TOKEN_RELATOR, signs[i].relator, at, size, at};
      return true;
    }
  }
  return false;
}

/* From quote to quote; a backslash keeps the character behind it from ending the token. */
static diplo_status read_quoted(const char *text, const char **at, token *found,
                                diplo_error *error) {
  char quote = **at;
  const char *end = *at + 1;
  while (*end && *end != quote)
    end += end[0] == '\\' && end[1] ? 2 : 1;
  if (!*end) {
    diplo_error_set(error, DIPLO_USAGE, "the text that begins here is not closed; add a %c", quote);
    return token_blame(text, *at, error);
  }
  token_kind kind = quote == '`' ? TOKEN_NAME : TOKEN_TEXT;
  *found = (token){kind, RELATOR_EQUAL, *at + 1, (size_t)(end - *at - 1), *at};
  *at = end + 1;
  return DIPLO_OK;
}

diplo_status token_read(const char *text, const char **at, token *found, diplo_error *error) {
  *at += strspn(*at, " \t\r\n");
  const char *begin = *at;
  *found = (token){TOKEN_END, RELATOR_EQUAL, begin, 0, begin};
  if (!*begin)
    return DIPLO_OK;
  if (*begin == '"' || *begin == '\'' || *begin == '`')
    return read_quoted(text, at, found, error);
  if (*begin == '(' || *begin == ')') {
    found->kind = *begin == '(' ? TOKEN_OPEN : TOKEN_CLOSE;
    found->size = 1;
  } else if (begins_literal(begin) || is_letter(*begin)) {
    bool literal = begins_literal(begin);
    found->kind = literal ? TOKEN_LITERAL : TOKEN_WORD;
    while (is_word_part(begin[found->size]) || (literal && begin[found->size] == '+'))
      found->size++;
  } else if (!find_relator(begin, found)) {
    return refuse_sign(text, begin, error);
  }
  *at += found->size;
  return DIPLO_OK;
}
