# SPDX-License-Identifier: GPL-3.0-or-later
libdiplonet_core_la_SOURCES += \
	src/report/central_section.c \
	src/report/document.c \
	src/report/document.h \
	src/report/format.h \
	src/report/formats.def \
	src/report/html_format.c \
	src/report/html_style.c \
	src/report/html_style.h \
	src/report/joint_section.c \
	src/report/joint_section.h \
	src/report/markdown_format.c \
	src/report/method_section.c \
	src/report/network_section.c \
	src/report/ranking.c \
	src/report/ranking.h \
	src/report/refs_section.c \
	src/report/report.c \
	src/report/section.c \
	src/report/section.h \
	src/report/shared_notes.c \
	src/report/shared_notes.h \
	src/report/text_format.c \
	src/report/text_table.c \
	src/report/whole_section.c
