/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The host: runs a verb over the networks that it is given. */
#include "cli/command_line.h"
#include "cli/help.h"
#include "cli/outlet.h"
#include "cli/terminal.h"
#include "cli/verb.h"
#include <diplonet/select.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { WORDS_MAX = 16 };

typedef struct run_state {
  const verb *verb;
  host_options options;
  host_groups groups;
  option_parse parse;
  void *state;
  diplo_buffer command; /* as provenance says it */
  verb_context context;
  verb_outlet outlet;
  progress_line progress;
  diplo_error error;
} run_state;

static void say(const char *verb_name, const char *what, const char *message) {
  fprintf(stderr, "diplonet %s: %s%s\n", verb_name, what, message);
}

void verb_note(const verb_context *context, const char *format, ...) {
  diplo_error note = {0};
  char text[DIPLO_ERROR_SIZE];
  va_list arguments;
  if (context->global->quiet)
    return;
  va_start(arguments, format);
  if (vsnprintf(text, sizeof text, format, arguments) < 0)
    text[0] = '\0';
  va_end(arguments);
  /* An error makes the text printable. */
  diplo_error_set(&note, DIPLO_OK, "%s", text);
  progress_erase(context->progress);
  say(context->verb->name, "note: ", note.message);
}

static diplo_status check_operand(const run_state *run, const char *operand, diplo_error *error) {
  const verb *kind = run->verb;
  const char *words[WORDS_MAX], *word;
  char hint[OPTION_HINT_SIZE], noun[OPTION_NOUN_SIZE];
  size_t count = 0;
  option_noun(kind->operand_name, noun);
  for (; count < WORDS_MAX && (word = kind->operand_words(count)); count++) {
    words[count] = word;
    if (strcmp(word, operand) == 0)
      return DIPLO_OK;
  }
  option_hint(operand, false, words, count, hint);
  if (hint[0])
    return diplo_error_set(error, DIPLO_USAGE, "there is no %s '%s'%s", noun, operand, hint);
  diplo_buffer all = {0};
  diplo_status status = DIPLO_OK;
  for (size_t i = 0; i < count; i++)
    DIPLO_TRY(diplo_buffer_add_format(&all, error, "%s%s", i ? ", " : "", words[i]));
  status = diplo_error_set(error, DIPLO_USAGE, "there is no %s '%s'; there are %s", noun, operand,
                           diplo_buffer_get(&all));
done:
  diplo_buffer_clear(&all);
  return status;
}

static diplo_status check_operands(run_state *run, diplo_error *error) {
  const verb *kind = run->verb;
  const option_parse *parse = &run->parse;
  size_t count = parse->operand_count, own = kind->operand_max < count ? kind->operand_max : count;
  if (count < kind->operand_min)
    return diplo_error_set(error, DIPLO_USAGE, "%s is missing; 'diplonet help %s' tells how",
                           kind->operand_name, kind->name);
  if (kind->input == VERB_READS_NOTHING && count > kind->operand_max)
    return diplo_error_set(error, DIPLO_USAGE, "'%s' is one word too many",
                           parse->operands[kind->operand_max]);
  for (size_t i = 0; kind->operand_words && i < own; i++) {
    diplo_status status = check_operand(run, parse->operands[i], error);
    if (status != DIPLO_OK)
      return status;
  }
  run->context.operands = parse->operands;
  run->context.operand_count = own;
  if (kind->input == VERB_READS_NETWORKS && count == own && terminal_is(STDIN_FILENO))
    return diplo_error_set(error, DIPLO_USAGE,
                           "there is nothing to read: name a FILE, or pipe a network in; 'diplonet "
                           "help %s' tells how",
                           kind->name);
  return DIPLO_OK;
}

static diplo_status set_up(run_state *run, size_t count, const char *const *words,
                           diplo_error *error) {
  diplo_status status;
  const verb *kind = run->verb;
  host_groups_init(&run->groups, kind);
  run->state = calloc(1, kind->state_size + 1);
  if (!run->state)
    return diplo_error_memory(error);
  run->parse.targets[0] = (option_target){kind->options, run->state};
  run->parse.targets[1] = (option_target){run->groups.uses, &run->options};
  DIPLO_TRY(option_parse_words(&run->parse, count, words, error));
  if (run->parse.help)
    goto done;
  DIPLO_TRY(check_operands(run, error));
  DIPLO_TRY(
      command_line_format(kind->name, count, words, run->parse.untraced, &run->command, error));
  run->progress.on = !run->options.global.quiet && terminal_is(STDERR_FILENO);
  run->context = (verb_context){.verb = kind,
                                .global = &run->options.global,
                                .operands = run->context.operands,
                                .operand_count = run->context.operand_count,
                                .read = {.format = run->options.input.format,
                                         .directed = run->options.input.directed,
                                         .progress = progress_say_bytes,
                                         .payload = &run->progress},
                                .progress = &run->progress,
                                .error = error};
done:
  return status;
}

