/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The triad census: how many of the n(n - 1)(n - 2)/6 sets of three actors are of each of the 16
   types (mutual, asymmetric and null pairs; D down, U up, T transitive, C cyclic). Undirected ties
   are mutual. */
#include "graph/guard.h"
#include "measure/kernel.h"

static diplo_status fill(const igraph_t *graph, measure_output *outputs, size_t count,
                         diplo_error *error) {
  igraph_vector_t census;
  diplo_status status = guard_check(igraph_vector_init(&census, 0), error);
  if (status != DIPLO_OK)
    return status;
  status = guard_check(igraph_triad_census(graph, &census), error);
  for (size_t i = 0; i < count && status == DIPLO_OK; i++)
    *outputs[i].values = VECTOR(census)[outputs[i].kind->form];
  igraph_vector_destroy(&census);
  return status;
}

static diplo_status triads(const measure_input *input, measure_output *outputs, size_t count,
                           diplo_error *error) {
  igraph_t graph;
  /* igraph counts nothing where there are fewer than three actors. */
  for (size_t i = 0; i < count; i++)
    *outputs[i].values = 0;
  if (input->view->actor_count < 3)
    return DIPLO_OK;
  diplo_status status = guard_graph(input->view, &graph, error);
  if (status != DIPLO_OK)
    return status;
  if (!input->view->directed)
    status = guard_check(igraph_to_directed(&graph, IGRAPH_TO_DIRECTED_MUTUAL), error);
  if (status == DIPLO_OK)
    status = fill(&graph, outputs, count, error);
  igraph_destroy(&graph);
  return status;
}

/* The form of each is its place in igraph's result. */
static const char holland[] = "Holland & Leinhardt 1970, A method for detecting structure in "
                              "sociometric data, Am. J. Sociol. 76; Davis & Leinhardt 1972, The "
                              "structure of positive interpersonal relations in small groups";

