/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What ties cite: `S1:5;S2` is place 5 of the ref S1, and the ref S2. */
#include "model/check.h"
#include <stdlib.h>
#include <string.h>

/* The ref that one citation names: all of it, or what stands before its last colon. */
static size_t find_cited(const diplo_network *network, const char *text, size_t size) {
  size_t found = diplo_ref_find(network, text, size);
  for (size_t i = size; found == DIPLO_NONE && i > 0; i--) {
    if (text[i - 1] == ':')
      return diplo_ref_find(network, text, i - 1);
  }
  return found;
}

static diplo_status check_citations(check *c, size_t tie, const char *text, bool *cited,
                                    diplo_error *error) {
  diplo_status status = DIPLO_OK;
  while (*text) {
    text += strspn(text, "; ");
    size_t size = strcspn(text, ";");
    const char *next = text + size;
    while (size > 0 && text[size - 1] == ' ')
      size--;
    if (size > 0) {
      size_t ref = find_cited(c->network, text, size);
      if (ref != DIPLO_NONE) {
        cited[ref] = true;
      } else {
        DIPLO_TRY(check_place_tie(c, tie, "ref", error));
        DIPLO_TRY(check_add(c, DIPLO_FAULT, error, "'%.*s' is not among the refs",
                            (int)(size < 80 ? size : 80), text));
      }
    }
    text = next;
  }
done:
  return status;
}

/* Every tie has to cite something where one does. */
static diplo_status check_uncited(check *c, const diplo_column *ref, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (size_t tie = 0; tie < diplo_tie_count(c->network); tie++) {
    if (!diplo_column_is_missing(ref, tie))
      continue;
    DIPLO_TRY(check_place_tie(c, tie, "ref", error));
    DIPLO_TRY(check_add(c, DIPLO_FAULT, error, "the tie cites nothing, and others do"));
  }
done:
  return status;
}

static diplo_status check_unused(check *c, const bool *cited, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (size_t ref = 0; ref < diplo_ref_count(c->network); ref++) {
    if (cited[ref])
      continue;
    DIPLO_TRY(check_place_row(c, DIPLO_PART_REFS, ref, error));
    DIPLO_TRY(check_add(c, DIPLO_WARNING, error, "no tie cites the ref"));
  }
done:
  return status;
}

/* Without a table of refs, citations are texts that cannot be looked up: said once. */
static diplo_status check_unlisted(check *c, const diplo_column *ref, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t citing = 0, first = 0;
  for (size_t tie = diplo_tie_count(c->network); tie-- > 0;) {
    if (diplo_column_is_missing(ref, tie))
      continue;
    citing++;
    first = tie;
  }
  if (citing == 0)
    goto done;
  DIPLO_TRY(check_place_tie(c, first, "ref", error));
  DIPLO_TRY(check_add(c, DIPLO_WARNING, error,
                      "%zu %s and the network lists none; this is the first", citing,
                      citing == 1 ? "tie cites refs" : "ties cite refs"));
  DIPLO_TRY(check_uncited(c, ref, error));
done:
  return status;
}

diplo_status check_refs(check *c, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t refs = diplo_ref_count(c->network), citing = 0;
  const diplo_column *ref =
      diplo_columns_find(diplo_network_columns(c->network, DIPLO_PART_TIES), "ref");
  bool *cited = NULL;
  if (ref && diplo_column_get_type(ref) != DIPLO_TEXT)
    ref = NULL;
  if (refs == 0)
    return ref ? check_unlisted(c, ref, error) : DIPLO_OK;
  cited = calloc(refs, sizeof *cited);
  if (!cited)
    return diplo_error_memory(error);
  for (size_t tie = 0; ref && tie < diplo_tie_count(c->network); tie++) {
    const char *text = diplo_column_get_text(ref, tie);
    citing += text != NULL;
    if (text)
      DIPLO_TRY(check_citations(c, tie, text, cited, error));
  }
  if (citing > 0)
    DIPLO_TRY(check_uncited(c, ref, error));
  DIPLO_TRY(check_unused(c, cited, error));
done:
  free(cited);
  return status;
}