/* What the reader had to guess stands in the notes of a network that comes from no other verb. */
static void say_how_read(const verb_context *context, const diplo_network *network) {
  if (diplo_run_count(network) > 0)
    return;
  for (size_t i = 0; i < diplo_note_count(network); i++) {
    if (!diplo_note_get_subject(network, i))
      verb_note(context, "%s", diplo_note_get_text(network, i));
  }
}

/* Hands one network to the verb, and what the verb leaves to the outlet. */
static diplo_status pass(run_state *run, diplo_network **network, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  verb_context *context = &run->context;
  context->network_count++;
  say_how_read(context, *network);
  if (!run->options.global.no_provenance)
    DIPLO_TRY(diplo_run_add(*network, diplo_buffer_get(&run->command), error));
  if (run->verb->network)
    DIPLO_TRY(run->verb->network(context, run->state, network));
  if (*network)
    DIPLO_TRY(outlet_add(&run->outlet, context, run->state, *network));
done:
  return status;
}

static diplo_status read_file(run_state *run, const char *path, diplo_error *error) {
  diplo_status status;
  diplo_reader *reader = NULL;
  diplo_network *network = NULL;
  progress_begin(&run->progress, "reading");
  DIPLO_TRY(diplo_reader_open(path, &run->context.read, &reader, error));
  for (;;) {
    DIPLO_TRY(diplo_reader_next(reader, &network, error));
    if (!network)
      break;
    DIPLO_TRY(pass(run, &network, error));
    diplo_network_free(network);
    network = NULL;
    progress_begin(&run->progress, "reading");
  }
done:
  progress_erase(&run->progress);
  diplo_network_free(network);
  diplo_reader_close(reader);
  return status;
}

static diplo_status read_files(run_state *run, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t own = run->context.operand_count, count = run->parse.operand_count;
  if (run->verb->input == VERB_READS_NOTHING)
    goto done;
  if (own == count)
    DIPLO_TRY(read_file(run, "-", error));
  for (size_t i = own; i < count; i++)
    DIPLO_TRY(read_file(run, run->parse.operands[i], error));
done:
  return status;
}

static diplo_status finish(run_state *run, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_network *last = NULL;
  if (run->verb->end)
    DIPLO_TRY(run->verb->end(&run->context, run->state, &last));
  if (last)
    DIPLO_TRY(outlet_add(&run->outlet, &run->context, run->state, last));
  status = outlet_close(&run->outlet, error);
done:
  diplo_network_free(last);
  return status;
}

static diplo_status work(run_state *run, size_t count, const char *const *words,
                         diplo_error *error) {
  diplo_status status;
  verb_context *context = &run->context;
  DIPLO_TRY(set_up(run, count, words, error));
  if (run->parse.help) {
    status = help_print_verb(run->verb, run->options.global.output, error);
    goto done;
  }
  outlet_choose_format(context);
  if (run->verb->begin)
    DIPLO_TRY(run->verb->begin(context, run->state));
  DIPLO_TRY(outlet_open(&run->outlet, context));
  DIPLO_TRY(read_files(run, error));
  DIPLO_TRY(finish(run, error));
done:
  return status;
}

int verb_run(const verb *kind, size_t count, const char *const *words) {
  run_state run = {.verb = kind};
  diplo_status status = work(&run, count, words, &run.error);
  progress_erase(&run.progress);
  if (status != DIPLO_OK)
    say(kind->name, "", run.error.message[0] ? run.error.message : "failed without a reason");
  else if (run.context.answer_is_no)
    status = DIPLO_NO;
  outlet_abandon(&run.outlet);
  if (run.state && kind->clear)
    kind->clear(run.state);
  if (run.state)
    option_parse_clear(&run.parse);
  free(run.state);
  diplo_buffer_clear(&run.command);
  return (int)status;
}
