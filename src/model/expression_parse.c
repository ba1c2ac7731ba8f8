/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the text of an expression to its comparisons and steps: recursive descent, one token ahead.
 */
#include "model/expression_parts.h"
#include "model/name_refuse.h"
#include "model/network_private.h"
#include <stdlib.h>
#include <string.h>

enum { DEPTH_MAX = 100 };

typedef struct parser {
  const diplo_network *network;
  diplo_part part;
  const char *text, *at;
  token next;
  struct diplo_expression *made;
} parser;

static diplo_status advance(parser *p, diplo_error *error) {
  return token_read(p->text, &p->at, &p->next, error);
}

static diplo_status refuse_token(const parser *p, const char *wanted, diplo_error *error) {
  const token *t = &p->next;
  if (t->kind == TOKEN_END)
    diplo_error_set(error, DIPLO_USAGE, "%s is missing at the end", wanted);
  else
    diplo_error_set(error, DIPLO_USAGE, "'%.*s' stands where %s should be",
                    (int)(t->size < 60 ? t->size : 60), t->begin, wanted);
  return token_blame(p->text, t->place, error);
}

static diplo_status add_step(parser *p, step_kind kind, size_t target, diplo_error *error) {
  struct diplo_expression *made = p->made;
  diplo_status status;
  DIPLO_TRY(network_grow(&made->steps, sizeof *made->steps, &made->step_capacity,
                         made->step_count + 1, error));
  made->steps[made->step_count++] = (step){kind, target};
done:
  return status;
}

/* The token's text without its escapes, for the caller to free. */
static char *copy_text(const token *t) {
  char *text = malloc(t->size + 1), *to = text;
  if (!text)
    return NULL;
  for (size_t i = 0; i < t->size; i++) {
    char c = t->begin[i];
    if (c == '\\' && i + 1 < t->size) {
      c = t->begin[++i];
      c = c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c;
    }
    *to++ = c;
  }
  *to = '\0';
  return text;
}

/* `from.region`: the field `region` of the tie's sender. */
static const char *find_road(const parser *p, const char *name, diplo_part *part,
                             operand_road *road) {
  static const struct {
    const char *prefix;
    operand_road road;
    diplo_part part;
  } roads[] = {{"from.", ROAD_FROM, DIPLO_PART_ACTORS},
               {"to.", ROAD_TO, DIPLO_PART_ACTORS},
               {"relation.", ROAD_RELATION, DIPLO_PART_RELATIONS}};
  for (size_t i = 0; p->part == DIPLO_PART_TIES && i < sizeof roads / sizeof roads[0]; i++) {
    size_t size = strlen(roads[i].prefix);
    if (strncmp(name, roads[i].prefix, size) == 0) {
      *part = roads[i].part;
      *road = roads[i].road;
      return name + size;
    }
  }
  return name;
}

/* A word that is no field may be a text without its quotes. */
static diplo_status refuse_field(const parser *p, diplo_part part, const char *name,
                                 const operand *made, diplo_error *error) {
  diplo_error reason = {0};
  diplo_status status = name_refuse_field(p->network, part, name, &reason);
  if (status != DIPLO_USAGE)
    return diplo_error_set(error, status, "%s", reason.message);
  if (p->next.kind == TOKEN_WORD)
    diplo_error_set(error, status, "%s (a text is written with quotes: \"%.60s\")", reason.message,
                    made->text);
  else
    diplo_error_set(error, status, "%s", reason.message);
  return token_blame(p->text, made->place, error);
}

static diplo_status read_field(parser *p, operand *made, diplo_error *error) {
  diplo_part part = p->part;
  made->kind = OPERAND_FIELD;
  if (!diplo_field_find(p->network, part, made->text, &made->field)) {
    const char *name = find_road(p, made->text, &part, &made->road);
    if (name == made->text || !diplo_field_find(p->network, part, name, &made->field))
      return refuse_field(p, part, name, made, error);
  }
  made->type = diplo_field_get_type(&made->field);
  return DIPLO_OK;
}

static diplo_status read_operand(parser *p, operand *made, diplo_error *error) {
  diplo_status status;
  const token t = p->next;
  *made = (operand){.place = t.place};
  if (t.kind != TOKEN_WORD && t.kind != TOKEN_NAME && t.kind != TOKEN_TEXT &&
      t.kind != TOKEN_LITERAL)
    return refuse_token(p, "a field or a value", error);
  made->text = copy_text(&t);
  if (!made->text)
    return diplo_error_memory(error);
  if (token_is_word(&t, "missing")) {
    made->kind = OPERAND_MISSING;
  } else if (token_is_word(&t, "yes") || token_is_word(&t, "no")) {
    made->kind = OPERAND_VALUE;
    made->type = DIPLO_BOOLEAN;
    made->number = token_is_word(&t, "yes");
  } else if (t.kind == TOKEN_TEXT) {
    made->kind = OPERAND_VALUE;
    made->type = DIPLO_TEXT;
  } else if (t.kind == TOKEN_LITERAL) {
    made->kind = OPERAND_LITERAL;
  } else {
    DIPLO_TRY(read_field(p, made, error));
  }
  DIPLO_TRY(advance(p, error));
done:
  return status;
}

