/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Units, their joint ties and their components, from a network. */
#include "layout/arrangement.h"
#include "layout/dock.h"
#include "layout/room.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Hostile units, and those whose tie is that one stays away, stand farther apart. */
static const double length_apart = 1.5;

void arrangement_clear(arrangement *plan) {
  free(plan->unit);
  free(plan->dock);
  free(plan->anchor);
  free(plan->tie_from);
  free(plan->tie_to);
  free(plan->tie_length);
  free(plan->component);
  free(plan->member);
  free(plan->member_start);
  free(plan->width);
  free(plan->height);
  free(plan->drop);
  free(plan->x);
  free(plan->y);
  free(plan->start);
  free(plan->other);
  free(plan->slot_tie);
  memset(plan, 0, sizeof *plan);
}

static diplo_status allocate(arrangement *plan, diplo_error *error) {
  size_t actors = plan->actor_count + 1, ties = plan->tie_count + 1;
  plan->unit = calloc(actors, sizeof *plan->unit);
  plan->dock = calloc(actors, sizeof *plan->dock);
  plan->anchor = calloc(actors, sizeof *plan->anchor);
  plan->component = calloc(actors, sizeof *plan->component);
  plan->member = calloc(actors, sizeof *plan->member);
  plan->member_start = calloc(actors + 1, sizeof *plan->member_start);
  plan->width = calloc(actors, sizeof *plan->width);
  plan->height = calloc(actors, sizeof *plan->height);
  plan->drop = calloc(actors, sizeof *plan->drop);
  plan->x = calloc(actors, sizeof *plan->x);
  plan->y = calloc(actors, sizeof *plan->y);
  plan->start = calloc(actors + 1, sizeof *plan->start);
  plan->tie_from = calloc(ties, sizeof *plan->tie_from);
  plan->tie_to = calloc(ties, sizeof *plan->tie_to);
  plan->tie_length = calloc(ties, sizeof *plan->tie_length);
  plan->other = calloc(2 * ties, sizeof *plan->other);
  plan->slot_tie = calloc(2 * ties, sizeof *plan->slot_tie);
  bool good = plan->unit && plan->dock && plan->anchor && plan->component && plan->member &&
              plan->member_start && plan->width && plan->height && plan->drop && plan->x &&
              plan->y && plan->start && plan->tie_from && plan->tie_to && plan->tie_length &&
              plan->other && plan->slot_tie;
  return good ? DIPLO_OK : diplo_error_memory(error);
}

typedef struct pair {
  uint32_t from, to;
  bool apart;
} pair;

static int compare_pairs(const void *one, const void *other) {
  const pair *a = one, *b = other;
  if (a->from != b->from)
    return a->from < b->from ? -1 : 1;
  if (a->to != b->to)
    return a->to < b->to ? -1 : 1;
  return (int)a->apart - (int)b->apart;
}

static bool is_apart(const diplo_network *network, size_t tie) {
  const char *name = diplo_relation_get(network, diplo_tie_get_relation(network)[tie])->name;
  return diplo_tie_get_sign(network, tie) == DIPLO_SIGN_NEGATIVE ||
         strncmp(name, "absen", strlen("absen")) == 0;
}

/* Pairs of units with ties, ordered; those that are near by any tie before those that are apart. */
static size_t collect_pairs(pair *pairs, const arrangement *plan, const diplo_network *network) {
  const uint32_t *from = diplo_tie_get_from(network), *to = diplo_tie_get_to(network);
  size_t count = 0;
  for (size_t t = 0; t < diplo_tie_count(network); t++) {
    uint32_t a = plan->unit[from[t]], b = plan->unit[to[t]];
    if (a != b)
      pairs[count++] = (pair){a < b ? a : b, a < b ? b : a, is_apart(network, t)};
  }
  qsort(pairs, count, sizeof *pairs, compare_pairs);
  return count;
}

