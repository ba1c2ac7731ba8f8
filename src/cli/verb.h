/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a verb is: a constant struct that declares; the host does. Options, help, manual,
   completion, reading, provenance, output and exit status are written once, in the host. */
#ifndef CLI_VERB_H
#define CLI_VERB_H

#include "cli/option_groups.h"
#include "cli/progress.h"
#include <diplonet/output.h>
#include <diplonet/reader.h>

typedef struct verb verb;

/* What the host hands to the functions of a verb. */
typedef struct verb_context {
  const verb *verb;
  const global_options *global;
  const char *format;          /* one of the verb's, or NULL where it has none */
  const char *const *operands; /* the verb's own words, without the files behind them */
  size_t operand_count;
  diplo_read_options read; /* `begin` may set how networks are read */
  diplo_output *output;    /* of verbs that give a document */
  bool own_output;         /* `begin` sets it where the verb writes --output itself */
  bool terminal;           /* the output is a terminal */
  bool colour;             /* ... and may have colour */
  size_t width;            /* ... and is so wide; else 0 */
  bool answer_is_no;       /* the verb sets it: exit status 1 */
  size_t network_count;    /* networks read so far, with the one at hand */
  progress_line *progress;
  diplo_error *error;
} verb_context;

typedef enum verb_input {
  VERB_READS_NOTHING,
  VERB_READS_NETWORKS /* operands behind the verb's own are files; none: standard input */
} verb_input;

typedef enum verb_output {
  VERB_GIVES_NETWORKS, /* what `network` and `end` leave in *network is written by the host */
  VERB_GIVES_DOCUMENT  /* written by the verb to context->output */
} verb_output;

typedef struct verb_example {
  const char *command; /* runs in a folder that has the project's data/ */
  const char *shows;   /* NULL ends a list */
} verb_example;

struct verb {
  const char *name;
  const char *group;               /* of the overview */
  const char *summary;             /* one line, an imperative without a full stop */
  const char *description;         /* paragraphs, with an empty line between them */
  const char *usage;               /* the operands: `PART [FILE]...`; NULL: none */
  const char *operand_name;        /* what errors call the verb's own operand */
  option_words *operand_words;     /* what it may be; NULL: anything */
  size_t operand_min, operand_max; /* how many of the verb's own come before the files */
  const option_use *options;       /* into the state; NULL: none */
  const verb_example *examples;    /* NULL: none */
  /* The words of --format, and what holds without it. NULL: of a verb that gives networks, the
     host's (text at a terminal, else the stream); of another, there is no --format. */
  option_words *formats;
  const char *format_terminal, *format_file;
  bool format_by_suffix; /* ... unless the name of --output ends in a format's suffix */
  verb_input input;
  verb_output output;
  size_t state_size; /* of the struct that options fill; all-zero at first */
  /* Each may be NULL. `network` takes *network and leaves there what goes on, or NULL. `end` may
     leave a last network. `clear` frees what the state holds beside option values; it is called in
     any case. */
  diplo_status (*begin)(verb_context *context, void *state);
  diplo_status (*network)(verb_context *context, void *state, diplo_network **network);
  diplo_status (*end)(verb_context *context, void *state, diplo_network **network);
  void (*clear)(void *state);
  /* Shows one network to a reader at a terminal, in place of the stream; NULL: the host's way. */
  diplo_status (*show)(verb_context *context, const void *state, const diplo_network *network);
};

#define VERB(name) extern const verb verb_##name;
#include "cli/verbs.def"
#undef VERB

/* In the order of verbs.def; NULL behind the last. */
const verb *verb_get(size_t index);
/* Its name; NULL behind the last. */
const char *verb_get_name(size_t index);
const verb *verb_find(const char *name); /* NULL where absent */

/* The words of --format that a verb has; NULL where it has none. */
option_words *verb_get_formats(const verb *kind);

/* Where the host keeps the values of the options that verbs do not declare themselves. */
typedef struct host_options {
  global_options global;
  input_options input;
} host_options;
/* The option groups of the host for one verb: input, --format, and those of every verb. */
typedef struct host_groups {
  option_spec format[2];
  option_group format_group;
  option_use uses[4];
} host_groups;
void host_groups_init(host_groups *groups, const verb *kind);

/* Runs a verb with the words behind its name; returns the exit status. What goes wrong has been
   said on standard error. */
int verb_run(const verb *kind, size_t count, const char *const *words);

/* Says `diplonet VERB: note: ...` on standard error, unless --quiet. */
void verb_note(const verb_context *context, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
