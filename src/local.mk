# SPDX-License-Identifier: GPL-3.0-or-later
# libdiplonet-core holds all of the library's code; the shared library exports diplo_ alone, the
# unit tests link the core so that they reach what is not exported.
noinst_LTLIBRARIES += libdiplonet-core.la
libdiplonet_core_la_SOURCES =
libdiplonet_core_la_CFLAGS = $(AM_CFLAGS) $(IGRAPH_CFLAGS) $(GSL_CFLAGS) $(JANSSON_CFLAGS) $(XML_CFLAGS) \
	$(UTF8PROC_CFLAGS)
libdiplonet_core_la_LIBADD = $(IGRAPH_LIBS) $(GSL_LIBS) $(JANSSON_LIBS) $(XML_LIBS) $(UTF8PROC_LIBS)

lib_LTLIBRARIES += libdiplonet.la
libdiplonet_la_SOURCES =
libdiplonet_la_LIBADD = libdiplonet-core.la
libdiplonet_la_LDFLAGS = $(AM_LDFLAGS) -version-info 0:0:0 -export-symbols-regex '^diplo_' -Wl,--as-needed

pkgconfigdir = $(libdir)/pkgconfig
pkgconfig_DATA = src/diplonet.pc
diplonetincludedir = $(includedir)/diplonet

include src/include/local.mk
include src/base/local.mk
include src/model/local.mk
include src/stream/local.mk
include src/read/local.mk
include src/write/local.mk
include src/graph/local.mk
include src/measure/local.mk
include src/layout/local.mk
include src/draw/local.mk
include src/report/local.mk
include src/cli/local.mk
include src/worker/local.mk
