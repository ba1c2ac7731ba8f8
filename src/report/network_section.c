/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the network is: how many of what, when, and the relations. */
#include "model/citation.h"
#include "report/section.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { NETWORK_MARKS = 12 };

static diplo_status say_kinds(document *doc, const diplo_network *network, diplo_error *error) {
  static const char *const one[] = {"country", "leader", "organisation", "event", "group"};
  static const char *const many[] = {"countries", "leaders", "organisations", "events", "groups"};
  diplo_status status = DIPLO_OK;
  size_t counts[DIPLO_KIND_COUNT] = {0}, said = 0, actors = diplo_actor_count(network);
  for (size_t a = 0; a < actors; a++)
    counts[diplo_actor_get_kind(network, a)]++;
  for (int k = 0; k < DIPLO_KIND_COUNT; k++) {
    if (counts[k] == actors)
      DIPLO_TRY(document_say(doc, error, "%s%s", actors == 1 ? "a " : "all ",
                             actors == 1 ? one[k] : many[k]));
    else if (counts[k] > 0)
      DIPLO_TRY(document_say(doc, error, "%s%zu %s", said++ ? ", " : "", counts[k],
                             counts[k] == 1 ? one[k] : many[k]));
  }
done:
  return status;
}

static size_t count_isolates(const diplo_network *network, bool *tied) {
  size_t count = 0;
  for (size_t t = 0; t < diplo_tie_count(network); t++)
    tied[diplo_tie_get_from(network)[t]] = tied[diplo_tie_get_to(network)[t]] = true;
  for (size_t a = 0; a < diplo_actor_count(network); a++)
    count += !tied[a];
  return count;
}

static diplo_status say_counts(document *doc, const diplo_network *network, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t actors = diplo_actor_count(network), ties = diplo_tie_count(network), isolates;
  bool *tied = calloc(actors + 1, sizeof *tied);
  if (!tied)
    DIPLO_TRY(diplo_error_memory(error));
  isolates = count_isolates(network, tied);
  DIPLO_TRY(document_add(doc, BLOCK_PARAGRAPH, error));
  if (actors == 0) {
    DIPLO_TRY(document_say(doc, error, "The network has no actors."));
    goto done;
  }
  DIPLO_TRY(document_say(doc, error, "The network has %zu %s (", actors,
                         actors == 1 ? "actor" : "actors"));
  DIPLO_TRY(say_kinds(doc, network, error));
  DIPLO_TRY(document_say(doc, error, ") and "));
  if (ties == 0)
    DIPLO_TRY(document_say(doc, error, "no ties."));
  else
    DIPLO_TRY(document_say(doc, error, "%zu %s.", ties, ties == 1 ? "tie" : "ties"));
  if (ties > 0 && isolates > 0)
    DIPLO_TRY(document_say(doc, error, " %zu %s no tie.", isolates,
                           isolates == 1 ? "actor has" : "actors have"));
done:
  free(tied);
  return status;
}

/* The network's period, else the span of the periods of its ties; missing where none has one. */
static diplo_period find_period(const diplo_network *network, size_t *dated) {
  diplo_period period = diplo_network_get_period(network);
  bool given = !diplo_period_is_missing(period);
  *dated = 0;
  for (size_t t = 0; t < diplo_tie_count(network); t++) {
    diplo_period during = diplo_tie_get_period(network, t);
    if (diplo_period_is_missing(during))
      continue;
    if (!given) {
      bool first = *dated == 0;
      period.begin = first || during.begin < period.begin ? during.begin : period.begin;
      period.end = first || during.end > period.end ? during.end : period.end;
    }
    ++*dated;
  }
  return period;
}

static diplo_status say_period(document *doc, const diplo_network *network, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_buffer text = {0};
  size_t dated, ties = diplo_tie_count(network);
  diplo_period period = find_period(network, &dated);
  if (diplo_period_is_missing(period))
    return status;
  DIPLO_TRY(diplo_period_format(period, &text, error));
  DIPLO_TRY(document_say(doc, error, " It covers the period %s.", diplo_buffer_get(&text)));
  if (ties > 0 && dated < ties)
    DIPLO_TRY(document_say(doc, error, " %zu of %zu ties %s", ties - dated, ties,
                           ties - dated == 1 ? "says nothing of when it holds."
                                             : "say nothing of when they hold."));
done:
  diplo_buffer_clear(&text);
  return status;
}

static diplo_status say_citing(document *doc, const diplo_network *network, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t ties = diplo_tie_count(network), citing = 0;
  for (size_t t = 0; t < ties; t++)
    citing += *citation_get_text(network, t) != '\0';
  if (ties == 0)
    return status;
  if (citing == 0)
    DIPLO_TRY(document_say(doc, error, " Its ties cite no sources."));
  else if (citing == ties)
    DIPLO_TRY(document_say(doc, error, " Every tie cites its source."));
  else
    DIPLO_TRY(document_say(doc, error, " %zu of %zu ties %s no source.", ties - citing, ties,
                           ties - citing == 1 ? "cites" : "cite"));
done:
  return status;
}

typedef struct relation_count {
  size_t ties, weights;
  double least, largest;
} relation_count;

