# SPDX-License-Identifier: GPL-3.0-or-later
libdiplonet_core_la_SOURCES += \
	src/model/actor.c \
	src/model/column.c \
	src/model/column_text.c \
	src/model/columns.c \
	src/model/field.c \
	src/model/field_fixed.h \
	src/model/findings.c \
	src/model/format.h \
	src/model/label.c \
	src/model/label.h \
	src/model/nearest.c \
	src/model/leads.c \
	src/model/leads.h \
	src/model/network.c \
	src/model/network_copy.c \
	src/model/network_private.h \
	src/model/part_row.c \
	src/model/part_row.h \
	src/model/period.c \
	src/model/period_text.c \
	src/model/provenance.c \
	src/model/ref.c \
	src/model/relation.c \
	src/model/relation_words.c \
	src/model/tie.c
