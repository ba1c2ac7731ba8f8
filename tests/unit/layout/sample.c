/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Builds the made-up networks; a failure in building ends the test. */
#include "unit/layout/sample.h"
#include "base/random.h"
#include <check.h>
#include <math.h>
#include <stdio.h>

static size_t add_actor(diplo_network *network, const char *id, diplo_kind kind, const char *name) {
  size_t index;
  ck_assert_int_eq(diplo_actor_add(network, id, kind, name, &index, NULL), DIPLO_OK);
  return index;
}

static size_t add_relation(diplo_network *network, diplo_relation relation) {
  size_t index;
  ck_assert_int_eq(diplo_relation_add(network, &relation, &index, NULL), DIPLO_OK);
  return index;
}

static void add_tie(diplo_network *network, size_t from, size_t to, size_t relation,
                    double weight) {
  size_t tie;
  diplo_column *column;
  ck_assert_int_eq(diplo_tie_add(network, from, to, relation, &tie, NULL), DIPLO_OK);
  ck_assert_int_eq(diplo_columns_add(diplo_network_columns(network, DIPLO_PART_TIES), "weight",
                                     DIPLO_REAL, &column, NULL),
                   DIPLO_OK);
  ck_assert_int_eq(diplo_column_set_real(column, tie, weight, NULL), DIPLO_OK);
}

typedef struct meeting {
  size_t leads, attends, friendship, dispute, absence;
} meeting;

static meeting add_relations(diplo_network *n) {
  return (meeting){
      .leads = add_relation(
          n, (diplo_relation){.name = "leads", .sign = DIPLO_SIGN_NEUTRAL, .directed = true}),
      .attends = add_relation(
          n, (diplo_relation){.name = "attends", .label = "attends the parade", .directed = true}),
      .friendship = add_relation(n, (diplo_relation){.name = "traditional-friendship",
                                                     .label = "traditional friendship",
                                                     .weight = DIPLO_WEIGHT_LEVEL}),
      .dispute = add_relation(n, (diplo_relation){.name = "dispute",
                                                  .sign = DIPLO_SIGN_NEGATIVE,
                                                  .weight = DIPLO_WEIGHT_LEVEL}),
      .absence = add_relation(n, (diplo_relation){.name = "absence",
                                                  .label = "stays away",
                                                  .sign = DIPLO_SIGN_NEGATIVE,
                                                  .dash = DIPLO_DASH_DOTTED,
                                                  .directed = true}),
  };
}

diplo_network *sample_meeting(size_t countries) {
  static const char *const names[] = {"China",     "Russia", "North Korea", "Republic of the Congo",
                                      "Indonesia", "Nepal",  "Kyrgyzstan",  "Turkmenistan"};
  diplo_network *n = diplo_network_new();
  ck_assert_ptr_nonnull(n);
  meeting m = add_relations(n);
  size_t event = add_actor(n, "parade", DIPLO_KIND_EVENT, "Victory Day parade");
  size_t west = add_actor(n, "west", DIPLO_KIND_GROUP, "Western leaders");
  add_tie(n, west, event, m.absence, NAN);
  for (size_t i = 0; i < countries; i++) {
    char id[32], leader[32], name[64];
    snprintf(id, sizeof id, "C%zu", i);
    snprintf(leader, sizeof leader, "L%zu", i);
    size_t country = add_actor(n, id, DIPLO_KIND_COUNTRY, names[i % 8]);
    snprintf(name, sizeof name, "Leader of no. %zu", i);
    size_t person = add_actor(n, leader, DIPLO_KIND_LEADER, name);
    add_tie(n, person, country, m.leads, NAN);
    add_tie(n, person, event, m.attends, NAN);
    if (i > 0)
      add_tie(n, diplo_actor_find(n, "C0"), country, m.friendship, (double)(i % 3 + 1));
    if (i % 5 == 4)
      add_tie(n, diplo_actor_find(n, "C1"), country, m.dispute, -2);
  }
  return n;
}

diplo_network *sample_random(size_t actors, size_t ties, uint64_t seed) {
  diplo_network *n = diplo_network_new();
  ck_assert_ptr_nonnull(n);
  random_source source;
  random_init(&source, seed, 0);
  size_t near = add_relation(n, (diplo_relation){.name = "near", .weight = DIPLO_WEIGHT_STRENGTH});
  size_t against = add_relation(n, (diplo_relation){.name = "against",
                                                    .sign = DIPLO_SIGN_NEGATIVE,
                                                    .weight = DIPLO_WEIGHT_STRENGTH,
                                                    .directed = true});
  for (size_t i = 0; i < actors; i++) {
    char id[32], name[64];
    snprintf(id, sizeof id, "A%zu", i);
    snprintf(name, sizeof name, "Country number %zu", i);
    add_actor(n, id, DIPLO_KIND_COUNTRY, name);
  }
  for (size_t t = 0; t < ties && actors > 0; t++) {
    size_t from = (size_t)random_below(&source, actors), to = (size_t)random_below(&source, actors);
    double weight = (double)random_below(&source, 6);
    bool hostile = random_below(&source, 5) == 0;
    add_tie(n, from, to, hostile ? against : near, weight == 0 ? NAN : hostile ? -weight : weight);
  }
  return n;
}
