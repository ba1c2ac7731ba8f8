# SPDX-License-Identifier: GPL-3.0-or-later
libdiplonet_core_la_SOURCES +=
