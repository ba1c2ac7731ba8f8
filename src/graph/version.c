/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The versions of the libraries that are loaded, which need not be those that were built with. */
#include <diplonet/version.h>
#include <gsl/gsl_version.h>
#include <igraph.h>
#include <stddef.h>

const char *diplo_version_igraph(void) {
  const char *version = NULL;
  igraph_version(&version, NULL, NULL, NULL);
  return version;
}

const char *diplo_version_gsl(void) {
  return gsl_version;
}