const measure measure_triads_003 = {
    .about = {.name = "triads_003",
              .label = "Triads 003",
              .family = "network",
              .summary = "How many sets of three actors have no tie.",
              .formula = "number of triads of type 003",
              .reference = holland,
              .scope = DIPLO_SCOPE_NETWORK,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = triads,
    .form = 0};

const measure measure_triads_012 = {
    .about = {.name = "triads_012",
              .label = "Triads 012",
              .family = "network",
              .summary = "How many sets of three actors have one tie in one direction.",
              .formula = "number of triads of type 012",
              .reference = holland,
              .scope = DIPLO_SCOPE_NETWORK,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = triads,
    .form = 1};

const measure measure_triads_102 = {
    .about = {.name = "triads_102",
              .label = "Triads 102",
              .family = "network",
              .summary = "How many sets of three actors have one mutual tie.",
              .formula = "number of triads of type 102",
              .reference = holland,
              .scope = DIPLO_SCOPE_NETWORK,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = triads,
    .form = 2};

const measure measure_triads_021d = {
    .about = {.name = "triads_021d",
              .label = "Triads 021D",
              .family = "network",
              .summary = "How many sets of three actors have a tie from one to each of two others.",
              .formula = "number of triads of type 021D",
              .reference = holland,
              .scope = DIPLO_SCOPE_NETWORK,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = triads,
    .form = 3};

const measure measure_triads_021u = {
    .about = {.name = "triads_021u",
              .label = "Triads 021U",
              .family = "network",
              .summary = "How many sets of three actors have a tie to one from each of two others.",
              .formula = "number of triads of type 021U",
              .reference = holland,
              .scope = DIPLO_SCOPE_NETWORK,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = triads,
    .form = 4};

const measure measure_triads_021c = {
    .about = {.name = "triads_021c",
              .label = "Triads 021C",
              .family = "network",
              .summary =
                  "How many sets of three actors have a tie to a second and from there to a third.",
              .formula = "number of triads of type 021C",
              .reference = holland,
              .scope = DIPLO_SCOPE_NETWORK,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = triads,
    .form = 5};

const measure measure_triads_111d = {
    .about = {.name = "triads_111d",
              .label = "Triads 111D",
              .family = "network",
              .summary = "How many sets of three actors have a mutual tie, and a tie to one of the "
                         "two from a third.",
              .formula = "number of triads of type 111D",
              .reference = holland,
              .scope = DIPLO_SCOPE_NETWORK,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = triads,
    .form = 6};

const measure measure_triads_111u = {
    .about = {.name = "triads_111u",
              .label = "Triads 111U",
              .family = "network",
              .summary = "How many sets of three actors have a mutual tie, and a tie from one of "
                         "the two to a third.",
              .formula = "number of triads of type 111U",
              .reference = holland,
              .scope = DIPLO_SCOPE_NETWORK,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = triads,
    .form = 7};

const measure measure_triads_030t = {
    .about = {.name = "triads_030t",
              .label = "Triads 030T",
              .family = "network",
              .summary = "How many sets of three actors have three ties of which two lead round "
                         "and one straight.",
              .formula = "number of triads of type 030T",
              .reference = holland,
              .scope = DIPLO_SCOPE_NETWORK,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = triads,
    .form = 8};

const measure measure_triads_030c = {
    .about = {.name = "triads_030c",
              .label = "Triads 030C",
              .family = "network",
              .summary = "How many sets of three actors have three ties in a circle.",
              .formula = "number of triads of type 030C",
              .reference = holland,
              .scope = DIPLO_SCOPE_NETWORK,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = triads,
    .form = 9};

const measure measure_triads_201 = {
    .about = {.name = "triads_201",
              .label = "Triads 201",
              .family = "network",
              .summary = "How many sets of three actors have two mutual ties.",
              .formula = "number of triads of type 201",
              .reference = holland,
              .scope = DIPLO_SCOPE_NETWORK,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = triads,
    .form = 10};

const measure measure_triads_120d = {
    .about = {.name = "triads_120d",
              .label = "Triads 120D",
              .family = "network",
              .summary =
                  "How many sets of three actors have a mutual tie, and ties to both from a third.",
              .formula = "number of triads of type 120D",
              .reference = holland,
              .scope = DIPLO_SCOPE_NETWORK,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = triads,
    .form = 11};

const measure measure_triads_120u = {
    .about = {.name = "triads_120u",
              .label = "Triads 120U",
              .family = "network",
              .summary =
                  "How many sets of three actors have a mutual tie, and ties from both to a third.",
              .formula = "number of triads of type 120U",
              .reference = holland,
              .scope = DIPLO_SCOPE_NETWORK,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = triads,
    .form = 12};

const measure measure_triads_120c = {
    .about =
        {.name = "triads_120c",
         .label = "Triads 120C",
         .family = "network",
         .summary =
             "How many sets of three actors have a mutual tie, and a way round it through a third.",
         .formula = "number of triads of type 120C",
         .reference = holland,
         .scope = DIPLO_SCOPE_NETWORK,
         .use = DIPLO_USE_NONE,
         .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = triads,
    .form = 13};

const measure measure_triads_210 = {
    .about = {.name = "triads_210",
              .label = "Triads 210",
              .family = "network",
              .summary =
                  "How many sets of three actors have two mutual ties and one in one direction.",
              .formula = "number of triads of type 210",
              .reference = holland,
              .scope = DIPLO_SCOPE_NETWORK,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = triads,
    .form = 14};

const measure measure_triads_300 = {
    .about = {.name = "triads_300",
              .label = "Triads 300",
              .family = "network",
              .summary = "How many sets of three actors have three mutual ties.",
              .formula = "number of triads of type 300",
              .reference = holland,
              .scope = DIPLO_SCOPE_NETWORK,
              .use = DIPLO_USE_NONE,
              .flags = DIPLO_ACCEPTS_DIRECTED},
    .kernel = triads,
    .form = 15};
