/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables as Tab-separated values. */
#include "write/delimited.h"

static diplo_status write_tsv(table *t, diplo_output *output, diplo_error *error) {
  return table_put_frame(t, &delimited_tsv, true, output, error);
}

const table_kind table_tsv = {.name = "tsv", .write = write_tsv};
