# SPDX-License-Identifier: MIT
# A program of its own under a licence of its own: it alone links Graphviz, and nothing of ours.
# Graphviz leaks at exit, so the instrumented build leaves it as it is.
pkglibexec_PROGRAMS += diplonet-layout
diplonet_layout_CPPFLAGS = -I$(top_srcdir)/src -D_POSIX_C_SOURCE=200809L
diplonet_layout_CFLAGS = -std=c11 $(DEVELOPER_CFLAGS) $(GRAPHVIZ_CFLAGS)
diplonet_layout_LDFLAGS =
diplonet_layout_LDADD = $(GRAPHVIZ_LIBS)
diplonet_layout_SOURCES = \
	src/worker/main.c \
	src/worker/request.c \
	src/worker/request.h \
	src/worker/graph.c \
	src/worker/graph.h
EXTRA_DIST += src/worker/LICENSE src/worker/README.md
