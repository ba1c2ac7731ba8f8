/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Networks for a reader: one line, then a table. */
#include "cli/show.h"
#include "cli/terminal.h"
#include <diplonet/writer.h>
#include <stdlib.h>

enum { ROWS = 20 };

diplo_status show_heading(const verb_context *context, const diplo_network *network) {
  diplo_status status;
  diplo_buffer line = {0};
  diplo_error *error = context->error;
  const char *name = diplo_network_get_name(network);
  diplo_period period = diplo_network_get_period(network);
  text_page page = {.output = context->output, .error = error, .colour = context->colour};
  size_t actors = diplo_actor_count(network), ties = diplo_tie_count(network);
  size_t relations = diplo_relation_count(network);
  DIPLO_TRY(diplo_buffer_add_text(&line, name ? name : "network", error));
  if (!diplo_period_is_missing(period)) {
    DIPLO_TRY(diplo_buffer_add_text(&line, ", ", error));
    DIPLO_TRY(diplo_period_format(period, &line, error));
  }
  DIPLO_TRY(diplo_buffer_add_format(
      &line, error, ": %zu %s, %zu %s of %zu %s", actors, actors == 1 ? "actor" : "actors", ties,
      ties == 1 ? "tie" : "ties", relations, relations == 1 ? "relation" : "relations"));
  DIPLO_TRY(page_add_heading(&page, diplo_buffer_get(&line)));
done:
  diplo_buffer_clear(&line);
  return status;
}

/* The well-known columns of ties that are there. */
static size_t choose_tie_columns(const diplo_network *network, const char **columns) {
  static const char *const wanted[] = {"from", "to", "relation", "during", "weight", "ref"};
  diplo_field field;
  size_t count = 0;
  for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
    if (diplo_field_find(network, DIPLO_PART_TIES, wanted[i], &field))
      columns[count++] = wanted[i];
  }
  return count;
}

static diplo_status say_more(const verb_context *context, size_t count, size_t shown,
                             const char *what) {
  if (count <= shown)
    return DIPLO_OK;
  return diplo_output_write_format(context->output, context->error,
                                   "... and %zu more; 'diplonet table %s' shows them all\n",
                                   count - shown, what);
}

diplo_status show_network(const verb_context *context, const diplo_network *network) {
  diplo_status status;
  const char *columns[6];
  size_t ties = diplo_tie_count(network);
  diplo_table_options options = {.format = "text",
                                 .columns = columns,
                                 .column_count = choose_tie_columns(network, columns),
                                 .top = ROWS,
                                 .width = context->width,
                                 .colour = context->colour};
  DIPLO_TRY(show_heading(context, network));
  if (ties > 0)
    DIPLO_TRY(
        diplo_table_write(network, DIPLO_PART_TIES, &options, context->output, context->error));
  status = say_more(context, ties, ROWS, "ties");
done:
  return status;
}

/* Whether each actor has a name, so that the ids can be spared. */
static bool has_names(const diplo_network *network) {
  for (size_t i = 0; i < diplo_actor_count(network); i++) {
    if (!diplo_actor_get_name(network, i))
      return false;
  }
  return true;
}

diplo_status show_actors(const verb_context *context, const diplo_network *network,
                         const char *const *columns, size_t count, size_t top) {
  diplo_status status;
  diplo_buffer key = {0};
  const char **all = malloc((count + 2) * sizeof *all);
  size_t actors = diplo_actor_count(network), used = 0, rows = top > 0 ? top : ROWS;
  if (!all)
    return diplo_error_memory(context->error);
  all[used++] = has_names(network) ? "name" : "id";
  all[used++] = "kind";
  for (size_t i = 0; i < count; i++)
    all[used++] = columns[i];
  DIPLO_TRY(diplo_buffer_add_format(&key, context->error, "-%s", count > 0 ? columns[0] : ""));
  const char *sort = diplo_buffer_get(&key);
  diplo_table_options options = {.format = "text",
                                 .columns = all,
                                 .column_count = used,
                                 .sort = &sort,
                                 .sort_count = count > 0,
                                 .top = rows,
                                 .digits = 4,
                                 .width = context->width,
                                 .colour = context->colour,
                                 .rank = count > 0};
  if (actors > 0)
    DIPLO_TRY(
        diplo_table_write(network, DIPLO_PART_ACTORS, &options, context->output, context->error));
  status = say_more(context, actors, rows, "actors");
done:
  diplo_buffer_clear(&key);
  free(all);
  return status;
}
