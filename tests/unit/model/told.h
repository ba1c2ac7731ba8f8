/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small networks for tests, told in a few lines. */
#ifndef UNIT_MODEL_TOLD_H
#define UNIT_MODEL_TOLD_H

#include <diplonet/network.h>

/* Lines of words parted by blanks; `-` is missing:
     actor ID KIND NAME
     relation NAME SIGN DIRECTED WEIGHT
     tie FROM TO RELATION DURING WEIGHT REF
     ref ID
     column PART NAME TYPE          (PART: actors, ties, relations, refs or network)
     set PART ROW NAME VALUE
     network NAME PERIOD
   Underscores of a name become blanks. Fails the test where a line is wrong. */
diplo_network *told_network(const char *lines);

/* The ties as `A>B relation during weight`, parted by "; ", in their order; for the caller to free.
 */
char *told_ties(const diplo_network *network);
/* The ids of the actors, parted by blanks; for the caller to free. */
char *told_actors(const diplo_network *network);
/* Fails the test where they differ; frees `told`. */
void expect_told(char *told, const char *wanted);
/* Fails the test unless a note of the network holds the text. */
void expect_told_note(const diplo_network *network, const char *part);

#endif
