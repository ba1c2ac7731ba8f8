/* SPDX-License-Identifier: MIT */
/* diplonet-layout: reads one request, lays it out with Graphviz, answers, ends. */
#include "worker/graph.h"
#include "worker/request.h"
#include <stdlib.h>
#include <string.h>

int main(int argc, char **argv) {
  if (argc == 2 && strcmp(argv[1], "--version") == 0)
    return graph_print_version(stdout) ? EXIT_SUCCESS : EXIT_FAILURE;
  if (argc != 1) {
    fprintf(stderr, "usage: diplonet-layout [--version] < request\n");
    return 2;
  }
  request asked = {0};
  int status = 2;
  if (request_read(&asked, stdin))
    status = graph_answer(&asked, stdout) ? EXIT_SUCCESS : EXIT_FAILURE;
  request_clear(&asked);
  return status;
}
