/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of a report share. */
#include "report/section.h"
#include "model/label.h"
#include <diplonet/number.h>

const diplo_measure *section_find_measure(const diplo_column *column, diplo_scope scope) {
  const diplo_measure *measure = diplo_measure_find(diplo_column_get_name(column));
  diplo_type type = diplo_column_get_type(column);
  bool numbers = type == DIPLO_REAL || type == DIPLO_INTEGER;
  return measure && measure->scope == scope && numbers ? measure : NULL;
}

diplo_status section_say_number(document *doc, double value, int digits, diplo_error *error) {
  char text[DIPLO_NUMBER_SIZE];
  (void)diplo_number_format_rounded(value, digits, text);
  return document_say_span(doc, SPAN_TEXT, text, error);
}

diplo_status section_say_tie(document *doc, const diplo_network *network, size_t tie,
                             diplo_error *error) {
  const diplo_relation *relation =
      diplo_relation_get(network, diplo_tie_get_relation(network)[tie]);
  return document_say(
      doc, error, "%s %s %s", label_get(network, NULL, diplo_tie_get_from(network)[tie]),
      relation->directed ? "→" : "–", label_get(network, NULL, diplo_tie_get_to(network)[tie]));
}
