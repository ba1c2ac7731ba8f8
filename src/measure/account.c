/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the host says about a score: its definition, which ties entered, and what was made of their
   weights, signs and directions. */
#include "measure/host.h"
#include <stdlib.h>

enum { NAMED_RELATIONS = 12 };

static diplo_status add_count(diplo_buffer *text, const char *before, size_t count, const char *one,
                              const char *many, diplo_error *error) {
  return diplo_buffer_add_format(text, error, "%s%zu %s", before, count, count == 1 ? one : many);
}

static diplo_status say_definition(const measure_host *host, measure_task *task,
                                   diplo_error *error) {
  const diplo_measure *about = &task->kind->about;
  if (!host->options.normalized)
    return diplo_buffer_add_format(&task->note, error, "Score: %s.", about->formula);
  if (about->normalized)
    return diplo_buffer_add_format(&task->note, error, "Normalised score: %s.", about->normalized);
  return diplo_buffer_add_format(&task->note, error, "Score (there is no normalised form): %s.",
                                 about->formula);
}

/* ` (alliance 13, trade 12)`. */
static diplo_status say_relations(const diplo_network *network, const view *v, diplo_buffer *text,
                                  diplo_error *error) {
  size_t relations = diplo_relation_count(network), named = 0, more = 0;
  const uint32_t *of = diplo_tie_get_relation(network);
  diplo_status status = DIPLO_OK;
  size_t *entered = calloc(relations + 1, sizeof *entered);
  if (!entered)
    return diplo_error_memory(error);
  for (size_t tie = 0; tie < v->tie_count; tie++)
    entered[of[tie]] += v->tie_arc[tie] != UINT32_MAX;
  for (size_t r = 0; r < relations; r++) {
    if (entered[r] == 0)
      continue;
    if (named == NAMED_RELATIONS) {
      more++;
      continue;
    }
    DIPLO_TRY(diplo_buffer_add_format(text, error, "%s%s %zu", named++ > 0 ? ", " : " (",
                                      diplo_relation_get(network, r)->name, entered[r]));
  }
  if (more > 0)
    DIPLO_TRY(diplo_buffer_add_format(text, error, " and %zu more relations", more));
  if (named > 0)
    DIPLO_TRY(diplo_buffer_add_text(text, ")", error));
done:
  free(entered);
  return status;
}

static diplo_status say_entered(const diplo_network *network, const view *v, diplo_buffer *text,
                                diplo_error *error) {
  const view_account *account = &v->account;
  diplo_status status;
  if (account->ties == 0) {
    status = diplo_buffer_add_text(text, " There are no ties.", error);
    goto done;
  }
  if (account->entered == account->ties)
    DIPLO_TRY(add_count(text, " From ", account->ties, "tie", "ties", error));
  else
    DIPLO_TRY(diplo_buffer_add_format(text, error, " From %zu of %zu ties", account->entered,
                                      account->ties));
  DIPLO_TRY(say_relations(network, v, text, error));
  DIPLO_TRY(diplo_buffer_add_text(text, ".", error));
done:
  return status;
}

static diplo_status say_left_out(const view_account *account, diplo_buffer *text,
                                 diplo_error *error) {
  const struct {
    size_t count;
    const char *one, *many;
  } reasons[] = {{account->other_relation, "of another relation", "of other relations"},
                 {account->other_sign, "of another sign", "of other signs"},
                 {account->loops, "from an actor to itself", "from actors to themselves"},
                 {account->negative, "that is negative", "that are negative"},
                 {account->missing, "without a weight", "without a weight"},
                 {account->zero, "of weight 0", "of weight 0"},
                 {account->cancelled, "that an opposite one cancels", "that cancel one another"}};
  const char *before = " Left out: ";
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < sizeof reasons / sizeof reasons[0]; i++) {
    if (reasons[i].count == 0)
      continue;
    DIPLO_TRY(add_count(text, before, reasons[i].count, reasons[i].one, reasons[i].many, error));
    before = ", ";
  }
  if (before[0] == ',')
    DIPLO_TRY(diplo_buffer_add_text(text, ".", error));
done:
  return status;
}

static const char *length_text(const view_account *account, diplo_weight_map map) {
  static const char *const texts[] = {
      [DIPLO_MAP_INVERSE] = "1 / weight",
      [DIPLO_MAP_LOG] = "-log(weight / largest weight) + smallest positive step",
      [DIPLO_MAP_REVERSE] = "largest weight - weight + smallest weight",
      [DIPLO_MAP_NONE] = "weight"};
  return account->meaning == DIPLO_WEIGHT_COST ? "weight" : texts[map];
}