static diplo_status join_ties(arrangement *plan, const diplo_network *network, diplo_error *error) {
  pair *pairs = malloc((diplo_tie_count(network) + 1) * sizeof *pairs);
  if (!pairs)
    return diplo_error_memory(error);
  size_t count = collect_pairs(pairs, plan, network);
  plan->tie_count = 0;
  for (size_t i = 0; i < count; i++) {
    if (i > 0 && pairs[i].from == pairs[i - 1].from && pairs[i].to == pairs[i - 1].to)
      continue;
    plan->tie_from[plan->tie_count] = pairs[i].from;
    plan->tie_to[plan->tie_count] = pairs[i].to;
    plan->tie_length[plan->tie_count++] = pairs[i].apart ? length_apart : 1;
  }
  free(pairs);
  return DIPLO_OK;
}

static void fill_slots(arrangement *plan) {
  for (size_t t = 0; t < plan->tie_count; t++) {
    plan->start[plan->tie_from[t] + 1]++;
    plan->start[plan->tie_to[t] + 1]++;
  }
  for (size_t u = 0; u < plan->unit_count; u++)
    plan->start[u + 1] += plan->start[u];
  for (size_t t = plan->tie_count; t-- > 0;) {
    uint32_t a = plan->tie_from[t], b = plan->tie_to[t];
    /* From behind, so that start ends where it has to; the last step below puts it right. */
    size_t one = --plan->start[a + 1], two = --plan->start[b + 1];
    plan->other[one] = b;
    plan->slot_tie[one] = (uint32_t)t;
    plan->other[two] = a;
    plan->slot_tie[two] = (uint32_t)t;
  }
  /* start[u + 1] now is where unit u begins. */
  for (size_t u = 0; u < plan->unit_count; u++)
    plan->start[u] = plan->start[u + 1];
  plan->start[plan->unit_count] = 2 * plan->tie_count;
}

static void find_components(arrangement *plan) {
  uint32_t *queue = plan->member;
  size_t head = 0, tail = 0;
  for (size_t u = 0; u < plan->unit_count; u++)
    plan->component[u] = UINT32_MAX;
  for (uint32_t first = 0; first < plan->unit_count; first++) {
    if (plan->component[first] != UINT32_MAX)
      continue;
    uint32_t number = (uint32_t)plan->component_count++;
    plan->member_start[number] = tail;
    queue[tail++] = first;
    plan->component[first] = number;
    while (head < tail) {
      uint32_t u = queue[head++];
      for (size_t s = plan->start[u]; s < plan->start[u + 1]; s++) {
        if (plan->component[plan->other[s]] == UINT32_MAX) {
          plan->component[plan->other[s]] = number;
          queue[tail++] = plan->other[s];
        }
      }
    }
  }
  plan->member_start[plan->component_count] = tail;
}

diplo_status arrangement_init(arrangement *plan, const diplo_network *network, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  memset(plan, 0, sizeof *plan);
  plan->actor_count = diplo_actor_count(network);
  plan->tie_count = diplo_tie_count(network);
  DIPLO_TRY(allocate(plan, error));
  dock_actors(plan, network);
  DIPLO_TRY(join_ties(plan, network, error));
  fill_slots(plan);
  find_components(plan);
  room_measure(plan, network);
done:
  if (status != DIPLO_OK)
    arrangement_clear(plan);
  return status;
}

void arrangement_get_offset(uint32_t dock, bool mirrored, double *x, double *y) {
  /* Right, left, then further around, eight to a ring; the label below stays free for two. */
  static const double degrees[8] = {0, 180, 45, 135, 90, 225, 315, 270};
  const double turn = 3.14159265358979323846 / 180;
  uint32_t place = (dock - 1) % 8, ring = (dock - 1) / 8;
  double distance = ROOM_DOCK + 2 * ROOM_LEADER * (double)ring;
  *x = dock == 0 ? 0 : (mirrored ? -1 : 1) * distance * cos(degrees[place] * turn);
  *y = dock == 0 ? 0 : distance * sin(degrees[place] * turn);
}
