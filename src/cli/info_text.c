/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a network is, for a reader. */
#include "cli/info_pages.h"
#include "cli/show.h"
#include "cli/terminal.h"
#include <diplonet/writer.h>
#include <string.h>

enum { LABEL_WIDTH = 12 };

static diplo_status add_line(const text_page *page, const char *label, const diplo_buffer *text) {
  diplo_status status;
  if (text->size == 0)
    return DIPLO_OK;
  size_t width = strlen(label) < LABEL_WIDTH ? LABEL_WIDTH : strlen(label) + 1;
  DIPLO_TRY(diplo_output_write_format(page->output, page->error, "%-*s", (int)width, label));
  status = page_add_wrapped(page, diplo_buffer_get(text), LABEL_WIDTH, width);
done:
  return status;
}

static diplo_status add_count(diplo_buffer *text, size_t count, const char *what,
                              diplo_error *error) {
  if (count == 0)
    return DIPLO_OK;
  return diplo_buffer_add_format(text, error, "%s%zu %s", text->size ? ", " : "", count, what);
}

static diplo_status write_actors(const text_page *page, const network_census *census) {
  static const char *const words[DIPLO_KIND_COUNT][2] = {
      [DIPLO_KIND_COUNTRY] = {"country", "countries"},
      [DIPLO_KIND_LEADER] = {"leader", "leaders"},
      [DIPLO_KIND_ORGANISATION] = {"organisation", "organisations"},
      [DIPLO_KIND_EVENT] = {"event", "events"},
      [DIPLO_KIND_GROUP] = {"group", "groups"}};
  diplo_status status = DIPLO_OK;
  diplo_buffer text = {0};
  for (size_t i = 0; i < DIPLO_KIND_COUNT; i++)
    DIPLO_TRY(add_count(&text, census->kinds[i], words[i][census->kinds[i] != 1], page->error));
  status = add_line(page, "actors", &text);
done:
  diplo_buffer_clear(&text);
  return status;
}

static diplo_status write_ties(const text_page *page, const diplo_network *network,
                               const network_census *census) {
  diplo_status status;
  diplo_buffer text = {0};
  diplo_error *error = page->error;
  size_t ties = diplo_tie_count(network);
  DIPLO_TRY(add_count(&text, census->signs[DIPLO_SIGN_POSITIVE], "friendly", error));
  DIPLO_TRY(add_count(&text, census->signs[DIPLO_SIGN_NEGATIVE], "hostile", error));
  DIPLO_TRY(add_count(&text, census->signs[DIPLO_SIGN_NEUTRAL], "neither", error));
  DIPLO_TRY(add_count(&text, census->loops, "from an actor to itself", error));
  if (ties > 0)
    DIPLO_TRY(diplo_buffer_add_format(&text, error, "; %zu with a date", census->dated));
  if (census->dated > 0) {
    DIPLO_TRY(diplo_buffer_add_text(&text, " (", error));
    DIPLO_TRY(diplo_period_format(census->span, &text, error));
    DIPLO_TRY(diplo_buffer_add_text(&text, ")", error));
  }
  if (ties > 0)
    DIPLO_TRY(diplo_buffer_add_format(&text, error, ", %zu with a source", census->cited));
  status = add_line(page, "ties", &text);
done:
  diplo_buffer_clear(&text);
  return status;
}

/* The names of the columns beside the fixed fields of a part. */
static diplo_status write_columns(const text_page *page, const diplo_network *network,
                                  diplo_part part, const char *label) {
  diplo_status status = DIPLO_OK;
  diplo_buffer text = {0};
  const diplo_columns *columns = diplo_network_columns(network, part);
  for (size_t i = 0; i < diplo_columns_count(columns); i++) {
    const diplo_column *column = diplo_columns_get(columns, i);
    DIPLO_TRY(diplo_buffer_add_format(&text, page->error, "%s%s:%s", i ? " " : "",
                                      diplo_column_get_name(column),
                                      diplo_type_get_name(diplo_column_get_type(column))));
  }
  status = add_line(page, label, &text);
done:
  diplo_buffer_clear(&text);
  return status;
}

/* The attributes of the network, a line each. */
static diplo_status write_attributes(const text_page *page, const diplo_network *network) {
  diplo_status status = DIPLO_OK;
  diplo_buffer text = {0};
  const diplo_columns *columns = diplo_network_columns(network, DIPLO_PART_ATTRIBUTES);
  for (size_t i = 0; i < diplo_columns_count(columns); i++) {
    const diplo_column *column = diplo_columns_get(columns, i);
    diplo_buffer_reset(&text);
    DIPLO_TRY(diplo_column_format(column, 0, &text, page->error));
    DIPLO_TRY(add_line(page, diplo_column_get_name(column), &text));
  }
done:
  diplo_buffer_clear(&text);
  return status;
}

