/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every ref as a footnote, with its link and the ties that cite it. */
#include "model/citation.h"
#include "report/section.h"
#include <stdlib.h>
#include <string.h>

enum { REFS_TIES = 6 };

static const char *get_text(const diplo_network *network, const char *name, size_t ref) {
  const diplo_column *column =
      diplo_columns_find(diplo_network_columns(network, DIPLO_PART_REFS), name);
  bool text = column && diplo_column_get_type(column) == DIPLO_TEXT;
  return text ? diplo_column_get_text(column, ref) : NULL;
}

/* Title with its link, publisher, date, note: what of it there is. */
static diplo_status say_ref(document *doc, const diplo_network *network, size_t ref,
                            diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_buffer date = {0};
  diplo_field field;
  const char *title = get_text(network, "title", ref), *link = get_text(network, "url", ref);
  const char *publisher = get_text(network, "publisher", ref);
  const char *note = get_text(network, "note", ref);
  if (!title)
    title = diplo_ref_get_id(network, ref);
  if (link)
    DIPLO_TRY(document_say_link(doc, title, link, error));
  else
    DIPLO_TRY(document_say(doc, error, "%s", title));
  if (publisher)
    DIPLO_TRY(document_say(doc, error, ". %s", publisher));
  if (diplo_field_find(network, DIPLO_PART_REFS, "date", &field) &&
      !diplo_field_is_missing(&field, ref)) {
    DIPLO_TRY(diplo_field_format(&field, ref, &date, error));
    DIPLO_TRY(document_say(doc, error, ", %s", diplo_buffer_get(&date)));
  }
  DIPLO_TRY(document_say(doc, error, " ("));
  DIPLO_TRY(document_say_span(doc, SPAN_CODE, diplo_ref_get_id(network, ref), error));
  DIPLO_TRY(document_say(doc, error, ")."));
  if (note)
    DIPLO_TRY(document_say(doc, error, " %s%s", note, note[strlen(note) - 1] == '.' ? "" : "."));
done:
  diplo_buffer_clear(&date);
  return status;
}

/* Which refs each tie cites, turned around: ties of ref r are ties[start[r]] to ties[start[r + 1]].
 */
typedef struct citing {
  size_t *start, *ties;
} citing;

static void citing_clear(citing *c) {
  free(c->start);
  free(c->ties);
}

/* The n-th different ref of a tie's citation, or DIPLO_NONE; `seen` are those before. */
static size_t next_ref(const diplo_network *network, const char **text, size_t tie, size_t *last) {
  citation found;
  while (citation_next(text, &found)) {
    size_t ref = diplo_ref_find(network, found.id, found.id_size);
    if (ref != DIPLO_NONE && last[ref] != tie) {
      last[ref] = tie;
      return ref;
    }
  }
  return DIPLO_NONE;
}

static diplo_status citing_init(citing *c, const diplo_network *network, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t refs = diplo_ref_count(network), ties = diplo_tie_count(network), all = 0;
  size_t *last = malloc((refs + 1) * sizeof *last);
  c->start = calloc(refs + 2, sizeof *c->start);
  if (!last || !c->start)
    DIPLO_TRY(diplo_error_memory(error));
  for (int pass = 0; pass < 2; pass++) {
    for (size_t r = 0; r < refs; r++)
      last[r] = DIPLO_NONE;
    for (size_t t = 0; t < ties; t++) {
      const char *text = citation_get_text(network, t);
      size_t ref;
      while ((ref = next_ref(network, &text, t, last)) != DIPLO_NONE) {
        if (pass == 1)
          c->ties[c->start[ref]++] = t;
        else
          c->start[ref + 1]++;
        all++;
      }
    }
    if (pass == 1)
      break;
    for (size_t r = 0; r < refs; r++)
      c->start[r + 1] += c->start[r];
    c->ties = malloc((all + 1) * sizeof *c->ties);
    if (!c->ties)
      DIPLO_TRY(diplo_error_memory(error));
  }
  /* Each start has moved to where the next ref's ties begin. */
  for (size_t r = refs; r > 0; r--)
    c->start[r] = c->start[r - 1];
  c->start[0] = 0;
done:
  free(last);
  return status;
}

static diplo_status say_citing(document *doc, const diplo_network *network, const citing *c,
                               size_t ref, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t first = c->start[ref], count = c->start[ref + 1] - first;
  if (count == 0)
    return document_say(doc, error, " No tie cites it.");
  DIPLO_TRY(document_say(doc, error, " Cited by %zu %s: ", count, count == 1 ? "tie" : "ties"));
  for (size_t i = 0; i < count && i < REFS_TIES; i++) {
    size_t tie = c->ties[first + i];
    DIPLO_TRY(document_say(doc, error, "%s", i > 0 ? "; " : ""));
    DIPLO_TRY(section_say_tie(doc, network, tie, error));
    DIPLO_TRY(
        document_say(doc, error, " (%s)",
                     diplo_relation_get_label(network, diplo_tie_get_relation(network)[tie])));
  }
  if (count > REFS_TIES)
    DIPLO_TRY(document_say(doc, error, "; and %zu more", count - REFS_TIES));
  DIPLO_TRY(document_say(doc, error, "."));
done:
  return status;
}

/* Citations of what the network does not describe. */
static diplo_status say_unknown(document *doc, const diplo_network *network, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t count = 0;
  for (size_t t = 0; t < diplo_tie_count(network); t++) {
    const char *text = citation_get_text(network, t);
    citation found;
    bool unknown = false;
    while (citation_next(&text, &found))
      unknown |= diplo_ref_find(network, found.id, found.id_size) == DIPLO_NONE;
    count += unknown;
  }
  if (count == 0)
    return status;
  DIPLO_TRY(document_add(doc, BLOCK_PARAGRAPH, error));
  DIPLO_TRY(document_say(doc, error, "%zu %s that the network does not describe.", count,
                         count == 1 ? "tie cites a source" : "ties cite a source"));
done:
  return status;
}

diplo_status section_add_refs(document *doc, const diplo_network *network, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  citing c = {0};
  DIPLO_TRY(document_add_heading(doc, 2, "Sources", error));
  if (diplo_ref_count(network) == 0) {
    DIPLO_TRY(document_add(doc, BLOCK_PARAGRAPH, error));
    DIPLO_TRY(document_say(doc, error, "The network names no sources."));
  }
  DIPLO_TRY(say_unknown(doc, network, error));
  DIPLO_TRY(citing_init(&c, network, error));
  for (size_t r = 0; r < diplo_ref_count(network); r++) {
    DIPLO_TRY(document_add_footnote(doc, r + 1, error));
    DIPLO_TRY(say_ref(doc, network, r, error));
    DIPLO_TRY(say_citing(doc, network, &c, r, error));
  }
done:
  citing_clear(&c);
  return status;
}
