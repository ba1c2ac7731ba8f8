/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the Graphviz worker program is. */
#ifndef CLI_WORKER_PATH_H
#define CLI_WORKER_PATH_H

#include <diplonet/buffer.h>

/* The path of the worker into `path`: of the environment (DIPLONET_WORKER), of the build that this
   program belongs to, or of the installation. Left empty where there is none. */
diplo_status worker_path_find(diplo_buffer *path, diplo_error *error);

#endif
