/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comparisons of expressions: what may be compared with what, and the comparison itself. */
#include "model/expression_parts.h"
#include <diplonet/number.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static diplo_status blame(const operand *o, const char *text, diplo_error *error) {
  return token_blame(text, o->place, error);
}

/* What an operand is, for messages. */
static const char *describe(const operand *o) {
  switch (o->kind) {
  case OPERAND_MISSING:
    return "missing";
  case OPERAND_LITERAL:
    return "a number or a period";
  default:
    break;
  }
  static const char *const kinds[] = {[DIPLO_TEXT] = "text",
                                      [DIPLO_REAL] = "a number",
                                      [DIPLO_INTEGER] = "a number",
                                      [DIPLO_BOOLEAN] = "yes or no",
                                      [DIPLO_PERIOD] = "a period"};
  return kinds[o->type];
}

static diplo_status refuse_types(const comparison *c, const char *text, diplo_error *error) {
  const operand *l = &c->left, *r = &c->right;
  diplo_error_set(error, DIPLO_USAGE,
                  "'%.60s' is %s and cannot be compared with '%.60s', which is %s", l->text,
                  describe(l), r->text, describe(r));
  return blame(l, text, error);
}

/* A literal, or a text beside a period, becomes a value of the type `wanted`. */
static diplo_status resolve_value(operand *o, diplo_type wanted, const char *text,
                                  diplo_error *error) {
  diplo_error reason = {0};
  bool is_text = o->kind == OPERAND_VALUE && o->type == DIPLO_TEXT;
  if (wanted == DIPLO_PERIOD && (o->kind == OPERAND_LITERAL || is_text)) {
    if (diplo_period_parse(o->text, strlen(o->text), true, &o->period, &reason) != DIPLO_OK) {
      diplo_error_set(error, DIPLO_USAGE, "%s", reason.message);
      return blame(o, text, error);
    }
  } else if (wanted == DIPLO_REAL && o->kind == OPERAND_LITERAL) {
    if (!diplo_number_parse(o->text, strlen(o->text), &o->number)) {
      diplo_error_set(error, DIPLO_USAGE, "'%.60s' is not a number", o->text);
      return blame(o, text, error);
    }
  } else {
    return DIPLO_OK;
  }
  o->kind = OPERAND_VALUE;
  o->type = wanted;
  return DIPLO_OK;
}

static diplo_type simplify(diplo_type type) {
  return type == DIPLO_INTEGER ? DIPLO_REAL : type;
}

static diplo_status check_relator(const comparison *c, const char *text, diplo_error *error) {
  bool equality = c->relator == RELATOR_EQUAL || c->relator == RELATOR_UNEQUAL;
  if (c->relator == RELATOR_CONTAINS && c->type != DIPLO_TEXT && c->type != DIPLO_PERIOD) {
    diplo_error_set(error, DIPLO_USAGE,
                    "=~ is for texts (contains) and periods (overlaps), and '%.60s' is %s",
                    c->left.text, describe(&c->left));
    return blame(&c->left, text, error);
  }
  if (c->type == DIPLO_BOOLEAN && !equality) {
    diplo_error_set(error, DIPLO_USAGE,
                    "'%.60s' is yes or no: compare it by == or !=", c->left.text);
    return blame(&c->left, text, error);
  }
  const operand *sides[] = {&c->left, &c->right};
  for (int i = 0; i < 2; i++) {
    if (c->type == DIPLO_TEXT && sides[i]->kind == OPERAND_VALUE && !sides[i]->text[0]) {
      diplo_error_set(error, DIPLO_USAGE, "an empty text is missing: write == missing");
      return blame(sides[i], text, error);
    }
  }
  return DIPLO_OK;
}

static diplo_status resolve_missing(comparison *c, const char *text, diplo_error *error) {
  if (c->left.kind == OPERAND_MISSING) {
    operand swapped = c->left;
    c->left = c->right;
    c->right = swapped;
  }
  c->for_missing = true;
  if (c->relator != RELATOR_EQUAL && c->relator != RELATOR_UNEQUAL) {
    diplo_error_set(error, DIPLO_USAGE, "missing can be compared by == and != alone");
    return blame(&c->right, text, error);
  }
  if (c->left.kind != OPERAND_FIELD) {
    diplo_error_set(error, DIPLO_USAGE, "missing is compared with a field");
    return blame(&c->left, text, error);
  }
  return DIPLO_OK;
}

