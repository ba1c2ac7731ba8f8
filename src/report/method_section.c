/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How it was computed: definitions, notes, commands, versions. */
#include "report/section.h"
#include "report/shared_notes.h"
#include <diplonet/version.h>
#include <stdlib.h>
#include <string.h>

enum { METHOD_EXCEPT = 3 };

static diplo_status say_sentence(document *doc, sentence s, diplo_error *error) {
  return document_say(doc, error, " %.*s", (int)s.size, s.text);
}

/* `degree, strength and closeness`: the measures of which the sentence is said, or is not. */
static diplo_status say_names(document *doc, const noted *n, sentence s, bool has, size_t count,
                              diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t said = 0;
  for (size_t m = 0; m < n->count; m++) {
    if (noted_has(n, m, s) != has)
      continue;
    DIPLO_TRY(document_say(doc, error, "%s", said == 0 ? "" : said + 1 == count ? " and " : ", "));
    DIPLO_TRY(document_say_span(doc, SPAN_CODE, n->measures[m]->name, error));
    said++;
  }
done:
  return status;
}

static diplo_status say_who(document *doc, const noted *n, sentence s, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t count = 0;
  for (size_t m = 0; m < n->count; m++)
    count += noted_has(n, m, s);
  bool most = n->count - count <= METHOD_EXCEPT && count > n->count - count;
  if (most)
    DIPLO_TRY(document_say(doc, error, count == n->count ? "All measures" : "All but "));
  if (count < n->count)
    DIPLO_TRY(say_names(doc, n, s, !most, most ? n->count - count : count, error));
  DIPLO_TRY(document_say(doc, error, ":"));
done:
  return status;
}

/* Whether the sentence, said of measure m, is the first of those that go with it. */
static bool is_first(const noted *n, size_t m, sentence s) {
  size_t note = 0;
  const char *rest = NULL;
  sentence before;
  for (size_t earlier = 0; earlier < m; earlier++) {
    if (noted_has(n, earlier, s))
      return false;
  }
  while (noted_next(n, m, &note, &rest, &before) && before.text != s.text) {
    if (noted_go_together(n, before, s))
      return false;
  }
  return true;
}

/* An item for each group of measures of which the same is said, with all that is. */
static diplo_status add_shared(document *doc, const noted *n, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (size_t m = 0; m < n->count; m++) {
    size_t note = 0, again;
    const char *rest = NULL, *other;
    sentence s, next;
    while (noted_next(n, m, &note, &rest, &s)) {
      if (!noted_is_shared(n, s) || !is_first(n, m, s))
        continue;
      DIPLO_TRY(document_add(doc, BLOCK_ITEM, error));
      DIPLO_TRY(say_who(doc, n, s, error));
      for (again = 0, other = NULL; noted_next(n, m, &again, &other, &next);) {
        if (noted_go_together(n, s, next))
          DIPLO_TRY(say_sentence(doc, next, error));
      }
    }
  }
done:
  return status;
}

static diplo_status add_measure(document *doc, const noted *n, size_t m, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  const diplo_measure *measure = n->measures[m];
  size_t note = 0, said = 0;
  const char *rest = NULL;
  sentence s;
  DIPLO_TRY(document_add(doc, BLOCK_ITEM, error));
  DIPLO_TRY(document_say_span(doc, SPAN_STRONG, measure->label, error));
  DIPLO_TRY(document_say(doc, error, " ("));
  DIPLO_TRY(document_say_span(doc, SPAN_CODE, measure->name, error));
  DIPLO_TRY(document_say(doc, error, ")."));
  for (; noted_next(n, m, &note, &rest, &s); said++) {
    if (!noted_is_shared(n, s))
      DIPLO_TRY(say_sentence(doc, s, error));
  }
  if (said == 0)
    DIPLO_TRY(document_say(doc, error, " Definition: %s.", measure->formula));
  if (measure->reference && *measure->reference)
    DIPLO_TRY(document_say(doc, error, " After %s.", measure->reference));
done:
  return status;
}

