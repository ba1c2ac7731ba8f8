/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How it was computed: definitions, notes, commands, versions. */
#include "report/section.h"
#include <diplonet/version.h>
#include <string.h>

/* What the notes have to say about a subject, as further sentences of the item. */
static diplo_status say_notes(document *doc, const diplo_network *network, const char *subject,
                              size_t *said, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  *said = 0;
  for (size_t i = 0; i < diplo_note_count(network); i++) {
    const char *about = diplo_note_get_subject(network, i);
    if (!about || strcmp(about, subject) != 0)
      continue;
    ++*said;
    DIPLO_TRY(document_say(doc, error, " %s", diplo_note_get_text(network, i)));
  }
done:
  return status;
}

static diplo_status add_measure(document *doc, const diplo_network *network,
                                const diplo_measure *measure, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t said;
  DIPLO_TRY(document_add(doc, BLOCK_ITEM, error));
  DIPLO_TRY(document_say_span(doc, SPAN_STRONG, measure->label, error));
  DIPLO_TRY(document_say(doc, error, " ("));
  DIPLO_TRY(document_say_span(doc, SPAN_CODE, measure->name, error));
  DIPLO_TRY(document_say(doc, error, ")."));
  DIPLO_TRY(say_notes(doc, network, measure->name, &said, error));
  if (said == 0)
    DIPLO_TRY(document_say(doc, error, " Definition: %s.", measure->formula));
  if (measure->reference && *measure->reference)
    DIPLO_TRY(document_say(doc, error, " After %s.", measure->reference));
done:
  return status;
}

/* The measures whose values stand in columns of the part. */
static diplo_status add_measures(document *doc, const diplo_network *network, diplo_part part,
                                 diplo_scope scope, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  const diplo_columns *columns = diplo_network_columns(network, part);
  for (size_t i = 0; i < diplo_columns_count(columns); i++) {
    const diplo_measure *measure = section_find_measure(diplo_columns_get(columns, i), scope);
    if (measure)
      DIPLO_TRY(add_measure(doc, network, measure, error));
  }
done:
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
  DIPLO_TRY(add_measures(doc, network, DIPLO_PART_ACTORS, DIPLO_SCOPE_ACTOR, error));
  DIPLO_TRY(add_measures(doc, network, DIPLO_PART_TIES, DIPLO_SCOPE_TIE, error));
  DIPLO_TRY(add_measures(doc, network, DIPLO_PART_ATTRIBUTES, DIPLO_SCOPE_NETWORK, error));
  DIPLO_TRY(add_other_notes(doc, network, error));
  DIPLO_TRY(add_runs(doc, network, error));
  DIPLO_TRY(document_add(doc, BLOCK_PARAGRAPH, error));
  DIPLO_TRY(document_say(doc, error, "Written by diplonet %s with igraph %s and GSL %s.",
                         diplo_version(), diplo_version_igraph(), diplo_version_gsl()));
done:
  return status;
}
