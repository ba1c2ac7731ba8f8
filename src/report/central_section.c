/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is central, by each measure whose scores the actors have. */
#include "report/joint_section.h"
#include "report/ranking.h"
#include "report/section.h"

enum { CENTRAL_NAMED = 4 };

static const char *get_label(const diplo_network *network, const ranked *item) {
  return diplo_actor_get_label(network, item->row);
}

/* `A, B and C`, or `A, B, C, D and 5 more`: the `count` items from `first` on. */
static diplo_status say_names(document *doc, const diplo_network *network, const ranking *r,
                              size_t first, size_t count, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t named = count > CENTRAL_NAMED + 1 ? CENTRAL_NAMED : count;
  for (size_t i = 0; i < named; i++) {
    bool last = i + 1 == count;
    DIPLO_TRY(document_say(doc, error, "%s", i == 0 ? "" : last ? " and " : ", "));
    DIPLO_TRY(document_say_span(doc, SPAN_STRONG, get_label(network, &r->items[first + i]), error));
  }
  if (named < count)
    DIPLO_TRY(document_say(doc, error, " and %zu more", count - named));
done:
  return status;
}

/* Who comes after the `shared` first ones. */
static diplo_status say_next(document *doc, const diplo_network *network, const ranking *r,
                             size_t shared, int digits, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  if (shared == r->count)
    return document_say(doc, error, ".");
  size_t next = ranking_count_shared(r, shared);
  DIPLO_TRY(document_say(doc, error, "; "));
  DIPLO_TRY(say_names(doc, network, r, shared, next, error));
  DIPLO_TRY(document_say(doc, error, " %s with ", next == 1 ? "follows" : "follow"));
  DIPLO_TRY(section_say_number(doc, r->items[shared].value, digits, error));
  DIPLO_TRY(document_say(doc, error, "."));
done:
  return status;
}

static diplo_status say_first(document *doc, const diplo_network *network, const ranking *r,
                              int digits, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t shared = r->count > 0 ? ranking_count_shared(r, 0) : 0;
  DIPLO_TRY(document_add(doc, BLOCK_PARAGRAPH, error));
  if (r->count == 0) {
    DIPLO_TRY(document_say(doc, error, "No actor has a value."));
    goto done;
  }
  if (r->count == 1)
    DIPLO_TRY(document_say(doc, error, "One actor has a value, "));
  else if (shared == r->count)
    DIPLO_TRY(
        document_say(doc, error, "All %zu actors that have a value have the same: ", r->count));
  else
    DIPLO_TRY(document_say(doc, error, "The highest value, "));
  DIPLO_TRY(section_say_number(doc, r->items[0].value, digits, error));
  if (r->count > 1 && shared == r->count) {
    DIPLO_TRY(document_say(doc, error, "."));
  } else {
    DIPLO_TRY(document_say(doc, error,
                           r->count == 1 ? ": "
                           : shared == 1 ? ", is that of "
                                         : ", is shared by "));
    DIPLO_TRY(say_names(doc, network, r, 0, shared, error));
    DIPLO_TRY(say_next(doc, network, r, shared, digits, error));
  }
  if (r->missing > 0)
    DIPLO_TRY(document_say(doc, error, " %zu %s no value.", r->missing,
                           r->missing == 1 ? "actor has" : "actors have"));
done:
  return status;
}

static diplo_status add_row(document *doc, const diplo_network *network, const ranking *r,
                            size_t index, int digits, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  const ranked *item = &r->items[index];
  DIPLO_TRY(document_say_cell(doc, error, "%zu%s", item->rank,
                              ranking_count_shared(r, index) > 1 ? "=" : ""));
  DIPLO_TRY(document_say_cell(doc, error, "%s", get_label(network, item)));
  DIPLO_TRY(document_say_cell(doc, error, "%s",
                              diplo_kind_get_name(diplo_actor_get_kind(network, item->row))));
  DIPLO_TRY(document_add_cell(doc, error));
  DIPLO_TRY(section_say_number(doc, item->value, digits, error));
done:
  return status;
}

