/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the shells' completions share. */
#include "cli/complete.h"
#include "cli/help.h"

diplo_status complete_options(const verb *kind, complete_each *each, diplo_output *output,
                              diplo_error *error) {
  diplo_status status = DIPLO_OK;
  host_groups groups;
  host_groups_init(&groups, kind);
  const option_use *const all[] = {kind->options, groups.uses};
  for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
    for (const option_use *use = all[i]; use && use->group; use++) {
      for (const option_spec *spec = use->group->options; spec->name; spec++)
        DIPLO_TRY(each(kind, spec, output, error));
    }
  }
done:
  return status;
}

diplo_status complete_write_words(option_words *words, diplo_output *output, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  const char *word;
  for (size_t i = 0; (word = words(i)); i++)
    DIPLO_TRY(diplo_output_write_format(output, error, "%s%s", i ? " " : "", word));
done:
  return status;
}

const char *complete_get_topic(size_t index) {
  const help_topic *topic = help_topic_get(index);
  return topic ? topic->name : NULL;
}
