# SPDX-License-Identifier: GPL-3.0-or-later
libdiplonet_core_la_SOURCES += \
	src/measure/account.c \
	src/measure/betweenness.c \
	src/measure/choose.c \
	src/measure/closeness.c \
	src/measure/compute.c \
	src/measure/degree.c \
	src/measure/eccentricity.c \
	src/measure/harmonic.c \
	src/measure/host.h \
	src/measure/kernel.h \
	src/measure/length.c \
	src/measure/length.h \
	src/measure/measure.c \
	src/measure/measures.def \
	src/measure/paths.c \
	src/measure/paths.h \
	src/measure/plan.c \
	src/measure/reach.c \
	src/measure/search.c \
	src/measure/search.h \
	src/measure/search_breadth.c \
	src/measure/search_dijkstra.c \
	src/measure/search_many.c \
	src/measure/search_many.h \
	src/measure/search_queue.c \
	src/measure/search_queue.h \
	src/measure/store.c
