/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences from a network; true for any. */
#include "draw/describe.h"
#include <diplonet/number.h>
#include <math.h>
#include <string.h>

enum { DESCRIBE_FIRST = 3 };

const char *describe_kind(diplo_kind kind, size_t count) {
  static const char *const one[] = {"country", "leader", "organisation", "event", "group"};
  static const char *const many[] = {"countries", "leaders", "organisations", "events", "groups"};
  return count == 1 ? one[kind] : many[kind];
}

diplo_status describe_number(double value, diplo_buffer *text, diplo_error *error) {
  char digits[DIPLO_NUMBER_SIZE];
  (void)diplo_number_format_rounded(value, 3, digits);
  return diplo_buffer_add_text(text, digits, error);
}

static diplo_status add_words(const char *name, diplo_buffer *text, diplo_error *error) {
  diplo_status status = diplo_buffer_add_text(text, name, error);
  for (char *c = text->data ? text->data + text->size - strlen(name) : NULL; c && *c; c++) {
    if (*c == '_')
      *c = ' ';
  }
  return status;
}

diplo_status describe_relation(const diplo_network *network, size_t relation, diplo_buffer *text,
                               diplo_error *error) {
  const diplo_relation *r = diplo_relation_get(network, relation);
  return r->label ? diplo_buffer_add_text(text, r->label, error) : add_words(r->name, text, error);
}

diplo_status describe_size(const drawing *d, diplo_buffer *text, diplo_error *error) {
  if (!d->size_name)
    return diplo_buffer_add_text(text, "number of ties", error);
  return add_words(d->size_name, text, error);
}

diplo_status describe_actor(const drawing *d, size_t actor, diplo_buffer *text,
                            diplo_error *error) {
  diplo_status status = DIPLO_OK;
  const drawn_actor *drawn = &d->actors[actor];
  DIPLO_TRY(diplo_buffer_add_format(text, error, "%s (%s)",
                                    diplo_actor_get_label(d->network, actor),
                                    describe_kind(drawn->shape.kind, 1)));
  if (drawn->host != UINT32_MAX)
    DIPLO_TRY(diplo_buffer_add_format(text, error, ", leads %s",
                                      diplo_actor_get_label(d->network, drawn->host)));
  DIPLO_TRY(diplo_buffer_add_format(text, error, " · %zu %s", drawn->tie_count,
                                    drawn->tie_count == 1 ? "tie" : "ties"));
  if (d->size_name && *d->size_name) {
    DIPLO_TRY(diplo_buffer_add_text(text, " · ", error));
    DIPLO_TRY(describe_size(d, text, error));
    DIPLO_TRY(diplo_buffer_add_text(text, " ", error));
    if (isfinite(drawn->value))
      DIPLO_TRY(describe_number(drawn->value, text, error));
    else
      DIPLO_TRY(diplo_buffer_add_text(text, "missing", error));
  }
done:
  return status;
}

static const char *get_text(const drawing *d, const char *column, size_t tie) {
  const diplo_column *c =
      diplo_columns_find(diplo_network_columns(d->network, DIPLO_PART_TIES), column);
  return c ? diplo_column_get_text(c, tie) : NULL;
}

diplo_status describe_tie(const drawing *d, size_t tie, diplo_buffer *text, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t relation = diplo_tie_get_relation(d->network)[tie];
  bool directed = diplo_relation_get(d->network, relation)->directed;
  double weight = diplo_tie_get_weight(d->network, tie);
  diplo_period during = diplo_tie_get_period(d->network, tie);
  const char *note = get_text(d, "note", tie), *ref = get_text(d, "ref", tie);
  DIPLO_TRY(diplo_buffer_add_format(
      text, error,
      "%s %s %s: ", diplo_actor_get_label(d->network, diplo_tie_get_from(d->network)[tie]),
      directed ? "→" : "–", diplo_actor_get_label(d->network, diplo_tie_get_to(d->network)[tie])));
  DIPLO_TRY(describe_relation(d->network, relation, text, error));
  if (diplo_tie_get_sign(d->network, tie) == DIPLO_SIGN_NEGATIVE)
    DIPLO_TRY(diplo_buffer_add_text(text, " (negative)", error));
  if (isfinite(weight)) {
    DIPLO_TRY(diplo_buffer_add_text(text, " · weight ", error));
    DIPLO_TRY(describe_number(weight, text, error));
  }
  if (!diplo_period_is_missing(during)) {
    DIPLO_TRY(diplo_buffer_add_text(text, " · ", error));
    DIPLO_TRY(diplo_period_format(during, text, error));
  }
  if (note)
    DIPLO_TRY(diplo_buffer_add_format(text, error, " · %s", note));
  if (ref)
    DIPLO_TRY(diplo_buffer_add_format(text, error, " · %s", ref));
done:
  return status;
}

