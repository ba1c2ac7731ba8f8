/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names by which columns of tie lists are known. docs/format.md lists the same. */
#include "read/tie_names.h"
#include <stdlib.h>
#include <string.h>

const tie_pair tie_end_pairs[] = {{"from", "to"},
                                  {"source", "target"},
                                  {"sender", "receiver"},
                                  {"sender", "target"},
                                  {"ego", "alter"},
                                  {"country1", "country2"},
                                  {"ccode1", "ccode2"},
                                  {"state1", "state2"},
                                  {"statea", "stateb"},
                                  {"ccodea", "ccodeb"},
                                  {"countrya", "countryb"},
                                  {"gwcode1", "gwcode2"},
                                  {"iso1", "iso2"},
                                  {"iso21", "iso22"},
                                  {"iso31", "iso32"},
                                  {"iso3o", "iso3d"},
                                  {"state1ab", "state2ab"},
                                  {"state1no", "state2no"},
                                  {"actor1", "actor2"},
                                  {"actora", "actorb"},
                                  {"node1", "node2"},
                                  {"nodea", "nodeb"},
                                  {"name1", "name2"},
                                  {"exporter", "importer"},
                                  {"reporter", "partner"},
                                  {"origin", "destination"},
                                  {"source", "destination"},
                                  {"tail", "head"},
                                  {"src", "dst"},
                                  {"v1", "v2"},
                                  {NULL, NULL}};

const tie_pair tie_weak_end_pairs[] = {{"a", "b"}, {"i", "j"}, {NULL, NULL}};

const tie_pair tie_span_pairs[] = {{"begin", "end"},         {"start", "end"},
                                   {"startdate", "enddate"}, {"stdate", "enddate"},
                                   {"startyear", "endyear"}, {"styear", "endyear"},
                                   {"begindate", "enddate"}, {NULL, NULL}};

const char *const tie_weight_names[] = {"weight",    "weights", "value",  "strength", "count",
                                        "frequency", "amount",  "volume", NULL};

const char *const tie_relation_names[] = {"relation", "relationtype", "relationship", "type",
                                          "layer",    "tietype",      "predicate",    NULL};

const char *const tie_ref_names[] = {"ref", "refs", "reference", "citation", NULL};

const char *const tie_period_names[] = {"during", "period", NULL};

const char *const tie_date_names[] = {"year", "date", NULL};

char *tie_name_reduce(const char *name) {
  char *reduced = malloc(strlen(name) + 1);
  if (!reduced)
    return NULL;
  size_t size = 0;
  for (; *name; name++) {
    unsigned char c = (unsigned char)*name;
    if (c >= 'A' && c <= 'Z')
      reduced[size++] = (char)(c + ('a' - 'A'));
    else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80)
      reduced[size++] = (char)c;
  }
  reduced[size] = '\0';
  return reduced;
}
