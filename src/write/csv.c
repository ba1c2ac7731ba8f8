/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comma-separated values (RFC 4180): one part of a network. */
#include "write/delimited.h"

static diplo_status csv_open(diplo_output *output, const diplo_write_options *options, void **state,
                             diplo_error *error) {
  return delimited_open(&delimited_csv, output, options, state, error);
}

const writer_kind writer_csv = {
    .name = "csv",
    .summary = "Comma-separated values (RFC 4180): the actors, or another table",
    .single = true,
    .open = csv_open,
    .add = delimited_add,
    .close = delimited_close,
    .abandon = delimited_abandon,
};
