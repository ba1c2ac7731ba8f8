# SPDX-License-Identifier: GPL-3.0-or-later
libdiplonet_core_la_SOURCES += \
	src/draw/actor_marks.c \
	src/draw/actor_marks.h \
	src/draw/curve.c \
	src/draw/curve.h \
	src/draw/describe.c \
	src/draw/describe.h \
	src/draw/drawing.c \
	src/draw/drawing.h \
	src/draw/frame.c \
	src/draw/frame.h \
	src/draw/label.c \
	src/draw/label.h \
	src/draw/legend.c \
	src/draw/legend.h \
	src/draw/palette.c \
	src/draw/palette.h \
	src/draw/picture.c \
	src/draw/picture.h \
	src/draw/route.c \
	src/draw/route.h \
	src/draw/scale.c \
	src/draw/scale.h \
	src/draw/scene.c \
	src/draw/scene.h \
	src/draw/shape.c \
	src/draw/shape.h \
	src/draw/stage.c \
	src/draw/stage.h \
	src/draw/svg.c \
	src/draw/svg.h \
	src/draw/svg_text.c \
	src/draw/tie_marks.c \
	src/draw/tie_marks.h \
	src/draw/writing.c \
	src/draw/writing.h
