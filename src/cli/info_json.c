/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a network is, for a program. */
#include "cli/info_pages.h"
#include "cli/json_text.h"

/* `,"name":` (without the comma where it is the first). */
static diplo_status add_key(const verb_context *context, const char *name, bool first) {
  diplo_status status;
  if (!first)
    DIPLO_TRY(diplo_output_write_text(context->output, ",", context->error));
  DIPLO_TRY(json_text_write(context->output, name, context->error));
  status = diplo_output_write_text(context->output, ":", context->error);
done:
  return status;
}

static diplo_status add_count(const verb_context *context, const char *name, size_t count,
                              bool first) {
  diplo_status status = add_key(context, name, first);
  return status == DIPLO_OK
             ? diplo_output_write_format(context->output, context->error, "%zu", count)
             : status;
}

static diplo_status add_period(const verb_context *context, const char *name, diplo_period period) {
  diplo_status status;
  diplo_buffer text = {0};
  DIPLO_TRY(add_key(context, name, false));
  DIPLO_TRY(diplo_period_format(period, &text, context->error));
  status = json_text_write(context->output, text.size ? text.data : NULL, context->error);
done:
  diplo_buffer_clear(&text);
  return status;
}

static diplo_status add_number(const verb_context *context, const char *name, double value) {
  diplo_status status = add_key(context, name, false);
  return status == DIPLO_OK ? json_text_write_number(context->output, value, context->error)
                            : status;
}

static diplo_status add_word(const verb_context *context, const char *name, const char *word,
                             bool first) {
  diplo_status status = add_key(context, name, first);
  return status == DIPLO_OK ? json_text_write(context->output, word, context->error) : status;
}

static diplo_status add_open(const verb_context *context, const char *name, const char *bracket) {
  diplo_status status = add_key(context, name, false);
  return status == DIPLO_OK ? diplo_output_write_text(context->output, bracket, context->error)
                            : status;
}

static diplo_status add_close(const verb_context *context, const char *bracket) {
  return diplo_output_write_text(context->output, bracket, context->error);
}

static diplo_status write_actors(const verb_context *context, const diplo_network *network,
                                 const network_census *census) {
  diplo_status status;
  DIPLO_TRY(add_count(context, "actors", diplo_actor_count(network), false));
  DIPLO_TRY(add_open(context, "kinds", "{"));
  for (size_t i = 0; i < DIPLO_KIND_COUNT; i++)
    DIPLO_TRY(add_count(context, diplo_kind_get_name((diplo_kind)i), census->kinds[i], i == 0));
  status = add_close(context, "}");
done:
  return status;
}

static diplo_status write_ties(const verb_context *context, const diplo_network *network,
                               const network_census *census) {
  diplo_status status;
  DIPLO_TRY(add_count(context, "ties", diplo_tie_count(network), false));
  DIPLO_TRY(add_count(context, "positive", census->signs[DIPLO_SIGN_POSITIVE], false));
  DIPLO_TRY(add_count(context, "negative", census->signs[DIPLO_SIGN_NEGATIVE], false));
  DIPLO_TRY(add_count(context, "neutral", census->signs[DIPLO_SIGN_NEUTRAL], false));
  DIPLO_TRY(add_count(context, "loops", census->loops, false));
  DIPLO_TRY(add_count(context, "dated", census->dated, false));
  DIPLO_TRY(add_count(context, "cited", census->cited, false));
  status = add_period(context, "span", census->span);
done:
  return status;
}

