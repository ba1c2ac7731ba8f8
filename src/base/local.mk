# SPDX-License-Identifier: GPL-3.0-or-later
libdiplonet_core_la_SOURCES += \
	src/base/buffer.c \
	src/base/date.c \
	src/base/error.c \
	src/base/input.c \
	src/base/input.h \
	src/base/intern.c \
	src/base/intern.h \
	src/base/number.c \
	src/base/number_compose.c \
	src/base/number_decompose.c \
	src/base/number_format.c \
	src/base/number_middle.c \
	src/base/number_text.h \
	src/base/output.c \
	src/base/output_target.c \
	src/base/output_target.h \
	src/base/parallel.c \
	src/base/parallel.h \
	src/base/power.c \
	src/base/power.h \
	src/base/powers.def \
	src/base/random.c \
	src/base/random.h \
	src/base/text.c \
	src/base/text.h \
	src/base/version.c \
	src/base/xml.c \
	src/base/xml.h
