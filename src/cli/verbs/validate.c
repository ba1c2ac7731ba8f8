/* SPDX-License-Identifier: GPL-3.0-or-later */
/* validate: everything that is wrong with a data set, at once. */
#include "cli/json_text.h"
#include "cli/tie_list.h"
#include "cli/verb.h"
#include <string.h>

typedef struct validate_state {
  tie_list_choice list;
  bool strict;
  diplo_findings findings;
} validate_state;

static const option_spec table[] = {{.name = "strict",
                                     .type = OPTION_FLAG,
                                     .offset = offsetof(validate_state, strict),
                                     .help = "warnings too make the exit status 1"},
                                    {.name = NULL}};
static const option_group group = {NULL, table};
static const option_use uses[] = {{&group, 0},
                                  {&option_group_columns, offsetof(validate_state, list)},
                                  {&option_group_meaning, offsetof(validate_state, list)},
                                  {NULL, 0}};

static const char *get_format(size_t index) {
  static const char *const words[] = {"text", "json"};
  return index < sizeof words / sizeof *words ? words[index] : NULL;
}

static diplo_status begin(verb_context *context, void *payload) {
  validate_state *state = payload;
  tie_list_apply(&state->list, &context->read);
  context->read.findings = &state->findings;
  return DIPLO_OK;
}

static diplo_status take_network(verb_context *context, void *payload, diplo_network **network) {
  validate_state *state = payload;
  diplo_status status = diplo_network_check(*network, &state->findings, context->error);
  diplo_network_free(*network);
  *network = NULL;
  return status;
}

static size_t count_faults(const diplo_findings *findings) {
  size_t count = 0;
  for (size_t i = 0; i < findings->count; i++)
    count += findings->items[i].severity == DIPLO_FAULT;
  return count;
}

static diplo_status write_text(const verb_context *context, const diplo_findings *findings,
                               size_t faults) {
  diplo_status status = DIPLO_OK;
  size_t warnings = findings->count - faults;
  for (size_t i = 0; i < findings->count; i++) {
    const diplo_finding *item = &findings->items[i];
    bool fault = item->severity == DIPLO_FAULT;
    const char *colour = !context->colour ? "" : fault ? "\033[31m" : "\033[33m";
    /* An error makes texts from outside printable. */
    diplo_error line = {0};
    diplo_error_set(&line, DIPLO_OK, "%s", item->message);
    diplo_error place = {0};
    diplo_error_set(&place, DIPLO_OK, "%s", item->place);
    DIPLO_TRY(diplo_output_write_format(context->output, context->error, "%s: %s%s%s: %s\n",
                                        place.message, colour, fault ? "fault" : "warning",
                                        context->colour ? "\033[0m" : "", line.message));
  }
  status = diplo_output_write_format(context->output, context->error, "%zu %s, %zu %s in %zu %s\n",
                                     faults, faults == 1 ? "fault" : "faults", warnings,
                                     warnings == 1 ? "warning" : "warnings", context->network_count,
                                     context->network_count == 1 ? "network" : "networks");
done:
  return status;
}

static diplo_status write_json(const verb_context *context, const diplo_findings *findings,
                               size_t faults) {
  diplo_status status;
  diplo_output *output = context->output;
  diplo_error *error = context->error;
  DIPLO_TRY(diplo_output_write_format(
      output, error, "{\"networks\":%zu,\"faults\":%zu,\"warnings\":%zu,\"findings\":[",
      context->network_count, faults, findings->count - faults));
  for (size_t i = 0; i < findings->count; i++) {
    const diplo_finding *item = &findings->items[i];
    DIPLO_TRY(diplo_output_write_format(output, error,
                                        "%s\n{\"severity\":\"%s\",\"place\":", i ? "," : "",
                                        item->severity == DIPLO_FAULT ? "fault" : "warning"));
    DIPLO_TRY(json_text_write(output, item->place, error));
    DIPLO_TRY(diplo_output_write_text(output, ",\"message\":", error));
    DIPLO_TRY(json_text_write(output, item->message, error));
    DIPLO_TRY(diplo_output_write_text(output, "}", error));
  }
  status = diplo_output_write_text(output, "]}\n", error);
done:
  return status;
}

static diplo_status end(verb_context *context, void *payload, diplo_network **network) {
  const validate_state *state = payload;
  const diplo_findings *findings = &state->findings;
  size_t faults = count_faults(findings);
  (void)network;
  context->answer_is_no = faults > 0 || (state->strict && findings->count > 0);
  return strcmp(context->format, "json") == 0 ? write_json(context, findings, faults)
                                              : write_text(context, findings, faults);
}

static void clear(void *payload) {
  validate_state *state = payload;
  diplo_findings_clear(&state->findings);
}

static const verb_example examples[] = {
    {"diplonet validate data/parade-2025", "Says what is wrong, or that nothing is."},
    {"diplonet validate --format json data/parade-2025", "The same for a program."},
    {NULL, NULL}};

const verb verb_validate = {
    .name = "validate",
    .group = "Bring in and look",
    .summary = "say everything that is wrong with a data set",
    .description =
        "Reads to the end and says every fault and every oddity in a line of its own, with its "
        "place: the file, line and column, or the tie.\n\n"
        "Faults are what contradicts itself: fields that cannot be read, a weight whose sign is "
        "not "
        "that of its relation, a share or confidence outside 0 to 1, a ref that is not in refs, a "
        "period outside the life of an actor. Warnings are what is odd: actors without ties, ties "
        "from an actor to itself, equal ties, relations and refs that are never used, missing "
        "weights.\n\n"
        "The exit status is 1 where there are faults; with --strict, where there are warnings too.",
    .usage = "[FILE]...",
    .options = uses,
    .examples = examples,
    .formats = get_format,
    .format_file = "text",
    .input = VERB_READS_NETWORKS,
    .output = VERB_GIVES_DOCUMENT,
    .state_size = sizeof(validate_state),
    .begin = begin,
    .network = take_network,
    .end = end,
    .clear = clear};
