/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report: what a reader gets. */
#ifndef DIPLONET_REPORT_H
#define DIPLONET_REPORT_H

#include <diplonet/network.h>
#include <diplonet/output.h>
#include <diplonet/picture.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct diplo_report_options {
  const char *format; /* text markdown html */
  const char *title;
  size_t top;                           /* actors in each table; 0: 10 */
  size_t width;                         /* of text; 0: 80 */
  bool colour;                          /* text */
  bool no_picture;                      /* html */
  const diplo_picture_options *picture; /* html */
} diplo_report_options;

/* Writes what the network is, who is central by which measure (every score column of actors that a
   note describes), the network as a whole, how it was computed, and every ref as a footnote. */
diplo_status diplo_report_write(const diplo_network *network, const diplo_report_options *options,
                                diplo_output *output, diplo_buffer *warning, diplo_error *error);

#ifdef __cplusplus
}
#endif

#endif
