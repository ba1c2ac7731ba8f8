/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a tie list is to be read: options of the verbs that read tie lists of any kind. */
#ifndef CLI_TIE_LIST_H
#define CLI_TIE_LIST_H

#include "cli/option.h"
#include <diplonet/reader.h>

typedef struct tie_list_choice {
  const char *from, *to, *weight, *relation, *during, *ref;
  const char *actors, *actor_id, *relation_name, *kind, *sign, *meaning;
  bool undirected, no_header;
} tie_list_choice;

extern const option_group option_group_columns; /* where what stands */
extern const option_group option_group_meaning; /* what the list does not say */

void tie_list_apply(const tie_list_choice *choice, diplo_read_options *read);

#endif
