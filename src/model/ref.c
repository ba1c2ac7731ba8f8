/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Refs: what ties cite. */
#include "base/text.h"
#include "model/network_private.h"
#include <string.h>

size_t diplo_ref_count(const diplo_network *network) {
  return network->refs.count;
}

diplo_status diplo_ref_add(diplo_network *network, const char *id, size_t *index,
                           diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t size = strlen(id);
  uint32_t number;
  if (size == 0) {
    status = diplo_error_set(error, DIPLO_DATA, "a ref's id is empty; give each ref an id");
    goto done;
  }
  status = text_check(id, size, TEXT_LINE, error);
  if (status != DIPLO_OK) {
    diplo_error_prefix(error, "ref '%s'", id);
    goto done;
  }
  if (intern_find(&network->refs, id, size) != INTERN_ABSENT) {
    status = diplo_error_set(error, DIPLO_DATA,
                             "the ref '%s' is there twice; give each ref an id of its own", id);
    goto done;
  }
  DIPLO_TRY(columns_reserve(&network->columns[DIPLO_PART_REFS], network->refs.count + 1, error));
  DIPLO_TRY(intern_add(&network->refs, id, size, &number, error));
  columns_add_row(&network->columns[DIPLO_PART_REFS]);
  if (index)
    *index = number;
done:
  return status;
}

size_t diplo_ref_find(const diplo_network *network, const char *id, size_t size) {
  uint32_t number = intern_find(&network->refs, id, size);
  return number == INTERN_ABSENT ? DIPLO_NONE : number;
}

const char *diplo_ref_get_id(const diplo_network *network, size_t ref) {
  return intern_get(&network->refs, (uint32_t)ref);
}
