# SPDX-License-Identifier: GPL-3.0-or-later
# Every case again with the first, second, third ... allocation failing. The linker puts the test's
# malloc between the library and the real one.
check_PROGRAMS += tests/fault/alloc
TESTS += tests/fault/alloc
INSTRUMENTED_TESTS += tests/fault/alloc
tests_fault_alloc_CPPFLAGS = $(AM_CPPFLAGS) -I$(top_srcdir)/tests
tests_fault_alloc_LDADD = libdiplonet-core.la
tests_fault_alloc_LDFLAGS = $(AM_LDFLAGS) -Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc,--wrap=free
tests_fault_alloc_SOURCES = tests/fault/main.c tests/fault/cases.def
tests_fault_alloc_SOURCES += tests/fault/memory.c tests/fault/memory.h
tests_fault_alloc_SOURCES += tests/fault/sample.c tests/fault/sample.h

tests_fault_alloc_SOURCES += tests/fault/base.c
tests_fault_alloc_SOURCES += tests/fault/choose.c
tests_fault_alloc_SOURCES += tests/fault/measure.c
tests_fault_alloc_SOURCES += tests/fault/model.c
tests_fault_alloc_SOURCES += tests/fault/package.c
tests_fault_alloc_SOURCES += tests/fault/read.c
tests_fault_alloc_SOURCES += tests/fault/show.c
tests_fault_alloc_SOURCES += tests/fault/stream.c
tests_fault_alloc_SOURCES += tests/fault/write.c
