/* SPDX-License-Identifier: MIT */
/* Reads a request line by line and takes nothing that it does not know. */
#include "worker/request.h"
#include <errno.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static const char *const engines[] = {"neato", "fdp", "sfdp", "twopi", "dot", NULL};
static const char *const shapes[] = {"circle", "ellipse", "box", "diamond", "hexagon", NULL};
static const char *const dashes[] = {"solid", "dashed", "dotted", NULL};

static bool refuse(const char *what) {
  fprintf(stderr, "diplonet-layout: %s\n", what);
  return false;
}

static const char *find_word(const char *const *words, const char *word) {
  for (; *words; words++) {
    if (strcmp(*words, word) == 0)
      return *words;
  }
  return NULL;
}

/* The next word of the line, or NULL; `*rest` moves behind it. */
static char *take_word(char **rest) {
  char *word = *rest;
  if (*word == '\0')
    return NULL;
  char *blank = strchr(word, ' ');
  if (blank) {
    *blank = '\0';
    *rest = blank + 1;
  } else {
    *rest = word + strlen(word);
  }
  return word;
}

static bool take_number(char **rest, double *value) {
  char *word = take_word(rest), *end;
  if (!word)
    return false;
  *value = strtod(word, &end);
  return *end == '\0' && end != word && isfinite(*value) && fabs(*value) <= 1e9;
}

static bool take_index(char **rest, size_t limit, size_t *value) {
  double number;
  if (!take_number(rest, &number) || number < 0 || number >= (double)limit)
    return false;
  *value = (size_t)number;
  return (double)*value == number;
}

static int hex_value(char c) {
  if (c >= '0' && c <= '9')
    return c - '0';
  if (c >= 'a' && c <= 'f')
    return c - 'a' + 10;
  if (c >= 'A' && c <= 'F')
    return c - 'A' + 10;
  return -1;
}

static bool decode_text(const char *text, char **decoded) {
  free(*decoded);
  char *to = *decoded = malloc(strlen(text) + 1);
  if (!to)
    return refuse("out of memory");
  for (; *text; text++) {
    unsigned char c = (unsigned char)*text;
    if (c == '%') {
      int high = hex_value(text[1]), low = high < 0 ? -1 : hex_value(text[2]);
      if (low < 0)
        return refuse("a text is not percent-encoded");
      c = (unsigned char)(high * 16 + low);
      text += 2;
    }
    if (c >= 0x20 && c != 0x7f)
      *to++ = (char)c;
  }
  *to = '\0';
  return true;
}

static bool copy_colour(const char *text, char colour[8]) {
  bool good = strlen(text) == 7 && text[0] == '#';
  for (int i = 1; good && i < 7; i++)
    good = hex_value(text[i]) >= 0;
  if (good)
    memcpy(colour, text, 8);
  return good;
}

static bool read_place(char *text, request_actor *actor) {
  char *comma = strchr(text, ',');
  if (!comma)
    return false;
  *comma = '\0';
  char *y = comma + 1;
  actor->pinned = true;
  return take_number(&text, &actor->x) && take_number(&y, &actor->y);
}

static bool set_actor(request_actor *actor, const char *key, char *value) {
  if (strcmp(key, "at") == 0)
    return read_place(value, actor);
  if (strcmp(key, "shape") == 0)
    return (actor->shape = find_word(shapes, value)) != NULL;
  if (strcmp(key, "fill") == 0)
    return copy_colour(value, actor->fill);
  if (strcmp(key, "line") == 0)
    return copy_colour(value, actor->line);
  return strcmp(key, "label") == 0 && decode_text(value, &actor->label);
}

static bool set_tie(request_tie *tie, const char *key, char *value) {
  if (strcmp(key, "line") == 0)
    return copy_colour(value, tie->line);
  if (strcmp(key, "dash") == 0)
    return (tie->dash = find_word(dashes, value)) != NULL;
  if (strcmp(key, "width") == 0)
    return take_number(&value, &tie->width) && tie->width >= 0 && tie->width <= 100;
  if (strcmp(key, "arrow") == 0) {
    tie->arrow = strcmp(value, "end") == 0;
    return tie->arrow || strcmp(value, "none") == 0;
  }
  return strcmp(key, "label") == 0 && decode_text(value, &tie->label);
}

