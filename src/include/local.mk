# SPDX-License-Identifier: GPL-3.0-or-later
dist_diplonetinclude_HEADERS = \
	src/include/diplonet/buffer.h \
	src/include/diplonet/column.h \
	src/include/diplonet/diplonet.h \
	src/include/diplonet/error.h \
	src/include/diplonet/layout.h \
	src/include/diplonet/measure.h \
	src/include/diplonet/network.h \
	src/include/diplonet/number.h \
	src/include/diplonet/output.h \
	src/include/diplonet/period.h \
	src/include/diplonet/picture.h \
	src/include/diplonet/reader.h \
	src/include/diplonet/relation.h \
	src/include/diplonet/report.h \
	src/include/diplonet/select.h \
	src/include/diplonet/version.h \
	src/include/diplonet/writer.h
