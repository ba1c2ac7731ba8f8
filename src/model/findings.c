/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of what is wrong or odd with a network or a file. */
#include <diplonet/select.h>
#include <stdlib.h>
#include <string.h>

diplo_status diplo_findings_add(diplo_findings *findings, diplo_severity severity,
                                const char *place, const char *message, diplo_error *error) {
  if (findings->count == findings->capacity) {
    size_t capacity = findings->capacity ? 2 * findings->capacity : 16;
    diplo_finding *items = realloc(findings->items, capacity * sizeof *items);
    if (!items)
      return diplo_error_memory(error);
    findings->items = items;
    findings->capacity = capacity;
  }
  diplo_finding made = {severity, strdup(place), strdup(message)};
  if (!made.place || !made.message) {
    free(made.place);
    free(made.message);
    return diplo_error_memory(error);
  }
  findings->items[findings->count++] = made;
  return DIPLO_OK;
}

void diplo_findings_clear(diplo_findings *findings) {
  for (size_t i = 0; i < findings->count; i++) {
    free(findings->items[i].place);
    free(findings->items[i].message);
  }
  free(findings->items);
  *findings = (diplo_findings){0};
}
