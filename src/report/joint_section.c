/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several measures at once: one table of the first actors by all of them, then a few words on each.
 */
#include "report/joint_section.h"
#include "model/label.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { JOINT_PLACES = 5, JOINT_NAMED = 3, JOINT_LONG = 24 };

/* One measure's column; rank of each actor, 0 where the value is missing. */
typedef struct joint_score {
  const diplo_measure *measure;
  const diplo_column *column;
  ranking ranking;
  uint32_t *ranks;
} joint_score;

typedef struct joint {
  const diplo_network *network;
  joint_score *scores;
  size_t count, actors;
} joint;

/* The name; where it would fill a line, what the picture calls the actor. */
static const char *get_name(const diplo_network *network, size_t actor) {
  const char *name = diplo_actor_get_label(network, actor);
  return label_width(name, strlen(name)) > JOINT_LONG ? label_get(network, NULL, actor) : name;
}

static void joint_clear(joint *j) {
  for (size_t i = 0; i < j->count; i++) {
    ranking_clear(&j->scores[i].ranking);
    free(j->scores[i].ranks);
  }
  free(j->scores);
}

static diplo_status add_score(joint *j, const diplo_column *column, const diplo_measure *measure,
                              diplo_error *error) {
  diplo_status status = DIPLO_OK;
  joint_score *s = &j->scores[j->count++];
  *s = (joint_score){.measure = measure, .column = column};
  s->ranks = calloc(j->actors + 1, sizeof *s->ranks);
  if (!s->ranks)
    return diplo_error_memory(error);
  DIPLO_TRY(ranking_init(&s->ranking, column, j->actors, error));
  for (size_t i = 0; i < s->ranking.count; i++)
    s->ranks[s->ranking.items[i].row] = (uint32_t)s->ranking.items[i].rank;
done:
  return status;
}

static diplo_status joint_init(joint *j, const diplo_network *network, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  const diplo_columns *columns = diplo_network_columns(network, DIPLO_PART_ACTORS);
  j->network = network;
  j->actors = diplo_actor_count(network);
  j->scores = calloc(diplo_columns_count(columns) + 1, sizeof *j->scores);
  if (!j->scores)
    return diplo_error_memory(error);
  for (size_t i = 0; i < diplo_columns_count(columns); i++) {
    const diplo_column *column = diplo_columns_get(columns, i);
    const diplo_measure *measure = section_find_measure(column, DIPLO_SCOPE_ACTOR);
    if (measure)
      DIPLO_TRY(add_score(j, column, measure, error));
  }
done:
  return status;
}

/* Whether actor a comes before b: by the first measure in which their ranks differ, else as the
   network has them. */
static bool is_before(const joint *j, size_t a, size_t b) {
  for (size_t i = 0; i < j->count; i++) {
    /* Without a value behind all ranks. */
    uint32_t one = j->scores[i].ranks[a] - 1, other = j->scores[i].ranks[b] - 1;
    if (one != other)
      return one < other;
  }
  return a < b;
}

/* The first `shown` actors in order. */
static size_t *find_first(const joint *j, size_t shown) {
  size_t *first = malloc((shown + 1) * sizeof *first), count = 0;
  for (size_t a = 0; first && a < j->actors; a++) {
    size_t place = count;
    while (place > 0 && is_before(j, a, first[place - 1]))
      place--;
    if (place == shown)
      continue;
    count += count < shown;
    memmove(&first[place + 1], &first[place], (count - 1 - place) * sizeof *first);
    first[place] = a;
  }
  return first;
}

static diplo_status add_row(document *doc, const joint *j, size_t actor, const int *digits,
                            diplo_error *error) {
  diplo_status status = DIPLO_OK;
  DIPLO_TRY(document_say_cell(doc, error, "%s", get_name(j->network, actor)));
  for (size_t i = 0; i < j->count; i++) {
    double value = diplo_column_get_real(j->scores[i].column, actor);
    DIPLO_TRY(document_add_cell(doc, error));
    if (isfinite(value))
      DIPLO_TRY(section_say_number(doc, value, digits[i], error));
    else
      DIPLO_TRY(document_say(doc, error, "–"));
  }
done:
  return status;
}

static diplo_status add_table(document *doc, const joint *j, size_t top, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t shown = j->actors < top ? j->actors : top;
  size_t *first = find_first(j, shown);
  int *digits = malloc((j->count + 1) * sizeof *digits);
  char *columns = malloc(j->count + 2);
  if (!first || !digits || !columns)
    DIPLO_TRY(diplo_error_memory(error));
  memset(columns, 'n', j->count + 1);
  columns[0] = 't';
  columns[j->count + 1] = '\0';
  DIPLO_TRY(document_add_table(doc, columns, error));
  if (shown < j->actors)
    DIPLO_TRY(document_say(doc, error, "The first %zu of %zu actors", shown, j->actors));
  else
    DIPLO_TRY(document_say(doc, error, "All actors"));
  DIPLO_TRY(document_say(doc, error, " by %s; where they are equal, by the next measure",
                         j->scores[0].measure->label));
  DIPLO_TRY(document_say_cell(doc, error, "actor"));
  for (size_t i = 0; i < j->count; i++) {
    digits[i] = ranking_get_digits(&j->scores[i].ranking, shown > 2 ? shown : 2);
    DIPLO_TRY(document_say_cell(doc, error, "%s", j->scores[i].measure->label));
  }
  for (size_t i = 0; i < shown; i++)
    DIPLO_TRY(add_row(doc, j, first[i], digits, error));
done:
  free(first);
  free(digits);
  free(columns);
  return status;
}