/* `operand [relator operand]`; a field alone has to be a boolean one. */
static diplo_status read_comparison(parser *p, diplo_error *error) {
  struct diplo_expression *made = p->made;
  diplo_status status;
  DIPLO_TRY(network_grow(&made->comparisons, sizeof *made->comparisons, &made->comparison_capacity,
                         made->comparison_count + 1, error));
  comparison *c = &made->comparisons[made->comparison_count++];
  *c = (comparison){.relator = RELATOR_EQUAL};
  DIPLO_TRY(read_operand(p, &c->left, error));
  if (p->next.kind == TOKEN_RELATOR) {
    c->relator = p->next.relator;
    DIPLO_TRY(advance(p, error));
    DIPLO_TRY(read_operand(p, &c->right, error));
  } else if (c->left.kind == OPERAND_FIELD && c->left.type == DIPLO_BOOLEAN) {
    c->right = (operand){.kind = OPERAND_VALUE, .type = DIPLO_BOOLEAN, .number = 1};
  } else {
    status = refuse_token(p, "a comparison (== != < <= > >= =~)", error);
    goto done;
  }
  DIPLO_TRY(comparison_resolve(c, p->text, error));
  DIPLO_TRY(add_step(p, STEP_COMPARE, made->comparison_count - 1, error));
done:
  return status;
}

static diplo_status read_alternatives(parser *p, int depth, diplo_error *error);

static diplo_status read_factor(parser *p, int depth, diplo_error *error) {
  diplo_status status;
  bool negated = false;
  while (token_is_word(&p->next, "not")) {
    negated = !negated;
    DIPLO_TRY(advance(p, error));
  }
  if (p->next.kind != TOKEN_OPEN) {
    DIPLO_TRY(read_comparison(p, error));
  } else {
    if (depth == DEPTH_MAX) {
      diplo_error_set(error, DIPLO_USAGE, "parentheses are nested more than %d deep", DEPTH_MAX);
      status = token_blame(p->text, p->next.place, error);
      goto done;
    }
    DIPLO_TRY(advance(p, error));
    DIPLO_TRY(read_alternatives(p, depth + 1, error));
    if (p->next.kind != TOKEN_CLOSE) {
      status = refuse_token(p, "'and', 'or' or ')'", error);
      goto done;
    }
    DIPLO_TRY(advance(p, error));
  }
  if (negated)
    DIPLO_TRY(add_step(p, STEP_NOT, 0, error));
done:
  return status;
}

/* Operands joined by one word. Each but the last is followed by a jump to the end, past what cannot
   change the value any more; until the end is known the jumps are chained by their targets. */
static diplo_status read_chain(parser *p, const char *word, step_kind jump,
                               diplo_status (*read)(parser *, int, diplo_error *), int depth,
                               diplo_error *error) {
  diplo_status status;
  size_t chain = DIPLO_NONE;
  DIPLO_TRY(read(p, depth, error));
  while (token_is_word(&p->next, word)) {
    DIPLO_TRY(add_step(p, jump, chain, error));
    chain = p->made->step_count - 1;
    DIPLO_TRY(advance(p, error));
    DIPLO_TRY(read(p, depth, error));
  }
  while (chain != DIPLO_NONE) {
    step *s = &p->made->steps[chain];
    chain = s->target;
    s->target = p->made->step_count;
  }
done:
  return status;
}

static diplo_status read_conjunction(parser *p, int depth, diplo_error *error) {
  return read_chain(p, "and", STEP_JUMP_FALSE, read_factor, depth, error);
}

static diplo_status read_alternatives(parser *p, int depth, diplo_error *error) {
  return read_chain(p, "or", STEP_JUMP_TRUE, read_conjunction, depth, error);
}

diplo_status expression_parse(const diplo_network *network, diplo_part part, const char *text,
                              struct diplo_expression *expression, diplo_error *error) {
  diplo_status status;
  parser p = {.network = network, .part = part, .text = text, .at = text, .made = expression};
  DIPLO_TRY(advance(&p, error));
  DIPLO_TRY(read_alternatives(&p, 0, error));
  if (p.next.kind != TOKEN_END)
    status = refuse_token(&p, p.next.kind == TOKEN_CLOSE ? "the end" : "'and' or 'or'", error);
done:
  return status;
}
