/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Options in words, for help and manual. */
#include "cli/option.h"

diplo_status option_format_syntax(const option_spec *spec, diplo_buffer *text, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  if (spec->letter)
    DIPLO_TRY(diplo_buffer_add_format(text, error, "-%c, ", spec->letter));
  DIPLO_TRY(diplo_buffer_add_format(text, error, "--%s", spec->name));
  if (spec->argument)
    DIPLO_TRY(diplo_buffer_add_format(text, error, " %s", spec->argument));
done:
  return status;
}

static diplo_status add_words(const option_spec *spec, diplo_buffer *text, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  const char *word;
  for (size_t i = 0; (word = spec->words(i)); i++)
    DIPLO_TRY(diplo_buffer_add_format(text, error, "%s%s", i ? ", " : ": ", word));
done:
  return status;
}

diplo_status option_format_help(const option_spec *spec, diplo_buffer *text, diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(diplo_buffer_add_text(text, spec->help, error));
  if (spec->words && !(spec->flags & OPTION_EXPLAINED))
    DIPLO_TRY(add_words(spec, text, error));
  if (spec->fallback)
    DIPLO_TRY(diplo_buffer_add_format(text, error, " (default: %s)", spec->fallback));
done:
  return status;
}
