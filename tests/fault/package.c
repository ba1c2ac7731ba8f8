/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Failing memory where a data package is written. */
#include "fault/sample.h"
#include <diplonet/writer.h>
#include <unistd.h>

diplo_status fault_write_package(diplo_error *error) {
  static const char *const files[] = {
      "fault-written.tmp/datapackage.json", "fault-written.tmp/actors.csv",
      "fault-written.tmp/relations.csv",    "fault-written.tmp/ties.csv",
      "fault-written.tmp/refs.csv",         NULL};
  diplo_status status;
  diplo_network *network = NULL;
  DIPLO_TRY(sample_read(sample_text, &network, error));
  DIPLO_TRY(diplo_package_write(network, "fault-written.tmp", true, error));
done:
  for (size_t i = 0; files[i]; i++)
    unlink(files[i]);
  if (rmdir("fault-written.tmp") != 0 && status == DIPLO_OK)
    status = diplo_error_set(error, DIPLO_BUG, "the package is not a folder of five files");
  diplo_network_free(network);
  return status;
}
