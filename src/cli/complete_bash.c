/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Completion for bash. */
#include "cli/complete.h"

static const char head[] =
    "# bash completion for diplonet\n"
    "_diplonet_words() {\n"
    "  mapfile -t COMPREPLY < <(compgen -W \"$1\" -- \"$cur\")\n"
    "}\n"
    "# A list: the word behind the last comma is completed.\n"
    "_diplonet_list() {\n"
    "  local before=\n"
    "  [[ $cur == *,* ]] && before=${cur%,*},\n"
    "  mapfile -t COMPREPLY < <(compgen -P \"$before\" -W \"$1\" -- \"${cur##*,}\")\n"
    "  compopt -o nospace 2>/dev/null\n"
    "}\n"
    "_diplonet_files() {\n"
    "  mapfile -t COMPREPLY < <(compgen -f -- \"$cur\")\n"
    "  compopt -o filenames 2>/dev/null\n"
    "}\n"
    "_diplonet() {\n"
    "  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} operand=0\n"
    "  COMPREPLY=()\n"
    "  if ((COMP_CWORD == 1)); then\n"
    "    _diplonet_words '";

/* bash parts words at `=`: --format=c is three of them. */
static const char middle[] = " --help --version'\n"
                             "    return\n"
                             "  fi\n"
                             "  if [[ $cur == '=' ]]; then\n"
                             "    cur=\n"
                             "  elif [[ $prev == '=' ]]; then\n"
                             "    prev=${COMP_WORDS[COMP_CWORD - 2]}\n"
                             "  fi\n"
                             "  ((COMP_CWORD == 2)) && operand=1\n"
                             "  case ${COMP_WORDS[1]} in\n";

static const char tail[] = "  esac\n"
                           "}\n"
                           "complete -F _diplonet diplonet\n";

/* What follows an option that takes a value. */
static diplo_status write_value(const verb *kind, const option_spec *spec, diplo_output *output,
                                diplo_error *error) {
  (void)kind;
  diplo_status status = DIPLO_OK;
  if (spec->type == OPTION_FLAG)
    goto done;
  DIPLO_TRY(diplo_output_write_format(output, error, "    --%s", spec->name));
  if (spec->letter)
    DIPLO_TRY(diplo_output_write_format(output, error, " | -%c", spec->letter));
  if (spec->words) {
    DIPLO_TRY(diplo_output_write_format(output, error, ") _diplonet_%s '",
                                        spec->type == OPTION_LIST ? "list" : "words"));
    DIPLO_TRY(complete_write_words(spec->words, output, error));
    DIPLO_TRY(diplo_output_write_text(output, "'; return ;;\n", error));
  } else if (spec->type == OPTION_PATH) {
    DIPLO_TRY(diplo_output_write_text(output, ") _diplonet_files; return ;;\n", error));
  } else {
    DIPLO_TRY(diplo_output_write_text(output, ") return ;;\n", error));
  }
done:
  return status;
}

static diplo_status write_name(const verb *kind, const option_spec *spec, diplo_output *output,
                               diplo_error *error) {
  (void)kind;
  return diplo_output_write_format(output, error, " --%s", spec->name);
}

/* The words of a verb's own operand. */
static diplo_status write_operand(const verb *kind, diplo_output *output, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  if (kind->operand_max == 0)
    goto done;
  DIPLO_TRY(diplo_output_write_text(output, "    if ((operand)); then _diplonet_words '", error));
  if (kind->operand_words) {
    DIPLO_TRY(complete_write_words(kind->operand_words, output, error));
  } else {
    DIPLO_TRY(complete_write_words(verb_get_name, output, error));
    DIPLO_TRY(diplo_output_write_text(output, " ", error));
    DIPLO_TRY(complete_write_words(complete_get_topic, output, error));
  }
  DIPLO_TRY(diplo_output_write_text(output, "'; return; fi\n", error));
done:
  return status;
}

static diplo_status write_verb(const verb *kind, diplo_output *output, diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(diplo_output_write_format(output, error, "  %s)\n    case $prev in\n", kind->name));
  DIPLO_TRY(complete_options(kind, write_value, output, error));
  DIPLO_TRY(diplo_output_write_text(
      output, "    esac\n    if [[ $cur == -* ]]; then _diplonet_words '", error));
  DIPLO_TRY(complete_options(kind, write_name, output, error));
  DIPLO_TRY(diplo_output_write_text(output, "'; return; fi\n", error));
  DIPLO_TRY(write_operand(kind, output, error));
  if (kind->input == VERB_READS_NETWORKS)
    DIPLO_TRY(diplo_output_write_text(output, "    _diplonet_files\n", error));
  status = diplo_output_write_text(output, "    ;;\n", error);
done:
  return status;
}

static diplo_status write(diplo_output *output, diplo_error *error) {
  diplo_status status;
  const verb *kind;
  DIPLO_TRY(diplo_output_write_text(output, head, error));
  DIPLO_TRY(complete_write_words(verb_get_name, output, error));
  DIPLO_TRY(diplo_output_write_text(output, middle, error));
  for (size_t i = 0; (kind = verb_get(i)); i++)
    DIPLO_TRY(write_verb(kind, output, error));
  status = diplo_output_write_text(output, tail, error);
done:
  return status;
}

const complete_shell complete_bash = {.name = "bash", .write = write};