static diplo_status say_set_aside(const diplo_network *network, const view_account *account,
                                  diplo_buffer *text, diplo_error *error) {
  const diplo_relation *one = diplo_relation_get(network, account->apart[0]);
  const diplo_relation *other = diplo_relation_get(network, account->apart[1]);
  return diplo_buffer_add_format(
      text, error,
      " Weights were set aside, because those of %s (%s) and of %s (%s) cannot be added: each tie "
      "counts 1. --relation chooses relations of one kind.",
      one->name, diplo_weight_get_name(one->weight), other->name,
      diplo_weight_get_name(other->weight));
}

static diplo_status say_weights(const measure_host *host, const measure_task *task, const view *v,
                                diplo_buffer *text, diplo_error *error) {
  const view_account *account = &v->account;
  diplo_status status = DIPLO_OK;
  bool lengths = task->kind->about.use == DIPLO_USE_LENGTH;
  if (task->kind->about.use == DIPLO_USE_NONE || account->entered == 0)
    goto done;
  if (host->options.unweighted) {
    status = diplo_buffer_add_text(text, " Weights were set aside: each tie counts 1.", error);
  } else if (account->set_aside) {
    status = say_set_aside(host->network, account, text, error);
  } else if (account->unknown) {
    status = diplo_buffer_add_text(text, " No tie has a weight: each counts 1.", error);
  } else if (!account->weighted) {
    status = diplo_buffer_add_text(text, " Without weights: each tie counts 1.", error);
  } else {
    DIPLO_TRY(diplo_buffer_add_format(
        text, error, " %s = %s (%s).", lengths ? "Length" : "Strength",
        lengths ? length_text(account, task->wants.map) : "weight",
        account->meaning == DIPLO_WEIGHT_COUNT ? "number of ties or their count"
                                               : diplo_weight_get_name(account->meaning)));
    if (account->ones > 0)
      DIPLO_TRY(add_count(text, " ", account->ones, "tie of a relation without weights counts 1.",
                          "ties of relations without weights count 1.", error));
  }
done:
  return status;
}

static diplo_status say_combined(const measure_host *host, const view *v, diplo_buffer *text,
                                 diplo_error *error) {
  static const char *const rules[] = {
      [DIPLO_COMBINE_BY_RELATION] = "combined by their relation's rule, across relations by sum",
      [DIPLO_COMBINE_ALL_SUM] = "combined by sum",
      [DIPLO_COMBINE_ALL_MAX] = "combined by maximum",
      [DIPLO_COMBINE_ALL_MEAN] = "combined by mean",
      [DIPLO_COMBINE_ALL_MIN] = "combined by minimum",
      [DIPLO_COMBINE_ALL_COUNT] = "counted"};
  if (v->account.combined == 0)
    return DIPLO_OK;
  if (!v->weighted)
    return add_count(text, " ", v->account.combined, "tie is parallel to another: such count once.",
                     "ties are parallel to another: such count once.", error);
  diplo_status status =
      add_count(text, " ", v->account.combined,
                "tie is parallel to another:", "ties are parallel to another:", error);
  if (status == DIPLO_OK)
    status = diplo_buffer_add_format(text, error, " such were %s.", rules[host->options.combine]);
  return status;
}

static diplo_status say_signs(const measure_task *task, const view *v, diplo_buffer *text,
                              diplo_error *error) {
  const view_account *account = &v->account;
  diplo_status status = DIPLO_OK;
  if (account->by_strength > 0 && task->wants.signs == DIPLO_SIGNS_NEGATIVE)
    status = diplo_buffer_add_text(text, " Negative ties alone, each with its strength.", error);
  else if (account->by_strength > 0)
    status =
        add_count(text, " Signs were set aside: ", account->by_strength,
                  "negative tie counts like others.", "negative ties count like others.", error);
  if (status == DIPLO_OK && v->negative && account->neutral > 0)
    status = add_count(text, " ", account->neutral, "tie without a sign counts as positive.",
                       "ties without a sign count as positive.", error);
  return status;
}

diplo_status host_describe(const measure_host *host, measure_task *task, const view *v,
                           diplo_error *error) {
  diplo_buffer *text = &task->note;
  const view_account *account = &v->account;
  diplo_status status;
  DIPLO_TRY(say_definition(host, task, error));
  DIPLO_TRY(say_entered(host->network, v, text, error));
  DIPLO_TRY(say_left_out(account, text, error));
  DIPLO_TRY(say_weights(host, task, v, text, error));
  DIPLO_TRY(say_combined(host, v, text, error));
  DIPLO_TRY(say_signs(task, v, text, error));
  if (account->direction_dropped > 0)
    DIPLO_TRY(add_count(text, " Direction was set aside for ", account->direction_dropped, "tie.",
                        "ties.", error));
done:
  return status;
}