static diplo_status add_ranks(document *doc, const diplo_network *network,
                              const diplo_measure *measure, const ranking *r, size_t top,
                              int digits, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t shown = r->count < top ? r->count : top;
  DIPLO_TRY(document_add_table(doc, "nttn", error));
  DIPLO_TRY(document_say(doc, error, "%s: ", measure->label));
  if (shown == r->count)
    DIPLO_TRY(document_say(doc, error, "all %zu values", shown));
  else
    DIPLO_TRY(document_say(doc, error, "the first %zu of %zu", shown, r->count));
  if (shown < r->count && r->items[shown].rank == r->items[shown - 1].rank)
    DIPLO_TRY(document_say(doc, error, "; rank %zu is shared by %zu", r->items[shown].rank,
                           ranking_count_shared(r, shown)));
  DIPLO_TRY(document_say_cell(doc, error, "rank"));
  DIPLO_TRY(document_say_cell(doc, error, "actor"));
  DIPLO_TRY(document_say_cell(doc, error, "kind"));
  DIPLO_TRY(document_say_cell(doc, error, "%s", measure->name));
  for (size_t i = 0; i < shown; i++)
    DIPLO_TRY(add_row(doc, network, r, i, digits, error));
done:
  return status;
}

static diplo_status add_measure(document *doc, const diplo_network *network,
                                const diplo_column *column, const diplo_measure *measure,
                                size_t top, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  ranking r = {0};
  DIPLO_TRY(ranking_init(&r, column, diplo_actor_count(network), error));
  int digits = ranking_get_digits(&r, top > 2 ? top : 2);
  DIPLO_TRY(document_add_heading(doc, 3, measure->label, error));
  DIPLO_TRY(document_add(doc, BLOCK_PARAGRAPH, error));
  DIPLO_TRY(document_say(doc, error, "%s", measure->summary));
  DIPLO_TRY(say_first(doc, network, &r, digits, error));
  /* Where all are equal a table of ranks would say nothing. */
  if (r.count > 1 && ranking_count_shared(&r, 0) < r.count)
    DIPLO_TRY(add_ranks(doc, network, measure, &r, top, digits, error));
done:
  ranking_clear(&r);
  return status;
}

static diplo_status say_without(document *doc, const diplo_network *network, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  DIPLO_TRY(document_add(doc, BLOCK_PARAGRAPH, error));
  if (diplo_actor_count(network) == 0) {
    DIPLO_TRY(document_say(doc, error, "Without actors there is nobody to be central."));
    goto done;
  }
  DIPLO_TRY(document_say(doc, error, "The actors have no scores yet. "));
  DIPLO_TRY(
      document_say_span(doc, SPAN_CODE, "diplonet centrality NETWORK | diplonet report", error));
  DIPLO_TRY(document_say(doc, error, " computes the usual measures and reports them."));
done:
  return status;
}

diplo_status section_add_central(document *doc, const diplo_network *network, size_t top,
                                 diplo_error *error) {
  diplo_status status = DIPLO_OK;
  const diplo_columns *columns = diplo_network_columns(network, DIPLO_PART_ACTORS);
  const diplo_column *scores = NULL;
  size_t found = 0;
  for (size_t i = diplo_columns_count(columns); i-- > 0;) {
    if (section_find_measure(diplo_columns_get(columns, i), DIPLO_SCOPE_ACTOR)) {
      scores = diplo_columns_get(columns, i);
      found++;
    }
  }
  DIPLO_TRY(document_add_heading(doc, 2, "Who is central", error));
  if (found == 0 || diplo_actor_count(network) == 0)
    DIPLO_TRY(say_without(doc, network, error));
  else if (found == 1)
    DIPLO_TRY(add_measure(doc, network, scores, section_find_measure(scores, DIPLO_SCOPE_ACTOR),
                          top, error));
  else
    DIPLO_TRY(section_add_joint(doc, network, top, error));
done:
  return status;
}
