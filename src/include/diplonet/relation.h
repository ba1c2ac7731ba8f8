/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Relations: the kinds of tie, and what each declares. */
#ifndef DIPLONET_RELATION_H
#define DIPLONET_RELATION_H

#include <diplonet/error.h>
#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum diplo_sign {
  DIPLO_SIGN_POSITIVE, /* + */
  DIPLO_SIGN_NEGATIVE, /* - */
  DIPLO_SIGN_NEUTRAL,  /* 0: neither friendly nor hostile (leads, hosts) */
  DIPLO_SIGN_MIXED     /* +-: the sign of the weight says */
} diplo_sign;

typedef enum diplo_weight {
  DIPLO_WEIGHT_NONE,     /* ties are there or not; a weight column is ignored by measures */
  DIPLO_WEIGHT_STRENGTH, /* larger is closer */
  DIPLO_WEIGHT_COST,     /* larger is farther: a length */
  DIPLO_WEIGHT_COUNT,    /* how many: a strength that sums */
  DIPLO_WEIGHT_SHARE,    /* 0 to 1 of the sender's whole: a strength */
  DIPLO_WEIGHT_LEVEL     /* an ordered level, used as a strength */
} diplo_weight;

/* How parallel ties of the relation between the same two actors become one value. */
typedef enum diplo_combine {
  DIPLO_COMBINE_SUM,
  DIPLO_COMBINE_MAX,
  DIPLO_COMBINE_MEAN,
  DIPLO_COMBINE_MIN,
  DIPLO_COMBINE_COUNT
} diplo_combine;

typedef enum diplo_dash {
  DIPLO_DASH_SOLID,
  DIPLO_DASH_DASHED,
  DIPLO_DASH_DOTTED,
  DIPLO_DASH_DASHDOT
} diplo_dash;

/* What a relation declares. `name` is its identifier; `label` is for people (NULL: the name);
   `colour` is `#rrggbb` or NULL (the palette chooses). Strings belong to the network. */
typedef struct diplo_relation {
  const char *name, *label, *colour;
  diplo_sign sign;
  diplo_weight weight;
  diplo_combine combine;
  diplo_dash dash;
  bool directed;
} diplo_relation;

/* The words of the stream and of options: `+ - 0 +-`, `none strength cost count share level`,
   `sum max mean min count`, `solid dashed dotted dashdot`. `_find` returns false for another word.
 */
const char *diplo_sign_get_name(diplo_sign sign);
bool diplo_sign_find(const char *name, diplo_sign *sign);
const char *diplo_weight_get_name(diplo_weight weight);
bool diplo_weight_find(const char *name, diplo_weight *weight);
const char *diplo_combine_get_name(diplo_combine combine);
bool diplo_combine_find(const char *name, diplo_combine *combine);
const char *diplo_dash_get_name(diplo_dash dash);
bool diplo_dash_find(const char *name, diplo_dash *dash);

#ifdef __cplusplus
}
#endif

#endif
