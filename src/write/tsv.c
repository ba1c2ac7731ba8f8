/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tab-separated values: one part of a network. */
#include "write/delimited.h"

static diplo_status tsv_open(diplo_output *output, const diplo_write_options *options, void **state,
                             diplo_error *error) {
  return delimited_open(&delimited_tsv, output, options, state, error);
}

const writer_kind writer_tsv = {
    .name = "tsv",
    .summary = "Tab-separated values: the actors, or another table",
    .single = true,
    .open = tsv_open,
    .add = delimited_add,
    .close = delimited_close,
    .abandon = delimited_abandon,
};