static relation_count count_relation(const diplo_network *network, size_t relation) {
  relation_count count = {0, 0, INFINITY, -INFINITY};
  for (size_t t = 0; t < diplo_tie_count(network); t++) {
    double weight = diplo_tie_get_weight(network, t);
    if (diplo_tie_get_relation(network)[t] != relation)
      continue;
    count.ties++;
    count.weights += isfinite(weight) ? 1 : 0;
    count.least = isfinite(weight) ? fmin(count.least, weight) : count.least;
    count.largest = isfinite(weight) ? fmax(count.largest, weight) : count.largest;
  }
  return count;
}

/* `0.5 to 1 (2 missing)`, or a dash where the relation has no weights. */
static diplo_status say_weights(document *doc, const diplo_relation *relation,
                                const relation_count *count, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  DIPLO_TRY(document_add_cell(doc, error));
  if (relation->weight == DIPLO_WEIGHT_NONE || count->weights == 0) {
    bool missing = relation->weight != DIPLO_WEIGHT_NONE && count->ties > 0;
    return document_say(doc, error, missing ? "all missing" : "–");
  }
  DIPLO_TRY(section_say_number(doc, count->least, 4, error));
  if (count->largest > count->least) {
    DIPLO_TRY(document_say(doc, error, " to "));
    DIPLO_TRY(section_say_number(doc, count->largest, 4, error));
  }
  if (count->weights < count->ties)
    DIPLO_TRY(document_say(doc, error, " (%zu missing)", count->ties - count->weights));
done:
  return status;
}

/* Footnote marks of the refs that ties of the relation cite. */
static diplo_status say_marks(document *doc, const diplo_network *network, size_t relation,
                              diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t refs = diplo_ref_count(network), said = 0;
  bool *cited = calloc(refs + 1, sizeof *cited);
  if (!cited)
    DIPLO_TRY(diplo_error_memory(error));
  DIPLO_TRY(document_add_cell(doc, error));
  for (size_t t = 0; t < diplo_tie_count(network); t++) {
    const char *text = citation_get_text(network, t);
    citation found;
    while (diplo_tie_get_relation(network)[t] == relation && citation_next(&text, &found)) {
      size_t ref = diplo_ref_find(network, found.id, found.id_size);
      if (ref != DIPLO_NONE)
        cited[ref] = true;
    }
  }
  for (size_t r = 0; r < refs; r++) {
    if (cited[r] && said++ < NETWORK_MARKS)
      DIPLO_TRY(document_say_footnote(doc, r + 1, error));
  }
  if (said > NETWORK_MARKS)
    DIPLO_TRY(document_say(doc, error, " and %zu more", said - NETWORK_MARKS));
done:
  free(cited);
  return status;
}

static diplo_status add_relation(document *doc, const diplo_network *network, size_t index,
                                 diplo_error *error) {
  static const char *const signs[] = {"positive", "negative", "neutral", "by weight"};
  diplo_status status = DIPLO_OK;
  const diplo_relation *relation = diplo_relation_get(network, index);
  relation_count count = count_relation(network, index);
  DIPLO_TRY(document_say_cell(doc, error, "%s", diplo_relation_get_label(network, index)));
  DIPLO_TRY(document_say_cell(doc, error, "%s", signs[relation->sign]));
  DIPLO_TRY(document_say_cell(doc, error, relation->directed ? "directed" : "mutual"));
  DIPLO_TRY(document_say_cell(doc, error, "%zu", count.ties));
  DIPLO_TRY(document_say_cell(doc, error, "%s", diplo_weight_get_name(relation->weight)));
  DIPLO_TRY(say_weights(doc, relation, &count, error));
  if (diplo_ref_count(network) > 0)
    DIPLO_TRY(say_marks(doc, network, index, error));
done:
  return status;
}

static diplo_status add_relations(document *doc, const diplo_network *network, diplo_error *error) {
  static const char *const heads[] = {"relation", "sign",    "direction", "ties",
                                      "weight",   "weights", "sources"};
  diplo_status status = DIPLO_OK;
  bool refs = diplo_ref_count(network) > 0;
  if (diplo_relation_count(network) == 0)
    return status;
  DIPLO_TRY(document_add_table(doc, refs ? "tttnttt" : "tttntt", error));
  DIPLO_TRY(document_say(doc, error, "Relations: what ties mean, and how many there are"));
  for (size_t i = 0; i < (refs ? 7 : 6); i++)
    DIPLO_TRY(document_say_cell(doc, error, "%s", heads[i]));
  for (size_t r = 0; r < diplo_relation_count(network); r++)
    DIPLO_TRY(add_relation(doc, network, r, error));
done:
  return status;
}

diplo_status section_add_network(document *doc, const diplo_network *network, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  DIPLO_TRY(document_add_heading(doc, 2, "The network", error));
  DIPLO_TRY(say_counts(doc, network, error));
  DIPLO_TRY(say_period(doc, network, error));
  DIPLO_TRY(say_citing(doc, network, error));
  DIPLO_TRY(document_add(doc, BLOCK_PICTURE, error));
  DIPLO_TRY(add_relations(doc, network, error));
done:
  return status;
}
