/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of marks. */
#include "draw/scene.h"
#include <stdlib.h>
#include <string.h>

void scene_clear(scene *s) {
  for (size_t i = 0; i < s->mark_count; i++) {
    free(s->marks[i].text);
    free(s->marks[i].link);
  }
  free(s->marks);
  free(s->steps);
  free(s->inks);
  free(s->title);
  free(s->description);
  memset(s, 0, sizeof *s);
}

diplo_status scene_init(scene *s, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  memset(s, 0, sizeof *s);
  for (int i = 0; i < INK_COUNT && status == DIPLO_OK; i++) {
    int number;
    status = scene_add_ink(s, palette_get(i), &number, error);
  }
  return status;
}

diplo_status scene_add_ink(scene *s, ink colour, int *number, diplo_error *error) {
  ink *larger = realloc(s->inks, (s->ink_count + 1) * sizeof *larger);
  if (!larger)
    return diplo_error_memory(error);
  s->inks = larger;
  *number = (int)s->ink_count;
  s->inks[s->ink_count++] = colour;
  return DIPLO_OK;
}

/* A cleared mark at the end of the list, or NULL. */
static mark *add_mark(scene *s, mark_kind kind) {
  if (s->mark_count == s->mark_capacity) {
    size_t capacity = s->mark_capacity ? 2 * s->mark_capacity : 256;
    mark *larger = realloc(s->marks, capacity * sizeof *larger);
    if (!larger)
      return NULL;
    s->marks = larger;
    s->mark_capacity = capacity;
  }
  mark *m = &s->marks[s->mark_count];
  memset(m, 0, sizeof *m);
  m->kind = kind;
  return m;
}

static bool copy_text(char **copy, const char *text, size_t size) {
  if (!text)
    return true;
  *copy = malloc(size + 1);
  if (!*copy)
    return false;
  memcpy(*copy, text, size);
  (*copy)[size] = '\0';
  return true;
}

diplo_status scene_open(scene *s, const char *role, const char *text, const char *link,
                        diplo_error *error) {
  mark *m = add_mark(s, MARK_OPEN);
  if (!m)
    return diplo_error_memory(error);
  m->role = role;
  bool good = copy_text(&m->text, text, text ? strlen(text) : 0) &&
              copy_text(&m->link, link, link ? strlen(link) : 0);
  s->mark_count++;
  return good ? DIPLO_OK : diplo_error_memory(error);
}

diplo_status scene_close(scene *s, diplo_error *error) {
  if (!add_mark(s, MARK_CLOSE))
    return diplo_error_memory(error);
  s->mark_count++;
  return DIPLO_OK;
}

static bool reserve_steps(scene *s, size_t count) {
  if (s->step_count + count <= s->step_capacity)
    return true;
  size_t capacity = 2 * (s->step_count + count) + 256;
  path_step *larger = realloc(s->steps, capacity * sizeof *larger);
  if (!larger)
    return false;
  s->steps = larger;
  s->step_capacity = capacity;
  return true;
}

diplo_status scene_add_path(scene *s, const path_step *steps, size_t count, mark_style style,
                            diplo_error *error) {
  mark *m = reserve_steps(s, count) ? add_mark(s, MARK_PATH) : NULL;
  if (!m)
    return diplo_error_memory(error);
  memcpy(s->steps + s->step_count, steps, count * sizeof *steps);
  m->first = s->step_count;
  m->count = count;
  m->style = style;
  s->step_count += count;
  s->mark_count++;
  return DIPLO_OK;
}

diplo_status scene_add_line(scene *s, point from, point to, mark_style style, diplo_error *error) {
  path_step steps[2] = {{'M', {from}}, {'L', {to}}};
  return scene_add_path(s, steps, 2, style, error);
}

diplo_status scene_add_circle(scene *s, point middle, double radius, mark_style style,
                              diplo_error *error) {
  mark *m = add_mark(s, MARK_CIRCLE);
  if (!m)
    return diplo_error_memory(error);
  m->at = middle;
  m->size = radius;
  m->style = style;
  s->mark_count++;
  return DIPLO_OK;
}

diplo_status scene_add_text(scene *s, point at, double size, scene_anchor anchor, mark_style style,
                            const char *text, size_t text_size, diplo_error *error) {
  mark *m = add_mark(s, MARK_TEXT);
  if (!m)
    return diplo_error_memory(error);
  m->at = at;
  m->size = size;
  m->anchor = anchor;
  m->style = style;
  s->mark_count++;
  return copy_text(&m->text, text, text_size) ? DIPLO_OK : diplo_error_memory(error);
}
