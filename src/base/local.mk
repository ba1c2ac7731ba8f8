# SPDX-License-Identifier: GPL-3.0-or-later
libdiplonet_core_la_SOURCES += \
	src/base/buffer.c \
	src/base/date.c \
	src/base/error.c \
	src/base/input.h \
	src/base/intern.c \
	src/base/intern.h \
	src/base/number.c \
	src/base/number_format.c \
	src/base/text.c \
	src/base/text.h \
	src/base/version.c
