/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The relation diagram. */
#ifndef DIPLONET_PICTURE_H
#define DIPLONET_PICTURE_H

#include <diplonet/layout.h>
#include <diplonet/network.h>
#include <diplonet/output.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct diplo_picture_options {
  const char *size;  /* actor column that gives the area; NULL: ties of the actor; "none": equal */
  const char *label; /* actor column that gives the label; NULL: short, else name, else id */
  const char *title, *caption; /* NULL: from the network's attributes title and description/name */
  double width;                /* in px; 0: 960 */
  bool no_legend, no_refs;
  const diplo_layout_options *layout; /* used where actors have no x and y */
} diplo_picture_options;

/* Writes an SVG: the same bytes for the same network. Columns x and y are used where every actor
   has them. `warning` as in diplo_network_layout. */
diplo_status diplo_picture_write(const diplo_network *network, const diplo_picture_options *options,
                                 diplo_output *output, diplo_buffer *warning, diplo_error *error);

/* Graphviz's own rendering of the network as SVG, through the worker. */
diplo_status diplo_picture_write_graphviz(const diplo_network *network,
                                          const diplo_picture_options *options,
                                          diplo_output *output, diplo_error *error);

#ifdef __cplusplus
}
#endif

#endif
