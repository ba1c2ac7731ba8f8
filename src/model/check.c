/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything that is wrong or odd with a network, each with its place. */
#include "model/check.h"
#include <stdarg.h>
#include <stdio.h>

diplo_status check_add(check *c, diplo_severity severity, diplo_error *error, const char *format,
                       ...) {
  char message[DIPLO_ERROR_SIZE];
  va_list arguments;
  va_start(arguments, format);
  (void)vsnprintf(message, sizeof message, format, arguments);
  va_end(arguments);
  return diplo_findings_add(c->findings, severity, diplo_buffer_get(&c->place), message, error);
}

diplo_status check_place_tie(check *c, size_t tie, const char *column, diplo_error *error) {
  diplo_status status;
  size_t from = diplo_tie_get_from(c->network)[tie], to = diplo_tie_get_to(c->network)[tie];
  const diplo_relation *relation =
      diplo_relation_get(c->network, diplo_tie_get_relation(c->network)[tie]);
  diplo_buffer_reset(&c->place);
  DIPLO_TRY(diplo_buffer_add_format(
      &c->place, error, "tie %zu (%s %s %s, %s)", tie + 1, diplo_actor_get_id(c->network, from),
      relation->directed ? "->" : "-", diplo_actor_get_id(c->network, to), relation->name));
  if (column)
    DIPLO_TRY(diplo_buffer_add_format(&c->place, error, ": column '%s'", column));
done:
  return status;
}

diplo_status check_place_row(check *c, diplo_part part, size_t row, diplo_error *error) {
  static const char *const words[] = {[DIPLO_PART_ACTORS] = "actor",
                                      [DIPLO_PART_RELATIONS] = "relation",
                                      [DIPLO_PART_TIES] = "tie",
                                      [DIPLO_PART_REFS] = "ref",
                                      [DIPLO_PART_ATTRIBUTES] = "network"};
  diplo_field key = diplo_field_get(c->network, part, 0);
  diplo_buffer_reset(&c->place);
  return diplo_buffer_add_format(&c->place, error, "%s '%s'", words[part],
                                 diplo_field_get_text(&key, row));
}

diplo_status diplo_network_check(const diplo_network *network, diplo_findings *findings,
                                 diplo_error *error) {
  diplo_status status;
  check c = {.network = network, .findings = findings};
  DIPLO_TRY(check_ties(&c, error));
  DIPLO_TRY(check_refs(&c, error));
  DIPLO_TRY(check_use(&c, error));
done:
  diplo_buffer_clear(&c.place);
  diplo_buffer_clear(&c.message);
  return status;
}
