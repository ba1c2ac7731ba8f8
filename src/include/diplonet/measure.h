/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures: definitions, and their values for actors, ties and the network. */
#ifndef DIPLONET_MEASURE_H
#define DIPLONET_MEASURE_H

#include <diplonet/network.h>
#include <diplonet/select.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum diplo_scope { DIPLO_SCOPE_ACTOR, DIPLO_SCOPE_TIE, DIPLO_SCOPE_NETWORK } diplo_scope;

/* What a measure does with weights. */
typedef enum diplo_weight_use {
  DIPLO_USE_NONE,     /* ties are there or not */
  DIPLO_USE_STRENGTH, /* larger is closer */
  DIPLO_USE_LENGTH    /* larger is farther: lengths from strengths by the weight map */
} diplo_weight_use;

enum {
  DIPLO_ACCEPTS_DIRECTED =
      1, /* takes direction into account; without it direction is dropped, and that is said */
  DIPLO_ACCEPTS_NEGATIVE = 2,  /* gives negative ties their meaning; without it they are refused */
  DIPLO_ACCEPTS_LOOPS = 4,     /* without it loops are left out, and that is said */
  DIPLO_ACCEPTS_PARALLEL = 8,  /* counts parallel ties singly; without it they are combined */
  DIPLO_NEEDS_OPTION = 16,     /* is computed only when named (needs a parameter, or is slow) */
  DIPLO_IS_DEFAULT = 32,       /* belongs to the ten that are computed where none is named */
  DIPLO_IS_DEFAULT_SIGNED = 64 /* ... for a network with negative ties */
};

/* The public part of a measure's descriptor. Strings are constants. */
typedef struct diplo_measure {
  const char *name;       /* of the option and of the column: betweenness, closeness_in */
  const char *label;      /* for people: Betweenness */
  const char *family;     /* groups help: degree, paths, spectral, flow, holes, signed, network */
  const char *summary;    /* one sentence: what a high value means */
  const char *formula;    /* of the raw score */
  const char *normalized; /* formula of the normalised score; NULL where there is none */
  const char *reference;  /* author year, title, where; several joined by "; " */
  diplo_scope scope;
  diplo_weight_use use;
  unsigned flags; /* DIPLO_ACCEPTS_*, ... */
} diplo_measure;

/* In the order of the registry; NULL behind the last. */
const diplo_measure *diplo_measure_get(size_t index);
const diplo_measure *diplo_measure_find(const char *name); /* NULL where absent */

/* Lengths from strengths. The map used stands in the note of each result. */
typedef enum diplo_weight_map {
  DIPLO_MAP_INVERSE, /* 1/w, the default */
  DIPLO_MAP_LOG,     /* -log(w / max w) + smallest positive step; for shares */
  DIPLO_MAP_REVERSE, /* max w - w + min w */
  DIPLO_MAP_NONE     /* the weight itself is the length */
} diplo_weight_map;
bool diplo_weight_map_find(const char *name, diplo_weight_map *map); /* inverse log reverse none */

typedef enum diplo_combine_choice {
  DIPLO_COMBINE_BY_RELATION,
  DIPLO_COMBINE_ALL_SUM,
  DIPLO_COMBINE_ALL_MAX,
  DIPLO_COMBINE_ALL_MEAN,
  DIPLO_COMBINE_ALL_MIN,
  DIPLO_COMBINE_ALL_COUNT
} diplo_combine_choice;

/* All-zero is the default of everything. */
typedef struct diplo_measure_options {
  unsigned signs; /* DIPLO_SIGNS_*: only ties of these signs enter; 0: all */
  bool absolute;  /* negative ties enter by their strength, the sign forgotten (and said) */
  const char *const *relations; /* only these; count 0: all */
  size_t relation_count;
  bool unweighted;   /* every tie counts 1 */
  bool undirected;   /* forget direction */
  bool normalized;   /* the measure's normalised form where it has one */
  bool skip_refused; /* --all: a measure that cannot take the network is left out with a note */
  diplo_weight_map map;
  diplo_combine_choice combine;
  double alpha;             /* Opsahl's degree exponent; NaN or 0: 0.5 */
  double damping;           /* PageRank; 0: 0.85 */
  double katz_alpha;        /* 0: 0.85 / spectral radius */
  double power_beta;        /* Bonacich's beta; 0: 0.75 / spectral radius; NaN is not allowed */
  double decay;             /* decay centrality's delta in (0,1); 0: 0.5 */
  double reach;             /* k-reach: within this many steps (or length); 0: 2 */
  const char *const *seeds; /* personalised PageRank: ids of the actors to return to */
  size_t seed_count;
  const char *attribute; /* actor column for assortativity */
  unsigned jobs; /* workers; 0: as many as there are processors; results do not depend on it */
  uint64_t seed;
  void (*progress)(void *payload, double share); /* 0 to 1; may be called from one thread only */
  void *payload;
} diplo_measure_options;

/* Computes the named measures and adds their values: columns of actors, columns of ties, attributes
   of the network, named like the measure; with each a note that says the definition used, which
   relations entered, what was left out (negative, missing, zero, loops), the weight map, and why a
   value is missing. What was left out stands in a sentence of its own that begins with `Left out:
   `, weights that could not be used in one that begins with `Weights were set aside, because`. A
   column of the same name is replaced. A measure that cannot take the network is DIPLO_DATA with
   one sentence that names the way out; the network is then unchanged. */
diplo_status diplo_network_measure(diplo_network *network, const char *const *names, size_t count,
                                   const diplo_measure_options *options, diplo_error *error);

/* The names that stand for no choice: the ten defaults, those for networks with negative ties, or
   all. Writes up to `capacity` names and returns how many there are. */
size_t diplo_measure_choose(const diplo_network *network, bool all,
                            const diplo_measure_options *options, const char **names,
                            size_t capacity);

#ifdef __cplusplus
}
#endif

#endif
