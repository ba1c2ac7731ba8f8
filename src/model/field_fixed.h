/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fixed fields of each part: the word and the type of each, in the order of tables. */
#ifndef MODEL_FIELD_FIXED_H
#define MODEL_FIELD_FIXED_H

#include <diplonet/network.h>

/* In the order of their parts and of the tables' columns. */
typedef enum field_fixed {
  FIELD_ACTOR_ID,
  FIELD_ACTOR_KIND,
  FIELD_ACTOR_NAME,
  FIELD_RELATION_NAME,
  FIELD_RELATION_SIGN,
  FIELD_RELATION_DIRECTED,
  FIELD_RELATION_WEIGHT,
  FIELD_RELATION_COMBINE,
  FIELD_RELATION_LABEL,
  FIELD_RELATION_COLOUR,
  FIELD_RELATION_DASH,
  FIELD_TIE_FROM,
  FIELD_TIE_TO,
  FIELD_TIE_RELATION,
  FIELD_REF_ID,
  FIELD_TIE_SIGN /* computed: found by name, not listed */
} field_fixed;

/* The field_fixed of a listed field, -1 where the part has none of that name. */
int field_fixed_find(diplo_part part, const char *name);

#endif
