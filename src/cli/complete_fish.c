/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Completion for fish. */
#include "cli/complete.h"

/* A text in single quotes. */
static diplo_status add_quoted(diplo_output *output, const char *text, diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(diplo_output_write_text(output, "'", error));
  for (const char *c = text; *c; c++) {
    if (*c == '\'' || *c == '\\')
      DIPLO_TRY(diplo_output_write_text(output, "\\", error));
    DIPLO_TRY(diplo_output_write(output, c, 1, error));
  }
  status = diplo_output_write_text(output, "'", error);
done:
  return status;
}

static diplo_status add_condition(const verb *kind, diplo_output *output, diplo_error *error) {
  return diplo_output_write_format(
      output, error, "complete -c diplonet -n '__fish_seen_subcommand_from %s'", kind->name);
}

static diplo_status write_option(const verb *kind, const option_spec *spec, diplo_output *output,
                                 diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(add_condition(kind, output, error));
  if (spec->letter)
    DIPLO_TRY(diplo_output_write_format(output, error, " -s %c", spec->letter));
  DIPLO_TRY(diplo_output_write_format(output, error, " -l %s", spec->name));
  if (spec->words) {
    DIPLO_TRY(diplo_output_write_text(
        output, spec->type == OPTION_LIST ? " -x -a \"(__fish_append , " : " -x -a '", error));
    DIPLO_TRY(complete_write_words(spec->words, output, error));
    DIPLO_TRY(diplo_output_write_text(output, spec->type == OPTION_LIST ? ")\"" : "'", error));
  } else if (spec->type != OPTION_FLAG) {
    DIPLO_TRY(diplo_output_write_text(output, spec->type == OPTION_PATH ? " -r -F" : " -x", error));
  }
  DIPLO_TRY(diplo_output_write_text(output, " -d ", error));
  DIPLO_TRY(add_quoted(output, spec->help, error));
  status = diplo_output_write_text(output, "\n", error);
done:
  return status;
}

static diplo_status write_verb(const verb *kind, diplo_output *output, diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(diplo_output_write_format(
      output, error, "complete -c diplonet -n __fish_use_subcommand -a %s -d ", kind->name));
  DIPLO_TRY(add_quoted(output, kind->summary, error));
  DIPLO_TRY(diplo_output_write_text(output, "\n", error));
  if (kind->operand_max > 0) {
    DIPLO_TRY(add_condition(kind, output, error));
    DIPLO_TRY(diplo_output_write_text(output, " -a '", error));
    DIPLO_TRY(complete_write_words(kind->operand_words ? kind->operand_words : verb_get_name,
                                   output, error));
    if (!kind->operand_words) {
      DIPLO_TRY(diplo_output_write_text(output, " ", error));
      DIPLO_TRY(complete_write_words(complete_get_topic, output, error));
    }
    DIPLO_TRY(diplo_output_write_text(output, "'\n", error));
  }
  if (kind->input == VERB_READS_NETWORKS) {
    DIPLO_TRY(add_condition(kind, output, error));
    DIPLO_TRY(diplo_output_write_text(output, " -F\n", error));
  }
  status = complete_options(kind, write_option, output, error);
done:
  return status;
}

static diplo_status write(diplo_output *output, diplo_error *error) {
  diplo_status status;
  const verb *kind;
  DIPLO_TRY(diplo_output_write_text(output,
                                    "# fish completion for diplonet\n"
                                    "complete -c diplonet -f\n"
                                    "complete -c diplonet -n __fish_use_subcommand -l help -d "
                                    "'list the verbs'\n"
                                    "complete -c diplonet -n __fish_use_subcommand -l version -d "
                                    "'tell the versions'\n",
                                    error));
  for (size_t i = 0; (kind = verb_get(i)); i++)
    DIPLO_TRY(write_verb(kind, output, error));
done:
  return status;
}

const complete_shell complete_fish = {.name = "fish", .write = write};
