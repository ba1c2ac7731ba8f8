/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the notes of several measures say, each sentence once. */
#ifndef CLI_ACCOUNT_H
#define CLI_ACCOUNT_H

#include "cli/scoring.h"

/* A sentence, and the measures whose notes have it. */
typedef struct account_sentence {
  const char *text; /* borrowed from a note; `size` bytes */
  size_t size;
  diplo_buffer measures; /* their names; empty where all have it */
} account_sentence;

/* An all-zero struct is a valid empty one. */
typedef struct score_account {
  account_sentence *sentences;
  size_t count;
} score_account;

/* The sentences of the notes of these measures, from that on that tells which ties entered; of a
   measure that was not computed, the whole note. In the order of their first appearance. */
diplo_status account_gather(const diplo_network *network, const scoring_names *names,
                            score_account *account, diplo_error *error);
void account_clear(score_account *account);

/* Whether the score is in the network. */
bool account_is_computed(const diplo_network *network, const char *name);

/* The note about a score; NULL where there is none. */
const char *account_find_note(const diplo_network *network, const char *name);

#endif
