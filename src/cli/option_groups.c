/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shared groups of options. */
#include "cli/option_groups.h"
#include <diplonet/reader.h>

static const option_spec global_options_table[] = {
    {.name = "output",
     .letter = 'o',
     .type = OPTION_PATH,
     .offset = offsetof(global_options, output),
     .argument = "FILE",
     .help = "write to FILE, which appears whole or not at all",
     .fallback = "standard output",
     .flags = OPTION_UNTRACED},
    {.name = "seed",
     .type = OPTION_COUNT,
     .offset = offsetof(global_options, seed),
     .argument = "NUMBER",
     .help = "where random numbers begin; the same seed gives the same result",
     .fallback = "0"},
    {.name = "jobs",
     .type = OPTION_COUNT,
     .offset = offsetof(global_options, jobs),
     .argument = "NUMBER",
     .help = "work on so many processors; the result does not depend on it",
     .fallback = "all there are",
     .min = 1,
     .max = 1024,
     .flags = OPTION_UNTRACED},
    {.name = "no-provenance",
     .type = OPTION_FLAG,
     .offset = offsetof(global_options, no_provenance),
     .help = "leave out by which commands the network was made",
     .flags = OPTION_UNTRACED},
    {.name = "quiet",
     .letter = 'q',
     .type = OPTION_FLAG,
     .offset = offsetof(global_options, quiet),
     .help = "say nothing but errors on standard error",
     .flags = OPTION_UNTRACED},
    {.name = "help",
     .letter = 'h',
     .type = OPTION_FLAG,
     .offset = offsetof(global_options, help),
     .help = "print this page and do nothing else",
     .flags = OPTION_UNTRACED},
    {.name = NULL}};
const option_group option_group_global = {"Options of every verb", global_options_table};

static const option_spec input_options_table[] = {
    {.name = "format-in",
     .type = OPTION_CHOICE,
     .offset = offsetof(input_options, format),
     .argument = "FORMAT",
     .help = "read FILE as this format",
     .fallback = "found out by content",
     .words = diplo_reader_get_name},
    {.name = "directed",
     .type = OPTION_FLAG,
     .offset = offsetof(input_options, directed),
     .help = "the ties of a bare tie list are directed"},
    {.name = NULL}};
const option_group option_group_input = {"Input", input_options_table};

static const char *get_map(size_t index) {
  static const char *const words[] = {"inverse", "log", "reverse", "none"};
  return index < sizeof words / sizeof *words ? words[index] : NULL;
}

static const char *get_combine(size_t index) {
  static const char *const words[] = {"relation", "sum", "max", "mean", "min", "count"};
  return index < sizeof words / sizeof *words ? words[index] : NULL;
}

static const option_spec tie_options_table[] = {
    {.name = "relation",
     .letter = 'r',
     .type = OPTION_LIST,
     .offset = offsetof(tie_choice, relations),
     .argument = "NAME,...",
     .help = "only ties of these relations enter"},
    {.name = "sign",
     .letter = 's',
     .type = OPTION_SIGNS,
     .offset = offsetof(tie_choice, signs),
     .argument = "SIGNS",
     .help = "only ties of these signs enter: + friendly, - hostile, 0 neither, or several: +0"},
    {.name = "absolute",
     .type = OPTION_FLAG,
     .offset = offsetof(tie_choice, absolute),
     .help = "negative ties enter by their strength, the sign forgotten"},
    {.name = "unweighted",
     .type = OPTION_FLAG,
     .offset = offsetof(tie_choice, unweighted),
     .help = "every tie counts 1"},
    {.name = "undirected",
     .type = OPTION_FLAG,
     .offset = offsetof(tie_choice, undirected),
     .help = "forget the direction of ties"},
    {.name = "map",
     .type = OPTION_CHOICE,
     .offset = offsetof(tie_choice, map),
     .argument = "MAP",
     .help = "how strengths become lengths: inverse 1/w, log -log(w / max w), reverse max w - w + "
             "min w, none the weight itself",
     .fallback = "inverse",
     .words = get_map,
     .flags = OPTION_EXPLAINED},
    {.name = "combine",
     .type = OPTION_CHOICE,
     .offset = offsetof(tie_choice, combine),
     .argument = "RULE",
     .help = "how parallel ties become one: relation (as the relation declares, their sum across "
             "relations), sum, max, mean, min, count",
     .fallback = "relation",
     .words = get_combine,
     .flags = OPTION_EXPLAINED},
    {.name = NULL}};
