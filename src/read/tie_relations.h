/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The relations of a tie list: made as their names come up, declared by the options and by the
   weights that they turn out to have. */
#ifndef READ_TIE_RELATIONS_H
#define READ_TIE_RELATIONS_H

#include <diplonet/reader.h>

typedef struct tie_relation_facts {
  bool weighted, negative;
} tie_relation_facts;

/* An all-zero struct with network and options is a valid empty one. */
typedef struct tie_relations {
  diplo_network *network;
  const diplo_read_options *options;
  tie_relation_facts *facts; /* indexed by relation */
  size_t capacity;
  diplo_buffer last; /* the name asked for last; its relation is `relation` */
  bool last_directed;
  size_t relation;
} tie_relations;

/* DIPLO_USAGE where a word among the options is none. */
diplo_status tie_relations_check(const diplo_read_options *options, diplo_error *error);

/* Finds the relation or makes it. One name with both directions gives two relations; the second
   bears its direction in its name. */
diplo_status tie_relations_ensure(tie_relations *relations, const char *name, size_t size,
                                  bool directed, size_t *relation, diplo_error *error);
/* Takes note of a weight, which is not missing. */
void tie_relations_note(tie_relations *relations, size_t relation, double weight);
/* Declares sign and meaning. */
diplo_status tie_relations_finish(tie_relations *relations, diplo_error *error);
void tie_relations_clear(tie_relations *relations);

#endif
