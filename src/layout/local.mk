# SPDX-License-Identifier: GPL-3.0-or-later
libdiplonet_core_la_SOURCES += \
	src/layout/arrangement.c \
	src/layout/arrangement.h \
	src/layout/circle.c \
	src/layout/clutter.c \
	src/layout/clutter.h \
	src/layout/dock.c \
	src/layout/dock.h \
	src/layout/engine.h \
	src/layout/graphviz.c \
	src/layout/graphviz.h \
	src/layout/layout.c \
	src/layout/layouts.def \
	src/layout/overlap.c \
	src/layout/overlap.h \
	src/layout/page.c \
	src/layout/page.h \
	src/layout/rendering.c \
	src/layout/room.c \
	src/layout/room.h \
	src/layout/stress.c \
	src/layout/terms.c \
	src/layout/terms.h \
	src/layout/worker.c \
	src/layout/worker.h
