/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Expressions: conditions on the fields of one part. */
#include "model/expression_parts.h"
#include <diplonet/select.h>
#include <stdlib.h>

diplo_status diplo_expression_new(const diplo_network *network, diplo_part part, const char *text,
                                  diplo_expression **expression, diplo_error *error) {
  diplo_expression *made = calloc(1, sizeof *made);
  if (!made)
    return diplo_error_memory(error);
  diplo_status status = expression_parse(network, part, text, made, error);
  if (status == DIPLO_OK)
    *expression = made;
  else
    diplo_expression_free(made);
  return status;
}

void diplo_expression_free(diplo_expression *expression) {
  if (!expression)
    return;
  for (size_t i = 0; i < expression->comparison_count; i++)
    comparison_clear(&expression->comparisons[i]);
  free(expression->comparisons);
  free(expression->steps);
  free(expression);
}

bool diplo_expression_is_true(const diplo_expression *expression, size_t row) {
  bool truth = false;
  for (size_t i = 0; i < expression->step_count;) {
    const step *s = &expression->steps[i++];
    if (s->kind == STEP_COMPARE)
      truth = comparison_is_true(&expression->comparisons[s->target], row);
    else if (s->kind == STEP_NOT)
      truth = !truth;
    else if (truth == (s->kind == STEP_JUMP_TRUE))
      i = s->target;
  }
  return truth;
}
