# SPDX-License-Identifier: GPL-3.0-or-later
libdiplonet_core_la_SOURCES += \
	src/graph/guard.c \
	src/graph/guard.h \
	src/graph/version.c \
	src/graph/view.c \
	src/graph/view.h \
	src/graph/view_arcs.c \
	src/graph/view_build.h \
	src/graph/view_components.c \
	src/graph/view_convert.c \
	src/graph/view_judge.c \
	src/graph/view_lengths.c \
	src/graph/view_slots.c
