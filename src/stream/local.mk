# SPDX-License-Identifier: GPL-3.0-or-later
libdiplonet_core_la_SOURCES += \
	src/stream/field_words.c \
	src/stream/field_words.h \
	src/stream/stream_line.c \
	src/stream/stream_line.h \
	src/stream/stream_read.c \
	src/stream/stream_rows.c \
	src/stream/stream_rows.h \
	src/stream/stream_write.c
