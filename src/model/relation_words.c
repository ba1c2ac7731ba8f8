/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words for what relations declare. */
#include <diplonet/relation.h>
#include <string.h>

static const char *const sign_names[] = {"+", "-", "0", "+-", NULL};
static const char *const weight_names[] = {"none",  "strength", "cost", "count",
                                           "share", "level",    NULL};
static const char *const combine_names[] = {"sum", "max", "mean", "min", "count", NULL};
static const char *const dash_names[] = {"solid", "dashed", "dotted", "dashdot", NULL};

/* The place of the word in the list, -1 where it is not there. */
static int find(const char *const *names, const char *name) {
  for (int i = 0; names[i]; i++) {
    if (strcmp(names[i], name) == 0)
      return i;
  }
  return -1;
}

const char *diplo_sign_get_name(diplo_sign sign) {
  return sign_names[sign];
}

bool diplo_sign_find(const char *name, diplo_sign *sign) {
  int found = find(sign_names, name);
  if (found >= 0)
    *sign = (diplo_sign)found;
  return found >= 0;
}

const char *diplo_weight_get_name(diplo_weight weight) {
  return weight_names[weight];
}

bool diplo_weight_find(const char *name, diplo_weight *weight) {
  int found = find(weight_names, name);
  if (found >= 0)
    *weight = (diplo_weight)found;
  return found >= 0;
}

const char *diplo_combine_get_name(diplo_combine combine) {
  return combine_names[combine];
}

bool diplo_combine_find(const char *name, diplo_combine *combine) {
  int found = find(combine_names, name);
  if (found >= 0)
    *combine = (diplo_combine)found;
  return found >= 0;
}

const char *diplo_dash_get_name(diplo_dash dash) {
  return dash_names[dash];
}

bool diplo_dash_find(const char *name, diplo_dash *dash) {
  int found = find(dash_names, name);
  if (found >= 0)
    *dash = (diplo_dash)found;
  return found >= 0;
}