static diplo_status write_relation(const verb_context *context, const diplo_relation *relation,
                                   const census_relation *counts, bool first) {
  diplo_status status;
  DIPLO_TRY(add_close(context, first ? "{" : ",{"));
  DIPLO_TRY(add_word(context, "name", relation->name, true));
  DIPLO_TRY(add_word(context, "sign", diplo_sign_get_name(relation->sign), false));
  DIPLO_TRY(add_open(context, "directed", relation->directed ? "true" : "false"));
  DIPLO_TRY(add_word(context, "weight", diplo_weight_get_name(relation->weight), false));
  DIPLO_TRY(add_word(context, "combine", diplo_combine_get_name(relation->combine), false));
  DIPLO_TRY(add_count(context, "ties", counts->ties, false));
  DIPLO_TRY(add_number(context, "least", counts->least));
  DIPLO_TRY(add_number(context, "most", counts->most));
  DIPLO_TRY(add_count(context, "without_weight", counts->without_weight, false));
  status = add_close(context, "}");
done:
  return status;
}

static diplo_status write_columns(const verb_context *context, const diplo_network *network,
                                  diplo_part part, const char *name) {
  diplo_status status;
  const diplo_columns *columns = diplo_network_columns(network, part);
  DIPLO_TRY(add_open(context, name, "{"));
  for (size_t i = 0; i < diplo_columns_count(columns); i++) {
    const diplo_column *column = diplo_columns_get(columns, i);
    DIPLO_TRY(add_word(context, diplo_column_get_name(column),
                       diplo_type_get_name(diplo_column_get_type(column)), i == 0));
  }
  status = add_close(context, "}");
done:
  return status;
}

/* Attributes of the network as text. */
static diplo_status write_attributes(const verb_context *context, const diplo_network *network) {
  diplo_status status;
  diplo_buffer text = {0};
  const diplo_columns *columns = diplo_network_columns(network, DIPLO_PART_ATTRIBUTES);
  DIPLO_TRY(add_open(context, "attributes", "{"));
  for (size_t i = 0; i < diplo_columns_count(columns); i++) {
    const diplo_column *column = diplo_columns_get(columns, i);
    diplo_buffer_reset(&text);
    DIPLO_TRY(diplo_column_format(column, 0, &text, context->error));
    DIPLO_TRY(
        add_word(context, diplo_column_get_name(column), text.size ? text.data : NULL, i == 0));
  }
  status = add_close(context, "}");
done:
  diplo_buffer_clear(&text);
  return status;
}

static diplo_status write_runs(const verb_context *context, const diplo_network *network) {
  diplo_status status;
  DIPLO_TRY(add_open(context, "runs", "["));
  for (size_t i = 0; i < diplo_run_count(network); i++) {
    if (i > 0)
      DIPLO_TRY(add_close(context, ","));
    DIPLO_TRY(json_text_write(context->output, diplo_run_get(network, i), context->error));
  }
  status = add_close(context, "]");
done:
  return status;
}

diplo_status info_write_json(verb_context *context, const diplo_network *network,
                             const network_census *census) {
  diplo_status status;
  DIPLO_TRY(add_close(context, "{"));
  DIPLO_TRY(add_word(context, "name", diplo_network_get_name(network), true));
  DIPLO_TRY(add_period(context, "period", diplo_network_get_period(network)));
  DIPLO_TRY(write_attributes(context, network));
  DIPLO_TRY(write_actors(context, network, census));
  DIPLO_TRY(write_columns(context, network, DIPLO_PART_ACTORS, "actor_columns"));
  DIPLO_TRY(write_ties(context, network, census));
  DIPLO_TRY(write_columns(context, network, DIPLO_PART_TIES, "tie_columns"));
  DIPLO_TRY(add_open(context, "relations", "["));
  for (size_t i = 0; i < diplo_relation_count(network); i++)
    DIPLO_TRY(
        write_relation(context, diplo_relation_get(network, i), &census->relations[i], i == 0));
  DIPLO_TRY(add_close(context, "]"));
  DIPLO_TRY(add_number(context, "components", census->components));
  DIPLO_TRY(add_number(context, "largest_component", census->largest));
  DIPLO_TRY(add_count(context, "refs", diplo_ref_count(network), false));
  DIPLO_TRY(write_runs(context, network));
  status = add_close(context, "}\n");
done:
  return status;
}
