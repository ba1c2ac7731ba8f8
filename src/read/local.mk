# SPDX-License-Identifier: GPL-3.0-or-later
libdiplonet_core_la_SOURCES += \
	src/read/actor_table.c \
	src/read/actor_table.h \
	src/read/csv.c \
	src/read/csv.h \
	src/read/csv_detect.c \
	src/read/fault.c \
	src/read/fault.h \
	src/read/foreign.c \
	src/read/foreign.h \
	src/read/guess.c \
	src/read/guess.h \
	src/read/package.c \
	src/read/package_field.c \
	src/read/package_keys.c \
	src/read/package_path.c \
	src/read/package_path.h \
	src/read/package_schema.c \
	src/read/package_schema.h \
	src/read/package_table.c \
	src/read/package_table.h \
	src/read/reader.c \
	src/read/readers.def \
	src/read/sample.c \
	src/read/sample.h \
	src/read/table_names.c \
	src/read/table_names.h \
	src/read/tie_header.c \
	src/read/tie_header.h \
	src/read/tie_list.c \
	src/read/tie_names.c \
	src/read/tie_names.h \
	src/read/tie_relations.c \
	src/read/tie_relations.h \
	src/read/tie_rows.c \
	src/read/tie_rows.h
