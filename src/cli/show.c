/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Networks for a reader: one line, then a table. */
#include "cli/show.h"
#include "cli/terminal.h"
#include <diplonet/writer.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS = 20, DIGITS = 4, RANK_WIDTH = 6, NAME_WIDTH = 22, KIND_WIDTH = 9, NUMBER_WIDTH = 8 };

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

static bool has_several_kinds(const diplo_network *network) {
  for (size_t i = 1; i < diplo_actor_count(network); i++) {
    if (diplo_actor_get_kind(network, i) != diplo_actor_get_kind(network, 0))
      return true;
  }
  return false;
}

/* How many of the columns have room beside rank, name and kind. */
static size_t count_fitting(const verb_context *context, const char *const *columns, size_t count) {
  size_t used = RANK_WIDTH + NAME_WIDTH + KIND_WIDTH, fitting = 0;
  if (context->width == 0)
    return count;
  while (fitting < count) {
    size_t width = strlen(columns[fitting]);
    used += (width < NUMBER_WIDTH ? NUMBER_WIDTH : width) + 2;
    if (used > context->width && fitting > 0)
      break;
    fitting++;
  }
  return fitting;
}

/* What the table does not show. */
static diplo_status say_rest(const verb_context *context, size_t actors, size_t shown,
                             const char *const *columns, size_t count) {
  diplo_status status = DIPLO_OK;
  diplo_buffer rest = {0};
  text_page page = {.output = context->output, .error = context->error, .width = context->width};
  if (count == 0)
    return say_more(context, actors, shown, "actors");
  for (size_t i = 0; i < count; i++)
    DIPLO_TRY(
        diplo_buffer_add_format(&rest, context->error, "%s%s", i ? ", " : "... and ", columns[i]));
  if (actors > shown)
    DIPLO_TRY(
        diplo_buffer_add_format(&rest, context->error, ", and %zu more actors", actors - shown));
  DIPLO_TRY(
      diplo_buffer_add_text(&rest, "; 'diplonet table actors' shows them all", context->error));
  status = page_add_wrapped(&page, diplo_buffer_get(&rest), 0, 0);
done:
  diplo_buffer_clear(&rest);
  return status;
}

static diplo_status add_table(const verb_context *context, const diplo_network *network,
                              const char *const *columns, size_t column_count, const char *first,
                              size_t rows) {
  diplo_status status = DIPLO_OK;
  diplo_buffer key = {0};
  if (first)
    DIPLO_TRY(diplo_buffer_add_format(&key, context->error, "-%s", first));
  const char *sort = diplo_buffer_get(&key);
  diplo_table_options options = {.format = "text",
                                 .columns = columns,
                                 .column_count = column_count,
                                 .sort = &sort,
                                 .sort_count = first != NULL,
                                 .top = rows,
                                 .digits = DIGITS,
                                 .width = context->width,
                                 .colour = context->colour,
                                 .rank = first != NULL};
  status = diplo_table_write(network, DIPLO_PART_ACTORS, &options, context->output, context->error);
done:
  diplo_buffer_clear(&key);
  return status;
}

diplo_status show_actors(const verb_context *context, const diplo_network *network,
                         const char *const *columns, size_t count, size_t top) {
  diplo_status status = DIPLO_OK;
  size_t actors = diplo_actor_count(network), used = 0, rows = top > 0 ? top : ROWS;
  size_t fitting = count_fitting(context, columns, count);
  const char **all = malloc((fitting + 2) * sizeof *all);
  if (!all)
    return diplo_error_memory(context->error);
  all[used++] = has_names(network) ? "name" : "id";
  if (has_several_kinds(network))
    all[used++] = "kind";
  for (size_t i = 0; i < fitting; i++)
    all[used++] = columns[i];
  if (actors > 0)
    DIPLO_TRY(add_table(context, network, all, used, count > 0 ? columns[0] : NULL, rows));
  status = say_rest(context, actors, rows, columns + fitting, count - fitting);
done:
  free(all);
  return status;
}
