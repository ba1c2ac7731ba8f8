/* SPDX-License-Identifier: GPL-3.0-or-later */
/* datapackage.json: what the tables of a data package hold. */
#ifndef WRITE_PACKAGE_DESCRIPTOR_H
#define WRITE_PACKAGE_DESCRIPTOR_H

#include <diplonet/writer.h>

/* Whether the network has this table to write: refs only where there are some. */
bool package_has_part(const diplo_network *network, diplo_part part);

/* `actors`, `relations`, `ties`, `refs`; the file is called the same with .csv. */
const char *package_get_name(diplo_part part);

/* Writes datapackage.json. */
diplo_status package_descriptor_write(const diplo_network *network, diplo_output *output,
                                      diplo_error *error);

#endif
