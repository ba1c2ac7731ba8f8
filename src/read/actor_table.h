/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actor table beside a tie list. */
#ifndef READ_ACTOR_TABLE_H
#define READ_ACTOR_TABLE_H

#include <diplonet/reader.h>

/* Adds the actors of the table `options->actors` to the network, with their columns. */
diplo_status actor_table_read(const diplo_read_options *options, diplo_network *network,
                              diplo_error *error);

#endif
