/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The version of the library. */
#include "config.h"
#include <diplonet/version.h>

const char *diplo_version(void) {
  return PACKAGE_VERSION;
}
