/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Completion for zsh. */
#include "cli/complete.h"

/* Text within the single quotes of an _arguments specification: brackets and colons would end its
   parts, and a quote the word. */
static diplo_status add_text(diplo_output *output, const char *text, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  for (const char *c = text; *c; c++) {
    if (*c == '\'')
      DIPLO_TRY(diplo_output_write_text(output, "'\\''", error));
    else if (*c == '[' || *c == ']' || *c == ':' || *c == '\\')
      DIPLO_TRY(diplo_output_write_format(output, error, "\\%c", *c));
    else
      DIPLO_TRY(diplo_output_write(output, c, 1, error));
  }
done:
  return status;
}

/* `:NAME:ACTION` */
static diplo_status add_action(const option_spec *spec, diplo_output *output, diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(diplo_output_write_text(output, ":", error));
  DIPLO_TRY(add_text(output, spec->argument, error));
  if (spec->words && spec->type == OPTION_LIST) {
    DIPLO_TRY(diplo_output_write_text(output, ":_values -s , value ", error));
    DIPLO_TRY(complete_write_words(spec->words, output, error));
  } else if (spec->words) {
    DIPLO_TRY(diplo_output_write_text(output, ":(", error));
    DIPLO_TRY(complete_write_words(spec->words, output, error));
    DIPLO_TRY(diplo_output_write_text(output, ")", error));
  } else {
    DIPLO_TRY(diplo_output_write_text(output, spec->type == OPTION_PATH ? ":_files" : ": ", error));
  }
done:
  return status;
}

static diplo_status write_option(const verb *kind, const option_spec *spec, diplo_output *output,
                                 diplo_error *error) {
  (void)kind;
  diplo_status status;
  bool value = spec->type != OPTION_FLAG;
  const char *repeated = spec->type == OPTION_LIST ? "*" : "";
  if (spec->letter)
    DIPLO_TRY(diplo_output_write_format(output, error, "      '%s'{-%c%s,--%s%s}'[",
                                        spec->letter && !*repeated ? "" : repeated, spec->letter,
                                        value ? "+" : "", spec->name, value ? "=" : ""));
  else
    DIPLO_TRY(diplo_output_write_format(output, error, "      '%s--%s%s[", repeated, spec->name,
                                        value ? "=" : ""));
  DIPLO_TRY(add_text(output, spec->help, error));
  DIPLO_TRY(diplo_output_write_text(output, "]", error));
  if (value)
    DIPLO_TRY(add_action(spec, output, error));
  status = diplo_output_write_text(output, "' \\\n", error);
done:
  return status;
}

static diplo_status write_operands(const verb *kind, diplo_output *output, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  if (kind->operand_max > 0) {
    DIPLO_TRY(diplo_output_write_format(output, error, "      '1:%s:(", kind->operand_name));
    DIPLO_TRY(complete_write_words(kind->operand_words ? kind->operand_words : verb_get_name,
                                   output, error));
    if (!kind->operand_words) {
      DIPLO_TRY(diplo_output_write_text(output, " ", error));
      DIPLO_TRY(complete_write_words(complete_get_topic, output, error));
    }
    DIPLO_TRY(diplo_output_write_text(output, ")' \\\n", error));
  }
  if (kind->input == VERB_READS_NETWORKS)
    DIPLO_TRY(diplo_output_write_text(output, "      '*:FILE:_files' \\\n", error));
done:
  return status;
}

static diplo_status write_verb(const verb *kind, diplo_output *output, diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(
      diplo_output_write_format(output, error, "  %s)\n    _arguments -s -S \\\n", kind->name));
  DIPLO_TRY(complete_options(kind, write_option, output, error));
  DIPLO_TRY(write_operands(kind, output, error));
  status = diplo_output_write_text(output, "      && return 0\n    ;;\n", error);
done:
  return status;
}

static diplo_status write(diplo_output *output, diplo_error *error) {
  diplo_status status;
  const verb *kind;
  DIPLO_TRY(diplo_output_write_text(output,
                                    "#compdef diplonet\n"
                                    "local -a verbs\n"
                                    "verbs=(\n",
                                    error));
  for (size_t i = 0; (kind = verb_get(i)); i++) {
    DIPLO_TRY(diplo_output_write_format(output, error, "  '%s:", kind->name));
    DIPLO_TRY(add_text(output, kind->summary, error));
    DIPLO_TRY(diplo_output_write_text(output, "'\n", error));
  }
  DIPLO_TRY(diplo_output_write_text(output,
                                    ")\n"
                                    "if (( CURRENT == 2 )); then\n"
                                    "  _describe -t commands verb verbs\n"
                                    "  return\n"
                                    "fi\n"
                                    "shift words\n"
                                    "(( CURRENT-- ))\n"
                                    "case $words[1] in\n",
                                    error));
  for (size_t i = 0; (kind = verb_get(i)); i++)
    DIPLO_TRY(write_verb(kind, output, error));
  status = diplo_output_write_text(output, "esac\nreturn 1\n", error);
done:
  return status;
}

const complete_shell complete_zsh = {.name = "zsh", .write = write};
