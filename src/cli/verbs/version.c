/* SPDX-License-Identifier: GPL-3.0-or-later */
/* version: of diplonet, and of what it runs on. */
#include "cli/verb.h"
#include "cli/worker_path.h"
#include <diplonet/version.h>

static diplo_status end(verb_context *context, void *state, diplo_network **network) {
  (void)state;
  (void)network;
  diplo_status status;
  diplo_buffer worker = {0}, graphviz = {0};
  diplo_error reason = {0};
  DIPLO_TRY(worker_path_find(&worker, context->error));
  bool found = worker.size > 0 &&
               diplo_layout_get_worker_version(worker.data, &graphviz, &reason) == DIPLO_OK;
  DIPLO_TRY(diplo_output_write_format(context->output, context->error,
                                      "diplonet %s\nigraph %s\nGSL %s\n%s%s\n", diplo_version(),
                                      diplo_version_igraph(), diplo_version_gsl(),
                                      found ? diplo_buffer_get(&graphviz) : "Graphviz: ",
                                      found         ? ""
                                      : worker.size ? reason.message
                                                    : "the program diplonet-layout was not found"));
done:
  diplo_buffer_clear(&worker);
  diplo_buffer_clear(&graphviz);
  return status;
}

static const verb_example examples[] = {{"diplonet version", "Also 'diplonet --version'."},
                                        {NULL, NULL}};

const verb verb_version = {
    .name = "version",
    .group = "About diplonet",
    .summary = "tell the versions of diplonet, igraph, GSL and Graphviz",
    .description =
        "Tells the version of diplonet and of the libraries that are loaded, and what the "
        "Graphviz worker says of itself.",
    .examples = examples,
    .input = VERB_READS_NOTHING,
    .output = VERB_GIVES_DOCUMENT,
    .end = end};
