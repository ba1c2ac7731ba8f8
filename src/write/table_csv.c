/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables as Comma-separated values (RFC 4180). */
#include "write/delimited.h"

static diplo_status write_csv(table *t, diplo_output *output, diplo_error *error) {
  return table_put_frame(t, &delimited_csv, true, output, error);
}

const table_kind table_csv = {.name = "csv", .write = write_csv};
