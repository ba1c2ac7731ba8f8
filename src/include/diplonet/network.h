/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Networks: actors, relations, ties, refs, period and provenance. */
#ifndef DIPLONET_NETWORK_H
#define DIPLONET_NETWORK_H

#include <diplonet/column.h>
#include <diplonet/relation.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum diplo_kind {
  DIPLO_KIND_COUNTRY,
  DIPLO_KIND_LEADER,
  DIPLO_KIND_ORGANISATION,
  DIPLO_KIND_EVENT,
  DIPLO_KIND_GROUP
} diplo_kind;

enum { DIPLO_KIND_COUNT = 5 };

const char *diplo_kind_get_name(diplo_kind kind);
bool diplo_kind_find(const char *name, diplo_kind *kind);

/* The four tables of a network. Each has fixed fields, and typed columns beside them:
   actors id, kind, name · relations name, sign, directed, weight, combine, label, colour, dash ·
   ties from, to, relation · refs id. Well-known columns of ties are during:period, weight:real,
   ref:text (`S1:5`, several joined by `;`), note:text, confidence:real in [0,1]. */
typedef enum diplo_part {
  DIPLO_PART_ACTORS,
  DIPLO_PART_RELATIONS,
  DIPLO_PART_TIES,
  DIPLO_PART_REFS,
  DIPLO_PART_ATTRIBUTES /* of the network itself: one row */
} diplo_part;

typedef struct diplo_network diplo_network;

diplo_network *diplo_network_new(void); /* NULL without memory */
void diplo_network_free(diplo_network *network);
/* A deep copy; provenance, notes and attributes go with it. */
diplo_status diplo_network_copy(const diplo_network *network, diplo_network **copy,
                                diplo_error *error);

/* An identifier for the network (a data set's name, a year); NULL where it has none. */
const char *diplo_network_get_name(const diplo_network *network);
diplo_status diplo_network_set_name(diplo_network *network, const char *name, diplo_error *error);
diplo_period diplo_network_get_period(const diplo_network *network);
void diplo_network_set_period(diplo_network *network, diplo_period period);

size_t diplo_network_row_count(const diplo_network *network, diplo_part part);
/* Never NULL; belongs to the network. */
diplo_columns *diplo_network_columns(const diplo_network *network, diplo_part part);

/* Texts. All text is checked where it enters the network: what is not UTF-8 is DIPLO_DATA. Ids of
   actors and refs, names of relations, columns and the network are one line without control
   characters; names of actors, labels, notes and values of text columns may hold tab, newline and
   carriage return, but no other control character. The empty text is a missing one. */

/* Actors, in the order in which they were added; ids are unique. */
size_t diplo_actor_count(const diplo_network *network);
/* An id that is there already is DIPLO_DATA, and so is an empty one. `name` may be NULL. `index`
   may be NULL. */
diplo_status diplo_actor_add(diplo_network *network, const char *id, diplo_kind kind,
                             const char *name, size_t *index, diplo_error *error);
/* Finds the actor or adds it as a `kind` without a name. The fast path of tie lists. */
diplo_status diplo_actor_ensure(diplo_network *network, const char *id, size_t size,
                                diplo_kind kind, size_t *index, diplo_error *error);
size_t diplo_actor_find(const diplo_network *network, const char *id); /* DIPLO_NONE where absent */
const char *diplo_actor_get_id(const diplo_network *network, size_t actor);
const char *diplo_actor_get_name(const diplo_network *network,
                                 size_t actor); /* NULL where missing */
const char *diplo_actor_get_label(const diplo_network *network, size_t actor); /* name, else id */
diplo_kind diplo_actor_get_kind(const diplo_network *network, size_t actor);
void diplo_actor_set_kind(diplo_network *network, size_t actor, diplo_kind kind);
diplo_status diplo_actor_set_name(diplo_network *network, size_t actor, const char *name,
                                  diplo_error *error);

/* Relations; strings of `relation` are copied. A name that is there already is DIPLO_DATA. */
size_t diplo_relation_count(const diplo_network *network);
diplo_status diplo_relation_add(diplo_network *network, const diplo_relation *relation,
                                size_t *index, diplo_error *error);