/* The measures whose values stand in columns of the part. */
static void find_measures(noted *n, diplo_part part, diplo_scope scope) {
  const diplo_columns *columns = diplo_network_columns(n->network, part);
  for (size_t i = 0; i < diplo_columns_count(columns); i++) {
    const diplo_measure *measure = section_find_measure(diplo_columns_get(columns, i), scope);
    if (measure)
      n->measures[n->count++] = measure;
  }
}

static diplo_status add_measures(document *doc, const diplo_network *network, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t room = diplo_columns_count(diplo_network_columns(network, DIPLO_PART_ACTORS)) +
                diplo_columns_count(diplo_network_columns(network, DIPLO_PART_TIES)) +
                diplo_columns_count(diplo_network_columns(network, DIPLO_PART_ATTRIBUTES));
  noted n = {.network = network, .measures = malloc((room + 1) * sizeof *n.measures)};
  if (!n.measures)
    return diplo_error_memory(error);
  find_measures(&n, DIPLO_PART_ACTORS, DIPLO_SCOPE_ACTOR);
  find_measures(&n, DIPLO_PART_TIES, DIPLO_SCOPE_TIE);
  find_measures(&n, DIPLO_PART_ATTRIBUTES, DIPLO_SCOPE_NETWORK);
  DIPLO_TRY(add_shared(doc, &n, error));
  for (size_t m = 0; m < n.count; m++)
    DIPLO_TRY(add_measure(doc, &n, m, error));
done:
  free(n.measures);
  return status;
}

/* Notes about the network, and about columns that no measure made or that are not there. */
static bool is_told(const diplo_network *network, const char *subject) {
  const diplo_measure *measure = subject ? diplo_measure_find(subject) : NULL;
  static const diplo_part parts[] = {DIPLO_PART_ACTORS, DIPLO_PART_TIES, DIPLO_PART_ATTRIBUTES};
  if (!measure)
    return false;
  const diplo_column *column =
      diplo_columns_find(diplo_network_columns(network, parts[measure->scope]), subject);
  return column && section_find_measure(column, measure->scope);
}

static diplo_status add_other_notes(document *doc, const diplo_network *network,
                                    diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < diplo_note_count(network); i++) {
    const char *subject = diplo_note_get_subject(network, i);
    if (is_told(network, subject))
      continue;
    DIPLO_TRY(document_add(doc, BLOCK_ITEM, error));
    if (subject) {
      DIPLO_TRY(document_say_span(doc, SPAN_CODE, subject, error));
      DIPLO_TRY(document_say(doc, error, ": "));
    }
    DIPLO_TRY(document_say(doc, error, "%s", diplo_note_get_text(network, i)));
  }
done:
  return status;
}

static diplo_status add_runs(document *doc, const diplo_network *network, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  if (diplo_run_count(network) == 0)
    return status;
  DIPLO_TRY(document_add(doc, BLOCK_PARAGRAPH, error));
  DIPLO_TRY(document_say(doc, error,
                         diplo_run_count(network) == 1
                             ? "This command made the network:"
                             : "These commands made the network, one after the other:"));
  for (size_t i = 0; i < diplo_run_count(network); i++) {
    DIPLO_TRY(document_add(doc, BLOCK_ITEM, error));
    DIPLO_TRY(document_say_span(doc, SPAN_CODE, diplo_run_get(network, i), error));
  }
done:
  return status;
}

diplo_status section_add_method(document *doc, const diplo_network *network, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  DIPLO_TRY(document_add_heading(doc, 2, "How it was computed", error));
  if (diplo_actor_count(network) > 0)
    DIPLO_TRY(add_measures(doc, network, error));
  DIPLO_TRY(add_other_notes(doc, network, error));
  DIPLO_TRY(add_runs(doc, network, error));
  DIPLO_TRY(document_add(doc, BLOCK_PARAGRAPH, error));
  DIPLO_TRY(document_say(doc, error, "Written by diplonet %s with igraph %s and GSL %s.",
                         diplo_version(), diplo_version_igraph(), diplo_version_gsl()));
done:
  return status;
}
