/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Taking citations apart. */
#include "model/citation.h"
#include <string.h>

bool citation_next(const char **text, citation *found) {
  while (**text) {
    const char *item = *text + strspn(*text, " ");
    size_t size = strcspn(item, ";");
    *text = item + size + (item[size] == ';');
    while (size > 0 && item[size - 1] == ' ')
      size--;
    if (size == 0)
      continue;
    const char *colon = memchr(item, ':', size);
    found->id = item;
    found->id_size = colon ? (size_t)(colon - item) : size;
    found->place = colon ? colon + 1 : item + size;
    found->place_size = (size_t)(item + size - found->place);
    return true;
  }
  return false;
}

const char *citation_get_text(const diplo_network *network, size_t tie) {
  const diplo_column *column =
      diplo_columns_find(diplo_network_columns(network, DIPLO_PART_TIES), "ref");
  const char *text = column && diplo_column_get_type(column) == DIPLO_TEXT
                         ? diplo_column_get_text(column, tie)
                         : NULL;
  return text ? text : "";
}