const option_group option_group_ties = {"Ties that enter a measure", tie_options_table};

static const char *get_measure(size_t index) {
  const diplo_measure *measure = diplo_measure_get(index);
  return measure ? measure->name : NULL;
}

static const option_spec measure_options_table[] = {
    {.name = "measure",
     .letter = 'm',
     .type = OPTION_LIST,
     .offset = offsetof(measure_choice, names),
     .argument = "MEASURE,...",
     .help = "compute these measures; 'diplonet help measures' tells which there are",
     .fallback = "ten that suit the network",
     .words = get_measure,
     .flags = OPTION_EXPLAINED,
     .conflict = "all"},
    {.name = "all",
     .letter = 'a',
     .type = OPTION_FLAG,
     .offset = offsetof(measure_choice, all),
     .help = "compute every measure that can take the network and needs no parameter"},
    {.name = "normalized",
     .letter = 'n',
     .type = OPTION_FLAG,
     .offset = offsetof(measure_choice, normalized),
     .help = "the normalised form of each measure that has one"},
    {.name = NULL}};
const option_group option_group_measures = {"Measures", measure_options_table};

static const option_spec parameter_options_table[] = {
    {.name = "alpha",
     .type = OPTION_REAL,
     .offset = offsetof(measure_choice, alpha),
     .argument = "EXPONENT",
     .help = "Opsahl's degree: 1 is the strength, near 0 the number of ties",
     .fallback = "0.5",
     .max = 100,
     .flags = OPTION_ABOVE},
    {.name = "damping",
     .type = OPTION_REAL,
     .offset = offsetof(measure_choice, damping),
     .argument = "SHARE",
     .help = "PageRank: how often a tie is followed",
     .fallback = "0.85",
     .max = 0.9999,
     .flags = OPTION_ABOVE},
    {.name = "katz-alpha",
     .type = OPTION_REAL,
     .offset = offsetof(measure_choice, katz_alpha),
     .argument = "NUMBER",
     .help = "Katz: the weight of each further step",
     .fallback = "0.85 / spectral radius"},
    {.name = "power-beta",
     .type = OPTION_REAL,
     .offset = offsetof(measure_choice, power_beta),
     .argument = "NUMBER",
     .help = "Bonacich's power: positive where strong partners give strength, negative where weak "
             "ones do",
     .fallback = "0.75 / spectral radius"},
    {.name = "decay",
     .type = OPTION_REAL,
     .offset = offsetof(measure_choice, decay),
     .argument = "DELTA",
     .help = "decay centrality: what an actor one step away counts",
     .fallback = "0.5",
     .max = 0.9999,
     .flags = OPTION_ABOVE},
    {.name = "reach",
     .type = OPTION_REAL,
     .offset = offsetof(measure_choice, reach),
     .argument = "STEPS",
     .help = "reach: who is within so many steps; weights do not count",
     .fallback = "2",
     .max = 1e300,
     .flags = OPTION_ABOVE},
    {.name = "seed-actor",
     .type = OPTION_LIST,
     .offset = offsetof(measure_choice, seeds),
     .argument = "ID,...",
     .help = "personalised PageRank: the actors to return to"},
    {.name = "attribute",
     .type = OPTION_TEXT,
     .offset = offsetof(measure_choice, attribute),
     .argument = "COLUMN",
     .help = "assortativity: by this column of actors"},
    {.name = NULL}};
const option_group option_group_parameters = {"Parameters of measures", parameter_options_table};

static const option_spec layout_options_table[] = {
    {.name = "engine",
     .letter = 'e',
     .type = OPTION_CHOICE,
     .offset = offsetof(layout_choice, engine),
     .argument = "ENGINE",
     .help = "who places the actors; 'diplonet help layouts' tells which there are",
     .fallback = "neato",
     .words = diplo_layout_get_name,
     .flags = OPTION_EXPLAINED},
    {.name = "seconds",
     .type = OPTION_REAL,
     .offset = offsetof(layout_choice, seconds),
     .argument = "SECONDS",
     .help = "the time that Graphviz may take before the stress layout takes its place",
     .fallback = "10",
     .max = 86400,
     .flags = OPTION_ABOVE},
    {.name = NULL}};
const option_group option_group_layout = {"Layout", layout_options_table};
