/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Choosing parts of a network, joining networks, and lifting leaders to countries. */
#ifndef DIPLONET_SELECT_H
#define DIPLONET_SELECT_H

#include <diplonet/network.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A condition on the fields of one part, compiled once: comparisons (== != < <= > >=, =~ for
   "contains"), and, or, not, parentheses, numbers, "text", dates, names of fields, `missing` (x ==
   missing). A comparison with a missing value is false except == and != missing. Expressions on
   ties reach the fields of their ends and relation: `from.kind`, `to.region`, `relation.directed`.
   Grammar: docs/expressions.md. */
typedef struct diplo_expression diplo_expression;
/* An unknown field or a bad expression is DIPLO_USAGE and shows the place; names that are near are
   offered. */
diplo_status diplo_expression_new(const diplo_network *network, diplo_part part, const char *text,
                                  diplo_expression **expression, diplo_error *error);
bool diplo_expression_is_true(const diplo_expression *expression, size_t row);
void diplo_expression_free(diplo_expression *expression);

enum {
  DIPLO_SIGNS_POSITIVE = 1,
  DIPLO_SIGNS_NEGATIVE = 2,
  DIPLO_SIGNS_NEUTRAL = 4,
  DIPLO_SIGNS_ALL = 7
};

/* An all-zero struct keeps everything. Conditions are joined by "and": first every actor and every
   tie is judged by itself, as it is in the network; then, in this order and each in what the one
   before has left, the ego network, the largest component, isolates. */
typedef struct diplo_selection {
  const char *const *relations; /* names; ties of other relations go; count 0: all */
  size_t relation_count;
  unsigned signs; /* DIPLO_SIGNS_*; 0: all */
  /* Ties that overlap stay, clipped to it; ties without a period stay unless `dated`. Actors whose
     column `during` (their life) lies outside go. The network's period is clipped. Missing: all. */
  diplo_period period;
  bool dated;     /* drop ties without a period */
  unsigned kinds; /* 1u << diplo_kind, or 0 for all: actors of other kinds go with their ties */
  const char *const *actors; /* ids: keep these actors and the ties among them; count 0: all */
  size_t actor_count;
  const char *actor_expression; /* NULL: all */
  const char *tie_expression;
  const char *const
      *ego; /* ids: these actors and all within `steps` ties, whatever the direction */
  size_t ego_count;
  unsigned steps;         /* 0 means 1 */
  bool largest_component; /* weak; the one with the first actor where several are largest */
  bool drop_isolates;
} diplo_selection;

/* A new network of what is selected; order, columns, relations, refs, notes and provenance stay,
   also where no tie uses or cites them any more. A note says how many actors and ties are left,
   where some went. That none is left is no error. Unknown relation or actor names are DIPLO_USAGE
   and near names are offered. */
diplo_status diplo_network_select(const diplo_network *network, const diplo_selection *selection,
                                  diplo_network **result, diplo_error *error);

/* Adds all of `other` to `network`: actors, relations and refs of the same id are one; missing
   values are filled in. Values that contradict each other (a relation's sign, direction, meaning of
   weights or rule of combining, an actor's kind or name, any column of actors, relations and refs,
   a column's type) are DIPLO_DATA, both places are named, and nothing is changed. Where the
   networks' names, attributes, or a relation's label, colour and dash differ, those of `network`
   stay; the period spans both. Ties are added; one that equals a tie that is there in every field
   is not added again, which a note counts (the ends of an undirected relation may be exchanged).
   Runs that are not there and notes are added behind. */
diplo_status diplo_network_merge(diplo_network *network, const diplo_network *other,
                                 diplo_error *error);

/* Ties of leaders become ties of what they led at the tie's date, through ties of the relation
   `leads` from a leader to a country, organisation, group or event.
   A lifted tie holds on the days on which its leader led: its period is cut to them. Where a leader
   led several in the tie's period, or one with a pause, the tie becomes several, one for each and
   with the weight of the whole. A leader who led nothing then stays in the tie. A tie without a
   date is lifted where its leader led only one, and keeps no period; where it led several the tie
   stays. Where both ends are leaders and led at no time together, the tie stays. Ties that become
   loops go; parallel ties stay parallel. Leaders who led something and are left without other ties
   go, and their `leads` ties with them. A note counts all of this. */
typedef struct diplo_lift_options {
  const char *leads;   /* the relation's name; NULL: "leads" */
  diplo_period during; /* the date for ties without a period; missing: the network's period */
  bool keep_leaders;   /* keep lifted leaders and `leads` ties */
} diplo_lift_options;
diplo_status diplo_network_lift(const diplo_network *network, const diplo_lift_options *options,
                                diplo_network **result, diplo_error *error);

/* Everything that is wrong or odd with a network, each with its place (part, row, field). */
typedef enum diplo_severity { DIPLO_FAULT, DIPLO_WARNING } diplo_severity;
typedef struct diplo_finding {
  diplo_severity severity;
  char *place;   /* `ties.csv:12: column 'weight'`, or `tie 12 (CHN -> RUS, alliance)` */
  char *message; /* one sentence */
} diplo_finding;
/* An all-zero struct is a valid empty one. */
typedef struct diplo_findings {
  diplo_finding *items;
  size_t count, capacity;
} diplo_findings;
diplo_status diplo_findings_add(diplo_findings *findings, diplo_severity severity,
                                const char *place, const char *message, diplo_error *error);
void diplo_findings_clear(diplo_findings *findings);
/* Faults: a weight below 0 where the relation's sign is + or 0, a share outside [0,1], confidence
   outside [0,1], a tie without ref where others have one, a ref that is not in refs, `leads` from
   what is no leader or to what is neither country nor organisation, a period outside the life
   (column `during`) of an end. Warnings: a weight below 0 where the relation is negative already, a
   count that is not whole, a period that goes beyond a life, loops, isolates, parallel ties equal
   in all fields, refs never cited, no table of refs at all, relations never used, missing weights,
   weights of a relation that declares none. Ties are numbered from 1. */
diplo_status diplo_network_check(const diplo_network *network, diplo_findings *findings,
                                 diplo_error *error);

/* The name among `names` that is nearest to `word` within a third of its length; NULL where none
 * is. */
const char *diplo_name_nearest(const char *word, const char *const *names, size_t count);

#ifdef __cplusplus
}
#endif

#endif
