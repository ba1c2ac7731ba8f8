/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All of the library's public headers. */
#ifndef DIPLONET_DIPLONET_H
#define DIPLONET_DIPLONET_H

#include <diplonet/buffer.h>
#include <diplonet/column.h>
#include <diplonet/error.h>
#include <diplonet/layout.h>
#include <diplonet/measure.h>
#include <diplonet/network.h>
#include <diplonet/number.h>
#include <diplonet/output.h>
#include <diplonet/period.h>
#include <diplonet/picture.h>
#include <diplonet/reader.h>
#include <diplonet/relation.h>
#include <diplonet/report.h>
#include <diplonet/select.h>
#include <diplonet/version.h>
#include <diplonet/writer.h>

#endif
