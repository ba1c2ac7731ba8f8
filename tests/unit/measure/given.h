/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Networks for the tests of views and measures, and what is expected of scores. */
#ifndef UNIT_MEASURE_GIVEN_H
#define UNIT_MEASURE_GIVEN_H

#include <diplonet/measure.h>
#include <diplonet/network.h>

/* Adds a relation from words: `name sign directed weight [combine]`, as in `ally + no none max`. */
size_t given_relation(diplo_network *network, const char *words);
/* Adds ties from a list: `A B 2.5, B C, D`: two ids and a weight, two ids, or an actor alone. The
   relation is the last one. */
void given_ties(diplo_network *network, const char *list);
/* Both at once, in a new network. */
diplo_network *given_network(const char *relation, const char *ties);

/* Padgett's marriages among Florentine families (20 ties), with Pucci (16 actors) or without. */
diplo_network *given_florence(bool with_pucci);
/* The karate club of Zachary 1977 (34 actors, 78 ties), ids 1 to 34. */
diplo_network *given_karate(void);
/* A table of ties, `from to sign` behind one header line, from the folder of check numbers that
   lies beside the sources (or where DIPLONET_SHARED says); NULL, with a line that says so, where it
   is not there. The relation is mixed. */
diplo_network *given_signed_file(const char *name);
/* A random network: `ties` of the given relation, weights 1 to 9 where it has any; parallel ties
   and loops may occur. */
diplo_network *given_random(const char *relation, size_t actors, size_t ties, uint64_t seed);

/* Computes one measure, which must succeed. */
void compute_measure(diplo_network *network, const char *name,
                     const diplo_measure_options *options);
/* The score of an actor, or of the network (id NULL); NaN where missing. Fails where there is no
   such column. */
double get_score(const diplo_network *network, const char *name, const char *id);
/* Fails unless the scores are as listed: `Medici .522, Pucci -` (`-`: missing), within `near`. */
void expect_scores(const diplo_network *network, const char *name, const char *list, double near);
void expect_score(const diplo_network *network, const char *name, double value, double near);
/* Fails unless the note of the measure holds `part`. */
void expect_note(const diplo_network *network, const char *name, const char *part);

#endif
