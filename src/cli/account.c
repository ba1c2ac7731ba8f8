/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Notes taken apart into sentences, and the sentences gathered. */
#include "cli/account.h"
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

const char *account_find_note(const diplo_network *network, const char *name) {
  const char *text = NULL;
  for (size_t i = 0; i < diplo_note_count(network); i++) {
    const char *subject = diplo_note_get_subject(network, i);
    if (subject && strcmp(subject, name) == 0)
      text = diplo_note_get_text(network, i);
  }
  return text;
}

bool account_is_computed(const diplo_network *network, const char *name) {
  return diplo_columns_find(diplo_network_columns(network, DIPLO_PART_ACTORS), name) ||
         diplo_columns_find(diplo_network_columns(network, DIPLO_PART_TIES), name) ||
         diplo_columns_find(diplo_network_columns(network, DIPLO_PART_ATTRIBUTES), name);
}

/* Where the part of the note begins that tells which ties entered: before it stands the definition,
   which `help` tells. */
static const char *find_beginning(const char *note) {
  const char *from = strstr(note, "From ");
  const char *none = strstr(note, "There are no ties.");
  return from ? from : none ? none : note;
}

/* The length of the sentence that `text` begins with, its full stop included: up to a full stop
   that is followed by a blank and a capital or a digit. */
static size_t measure_sentence(const char *text) {
  const char *c = text;
  for (; *c; c++) {
    if (c[0] == '.' && c[1] == ' ' &&
        (isupper((unsigned char)c[2]) || isdigit((unsigned char)c[2])))
      return (size_t)(c - text) + 1;
  }
  return (size_t)(c - text);
}

static account_sentence *find_sentence(score_account *account, const char *text, size_t size) {
  for (size_t i = 0; i < account->count; i++) {
    account_sentence *sentence = &account->sentences[i];
    if (sentence->size == size && memcmp(sentence->text, text, size) == 0)
      return sentence;
  }
  return NULL;
}

static diplo_status add_sentence(score_account *account, const char *text, size_t size,
                                 const char *name, diplo_error *error) {
  account_sentence *sentence = find_sentence(account, text, size);
  if (!sentence) {
    account_sentence *grown =
        realloc(account->sentences, (account->count + 1) * sizeof *account->sentences);
    if (!grown)
      return diplo_error_memory(error);
    account->sentences = grown;
    sentence = &grown[account->count++];
    *sentence = (account_sentence){.text = text, .size = size};
  }
  return diplo_buffer_add_format(&sentence->measures, error, "%s%s",
                                 sentence->measures.size ? ", " : "", name);
}

diplo_status account_gather(const diplo_network *network, const scoring_names *names,
                            score_account *account, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_buffer all = {0};
  for (size_t i = 0; i < names->count; i++) {
    const char *note = account_find_note(network, names->items[i]);
    DIPLO_TRY(diplo_buffer_add_format(&all, error, "%s%s", all.size ? ", " : "", names->items[i]));
    if (!note)
      continue;
    const char *text = account_is_computed(network, names->items[i]) ? find_beginning(note) : note;
    while (*text) {
      size_t size = measure_sentence(text);
      DIPLO_TRY(add_sentence(account, text, size, names->items[i], error));
      text += size + (text[size] == ' ');
    }
  }
  /* What holds for all needs no names. */
  for (size_t i = 0; i < account->count && names->count > 1; i++) {
    if (strcmp(diplo_buffer_get(&account->sentences[i].measures), diplo_buffer_get(&all)) == 0)
      diplo_buffer_reset(&account->sentences[i].measures);
  }
done:
  diplo_buffer_clear(&all);
  return status;
}

void account_clear(score_account *account) {
  for (size_t i = 0; i < account->count; i++)
    diplo_buffer_clear(&account->sentences[i].measures);
  free(account->sentences);
  account->sentences = NULL;
  account->count = 0;
}