static diplo_status write_components(const text_page *page, const network_census *census) {
  diplo_status status = DIPLO_OK;
  diplo_buffer text = {0};
  if (census->components > 1)
    DIPLO_TRY(diplo_buffer_add_format(
        &text, page->error, "in %.0f components, the largest of %.0f %s", census->components,
        census->largest, census->largest == 1 ? "actor" : "actors"));
  else if (census->components == 1)
    DIPLO_TRY(diplo_buffer_add_text(&text, "all of it", page->error));
  status = add_line(page, "connected", &text);
done:
  diplo_buffer_clear(&text);
  return status;
}

static diplo_status write_runs(const text_page *page, const diplo_network *network) {
  diplo_status status = DIPLO_OK;
  diplo_buffer text = {0};
  for (size_t i = 0; i < diplo_run_count(network); i++)
    DIPLO_TRY(diplo_buffer_add_format(&text, page->error, "%s%s", i ? "\n" : "",
                                      diplo_run_get(network, i)));
  status = add_line(page, "made by", &text);
done:
  diplo_buffer_clear(&text);
  return status;
}

/* A column of the relations of the census' own; one of the same name makes way. */
static diplo_status make_column(diplo_network *network, const char *name, diplo_type type,
                                diplo_column **column, diplo_error *error) {
  diplo_columns *columns = diplo_network_columns(network, DIPLO_PART_RELATIONS);
  diplo_columns_remove(columns, name);
  return diplo_columns_add(columns, name, type, column, error);
}

static diplo_status write_relations(verb_context *context, diplo_network *network,
                                    const network_census *census) {
  static const char *const columns[] = {"name", "sign",  "directed", "weight", "combine",
                                        "ties", "least", "most",     "unknown"};
  diplo_status status;
  diplo_error *error = context->error;
  diplo_column *ties, *least, *most, *unknown;
  size_t count = diplo_relation_count(network);
  if (count == 0)
    return DIPLO_OK;
  DIPLO_TRY(make_column(network, "ties", DIPLO_INTEGER, &ties, error));
  DIPLO_TRY(make_column(network, "least", DIPLO_REAL, &least, error));
  DIPLO_TRY(make_column(network, "most", DIPLO_REAL, &most, error));
  DIPLO_TRY(make_column(network, "unknown", DIPLO_INTEGER, &unknown, error));
  for (size_t i = 0; i < count; i++) {
    const census_relation *relation = &census->relations[i];
    bool weighted = diplo_relation_get(network, i)->weight != DIPLO_WEIGHT_NONE;
    DIPLO_TRY(diplo_column_set_integer(ties, i, (int64_t)relation->ties, error));
    DIPLO_TRY(diplo_column_set_real(least, i, relation->least, error));
    DIPLO_TRY(diplo_column_set_real(most, i, relation->most, error));
    if (weighted)
      DIPLO_TRY(diplo_column_set_integer(unknown, i, (int64_t)relation->without_weight, error));
  }
  diplo_table_options options = {.format = "text",
                                 .columns = columns,
                                 .column_count = sizeof columns / sizeof *columns,
                                 .width = context->width,
                                 .colour = context->colour};
  DIPLO_TRY(diplo_output_write_text(context->output, "\n", error));
  status = diplo_table_write(network, DIPLO_PART_RELATIONS, &options, context->output, error);
done:
  return status;
}

diplo_status info_write_text(verb_context *context, diplo_network *network,
                             const network_census *census) {
  diplo_status status;
  diplo_buffer refs = {0};
  text_page page = {.output = context->output,
                    .error = context->error,
                    .width = context->width ? context->width : TERMINAL_WIDTH};
  DIPLO_TRY(show_heading(context, network));
  DIPLO_TRY(write_attributes(&page, network));
  DIPLO_TRY(write_actors(&page, census));
  DIPLO_TRY(write_columns(&page, network, DIPLO_PART_ACTORS, "  columns"));
  DIPLO_TRY(write_ties(&page, network, census));
  DIPLO_TRY(write_columns(&page, network, DIPLO_PART_TIES, "  columns"));
  DIPLO_TRY(write_components(&page, census));
  DIPLO_TRY(add_count(&refs, diplo_ref_count(network), "that ties may cite", page.error));
  DIPLO_TRY(add_line(&page, "refs", &refs));
  DIPLO_TRY(write_runs(&page, network));
  status = write_relations(context, network, census);
done:
  diplo_buffer_clear(&refs);
  return status;
}