diplo_status comparison_resolve(comparison *c, const char *text, diplo_error *error) {
  diplo_status status;
  operand *l = &c->left, *r = &c->right;
  if (l->kind == OPERAND_MISSING || r->kind == OPERAND_MISSING)
    return resolve_missing(c, text, error);
  if (l->kind != OPERAND_FIELD && r->kind != OPERAND_FIELD) {
    diplo_error_set(error, DIPLO_USAGE, "a field has to stand on one side of the comparison");
    return blame(l, text, error);
  }
  c->type = simplify(l->kind == OPERAND_FIELD ? l->type : r->type);
  DIPLO_TRY(resolve_value(l, c->type, text, error));
  DIPLO_TRY(resolve_value(r, c->type, text, error));
  if (l->kind == OPERAND_LITERAL || r->kind == OPERAND_LITERAL ||
      simplify(l->type) != simplify(r->type))
    return refuse_types(c, text, error);
  DIPLO_TRY(check_relator(c, text, error));
done:
  return status;
}

void comparison_clear(comparison *c) {
  free(c->left.text);
  free(c->right.text);
  *c = (comparison){.relator = RELATOR_EQUAL};
}

/* The row of the field's part. */
static size_t find_row(const operand *o, size_t row) {
  switch (o->road) {
  case ROAD_FROM:
    return diplo_tie_get_from(o->field.network)[row];
  case ROAD_TO:
    return diplo_tie_get_to(o->field.network)[row];
  case ROAD_RELATION:
    return diplo_tie_get_relation(o->field.network)[row];
  case ROAD_ROW:
    break;
  }
  return row;
}

static double get_number(const operand *o, size_t row) {
  return o->kind == OPERAND_FIELD ? diplo_field_get_real(&o->field, find_row(o, row)) : o->number;
}

static const char *get_text(const operand *o, size_t row) {
  return o->kind == OPERAND_FIELD ? diplo_field_get_text(&o->field, find_row(o, row)) : o->text;
}

static diplo_period get_period(const operand *o, size_t row) {
  return o->kind == OPERAND_FIELD ? diplo_field_get_period(&o->field, find_row(o, row)) : o->period;
}

/* Whether an order (below 0, 0, above 0) is what the relator asks for. */
static bool fits(relator how, int order) {
  switch (how) {
  case RELATOR_EQUAL:
    return order == 0;
  case RELATOR_UNEQUAL:
    return order != 0;
  case RELATOR_LESS:
    return order < 0;
  case RELATOR_AT_MOST:
    return order <= 0;
  case RELATOR_MORE:
    return order > 0;
  case RELATOR_AT_LEAST:
    return order >= 0;
  case RELATOR_CONTAINS:
    break;
  }
  return false;
}

static bool compare_texts(relator how, const char *one, const char *other) {
  if (!one || !other)
    return false;
  if (how == RELATOR_CONTAINS)
    return strstr(one, other) != NULL;
  return fits(how, strcmp(one, other));
}

static bool compare_numbers(relator how, double one, double other) {
  if (isnan(one) || isnan(other))
    return false;
  return fits(how, one < other ? -1 : one > other);
}

/* Periods are not in one line: < and > want the one wholly before or behind the other, <= and >=
   that it does not end later, or begin earlier. */
static bool compare_periods(relator how, diplo_period one, diplo_period other) {
  if (diplo_period_is_missing(one) || diplo_period_is_missing(other))
    return false;
  switch (how) {
  case RELATOR_EQUAL:
    return diplo_period_is_equal(one, other);
  case RELATOR_UNEQUAL:
    return !diplo_period_is_equal(one, other);
  case RELATOR_LESS:
    return one.end <= other.begin;
  case RELATOR_AT_MOST:
    return one.end <= other.end;
  case RELATOR_MORE:
    return one.begin >= other.end;
  case RELATOR_AT_LEAST:
    return one.begin >= other.begin;
  case RELATOR_CONTAINS:
    return diplo_period_is_overlapping(one, other);
  }
  return false;
}

bool comparison_is_true(const comparison *c, size_t row) {
  const operand *l = &c->left, *r = &c->right;
  if (c->for_missing)
    return diplo_field_is_missing(&l->field, find_row(l, row)) == (c->relator == RELATOR_EQUAL);
  if (c->type == DIPLO_TEXT)
    return compare_texts(c->relator, get_text(l, row), get_text(r, row));
  if (c->type == DIPLO_PERIOD)
    return compare_periods(c->relator, get_period(l, row), get_period(r, row));
  return compare_numbers(c->relator, get_number(l, row), get_number(r, row));
}