/* Splits the next KEY=VALUE; false at the end of the line. */
static bool take_pair(char **rest, char **key, char **value, bool *good) {
  *key = take_word(rest);
  if (!*key)
    return false;
  *value = strchr(*key, '=');
  *good = *value != NULL;
  if (*good)
    *(*value)++ = '\0';
  return *good;
}

/* Makes room for one item more and clears it. */
static bool grow(void **items, size_t *count, size_t *capacity, size_t size) {
  if (*count == *capacity) {
    size_t wanted = *capacity ? *capacity * 2 : 64;
    if (wanted > SIZE_MAX / size)
      return refuse("out of memory");
    void *larger = realloc(*items, wanted * size);
    if (!larger)
      return refuse("out of memory");
    *items = larger;
    *capacity = wanted;
  }
  memset((char *)*items + *count * size, 0, size);
  ++*count;
  return true;
}

static bool read_actor(request *asked, char *rest) {
  void *items = asked->actors;
  if (!grow(&items, &asked->actor_count, &asked->actor_capacity, sizeof *asked->actors))
    return false;
  asked->actors = items;
  request_actor *actor = &asked->actors[asked->actor_count - 1];
  char *key, *value;
  bool good = take_number(&rest, &actor->width) && take_number(&rest, &actor->height) &&
              actor->width >= 0 && actor->height >= 0;
  while (good && take_pair(&rest, &key, &value, &good))
    good = set_actor(actor, key, value);
  return good || refuse("an actor is not understood");
}

static bool read_tie(request *asked, char *rest) {
  void *items = asked->ties;
  if (!grow(&items, &asked->tie_count, &asked->tie_capacity, sizeof *asked->ties))
    return false;
  asked->ties = items;
  request_tie *tie = &asked->ties[asked->tie_count - 1];
  char *key, *value;
  bool good = take_index(&rest, asked->actor_count, &tie->from) &&
              take_index(&rest, asked->actor_count, &tie->to) && take_number(&rest, &tie->weight) &&
              take_number(&rest, &tie->length) && tie->weight >= 0 && tie->length > 0;
  while (good && take_pair(&rest, &key, &value, &good))
    good = set_tie(tie, key, value);
  return good || refuse("a tie is not understood");
}

static bool read_seed(request *asked, char *rest) {
  size_t seed;
  if (!take_index(&rest, (size_t)INT32_MAX + 1, &seed))
    return refuse("the seed is not understood");
  asked->seed = (unsigned)seed;
  return true;
}

static bool read_line(request *asked, char *line) {
  char *rest = line, *word = take_word(&rest);
  if (!word)
    return refuse("an empty line");
  if (strcmp(word, "actor") == 0)
    return read_actor(asked, rest);
  if (strcmp(word, "tie") == 0)
    return read_tie(asked, rest);
  if (strcmp(word, "engine") == 0)
    return (asked->engine = find_word(engines, rest)) != NULL || refuse("an unknown engine");
  if (strcmp(word, "seed") == 0)
    return read_seed(asked, rest);
  if (strcmp(word, "caption") == 0)
    return decode_text(rest, &asked->caption);
  if (strcmp(word, "output") == 0) {
    asked->svg = strcmp(rest, "svg") == 0;
    return asked->svg || strcmp(rest, "positions") == 0 || refuse("an unknown output");
  }
  return refuse("an unknown line");
}

bool request_read(request *asked, FILE *input) {
  char *line = NULL;
  size_t capacity = 0;
  bool good = true, ended = false;
  for (size_t number = 0; good && !ended; number++) {
    ssize_t size = getline(&line, &capacity, input);
    if (size <= 0) {
      good = refuse("the request ends too early");
    } else {
      if (line[size - 1] == '\n')
        line[size - 1] = '\0';
      ended = strcmp(line, "end") == 0;
      if (number == 0)
        good = strcmp(line, "diplonet-layout 1") == 0 || refuse("this is no request");
      else if (!ended)
        good = read_line(asked, line);
    }
  }
  free(line);
  return good && (asked->engine || refuse("no engine"));
}

void request_clear(request *asked) {
  for (size_t i = 0; i < asked->actor_count; i++)
    free(asked->actors[i].label);
  for (size_t i = 0; i < asked->tie_count; i++)
    free(asked->ties[i].label);
  free(asked->actors);
  free(asked->ties);
  free(asked->caption);
  memset(asked, 0, sizeof *asked);
}
