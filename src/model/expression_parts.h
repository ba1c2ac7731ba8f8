/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an expression is made of: tokens, operands, comparisons and steps. The grammar stands in
   docs/expressions.md. */
#ifndef MODEL_EXPRESSION_PARTS_H
#define MODEL_EXPRESSION_PARTS_H

#include <diplonet/network.h>

typedef enum relator {
  RELATOR_EQUAL,
  RELATOR_UNEQUAL,
  RELATOR_LESS,
  RELATOR_AT_MOST,
  RELATOR_MORE,
  RELATOR_AT_LEAST,
  RELATOR_CONTAINS
} relator;

typedef enum token_kind {
  TOKEN_END,
  TOKEN_WORD,    /* a keyword or the name of a field */
  TOKEN_NAME,    /* the name of a field, quoted by backticks: begin and size are inside of them */
  TOKEN_TEXT,    /* begin and size are inside of the quotes, escapes stand as they are */
  TOKEN_LITERAL, /* a number or a period: the other side of the comparison says which */
  TOKEN_RELATOR,
  TOKEN_OPEN,
  TOKEN_CLOSE
} token_kind;

typedef struct token {
  token_kind kind;
  relator relator;
  const char *begin;
  size_t size;
  const char *place; /* where it begins, with its quote, for messages */
} token;

/* Reads the token at `*at` and moves `*at` behind it. `text` is the whole expression. */
diplo_status token_read(const char *text, const char **at, token *found, diplo_error *error);
bool token_is_word(const token *t, const char *word);

/* Puts `expression, character 12: ` before the message in `error`; returns DIPLO_USAGE. */
diplo_status token_blame(const char *text, const char *place, diplo_error *error);

typedef enum operand_kind {
  OPERAND_FIELD,
  OPERAND_VALUE,   /* of the comparison's type */
  OPERAND_LITERAL, /* a number or a period, not known yet which; its text is `text` */
  OPERAND_MISSING
} operand_kind;

/* From the row of the expression's part to the row of the field's part. */
typedef enum operand_road { ROAD_ROW, ROAD_FROM, ROAD_TO, ROAD_RELATION } operand_road;

typedef struct operand {
  operand_kind kind;
  diplo_type type; /* of fields and values */
  const char *place;
  diplo_field field;
  operand_road road;
  double number; /* real, integer and boolean values */
  diplo_period period;
  char *text; /* owned */
} operand;

typedef struct comparison {
  operand left, right;
  relator relator;
  diplo_type type;  /* of both sides; REAL stands for integers as well */
  bool for_missing; /* left is a field and right is `missing` */
} comparison;

/* Makes both sides of one type. Messages carry their place in `text`. */
diplo_status comparison_resolve(comparison *c, const char *text, diplo_error *error);
bool comparison_is_true(const comparison *c, size_t row);
void comparison_clear(comparison *c);

/* The expression as a program for one truth value: comparisons set it, `not` turns it over, jumps
   leave out what cannot change it. */
typedef enum step_kind { STEP_COMPARE, STEP_NOT, STEP_JUMP_TRUE, STEP_JUMP_FALSE } step_kind;

typedef struct step {
  step_kind kind;
  size_t target; /* a comparison, or the step to go on with */
} step;

struct diplo_expression {
  comparison *comparisons;
  size_t comparison_count, comparison_capacity;
  step *steps;
  size_t step_count, step_capacity;
};

/* Parses `text` into an all-zero expression. */
diplo_status expression_parse(const diplo_network *network, diplo_part part, const char *text,
                              struct diplo_expression *expression, diplo_error *error);

#endif