static diplo_status add_kinds(const drawing *d, diplo_buffer *text, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t counts[DIPLO_KIND_COUNT] = {0}, said = 0;
  for (size_t a = 0; a < diplo_actor_count(d->network); a++)
    counts[d->actors[a].shape.kind]++;
  for (int k = 0; k < DIPLO_KIND_COUNT; k++) {
    if (counts[k] > 0)
      DIPLO_TRY(diplo_buffer_add_format(text, error, "%s%zu %s", said++ ? ", " : "", counts[k],
                                        describe_kind((diplo_kind)k, counts[k])));
  }
done:
  return status;
}

static diplo_status add_relations(const drawing *d, diplo_buffer *text, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t said = 0;
  for (size_t r = 0; r < diplo_relation_count(d->network); r++) {
    const drawn_relation *drawn = &d->relations[r];
    if (drawn->tie_count == 0)
      continue;
    DIPLO_TRY(diplo_buffer_add_text(text, said++ ? ", " : "", error));
    DIPLO_TRY(describe_relation(d->network, r, text, error));
    DIPLO_TRY(diplo_buffer_add_format(text, error, " (%zu", drawn->tie_count));
    if (drawn->hostile > 0 && drawn->hostile < drawn->tie_count)
      DIPLO_TRY(diplo_buffer_add_format(text, error, ", %zu negative", drawn->hostile));
    else if (drawn->hostile > 0)
      DIPLO_TRY(diplo_buffer_add_text(text, ", negative", error));
    DIPLO_TRY(diplo_buffer_add_text(text, ")", error));
  }
done:
  return status;
}

/* The first few of those with the largest value; none where all are equal. */
static diplo_status add_largest(const drawing *d, diplo_buffer *text, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  double below = INFINITY, least = INFINITY;
  size_t count = diplo_actor_count(d->network), said = 0;
  for (size_t a = 0; a < count; a++)
    least = isfinite(d->actors[a].value) ? fmin(least, d->actors[a].value) : least;
  while (said < DESCRIBE_FIRST) {
    double next = -INFINITY;
    for (size_t a = 0; a < count; a++) {
      double value = d->actors[a].value;
      next = isfinite(value) && value < below ? fmax(next, value) : next;
    }
    if (!(next > least) || next <= 0)
      break;
    for (size_t a = 0; a < count && said < DESCRIBE_FIRST; a++) {
      if (d->actors[a].value != next)
        continue;
      if (said == 0) {
        DIPLO_TRY(diplo_buffer_add_text(text, " Largest by ", error));
        DIPLO_TRY(describe_size(d, text, error));
      }
      DIPLO_TRY(diplo_buffer_add_format(text, error, "%s%s (", said++ ? ", " : ": ",
                                        diplo_actor_get_label(d->network, a)));
      DIPLO_TRY(describe_number(next, text, error));
      DIPLO_TRY(diplo_buffer_add_text(text, ")", error));
    }
    below = next;
  }
  if (said > 0)
    DIPLO_TRY(diplo_buffer_add_text(text, ".", error));
done:
  return status;
}

diplo_status describe_picture(const drawing *d, diplo_buffer *text, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t actors = diplo_actor_count(d->network), ties = diplo_tie_count(d->network);
  if (actors == 0)
    return diplo_buffer_add_text(text, "A network without actors.", error);
  DIPLO_TRY(diplo_buffer_add_text(text, "Relation diagram of ", error));
  DIPLO_TRY(add_kinds(d, text, error));
  DIPLO_TRY(diplo_buffer_add_format(text, error, " and %zu %s", ties, ties == 1 ? "tie" : "ties"));
  if (ties > 0) {
    DIPLO_TRY(diplo_buffer_add_text(text, ": ", error));
    DIPLO_TRY(add_relations(d, text, error));
  }
  DIPLO_TRY(diplo_buffer_add_text(text, ".", error));
  DIPLO_TRY(add_largest(d, text, error));
done:
  return status;
}
