# SPDX-License-Identifier: GPL-3.0-or-later
libdiplonet_core_la_SOURCES += \
	src/graph/guard.h \
	src/graph/version.c \
	src/graph/view.h
