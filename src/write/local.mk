# SPDX-License-Identifier: GPL-3.0-or-later
libdiplonet_core_la_SOURCES += \
	src/write/csv.c \
	src/write/delimited.c \
	src/write/delimited.h \
	src/write/dot.c \
	src/write/dot_style.c \
	src/write/dot_style.h \
	src/write/dot_text.c \
	src/write/dot_text.h \
	src/write/escape.c \
	src/write/escape.h \
	src/write/graphml.c \
	src/write/json.c \
	src/write/json_text.c \
	src/write/json_text.h \
	src/write/json_writer.c \
	src/write/json_writer.h \
	src/write/jsonl.c \
	src/write/package.c \
	src/write/package_descriptor.c \
	src/write/package_descriptor.h \
	src/write/table.c \
	src/write/table.h \
	src/write/table_csv.c \
	src/write/table_html.c \
	src/write/table_json.c \
	src/write/table_latex.c \
	src/write/table_markdown.c \
	src/write/table_sort.c \
	src/write/table_text.c \
	src/write/table_tsv.c \
	src/write/tables.def \
	src/write/tsv.c \
	src/write/writer.c \
	src/write/writers.def