/* `Kim and Putin (7)`, or `12 actors (7)`: the `count` items from `first` on. */
static diplo_status say_place(document *doc, const joint *j, const ranking *r, size_t first,
                              size_t count, int digits, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  if (count > JOINT_NAMED)
    DIPLO_TRY(document_say(doc, error, "%zu actors", count));
  for (size_t i = 0; i < count && count <= JOINT_NAMED; i++)
    DIPLO_TRY(document_say(doc, error, "%s%s",
                           i == 0           ? ""
                           : i + 1 == count ? " and "
                                            : ", ",
                           get_name(j->network, r->items[first + i].row)));
  DIPLO_TRY(document_say(doc, error, " ("));
  DIPLO_TRY(section_say_number(doc, r->items[first].value, digits, error));
  DIPLO_TRY(document_say(doc, error, ")"));
done:
  return status;
}

/* The highest places, and the lowest where that is below zero. */
static diplo_status say_places(document *doc, const joint *j, const ranking *r, size_t top,
                               diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t at = 0, last = r->count - 1;
  int digits = ranking_get_digits(r, top > 2 ? top : 2);
  DIPLO_TRY(document_say(doc, error, " Highest: "));
  for (size_t place = 0; place < JOINT_PLACES && at < r->count && at < top; place++) {
    size_t count = ranking_count_shared(r, at);
    /* Behind others nobody is high who has nothing. */
    if (place > 0 && r->items[at].value == 0 && r->items[last].value >= 0)
      break;
    DIPLO_TRY(document_say(doc, error, "%s", place > 0 ? "; " : ""));
    DIPLO_TRY(say_place(doc, j, r, at, count, digits, error));
    at += count;
  }
  DIPLO_TRY(document_say(doc, error, "."));
  if (at < r->count && r->items[last].value < 0) {
    DIPLO_TRY(document_say(doc, error, " Lowest: "));
    DIPLO_TRY(say_place(doc, j, r, r->items[last].rank - 1, r->count + 1 - r->items[last].rank,
                        digits, error));
    DIPLO_TRY(document_say(doc, error, "."));
  }
done:
  return status;
}

static diplo_status add_words(document *doc, const joint *j, const joint_score *s, size_t top,
                              diplo_error *error) {
  diplo_status status = DIPLO_OK;
  const ranking *r = &s->ranking;
  DIPLO_TRY(document_add(doc, BLOCK_ITEM, error));
  DIPLO_TRY(document_say_span(doc, SPAN_STRONG, s->measure->label, error));
  DIPLO_TRY(document_say(doc, error, ". %s", s->measure->summary));
  if (r->count <= 1) {
    if (r->count == 0)
      return document_say(doc, error, " No actor has a value.");
    DIPLO_TRY(
        document_say(doc, error, " Only %s has a value: ", get_name(j->network, r->items[0].row)));
    DIPLO_TRY(section_say_number(doc, r->items[0].value, 3, error));
    return document_say(doc, error, ".");
  }
  if (ranking_count_shared(r, 0) == r->count) {
    DIPLO_TRY(document_say(doc, error,
                           r->missing == 0 ? " The same for all %zu actors: "
                                           : " The same for the %zu actors that have a value: ",
                           r->count));
    DIPLO_TRY(section_say_number(doc, r->items[0].value, 3, error));
    DIPLO_TRY(document_say(doc, error, "."));
  } else {
    DIPLO_TRY(say_places(doc, j, r, top, error));
  }
  if (r->missing > 0)
    DIPLO_TRY(document_say(doc, error, " %zu %s no value.", r->missing,
                           r->missing == 1 ? "actor has" : "actors have"));
done:
  return status;
}

diplo_status section_add_joint(document *doc, const diplo_network *network, size_t top,
                               diplo_error *error) {
  diplo_status status = DIPLO_OK;
  joint j = {0};
  DIPLO_TRY(joint_init(&j, network, error));
  DIPLO_TRY(add_table(doc, &j, top, error));
  DIPLO_TRY(document_add(doc, BLOCK_PARAGRAPH, error));
  DIPLO_TRY(document_say(doc, error, "What the measures say, and who is highest by each:"));
  for (size_t i = 0; i < j.count; i++)
    DIPLO_TRY(add_words(doc, &j, &j.scores[i], top, error));
done:
  joint_clear(&j);
  return status;
}
