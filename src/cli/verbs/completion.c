/* SPDX-License-Identifier: GPL-3.0-or-later */
/* completion: what a shell needs to complete command lines. */
#include "cli/complete.h"
#include <string.h>

static const complete_shell *const shells[] = {&complete_bash, &complete_zsh, &complete_fish};

static const char *get_shell(size_t index) {
  return index < sizeof shells / sizeof *shells ? shells[index]->name : NULL;
}

static diplo_status end(verb_context *context, void *state, diplo_network **network) {
  size_t i = 0;
  (void)state;
  (void)network;
  while (strcmp(shells[i]->name, context->operands[0]) != 0)
    i++;
  return shells[i]->write(context->output, context->error);
}

static const verb_example examples[] = {
    {"diplonet completion bash -o diplonet.bash && source diplonet.bash",
     "Completion in this shell; an installed diplonet brings it along."},
    {NULL, NULL}};

const verb verb_completion = {
    .name = "completion",
    .group = "About diplonet",
    .summary = "write the completion for a shell",
    .description =
        "SHELL is bash, zsh or fish. 'make install' puts the three files where the shells "
        "look for them.",
    .usage = "SHELL",
    .operand_name = "SHELL",
    .operand_words = get_shell,
    .operand_min = 1,
    .operand_max = 1,
    .examples = examples,
    .input = VERB_READS_NOTHING,
    .output = VERB_GIVES_DOCUMENT,
    .end = end};
