/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Options: declared in tables, parsed once into typed fields of a struct. Help, manual and
   completion read the same tables. */
#ifndef CLI_OPTION_H
#define CLI_OPTION_H

#include <diplonet/buffer.h>
#include <stdbool.h>
#include <stddef.h>

typedef enum option_type {
  OPTION_FLAG,   /* bool */
  OPTION_TEXT,   /* const char * */
  OPTION_PATH,   /* const char *; completed with files */
  OPTION_CHOICE, /* const char *, one of the words */
  OPTION_LIST,   /* option_list; separated by commas, and may be given again */
  OPTION_COUNT,  /* uint64_t within min..max */
  OPTION_REAL,   /* double within min..max */
  OPTION_PERIOD, /* diplo_period */
  OPTION_SIGNS,  /* unsigned, DIPLO_SIGNS_* */
  OPTION_KINDS,  /* unsigned, bits 1u << diplo_kind */
  OPTION_TYPES
} option_type;

/* An all-zero struct is a valid empty one. */
typedef struct option_list {
  const char **items; /* each a string of the list's own */
  size_t count;
} option_list;

/* A word of a choice by its index; NULL behind the last. */
typedef const char *option_words(size_t index);

enum {
  OPTION_ABOVE = 1,    /* `min` itself is not allowed */
  OPTION_UNTRACED = 2, /* has no influence on the result and stays out of the provenance */
  OPTION_EXPLAINED = 4 /* `help` tells the words already */
};

typedef struct option_spec {
  const char *name; /* without the dashes; NULL ends a table */
  char letter;      /* of the short form, or 0 */
  option_type type;
  size_t offset;        /* of the field in the group's struct */
  const char *argument; /* what help calls the value */
  const char *help;     /* one sentence without the full stop */
  const char *fallback; /* what holds without the option, as help says it; or NULL */
  option_words *words;  /* of OPTION_CHOICE, and of OPTION_LIST where they are known */
  double min, max;      /* both 0: no limits */
  unsigned flags;
  const char *conflict; /* the name of an option that cannot be given beside it, or NULL */
} option_spec;

typedef struct option_group {
  const char *title; /* of the section of help; NULL: the verb's own */
  const option_spec *options;
} option_group;

/* A group whose struct stands at `offset` of the state. An array ends with a NULL group. */
typedef struct option_use {
  const option_group *group;
  size_t offset;
} option_use;

/* Where the values go: groups, and the struct that their offsets count from. */
typedef struct option_target {
  const option_use *uses; /* NULL: none */
  void *state;
} option_target;

enum { OPTION_TARGETS = 2 };

/* A parsed command line. `operands` belongs to it, what it points to does not. */
typedef struct option_parse {
  option_target targets[OPTION_TARGETS];
  const char **operands;
  size_t operand_count;
  bool *untraced; /* of each word: it belongs to an option that has no influence on the result */
  bool help;      /* --help was met; what follows was not looked at */
} option_parse;

/* Parses the words behind the verb. A wrong option is DIPLO_USAGE with one sentence. */
diplo_status option_parse_words(option_parse *parse, size_t count, const char *const *words,
                                diplo_error *error);
/* Frees what parsing allocated, the lists in the states too. */
void option_parse_clear(option_parse *parse);

void option_list_clear(option_list *list);

/* Reads one value into the field by the option's type. `name` is the option as it was written. */
diplo_status option_set_value(const option_spec *spec, const char *name, const char *text,
                              void *field, diplo_error *error);

/* `-o, --output FILE` */
diplo_status option_format_syntax(const option_spec *spec, diplo_buffer *text, diplo_error *error);
/* The help with the words, the range and what holds without the option. */
diplo_status option_format_help(const option_spec *spec, diplo_buffer *text, diplo_error *error);

/* `; did you mean --sign?` (of an option) or `; did you mean 'json'?` (of a word) into `hint`,
   which is empty where nothing is near. */
enum { OPTION_HINT_SIZE = 160 };
void option_hint(const char *word, bool option, const char *const *names, size_t count,
                 char hint[OPTION_HINT_SIZE]);

/* What help calls `MEASURE,...` is a `measure` in a sentence. */
enum { OPTION_NOUN_SIZE = 32 };
void option_noun(const char *argument, char noun[OPTION_NOUN_SIZE]);

#endif