diplo_status diplo_relation_set(diplo_network *network, size_t index,
                                const diplo_relation *relation, diplo_error *error);
const diplo_relation *diplo_relation_get(const diplo_network *network, size_t index);
size_t diplo_relation_find(const diplo_network *network, const char *name);
const char *diplo_relation_get_label(const diplo_network *network,
                                     size_t index); /* label, else name */

/* Ties. The arrays are indexed by tie and valid until a tie is added or removed. */
size_t diplo_tie_count(const diplo_network *network);
diplo_status diplo_tie_add(diplo_network *network, size_t from, size_t to, size_t relation,
                           size_t *index, diplo_error *error);
/* Makes room for `count` ties in all. */
diplo_status diplo_tie_reserve(diplo_network *network, size_t count, diplo_error *error);
const uint32_t *diplo_tie_get_from(const diplo_network *network);
const uint32_t *diplo_tie_get_to(const diplo_network *network);
const uint32_t *diplo_tie_get_relation(const diplo_network *network);
/* The value of column `weight`, NaN where missing or where there is no such column. */
double diplo_tie_get_weight(const diplo_network *network, size_t tie);
/* The value of column `during`; missing where there is no such column. */
diplo_period diplo_tie_get_period(const diplo_network *network, size_t tie);
/* The sign that the tie has: the relation's, or that of its weight where the relation is mixed (a
   missing or zero weight is then neutral). Never DIPLO_SIGN_MIXED. */
diplo_sign diplo_tie_get_sign(const diplo_network *network, size_t tie);

/* Refs: what ties cite. Well-known columns: title, publisher, date, url, note. */
size_t diplo_ref_count(const diplo_network *network);
diplo_status diplo_ref_add(diplo_network *network, const char *id, size_t *index,
                           diplo_error *error);
size_t diplo_ref_find(const diplo_network *network, const char *id, size_t size);
const char *diplo_ref_get_id(const diplo_network *network, size_t ref);

/* Provenance: the commands that made the network, oldest first, and what they have to say about a
   column or about the network (subject NULL): definitions, weight maps, what was left out, why a
   value is missing. */
size_t diplo_run_count(const diplo_network *network);
const char *diplo_run_get(const diplo_network *network, size_t index);
/* Whatever a command line holds, the run is kept: bytes that a text may not have become `?`. */
diplo_status diplo_run_add(diplo_network *network, const char *command, diplo_error *error);
size_t diplo_note_count(const diplo_network *network);
const char *diplo_note_get_subject(const diplo_network *network, size_t index);
const char *diplo_note_get_text(const diplo_network *network, size_t index);
/* The same note twice is kept once. */
diplo_status diplo_note_add(diplo_network *network, const char *subject, const char *text,
                            diplo_error *error);

/* Any field or column of a part by its name, so that expressions, tables and writers treat them
   alike. The fixed fields come first, in the order above. Beside them ties have `sign`, computed as
   by diplo_tie_get_sign: it is found by that name where no column has it, and not counted. */
typedef struct diplo_field diplo_field;
struct diplo_field {
  const diplo_network *network;
  const diplo_column *column; /* NULL for a fixed field */
  diplo_part part;
  int fixed; /* which fixed field, where column is NULL */
};
size_t diplo_field_count(const diplo_network *network, diplo_part part);
diplo_field diplo_field_get(const diplo_network *network, diplo_part part, size_t index);
bool diplo_field_find(const diplo_network *network, diplo_part part, const char *name,
                      diplo_field *field);
const char *diplo_field_get_name(const diplo_field *field);
diplo_type diplo_field_get_type(const diplo_field *field);
bool diplo_field_is_missing(const diplo_field *field, size_t row);
double diplo_field_get_real(const diplo_field *field, size_t row); /* NaN where it is no number */
const char *diplo_field_get_text(const diplo_field *field, size_t row); /* NULL where not text */
diplo_period diplo_field_get_period(const diplo_field *field, size_t row);
diplo_status diplo_field_format(const diplo_field *field, size_t row, diplo_buffer *text,
                                diplo_error *error);

#ifdef __cplusplus
}
#endif

#endif
