# SPDX-License-Identifier: GPL-3.0-or-later
# One program for all unit tests: a suite a file, listed in suites.def. Prints TAP.
if HAVE_CHECK
check_PROGRAMS += tests/unit/unit
TESTS += tests/unit/unit
INSTRUMENTED_TESTS += tests/unit/unit
tests_unit_unit_CPPFLAGS = $(AM_CPPFLAGS) -I$(top_srcdir)/tests
tests_unit_unit_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS) $(IGRAPH_CFLAGS) $(GSL_CFLAGS) $(XML_CFLAGS)
tests_unit_unit_LDADD = libdiplonet-core.la $(CHECK_LIBS) $(IGRAPH_LIBS) $(GSL_LIBS) $(XML_LIBS) -lm
tests_unit_unit_SOURCES = tests/unit/main.c tests/unit/suites.def
tests_unit_unit_SOURCES += tests/unit/comma.c tests/unit/comma.h
tests_unit_unit_SOURCES += tests/unit/expect.c tests/unit/expect.h

# base
tests_unit_unit_SOURCES += tests/unit/base/buffer.c
tests_unit_unit_SOURCES += tests/unit/base/date.c
tests_unit_unit_SOURCES += tests/unit/base/error.c
tests_unit_unit_SOURCES += tests/unit/base/input.c
tests_unit_unit_SOURCES += tests/unit/base/intern.c
tests_unit_unit_SOURCES += tests/unit/base/number.c
tests_unit_unit_SOURCES += tests/unit/base/output.c
tests_unit_unit_SOURCES += tests/unit/base/parallel.c
tests_unit_unit_SOURCES += tests/unit/base/random.c
tests_unit_unit_SOURCES += tests/unit/base/text.c
tests_unit_unit_SOURCES += tests/unit/base/xml.c

# model
tests_unit_unit_SOURCES += tests/unit/model/told.c tests/unit/model/told.h
tests_unit_unit_SOURCES += tests/unit/model/expression.c
tests_unit_unit_SOURCES += tests/unit/model/check.c
tests_unit_unit_SOURCES += tests/unit/model/lift.c
tests_unit_unit_SOURCES += tests/unit/model/merge.c
tests_unit_unit_SOURCES += tests/unit/model/nearest.c
tests_unit_unit_SOURCES += tests/unit/model/select.c
tests_unit_unit_SOURCES += tests/unit/model/citation.c
tests_unit_unit_SOURCES += tests/unit/model/column.c
tests_unit_unit_SOURCES += tests/unit/model/columns.c
tests_unit_unit_SOURCES += tests/unit/model/field.c
tests_unit_unit_SOURCES += tests/unit/model/label.c
tests_unit_unit_SOURCES += tests/unit/model/network.c
tests_unit_unit_SOURCES += tests/unit/model/period.c

# stream
tests_unit_unit_SOURCES += tests/unit/stream/random_network.c tests/unit/stream/random_network.h
tests_unit_unit_SOURCES += tests/unit/stream/stream.c
tests_unit_unit_SOURCES += tests/unit/stream/stream_random.c

# read
tests_unit_unit_SOURCES += tests/unit/read/csv.c
tests_unit_unit_SOURCES += tests/unit/read/csv_written.c
tests_unit_unit_SOURCES += tests/unit/read/json.c
tests_unit_unit_SOURCES += tests/unit/read/package.c
tests_unit_unit_SOURCES += tests/unit/read/package_written.c
tests_unit_unit_SOURCES += tests/unit/read/read_text.c tests/unit/read/read_text.h
tests_unit_unit_SOURCES += tests/unit/read/reader.c
tests_unit_unit_SOURCES += tests/unit/read/shared_data.c
tests_unit_unit_SOURCES += tests/unit/read/tie_header.c
tests_unit_unit_SOURCES += tests/unit/read/tie_list.c

# write
tests_unit_unit_SOURCES += tests/unit/write/network.c
tests_unit_unit_SOURCES += tests/unit/write/package.c
tests_unit_unit_SOURCES += tests/unit/write/table.c
tests_unit_unit_SOURCES += tests/unit/write/written.c tests/unit/write/written.h

# graph
tests_unit_unit_SOURCES += tests/unit/graph/guard.c
tests_unit_unit_SOURCES += tests/unit/graph/view.c
tests_unit_unit_SOURCES += tests/unit/graph/view_naive.c

# measure
tests_unit_unit_SOURCES += tests/unit/measure/degree.c
tests_unit_unit_SOURCES += tests/unit/measure/given.c tests/unit/measure/given.h
tests_unit_unit_SOURCES += tests/unit/measure/host.c
tests_unit_unit_SOURCES += tests/unit/measure/invariance.c
tests_unit_unit_SOURCES += tests/unit/measure/network.c
tests_unit_unit_SOURCES += tests/unit/measure/strength.c
tests_unit_unit_SOURCES += tests/unit/measure/paths.c
tests_unit_unit_SOURCES += tests/unit/measure/search.c
tests_unit_unit_SOURCES += tests/unit/measure/signed.c
tests_unit_unit_SOURCES += tests/unit/measure/pagerank.c
tests_unit_unit_SOURCES += tests/unit/measure/katz.c
tests_unit_unit_SOURCES += tests/unit/measure/hubs.c
tests_unit_unit_SOURCES += tests/unit/measure/holes.c
tests_unit_unit_SOURCES += tests/unit/measure/eigenvector.c
tests_unit_unit_SOURCES += tests/unit/measure/current_flow.c
tests_unit_unit_SOURCES += tests/unit/measure/communicability.c

# layout
tests_unit_unit_SOURCES += tests/unit/layout/layout.c
tests_unit_unit_SOURCES += tests/unit/layout/sample.c
tests_unit_unit_SOURCES += tests/unit/layout/sample.h

# draw
tests_unit_unit_SOURCES += tests/unit/draw/curve.c
tests_unit_unit_SOURCES += tests/unit/draw/hostile.c tests/unit/draw/hostile.h
tests_unit_unit_SOURCES += tests/unit/draw/label.c
tests_unit_unit_SOURCES += tests/unit/draw/palette.c
tests_unit_unit_SOURCES += tests/unit/draw/picture.c
tests_unit_unit_SOURCES += tests/unit/draw/scale.c

# report
tests_unit_unit_SOURCES += tests/unit/report/report.c

endif
