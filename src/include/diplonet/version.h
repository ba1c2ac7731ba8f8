/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Versions of the library and of what it runs on. */
#ifndef DIPLONET_VERSION_H
#define DIPLONET_VERSION_H

#ifdef __cplusplus
extern "C" {
#endif

const char *diplo_version(void);        /* of this library, like 0.1.0 */
const char *diplo_version_igraph(void); /* of the igraph that is loaded */
const char *diplo_version_gsl(void);

#ifdef __cplusplus
}
#endif

#endif
