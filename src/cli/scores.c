/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scores for a reader: tables, and what is to be known about them. */
#include "cli/scores.h"
#include "cli/account.h"
#include "cli/show.h"
#include "cli/terminal.h"
#include <diplonet/number.h>
#include <diplonet/writer.h>
#include <stdlib.h>
#include <string.h>

enum { TIES_SHOWN = 10, DIGITS = 4 };

static bool is_column(const diplo_network *network, diplo_part part, const char *name) {
  return diplo_columns_find(diplo_network_columns(network, part), name) != NULL;
}

static bool begins_with(const account_sentence *sentence, const char *words) {
  size_t size = strlen(words);
  return sentence->size >= size && memcmp(sentence->text, words, size) == 0;
}

/* Whether a `Left out:` sentence names anything but what the options asked to leave out. */
static bool is_unasked(const account_sentence *sentence) {
  static const char *const asked[] = {"other signs", "another sign", "other relations",
                                      "another relation"};
  size_t parts = 1, known = 0;
  for (size_t i = 0; i < sentence->size; i++) {
    parts += sentence->text[i] == ',';
    for (size_t k = 0; k < sizeof asked / sizeof *asked; k++)
      known += sentence->size - i >= strlen(asked[k]) &&
               memcmp(sentence->text + i, asked[k], strlen(asked[k])) == 0;
  }
  return parts > known;
}

/* What whoever reads only the numbers should know: ties that were left out unasked, weights that
   could not be used. */
static bool is_important(const account_sentence *sentence) {
  if (begins_with(sentence, "Left out: "))
    return is_unasked(sentence);
  return begins_with(sentence, "Weights were set aside, because");
}

void scores_say_notes(const verb_context *context, const diplo_network *network,
                      const scoring_names *names) {
  score_account account = {0};
  if (strcmp(context->format, "text") == 0)
    return;
  for (size_t i = 0; i < names->count; i++) {
    const char *note = account_find_note(network, names->items[i]);
    if (!account_is_computed(network, names->items[i]))
      verb_note(context, "%s: %s", names->items[i], note ? note : "not computed");
  }
  /* Without memory the notes in the stream have to do. */
  if (account_gather(network, names, &account, NULL) == DIPLO_OK) {
    for (size_t i = 0; i < account.count; i++) {
      const account_sentence *sentence = &account.sentences[i];
      if (is_important(sentence))
        verb_note(context, "%s%s%.*s", diplo_buffer_get(&sentence->measures),
                  sentence->measures.size ? ": " : "", (int)sentence->size, sentence->text);
    }
  }
  account_clear(&account);
}

static diplo_status show_notes(const text_page *page, const diplo_network *network,
                               const scoring_names *names) {
  diplo_status status;
  diplo_buffer line = {0};
  score_account account = {0};
  DIPLO_TRY(account_gather(network, names, &account, page->error));
  for (size_t i = 0; i < account.count; i++) {
    const account_sentence *sentence = &account.sentences[i];
    diplo_buffer_reset(&line);
    DIPLO_TRY(diplo_buffer_add_format(
        &line, page->error, "%s%s%.*s", diplo_buffer_get(&sentence->measures),
        sentence->measures.size ? ": " : "", (int)sentence->size, sentence->text));
    DIPLO_TRY(page_add_wrapped(page, line.data, 2, 0));
  }
done:
  diplo_buffer_clear(&line);
  account_clear(&account);
  return status;
}

static diplo_status show_attributes(const text_page *page, const diplo_network *network,
                                    const scoring_names *names) {
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < names->count; i++) {
    char text[DIPLO_NUMBER_SIZE];
    const diplo_column *column =
        diplo_columns_find(diplo_network_columns(network, DIPLO_PART_ATTRIBUTES), names->items[i]);
    if (!column)
      continue;
    diplo_number_format_rounded(diplo_column_get_real(column, 0), DIGITS, text);
    DIPLO_TRY(diplo_output_write_format(page->output, page->error, "%s: %s\n", names->items[i],
                                        text[0] ? text : "undefined"));
  }
done:
  return status;
}

/* Those of the names that are columns of the part. */
static size_t choose_columns(const diplo_network *network, diplo_part part,
                             const scoring_names *names, const char **columns) {
  size_t count = 0;
  for (size_t i = 0; i < names->count; i++) {
    if (is_column(network, part, names->items[i]))
      columns[count++] = names->items[i];
  }
  return count;
}

static diplo_status show_ties(const verb_context *context, const diplo_network *network,
                              const char **columns, size_t count) {
  diplo_status status;
  diplo_buffer key = {0};
  DIPLO_TRY(diplo_buffer_add_format(&key, context->error, "-%s", columns[3]));
  const char *sort = diplo_buffer_get(&key);
  diplo_table_options options = {.format = "text",
                                 .columns = columns,
                                 .column_count = count,
                                 .sort = &sort,
                                 .sort_count = 1,
                                 .top = TIES_SHOWN,
                                 .digits = DIGITS,
                                 .width = context->width,
                                 .colour = context->colour};
  DIPLO_TRY(diplo_output_write_text(context->output, "\n", context->error));
  DIPLO_TRY(diplo_table_write(network, DIPLO_PART_TIES, &options, context->output, context->error));
done:
  diplo_buffer_clear(&key);
  return status;
}

diplo_status scores_show(const verb_context *context, const diplo_network *network,
                         const scoring_names *names, size_t top) {
  diplo_status status;
  text_page page = {.output = context->output,
                    .error = context->error,
                    .width = context->width ? context->width : TERMINAL_WIDTH};
  const char **columns = malloc((names->count + 3) * sizeof *columns);
  if (!columns)
    return diplo_error_memory(context->error);
  DIPLO_TRY(show_heading(context, network));
  size_t count = choose_columns(network, DIPLO_PART_ACTORS, names, columns);
  if (count > 0)
    DIPLO_TRY(show_actors(context, network, columns, count, top));
  columns[0] = "from";
  columns[1] = "to";
  columns[2] = "relation";
  count = choose_columns(network, DIPLO_PART_TIES, names, columns + 3);
  if (count > 0 && diplo_tie_count(network) > 0)
    DIPLO_TRY(show_ties(context, network, columns, count + 3));
  DIPLO_TRY(show_attributes(&page, network, names));
  if (!context->global->quiet)
    DIPLO_TRY(show_notes(&page, network, names));
done:
  free(columns);
  return status;
}
