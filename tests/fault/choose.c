/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Failing memory where networks are chosen from, merged, lifted and checked. */
#include <diplonet/network.h>
#include <diplonet/select.h>
#include <string.h>

static diplo_status set(diplo_network *network, diplo_part part, const char *name, diplo_type type,
                        size_t row, const char *text, diplo_error *error) {
  diplo_status status;
  diplo_column *column;
  DIPLO_TRY(diplo_columns_add(diplo_network_columns(network, part), name, type, &column, error));
  DIPLO_TRY(diplo_column_parse(column, row, text, strlen(text), error));
done:
  return status;
}

/* Two countries, a leader of both in turn, an event, ties of three relations, a ref. */
static diplo_status fill(diplo_network *network, diplo_error *error) {
  static const diplo_relation relations[] = {
      {.name = "leads", .sign = DIPLO_SIGN_NEUTRAL, .directed = true},
      {.name = "ally", .weight = DIPLO_WEIGHT_SHARE},
      {.name = "feud", .sign = DIPLO_SIGN_NEGATIVE}};
  static const size_t ties[][3] = {{2, 0, 0}, {2, 1, 0}, {2, 3, 1}, {0, 1, 1}, {0, 1, 1}};
  static const char *const during[] = {"2000..2004", "2005..", "2003..2006", "2001", "2001"};
  diplo_status status;
  DIPLO_TRY(diplo_network_set_name(network, "n", error));
  DIPLO_TRY(diplo_actor_add(network, "A", DIPLO_KIND_COUNTRY, "Aland", NULL, error));
  DIPLO_TRY(diplo_actor_add(network, "B", DIPLO_KIND_COUNTRY, NULL, NULL, error));
  DIPLO_TRY(diplo_actor_add(network, "l", DIPLO_KIND_LEADER, NULL, NULL, error));
  DIPLO_TRY(diplo_actor_add(network, "e", DIPLO_KIND_EVENT, NULL, NULL, error));
  DIPLO_TRY(diplo_ref_add(network, "S1", NULL, error));
  for (size_t i = 0; i < sizeof relations / sizeof relations[0]; i++)
    DIPLO_TRY(diplo_relation_add(network, &relations[i], NULL, error));
  for (size_t i = 0; i < sizeof ties / sizeof ties[0]; i++) {
    DIPLO_TRY(diplo_tie_add(network, ties[i][0], ties[i][1], ties[i][2], NULL, error));
    DIPLO_TRY(set(network, DIPLO_PART_TIES, "during", DIPLO_PERIOD, i, during[i], error));
  }
  DIPLO_TRY(set(network, DIPLO_PART_TIES, "weight", DIPLO_REAL, 3, "1.5", error));
  DIPLO_TRY(set(network, DIPLO_PART_TIES, "ref", DIPLO_TEXT, 3, "S1:1; S2", error));
  DIPLO_TRY(set(network, DIPLO_PART_TIES, "confidence", DIPLO_REAL, 3, "7", error));
  DIPLO_TRY(set(network, DIPLO_PART_ACTORS, "during", DIPLO_PERIOD, 0, "2002..", error));
done:
  return status;
}

static diplo_status make(diplo_network **network, diplo_error *error) {
  *network = diplo_network_new();
  return *network ? fill(*network, error) : diplo_error_memory(error);
}

diplo_status fault_select(diplo_error *error) {
  diplo_status status;
  diplo_network *network = NULL, *made = NULL;
  const char *ids[] = {"A", "B", "l"}, *relations[] = {"ally", "leads"};
  diplo_selection selection = {
      .relations = relations,
      .relation_count = 2,
      .actors = ids,
      .actor_count = 3,
      .ego = ids,
      .ego_count = 1,
      .steps = 2,
      .actor_expression = "kind != \"event\" and (name == missing or id <= 'B')",
      .tie_expression = "not from.kind == 'group' and during =~ 2000..2010",
      .largest_component = true,
      .drop_isolates = true};
  DIPLO_TRY(make(&network, error));
  DIPLO_TRY(diplo_period_parse("2001..2005", 10, false, &selection.period, error));
  DIPLO_TRY(diplo_network_select(network, &selection, &made, error));
done:
  diplo_network_free(made);
  diplo_network_free(network);
  return status;
}

diplo_status fault_merge(diplo_error *error) {
  diplo_status status;
  diplo_network *one = NULL, *other = NULL;
  DIPLO_TRY(make(&one, error));
  DIPLO_TRY(make(&other, error));
  DIPLO_TRY(diplo_actor_add(other, "C", DIPLO_KIND_COUNTRY, NULL, NULL, error));
  DIPLO_TRY(diplo_actor_set_name(other, 1, "Bland", error));
  DIPLO_TRY(set(other, DIPLO_PART_REFS, "title", DIPLO_TEXT, 0, "T", error));
  DIPLO_TRY(diplo_network_merge(one, other, error));
done:
  diplo_network_free(one);
  diplo_network_free(other);
  return status;
}

diplo_status fault_lift(diplo_error *error) {
  diplo_status status;
  diplo_network *network = NULL, *made = NULL;
  DIPLO_TRY(make(&network, error));
  DIPLO_TRY(diplo_network_lift(network, NULL, &made, error));
done:
  diplo_network_free(made);
  diplo_network_free(network);
  return status;
}

diplo_status fault_check(diplo_error *error) {
  diplo_status status;
  diplo_network *network = NULL;
  diplo_findings findings = {0};
  DIPLO_TRY(make(&network, error));
  DIPLO_TRY(diplo_network_check(network, &findings, error));
done:
  diplo_findings_clear(&findings);
  diplo_network_free(network);
  return status;
}
