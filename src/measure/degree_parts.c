/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Degree and strength over the positive or the negative ties alone. The host puts in no others, and
   negative ties come with their strength. */
#include "measure/degree.h"

static const char wasserman[] = "Wasserman & Faust 1994, Social Network Analysis, sec. 4.4";

const measure measure_degree_positive = {
    .about = {.name = "degree_positive",
              .label = "Degree, positive",
              .family = "degree",
              .summary =
                  "High for actors with friendly ties to many others, whatever the direction.",
              .formula = "number of others with a positive tie",
              .normalized = "number of others with a positive tie / (n - 1)",
              .reference = wasserman,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_NEGATIVE | DIPLO_IS_DEFAULT_SIGNED},
    .kernel = degree_kernel,
    .form = DEGREE_ALL,
    .signs = DIPLO_SIGNS_POSITIVE};

const measure measure_degree_positive_in = {
    .about = {.name = "degree_positive_in",
              .label = "Degree, positive in",
              .family = "degree",
              .summary = "High for actors that friendly ties of many others lead to.",
              .formula = "number of others with a positive tie to the actor",
              .normalized = "number of others with a positive tie to the actor / (n - 1)",
              .reference = wasserman,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_NEGATIVE | DIPLO_ACCEPTS_DIRECTED},
    .kernel = degree_kernel,
    .form = DEGREE_IN,
    .signs = DIPLO_SIGNS_POSITIVE};

const measure measure_degree_positive_out = {
    .about = {.name = "degree_positive_out",
              .label = "Degree, positive out",
              .family = "degree",
              .summary = "High for actors whose friendly ties lead to many others.",
              .formula = "number of others with a positive tie from the actor",
              .normalized = "number of others with a positive tie from the actor / (n - 1)",
              .reference = wasserman,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_NEGATIVE | DIPLO_ACCEPTS_DIRECTED},
    .kernel = degree_kernel,
    .form = DEGREE_OUT,
    .signs = DIPLO_SIGNS_POSITIVE};

const measure measure_degree_negative = {
    .about = {.name = "degree_negative",
              .label = "Degree, negative",
              .family = "degree",
              .summary =
                  "High for actors with hostile ties to many others, whatever the direction.",
              .formula = "number of others with a negative tie",
              .normalized = "number of others with a negative tie / (n - 1)",
              .reference = wasserman,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_NEGATIVE | DIPLO_IS_DEFAULT_SIGNED},
    .kernel = degree_kernel,
    .form = DEGREE_ALL,
    .signs = DIPLO_SIGNS_NEGATIVE};

const measure measure_degree_negative_in = {
    .about = {.name = "degree_negative_in",
              .label = "Degree, negative in",
              .family = "degree",
              .summary = "High for actors that hostile ties of many others lead to.",
              .formula = "number of others with a negative tie to the actor",
              .normalized = "number of others with a negative tie to the actor / (n - 1)",
              .reference = wasserman,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_NEGATIVE | DIPLO_ACCEPTS_DIRECTED},
    .kernel = degree_kernel,
    .form = DEGREE_IN,
    .signs = DIPLO_SIGNS_NEGATIVE};

const measure measure_degree_negative_out = {
    .about = {.name = "degree_negative_out",
              .label = "Degree, negative out",
              .family = "degree",
              .summary = "High for actors whose hostile ties lead to many others.",
              .formula = "number of others with a negative tie from the actor",
              .normalized = "number of others with a negative tie from the actor / (n - 1)",
              .reference = wasserman,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_NEGATIVE | DIPLO_ACCEPTS_DIRECTED},
    .kernel = degree_kernel,
    .form = DEGREE_OUT,
    .signs = DIPLO_SIGNS_NEGATIVE};

const measure measure_strength_positive = {
    .about =
        {.name = "strength_positive",
         .label = "Strength, positive",
         .family = "degree",
         .summary =
             "High for actors whose friendly ties weigh much together, whatever the direction.",
         .formula = "sum of the strengths of the positive ties",
         .reference = wasserman,
         .scope = DIPLO_SCOPE_ACTOR,
         .use = DIPLO_USE_STRENGTH,
         .flags = DIPLO_ACCEPTS_NEGATIVE | DIPLO_IS_DEFAULT_SIGNED},
    .kernel = strength_kernel,
    .form = DEGREE_ALL,
    .signs = DIPLO_SIGNS_POSITIVE};

const measure measure_strength_positive_in = {
    .about = {.name = "strength_positive_in",
              .label = "Strength, positive in",
              .family = "degree",
              .summary = "High for actors that strong friendly ties lead to.",
              .formula = "sum of the strengths of the positive ties to the actor",
              .reference = wasserman,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_STRENGTH,
              .flags = DIPLO_ACCEPTS_NEGATIVE | DIPLO_ACCEPTS_DIRECTED},
    .kernel = strength_kernel,
    .form = DEGREE_IN,
    .signs = DIPLO_SIGNS_POSITIVE};

const measure measure_strength_positive_out = {
    .about = {.name = "strength_positive_out",
              .label = "Strength, positive out",
              .family = "degree",
              .summary = "High for actors from which strong friendly ties lead.",
              .formula = "sum of the strengths of the positive ties from the actor",
              .reference = wasserman,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_STRENGTH,
              .flags = DIPLO_ACCEPTS_NEGATIVE | DIPLO_ACCEPTS_DIRECTED},
    .kernel = strength_kernel,
    .form = DEGREE_OUT,
    .signs = DIPLO_SIGNS_POSITIVE};

const measure measure_strength_negative = {
    .about = {.name = "strength_negative",
              .label = "Strength, negative",
              .family = "degree",
              .summary =
                  "High for actors whose hostile ties weigh much together, whatever the direction.",
              .formula = "sum of the strengths of the negative ties",
              .reference = wasserman,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_STRENGTH,
              .flags = DIPLO_ACCEPTS_NEGATIVE | DIPLO_IS_DEFAULT_SIGNED},
    .kernel = strength_kernel,
    .form = DEGREE_ALL,
    .signs = DIPLO_SIGNS_NEGATIVE};

const measure measure_strength_negative_in = {
    .about = {.name = "strength_negative_in",
              .label = "Strength, negative in",
              .family = "degree",
              .summary = "High for actors that strong hostile ties lead to.",
              .formula = "sum of the strengths of the negative ties to the actor",
              .reference = wasserman,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_STRENGTH,
              .flags = DIPLO_ACCEPTS_NEGATIVE | DIPLO_ACCEPTS_DIRECTED},
    .kernel = strength_kernel,
    .form = DEGREE_IN,
    .signs = DIPLO_SIGNS_NEGATIVE};

const measure measure_strength_negative_out = {
    .about = {.name = "strength_negative_out",
              .label = "Strength, negative out",
              .family = "degree",
              .summary = "High for actors from which strong hostile ties lead.",
              .formula = "sum of the strengths of the negative ties from the actor",
              .reference = wasserman,
              .scope = DIPLO_SCOPE_ACTOR,
              .use = DIPLO_USE_STRENGTH,
              .flags = DIPLO_ACCEPTS_NEGATIVE | DIPLO_ACCEPTS_DIRECTED},
    .kernel = strength_kernel,
    .form = DEGREE_OUT,
    .signs = DIPLO_SIGNS_NEGATIVE};
